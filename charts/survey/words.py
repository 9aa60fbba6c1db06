"""The budget survey in words: the estimate against the level, and how well the answers stand for all."""

import math

import pandas as pd

from analysis.survey.estimate import FEWEST
from analysis.survey.representativity import Representativity
from charts import words
from data.norwegian import joined

MOST_NAMED = 2


def span(low: float, high: float, decimals: int = 1) -> str:
    """From low to high: "0,4–0,7", or "−0,7 til 0,2" where a minus sign would be lost beside a dash."""
    first, last = words.number(low, decimals), words.number(high, decimals)
    if first == last:
        return first
    return f"{first}–{last}" if low >= 0 else f"{first} til {last}"


def figure(row: pd.Series) -> str:
    """The point and its range: "0,6 (0,4–0,8)"; the point alone where there is no range."""
    point = words.number(row["ndr_pct"])
    return point if math.isnan(row["ndr_pct_low"]) else f"{point} ({span(row['ndr_pct_low'], row['ndr_pct_high'])})"


def estimate(total: pd.Series, level_pct: float) -> str:
    """The estimate for all municipalities, with its range, against the recommended level.

    total: the last row of estimate_rows; without a range (NaN) when every municipality has answered.
    """
    year = int(total["year"])
    if total["respondents"] < FEWEST:
        return f"For få svar til et anslag for {year}"
    low, high = total["ndr_pct_low"], total["ndr_pct_high"]
    gives = words.number(total["ndr_pct"]) + " prosent"
    if not math.isnan(low):
        gives += f" ({span(low, high)})"
    text = f"Budsjettene for {year} gir {gives}"
    if math.isnan(level_pct):
        return text
    return f"{text}, {side(total, level_pct)} anbefalte {words.level(level_pct)} prosent"


def side(total: pd.Series, level_pct: float) -> str:
    """Where the whole range is: under, over, or around the level; a figure without a range: under, over or at it."""
    low, high = total["ndr_pct_low"], total["ndr_pct_high"]
    if math.isnan(low):
        return words.side(total["ndr_pct"] - level_pct)
    return "under" if high < level_pct else "over" if low > level_pct else "rundt"


def representativity(facts: Representativity, phrases: dict[str, str]) -> str:
    """How much of the revenue the answers cover, and which sizes are under-represented or missing.

    phrases: class label to words (reference table size_classes); the label itself is used where it has none. More than
    two classes are counted, not named.
    """
    text = f"Svarene dekker {words.number(facts.revenue_share_pct, 0)} prosent av inntektene"
    if facts.under:
        text += f", {_named(facts.under, phrases)} er underrepresentert"
    if facts.none:
        text += f", ingen svar fra {_named(facts.none, phrases)}"
    return text


def _named(labels: list[str], phrases: dict[str, str]) -> str:
    if len(labels) > MOST_NAMED:
        return f"{len(labels)} grupper"
    return joined([words.label(phrases.get(label, label)) for label in labels])
