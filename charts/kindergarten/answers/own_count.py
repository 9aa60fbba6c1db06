"""A municipality at the count, as headlines: how many of its kindergartens met the norm, and where it lies among them all."""

from collections.abc import Mapping

import pandas as pd

from charts import words
from charts.kindergarten import count_headlines, year_headlines
from charts.kindergarten.few_children import FEW_CHILDREN, who
from charts.kindergarten.headlines import between, plain_number
from charts.kindergarten.norm_name import LAWS, NormName
from charts.words import number


def own_meeting(row: Mapping, met: tuple[int, int], name: str, year: int, norm: NormName = LAWS) -> str:
    """row: rows.count.total of it. met: the fewest and the most that met it, of readings.meeting."""
    if row["units"] < 2:
        return count_headlines.readings(row, name, year, norm)
    some = f"{between(*met)} av {number(row['units'], 0)} barnehager i {name}"
    return words.first_that_fits(
        f"{some} oppfylte {norm.full} i {year}{norm.came}", f"{some} oppfylte {norm.short} i {year}{norm.came}"
    )


def among(
    row: Mapping,
    name: str,
    every: pd.Series,
    own: float,
    year: int,
    norm: float,
    named: NormName = LAWS,
    today: int = 0,
) -> str:
    """A municipality's children per FTE at the count, and than how many of them all that is more or fewer, as it is written; of
    few children the norm instead, since one child more would move its place.

    row: rows.count.total of it. every, own: children per FTE of them all, and its own. norm: children over three per FTE.
    named: what it is called. today: how many municipalities there are, where all of them are not in
    every: the count is told of those of today, which are others than those of its year.
    """
    children = year_headlines.children(row)
    place, told = who(name, children), f"{number(own)} barn per årsverk i {year}"
    if children < FEW_CHILDREN or len(every) < 2:
        at = plain_number(norm)
        wholes = (named.short, named.label) if named.tried else (f"normen er høyst {at}", f"høyst {at}")
        return words.first_that_fits(*(f"{place} hadde {told}; {whole}" for whole in wholes), f"{place} hadde {told}")
    # as `number` writes them: numpy's round, of a Series or of one of its figures, has other ties
    read, its = every.map(lambda one: round(float(one), 1)), round(float(own), 1)
    fewer, more = int((read < its).sum()), int((read > its).sum())
    side, count = (("høyere enn i", "over"), fewer) if fewer >= more else (("lavere enn i", "under"), more)
    among_all, shorter = (f"{one} {number(count, 0)} av {of_today(len(every), today or len(every))}" for one in side)
    return words.first_that_fits(
        f"{place} hadde {told}, {among_all}",
        f"{place}: {told}, {among_all}",
        f"{place} ({year}): {told.partition(' i ')[0]}, {among_all}",
        f"{place} ({year}): {told.partition(' i ')[0]}, {shorter}",
    )


def of_today(some: int, of: int) -> str:
    """The municipalities that figures are of, which are those of today: "dagens 357 kommuner", "350 av dagens 357 kommuner"."""
    whole = f"dagens {number(of, 0)} kommuner"
    return whole if some == of else f"{number(some, 0)} av {whole}"
