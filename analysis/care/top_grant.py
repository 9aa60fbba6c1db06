"""Toppfinansiering of resource-demanding services: what another threshold (innslagspunkt) costs a municipality.

The state pays a share of the net wage cost above the threshold for each recipient under 67. Threshold and share are
data: reference table care_top_grant.
"""

import pandas as pd

FORMULA = "Tilskudd = statens andel × antall mottakere × (netto lønnsutgift per mottaker − innslagspunkt, minst null)"


def grant_nok(recipients: list[tuple[float, float]], threshold_nok: float, share_pct: float) -> float:
    """The grant in kroner. recipients: pairs of number and net wage cost of each, kroner.

    Recipients whose costs are on both sides of the threshold must be given apart: a mean hides those below.
    """
    _check(recipients, threshold_nok, share_pct)
    return share_pct / 100 * sum(number * max(0.0, cost - threshold_nok) for number, cost in recipients)


def effect(recipients: list[tuple[float, float]], from_nok: float, to_nok: float, share_pct: float) -> dict[str, float]:
    """The grant before and after a change of threshold, and the cost to the municipality.

    Kroner; cost_nok is positive when the municipality pays more.
    """
    before, after = (grant_nok(recipients, threshold, share_pct) for threshold in (from_nok, to_nok))
    return {"grant_from_nok": before, "grant_to_nok": after, "cost_nok": before - after}


def parameters(table: pd.DataFrame, year: int | None = None) -> dict[str, float]:
    """year, threshold_nok and share_pct of the newest row that is not after the year (default: the newest)."""
    rows = table.sort_values("year")
    rows = rows if year is None else rows[rows["year"] <= year]
    if rows.empty:
        raise ValueError(f"care_top_grant: no threshold for {year} or before")
    last = rows.iloc[-1]
    return {name: float(last[name]) for name in ("threshold_nok", "share_pct")} | {"year": int(last["year"])}


def _check(recipients: list[tuple[float, float]], threshold_nok: float, share_pct: float) -> None:
    if threshold_nok < 0 or not 0 <= share_pct <= 100 or any(number < 0 or cost < 0 for number, cost in recipients):
        raise ValueError("Antall, lønnsutgift og innslagspunkt må være null eller mer, og andelen mellom 0 og 100.")
