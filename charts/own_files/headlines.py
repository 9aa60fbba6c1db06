"""What a municipality's own files come to, in one sentence written from the sums. At most 15 words."""

import pandas as pd

from charts import words
from charts.drawing.own_kinds import KINDS

PREFERRED = ("kommunekonsern", "kommunekasse", "fylkeskommune", "særbedrift")


def headline(name: str, rows: pd.DataFrame) -> str:
    """The newest accounts and the newest budget of whole years; else the plan, else the newest quarter.

    rows: kind, year, quarter, scope, form, ndr_pct, of one municipality. The scopes are named when there are several.
    """
    known = rows.dropna(subset=["ndr_pct"])
    whole = known[known["quarter"] == 0]
    budget = _newest(whole[whole["kind"] == "budget"])
    accounts = _newest(whole[whole["kind"] == "accounts"], budget)
    several = known["scope"].nunique() > 1
    told = [_said(row, several) for row in (accounts, budget) if row is not None]
    if not told and (plan := _newest(whole)) is not None:
        told = [_said(plan, several)]
    if told:
        return f"{name}: {', '.join(told)}"
    quarter = _newest(known)
    if quarter is None:
        return f"{name}: filene gir ikke noe netto driftsresultat"
    value = words.number(quarter["ndr_pct"])
    return f"{name}: {quarter['quarter']}. kvartal {quarter['year']} ga {value} prosent, hittil i år"


def _newest(rows: pd.DataFrame, beside: pd.Series | None = None) -> pd.Series | None:
    """The row of the newest year; of several scopes that of the row beside it, or else the widest.

    Of several that are left the last quarter, and a KOSTRA file before a municipality's own lines.
    """
    if rows.empty:
        return None
    newest = rows[rows["year"] == rows["year"].max()]
    order = ([] if beside is None else [beside["scope"]]) + list(PREFERRED)
    place = newest["scope"].map(lambda scope: order.index(scope) if scope in order else len(order))
    return newest[place == place.min()].sort_values(["quarter", "form"]).iloc[-1]


def _said(row: pd.Series, with_scope: bool) -> str:
    kind = KINDS[row["kind"]]
    scope = f" ({row['scope']})" if with_scope else ""
    return f"{kind.definite} {row['year']}{scope} {kind.gives} {words.number(row['ndr_pct'])} prosent"
