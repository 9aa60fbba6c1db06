"""python -m analysis net-result | size-spread."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis import commands, figures, regions
from analysis.commands import Command
from analysis.figures import Read


def choices(parser: ArgumentParser) -> None:
    """--year, --size-classes, --with-oslo and --municipality."""
    commands.year(parser)
    commands.classes(parser)
    commands.oslo(parser)
    commands.municipality(parser)


def nothing(chosen: Namespace) -> str:
    """That a municipality has no figure in the year, or was not there as it is today."""
    return f"Uttrekket har ikke tall for {chosen.municipality}, slik kommunen er i dag, i {chosen.year}."


def _checked(read: Read, chosen: Namespace) -> pd.DataFrame:
    """The results, with year and municipality checked against them; a name is replaced with its code."""
    results = figures.results(read)
    if chosen.year is not None:
        figures.check_year(results, chosen.year)
    if chosen.municipality:
        known = results.drop_duplicates("region_code")
        chosen.municipality = commands.which(read, chosen.municipality, known["region_code"], known["region_name"])
    return results


def net_result(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a year, of the country or of one municipality."""
    results = _checked(read, chosen)
    rows = figures.net_result_rows(read, results, chosen.with_oslo, chosen.municipality)
    return rows if chosen.year is None else rows[rows["year"] == chosen.year]


def size_spread(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a class in one year, the newest when none is named."""
    each, year = members(read, chosen)
    return figures.spread_rows(read, each, year, chosen.with_oslo, chosen.municipality)


def members(read: Read, chosen: Namespace) -> tuple[pd.DataFrame, int]:
    """figures.members of the year that is chosen, the newest when none is, and the year."""
    results = _checked(read, chosen)
    year = chosen.year if chosen.year is not None else figures.years(results)[-1]
    persons = regions.inhabitants(read("population"))
    return figures.members(read, results, persons, year, chosen.size_classes), year


COMMANDS = [
    Command("net-result", "netto driftsresultat år for år", figures.NET_RESULT, choices, net_result, nothing),
    Command("size-spread", "spredningen i hver gruppe", figures.SIZE_SPREAD, choices, size_spread, nothing),
]
