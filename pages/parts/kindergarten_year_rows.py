"""The staffing norm year by year from SSB's tables 12056 and 13502, computed once per extract and assumptions."""

import pandas as pd

from analysis import kindergarten, kindergarten_cost, kindergarten_figures, kindergarten_spread, kindergarten_years
from analysis import kindergarten_reference as reference
from analysis.kindergarten_assumptions import Assumptions, country_private_share_pct
from analysis.regions import size_in
from pages.parts import computed, read
from pages.parts import kindergarten_choices as choices

TABLES = ("kindergarten_children", "kindergarten_key_figures")


def there() -> bool:
    """Whether SSB's tables are in the extract."""
    return read.has(*TABLES)


@read.cached
def national(measure: str) -> pd.DataFrame:
    """SSB's own figure for the country by year: children_per_fte or teacher_share_pct."""
    rows = read.table("kindergarten_national")
    return rows[rows["measure_code"] == measure].astype({"edition": "str"}).reset_index(drop=True)


@read.cached
def _names(year: int) -> dict[str, str]:
    return kindergarten_figures.names_in(read.table, year)


def units(assumed: Assumptions) -> pd.DataFrame:
    """Every municipality and year; see kindergarten_figures.municipalities."""
    return _units(choices.counted(assumed))


@read.cached
def _units(assumed: Assumptions) -> pd.DataFrame:
    found = kindergarten_figures.municipalities(read.table, assumed)
    return kindergarten_spread.with_ratio(found, assumed.norm)


@read.cached
def country(assumed: Assumptions) -> pd.DataFrame:
    """One row a year: kindergarten_years.country with country_per_fte, SSB's ratio over those with figures."""
    rows = kindergarten_years.country(units(assumed), _names, assumed)
    known = units(assumed)
    corrected = known[known["reason"] == ""].groupby("year")["corrected_children"].sum()
    return rows.assign(country_per_fte=rows["year"].map(corrected) / rows["actual_fte"])


@read.cached
def of(code: str, assumed: Assumptions) -> pd.DataFrame:
    """The years of one municipality, with the reason where there is no figure."""
    rows = units(assumed)
    return rows[rows["unit_code"] == code].sort_values("year", ignore_index=True)


@read.cached
def missing(year: int, assumed: Assumptions) -> pd.DataFrame:
    """Every municipality of a year without a figure, with the reason: region_code, region_name, reason."""
    rows = kindergarten_years.of_year(units(assumed), _names(year), year)
    rows = rows[rows["reason"] != ""].rename(columns={"unit_code": "region_code"})
    return rows.assign(region_name=rows["unit"])[["region_code", "region_name", "reason"]].reset_index(drop=True)


@read.cached
def private_share_pct(code: str | None, assumed: Assumptions) -> pd.Series:
    """Share of the children in private kindergartens by year; see kindergarten_years.private_share_pct."""
    fallback = country_private_share_pct(read.table("kindergarten_parameters"))
    return kindergarten_years.private_share_pct(of(code, assumed) if code else units(assumed), assumed, fallback)


@read.cached
def keeping(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """One row a year: what the norm costs above the staffing of the reference year, on the gross reading.

    With private grants two years later, per child, per inhabitant and of revenue. Missing for a year in which the
    municipality, or the reference year, has no figure.
    """
    above = reference.above_reference(units(assumed), assumed.reference_year, read.table("municipality_moves"))
    rows = []
    for year in kindergarten_years.years(units(assumed)):
        group = kindergarten_years.of_year(above, _names(year), year)
        group = group[group["unit_code"] == code] if code else group
        if len(group):
            rows.append({"year": year, **kindergarten.row(group, kindergarten.COUNTRY, assumed)})
    found = pd.DataFrame(rows)
    found = found[found["year"] > assumed.reference_year].reset_index(drop=True) if len(found) else found
    return _related(code, found, assumed) if len(found) else found


def _related(code: str | None, rows: pd.DataFrame, assumed: Assumptions) -> pd.DataFrame:
    share = rows["year"].map(private_share_pct(code, assumed))
    cost = rows["cost_gross_1000nok"].where(rows["units"] > 0)
    split = kindergarten_cost.with_private_grants(pd.DataFrame({"year": rows["year"], "cost_1000nok": cost}), share)
    money = computed.results()
    money = money[money["region_code"] == code] if code else money[money["region_code"].isin(computed.municipalities())]
    revenue = money.groupby("year")["revenue_1000nok"].sum(min_count=1 if code else len(computed.municipalities()))
    persons = {year: size_in(computed.persons(), year) for year in rows["year"]}
    chosen = [code] if code else list(computed.municipalities())
    inhabitants = rows["year"].map({year: sizes.reindex(chosen).sum(skipna=False) for year, sizes in persons.items()})
    children = rows["children_under_3"] + rows["children_over_3"]
    related = kindergarten_cost.related(cost, children, inhabitants, rows["year"].map(revenue))
    added = split[["cost_1000nok", "own_1000nok", "grants_1000nok", "total_1000nok"]]
    related = related.rename(columns={"revenue_pct": "cost_revenue_pct"})
    return pd.concat([rows, added, related], axis=1)
