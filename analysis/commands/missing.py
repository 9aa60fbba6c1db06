"""python -m analysis missing: who has no figure, of which measure, in which year, and why."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command
from analysis.commands.command import Command
from analysis.commands.municipalities.profile import whole
from analysis.common.asked import Read
from analysis.missing import reasons, rows as missing_rows


def _choices(parser: ArgumentParser) -> None:
    command.municipality(parser)
    parser.add_argument(
        "--measure", default="", metavar="TALL", help="ett av tallene i analysis municipality; ellers alle"
    )
    command.year(parser)


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """missing.rows.COLUMNS, a row a gap. Raises UnknownChoice, MissingTable."""
    found = whole(read, chosen)
    code = command.which(read, chosen.municipality, found.names, found.names.values()) if chosen.municipality else ""
    return missing_rows.rows(found, code, chosen.measure, chosen.year)


def _nothing(chosen: Namespace) -> str:
    who, what = chosen.municipality or "noen kommune", chosen.measure or "noe tall"
    return f"Det mangler ikke {what} for {who}{f' i {chosen.year}' if chosen.year else ''}."


TEXT = f"hvem som mangler hvilket tall i hvilket år, og hvorfor ({', '.join(reasons.KINDS)})"
COMMANDS = [Command("missing", TEXT, missing_rows.COLUMNS, _choices, rows, _nothing)]
