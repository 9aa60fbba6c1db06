"""The answers to surveys of innovation, a row an answer, for page and command alike: figures, or what was told in words."""

import pandas as pd

from analysis.common.asked import Read, UnknownChoice
from data.contract.innovation import QUESTIONS

COLUMNS = [
    "survey",
    "year",
    "question",
    "group_kind",
    "group_name",
    "answer",
    "answer_pct",
    "answered",
    "statement",
    "source",
]
NAMES = {"share_pct": "answer_pct", "respondents": "answered"}
WORDS = "words"  # group_kind of what was published in words alone
YES = "Ja"


def answers(read: Read, figures: pd.DataFrame) -> pd.DataFrame:
    """COLUMNS, oldest first. figures: of brought_in.innovation. What was told in words stands without a share, and only
    for a survey, year and question without figures of the same: of all, and of yes where the question is one of yes and no.
    """
    rows = figures.rename(columns=NAMES).assign(statement="")
    told = read("innovation_in_words").astype(
        {"survey": "str", "question_code": "str", "statement": "str", "source": "str"}
    )
    key = ["survey", "year", "question_code"]
    same = (rows["group_kind"] == "all") & ((rows["question_code"] != "introduced") | (rows["answer"] == YES))
    there = set(map(tuple, rows.loc[same, key].astype({"year": int}).to_numpy().tolist()))
    told = told.rename(columns=NAMES)
    told = told[[tuple(one) not in there for one in told[key].to_numpy().tolist()]]
    told = told.assign(group_kind=WORDS, group_name="", answer="", answer_pct=float("nan"))
    every = pd.concat([rows, told], ignore_index=True) if len(rows) else told.reset_index(drop=True)
    every = every.assign(question=every["question_code"].map(QUESTIONS)).sort_values(
        "year", kind="stable", ignore_index=True
    )
    return every[COLUMNS].astype({"year": int, "answered": int, "answer_pct": float})


def of_year(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """Those of one year. Raises UnknownChoice for a year without any."""
    found = rows[rows["year"] == year].reset_index(drop=True)
    if found.empty:
        there = ", ".join(map(str, sorted(set(rows["year"]))))
        raise UnknownChoice(f"Ingen svar om innovasjon for {year}. Disse årene finnes: {there}")
    return found


def surveys(rows: pd.DataFrame) -> list[str]:
    """The surveys with figures; first the one with the newest year, and of those the one that most answered."""
    known = rows[rows["answer_pct"].notna()]
    last = known.groupby("survey", as_index=False)[["year", "answered"]].max()
    return last.sort_values(["year", "answered"], ascending=False, kind="stable")["survey"].tolist()


def introduced(rows: pd.DataFrame, kind: str, year: int | None = None) -> pd.DataFrame:
    """The shares that have introduced an innovation: of all by year, or of the groups of a kind in one year."""
    said_yes = (rows["question"] == QUESTIONS["introduced"]) & (rows["group_kind"] == kind) & (rows["answer"] == YES)
    found = rows[said_yes if year is None else said_yes & (rows["year"] == year)]
    return found.reset_index(drop=True)


def newest(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """What the newest innovation was, among all in one year, the most frequent first."""
    asked = (rows["question"] == QUESTIONS["newest"]) & (rows["group_kind"] == "all") & (rows["year"] == year)
    return rows[asked].sort_values("answer_pct", ascending=False, kind="stable", ignore_index=True)


def in_words(rows: pd.DataFrame) -> pd.DataFrame:
    """What was published in words alone."""
    return rows[rows["group_kind"] == WORDS].reset_index(drop=True)
