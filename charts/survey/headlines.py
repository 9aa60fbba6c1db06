"""Sentences about the rounds, the size classes, the outturn and one municipality's budget. At most 15 words."""

import math

import pandas as pd

from charts import proposed, words
from charts.survey import words as survey_words
from data.norwegian import joined, span

NAMED = 2  # years that a headline names one by one
NONE_YET = "Ingen av KS' runder kan holdes mot regnskapet ennå"


def rounds(rows: pd.DataFrame) -> str:
    """KS's figure of its newest round, of how many, and the accounts of that year; of a round that has both.

    rows: survey.outturn.published. KS gives the figure for all from the proposals of some, so it is told as nobody's proposal.
    """
    known = with_both(rows)
    if known.empty:
        return NONE_YET
    newest = known.loc[known["budget_year"].idxmax()]
    low_high = span(newest["ndr_low_pct"], newest["ndr_high_pct"])
    actual = words.number(newest["actual_ndr_pct"])
    count, year = newest["respondents"], int(newest["budget_year"])
    of = "" if pd.isna(count) else f" ({words.n(int(count))})"
    return f"KS' undersøkelse{of}: {low_high} prosent for {year}; regnskapet for alle ble {actual}"


def with_both(rows: pd.DataFrame) -> pd.DataFrame:
    """The rounds with figures from KS and with accounts. rows: as in `rounds`."""
    return rows.dropna(subset=["ndr_low_pct", "ndr_high_pct", "actual_ndr_pct"])


def outcomes(rows: pd.DataFrame) -> str:
    """How often the accounts of the rounds with both came above KS's range. rows: as in `rounds`."""
    known = with_both(rows)
    if known.empty:
        return NONE_YET
    above = known["actual_ndr_pct"] - known["ndr_high_pct"]
    return proposed.came(known["budget_year"].astype(int).tolist(), above.tolist())


def against_level(rows: pd.DataFrame) -> str:
    """In which of the rounds with both the whole range of KS's, and the accounts of all, were under the level. Where every range was,
    the accounts are told of all years that their line goes on to; else the years stand first, and all that is said is of them.
    rows: as in `rounds`."""
    known = with_both(rows).dropna(subset=["recommended_pct"])
    if known.empty:
        return NONE_YET
    every = known["budget_year"].astype(int).tolist()
    proposed_under, came_under = (
        known.loc[known[column] < known["recommended_pct"], "budget_year"].astype(int).tolist()
        for column in ("ndr_high_pct", "actual_ndr_pct")
    )
    surveys = "KS' budsjettundersøkelser" if len(every) > 1 else "KS' budsjettundersøkelse"
    drawn = rows.dropna(subset=["actual_ndr_pct", "recommended_pct"])
    drawn = drawn[drawn["budget_year"] >= every[0]]
    if proposed_under == every and drawn["budget_year"].iloc[-1] > every[-1]:
        return f"{surveys} lå under anbefalt nivå {words.years(pd.Series(every))}, regnskapet {_under_in(drawn)}"
    partly = bool((known["ndr_low_pct"] < known["recommended_pct"]).any())
    under, beside = _under(proposed_under, every, partly), _beside(came_under, proposed_under, every, partly)
    return f"{words.years(pd.Series(every))}: {surveys} lå {under}, regnskapet {beside}"


def _under_in(drawn: pd.DataFrame) -> str:
    """In which of the years the accounts were under the level."""
    years = drawn["budget_year"].astype(int)
    under = years[drawn["actual_ndr_pct"] < drawn["recommended_pct"]].tolist()
    if not under or len(under) == len(years):
        return f"{'hvert år' if under else 'ikke'} {words.years(years)}"
    return _in(under, []) if len(under) <= NAMED else f"i {len(under)} av {len(years)} år"


def _under(some: list[int], every: list[int], partly: bool) -> str:
    """Under the level in which of the years. partly: whether some of a range is under it."""
    if not some:
        return f"ikke {'helt ' if partly else ''}under anbefalt nivå"
    return " ".join(filter(None, ["under anbefalt nivå", _in(some, every)]))


def _in(some: list[int], every: list[int]) -> str:
    """ "hvert år", "i 2021 og 2023", and of more than NAMED "i 4 år"; "" of the only year."""
    if some == every:
        return "hvert år" if len(every) > 1 else ""
    return f"i {joined([str(year) for year in some])}" if len(some) <= NAMED else f"i {len(some)} år"


def _beside(came: list[int], proposed_in: list[int], every: list[int], partly: bool) -> str:
    """The same of the accounts, after KS's range; whole where that was not under, since a "not" would reach it too."""
    if not proposed_in:
        return f"lå under {_in(came, every)}".strip() if came else "lå ikke under" if partly else "heller ikke"
    if came == proposed_in:
        return "også"
    if not came:
        return "ikke"
    some = _in(came, every)
    return f"bare {some}" if set(came) < set(proposed_in) else some


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


def outturn(total: pd.Series, year: int, stage: str) -> str:
    """How far the budgets of a year were from the accounts, on average. total: the last row of by_class."""
    mean, alone = total["error_points_mean"], total["municipalities"] == 1
    what = survey_words.budgets(stage, alone)
    who = f"{what} for {year} i den ene kommunen" if alone else f"{what} for {year}"
    if round(mean, 1) == 0:
        return f"{who} var {'' if alone else 'i snitt '}som regnskapet"
    where = f"{words.number(abs(mean))} prosentpoeng {words.side(mean)} regnskapet"
    return f"{who} lå {'' if alone else 'i snitt '}{where}"


def did(stage: str, over: bool = False) -> str:
    """What was done with a budget: a proposal was made, an adopted one holds until the year is over."""
    return "foreslo" if stage == survey_words.PROPOSAL else "budsjetterte" if over else "budsjetterer"


def own(name: str, year: int, ndr_pct: float, level_pct: float, over: bool, stage: str) -> str:
    """One municipality's budget against the level. over: whether the accounts of the year are there. stage: its code."""
    who = f"Kommunedirektøren i {name}" if stage == survey_words.PROPOSAL else name
    text = f"{who} {did(stage, over)} {words.number(ndr_pct)} prosent {'for' if stage == survey_words.PROPOSAL else 'i'} {year}"
    if math.isnan(level_pct):
        return text
    points = ndr_pct - level_pct
    where = words.side(points)
    return f"{text}, {where} anbefalt nivå" if round(points, 1) == 0 else (
        f"{text}, {words.number(abs(points))} prosentpoeng {where} anbefalt nivå"
    )  # fmt: skip
