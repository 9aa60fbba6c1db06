"""One municipality's budget in words: against its class, as a mark in a chart, and as key figures."""

import pandas as pd

from analysis.survey.municipality import Among, Own
from charts import words
from charts.survey import headlines, words as survey_words


def among(name: str, found: Among, phrases: dict[str, str], stage: str) -> list[str]:
    """The estimate for its class, and how many of the others that answered budget lower and higher; [] for none of it.

    phrases: class label to words, as in survey.words.representativity. stage: its code.
    """
    if found.size_class is None:
        return [f"{name} sammenliknes ikke med andre, siden folketallet eller gruppen mangler."]
    if found.estimate is None:
        return []
    who = words.label(phrases.get(found.size_class, found.size_class))
    merged = " (regnet sammen med nabogruppe)" if found.estimate["merged_into"] else ""
    text = f"Gruppen {who} er anslått til {survey_words.figure(found.estimate)} prosent{merged}."
    did, higher = headlines.did(stage), found.others - found.lower
    if found.others > 1:
        counts = f"{found.lower} lavere og {higher} like høyt eller høyere"
        return [f"{text} Av de {found.others} andre i gruppen med svar {did} {counts}."]
    where = "lavere" if found.lower else "like høyt eller høyere"
    return [f"{text} Den ene andre i gruppen med svar {did} {where}." if found.others else text]


def cards(
    year: int, stage: str, budget_pct: float | None, accounts: pd.DataFrame, found: Among | None
) -> dict[str, str]:
    """Its budget, its accounts and the estimate for its class, those there are. accounts: the row of one year, or none."""
    told = {} if budget_pct is None else {f"{survey_words.budget(stage)} {year}": words.percent(budget_pct)}
    told |= {f"Regnskap {row.year}": words.percent(row.value) for row in accounts.itertuples()}
    estimate = found.estimate if found else None
    return told if estimate is None else told | {"Anslag for gruppen": words.percent(estimate["ndr_pct"])}


def mark(name: str, own: Own | None, signed: bool = False) -> tuple[str, str, float] | None:
    """Class, text and value of the municipality in a chart of classes; None when there is none to mark."""
    return own and (own.size_class, f"{name} {words.number(own.value, signed=signed)}", own.value)
