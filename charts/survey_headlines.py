"""Sentences about the rounds, the size classes, the outturn and one municipality's budget. At most 15 words."""

import math

import pandas as pd

from charts import headlines, survey_words, words
from data.norwegian import joined


def rounds(rows: pd.DataFrame) -> str:
    """KS's published figures against what the accounts came to, with the year that was furthest off.

    rows: survey_outturn.published. Years without a published figure or without accounts do not count.
    """
    known = rows.dropna(subset=["ndr_low_pct", "ndr_high_pct", "actual_ndr_pct"])
    if known.empty:
        return "Ingen av KS' runder kan holdes mot regnskapet ennå"
    above, below = known["actual_ndr_pct"] - known["ndr_high_pct"], known["ndr_low_pct"] - known["actual_ndr_pct"]
    off = pd.concat([above, below], axis=1).max(axis=1)
    missed = int((off > 0).sum())
    if not missed:
        return f"Regnskapet ble som i KS' undersøkelser i {len(known)} av {len(known)} år"
    worst = known.loc[off.idxmax()]
    year, actual = int(worst["budget_year"]), words.number(worst["actual_ndr_pct"])
    low_high = survey_words.span(worst["ndr_low_pct"], worst["ndr_high_pct"])
    how = "lavt" if (above > 0).all() else "høyt" if (below > 0).all() else ""
    if not how:
        return f"KS bommet i {missed} av {len(known)} år: budsjett {year} {low_high}, regnskapet {actual} prosent"
    return f"KS' undersøkelser traff {how}: budsjett {year} {low_high} prosent, regnskapet ble {actual}"


def weakest(classes: pd.DataFrame, phrases: dict[str, str]) -> str:
    """The class with the lowest estimate; said to be uncertain where its range reaches into that of another.

    classes: the rows of estimate_rows for classes, with no range where every municipality of the class has answered.
    """
    apart = classes.drop_duplicates("ndr_pct").sort_values("ndr_pct")
    if len(apart) < 2:
        return "For få svar til å skille mellom gruppene"
    low, others = apart.iloc[0], apart.iloc[1:]
    names = classes.loc[classes["ndr_pct"] == low["ndr_pct"], "size_class"]
    who = joined([words.label(phrases.get(name, name)) for name in names])
    who = who if len(names) < 3 else f"gruppene {words.label(names.iloc[0])} til {words.label(names.iloc[-1])}"
    text = f"Lavest i {int(low['year'])}: {who}, {words.number(low['ndr_pct'])} prosent"
    top, bottom = low["ndr_pct_high"], others["ndr_pct_low"].fillna(others["ndr_pct"])
    top = low["ndr_pct"] if math.isnan(top) else top
    overlaps = bottom <= top
    how = "spennene" if overlaps.all() else "noen spenn"
    return f"{text}; {how} overlapper" if overlaps.any() else text


def outturn(total: pd.Series, year: int) -> str:
    """How far the budgets of a year were from the accounts, on average. total: the last row of by_class."""
    mean = total["error_points_mean"]
    where = headlines.side(mean)
    if round(mean, 1) == 0:
        return f"Budsjettene for {year} traff regnskapet i snitt"
    return f"Budsjettene for {year} lå i snitt {words.number(abs(mean))} prosentpoeng {where} regnskapet"


def own(name: str, year: int, ndr_pct: float, level_pct: float, over: bool) -> str:
    """One municipality's budget against the level. over: whether the accounts of the year are there."""
    text = f"{name} {'budsjetterte' if over else 'budsjetterer'} {words.number(ndr_pct)} prosent i {year}"
    if math.isnan(level_pct):
        return text
    points = ndr_pct - level_pct
    where = headlines.side(points)
    return f"{text}, {where} anbefalt nivå" if round(points, 1) == 0 else (
        f"{text}, {words.number(abs(points))} prosentpoeng {where} anbefalt nivå"
    )  # fmt: skip
