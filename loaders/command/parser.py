"""The command line: verbs and choices, with every text in Norwegian."""

import textwrap
from pathlib import Path

from data import command_line
from data.advice import program, shown
from loaders.documents.kinds import KINDS
from loaders.network.limits import SETTINGS
from loaders.ssb.tables import SOURCES

ACCEPT_CHANGES = "godta at tall, navn eller grupper er mye endret, at nivået er uventet, eller at utgaven er eldre"
WIDTH = 100
CODES = (
    "0: alt gikk bra. 1: noe feilet (status: er skadet, feilet sist, eller er for gammel). 2: feil bruk. 130: avbrutt."
)
ADDRESSES = {
    "DATA_MAX_AGE_DAYS": "hvor mange dager siden kilden kan være spurt før status sier fra (aldri)",
    "DATA_DIR": f"mappen uttrekket ligger i ({shown()}); {program()} tar også --data MAPPE",
    "SSB_URL": "adressen til SSBs PxWebApi v2",
    "KLASS_URL": "adressen til SSBs Klass",
}


class Parser(command_line.Parser):
    """The same, with the environment variables and the exit codes at the end of every help."""

    def __init__(self, fetches: bool = True, **more):
        super().__init__(epilog=epilog(fetches), **more)


def epilog(fetches: bool) -> str:
    """What every help ends with: the environment variables and the exit codes; fetches: of SSB's tables too."""
    if not fetches:
        return f"Miljøvariabel: DATA_DIR, {ADDRESSES['DATA_DIR']}.\nUtgangskoder: {CODES}"
    tables = ", ".join(f"{source.id} ({source.table.name})" for source in SOURCES.values())
    variables = ADDRESSES | {s.name: f"{s.text} ({s.default:g})" for s in SETTINGS}
    lines = [f"  {name:<18} {text}" for name, text in variables.items()]
    return "\n".join([
        *textwrap.wrap(f"Tabeller: {tables}.", WIDTH, break_on_hyphens=False),
        "", "Miljøvariabler:", *lines, "", f"Utgangskoder: {CODES}",
        "Med miljøet i .venv aktivert er dette det samme: python -m loaders",
    ])  # fmt: skip


def parser() -> Parser:
    """refresh | parse | status, and their choices."""
    whole = Parser(prog=program(), description="Henter tall fra SSB til uttrekket, og tar inn filer.")
    verbs = whole.add_subparsers(dest="verb", required=True, metavar="KOMMANDO", parser_class=Parser)
    refresh = _verb(verbs, "refresh", "hent tabellene fra SSB")
    refresh.add_argument("--force", action="store_true", help="hent også det som er uendret hos SSB")
    parse = _verb(verbs, "parse", "les lagrede rådata på nytt, uten nett")
    for verb in (refresh, parse):
        verb.add_argument("tables", nargs="*", metavar="TABELL", help="id eller navn; alle når ingen er nevnt")
        verb.add_argument("--accept-loss", action="store_true", help="godta at dekningen går ned")
        verb.add_argument("--accept-changes", action="store_true", help=ACCEPT_CHANGES)
        verb.add_argument("--verbose", action="store_true", help="vis hele feilsporet ved uventede feil")
    _files(verbs)
    status = _verb(verbs, "status", "vis hva uttrekket holder")
    status.add_argument("--json", action="store_true", help="som JSON")
    return whole


def _files(verbs) -> None:
    """import and remove: files that a person brings in, and takes out again."""
    bring = _verb(
        verbs, "import", "ta inn filer: KOSTRA-fil, budsjettundersøkelse, regnskap eller budsjett linje for linje",
        fetches=False,
    )  # fmt: skip
    bring.add_argument("paths", nargs="+", metavar="FIL", type=Path)
    bring.add_argument("--as", dest="kind", default="", metavar="TYPE", help=f"{', '.join(KINDS)}; ellers gjenkjent")
    bring.add_argument("--municipality", default="", metavar="KODE", help="kommunenummer, der filen ikke sier det")
    bring.add_argument(
        "--scope",
        default="",
        choices=["", "kasse", "konsern"],
        metavar="kasse|konsern",
        help="regnskapsenhet, der filen ikke sier det",
    )
    bring.add_argument("--mapping", metavar="YAML", type=Path, help="hvilke kolonner som er hva, se README")
    bring.add_argument("--with-hidden", action="store_true", help="ta med radene som et filter i Excel skjuler")
    bring.add_argument("--dry-run", action="store_true", help="vis hva som ville blitt tatt inn; lagre ingenting")
    take_out = _verb(verbs, "remove", "ta et importert dokument ut igjen", fetches=False)
    take_out.add_argument("ids", nargs="+", metavar="ID")
    template = _verb(verbs, "template", "lag en mal å fylle ut", fetches=False)
    template.add_argument("what", choices=["survey", "innovation"])
    template.add_argument("--output", type=Path, metavar="FIL", help="hvor malen skal ligge")


def _verb(verbs, name: str, text: str, fetches: bool = True) -> Parser:
    return verbs.add_parser(name, help=text, description=text, fetches=fetches)
