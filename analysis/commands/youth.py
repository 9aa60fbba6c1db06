"""python -m analysis youth-outside."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command
from analysis.commands.command import Command
from analysis.common.asked import Read
from analysis.youth import rows as youth_rows
from data.brought_in import youth
from data.contract.youth import AGES


def choices(parser: ArgumentParser) -> None:
    """--year, --age and --municipality."""
    command.year(parser, "året andelen gjelder")
    parser.add_argument("--age", default=youth_rows.AGE, choices=AGES, help="aldersgruppe")
    command.municipality(parser)


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a place of a year; of one municipality itself, its county and the country."""
    found = youth_rows.found(read, youth.figures(read, chosen.edition))
    year = chosen.year or found.years[-1]
    if not chosen.municipality:
        return youth_rows.places(found, year, chosen.age)
    names = {code: name for code, name in found.names.items() if len(code) == 4}
    code = command.which(read, chosen.municipality, names, names.values())
    return youth_rows.municipality(found, code, year, chosen.age)


TEXT = "andelen unge utenfor arbeid, utdanning og arbeidsmarkedstiltak: landet, fylkene og kommunene, eller én kommune"
COMMANDS = [Command("youth-outside", TEXT, youth_rows.COLUMNS, choices, rows)]
