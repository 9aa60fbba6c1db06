"""What it takes to keep the staffing norm, above the staffing that a municipality had in a reference year.

SSB makes no back-series for merged municipalities: the ones that became one are summed here, which is our derivation.
"""

import numpy as np
import pandas as pd

from analysis.kindergarten import staffing
from analysis.municipalities import same_unit, sum_of_parts
from analysis.municipalities.same_unit import Origins
from data.contract.schema import MISSING
from data.municipalities import history


def above_reference(
    units: pd.DataFrame, reference_year: int, changes: pd.DataFrame, moves: pd.DataFrame
) -> pd.DataFrame:
    """The units with gap_fte as what the norm asks above the staffing of a reference year, for kindergarten.staffing.row.

    required(t) - corrected children(t) / (corrected children per FTE in the reference year). A municipality without
    that ratio is left out with the reason; one that had more staff than the norm has a negative gap. Added:
    reference_units, how many old municipalities the ratio is of. units: by_year.by_municipality. changes:
    table municipality_changes. moves: reference table municipality_moves.
    """
    then = units[(units["year"] == reference_year) & (units["reason"] != MISSING["."])].set_index("unit_code")
    known = history.completed(changes, moves)
    found = pd.concat([_since(rows, then, year, reference_year, known, moves) for year, rows in units.groupby("year")])
    staff = found["corrected_children"] / found["ratio"]
    return staffing.with_gap(found.drop(columns="ratio").assign(actual_fte=staff))


def _since(rows, then, year: int, reference_year: int, known: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """The units of one year with ratio and reference_units, and the reason where there is no ratio."""
    made_of = same_unit.made_of(known, moves, reference_year, year)
    later = same_unit.origins(known, year, same_unit.EVER)
    units = {code: code for code in rows["unit_code"]}
    sources = {code: _source(code, made_of, later) for code in units}
    of = sum_of_parts.parts(units, sources, set(then.index))
    sums = sum_of_parts.sums(then[["corrected_children", "actual_fte"]].where(then["reason"] == ""), of)
    whole = np.array([source is not None for source in sources.values()])
    ratio = pd.Series(np.where(whole, sums[:, 0] / sums[:, 1], np.nan), index=rows.index)
    why = np.where(whole, f"ingen tall for {reference_year}", f"kommunen kan ikke føres tilbake til {reference_year}")
    reason = rows["reason"].where((rows["reason"] != "") | ratio.notna(), why)
    return rows.assign(ratio=ratio, reason=reason, reference_units=[len(parts) for parts in of])


def _source(code: str, made_of: Origins, later: Origins) -> frozenset[str] | None:
    """What a code was made of; None for a part of a split, and for a code that was not there yet in the year."""
    before = later.get(code, frozenset([code]))
    if before is None or (code not in before and len(before) > 1):
        return None
    own = code if code in before else min(before)  # a later number, in a table that was moved to it
    return made_of.get(own, frozenset([own]))
