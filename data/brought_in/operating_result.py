"""Netto driftsresultat of accounts and budgets line by line, by SSB's formulas; the sums go with it, for a hand check.

The lines are rows of `account_lines`: amounts in 1000 kr, expenditure positive, income negative (KOSTRA's signs).
The sums have the sign that the formula wants: income positive.

From 2020 (SSB KOMPIS 293372):

    gross_result         = income (600-670, 700-890, 920) - expenditure (010-480, 520, 590)
    external_finance     = (900 + 901 + 905 + 909 + 921) - (500 + 501 + 509 + 510 + 511 + 521)
    depreciation_counter = art 990 on function 860
    revenue, class 1     = 600-890 and 920
    revenue, class 3     = 600-770, 800-877, 890 and 920, less 380 and 480. A class 3 sum takes internal trade out:
                           sales within the group (780, 880) are not counted, purchases from it (380, 480) are deducted

Internal trade of the legal municipality (bought 290, distributed 690, sold 790) is in no KOSTRA file from 2020, but in
ledgers: there both sides are left out, as SSB has them, so that the cost never stands without its counter-entry.

Before 2020 (SSB KOMPIS 94059): 520 and 920 are external finance, income is 600-895, and revenue is the same without 690
and 790. Income holds 690 and 790 all the same: the cost of what a municipality distributes between its own units (290)
is in the expenditure, and only so does the published 2.96 per cent of Sogndal's accounts for 2011 come out. Class 3
has no published formula for revenue before 2020: the later one is used, without 690 and 920.

Budgets and plans reserve appropriations on art 490, which counts as expenditure; accounts never use it, and there it is
left out and shown in reserved. A municipality's own finer arts (011, 371, 603) fall in the range that they refine, also
in its last ten: 481-489 go with 480, 671-679 with 670; 798 is Oslo's own and no part of 790. Revenue of class 3 takes
the arts as they are written above. Bound funds: in the operating accounts art 550 allocates to them and 950 uses them.
"""

import numpy as np
import pandas as pd

OPERATING = ("1", "3")
NEW_FORMULA = 2020
RESERVED = range(490, 500)
DEPRECIATION, COUNTER = 990, "860"
SUMS = [
    "gross_expenditure_1000nok", "gross_income_1000nok", "gross_result_1000nok", "external_finance_1000nok",
    "depreciation_counter_1000nok", "net_result_1000nok", "revenue_1000nok", "bound_funds_allocated_1000nok",
    "bound_funds_used_1000nok", "net_result_after_bound_1000nok", "reserved_1000nok", "balance_1000nok",
]  # fmt: skip
FINANCE = {True: ((900, 901, 905, 909, 921), (500, 501, 509, 510, 511, 521)),
           False: ((900, 901, 905, 909, 920, 921), (500, 501, 509, 510, 511, 520, 521))}  # fmt: skip


def by_series(lines: pd.DataFrame) -> pd.DataFrame:
    """One row a series (kind_code and year) that has operating lines: SUMS, ndr_pct, ndr_after_bound_pct, lines.

    lines: `account_lines`. ndr is per cent of revenue, missing where revenue is not above zero. balance is what the
    operating lines sum to, 0 when they balance; lines counts those of the operating class. Raises ValueError when a
    series has both class 1 and class 3: the legal municipality and the group are never one sum.
    """
    own = lines[lines["account_class"].isin(OPERATING)]
    rows = [
        {"kind_code": kind, "year": int(year), **one_series(series, int(year), budget=kind != "accounts")}
        for (kind, year), series in own.groupby(["kind_code", "year"], observed=True)
    ]
    return pd.DataFrame(rows, columns=["kind_code", "year", *SUMS, "ndr_pct", "ndr_after_bound_pct", "lines"])


def one_series(lines: pd.DataFrame, year: int, budget: bool = False) -> dict[str, float]:
    """The sums and the result of the operating lines of one year; see by_series for the keys.

    budget: whether art 490 is expenditure.
    """
    classes = lines["account_class"].astype("str").unique()
    if len(classes) > 1:
        raise ValueError(f"Kontoklasse {' og '.join(sorted(classes))} i samme serie: skill kasse og konsern.")
    amount, art = lines["amount_1000nok"].to_numpy(), lines["art_code"].astype("int64").to_numpy()
    spent = np.bincount(art, amount, 1000)  # debit by art; income is negative
    on_counter = (art == DEPRECIATION) & (lines["function_code"] == COUNTER).to_numpy()
    sums = _sums(spent, year >= NEW_FORMULA, budget, group="3" in classes)
    sums |= {"depreciation_counter_1000nok": -amount[on_counter].sum(), "balance_1000nok": amount.sum()}
    return _result({name: float(value) + 0.0 for name, value in sums.items()}, len(lines))


def _sums(spent: np.ndarray, new: bool, budget: bool, group: bool) -> dict[str, float]:
    """The sums that go by art alone. spent: debit of every art, in 1000 kr."""

    def total(*arts) -> float:
        return sum(spent[art].sum() for art in arts)

    income, cost = FINANCE[new]
    bought = [slice(10, 490)] if group or not new else [slice(10, 290), slice(298, 490)]
    sold = [slice(700, 900)] if group else [slice(700, 790), slice(798, 900)]
    expenditure = [*bought, slice(590, 600), *([520] if new else []), *([slice(490, 500)] if budget else [])]
    gross_income = [slice(600, 680), *sold, 920] if new else [slice(600, 900)]
    return {
        "gross_expenditure_1000nok": total(*expenditure),
        "gross_income_1000nok": -total(*gross_income),
        "external_finance_1000nok": -total(list(income)) - total(list(cost)),
        "revenue_1000nok": -total(*_revenue(new, group)),
        "bound_funds_allocated_1000nok": total(550),
        "bound_funds_used_1000nok": -total(950),
        "reserved_1000nok": total(slice(RESERVED.start, RESERVED.stop)),
    }


def _revenue(new: bool, group: bool) -> list:
    """The arts of gross operating revenue: disjoint ranges and single arts."""
    if group:
        income = [slice(700, 771), slice(800, 878), 890]
        return [380, 480, *income, *([slice(600, 700), 920] if new else [slice(600, 690)])]
    return [slice(600, 690), slice(700, 790), slice(798, 900), *([920] if new else [])]


def _result(sums: dict[str, float], lines: int) -> dict[str, float]:
    gross = sums["gross_income_1000nok"] - sums["gross_expenditure_1000nok"]
    net = gross + sums["external_finance_1000nok"] + sums["depreciation_counter_1000nok"]
    after = net - sums["bound_funds_allocated_1000nok"] + sums["bound_funds_used_1000nok"]
    sums |= {
        "gross_result_1000nok": gross, "net_result_1000nok": net, "net_result_after_bound_1000nok": after,
    }  # fmt: skip
    revenue = sums["revenue_1000nok"] if sums["revenue_1000nok"] > 0 else np.nan
    rates = {"ndr_pct": 100 * net / revenue, "ndr_after_bound_pct": 100 * after / revenue}
    return {name: sums[name] for name in SUMS} | rates | {"lines": lines}
