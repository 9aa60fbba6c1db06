"""What the page about innovation answers, and the headlines of its charts: shares as published, or what was told in words."""

import pandas as pd

from charts import words
from charts.answer import Answer, KeyFigure
from data.norwegian import joined

INTRODUCED = "har innført innovasjon siste to år"
IN_WORDS = "Publisert i ord, uten tall."
TO_BRING_IN = "Tallene etter år, landsdel, størrelse og slag innovasjon er ikke tatt inn. Grunn: debattheftet har dem bare som bilder, og ingen tall er lest av et bilde."
AS_ANSWERED = "Svarene er fra dem som svarte på undersøkelsen. Hvor godt de ligner på resten, sier tallene ikke."


def answer(yes: pd.DataFrame, told: pd.DataFrame) -> Answer:
    """yes: of innovation.rows.introduced, all by year. told: of rows.in_words."""
    if len(yes):
        return _figures(yes)
    if told.empty:
        return Answer("Uttrekket har ingen svar om innovasjon", because=TO_BRING_IN)
    last = told.iloc[-1]
    figures = (KeyFigure("Svarte", words.number(last["answered"], 0), f"{last['survey']} {last['year']}"),)
    meeting = (
        f"{last['statement']}, ifølge {last['survey']} {last['year']}.",
        f"{words.number(last['answered'], 0)} svarte.",
    )
    return Answer(str(last["statement"]), figures, meeting)


def _figures(yes: pd.DataFrame) -> Answer:
    last = yes.iloc[-1]
    figures = tuple(
        KeyFigure(f"I {row['year']}", words.percent(row["answer_pct"]), f"{words.number(row['answered'], 0)} svarte")
        for _, row in yes.iloc[::-1].head(3).iterrows()
    )
    meeting = (
        f"{words.number(last['answer_pct'], 1)} prosent {INTRODUCED}, ifølge {last['survey']} {last['year']}.",
        f"{words.number(last['answered'], 0)} svarte. {AS_ANSWERED}",
    )
    return Answer(f"{words.number(last['answer_pct'], 1)} prosent {INTRODUCED}", figures, meeting)


def others(named: list[str]) -> list[str]:
    """That figures of other surveys are here, and not in the charts. named: theirs."""
    return (
        [f"Hentet inn, men ikke i diagrammet: {joined(named)}. To undersøkelser er ingen tidsserie."] if named else []
    )


def by_year(yes: pd.DataFrame) -> str:
    """Headline of the shares by year."""
    first, last = yes.iloc[0], yes.iloc[-1]
    if len(yes) == 1:
        return f"{words.number(last['answer_pct'], 1)} prosent {INTRODUCED} i {last['year']}"
    return f"{words.number(first['answer_pct'], 1)} prosent hadde innført innovasjon i {first['year']}, {words.number(last['answer_pct'], 1)} i {last['year']}"


def groups(rows: pd.DataFrame) -> str:
    """Headline of the shares of groups in one year."""
    high, low = (rows.loc[rows["answer_pct"] == end] for end in (rows["answer_pct"].max(), rows["answer_pct"].min()))
    if len(rows) == 1 or len(high) == len(rows):
        return f"{words.number(rows['answer_pct'].iloc[0], 1)} prosent {INTRODUCED}"
    return f"Fra {words.number(low['answer_pct'].iloc[0], 1)} til {words.number(high['answer_pct'].iloc[0], 1)} prosent {INTRODUCED}"


def newest(rows: pd.DataFrame) -> str:
    """Headline of what the newest innovation was."""
    first = rows.iloc[0]
    return f"{words.number(first['answer_pct'], 1)} prosent: den nyeste innovasjonen var {words.first_lower(first['answer'])}"
