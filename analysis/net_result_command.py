"""python -m analysis net-result | size-spread | room-for-manoeuvre."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis import commands, figures, regions, room
from analysis.commands import Command
from analysis.figures import Read

ROOM = ["year", "size_class", "municipalities_of", *(f"{test}_{part}" for test in room.TESTS for part in (
    "known", "failing", "failing_pct")), "all_known", "all_failing", "robek"]  # fmt: skip


def _choices(parser: ArgumentParser) -> None:
    commands.year(parser)
    commands.classes(parser)
    commands.oslo(parser)
    commands.municipality(parser)


def _nothing(chosen: Namespace) -> str:
    return f"Uttrekket har ikke tall for {chosen.municipality} i {chosen.year}."


def _checked(read: Read, chosen: Namespace) -> pd.DataFrame:
    """The results, with year and municipality checked against them; a name is replaced with its code."""
    results = figures.results(read)
    if chosen.year is not None:
        figures.check_year(results, chosen.year)
    if chosen.municipality:
        chosen.municipality = figures.check_code(results, chosen.municipality)
    return results


def net_result(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a year, of the country or of one municipality."""
    results = _checked(read, chosen)
    rows = figures.net_result_rows(read, results, chosen.with_oslo, chosen.municipality)
    return rows if chosen.year is None else rows[rows["year"] == chosen.year]


def size_spread(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a class in one year, the newest when none is named."""
    members, year = _members(read, chosen)
    return figures.spread_rows(read, members, year, chosen.with_oslo, chosen.municipality)


def room_for_manoeuvre(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a class and one for all; with a municipality, its own row."""
    members, year = _members(read, chosen)
    rows = room.municipalities(room.shares(read("accounts")), members, read("room_limits"), read("robek"), year)
    if chosen.municipality:
        return rows[rows["region_code"] == chosen.municipality]
    return room.by_class(rows, chosen.with_oslo).assign(year=year)


def _members(read: Read, chosen: Namespace) -> tuple[pd.DataFrame, int]:
    results = _checked(read, chosen)
    year = chosen.year if chosen.year is not None else figures.years(results)[-1]
    persons = regions.inhabitants(read("population"))
    return figures.members(read, results, persons, year, chosen.size_classes), year


COMMANDS = [
    Command("net-result", "netto driftsresultat år for år", figures.NET_RESULT, _choices, net_result, _nothing),
    Command("size-spread", "spredningen i hver gruppe", figures.SIZE_SPREAD, _choices, size_spread, _nothing),
    Command("room-for-manoeuvre", "de tre testene av handlingsrom", ROOM, _choices, room_for_manoeuvre, _nothing),
]
