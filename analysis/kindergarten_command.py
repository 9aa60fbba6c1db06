"""The rows of `python -m analysis kindergarten-norms`: who is short of the staffing norm, and both readings of it."""

import sys
from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis import commands, kindergarten, kindergarten_chosen, kindergarten_map, kindergarten_years
from analysis import kindergarten_figures as figures
from analysis.commands import Command
from analysis.figures import Read, UnknownChoice
from analysis.kindergarten_assumptions import Assumptions
from data import kindergarten_count

COLUMNS = [
    "unit", "year", "children_under_3", "children_over_3", "required_fte", "actual_fte", "shortfall_gross_fte",
    "shortfall_net_fte", "cost_gross_1000nok", "cost_net_1000nok", "meeting_norm_pct", "units", "units_of", "level",
    "unit_code", "reason",
]  # fmt: skip
LEVELS = ("kindergarten", "municipality")
SUM = "sum"


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """COLUMNS, one row for the country, a municipality, or each size class; with a level also each unit before it.

    chosen: year (the count's when None), municipality (code or name, replaced with its code), size_classes, level (what
    is netted within: a kindergarten, or a municipality; the finest there is when None), and the assumptions of
    kindergarten_chosen. A row below its units has the level SUM. What must be said with the rows goes to stderr. Raises
    UnknownChoice, MissingTable.
    """
    if chosen.municipality and chosen.size_classes:
        raise UnknownChoice("Velg enten --municipality eller --size-classes.")
    assumed = kindergarten_chosen.assumptions(read, chosen)
    year, level, units = _units(read, chosen, assumed)
    for note in kindergarten_chosen.notes(read, chosen, year):
        print(note, file=sys.stderr)
    if chosen.municipality:
        known = units.drop_duplicates("municipality_code")
        chosen.municipality = commands.which(
            read, chosen.municipality, known["municipality_code"], known["municipality_name"]
        )
        units = units[units["municipality_code"] == chosen.municipality]
    found = _rows(read, chosen, units, assumed, year, level)
    return found.assign(year=year)[COLUMNS]


def _rows(read: Read, chosen: Namespace, units: pd.DataFrame, assumed: Assumptions, year: int, level: str):
    """Without the year: the units where a level is asked for, and what they come to."""
    if chosen.size_classes:
        classes = figures.classes(read, year, chosen.size_classes)
        return _blank(kindergarten.by_class(units, classes, assumed)).assign(level=level, unit_code="")
    each = kindergarten.each(units, assumed).assign(level=level)
    if chosen.municipality and level == LEVELS[1]:
        return each
    label = units["municipality_name"].iloc[0] if chosen.municipality else kindergarten.COUNTRY
    total = _blank(pd.DataFrame([kindergarten.row(units, label, assumed)]))
    total = total.assign(level=SUM if chosen.level else level, unit_code=chosen.municipality or "")
    return pd.concat([each, total] if chosen.level else [total], ignore_index=True)


def _blank(totals: pd.DataFrame) -> pd.DataFrame:
    """A sum of no units is no figure: only `units` and `units_of` stand, with the reason."""
    none = totals["units"] == 0
    columns = [name for name in totals if name not in ("unit", "units", "units_of")] if none.any() else []
    blanks = {name: totals[name].mask(none) for name in columns}
    return totals.assign(**blanks, reason=none.map({True: "ingen enhet har tall", False: ""}))


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
    parser.add_argument("--level", choices=LEVELS, help="hver barnehage eller hver kommune, og summen")
    commands.municipality(parser)
    kindergarten_chosen.arguments(parser)


COMMANDS = [Command("kindergarten-norms", "barnehagenormene: hvem som mangler ansatte", COLUMNS, _choices, rows)]
