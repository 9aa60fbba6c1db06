"""python -m analysis old-and-young."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command
from analysis.commands.command import Command
from analysis.common.asked import Read
from analysis.population import by_class, projected, rows as population_rows
from analysis.population.old_and_young import COUNTRY
from data.brought_in import projections
from data.errors import MissingTable


def choices(parser: ArgumentParser) -> None:
    """--year, --size-classes, --level, and --municipality or --country."""
    command.year(parser, "1. januar det året folketallet er talt eller framskrevet")
    command.classes(parser)
    parser.add_argument(
        "--level", default="class", choices=["class", "municipality"],
        help="class: en rad per gruppe; municipality: en rad per kommune, med året den fikk flere eldre",
    )  # fmt: skip
    whose = parser.add_mutually_exclusive_group()
    command.municipality(whose)
    whose.add_argument("--country", action="store_true", help="landet år for år, med framskrivingen")


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a class and one for all; of one municipality, or of the country, one row a year."""
    found = population_rows.counted(read)
    if chosen.country or chosen.municipality:
        return _one(read, found, chosen)
    year = chosen.year or found.years[-1]
    of_year = population_rows.each if chosen.level == "municipality" else population_rows.classes
    return of_year(read, found, year, chosen.size_classes)


def _one(read: Read, found: population_rows.Counted, chosen: Namespace) -> pd.DataFrame:
    code = COUNTRY if chosen.country else command.which(read, chosen.municipality, found.names, found.names.values())
    every = population_rows.municipality(found, code, _ahead(chosen))
    if chosen.year is None:
        return every
    if chosen.year not in set(every["year"]):
        population_rows.check_year(found, chosen.year)
    return every[every["year"] == chosen.year]


def _ahead(chosen: Namespace) -> pd.DataFrame | None:
    try:
        return projected.projected(projections.latest(chosen.edition)[0])
    except MissingTable:  # then there are the counted years alone
        return None


COLUMNS = by_class.COLUMNS[:7]
TEXT = "flere på 65 år og over enn under 20 år: i hver gruppe av kommuner, eller år for år i én, og året det skjer"
COMMANDS = [Command("old-and-young", TEXT, COLUMNS, choices, rows)]
