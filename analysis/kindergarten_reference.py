"""What it takes to keep the staffing norm, above the staffing that a municipality had in a reference year.

SSB makes no back-series for merged municipalities: the ones that became one are summed here, which is our derivation.
"""

import pandas as pd

from analysis import care_parts, care_units, kindergarten, unit_history
from data.schema import MISSING


def above_reference(
    units: pd.DataFrame, reference_year: int, changes: pd.DataFrame, moves: pd.DataFrame
) -> pd.DataFrame:
    """The units with gap_fte as what the norm asks above the staffing of a reference year, for kindergarten.row.

    required(t) - corrected children(t) / (corrected children per FTE in the reference year). A municipality without
    that ratio is left out with the reason; one that had more staff than the norm has a negative gap. Added:
    reference_units, how many old municipalities the ratio is of. units: kindergarten_years.by_municipality. changes:
    table municipality_changes. moves: reference table municipality_moves.
    """
    then = units[(units["year"] == reference_year) & (units["reason"] != MISSING["."])].set_index("unit_code")
    known = unit_history.completed(changes, moves)
    found = pd.concat([_since(rows, then, year, reference_year, known, moves) for year, rows in units.groupby("year")])
    staff = found["corrected_children"] / found["ratio"]
    return kindergarten.with_gap(found.drop(columns="ratio").assign(actual_fte=staff))


def _since(rows, then, year: int, reference_year: int, known: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """The units of one year with ratio and reference_units, and the reason where there is no ratio."""
    codes = {code: code for code in rows["unit_code"]}
    made_of = care_units.made_of(known, moves, reference_year, year)
    split = [made_of.get(code, ()) is None for code in codes]
    of = care_parts.parts(codes, made_of, set(then.index))
    sums = care_parts.sums(then[["corrected_children", "actual_fte"]].where(then["reason"] == ""), of)
    ratio = pd.Series(sums[:, 0] / sums[:, 1], index=rows.index).where(~pd.Series(split, index=rows.index))
    why = [
        care_units.reason(made_of, code, {}, reference_year) if gone else ""
        for code, gone in zip(codes, split, strict=True)
    ]
    why = pd.Series(why, index=rows.index, dtype=object).replace("", f"ingen tall for {reference_year}")
    reason = rows["reason"].where((rows["reason"] != "") | ratio.notna(), why)
    return rows.assign(ratio=ratio, reason=reason, reference_units=[len(parts) for parts in of])
