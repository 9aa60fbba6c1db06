"""The rows behind the page about kindergarten norms, each computed once per extract and set of assumptions."""

import pandas as pd

from analysis import kindergarten, kindergarten_cost, kindergarten_figures, kindergarten_spread, regions
from analysis.kindergarten_assumptions import Assumptions
from data import kindergarten_count
from data.documents import Document
from data.names import plain_name
from pages.parts import computed, read
from pages.parts import kindergarten_choices as choices


@read.cached
def count() -> tuple[Document, pd.DataFrame]:
    """The newest count of every kindergarten; see kindergarten_count.latest. Raises MissingTable."""
    return kindergarten_count.latest()


@read.cached
def year() -> int:
    """The year of the count."""
    return int(count()[1]["year"].iloc[0])


def kindergartens(assumed: Assumptions) -> pd.DataFrame:
    """Every kindergarten of the count: kindergarten_name, and kindergarten_spread.with_ratio of by_kindergarten."""
    return _kindergartens(choices.counted(assumed))


@read.cached
def _kindergartens(assumed: Assumptions) -> pd.DataFrame:
    units = kindergarten_figures.kindergartens(read.table, count()[1], assumed)
    return kindergarten_spread.with_ratio(units.assign(kindergarten_name=units["unit"]), assumed.norm)


@read.cached
def municipalities(assumed: Assumptions) -> pd.DataFrame:
    """The kindergartens summed to today's municipalities; those without a place in them are left out."""
    units = kindergarten.by_municipality(kindergartens(assumed))
    units = kindergarten_spread.with_ratio(units, assumed.norm)
    today = units["municipality_code"].isin(computed.municipalities())
    names = {"region_code": units["municipality_code"], "region_name": units["municipality_name"]}
    return units.assign(**names)[today].reset_index(drop=True)


@read.cached
def of(code: str, assumed: Assumptions) -> pd.DataFrame:
    """The kindergartens of one municipality, the largest shortfall first."""
    units = kindergartens(assumed)
    return units[units["municipality_code"] == code].sort_values("gap_fte", ascending=False, ignore_index=True)


def units(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """The kindergartens of a municipality, or all of them."""
    return of(code, assumed) if code else kindergartens(assumed)


@read.cached
def total(code: str | None, assumed: Assumptions) -> dict[str, float]:
    """Both readings for a municipality, or for the country; see kindergarten.row."""
    return kindergarten.row(units(code, assumed), kindergarten.COUNTRY, assumed)


@read.cached
def ladder(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """What is missing when more and more is netted: label, shortfall_fte, need_1000nok, the finest first."""
    row = total(code, assumed)
    steps = [("Hver barnehage for seg (KS' lesemåte)", row["shortfall_gross_fte"])]
    if code:
        steps.append(("Kommunen samlet", row["shortfall_net_fte"]))
    else:
        each = kindergarten.by_municipality(kindergartens(assumed))
        steps.append(("Hver kommune for seg", kindergarten.row(each, "", assumed)["shortfall_gross_fte"]))
        steps.append(("Landet samlet (statens lesemåte)", row["shortfall_net_fte"]))
    rows = pd.DataFrame(steps, columns=["label", "shortfall_fte"])
    return rows.assign(need_1000nok=rows["shortfall_fte"] * assumed.wage_nok / 1000)


@read.cached
def classes(assumed: Assumptions) -> pd.DataFrame:
    """One row a size class of municipality and one for the country, with quantiles of children per FTE."""
    own = kindergarten_figures.classes(read.table, year(), "ks")
    units = kindergartens(assumed)
    return kindergarten_spread.quantiles(units, own, kindergarten.by_class(units, own, assumed))


@read.cached
def size_class(code: str) -> str | None:
    """The class of one municipality by its inhabitants after the count."""
    own = kindergarten_figures.classes(read.table, year(), "ks").get(code)
    return None if pd.isna(own) else str(own)


@read.cached
def classed_later() -> list[str]:
    """Names of those whose class is by the first count after they were split; see kindergarten_figures.classes."""
    codes = kindergarten_figures.rough_in(read.table("municipality_moves"), year())
    return [plain_name(computed.municipalities()[code]) for code in codes]


@read.cached
def related(code: str | None, assumed: Assumptions, revenue_year: int) -> pd.DataFrame:
    """Both readings per child, per inhabitant after the count, and of a year's revenue; see kindergarten_cost.related.

    Two rows: gross and net. The revenue is missing unless all the municipalities have it.
    """
    row = total(code, assumed)
    cost = pd.Series([row["cost_gross_1000nok"], row["cost_net_1000nok"]])
    counted = kindergarten_figures.counted(computed.persons(), read.table("municipality_moves"), code)
    sizes, money = regions.size_in(counted, year()), computed.results()
    money = money[money["year"] == revenue_year].set_index("region_code")["revenue_1000nok"]
    chosen = [code] if code else list(computed.municipalities())
    sums = [series.reindex(chosen).sum(skipna=False) for series in (sizes, money)]
    children = row["children_under_3"] + row["children_over_3"]
    same = [pd.Series([value, value]) for value in (children, *sums)]
    return kindergarten_cost.related(cost, *same)
