"""The rows of what population alone asks for: until now, and in the years to come."""

import pandas as pd

from analysis.care import ages as care_ages, forward as care_forward, national, population_so_far
from analysis.care.panel import Material
from analysis.care.rows.view import View
from analysis.common import prices
from analysis.common.asked import Read
from data.contract.projections import VARIANTS

LAST = 2040
COUNTRY = population_so_far.COUNTRY
AMOUNTS = ["need_real_1000nok", "growth_1000nok"]


def by_age_group(projected: pd.DataFrame) -> pd.DataFrame:
    """Persons by region, variant, year and age group. projected: data.brought_in.projections.latest."""
    rows = projected.assign(age_group=care_forward.age_group(projected["age"]))
    keys = ["region_code", "variant_code", "year", "age_group"]
    return rows.groupby(keys, observed=True, as_index=False)["persons"].sum()


def variant(
    start: pd.DataFrame, projected: pd.DataFrame, code: str, weights: tuple[float, ...], since: int
) -> pd.DataFrame:
    """care.forward.forward of one variant from the year after `since` up to LAST, with variant and year_from.

    start: as care.forward.forward takes it. projected: `by_age_group`. code: one of VARIANTS.
    """
    rows = care_forward.forward(start, projected[projected["variant_code"] == code], weights)
    rows = rows[rows["year"].between(since + 1, LAST)].rename(columns={"growth_pct": "need_growth_pct"})
    return rows.assign(variant=VARIANTS[code], year_from=since)


def country(
    read: Read, deflator: pd.DataFrame, projected: pd.DataFrame, weights: tuple[float, ...], since: int, base: int
) -> pd.DataFrame:
    """Every variant for the country from the year of a total, amounts in the prices of base. deflator: the one in use."""
    start = national.base(read, since)
    parts = [variant(start, projected, code, weights, since).assign(unit="Landet") for code in VARIANTS]
    rows = pd.concat(parts, ignore_index=True)
    to_base = prices.factor(deflator, since, base)
    return rows.assign(**{name: rows[name] * to_base for name in AMOUNTS})


def in_kroner(found: Material, view: View, code: str, newest: int) -> pd.DataFrame:
    """What care.forward takes for a municipality that has accounts for the last year of the question, and has the same
    borders still; else no row. newest: the last accounting year with inhabitants."""
    if not population_so_far.former(found.read, code, view.asked.to_year, newest):
        return pd.DataFrame()
    rows = care_forward.base(found, view.asked)
    return rows[rows["region_code"] == code]


def without_kroner(ages: pd.DataFrame, code: str) -> pd.DataFrame:
    """The same of its inhabitants alone, the amount missing. ages: care.ages.ages_in of the newest year."""
    rows = ages.loc[[code], list(care_ages.AGES)].reset_index(drop=True)
    return rows.assign(region_code=code, real_1000nok=float("nan"))


def municipality(
    start: pd.DataFrame,
    people: pd.DataFrame,
    projected: pd.DataFrame,
    weights: tuple[float, ...],
    since: int,
    name: str,
) -> pd.DataFrame:
    """The need of a municipality and then of the country from the same year; kroner are missing where not known.

    start: in_kroner or without_kroner. people: care.ages.by_age.
    """
    ages = dict(zip(care_ages.AGES, care_ages.country(people, since + 1), strict=True))
    whole = pd.DataFrame([{"region_code": COUNTRY, "real_1000nok": float("nan")} | ages])
    own, country = (variant(one, projected, "main", weights, since) for one in (start, whole))
    return pd.concat([own.assign(unit=name), country.assign(unit="Landet")], ignore_index=True)


def old(ages: pd.DataFrame, code: str) -> float:
    """How many of 80 and over live in a municipality. ages: care.ages.ages_in."""
    return ages.loc[code, list(care_ages.AGES[care_ages.OLD])].sum()


def so_far(past: population_so_far.Past, code: str, name: str, weights: tuple[float, ...]) -> pd.DataFrame:
    """population_so_far.so_far with the unit's name: the municipality, then the country."""
    found = population_so_far.so_far(past, code, weights)
    return found.assign(unit=found["region_code"].map({code: name, COUNTRY: "Landet"}))
