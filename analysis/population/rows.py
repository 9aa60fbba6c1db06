"""The rows of old and young, for page and command alike: the classes of a year, and one municipality year by year."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.common.asked import Read, UnknownChoice
from analysis.common.numbers import pct
from analysis.municipalities.by_class import classes_of, rough_until
from analysis.population import by_class, crossing, old_and_young, past_errors, projected
from analysis.population.old_and_young import COUNTRY
from data.municipalities.names import plain_name

MUNICIPALITY = ["year", "older_65", "younger_0_19", "crossing_year", "reason", "kind", "variant", "ages", "older_67",
                "younger_0_17", "older_80", "aged_20_64", "older_per_100_younger", "rough"]  # fmt: skip
EACH = ["year", "region_code", "region_name", "size_class", "older_65", "younger_0_19", "crossing_year", "reason",
        "older_67", "younger_0_17", "older_80", "aged_20_64", "inhabitants", "older_per_100_younger", "rough"]  # fmt: skip
AGES = {"older_65": "65+ mot 0–19", "older_67": "67+ mot 0–19"}
COUNTRY_NAME = "Hele landet"


@dataclass(frozen=True)
class Counted:
    """each: one row a municipality of today and 1 January: region_code, region_name, year, the persons of
    old_and_young.COUNTED, rough (a rough split of one that was divided) and older_per_100_younger (of 65 and over,
    for each 100 under 20). country: their sum a year, as region EAK. crossings: of crossing.crossings, a row a municipality
    and one for the country. names: those of today."""

    each: pd.DataFrame
    country: pd.DataFrame
    crossings: pd.DataFrame
    names: dict[str, str]

    @property
    def years(self) -> list[int]:
        """Oldest first."""
        return sorted(map(int, self.country["year"]))


def counted(read: Read) -> Counted:
    """What every view is made of. Raises MissingTable without inhabitants or the list of municipalities."""
    today = read("municipalities")
    called = [plain_name(name) for name in today["name"]]
    names = dict(zip(today["municipality_code"].astype(str), called, strict=True))
    rough = rough_until(read("municipality_moves"))
    rows = old_and_young.counted(read("population"), list(names))
    country = old_and_young.country(rows)
    both = crossing.crossings(pd.concat([rows, country], ignore_index=True), rough)
    is_rough = rows["year"] <= rows["region_code"].map(rough).fillna(0)
    rows = _related(rows.assign(region_name=rows["region_code"].map(names), rough=is_rough))
    country = _related(country.assign(region_name=COUNTRY_NAME, rough=False))
    return Counted(rows, country, both, names | {COUNTRY: COUNTRY_NAME})


def _related(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(older_per_100_younger=pct(rows["older_65"], rows["younger_0_19"]))


def check_year(found: Counted, year: int) -> None:
    """Raises UnknownChoice for a year without a count."""
    if year not in found.years:
        raise UnknownChoice(f"Folketallet har ikke {year}. Disse årene finnes: {found.years[0]}–{found.years[-1]}")


def municipalities(read: Read, found: Counted, year: int, classification: str) -> pd.DataFrame:
    """One row a municipality counted on 1 January of a year, with size_class by the inhabitants of that day."""
    check_year(found, year)
    rows = found.each[found.each["year"] == year].reset_index(drop=True)
    sizes = rows.set_index("region_code")["inhabitants"]
    classes = classes_of(read, sizes, classification)
    return rows.assign(
        size_class=pd.Categorical(rows["region_code"].map(classes), classes.cat.categories, ordered=True)
    )


def each(read: Read, found: Counted, year: int, classification: str) -> pd.DataFrame:
    """One row a municipality of a year, with the year it got more old than young; EACH, and before: the years up to then
    with more old people that did not last, in words."""
    rows = municipalities(read, found, year, classification).merge(found.crossings, on="region_code")
    before = [crossing.listed([one for one in years if one <= year]) for years in rows["before"]]
    return rows.assign(before=before)[[*EACH, "before"]]


def classes(read: Read, found: Counted, year: int, classification: str) -> pd.DataFrame:
    """One row a class and one for all; by_class.COLUMNS. Oslo is counted."""
    rows = municipalities(read, found, year, classification)
    of = rows["size_class"].value_counts()
    of[by_class.ALL_CLASSES] = len(found.names) - 1  # without the country
    return by_class.by_class(rows, of).assign(year=year)[by_class.COLUMNS]


def municipality(found: Counted, code: str, ahead: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row a year of a municipality, or of the country (EAK); MUNICIPALITY.

    kind: counted, or projected; a projected year is of one variant, and crossing_year then says when the old pass the
    young by that, in the ages of `ages`. ahead: of projected.projected.
    """
    rows = _counted(found, code)
    if ahead is None:
        return rows
    parts = [rows, *_projected(ahead[ahead["region_code"] == code])]
    rows = pd.concat(parts, ignore_index=True).reindex(columns=MUNICIPALITY)
    return rows.assign(
        rough=rows["rough"].fillna(False).astype(bool), crossing_year=rows["crossing_year"].astype("Int64")
    )


def _counted(found: Counted, code: str) -> pd.DataFrame:
    """The years that are counted. Made in one: one municipality after another is asked for, and each step would copy all."""
    there = found.country if code == COUNTRY else found.each
    own = there[there["region_code"] == code].sort_values("year")
    cross = found.crossings[found.crossings["region_code"] == code]  # one row, or none
    own = own if len(cross) else own.iloc[:0]
    same = np.zeros(len(own), dtype=int)
    beside = {name: cross[name].array.take(same) for name in ("crossing_year", "reason")}
    beside |= {"kind": "counted", "variant": "", "ages": AGES["older_65"]}
    of_rows = {name: beside[name] if name in beside else own[name].array for name in MUNICIPALITY}
    return pd.DataFrame(of_rows, index=pd.RangeIndex(len(own)))


def past(found: Counted, vintages: pd.DataFrame) -> pd.DataFrame:
    """How far earlier projections of the country were off; past_errors.EACH. vintages: of brought_in.projections.of_country.

    Held against the years alone in which every municipality of today is counted: else the country is not whole.
    """
    counted_in = found.each.groupby("year").size()
    whole = counted_in.index[counted_in == len(found.names) - 1]
    return past_errors.each(vintages, past_errors.counted(found.country[found.country["year"].isin(whole)]))


def _projected(own: pd.DataFrame) -> list[pd.DataFrame]:
    out = []
    for variant, rows in own.groupby("variant"):
        column = projected.older_column(rows)
        cross = crossing.crossings(rows, {}, column)
        year, reason = cross["crossing_year"].iloc[0], cross["reason"].iloc[0]
        reason = crossing.NOT_IN_PROJECTION if reason == crossing.NOT_YET else reason
        out.append(
            rows.assign(
                kind="projected", variant=variant, ages=AGES[column], crossing_year=year, reason=reason, rough=False,
                older_per_100_younger=np.where(
                    rows["older_65"].notna(), pct(rows["older_65"], rows["younger_0_19"]), np.nan
                ),
            )
        )  # fmt: skip
    return out
