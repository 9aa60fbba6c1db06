"""What the change in population alone has asked for until now: inhabitants by age, each at the unit cost of the age."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.care import ages as care_ages, few_people
from analysis.common.asked import Read
from analysis.common.numbers import pct
from analysis.common.swing import swing
from analysis.municipalities import by_class, same_unit
from data.municipalities import history

COLUMNS = ["region_code", "year_from", "year", "need_growth_pct", "swing_pct", "inhabitants", "inhabitants_80"]
COUNTRY = "EAK"


def former(read: Read, code: str, from_year: int, to_year: int) -> str | None:
    """The code of a municipality in from_year when its borders are the same in to_year, else None.

    None too where its inhabitants of from_year are a rough split, see municipalities.by_class.rough_until.
    """
    found = same_unit.origins(history.changes_of(read), from_year, to_year + 1)
    return _former(found, by_class.rough_until(read("municipality_moves")), code, from_year)


def _former(found: same_unit.Origins, rough: dict[str, int], code: str, from_year: int) -> str | None:
    of = found.get(code, frozenset([code]))
    return min(of) if of and len(of) == 1 and rough.get(code, from_year) <= from_year else None


class Past(NamedTuple):
    """What so_far tells of any municipality. origins: of the years. rough: by_class.rough_until. counted: for every
    year, persons in each age group by code, of 1 January of the year after; the last is the country's.
    """

    years: list[int]
    origins: same_unit.Origins
    rough: dict[str, int]
    counted: list[dict[str, np.ndarray]]


def past(read: Read, people: pd.DataFrame, since: int) -> Past:
    """From the accounting year `since` to the last with inhabitants. people: care.ages.by_age."""
    last, changes = int(people["year"].max()) - 1, history.changes_of(read)
    years = list(range(since, last + 1))
    found = same_unit.origins(changes, since, last + 1)
    return Past(years, found, by_class.rough_until(read("municipality_moves")),
                [_counted(people, year, changes) for year in years])  # fmt: skip


def _counted(people: pd.DataFrame, year: int, changes: pd.DataFrame) -> dict[str, np.ndarray]:
    """Persons in each age group by code, of those counted 1 January of the year after, and of the country."""
    ages = care_ages.ages_in(people, year, changes)
    rows = ages[ages["january"] == year + 1]
    persons = rows[list(care_ages.AGES)].to_numpy(dtype=float)
    return dict(zip(rows.index, persons, strict=True)) | {COUNTRY: care_ages.country(people, year + 1)}


def so_far(found: Past, code: str, weights: tuple[float, ...]) -> pd.DataFrame:
    """One row a year for the municipality and then for the country (EAK): the years of `past`.

    need_growth_pct: how much more the inhabitants ask for than in the first, at the standard and prices of one year.
    swing_pct: how much of that one or two persons may be, see few_people.
    No row where the municipality is not counted every year within the same borders.
    """
    years, counted = found.years, persons(found, code)
    if not counted:
        return pd.DataFrame(columns=COLUMNS)
    country = [each[COUNTRY] for each in found.counted]
    return pd.concat([_rows(code, years, counted, weights), _rows(COUNTRY, years, country, weights)], ignore_index=True)


def persons(found: Past, code: str) -> list[np.ndarray]:
    """The municipality's persons in each age group, a year of `past` each; [] where it is not counted every year within
    the same borders.
    """
    years = found.years
    before = _former(found.origins, found.rough, code, years[0]) if years else None
    own = [each.get(code, each.get(before or "")) for each in found.counted]
    counted = [ages for ages in own if ages is not None]
    return [] if before is None or len(years) < 2 or len(counted) < len(years) else counted


def _rows(code: str, years: list[int], ages: list[np.ndarray], weights: tuple[float, ...]) -> pd.DataFrame:
    each = np.stack(ages)
    need = each @ np.array(weights)
    return pd.DataFrame(
        {
            "region_code": code,
            "year_from": years[0],
            "year": years,
            "need_growth_pct": pct(need - need[0], need[0]),
            "swing_pct": few_people.swing_pct(weights, each[0]),
            "inhabitants": each.sum(axis=1),
            "inhabitants_80": each[:, care_ages.OLD].sum(axis=1),
        }
    )


def unchanged(own: pd.DataFrame) -> bool:
    """Whether what is asked for in the last year has no sign: within what two persons make, or within the rounding."""
    value = own["need_growth_pct"].iloc[-1]
    return not few_people.has_sign(value, own["swing_pct"].iloc[-1]) or round(abs(value), 1) == 0


def alike(own: pd.DataFrame, country: pd.DataFrame) -> bool:
    """Whether the need of the two cannot be told apart: the gap is within what two persons make of it, or what the
    municipality's own growth swings (common.swing, percentage points), or within the rounding.
    """
    gap = own["need_growth_pct"].iloc[-1] - country["need_growth_pct"].iloc[-1]
    varies, _ = swing(own["year"], own["need_growth_pct"])  # NaN of few years, which is no limit
    return bool(abs(gap) <= own["swing_pct"].iloc[-1] or abs(gap) <= varies or round(abs(gap), 1) == 0)
