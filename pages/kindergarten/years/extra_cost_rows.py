"""What keeping the norm costs year by year, computed once per extract, municipality and assumptions."""

import pandas as pd

from analysis.kindergarten import reference_year as reference
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows import extra_cost
from pages.kindergarten import assumptions as choices, municipality_map
from pages.kindergarten.years import rows
from pages.shared import cached, extract


@extract.cached
def years(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """One row a year after the reference year; see rows.extra_cost.years."""
    above, place = _above(choices.counted(assumed), assumed.reference_year), _place(code)
    after = [year for year in place.years if year > assumed.reference_year]
    own = rows.of(code, assumed) if code else None
    units = {
        year: extra_cost.of_all(above, rows.names(year), year) if own is None else extra_cost.of_one(own, above, year)
        for year in after
    }
    private, money = rows.private_share_pct(code, assumed), _money(code)
    basis = extra_cost.basis(extract.table, money, _persons(code), private, assumed)
    return extra_cost.years(units, basis, extra_cost.why(money, place), assumed)


@extract.cached
def _above(counted: Assumptions, reference_year: int) -> pd.DataFrame:
    return reference.above_reference(rows.units(counted), reference_year, municipality_map.changes(), rows.moves())


@extract.drawn
def _place(code: str | None) -> extra_cost.Place:
    keys, breaks = (rows.keys(code), rows.breaks(code)) if code else ({}, {})
    return extra_cost.Place(rows.years(), cached.units(), keys, breaks)


@extract.cached
def _money(code: str | None) -> pd.DataFrame:
    return extra_cost.revenue(extract.table, cached.results(), _place(code))


@extract.cached
def _persons(code: str | None) -> pd.Series:
    return extra_cost.persons(extract.table, cached.persons(), _place(code))
