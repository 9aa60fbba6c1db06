"""Room for manoeuvre (økonomisk handlingsrom): three tests side by side, never one index.

Group accounts (kommunekonsern), SSB table 12364. The limits are data: reference table room_limits (KS' main rule).
"""

import numpy as np
import pandas as pd

from analysis.numbers import OSLO, is_municipality, pct
from data.names import plain_name

REVENUE = "AGD13"
CONCEPTS = {"debt": ("KG31",), "result": ("AGD23", "AGD74"), "fund": ("56",)}
TESTS = tuple(CONCEPTS)
ALL_CLASSES = "Alle"


def shares(accounts: pd.DataFrame) -> pd.DataFrame:
    """One row a municipality and year: debt_pct, result_pct and fund_pct, in per cent of gross operating revenue.

    debt: net loan debt. result: net operating result less net allocation to bound funds. fund: the disposition fund.
    Beside each, debt_status and so on: "" or SSB's mark of the first figure that is missing.
    accounts: table `accounts`.
    """
    codes = [REVENUE, *(code for parts in CONCEPTS.values() for code in parts)]
    wanted = accounts[accounts["concept_code"].isin(codes) & is_municipality(accounts["region_code"])]
    wanted = wanted.astype({"region_code": "str", "region_name": "str", "concept_code": "str", "status": "str"})
    wide = wanted.pivot(index=["region_code", "year"], columns="concept_code", values=["value_1000nok", "status"])
    amount = wide["value_1000nok"].reindex(columns=codes).astype(float)
    status = wide["status"].reindex(columns=codes).astype("str").fillna("..").replace("-", "")
    out = {}
    for test, (first, *less) in CONCEPTS.items():
        out[f"{test}_pct"] = pct(amount[first] - sum(amount[code] for code in less), amount[REVENUE])
        out[f"{test}_status"] = _first_mark(amount, status, [REVENUE, first, *less])
    names = wanted.drop_duplicates("region_code").set_index("region_code")["region_name"].map(plain_name)
    frame = pd.DataFrame(out, index=amount.index).reset_index().astype({"year": int})
    frame.insert(1, "region_name", frame["region_code"].map(names))
    return frame


def _first_mark(amount: pd.DataFrame, status: pd.DataFrame, codes: list[str]) -> np.ndarray:
    """SSB's mark of the first of these figures that is missing, "" where all are there."""
    missing = [amount[code].isna() for code in codes]
    return np.select(missing, [status[code] for code in codes], "")


def years(shares_: pd.DataFrame) -> list[int]:
    """Years for which at least one of the tests can be made for one municipality, oldest first."""
    has = shares_[[f"{test}_pct" for test in TESTS]].notna().any(axis=1)
    return sorted(int(year) for year in shares_.loc[has, "year"].unique())


def municipalities(
    shares_: pd.DataFrame, members: pd.DataFrame, limits: pd.DataFrame, robek: pd.DataFrame, year: int
) -> pd.DataFrame:
    """One row for every municipality of a year: each share, whether it fails the test, how many it fails, ROBEK.

    Columns: region_code, region_name, inhabitants, size_class; per test _pct, _status and _fails (1.0, 0.0 or NaN where
    the share is missing); tests: how many can be made; failed: how many of those fail; fails_all: 1.0 when all three
    do, 0.0 when one of those there are does not, NaN when the missing ones decide; on_robek: grounds, or "".
    members: spread.municipalities of the same year. limits: room_limits. robek: the register.
    """
    of_year = shares_[shares_["year"] == year].set_index("region_code")
    rows = members[["region_code", "region_name", "inhabitants", "size_class"]].set_index("region_code")
    rows = rows.join(of_year.drop(columns=["region_name", "year"]))
    for test in TESTS:
        rows[f"{test}_fails"] = _fails(rows[f"{test}_pct"], _limit(limits, test))
    fails = rows[[f"{test}_fails" for test in TESTS]]
    rows["tests"], rows["failed"] = fails.notna().sum(axis=1), fails.sum(axis=1)
    passes_one = (fails == 0).any(axis=1)
    rows["fails_all"] = np.where(passes_one, 0.0, np.where(rows["tests"] == len(TESTS), 1.0, np.nan))
    grounds = dict(zip(robek["municipality_code"].astype(str), robek["grounds"].astype(str), strict=True))
    return rows.reset_index().assign(year=year, on_robek=[grounds.get(code, "") for code in rows.index])


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
    all_known (where it is settled whether all three fail) and all_failing; robek: how many are in the register.
    """
    rows = rows if with_oslo else rows[rows["region_code"] != OSLO]
    classes = [c for c in rows["size_class"].cat.categories if (rows["size_class"] == c).any()]
    groups = {label: rows[rows["size_class"] == label] for label in classes} | {ALL_CLASSES: rows}
    return pd.DataFrame([{"size_class": label, **_counts(group)} for label, group in groups.items()])


def _counts(group: pd.DataFrame) -> dict[str, float]:
    out = {"municipalities_of": len(group)}
    for test in TESTS:
        known = group[f"{test}_fails"].dropna()
        out |= {f"{test}_known": len(known), f"{test}_failing": int(known.sum())}
        out[f"{test}_failing_pct"] = float(pct(known.sum(), len(known)))
    settled = group["fails_all"].dropna()
    out |= {"all_known": len(settled), "all_failing": int(settled.sum())}
    return out | {"robek": int((group["on_robek"] != "").sum())}
