"""What it takes to keep the staffing norm, above the staffing that a municipality had in a reference year.

SSB makes no back-series for merged municipalities: the ones that became one are summed here, which is our derivation.
"""

import pandas as pd

from analysis import kindergarten
from data.schema import MISSING


def above_reference(units: pd.DataFrame, reference_year: int, moves: pd.DataFrame) -> pd.DataFrame:
    """The units with gap_fte as what the norm asks above the staffing of a reference year, for kindergarten.row.

    required(t) - corrected children(t) / (corrected children per FTE in the reference year). A municipality without
    that ratio is left out with the reason; one that had more staff than the norm has a negative gap. Added:
    reference_units, how many old municipalities the ratio is of. units: kindergarten_years.by_municipality. moves:
    reference table municipality_moves.
    """
    then = _reference(units[units["year"] == reference_year], moves)
    ratio, count = (units["unit_code"].map(then[name]) for name in ("ratio", "reference_units"))
    none = (units["reason"] == "") & ratio.isna()
    reason = units["reason"].mask(none, f"ingen tall for {reference_year}")
    staff = units["corrected_children"] / ratio
    return kindergarten.with_gap(units.assign(actual_fte=staff, reason=reason, reference_units=count))


def _reference(then: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """ratio and reference_units by code, those of the year itself and today's; NaN where a part has no figure."""
    then = then[then["reason"] != MISSING["."]]  # codes that were not in use
    single = moves[~moves["old_code"].duplicated(keep=False) & moves["new_code"].notna()]
    today = dict(zip(single["old_code"].astype(str), single["new_code"].astype(str), strict=True))
    own = then.assign(code=then["unit_code"])
    moved = then.assign(code=then["unit_code"].map(today))
    moved = moved[moved["code"].notna() & (moved["code"] != moved["unit_code"]) & ~moved["code"].isin(own["code"])]
    groups = pd.concat([own, moved]).groupby("code")
    sums = groups[["corrected_children", "actual_fte"]].sum(min_count=1)
    whole = groups["reason"].agg(lambda reasons: (reasons == "").all())
    ratio = (sums["corrected_children"] / sums["actual_fte"]).where(whole)
    return pd.DataFrame({"ratio": ratio, "reference_units": groups.size()})
