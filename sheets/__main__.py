"""Write the sheets as static files: python run.py publish OUT [--municipality Bergen ...] [--base-url https://...] [--dashboard https://...].

Exit 0, 1 when data is missing or the folder cannot be written, 2 on misuse.
"""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from analysis.common.asked import Read, UnknownChoice
from analysis.municipalities import asked
from analysis.revisions.editions import ReadEdition
from data.advice import program
from data.brought_in import damage
from data.closed_output import quietly
from data.command_line import Parser
from data.extract import catalogue, damaged, files as extract_files, store
from data.news import atom
from data.text_columns import held_for_computing
from sheets import content, index, news
from sheets.publish import publish, remove_old


def main(arguments: list[str] | None = None) -> int:
    """Run the command. Returns the exit code."""
    held_for_computing()
    parser = _parser()
    chosen = parser.parse_args(arguments)
    for option, given, meant in (
        ("--base-url", chosen.base_url, "mappen får, for eksempel https://kommune.no/ark/"),
        ("--dashboard", chosen.dashboard, "til dashbordet, for eksempel https://okonomi.kommune.no"),
    ):
        if given and not _whole(given):
            parser.error(f"{option} {given}: skriv hele adressen {meant}")
    dashboard = chosen.dashboard.rstrip("/") or None
    edition = store.at()
    try:
        _need_sound(edition)
        maker = content.read_all(
            lambda name: store.read_any(name, edition), lambda name: catalogue.vintage(name, edition), edition
        )
        codes = _codes(maker, edition, chosen.municipality)
        beside = news.files(maker, codes, chosen.base_url, edition.tables, *_reading(edition))
        beside |= {} if chosen.municipality else _of_all(maker, codes, edition, dashboard)
        written = publish(maker, Path(chosen.out), codes, chosen.base_url, _progress, beside, dashboard)
        if not chosen.municipality:
            remove_old(Path(chosen.out), beside, _progress)
    except UnknownChoice as error:
        print(error, file=sys.stderr)
        return 2
    except store.DataError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Får ikke skrevet til {chosen.out}: {extract_files.trouble(error)}", file=sys.stderr)
        return 1
    print(f"{len(codes)} kommuneark i {chosen.out}: {written.changed} filer skrevet, {written.same} som før.")
    return 0


def _need_sound(edition: store.Edition) -> None:
    """Raise DataError where a table, or a file that others have published, is damaged: what would be written without it
    would stand in the place of what was made with it."""
    lost = [*damaged.told(edition, whole=True), *damage.found(edition.without_own())]
    if lost:
        raise store.DataError(" ".join(lost))


def _reading(edition: store.Edition) -> tuple[Read, ReadEdition]:
    """Reads a table of the edition, and a kept edition of a table."""
    return lambda name: store.read_any(name, edition), lambda table, one: store.read_vintage(table, one, edition.folder)


def _whole(address: str) -> bool:
    """Whether it is one that a path can be written after."""
    try:
        parts = urlsplit(address)
        return (
            parts.port != 0
            and parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and not set(address) & set('?# \t\n<>"')
        )
    except ValueError:
        return False


def _of_all(maker: content.Maker, codes: list[str], edition: store.Edition, dashboard: str | None) -> dict[str, bytes]:
    """The map, the spread and the ledgers."""
    from sheets.overview import files  # what it brings takes a while to import, and is not needed for some sheets

    return files.files(
        maker, codes, edition, edition.tables, *_reading(edition), _progress, index.feed(atom.FILE), dashboard
    )


def _progress(told: str) -> None:
    print(told, file=sys.stderr)


def _codes(maker: content.Maker, edition: store.Edition, wanted: list[str]) -> list[str]:
    """The codes that are meant, each once; all when none is asked for. Raises UnknownChoice."""
    names = maker.found.names
    found = []
    for one in wanted or names:
        code, said = asked.municipality(lambda name: store.read_any(name, edition), one, names, names.values())
        if said and wanted:
            print(said, file=sys.stderr)
        found.append(code)
    return list(dict.fromkeys(found)) if wanted else list(names)


def _parser() -> Parser:
    parser = Parser(
        prog=program("publish"),
        description="Skriv kommunearkene som en mappe med filer som hvilken som helst nettserver kan dele.",
    )
    parser.add_argument("out", metavar="MAPPE", help="mappen som filene skrives i")
    parser.add_argument(
        "--municipality",
        nargs="+",
        default=[],
        metavar="KOMMUNE",
        help="bare disse, med nummer eller navn, uten kart, spredning og det som er rettet",
    )
    parser.add_argument(
        "--base-url", default="", metavar="ADRESSE", help="adressen mappen får, for nettstedskart og forhåndsvisning"
    )
    parser.add_argument(
        "--dashboard",
        default="",
        metavar="ADRESSE",
        help="adressen til dashbordet, for lenker fra hvert ark og hver side dit",
    )
    return parser


if __name__ == "__main__":
    sys.exit(quietly(main))
