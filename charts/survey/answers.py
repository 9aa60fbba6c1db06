"""What the page about the budget survey answers: the newest round, our own estimate, or one municipality's budget."""

import math
from collections.abc import Mapping

import pandas as pd

from analysis.survey.estimate import FEWEST
from charts import words
from charts.answer import Answer, KeyFigure
from charts.survey import headlines, words as survey_words
from data.norwegian import span

SAMPLE = (
    "KS' tall er oppgitt for alle, men bygger på forslag i et utvalg: det er ikke de samme kommunene som i regnskapet."
)
NO_FORECAST = "Et budsjett er en bevilgning, ikke et anslag på hva regnskapet blir."


def rounds(rows: pd.DataFrame) -> Answer:
    """KS's figure of its newest round with both figures, how far from the level, and what came.

    rows: survey.rows.rounds.
    """
    sentence, known = headlines.rounds(rows), headlines.with_both(rows)
    if known.empty:
        return Answer(sentence)
    newest = known.loc[known["budget_year"].idxmax()]
    year, actual = int(newest["budget_year"]), newest["actual_ndr_pct"]
    low_high = span(newest["ndr_low_pct"], newest["ndr_high_pct"])
    counted = "" if pd.isna(newest["respondents"]) else words.n(int(newest["respondents"]))
    level = newest["recommended_pct"]
    figures = [KeyFigure(f"Foreslått for {year}", f"{low_high}\u00a0%", counted and f"KS' utvalg: {counted}")]
    if not math.isnan(level):
        figures.append(_from_level(newest["ndr_low_pct"], newest["ndr_high_pct"], level))
    figures.append(KeyFigure(f"Regnskapet {year}", words.percent(actual), "alle utenom Oslo"))
    of = "kommunedirektørenes forslag" + (f" i {counted}" if counted else "")
    against = "" if math.isnan(level) else f"; anbefalt nivå er {words.level(level)} prosent"
    said = (
        f"KS' undersøkelse av {of} ga {low_high} prosent i netto driftsresultat for {year}{against}.",
        f"Regnskapet for alle utenom Oslo ble {words.number(actual)} prosent. {SAMPLE}",
        f"{headlines.outcomes(rows)}.",
    )
    return Answer(sentence, tuple(figures), said)


def _from_level(low: float, high: float, level: float) -> KeyFigure:
    """How far the whole range is from the level; with two decimals, which the level has."""
    beside = f"anbefalt: {words.level(level)}\u00a0%"
    if high < level:
        return KeyFigure("Under nivået", f"{span(level - high, level - low, 2)}\u00a0poeng", beside)
    if low > level:
        return KeyFigure("Over nivået", f"{span(low - level, high - level, 2)}\u00a0poeng", beside)
    return KeyFigure("Anbefalt nivå", f"{words.level(level)}\u00a0%", "forslagene ligger rundt")


def estimate(total: pd.Series, level_pct: float, stage: str, away: Mapping[str, str]) -> Answer:
    """Our own estimate against the level. total: the last row of estimate_rows. away: survey.cards.distance, label to text."""
    year, counted = int(total["year"]), words.n_of(int(total["respondents"]), int(total["municipalities_of"]))
    if total["respondents"] < FEWEST:
        few = survey_words.range_of(total)
        return Answer(survey_words.estimate(total, level_pct, stage), because=f"Svar fra {counted}. {few}")
    figures = _of_cards(away, level_pct)
    who, low_high = survey_words.budgets(stage), survey_words.figure(total)
    against = "" if math.isnan(level_pct) else f"; anbefalt nivå er {words.level(level_pct)} prosent"
    share = words.share(total["revenue_share_pct"])
    said = (
        f"{who} for {year} gir samlet {low_high} prosent i netto driftsresultat{against}.",
        f"Anslaget er dashbordets eget, ikke KS', av svar fra {counted} med {share} prosent av inntektene.",
        NO_FORECAST,
    )
    return Answer(_sentence(total, level_pct, who), figures, said)


def _of_cards(cards: Mapping[str, str], level_pct: float) -> tuple[KeyFigure, ...]:
    """The first three, of which the first is held against the level."""
    level = "" if math.isnan(level_pct) else f"anbefalt: {words.level(level_pct)}\u00a0%"
    each = list(cards.items())[:3]
    return tuple(KeyFigure(label, value, "" if number else level) for number, (label, value) in enumerate(each))


def _sentence(total: pd.Series, level_pct: float, who: str) -> str:
    """How far from the level; "rundt" where the range holds it."""
    year = int(total["year"])
    if math.isnan(level_pct):
        return f"{who} for {year} gir samlet {words.number(total['ndr_pct'])} prosent"
    where, points = survey_words.side(total, level_pct), abs(total["ndr_pct"] - level_pct)
    if where not in ("under", "over"):
        return f"{who} for {year} ligger {where} anbefalt nivå"
    return f"{who} for {year} ligger {words.number(points)} prosentpoeng {where} anbefalt nivå"


def municipality(headline: str, cards: Mapping[str, str], level_pct: float, among: str) -> Answer:
    """One municipality that has answered. cards: its budget first. among: its class in a sentence, or ""."""
    figures = _of_cards(cards, level_pct)
    level = "" if math.isnan(level_pct) else " Nivået gjelder kommunene samlet over tid, ikke én kommune i ett år."
    said = (f"{headline}.{level}", among, NO_FORECAST)
    return Answer(headline, figures, tuple(text for text in said if text))
