"""The share of the young outside work, education and labour market measures: a row a place, for page and command alike."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from analysis.common.asked import Read, UnknownChoice
from analysis.municipalities import unit_tables
from analysis.municipalities.by_age import by_age
from analysis.municipalities.by_class import usable
from analysis.municipalities.unit_words import began
from analysis.municipalities.units import Units
from data.brought_in.youth import NO_FIGURE, WITHOUT, Young
from data.municipalities.names import plain_name

COUNTRY, COUNTRY_NAME = "0", "Hele landet"
LEVELS = {1: "country", 2: "county", 4: "municipality"}
AGE = "15-29"
COLUMNS = ["year", "level", "region_code", "region_name", "age_group", "outside_pct", "country_outside_pct",
           "above_country_points", "outside_persons", "young_persons", "reason", "source"]  # fmt: skip


@dataclass(frozen=True)
class Found:
    """figures: of brought_in.youth, of the places there are today. names: the country, today's counties and
    municipalities by number, in this order. young: inhabitants of 15-29 years by number and 1 January. unread: of brought_in.youth."""

    figures: pd.DataFrame
    names: dict[str, str]
    young: pd.Series
    unread: str = ""

    def alone(self, county: str) -> str:
        """The only municipality of a county, which is the same place; "" of a county of several."""
        inside = [code for code in self.names if len(code) == 4 and code[:2] == county]
        return inside[0] if len(inside) == 1 else ""

    @property
    def years(self) -> list[int]:
        """Those with a share of anyone, oldest first."""
        return sorted({int(year) for year in self.figures.loc[self.figures["share_pct"].notna(), "year"]})

    @cached_property
    def newest(self) -> pd.DataFrame:
        """`places` of the last year; shared, and never changed."""
        return places(self, self.years[-1])

    def ages(self, year: int) -> list[str]:
        """The age groups with a share in a year."""
        known = self.figures["share_pct"].notna() & (self.figures["year"] == year)
        return sorted(set(self.figures.loc[known, "age_code"]))


def found(read: Read, there: Young) -> Found:
    """What every view is made of. Raises MissingTable without the list of municipalities."""
    names = called(read)
    municipalities = {code: name for code, name in names.items() if len(code) == 4}
    young = _young(read("population"), read("municipality_moves"), municipalities)
    return Found(of_today(there.figures, names, unit_tables.units(read)), names, young, there.unread)


def called(read: Read) -> dict[str, str]:
    """The country, the counties and the municipalities of today, by number."""
    today, counties = read("municipalities"), read("care_counties").astype(str)
    labels = zip(today["municipality_code"].astype(str), today["name"], strict=True)
    municipalities = {code: plain_name(str(name)) for code, name in labels}
    names = dict(zip(counties["county_code"], counties["label"], strict=True))
    there = sorted({code[:2] for code in municipalities})
    return {COUNTRY: COUNTRY_NAME, **{code: names[code] for code in there}, **municipalities}


def of_today(figures: pd.DataFrame, names: dict[str, str], known: Units) -> pd.DataFrame:
    """Those of the places of today, and of the borders that they have; Oslo's as county and as municipality."""
    one = Found(figures, names, pd.Series(dtype=float))
    there = sorted({code[:2] for code in names if len(code) == 4})
    alone = {code: own for code in there if (own := one.alone(code))}  # Oslo: the county is the municipality
    both = alone | {own: code for code, own in alone.items()}
    same = figures[figures["region_code"].isin(list(both))].replace({"region_code": both})
    every = pd.concat([figures, same]).drop_duplicates(["region_code", "year", "age_code"])
    every = every[every["region_code"].isin(list(names))].reset_index(drop=True)
    return _of_these_borders(every, known)


def _of_these_borders(figures: pd.DataFrame, known: Units) -> pd.DataFrame:
    """A share of a number from before the municipality that has it now began, is another one's: none here, and why."""
    codes = [code for code in figures["region_code"].unique() if len(code) == 4]
    begun = {code: at[0] for code in codes if (at := known.begun(code))}
    other = figures["year"] < figures["region_code"].map(begun).astype(float)
    reasons = figures["region_code"].map({code: began(known, code) for code in begun})
    figures = figures.assign(reason=figures["reason"].mask(other, reasons))
    return figures.assign(**{name: figures[name].mask(other) for name in ("share_pct", "persons", "people")})


def _young(population: pd.DataFrame, moves: pd.DataFrame, today: dict[str, str]) -> pd.Series:
    """Inhabitants of 15-29 years by number and 1 January, of today's municipalities; no rough split of another's."""
    rows = usable(by_age(population, (0, 15, 30)), moves)
    rows = rows.assign(region_code=rows["region_code"].astype(str).str.removeprefix("K-"))
    rows = rows[rows["region_code"].isin(list(today)) & (rows[15] > 0)].drop_duplicates(["region_code", "year"])
    return rows.set_index(["region_code", "year"])[15]


def check(one: Found, year: int, age: str) -> None:
    """Raises UnknownChoice for a year or age group without any share."""
    if year not in one.years:
        there = ", ".join(map(str, one.years)) or "ingen år"
        raise UnknownChoice(f"Andelen unge utenfor finnes ikke for {year}. Disse årene finnes: {there}")
    if age not in one.ages(year):
        raise UnknownChoice(f"Aldersgruppen {age} finnes ikke i {year}. Disse finnes: {', '.join(one.ages(year))}")


def places(one: Found, year: int, age: str = AGE) -> pd.DataFrame:
    """COLUMNS: the country, every county and every municipality of today, with the reason where there is no share.

    above_country_points: of the published shares. young_persons: inhabitants of 15-29 the 1 January after, of
    municipalities, and SSB's own count of the age where that is known.
    """
    check(one, year, age)
    of_year = one.figures[(one.figures["year"] == year) & (one.figures["age_code"] == age)].set_index("region_code")
    rows = of_year.reindex(list(one.names))
    rows["reason"] = rows["reason"].fillna(WITHOUT.get(one.unread, NO_FIGURE)).mask(rows["share_pct"].notna(), "")
    country = rows["share_pct"].get(COUNTRY, np.nan)
    counted = [one.young.get((code, year + 1), np.nan) if age == AGE else np.nan for code in rows.index]
    return pd.DataFrame(
        {
            "year": year, "level": [LEVELS[len(code)] for code in rows.index], "region_code": rows.index,
            "region_name": list(one.names.values()), "age_group": age, "outside_pct": rows["share_pct"].to_numpy(),
            "country_outside_pct": country, "above_country_points": (rows["share_pct"] - country).round(10).to_numpy(),
            "outside_persons": rows["persons"].to_numpy(),
            "young_persons": rows["people"].fillna(pd.Series(counted, index=rows.index)).to_numpy(),
            "reason": rows["reason"].to_numpy(), "source": rows["source"].fillna("").to_numpy(),
        }
    )[COLUMNS]  # fmt: skip


def municipality(one: Found, code: str, year: int, age: str = AGE) -> pd.DataFrame:
    """The rows of a municipality, its county and the country, in this order; the first without a share has its reason.

    Of Oslo, which is a county alone, no county.
    """
    return of_places(one, places(one, year, age), code)


def of_places(one: Found, every: pd.DataFrame, code: str) -> pd.DataFrame:
    """See `municipality`. every: of `places`."""
    county = [] if one.alone(code[:2]) else [code[:2]]
    at = dict(zip(every["region_code"].tolist(), range(len(every)), strict=True))
    return every.take([at[each] for each in (code, *county, COUNTRY)]).reset_index(drop=True)
