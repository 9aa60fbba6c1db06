"""The rows of `python -m analysis kindergarten-norms`: who is short of the staffing norm, and both readings of it."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis import commands, kindergarten, kindergarten_map, kindergarten_years
from analysis import kindergarten_figures as figures
from analysis.commands import Command
from analysis.figures import Read, UnknownChoice, meant
from analysis.kindergarten_assumptions import Assumptions, defaults
from data import kindergarten_count

COLUMNS = [
    "unit", "year", "children_under_3", "children_over_3", "required_fte", "actual_fte", "shortfall_gross_fte",
    "shortfall_net_fte", "cost_gross_1000nok", "cost_net_1000nok", "meeting_norm_pct", "units", "units_of", "level",
    "unit_code", "reason",
]  # fmt: skip
LEVELS = ("kindergarten", "municipality")


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """COLUMNS, one row for the country, a municipality, or each size class; with a level also each unit before it.

    chosen: year (the count's when None), municipality (code or name, replaced with its code), size_classes, level (what
    is netted within: a kindergarten, or a municipality; the finest there is when None). Raises UnknownChoice,
    MissingTable.
    """
    if chosen.municipality and chosen.size_classes:
        raise UnknownChoice("Velg enten --municipality eller --size-classes.")
    assumed = defaults(read)
    year, level, units = _units(read, chosen, assumed)
    if chosen.municipality:
        chosen.municipality = meant(chosen.municipality, units["municipality_code"], units["municipality_name"])
        units = units[units["municipality_code"] == chosen.municipality]
        last = [kindergarten.row(units, units["municipality_name"].iloc[0], assumed)]
    elif chosen.size_classes:
        last = kindergarten.by_class(units, figures.classes(read, year, chosen.size_classes), assumed).to_dict(
            "records"
        )
    else:
        last = [kindergarten.row(units, kindergarten.COUNTRY, assumed)]
    listed = [kindergarten.each(units, assumed)] if chosen.level and not chosen.size_classes else []
    totals = pd.DataFrame(last).assign(unit_code=chosen.municipality or "", reason="")
    return pd.concat([*listed, totals], ignore_index=True).assign(year=year, level=level)[COLUMNS]


def _units(read: Read, chosen: Namespace, assumed: Assumptions) -> tuple[int, str, pd.DataFrame]:
    """The year, the level and the units: of the count for its year, else of SSB's tables."""
    count = kindergarten_count.latest()[1] if chosen.year is None or kindergarten_count.has(chosen.year) else None
    if count is not None:
        units, level = figures.kindergartens(read, count, assumed), chosen.level or LEVELS[0]
        year = int(count["year"].iloc[0])
        return year, level, units if level == LEVELS[0] else kindergarten.by_municipality(units)
    if chosen.level == LEVELS[0]:
        raise UnknownChoice(f"Tall for hver barnehage finnes ikke for {chosen.year}. Bruk --level municipality.")
    units = figures.municipalities(read, assumed)
    there = kindergarten_years.years(units)
    if chosen.year not in there:
        raise UnknownChoice(f"Ukjent år: {chosen.year}. Disse finnes: {', '.join(map(str, there))}")
    called = figures.names_in(read, chosen.year)
    names = kindergarten_map.listed(units, read("municipality_moves"), called, chosen.year)
    return chosen.year, LEVELS[1], kindergarten_years.of_year(units, names, chosen.year)


def _choices(parser: ArgumentParser) -> None:
    commands.year(parser, "året tellingen eller tabellene gjelder")
    parser.add_argument("--size-classes", metavar="NAVN", help="inndeling: ks, ssb eller kostra")
    parser.add_argument("--level", choices=LEVELS, help="hver barnehage eller hver kommune")
    commands.municipality(parser)


COMMANDS = [Command("kindergarten-norms", "barnehagenormene: hvem som mangler ansatte", COLUMNS, _choices, rows)]
