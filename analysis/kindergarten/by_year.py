"""The staffing norm by municipality and year, from SSB's tables 12056 (children) and 13502 (key figures).

SSB gives corrected children per FTE with one decimal, so the FTE here are exact to about one per cent, which for a
municipality near the norm is more than the gap. A municipality is one unit: its kindergartens are netted already.
"""

import numpy as np
import pandas as pd

from analysis.common.numbers import is_municipality, pct
from analysis.common.reasons import NOT_IN_TABLE
from analysis.kindergarten import staffing
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import Norm
from data.contract.schema import MISSING
from data.municipalities.names import plain_name

RATIO, TEACHERS = "children_per_fte", "teacher_share_pct"


def by_municipality(
    children: pd.DataFrame, key_figures: pd.DataFrame, assumed: Assumptions, pedagogue: Norm
) -> pd.DataFrame:
    """Units (see analysis.kindergarten) with a year each: SSB's weights for hours stand in for assumed.part_time.

    Also places_under_3, places_over_3, private_share_pct, teacher_share_pct and needed_teacher_share_pct: what the
    pedagogue norm asks of the staff there is, were no kindergarten to round up; the true need is somewhat higher.
    children: kindergarten.children.by_municipality. key_figures: table kindergarten_key_figures.
    """
    rows = children.merge(_wide(key_figures), on=["region_code", "year"], how="outer", suffixes=("", "_key"))
    rows["region_name"] = rows["region_name"].fillna(rows["region_name_key"])
    corrected = 2 * rows["places_under_3"] + rows["places_over_3"]
    rows = rows.assign(
        required_fte=assumed.norm.fte(rows["places_under_3"], rows["places_over_3"]),
        actual_fte=pct(corrected, rows[RATIO]) / 100,
        corrected_children=corrected,
        required_pedagogues=pedagogue.fte(rows["children_under_3"], rows["children_over_3"]),
        reason=_reasons(rows),
    )
    rows["needed_teacher_share_pct"] = pct(rows["required_pedagogues"], rows["actual_fte"])
    rows = rows.drop(columns=[RATIO, "status", "region_name_key", "status_key"])
    for name in ("code", "name"):
        rows[f"municipality_{name}"] = rows[f"region_{name}"]
    rows = rows.rename(columns={"region_code": "unit_code", "region_name": "unit"})
    return staffing.with_gap(rows).sort_values(["year", "unit_code"], ignore_index=True)


def _wide(key_figures: pd.DataFrame) -> pd.DataFrame:
    """One row a municipality and year: the two key figures, and the mark where the ratio is missing."""
    own = key_figures[is_municipality(key_figures["region_code"])]
    own = own.astype({"region_code": "str", "region_name": "str", "measure_code": "str", "status": "str", "year": int})
    wide = own.pivot(index=["region_code", "year"], columns="measure_code", values=["value", "status"])
    values, marks = wide["value"].reindex(columns=[RATIO, TEACHERS]).astype(float), wide["status"]
    names = own.drop_duplicates("region_code").set_index("region_code")["region_name"]
    rows = values.assign(status_key=marks.reindex(columns=[RATIO])[RATIO]).reset_index()
    return rows.assign(region_name_key=rows["region_code"].map(names).map(plain_name))


def _reasons(rows: pd.DataFrame) -> np.ndarray:
    """Why a municipality has no figure that year: the mark of 12056 first, then that of 13502."""
    absent = rows["status"].isna() | rows["status_key"].isna()
    first = rows["status"].where(rows["status"] != "", rows["status_key"])
    marked = first.map(MISSING).fillna(MISSING[".."])
    has = rows["places_under_3"].notna() & (rows[RATIO] > 0)
    return np.select([has, absent], ["", NOT_IN_TABLE], marked)


def years(units: pd.DataFrame) -> list[int]:
    """Years in which some municipality has a figure, oldest first."""
    return sorted(int(year) for year in units.loc[units["reason"] == "", "year"].unique())


def of_year(units: pd.DataFrame, names: dict[str, str], year: int) -> pd.DataFrame:
    """The units of one year: every municipality in use, and no other code unless it has figures.

    names: code and name of the municipalities of that year (municipalities.by_class.in_use).
    """
    rows = units[units["year"] == year].set_index("unit_code")
    codes = pd.Index(sorted({*names, *rows.index[rows["reason"] == ""]}), name="unit_code")
    rows = rows.reindex(codes)
    called = pd.Series(codes.map(names), index=codes, dtype=object).fillna(rows["unit"])
    rows = rows.assign(year=year, unit=called, municipality_name=called, municipality_code=codes)
    return rows.assign(reason=rows["reason"].fillna(NOT_IN_TABLE)).reset_index()


def private_share_pct(units: pd.DataFrame, assumed: Assumptions, fallback: float) -> pd.Series:
    """Share of the children in private kindergartens by year, over these units: what is assumed, else what is counted.

    fallback: for years without a count (kindergarten.assumptions.country_private_share_pct).
    """
    heads = (units["children_under_3"] + units["children_over_3"]).where(units["private_share_pct"].notna())
    sums = pd.DataFrame({"heads": heads, "private": heads * units["private_share_pct"] / 100}).groupby(units["year"])
    share = sums.sum().pipe(lambda added: pd.Series(pct(added["private"], added["heads"]), index=added.index))
    if assumed.private_share_pct is not None:
        return pd.Series(assumed.private_share_pct, index=share.index)
    return share.fillna(fallback)
