"""The budget survey in words: the estimate against the level, and how well the answers stand for all."""

import math

import pandas as pd

from analysis.survey_facts import Representativity
from charts import words


def estimate(total: pd.Series, level_pct: float) -> str:
    """The range for all municipalities against the recommended level. total: the last row of estimate_rows."""
    year = int(total["year"])
    if math.isnan(total["ndr_pct_low"]):
        return f"For få svar til et anslag for {year}"
    low, high = total["ndr_pct_low"], total["ndr_pct_high"]
    text = f"Budsjettene for {year} gir {words.number(low)} til {words.number(high)} prosent"
    if math.isnan(level_pct):
        return text
    side = "under" if high < level_pct else "over" if low > level_pct else "rundt"
    return f"{text}, {side} anbefalte {words.level(level_pct)} prosent"


def representativity(facts: Representativity, phrases: dict[str, str]) -> str:
    """How much of the revenue the answers cover, and which sizes are under-represented or missing.

    phrases: class label to words (reference table size_classes); the label itself is used where it has none.
    """
    text = f"Svarene dekker {words.number(facts.revenue_share_pct, 0)} prosent av inntektene"
    named = lambda labels: _joined([words.label(phrases.get(label, label)) for label in labels])  # noqa: E731
    if facts.under:
        text += f", {named(facts.under)} er underrepresentert"
    if facts.none:
        text += f", ingen svar fra {named(facts.none)}"
    return text


def _joined(names: list[str]) -> str:
    return " og ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
