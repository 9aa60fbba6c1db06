"""A merged municipality before the merger, as the sum of what it was made of: our own sum, which SSB does not publish.

Amounts are added up and then divided. It is never a part of a mean over years or a standard deviation.
"""

import numpy as np
import pandas as pd

from analysis.common.numbers import pct
from analysis.common.recommended_level import recommended_pct
from analysis.municipalities import sum_of_parts, unit_words
from analysis.municipalities.units import Units, number
from analysis.result.municipality import gap

OURS = "vår sum; SSB publiserer ikke denne"
AMOUNTS = ["revenue_1000nok", "net_result_1000nok"]


def parts(known: Units, key: str, year: int) -> frozenset[str] | None:
    """The keys of those that a municipality was made of, as they were in a year; None where one of them was split.

    In a year in which it was there, itself.
    """
    begun = known.begun(key)
    if not begun or year >= begun[0]:
        return frozenset([key])
    each = [None if len(known.heirs(one)) > 1 else parts(known, one, year) for one in begun[1]]
    found = [part for part in each if part is not None]
    return frozenset().union(*found) if len(found) == len(each) else None


def rows(results: pd.DataFrame, known: Units, code: str, levels: pd.DataFrame, years: list[int]) -> pd.DataFrame:
    """One row a year before a municipality began, in columns of result.municipality.one_municipality; none of one that was
    there all along.

    sum_of_parts is OURS in every row. Also parts (their names) and reason, "" where there is a sum: every one of them
    must have figures. municipalities: how many have, of municipalities_of. results: net_result.by_municipality.
    """
    own = results[results["region_code"] == code].sort_values("year")
    key = own["unit_code"].iloc[-1]
    begun = known.begun(key)
    before = [year for year in years if begun and year < begun[0]]
    return pd.DataFrame([_row(results, known, key, levels, year) for year in before])


def _row(results: pd.DataFrame, known: Units, key: str, levels: pd.DataFrame, year: int) -> dict:
    of, level = parts(known, key, year), recommended_pct(levels, year)
    there = results[results["year"] == year].set_index("unit_code").reindex(sorted(of or ()))
    has = there["ndr_pct"].notna()
    revenue, net = sum_of_parts.sums(there[AMOUNTS].where(has), [list(there.index)])[0] if of else (np.nan, np.nan)
    ndr = float(pct(net, revenue))
    return {
        "year": year,
        "scope": OURS,
        "ndr_pct_weighted": ndr,
        "municipalities": int(has.sum()),
        "municipalities_of": len(there),
        "recommended_pct": level,
        "revenue_1000nok": revenue,
        "net_result_1000nok": net,
        **gap(ndr, level, revenue, np.nan),
        "value": ndr,
        "sum_of_parts": OURS,
        "parts": unit_words.listed(known, there.index) if of else "",
        "reason": _reason(known, key, there["status"], of, year),
    }


def _reason(known: Units, key: str, status: pd.Series, of: frozenset[str] | None, year: int) -> str:
    if of is None:
        return f"kan ikke summeres: {unit_words.began(known, key)}"
    then = {known.number(key, year): known.names.get(number(key), number(key)) for key in status.index}
    by_number, names = status.set_axis(list(then)), {code: known.names.get(code, name) for code, name in then.items()}
    return str(sum_of_parts.lacking(by_number, [sorted(by_number.index)], names, year)[0])
