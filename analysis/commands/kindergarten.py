"""The rows of `python -m analysis kindergarten-norms`: who is short of the staffing norm, and both readings of it."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from analysis.commands import command, kindergarten_options
from analysis.commands.command import Command
from analysis.common.asked import Read, UnknownChoice
from analysis.kindergarten import material as figures, staffing
from analysis.kindergarten.assumptions import Assumptions, alternatives
from analysis.kindergarten.ratio import QUANTILES
from analysis.kindergarten.rows import count as count_rows, readings as kindergarten_rows, years as year_rows
from analysis.kindergarten.rows.count import LEVELS
from data.brought_in import kindergarten_count

COLUMNS = [
    "unit", "year", "children_under_3", "children_over_3", "required_fte", "actual_fte", "shortfall_gross_fte",
    "shortfall_net_fte", "cost_gross_1000nok", "cost_net_1000nok", "meeting_norm_pct", "units", "units_of", "level",
    "unit_code", "reason", "children_per_fte",
]  # fmt: skip
SPAN = [f"{name}_{end}_{unit}" for name, unit in kindergarten_rows.SPANNED.items() for end in ("low", "high")]
SUM = "sum"


class Source(NamedTuple):
    """What a year's rows are made from. units_of: from assumptions to units. choices: what the readings span over.

    classes: from classification to class by municipality code.
    """

    year: int
    level: str
    units_of: Callable[[Assumptions], pd.DataFrame]
    choices: list[Assumptions]
    classes: Callable[[str], pd.Series]


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """COLUMNS, one row for the country, a municipality, or each size class; with a level also each unit before it.

    Also SPAN for a sum of the count, and the quantiles of a class. chosen: year (the count's when None), municipality
    (code or name, replaced with its code), size_classes, level (what is netted within: a kindergarten, or a
    municipality; the finest there is when None), and the assumptions of kindergarten_chosen. A row below its units has
    the level SUM. What must be said with the rows goes to stderr. Raises UnknownChoice, MissingTable.
    """
    if chosen.municipality and chosen.size_classes:
        raise UnknownChoice("Velg enten --municipality eller --size-classes.")
    assumed = kindergarten_options.assumptions(read, chosen)
    source = _source(read, chosen, assumed)
    for note in kindergarten_options.notes(read, chosen, source.year):
        print(note, file=sys.stderr)
    if chosen.municipality:
        known = source.units_of(assumed).drop_duplicates("municipality_code")
        names = known["municipality_code"], known["municipality_name"]
        chosen.municipality = command.which(read, chosen.municipality, *names)
    found = _rows(chosen, source).assign(year=source.year)
    return found[[*COLUMNS, *(name for name in (*SPAN, *QUANTILES) if name in found)]]


def _rows(chosen: Namespace, source: Source) -> pd.DataFrame:
    """Without the year: the units where a level is asked for, and what they come to."""
    assumed, code = source.choices[0], chosen.municipality
    if chosen.size_classes:
        units = source.units_of(assumed)
        classes = source.classes(chosen.size_classes)
        return kindergarten_rows.by_class(units, classes, assumed).assign(level=source.level, unit_code="")

    units = count_rows.own(source.units_of(assumed), code)
    each = kindergarten_rows.each(units, assumed).assign(level=source.level)
    if code and source.level == LEVELS[1]:
        return each
    label = units["municipality_name"].iloc[0] if code else staffing.COUNTRY
    row = count_rows.total(source.units_of, code, label, source.choices)
    total = pd.DataFrame([row]).assign(level=SUM if chosen.level else source.level, unit_code=code or "")
    return pd.concat([each, total] if chosen.level else [total], ignore_index=True)


def _source(read: Read, chosen: Namespace, assumed: Assumptions) -> Source:
    """The count for its year, else SSB's tables, which give agreed hours themselves and are netted already."""
    of_count = chosen.year is None or kindergarten_count.has(chosen.year, chosen.edition)
    count = kindergarten_count.latest(chosen.edition)[1] if of_count else None
    if count is not None:
        level = chosen.level or LEVELS[0]

        def units_of(one: Assumptions) -> pd.DataFrame:
            return count_rows.units(read, count, one, level)

        year = int(count["year"].iloc[0])
        return Source(
            year, level, units_of, alternatives(read, assumed), lambda name: figures.classes(read, year, name)
        )
    if chosen.level == LEVELS[0]:
        raise UnknownChoice(f"Tall for hver barnehage finnes ikke for {chosen.year}. Bruk --level municipality.")
    units = figures.of_year(read, year_rows.units(read, assumed), chosen.year)
    codes = units["municipality_code"].tolist()
    return Source(
        chosen.year, LEVELS[1], lambda one: units, [assumed],
        lambda name: figures.classes_of_year(read, codes, chosen.year, name),
    )  # fmt: skip


def _choices(parser: ArgumentParser) -> None:
    command.year(parser, "året tellingen eller tabellene gjelder")
    parser.add_argument("--size-classes", metavar="NAVN", help="inndeling: ks, ssb eller kostra")
    parser.add_argument("--level", choices=LEVELS, help="hver barnehage eller hver kommune, og summen")
    command.municipality(parser)
    kindergarten_options.arguments(parser)


COMMANDS = [Command("kindergarten-norms", "barnehagenormene: hvem som mangler ansatte", COLUMNS, _choices, rows)]
