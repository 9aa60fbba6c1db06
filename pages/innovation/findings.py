"""The answer and the charts of innovation; a chart of what is not there is none."""

import pandas as pd

from analysis.innovation import rows as innovation_rows
from charts import words
from charts.answer import Answer
from charts.innovation import answers, bars
from pages.innovation import rows
from pages.shared import extract
from pages.shared.finding import Finding
from pages.shared.markdown import plain

COLUMNS = ["survey", "year", "question", "group_name", "answer", "answer_pct", "answered", "source"]
TITLES = {"part": "etter landsdel", "size": "etter størrelse"}


@extract.cached
def answer() -> Answer:
    """In figures where they are brought in, else what was published in words."""
    yes = innovation_rows.introduced(rows.of_one()[0], "all")
    return answers.answer(yes, innovation_rows.in_words(rows.answers()))


@extract.cached
def newest_year() -> int | None:
    """The newest year with figures."""
    known = rows.of_one()[0]
    return int(known["year"].max()) if len(known) else None


@extract.drawn
def by_year() -> Finding | None:
    """The share of all, year by year."""
    yes = innovation_rows.introduced(rows.of_one()[0], "all")
    if yes.empty:
        return None
    return Finding(
        answers.by_year(yes), f"{_survey()}: andel som har innført innovasjon siste to år, etter år.",
        bars.bars([str(year) for year in yes["year"]], list(yes["answer_pct"]), _answered(yes)),
        alt=_alt(answers.by_year(yes)), name="innovasjon-over-tid", rows=lambda: yes, columns=COLUMNS, tables=(),
        own_source=source(yes), about=_about(), caveat=answers.AS_ANSWERED,
    )  # fmt: skip


@extract.drawn
def by_group(kind: str) -> Finding | None:
    """The shares of the parts of the country, or of the sizes, in the newest year that has them."""
    every = innovation_rows.introduced(rows.of_one()[0], kind)
    if every.empty:
        return None
    year = int(every["year"].max())
    yes = every[every["year"] == year].reset_index(drop=True)
    return Finding(
        answers.groups(yes), f"{_survey()}, {TITLES[kind]}: andel som har innført innovasjon siste to år, {year}.",
        bars.bars(list(yes["group_name"]), list(yes["answer_pct"]), _answered(yes)),
        alt=_alt(answers.groups(yes)), name=f"innovasjon-grupper-{kind}", rows=lambda: yes, columns=COLUMNS, tables=(),
        own_source=source(yes), about=_about(), caveat=answers.AS_ANSWERED,
    )  # fmt: skip


@extract.drawn
def newest() -> Finding | None:
    """What the newest innovation was, in the newest year."""
    year = newest_year()
    found = innovation_rows.newest(rows.of_one()[0], year) if year else rows.of_one()[0]
    if found.empty:
        return None
    return Finding(
        answers.newest(found), f"{_survey()}: den nyeste innovasjonen var, {year}.",
        bars.bars(list(found["answer"]), list(found["answer_pct"]), _answered(found)),
        alt=_alt(answers.newest(found)), name="innovasjon-nyeste", rows=lambda: found, columns=COLUMNS, tables=(),
        own_source=source(found), about=_about(), caveat=answers.AS_ANSWERED,
    )  # fmt: skip


def _survey() -> str:
    return plain(rows.of_one()[1][0])


def _about() -> tuple[str, ...]:
    return (answers.AS_ANSWERED, *answers.others(list(map(plain, rows.of_one()[1][1:]))))


def source(rows_: pd.DataFrame) -> str:
    """Where the rows are published, in one sentence."""
    there = "; ".join(dict.fromkeys(rows_["source"]))
    return f"Kilde: {there}." if there else ""


def _answered(rows_: pd.DataFrame) -> list[str]:
    return [f"av {words.number(count, 0)} svar" for count in rows_["answered"]]


def _alt(headline: str) -> str:
    return f"Stolpediagram fra 0 til 100 prosent. {headline}."
