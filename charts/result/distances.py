"""The distance to a level as a column of texts, in the order of ITEMS."""

import pandas as pd

from charts import words

ITEMS = [
    "Netto driftsresultat",
    "Nivået det måles mot",
    "Avstand, prosentpoeng",
    "Avstand, kroner",
    "Avstand per innbygger",
]


def of_ssb(row: pd.Series) -> list[str]:
    """SSB's own figure, with the one decimal that it is published with; no kroner, since its revenue is not known."""
    value, level = row["country_pct"], row["recommended_pct"]
    points = words.number(round(value - level, 2), 1, signed=True)
    return [words.percent(value), f"{words.level(level)}\u00a0%", points, words.GAP, words.GAP]


def column(value: float, level: float, gap: dict[str, float]) -> list[str]:
    """A result beside a level, in per cent, and the gap between them. gap: result.municipality.gap."""
    per_capita = words.number(gap["distance_nok_per_capita"], 0, signed=True)
    return [
        words.judged(value, level, unit="\u00a0%"),
        f"{words.level(level)}\u00a0%",
        words.judged(gap["distance_points"], 0, signed=True),
        words.amount(gap["distance_1000nok"]),
        per_capita if per_capita == words.GAP else f"{per_capita}\u00a0kr",
    ]


def without_level(value: float) -> list[str]:
    """A result that is held against no level: of some municipalities, which are not the country."""
    return [words.percent(value, 2), *[words.GAP] * (len(ITEMS) - 1)]
