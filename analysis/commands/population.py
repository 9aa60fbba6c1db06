"""python -m analysis old-and-young and projection-errors."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command
from analysis.commands.command import Command
from analysis.common.asked import Read, UnknownChoice
from analysis.population import by_class, past_errors, projected, rows as population_rows
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
    if chosen.level == "municipality":
        return population_rows.each(read, found, year, chosen.size_classes)[population_rows.EACH]
    return population_rows.classes(read, found, year, chosen.size_classes)


def _one(read: Read, found: population_rows.Counted, chosen: Namespace) -> pd.DataFrame:
    code = COUNTRY if chosen.country else command.which(read, chosen.municipality, found.names, found.names.values())
    every = population_rows.municipality(found, code, _ahead(read, chosen))
    if chosen.year is None:
        return every
    if chosen.year not in set(every["year"]):
        population_rows.check_year(found, chosen.year)
    return every[every["year"] == chosen.year]


def _ahead(read: Read, chosen: Namespace) -> pd.DataFrame | None:
    try:
        return projected.projected(projections.latest(read, chosen.edition)[0])
    except MissingTable:  # then there are the counted years alone
        return None


def error_choices(parser: ArgumentParser) -> None:
    """--years-ahead and --level."""
    parser.add_argument("--years-ahead", type=int, metavar="ÅR", help="år etter året framskrivingen går ut fra")
    parser.add_argument(
        "--level", default="group", choices=["group", "vintage"],
        help="group: utgavene samlet per aldersgruppe; vintage: en rad per utgave",
    )  # fmt: skip


def errors(read: Read, chosen: Namespace) -> pd.DataFrame:
    """Earlier projections of the country against the count: one row a number of years ahead and age group, or a vintage."""
    every = population_rows.past(population_rows.counted(read), projections.of_country(chosen.edition)[0])
    every = every if chosen.level == "vintage" else past_errors.summed(every)
    if chosen.years_ahead is None:
        return every
    there = sorted(set(every["years_ahead"]))
    if chosen.years_ahead not in there:
        span = f"Disse finnes: {there[0]}–{there[-1]}" if there else "Ingen tidligere framskriving er importert"
        raise UnknownChoice(f"Ingen framskriving kan prøves {chosen.years_ahead} år fram. {span}")
    return every[every["years_ahead"] == chosen.years_ahead]


COLUMNS = by_class.COLUMNS[:7]
TEXT = "flere på 65 år og over enn under 20 år: i hver gruppe av kommuner, eller år for år i én, og året det skjer"
ERRORS = "SSBs tidligere framskrivinger av landet mot folketallet som kom, etter alder og år fram"
COMMANDS = [
    Command("old-and-young", TEXT, COLUMNS, choices, rows),
    Command(
        "projection-errors", ERRORS, past_errors.SUMMED, error_choices, errors,
        lambda chosen: "Ingen tidligere framskriving er importert, eller ingen av årene er talt ennå.",
    ),
]  # fmt: skip
