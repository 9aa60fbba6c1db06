"""Room for manoeuvre (økonomisk handlingsrom): three tests side by side, never one index.

Group accounts (kommunekonsern), SSB table 12364. The limits are data: reference table room_limits (KS' main rule).
KS means corrected net loan debt, which SSB does not have. Ours is uncorrected, and the correction takes debt away: so
those over the limit, and those who fail all three, are at most so many, and those who fail none at least so many.
"""

import numpy as np
import pandas as pd

from analysis.accounts.net_result import REVENUE
from analysis.common.numbers import OSLO, pct
from analysis.common.reasons import first_mark
from analysis.measures.accounts import SHARES_OF_REVENUE
from analysis.municipalities.unit_rows import by_unit
from analysis.municipalities.units import Units
from analysis.room import corrected_result

TESTS = ("debt", "result", "fund")
CONCEPTS = {test: SHARES_OF_REVENUE[f"{test}_pct"].parts for test in TESTS}  # added up
ALL_CLASSES = "Alle"


def shares(accounts: pd.DataFrame, known: Units | None = None) -> pd.DataFrame:
    """One row a municipality and year: debt_pct, result_pct and fund_pct, in per cent of gross operating revenue.

    debt: net loan debt, uncorrected. result: net operating result after bound funds, see bound_funds. fund: the
    disposition fund with mer- and mindreforbruk (KG21). Beside each, debt_status and so on: "" or SSB's mark of the
    first figure that is missing. Also unit_code (Units.key), year, result_1000nok and revenue_1000nok. accounts: table
    `accounts`. known: the map; without it every number is a municipality.
    """
    codes = [REVENUE, *(code for parts in CONCEPTS.values() for code in parts)]
    wanted = by_unit(accounts[accounts["concept_code"].isin(codes)], known or Units())
    wanted = wanted.astype({"concept_code": "str", "status": "str"})
    wide = wanted.pivot(index=["unit_code", "year"], columns="concept_code", values=["value_1000nok", "status"])
    amount = wide["value_1000nok"].reindex(columns=codes).astype(float)
    status = wide["status"].reindex(columns=codes).astype("str").fillna("..").replace("-", "")
    out = {}
    for test, parts in CONCEPTS.items():
        out[f"{test}_pct"] = pct(amount[list(parts)].sum(axis=1, skipna=False), amount[REVENUE])
        needed = [REVENUE, *parts]
        out[f"{test}_status"] = first_mark((amount[code].to_numpy(), status[code].to_numpy()) for code in needed)
    out |= {"result_1000nok": corrected_result.corrected(amount), "revenue_1000nok": amount[REVENUE]}
    return pd.DataFrame(out, index=amount.index).reset_index().astype({"year": int})


def municipalities(
    shares_: pd.DataFrame, members: pd.DataFrame, limits: pd.DataFrame, robek: pd.DataFrame, year: int
) -> pd.DataFrame:
    """One row for every municipality of a year: each share, whether it fails the test, how many it fails, ROBEK.

    Columns: region_code, region_name, inhabitants, size_class; of `shares`, per test also _fails (1.0, 0.0 or NaN where
    the share is missing); tests: how many can be made; failed: how many of those fail; fails_all: 1.0 when all three
    do, 0.0 when one of those there are does not, NaN when the missing ones decide; fails_none the same way; and of
    `_registered`. members: result.spread.municipalities of the same year. limits: room_limits. robek: the register.
    """
    of_year = shares_[shares_["year"] == year].set_index("unit_code")
    rows = members.set_index("unit_code")[["region_code", "region_name", "inhabitants", "size_class"]]
    rows = rows.join(of_year.drop(columns="year")).reset_index(drop=True)
    for test in TESTS:
        rows[f"{test}_fails"] = _fails(rows[f"{test}_pct"], _limit(limits, test))
    fails = rows[[f"{test}_fails" for test in TESTS]]
    rows["tests"], rows["failed"] = fails.notna().sum(axis=1), fails.sum(axis=1)
    whole = rows["tests"] == len(TESTS)
    rows["fails_all"] = np.where((fails == 0).any(axis=1), 0.0, np.where(whole, 1.0, np.nan))
    rows["fails_none"] = np.where((fails == 1).any(axis=1), 0.0, np.where(whole, 1.0, np.nan))
    return _registered(rows.assign(year=year), robek, year)


def _registered(rows: pd.DataFrame, robek: pd.DataFrame, year: int) -> pd.DataFrame:
    """With on_robek: the grounds, "" when it is not in the register; robek_on: the register's date.

    The register stands beside the last accounts closed before its date. Of other years nothing is said: both None.
    """
    listed = robek["listed_on"].max()
    if pd.isna(listed) or listed.year - 1 != year:
        return rows.assign(on_robek=None, robek_on=None)
    grounds = dict(zip(robek["municipality_code"].astype(str), robek["grounds"].astype(str), strict=True))
    return rows.assign(
        on_robek=[grounds.get(code, "") for code in rows["region_code"]], robek_on=listed.date().isoformat()
    )


def _limit(limits: pd.DataFrame, test: str) -> tuple[str, float]:
    row = limits[limits["test_code"] == test]
    if len(row) != 1:
        raise ValueError(f"room_limits: {len(row)} rows for {test}")
    return str(row["fails_when"].iloc[0]), float(row["limit_pct"].iloc[0])


def _fails(values: pd.Series, limit: tuple[str, float]) -> pd.Series:
    """1.0 beyond the limit, 0.0 at it or on the good side, NaN where the value is missing."""
    side, at = limit
    beyond = values > at if side == "above" else values < at
    return beyond.astype(float).where(values.notna())


def by_class(rows: pd.DataFrame, with_oslo: bool = False) -> pd.DataFrame:
    """One row a class, smallest first, and a last one for all: per test how many have a figure, fail it, and the share.

    Columns: size_class, municipalities_of; per test _known, _failing and _failing_pct (of those with a figure);
    all_known (where it is settled whether all three fail), all_failing, none_known and none_failing;
    result_pct_weighted (after bound funds, sum over sum, of result_known); robek and robek_on: how many are in the
    register, and its date.
    """
    groups = by_label(rows, with_oslo)
    return pd.DataFrame([{"size_class": label, **_counts(group)} for label, group in groups.items()])


def by_label(rows: pd.DataFrame, with_oslo: bool) -> dict[str, pd.DataFrame]:
    """The rows of every class that has any, smallest first, and last of all. rows: with region_code and size_class."""
    rows = rows if with_oslo else rows[rows["region_code"] != OSLO]
    classes = [c for c in rows["size_class"].cat.categories if (rows["size_class"] == c).any()]
    return {label: rows[rows["size_class"] == label] for label in classes} | {ALL_CLASSES: rows}


def _counts(group: pd.DataFrame) -> dict[str, float | str | None]:
    out: dict[str, float | str | None] = {"municipalities_of": len(group)}
    for test in TESTS:
        known = group[f"{test}_fails"].dropna()
        out |= {f"{test}_known": len(known), f"{test}_failing": int(known.sum())}
        out[f"{test}_failing_pct"] = float(pct(known.sum(), len(known)))
    for which in ("all", "none"):
        settled = group[f"fails_{which}"].dropna()
        out |= {f"{which}_known": len(settled), f"{which}_failing": int(settled.sum())}
    known = group[group["result_pct"].notna()]
    out["result_pct_weighted"] = float(pct(known["result_1000nok"].sum(), known["revenue_1000nok"].sum()))
    on = group["on_robek"].dropna()
    return out | {"robek": int((on != "").sum()) if len(on) else np.nan, "robek_on": group["robek_on"].iloc[0]}
