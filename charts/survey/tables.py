"""The tables of the page about the budget survey: every cell as text."""

import pandas as pd

from charts import words
from charts.files import table
from charts.survey import words as survey_words
from data.norwegian import span


def published(rounds: pd.DataFrame) -> pd.DataFrame:
    """What was said of every round, newest first, and where. rounds: survey.rows.rounds."""
    rows = rounds.dropna(subset=["statement"]).iloc[::-1]
    spans = [
        "–" if pd.isna(low) else span(low, high)
        for low, high in zip(rows["ndr_low_pct"], rows["ndr_high_pct"], strict=True)
    ]
    counts = [f", {n:.0f} svar" if pd.notna(n) else "" for n in rows["respondents"]]
    told = [
        f"{words.label(what)} ({where}{count})"
        for what, where, count in zip(rows["statement"], rows["source"], counts, strict=True)
    ]
    return pd.DataFrame(
        {
            "År": rows["budget_year"].astype(str),
            "Budsjett, %": spans,
            "Regnskap, %": [words.number(value) for value in rows["actual_ndr_pct"]],
            "Hva som er sagt, og hvor": told,
        }
    )


def classes(rows: pd.DataFrame) -> pd.DataFrame:
    """The estimate of every class with mean and median. rows: survey.rows.estimate_rows."""
    texts = table.texts(rows, ["size_class", "revenue_share_pct", "ndr_pct_mean", "ndr_pct_median"])
    counts = [f"{n} av {of}" for n, of in zip(rows["respondents"], rows["municipalities_of"], strict=True)]
    texts.insert(1, "Svar", counts)
    texts.insert(3, "Anslag med spenn, %", [survey_words.figure(row) for _, row in rows.iterrows()])
    if (rows["merged_into"] != "").any():
        texts["Regnet sammen"] = [words.label(name) or "–" for name in rows["merged_into"]]
    return texts


def outturns(rows: pd.DataFrame) -> pd.DataFrame:
    """One municipality's budgets and accounts. rows: survey.municipality.outturns."""
    return pd.DataFrame(
        {
            "År": rows["year"].astype(str),
            "Budsjett": [words.percent(value) for value in rows["budget_ndr_pct"]],
            "Regnskap": [words.percent(value) for value in rows["actual_ndr_pct"]],
            "Budsjett minus regnskap, poeng": [words.number(value, signed=True) for value in rows["error_points"]],
        }
    )
