"""The rows that the pages of all municipalities are made of: those that the dashboard and the commands have."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.accounts import net_result
from analysis.common.asked import Read
from analysis.common.numbers import OSLO
from analysis.common.recommended_level import recommended_pct
from analysis.missing import counted, rows as missing_rows
from analysis.municipalities import by_class
from analysis.profile.material import Material
from analysis.profile.several import on_map
from analysis.result import rows as result_rows
from analysis.revisions import editions, rows as revision_rows
from analysis.revisions.editions import Kept, Pair, ReadEdition
from charts.drawing.maps import placed
from data.brought_in import borders
from data.contract.tables import EXTRACT
from data.errors import MissingTable
from data.extract.catalogue import Place
from data.extract.vintage import Vintage

CLASSIFICATION = "ks"  # as the page has it before another is chosen


class Where(NamedTuple):
    """By code the rings of each municipality and where its mark is drawn, and whose borders they are; all empty without borders."""

    shapes: dict[str, list[np.ndarray]]
    marks: dict[str, tuple[float, float]]
    source: str


def newest(kept: Kept) -> dict[str, Vintage]:
    """The last edition of each table of the extract."""
    return {name: vintages[0] for name, vintages in kept.items() if name in EXTRACT and vintages}


class Spread(NamedTuple):
    """each: result.spread.municipalities with a figure, of so many. classes: result.spread.by_class. level: in per cent."""

    year: int
    each: pd.DataFrame
    of: int
    classes: pd.DataFrame
    level: float


class Changed(NamedTuple):
    """pairs: the editions that were compared, unread: whose older one cannot be read. rows: of revisions.rows."""

    kept: Kept
    pairs: list[Pair]
    unread: list[Pair]
    rows: pd.DataFrame


class Gaps(NamedTuple):
    """every: of missing.rows, newest: those of the newest year of each measure. counts: of missing.counted. measures: how many
    have a table here."""

    every: pd.DataFrame
    newest: pd.DataFrame
    counts: pd.DataFrame
    measures: list[str]


def where(edition: Place) -> Where:
    """Of the borders that were brought in."""
    try:
        found, source = borders.latest(edition)
    except MissingTable:
        return Where({}, {}, "")
    shapes = on_map.rings(found)
    return Where(shapes, placed.drawn_at(shapes), source)


def spread(read: Read, found: Material) -> Spread:
    """Of the newest year. Raises MissingTable."""
    results = net_result.checked(net_result.results(read, found.known))
    year = net_result.years(results)[-1]
    persons = by_class.inhabitants(read("population"))
    members = result_rows.members(read, results, persons, year, CLASSIFICATION, found.known)
    classes = result_rows.spread_rows(read, members, year)
    of = int((members["region_code"] != OSLO).sum())
    return Spread(year, net_result.known(members), of, classes, recommended_pct(read("recommended_levels"), year))


def changed(read: Read, read_edition: ReadEdition, kept: Kept) -> Changed:
    """Of every table that has two editions with other figures."""
    pairs, unread = editions.readable(editions.pairs(kept), read_edition)
    return Changed(kept, pairs, unread, revision_rows.rows(read, read_edition, pairs))


def gaps(found: Material) -> Gaps:
    """Of today's municipalities."""
    every = missing_rows.rows(found)
    counts = counted.newest(found, every)
    return Gaps(every, counted.of_newest(every, counts), counts, missing_rows.fetched(found))
