"""What a municipality was made of, each in its own years: their results until they were merged, none of them added up."""

import pandas as pd

from analysis.common.reasons import NOT_IN_TABLE
from analysis.municipalities.units import Units, number
from analysis.result.sum_before_merger import parts
from data.contract.schema import MISSING

COLUMNS = [
    "year",
    "unit_code",
    "region_code",
    "region_name",
    "ndr_pct",
    "revenue_1000nok",
    "net_result_1000nok",
    "reason",
]

WITH_SUM = [*COLUMNS, "sum_of_parts"]
NO_PARTS = "Det er ingen deler å vise."
PART_SPLIT = "En av dem ble selv delt, og tallene er av hele den. Derfor er delene ikke vist."
NOT_IN_EXTRACT = "Årene før den ble slått sammen, er ikke i uttrekket."
DIVIDED = "Kommunen ble til ved en deling, og har ingen deler å vise."


def rows(results: pd.DataFrame, known: Units, key: str, years: list[int]) -> pd.DataFrame:
    """COLUMNS, a row a part and year before the municipality began; none of one that was there all along, and none of the
    years in which one of its parts was itself split.

    key, unit_code: Units.key: one that others joined before is another part after it. results: net_result.by_municipality. reason: why there is no figure, "" where there is.
    """
    begun = known.begun(key)
    there = results.set_index(["unit_code", "year"])
    told = [
        _row(there, known, part, year)
        for year in years
        if begun and year < begun[0]
        for part in sorted(parts(known, key, year) or ())
    ]
    return pd.DataFrame(told, columns=COLUMNS)


def why_none(known: Units, key: str) -> str:
    """Why there are no parts to show, as a sentence; of one for which `rows` has none."""
    begun = known.begun(key)
    if not begun:
        return NO_PARTS
    year, made_of = begun
    if len(made_of) == 1:
        return DIVIDED
    return PART_SPLIT if parts(known, key, year - 1) is None else NOT_IN_EXTRACT


def with_sum(of_parts: pd.DataFrame, sums: pd.DataFrame) -> pd.DataFrame:
    """The parts, and our sums under them: sum_of_parts says that they are ours, and is "" of a part.

    of_parts: `rows`. sums: sum_before_merger.rows, or an empty frame where they are not asked for.
    """
    told = of_parts.assign(sum_of_parts="")
    if sums.empty or told.empty:
        return told
    ours = sums.assign(unit_code="", region_code="", ndr_pct=sums["value"], region_name=sums["parts"])
    return pd.concat([told, ours[told.columns]], ignore_index=True)


def _row(there: pd.DataFrame, known: Units, part: str, year: int) -> dict:
    code, last = known.number(part, year), number(part)  # the number that it had then, and the last it had
    row = {
        "year": year,
        "unit_code": part,
        "region_code": code,
        "region_name": known.names.get(last) or known.names.get(code, code),
    }
    if (part, year) not in there.index:
        return row | {"reason": NOT_IN_TABLE}
    own = there.loc[(part, year)]
    figures = {name: own[name] for name in ("ndr_pct", "revenue_1000nok", "net_result_1000nok")}
    reason = MISSING.get(own["status"], NOT_IN_TABLE) if pd.isna(own["ndr_pct"]) else ""
    return row | figures | {"reason": reason}
