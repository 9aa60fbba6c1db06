"""The key figures of the page about the budget survey: label to text."""

import pandas as pd

from analysis.survey.estimate import FEWEST
from charts import words

WHERE = {
    "over": "Over nivået",
    "under": "Under nivået",
    "på": "Fra nivået",
    "så vidt over": "Over nivået",
    "så vidt under": "Under nivået",
}


def answered(total: pd.Series) -> dict[str, str]:
    """How many have answered, and what they cover. total: the last row of survey.rows.estimate_rows."""
    return {
        "Kommuner som har svart": f"{total['respondents']} av {total['municipalities_of']}",
        "Andel av inntektene": words.percent(total["revenue_share_pct"], 0),
        "Andel av innbyggerne": words.percent(total["inhabitants_share_pct"], 0),
    }


def distance(total: pd.Series, away: dict[str, float]) -> tuple[dict[str, str], str]:
    """The estimate, how far from the level it is, and what it is after bound funds, with what must be said of them.

    total: as in `answered`. away: result.municipality.gap of it.
    """
    where = WHERE[words.side(away["distance_points"])]
    cards = {
        f"Anslag {total['year']}": words.percent(total["ndr_pct"]),
        f"{where}, poeng": words.number(abs(away["distance_points"])),
        f"{where}, mrd. kr": words.number(abs(away["distance_1000nok"]) / 1e6),
    }
    about = f"Avstanden til nivået i kroner er regnet av inntektene i regnskapet for {total['accounts_year']}."
    if total["respondents_corrected"] >= FEWEST:
        cards[f"Etter bundne fond, {total['respondents_corrected']} svar"] = words.percent(total["ndr_pct_corrected"])
        about += f" Etter bundne fond: fra de {total['respondents_corrected']} svarene som har beløpene."
    return cards, about
