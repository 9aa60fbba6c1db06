"""Which way income and expenditure are written in a file, and in which unit. Decided over the whole file, and said."""

import numpy as np

from loaders.documents.ledger.columns.header_words import NAMES
from loaders.documents.ledger.lines import Lines
from loaders.errors import FileError

SAID = {
    "income-negative": "fortegn: inntekter er negative, som i KOSTRA",
    "all-positive": "fortegn: både utgifter og inntekter er positive i filen; inntektene (art 600 til 990) er snudd",
    "income-positive": "fortegn: inntekter er positive og utgifter negative i filen; alt er snudd",
}
UNCLEAR, NOTHING = "unclear", "nothing to turn"
# Expenditure and income as they point in a series: + - "" (none) or ? (no way).
WAYS = {
    ("+", "-"): "income-negative", ("?", "-"): "income-negative", ("", "-"): "income-negative",
    ("+", "+"): "all-positive", ("", "+"): "all-positive",
    ("-", "+"): "income-positive", ("-", ""): "income-positive", ("-", "?"): "income-positive",
    ("+", ""): NOTHING, ("", ""): NOTHING,
}  # fmt: skip
CLEAR = 0.2  # of what is posted on a side must point one way, net
ASK = "Si hvordan filen er skrevet i en YAML-fil med --mapping: sign"


def sign_of(lines: Lines) -> str:
    """income-negative, all-positive or income-positive, the same for every series.

    Judged by expenditure (arts 010 to 590) and income (600 to 899). Where one side is missing, the other tells enough.
    Raises FileError when the amounts point no way, or the series different ways.
    """
    found = {series: _sign(lines.art, values) for series, values in lines.amounts.items()}
    whole = {sign for sign in found.values() if sign in SAID}
    if len(whole) > 1:
        which = "; ".join(f"{NAMES[kind]} {year}: {SAID[s][9:]}" for (kind, year), s in found.items() if s in SAID)
        raise FileError(f"fortegnene er ulike i kolonnene ({which}). Rett filen, eller importer én kolonne om gangen")
    if whole:
        return whole.pop()
    if UNCLEAR in found.values():
        raise FileError(
            f"fortegnene er uklare: utgifter (art 010–590) og inntekter (art 600–899) peker ikke hver sin vei. {ASK}",
            {"sign": "income-negative"},
        )
    return "income-negative"  # no income at all: there is nothing to turn


def _sign(art: np.ndarray, values: np.ndarray) -> str:
    sides = _side(values[art <= 590]), _side(values[(art >= 600) & (art <= 899)])
    return WAYS.get(sides, UNCLEAR)


def _side(values: np.ndarray) -> str:
    """+ or - as most of the amounts are, "" without amounts, ? when they point no way."""
    posted, net = np.nansum(np.abs(values)), np.nansum(values)
    if posted == 0:
        return ""
    return "?" if abs(net) < CLEAR * posted else "+" if net > 0 else "-"


def turned(lines: Lines, sign: str) -> dict[tuple[str, int], np.ndarray]:
    """The amounts with expenditure positive and income negative."""
    if sign == "income-negative":
        return lines.amounts
    factor = -1.0 if sign == "income-positive" else np.where(lines.art >= 600, -1.0, 1.0)
    return {series: values * factor for series, values in lines.amounts.items()}
