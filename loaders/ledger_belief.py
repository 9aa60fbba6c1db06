"""Whether what a ledger comes to can be a whole municipality's accounts: a result and a revenue that some have had."""

import pandas as pd

from data.norwegian import number
from loaders.errors import FileError
from loaders.imported import Known
from loaders.ledger_place import Place
from loaders.ledger_words import NAMES
from loaders.plausibility import LEAST_REVENUE, MOST_RESULT_PCT, absurd_result, reference, revenue_limits

WHOLE = ("kommunekasse", "kommunekonsern", "fylkeskommune")


def refuse_absurd(rows: pd.DataFrame, place: Place, scope: str, known: Known, mapping: dict) -> None:
    """Raise FileError for a net operating result, or a revenue beside SSB's, that no municipality has had.

    rows: by_series in 1000 kr. Nothing is held against a file that the mapping calls a part of the accounts.
    """
    if mapping.get("part") or scope not in WHOLE:
        return
    results = known.results.get(place.code, {}) if scope != "fylkeskommune" else {}
    for row in rows.itertuples():
        if max(row.revenue_1000nok, row.gross_expenditure_1000nok) >= LEAST_REVENUE:  # else ledger_checks has a word
            _result(row)
        near = reference(results, row.year)
        if near and near[1] > 0:
            _revenue(row, near[0], near[1])


def _result(row) -> None:
    if absurd_result(row.net_result_1000nok, row.revenue_1000nok):
        raise FileError(
            f"{NAMES[row.kind_code]} {row.year} gir netto driftsresultat {number(row.ndr_pct)} prosent "
            f"({_million(row.net_result_1000nok)} av {_million(row.revenue_1000nok)} mill. kr); ingen kommune har hatt "
            f"utenfor ±{MOST_RESULT_PCT}. Se etter linjer og kolonner som mangler. Er det investeringer, si det med "
            "class eller classes i en YAML-fil med --mapping; er fortegnet galt, med sign; er filen bare en del av "
            "regnskapet, med part: true"
        )


def _revenue(row, year: int, published: float) -> None:
    low, high = revenue_limits(published, row.year - year)
    if not low <= row.revenue_1000nok <= high:
        raise FileError(
            f"{NAMES[row.kind_code]} {row.year} har {_million(row.revenue_1000nok)} mill. kr i driftsinntekter; SSB "
            f"har {_million(published)} for kommunen i {year}. Se etter summer som er med (totals), enheten (unit), "
            "kontoklassene (classes), kommunen (municipality) og skjulte linjer. Er filen bare en del av regnskapet, "
            "si det med part: true i en YAML-fil med --mapping",
        )


def _million(amount_1000nok: float) -> str:
    return number(amount_1000nok / 1000)
