"""Where the municipalities stand before the year begins: the estimate against the recommended level, as key figures."""

import streamlit as st

from analysis.result import municipality
from analysis.survey import representativity
from analysis.survey.estimate import FEWEST
from charts import words
from charts.survey import words as survey_words
from pages.shared import cached, extract, show
from pages.survey import rows as survey_rows
from pages.survey.ask import Choice

WHERE = {
    "over": "Over nivået",
    "under": "Under nivået",
    "på": "Fra nivået",
    "så vidt over": "Over nivået",
    "så vidt under": "Under nivået",
}


def standing(choice: Choice) -> None:
    """How well the answers stand for all: in words, as key figures, and what must be said with them."""
    facts = representativity.representativity(survey_rows.estimate(*choice))
    show.headline(survey_words.representativity(facts, cached.phrases()))
    show.cards(_cards(choice))
    if facts.enough:
        under = [f"Underrepresentert: {', '.join(facts.under)}."] if len(facts.under) > survey_words.MOST_NAMED else []
        said = [*under, *representativity.notes(survey_rows.estimate(*choice))]
        if said:
            st.markdown(words.label(" ".join(said)))


@extract.cached
def _cards(choice: Choice) -> dict[str, str]:
    total = survey_rows.estimate(*choice).iloc[-1]
    return {
        "Kommuner som har svart": f"{total['respondents']} av {total['municipalities_of']}",
        "Andel av inntektene": words.percent(total["revenue_share_pct"], 0),
        "Andel av innbyggerne": words.percent(total["inhabitants_share_pct"], 0),
    }


@extract.cached
def distance(choice: Choice) -> tuple[dict[str, str], str]:
    """The estimate, how far from the level it is, and what it is after bound funds, with what must be said of them.

    {} with too few answers.
    """
    total = survey_rows.estimate(*choice).iloc[-1]
    if total["respondents"] < FEWEST:
        return {}, ""
    revenue = survey_rows.members(*choice)["accounts_revenue_1000nok"].sum()
    away = municipality.gap(total["ndr_pct"], cached.level(choice.year), revenue, 0)
    where = WHERE[words.side(away["distance_points"])]
    cards = {
        f"Anslag {choice.year}": words.percent(total["ndr_pct"]),
        f"{where}, poeng": words.number(abs(away["distance_points"])),
        f"{where}, mrd. kr": words.number(abs(away["distance_1000nok"]) / 1e6),
    }
    about = f"Avstanden til nivået i kroner er regnet av inntektene i regnskapet for {total['accounts_year']}."
    if total["respondents_corrected"] >= FEWEST:
        cards[f"Etter bundne fond, {total['respondents_corrected']} svar"] = words.percent(total["ndr_pct_corrected"])
        about += f" Etter bundne fond: fra de {total['respondents_corrected']} svarene som har beløpene."
    return cards, about
