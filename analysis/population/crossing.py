"""The year from which the old are more than the young: the first with more of them in every later year with figures."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from data.norwegian import joined

NO_COUNT = "folketallet mangler"
NOT_YET = "har ikke flere eldre enn unge ennå"
NOT_IN_PROJECTION = "får ikke flere eldre enn unge i årene som er framskrevet"
FROM_THE_FIRST = "hadde flere eldre allerede i {year}, det første året med tall"
ROUGH = (
    "hadde flere eldre allerede i {year}; før det er tallene et grovt anslag etter en deling, og året lar seg ikke si"
)
WENT_BACK = "hadde flere eldre også i {years}, men gikk tilbake"
BEFORE_ALONE = "hadde flere eldre i {years}, men ikke siden"


class Crossing(NamedTuple):
    """year: None where there is none, or where it cannot be told. reason: "" where the year needs no word. before: the
    years with more old people that did not last."""

    year: int | None
    reason: str
    before: tuple[int, ...] = ()


def crossing(older: Mapping[int, float], younger: Mapping[int, float], rough_to: int = 0) -> Crossing:
    """Of one region. older, younger: persons by year. rough_to: the last year whose count is a rough split, 0 if none.

    Years of a rough split are not looked at: a municipality with more old people in the first year after has passed
    the point at a time that is not known.
    """
    years = sorted(year for year in older if year in younger and year > rough_to)
    if not years:
        return Crossing(None, NO_COUNT)
    more = [year for year in years if older[year] > younger[year]]
    since = _last_stretch(years, more)
    before = tuple(year for year in more if not since or year < since)
    if since is None:
        return Crossing(None, BEFORE_ALONE.format(years=listed(before)) if before else NOT_YET, before)
    if since == years[0]:
        return (
            Crossing(None, ROUGH.format(year=since)) if rough_to else Crossing(since, FROM_THE_FIRST.format(year=since))
        )
    return Crossing(since, WENT_BACK.format(years=listed(before)) if before else "", before)


def _last_stretch(years: list[int], more: Iterable[int]) -> int | None:
    """The first year of the unbroken stretch that ends with the last year; None when the last year is not in it."""
    there, since = set(more), None
    for year in reversed(years):
        if year not in there:
            break
        since = year
    return since


def listed(years: Sequence[int]) -> str:
    """ "2012–2014 og 2016" """
    stretches: list[list[int]] = []
    for year in years:
        if stretches and year == stretches[-1][-1] + 1:
            stretches[-1].append(year)
        else:
            stretches.append([year])
    return joined([str(each[0]) if len(each) == 1 else f"{each[0]}–{each[-1]}" for each in stretches])


def crossings(rows: pd.DataFrame, rough: Mapping[str, int], older: str = "older_65") -> pd.DataFrame:
    """One row a region: region_code, crossing_year (missing where there is none), reason and before, as of Crossing.

    rows: region_code, year, younger_0_19 and the column that `older` names. rough: municipalities.by_class.rough_until.
    """
    found = []
    for code, own in rows.groupby("region_code", sort=True):
        years = own["year"].tolist()
        old, young = (dict(zip(years, own[name].tolist(), strict=True)) for name in (older, "younger_0_19"))
        found.append((code, *crossing(old, young, rough.get(str(code), 0))))
    frame = pd.DataFrame(found, columns=["region_code", "crossing_year", "reason", "before"])
    return frame.astype({"crossing_year": "Int64"})
