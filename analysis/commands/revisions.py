"""python -m analysis revisions: what changed between two editions of the tables, cell by cell."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command
from analysis.commands.command import Command
from analysis.common.asked import Read
from analysis.revisions import editions, rows as revision_rows
from data.contract.schema import Table
from data.extract import catalogue, made_up, store

ONE_EDITION = "Hva som er revidert eller rettet, kan ikke sies: uttrekket har ikke to utgaver med ulike tall {of}."


def _choices(parser: ArgumentParser) -> None:
    parser.add_argument("--table", default="", metavar="TABELL", help="id eller navn, for eksempel 12364; ellers alle")
    command.municipality(parser)
    parser.add_argument(
        "--from", dest="first", default="", metavar="UTGAVE",
        help="den eldste: utgavens id, begynnelsen av den, eller dagen SSB ga den ut; ellers den forrige med andre tall",
    )  # fmt: skip
    parser.add_argument(
        "--to", dest="last", default="", metavar="UTGAVE", help="den nyeste, skrevet slik; ellers den siste"
    )


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """revisions.rows.COLUMNS, largest first. Raises UnknownChoice, MissingTable."""
    chosen.pairs = editions.pairs(store.manifest(chosen.edition), chosen.table, chosen.first, chosen.last)
    code = ""
    if chosen.municipality:
        today = read("municipalities")
        code = command.which(
            read, chosen.municipality, today["municipality_code"].astype(str), today["name"].astype(str)
        )

    def edition(table: Table, wanted: store.Vintage) -> pd.DataFrame:
        return store.read_vintage(table, wanted, catalogue.folder_of(chosen.edition))

    found = revision_rows.rows(read, edition, chosen.pairs)
    found = revision_rows.of(found, code) if code else found
    false = {pair.table.name for pair in chosen.pairs if any(map(made_up.is_made_up, (pair.before, pair.after)))}
    made = found["table"].map(lambda name: f"{made_up.MARK}, ikke offentlig statistikk" if name in false else "")
    return found.assign(made_up=made) if false else found


def _nothing(chosen: Namespace) -> str:
    if not chosen.pairs:
        return ONE_EDITION.format(of=f"av {chosen.table}" if chosen.table else "av noen tabell")
    who = f" for {chosen.municipality}" if chosen.municipality else ""
    return f"Ingen tall er endret{who} mellom de to utgavene."


TEXT = "det som er endret mellom to utgaver av en tabell: størst forskjell først, i hver enhet for seg"
COMMANDS = [Command("revisions", TEXT, revision_rows.COLUMNS, _choices, rows, _nothing)]
