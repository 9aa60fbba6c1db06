"""The rows behind the page about kindergarten norms, each computed once per extract and set of assumptions."""

import pandas as pd

from analysis.kindergarten import assumptions, material, rows, staffing
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.ratio import with_ratio
from data.brought_in import kindergarten_count
from data.brought_in.documents import Document
from data.municipalities.names import plain_name
from pages.kindergarten import assumptions as choices
from pages.shared import cached, extract


@extract.cached
def count() -> tuple[Document, pd.DataFrame]:
    """The newest count of every kindergarten; see kindergarten_count.latest. Raises MissingTable."""
    return kindergarten_count.latest()


@extract.cached
def year() -> int:
    """The year of the count."""
    return int(count()[1]["year"].iloc[0])


def kindergartens(assumed: Assumptions) -> pd.DataFrame:
    """Every kindergarten of the count, the largest shortfall first: kindergarten.rows.each, kindergarten_name."""
    return _each(choices.counted(assumed), choices.KINDERGARTEN).assign(kindergarten_name=lambda each: each["unit"])


def municipalities(assumed: Assumptions) -> pd.DataFrame:
    """The kindergartens summed to municipalities, in the same order; also region_code and region_name."""
    each = _each(choices.counted(assumed), choices.MUNICIPALITY)
    return each.assign(region_code=each["municipality_code"], region_name=each["municipality_name"])


@extract.drawn
def _units(counted: Assumptions, level: str) -> pd.DataFrame:
    """The units of the count as analysis.kindergarten has them, netted within a level."""
    units = material.kindergartens(extract.table, count()[1], counted)
    units = units if level == choices.KINDERGARTEN else staffing.by_municipality(units)
    return with_ratio(units, counted.norm)


@extract.cached
def _each(counted: Assumptions, level: str) -> pd.DataFrame:
    return rows.each(_units(counted, level), counted)


def today(units: pd.DataFrame) -> pd.DataFrame:
    """Without those that are no municipality of today: former ones that were split, and Longyearbyen."""
    return units[units["municipality_code"].isin(cached.municipalities())]


def no_place(assumed: Assumptions) -> list[str]:
    """Names of those in the count that are no municipality of today, in the order of the alphabet."""
    each = _each(choices.counted(assumed), choices.MUNICIPALITY)
    return sorted(each.loc[~each["municipality_code"].isin(cached.municipalities()), "municipality_name"])


def units(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """The kindergartens of a municipality, or all of them, the largest shortfall first."""
    each = kindergartens(assumed)
    return each[each["municipality_code"] == code].reset_index(drop=True) if code else each


@extract.cached
def total(code: str | None, assumed: Assumptions, level: str = choices.KINDERGARTEN, only_today: bool = False) -> dict:
    """Both readings for a municipality, or for the country, with their span; see kindergarten.rows.spanned."""

    def own(one: Assumptions) -> pd.DataFrame:
        units = _units(choices.counted(one), level)
        units = today(units) if only_today else units
        return units[units["municipality_code"] == code] if code else units

    label = plain_name(cached.municipalities()[code]) if code else staffing.COUNTRY
    return rows.spanned(own, label, alternatives(assumed))


def alternatives(assumed: Assumptions) -> list[Assumptions]:
    """See kindergarten.assumptions.alternatives."""
    return assumptions.alternatives(extract.table, assumed)


def counts(assumed: Assumptions) -> list[Assumptions]:
    """Those of the alternatives that differ in the staff they ask for, the chosen one first."""
    return list(dict.fromkeys(choices.counted(one) for one in alternatives(assumed)))


@extract.cached
def ladder(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """What is missing when more and more is netted: label, shortfall_fte, need_1000nok, the finest first."""
    row = rows.total(_of(code, assumed, choices.KINDERGARTEN), "", assumed)
    steps = [("Hver barnehage for seg", row["shortfall_gross_fte"])]
    if not code:
        each = rows.total(_of(None, assumed, choices.MUNICIPALITY), "", assumed)
        steps.append(("Hver kommune under ett", each["shortfall_gross_fte"]))
    steps.append((f"{'Kommunen' if code else 'Landet'} under ett", row["shortfall_net_fte"]))
    found = pd.DataFrame(steps, columns=["label", "shortfall_fte"])
    return found.assign(need_1000nok=found["shortfall_fte"] * assumed.wage_nok / 1000)


def _of(code: str | None, assumed: Assumptions, level: str) -> pd.DataFrame:
    units = _units(choices.counted(assumed), level)
    return units[units["municipality_code"] == code] if code else units


@extract.cached
def classes(assumed: Assumptions) -> pd.DataFrame:
    """One row a size class of municipality and one for the country; see kindergarten.rows.by_class."""
    return rows.by_class(_of(None, assumed, choices.KINDERGARTEN), _own_classes(), assumed)


@extract.cached
def _own_classes() -> pd.Series:
    return material.classes(extract.table, year(), "ks")


@extract.cached
def size_class(code: str) -> str | None:
    """The class of one municipality by its inhabitants after the count."""
    own = _own_classes().get(code)
    return None if pd.isna(own) else str(own)


@extract.cached
def classed_later() -> list[str]:
    """Names of those whose class is by the first count after they were split; see material.classes."""
    codes = material.rough_in(extract.table("municipality_moves"), year())
    return [plain_name(cached.municipalities()[code]) for code in codes]
