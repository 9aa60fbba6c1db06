"""What keeping the staffing norm costs: the staff it asks for above the children per FTE of a reference year.

need(t) = required(t) - corrected children(t) / ratio(reference year). SSB gives the ratio with one decimal, so it is
known to within ROUNDED, and a need that rests on the difference between 6.0 and 6.1 to about half of itself.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.kindergarten import staffing
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.cost import LAG_YEARS, related, with_private_grants

ROUNDED = 0.05
NO_FIGURE = "ikke tall"


@dataclass(frozen=True)
class Basis:
    """What a cost is split by and held against, each by year; a year without a figure is missing.

    private_share_pct: of the children. inhabitants: persons. revenue_1000nok: gross operating revenue in fixed prices.
    """

    private_share_pct: pd.Series
    inhabitants: pd.Series
    revenue_1000nok: pd.Series


def year_row(above: pd.DataFrame, year: int, assumed: Assumptions) -> dict:
    """One year of some municipalities as a row: see kindergarten.staffing.row, and cost_low_1000nok, cost_high_1000nok and
    shortfall_high_fte, what the high cost is of.

    Low and high: every municipality's ratio in the reference year moved by what rounding may hide, all the same way.
    reference_ratio, reference_units: of one municipality. reason: why there is no figure.
    above: reference_year.above_reference, the rows of the year.
    """
    known = above[above["reason"] == ""]
    ratio = known["corrected_children"] / known["actual_fte"]
    low, high = (_need(known, ratio + shift) for shift in (-ROUNDED, ROUNDED))
    cost = {f"cost_{name}_1000nok": fte * assumed.wage_nok / 1000 for name, fte in (("low", low), ("high", high))}
    one = len(above) == 1
    reason = "" if len(known) else above["reason"].iloc[0] if one else NO_FIGURE
    row = {"year": year, **staffing.row(above, staffing.COUNTRY, assumed), **cost}
    return row | {
        "reason": reason,
        "shortfall_high_fte": high,
        "reference_ratio": ratio.iloc[0] if one and len(known) else np.nan,
        "reference_units": known["reference_units"].iloc[0] if one and len(known) else np.nan,
    }


def _need(known: pd.DataFrame, ratio: pd.Series) -> float:
    return float((known["required_fte"] - known["corrected_children"] / ratio).clip(lower=0).sum())


def with_cost(rows: pd.DataFrame, basis: Basis) -> pd.DataFrame:
    """Adds cost_1000nok, its split (kindergarten.cost.with_private_grants) and nok_per_child, nok_per_inhabitant and
    cost_revenue_pct; all missing for a year without a figure.

    rows: one year_row a year.
    """
    has, year = rows["units"] > 0, rows["year"]
    costs = ["cost_low_1000nok", "cost_high_1000nok", "cost_net_1000nok"]
    cost = rows["cost_gross_1000nok"].where(has)
    share = year.map(basis.private_share_pct)
    split = with_private_grants(pd.DataFrame({"year": year, "cost_1000nok": cost}), share).drop(columns="year")
    children = rows["children_under_3"] + rows["children_over_3"]
    per = related(cost, children.where(has), year.map(basis.inhabitants), year.map(basis.revenue_1000nok))
    per = per.rename(columns={"revenue_pct": "cost_revenue_pct"})
    return pd.concat([rows.assign(**{name: rows[name].where(has) for name in costs}), split, per], axis=1)


def gaps(rows: pd.DataFrame, why: dict[str, dict[int, str]]) -> pd.Series:
    """Why something is missing in each year, in one text; "" where nothing is.

    rows: with_cost. why: column to year to reason, of nok_per_inhabitant and cost_revenue_pct.
    """
    return pd.Series([_gaps(row, why, int(rows["year"].min())) for _, row in rows.iterrows()], index=rows.index)


def _gaps(row: pd.Series, why: dict[str, dict[int, str]], first: int) -> str:
    year = int(row["year"])
    if row["reason"]:
        return row["reason"]
    told = []
    if pd.isna(row["grants_1000nok"]):
        since = year < first + LAG_YEARS
        told.append(
            f"tilskudd til private følger {LAG_YEARS} år etter, første gang i {first + LAG_YEARS}"
            if since
            else f"tilskudd til private: {year - LAG_YEARS} har ikke tall"
        )
    return "; ".join(told + [why[name][year] for name in why if pd.isna(row[name]) and why[name].get(year)])
