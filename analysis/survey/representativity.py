"""How well the answers to the survey stand for all municipalities, as facts to put into words."""

from dataclasses import dataclass

import pandas as pd

from analysis.survey.estimate import ALL, FEWEST

NARROW = 0.75  # of the response rate of all: our own limit


@dataclass(frozen=True)
class Representativity:
    """The share is per cent of all municipalities utenom Oslo. The lists hold class labels, smallest class first.

    none: classes without any answer. under: response rate below 0.75 of that of all (none not counted). merged: the
    strata of several classes, each as "Under 2 000 + 2 000–4 999". enough: at least 3 answers.
    """

    revenue_share_pct: float
    none: list[str]
    under: list[str]
    merged: list[str]
    enough: bool


def representativity(rows: pd.DataFrame) -> Representativity:
    """rows: survey.rows.estimate_rows."""
    total, classes = rows[rows["size_class"] == ALL].iloc[0], rows[rows["size_class"] != ALL]
    rate, mean = classes["response_rate_pct"], total["response_rate_pct"]
    labels = lambda wanted: classes.loc[wanted, "size_class"].astype(str).tolist()
    return Representativity(
        revenue_share_pct=float(total["revenue_share_pct"]),
        none=labels(rate == 0),
        under=labels((rate > 0) & (rate < NARROW * mean)),
        merged=[name for name in classes["merged_into"].drop_duplicates() if name],
        enough=int(total["respondents"]) >= FEWEST,
    )


def notes(rows: pd.DataFrame) -> list[str]:
    """What must be said with the estimate: classes without answers, merges, too few answers. In Norwegian."""
    facts = representativity(rows)
    none = [f"Ingen svar fra gruppen {label}." for label in facts.none]
    merged = [f"Regnet som én gruppe, siden en av dem har færre enn {FEWEST} svar: {name}." for name in facts.merged]
    few = (
        []
        if facts.enough
        else [f"Færre enn {FEWEST} svar i alt: tallet er bare svarene selv, ikke et anslag for kommunene."]
    )
    return [*none, *merged, *few]
