"""python -m analysis municipality CODE: every measure of one municipality, beside its level, its peers and its own years."""

from argparse import SUPPRESS, ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command
from analysis.commands.command import Command
from analysis.common.asked import Read, UnknownChoice
from analysis.profile import peers, rows as profile_rows
from analysis.profile.material import TABLES, material
from data.extract import store


def _choices(parser: ArgumentParser) -> None:
    parser.add_argument("municipality", nargs="?", default=SUPPRESS, metavar="KOMMUNE", help="nummer eller navn")
    command.municipality(parser)
    parser.add_argument(
        "--peers", metavar="NAVN", default="",
        help=f"hvem den holdes opp mot: {', '.join(peers.CHOICES)}, eller inntil {peers.MOST_OWN} numre eller navn med "
        "komma mellom; ellers KOSTRA-gruppen",
    )  # fmt: skip


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """profile.rows.COLUMNS, a row a measure. Raises UnknownChoice, MissingTable."""
    if not chosen.municipality:
        raise UnknownChoice("Skriv hvilken kommune, med nummer eller navn, for eksempel 4601 eller Bergen.")
    found = material(read, {table: vintage for table in TABLES if (vintage := store.vintage(table, chosen.edition))})
    code = _which(read, chosen.municipality, found.names)
    asked = chosen.peers
    if asked and asked not in peers.CHOICES:
        asked = ",".join(_which(read, one.strip(), found.names) for one in asked.split(",") if one.strip()) or ","
    return profile_rows.rows(found, code, asked)


def _which(read: Read, asked: str, names: dict[str, str]) -> str:
    return command.which(read, asked, names, names.values())


TEXT = "én kommune: hvert nøkkeltall mot nivået, likemennene og kommunens egne år"
COMMANDS = [Command("municipality", TEXT, profile_rows.COLUMNS, _choices, rows)]
