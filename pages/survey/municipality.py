"""The chosen municipality in the budget survey: its budget against its class, and against its own outturn."""

from dataclasses import dataclass, replace

import pandas as pd

from analysis.common.numbers import OSLO
from analysis.survey import municipality as figures
from charts import level_caveat
from charts.answer import Answer
from charts.result import years_beside
from charts.survey import answers, headlines, municipality_words as told, tables
from pages.shared import cached, extract
from pages.shared.language import st
from pages.survey import rows as survey_rows
from pages.survey.ask import Choice

NO_ANSWER = "{name} har ikke svart for {year} ({told})."
NO_OSLO = "Oslo er også fylkeskommune og regnes ikke med i anslaget."
SCOPES = (
    "Budsjettet er kommunekassens, fra svaret på undersøkelsen. Regnskapet er kommunekonsernets (SSB tabell 12364): "
    "noe av avstanden mellom dem kan være det. Et budsjett er en bevilgning, ikke et anslag på hva regnskapet blir."
)


@dataclass(frozen=True)
class Said:
    """What is told of the municipality; table: its earlier budgets against the outturn, with alt as alternative text."""

    headline: str
    cards: dict[str, str]
    texts: list[str]
    caveat: str
    table: pd.DataFrame
    alt: str


def answer(code: str, name: str, choice: Choice, country: Answer) -> Answer:
    """Its budget, or the country's answer with what is not there of it."""
    if _budget_pct(code, choice) is None:
        none = NO_OSLO if code == OSLO else NO_ANSWER.format(name=name, year=choice.year, told=choice.told)
        return replace(country, because=f"{none} {country.because}".strip())
    found = _summary(code, name, choice, cached.years()[-1])
    among = found.texts[0] if found.texts else ""
    return answers.municipality(found.headline, found.cards, cached.level(choice.year), among)


def rests_on(code: str, name: str, choice: Choice) -> None:
    """Its place in its class, its earlier budgets against the outturn, and what must be known of them."""
    found = _summary(code, name, choice, cached.years()[-1])
    for text in found.texts:
        st.markdown(text)
    if len(found.table):
        st.table(found.table, hide_index=True, alt=found.alt)
    st.markdown(found.caveat)


@extract.cached
def _summary(code: str, name: str, choice: Choice, accounts_year: int) -> Said:
    level, accounts = cached.level(choice.year), cached.one(code).dropna(subset=["value"])
    given, of_year = _budget_pct(code, choice), accounts[accounts["year"] == accounts_year]
    among = None if code == OSLO else figures.among(
        survey_rows.members(*choice), survey_rows.estimate(*choice), code
    )  # fmt: skip
    texts = [NO_OSLO] if among is None else told.among(name, among, cached.phrases(), choice.stage)
    caveat = f"{level_caveat.of(level, level_caveat.SUMMED)} {SCOPES}"
    return Said(
        f"{name}: ikke noe svar for {choice.year} ({choice.told})" if given is None else
        headlines.own(name, choice.year, given, level, choice.year in set(accounts["year"]), choice.stage),
        told.cards(choice.year, choice.stage, given, of_year, among),
        [*texts, *_over_years(name, accounts, of_year)],
        caveat,
        tables.outturns(figures.outturns(survey_rows.outturn_each(), code, choice.stage)),
        f"{name}: budsjett mot regnskap",
    )  # fmt: skip


def _budget_pct(code: str, choice: Choice) -> float | None:
    given = figures.answer(survey_rows.answers(), code, choice.year, choice.stage)
    return None if given is None else float(given["ndr_pct"])


def _over_years(name: str, accounts: pd.DataFrame, of_year: pd.DataFrame) -> list[str]:
    """The accounts of several years together, beside those of one."""
    each = [" ".join(years_beside.over_years(name, accounts, row)) for _, row in of_year.iterrows()]
    return [f"Regnskapet over tid: {text}" for text in each]


def mark(code: str | None, name: str, choice: Choice) -> tuple[str, str, float] | None:
    """Its budget in the chart of classes; None when there is none to mark."""
    return told.mark(name, figures.budget(survey_rows.members(*choice), code)) if code else None


def error_mark(code: str | None, name: str, year: int, choice: Choice) -> tuple[str, str, float] | None:
    """The same for the chart of errors in one year."""
    if not code:
        return None
    size = survey_rows.outturn_class(code, year, choice.classification)
    return told.mark(name, figures.error(survey_rows.outturn_each(), code, year, choice.stage, size), signed=True)
