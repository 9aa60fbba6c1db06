"""The sums that a KOSTRA accounts file keeps: the operating accounts, depreciation, and the balance sheet.

SSB stops the file of a year whose sums do not hold, and so do we. It does not sum the file of a quarter, nor Oslo's
districts: there a sum that does not hold is a warning that goes with the figures.
"""

import pandas as pd

from loaders.documents.kostra.owner import Unit

OPERATING_LIMIT = DEPRECIATION_LIMIT = 30  # 1000 kr, SSB's
BALANCE_LIMIT = 10


def check(lines: pd.DataFrame, unit: Unit) -> tuple[list[str], list[str]]:
    """What stops the file, and what is a warning. lines: account_class, function, art (text), amount (1000 kr)."""
    operating = unit.form.operating
    found = _operating(lines[lines["account_class"] == operating]) if operating else _balance(lines)
    strict = unit.quarter == 0 and not unit.districts
    return (
        [text for text, stops in found if stops and strict],
        [text for text, stops in found if not (stops and strict)],
    )


def difference(lines: pd.DataFrame, unit: Unit) -> int:
    """What the operating accounts, or the balance sheet, sum to in 1000 kr; 0 when all is well."""
    own = lines["account_class"] == unit.form.operating if unit.form.operating else lines["function"].str[0] != "9"
    return int(lines.loc[own, "amount"].sum())


def _operating(lines: pd.DataFrame) -> list[tuple[str, bool]]:
    """What does not hold, and whether SSB would stop the file of a year for it."""
    spent = lines["art"] < "600"
    expenditure, income = _sum(lines, spent), _sum(lines, ~spent)
    off, sums = expenditure + income, f"inntekter ({income}) og utgifter ({expenditure}) i driftsregnskapet"
    return _found(
        lines,
        (expenditure <= 0, f"sum utgifter (art 010–599) i driftsregnskapet: {expenditure}, skal være over 0", True),
        (income >= 0, f"sum inntekter (art 600–999) i driftsregnskapet: {income}, skal være under 0", True),
        (off != 0, f"differansen {off} mellom {sums}; {_limit(OPERATING_LIMIT)}", abs(off) > OPERATING_LIMIT),
    ) + _depreciation(lines)


def _depreciation(lines: pd.DataFrame) -> list[tuple[str, bool]]:
    own, counter = lines["art"] == "590", (lines["art"] == "990") & (lines["function"] == "860 ")
    spent, back = _sum(lines, own), _sum(lines, counter)
    off = abs(spent + back)
    text = (
        f"avskrivninger (art 590: {spent}), som skal være lik motpost avskrivninger (art 990 på funksjon 860: {back}); "
        f"{_limit(DEPRECIATION_LIMIT)}"
    )
    return _found(lines[own | counter], (off != 0, text, off > DEPRECIATION_LIMIT))


def _balance(lines: pd.DataFrame) -> list[tuple[str, bool]]:
    kind = lines["function"].str[0]
    assets, other, memo = (_sum(lines, kind.isin(list(of))) for of in ("12", "345", "9"))
    off, sums = assets + other, f"eiendeler ({assets}) og gjeld og egenkapital ({other})"
    return _found(
        lines,
        (assets <= 0, f"sum eiendeler (kapittel 10–29): {assets}, skal være over 0", True),
        (other >= 0, f"sum gjeld og egenkapital (kapittel 31–5990): {other}, skal være under 0", True),
        (off != 0, f"differansen {off} mellom {sums}; {_limit(BALANCE_LIMIT)}", abs(off) > BALANCE_LIMIT),
        (abs(memo) > BALANCE_LIMIT, f"memoriakontiene (kapittel 9100–9999): sum {memo}, skal være 0", False),
    )


def _found(lines: pd.DataFrame, *checks: tuple[bool, str, bool]) -> list[tuple[str, bool]]:
    where = f"linje {lines.index.min()}–{lines.index.max()} ({len(lines)} linjer)" if len(lines) else "ingen linjer"
    return [(f"{where}: SSB: Korrigér {text}.", stops) for broken, text, stops in checks if broken]


def _sum(lines: pd.DataFrame, mask: pd.Series) -> int:
    return int(lines.loc[mask, "amount"].sum())


def _limit(limit: int) -> str:
    return f"SSB godtar inntil {limit} (1000 kr)"
