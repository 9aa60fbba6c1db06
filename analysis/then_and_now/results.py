"""The operating result: what was budgeted and what was published early, and what the accounts came to."""

import math

import pandas as pd

from analysis.then_and_now.pair import NAN, Pair, apart
from data.norwegian import number, span

POINTS = "prosentpoeng"
TODAY = "Statistisk sentralbyrå, tabell 12364 og 12134"
NO_RANGE = "runden er her bare gjengitt i ord"
NO_SCOPE = "om KS' tall er kasse eller konsern, er ikke oppgitt"
NO_SCOPE_OR_OSLO = "om tallet er kasse eller konsern, med eller uten Oslo, er ikke oppgitt"
CORRECTED = "corrected"
NO_ACCOUNTS = "uttrekket har ikke tallet for landet det året"
SCOPES = {"country": "landet med Oslo", "without_oslo": "kommunene utenom Oslo"}
KINDS = {
    "published": "var publisert som", "revised": "var publisert som", "unrevised": "var først publisert som",
    "survey": "ble i KS' regnskapsundersøkelse anslått til", "ks": "er hos KS",
}  # fmt: skip
SCOPE_NOT_GIVEN = ("survey", "ks")


def budgets(rounds: pd.DataFrame) -> list[Pair]:
    """rounds: survey.rows.published_rows. Those that are known in words alone have no figure."""
    return [_round(row) for row in rounds.itertuples()]


def _round(row) -> Pair:
    year, low, high, came = int(row.budget_year), row.ndr_low_pct, row.ndr_high_pct, row.actual_ndr_pct
    if math.isnan(low):
        sentence = f"Budsjettforslagene for {year}: {NO_RANGE}."
        return Pair(year, NAN, NAN, came, came, "%", sentence, row.source, row.actual_source, NO_RANGE)
    first = f"KS' undersøkelse av budsjettforslagene for {year} fra {row.respondents:.0f} kommuner ga {span(low, high)}\u00a0%"
    if math.isnan(came):
        return Pair(year, low, high, came, came, "%", f"{first}; {NO_ACCOUNTS}.", row.source, "", NO_ACCOUNTS)
    pair = Pair(year, low, high, came, came, "%", "", row.source, row.actual_source)
    after = f"{first}; regnskapet ble {number(came)}\u00a0%, {apart(pair.gap, POINTS)}."
    return Pair(year, low, high, came, came, "%", after, row.source, row.actual_source)


def corrected(said: pd.DataFrame) -> list[Pair]:
    """What KS has published of the result after bound funds, which is held against no accounts: whose it is, is not given."""
    return [
        Pair(int(row.year), row.ndr_pct, row.ndr_pct, NAN, NAN, "%", _corrected(row), row.source, "", NO_SCOPE_OR_OSLO)
        for row in said[said["kind_code"] == CORRECTED].itertuples()
    ]


def _corrected(row) -> str:
    return f"Resultatet etter bundne fond i {row.year} er hos KS {number(row.ndr_pct)}\u00a0% for kommunene; {NO_SCOPE_OR_OSLO}."


def published(said: pd.DataFrame, series: dict[str, pd.Series]) -> list[Pair]:
    """said: the table published_results. series: by scope, the result of today's edition by year."""
    said = said[said["kind_code"] != CORRECTED]
    return [_published(row, float(series[row.scope_code].get(int(row.year), NAN))) for row in said.itertuples()]


def _published(row, came: float) -> Pair:
    year, value, who = int(row.year), float(row.ndr_pct), SCOPES[row.scope_code]
    when = f" ({row.said})" if isinstance(row.said, str) and row.said else ""
    first = f"Resultatet i {year} for {who} {KINDS[row.kind_code]} {number(value)}\u00a0%{when}"
    if math.isnan(came):
        return Pair(year, value, value, NAN, NAN, "%", f"{first}; {NO_ACCOUNTS}.", row.source, "", NO_ACCOUNTS)
    if row.kind_code in SCOPE_NOT_GIVEN:
        told = (
            f"{first}. Dagens utgave har {number(came)}\u00a0% for konsern; {NO_SCOPE}, og de to er ikke trukket fra "
            "hverandre."
        )
        return Pair(year, value, value, came, came, "%", told, row.source, TODAY, NO_SCOPE)
    told = f"{first}; dagens utgave har {number(came)}\u00a0%, {apart((round(came, 1) - value,) * 2, POINTS)}."
    return Pair(year, value, value, came, came, "%", told, row.source, TODAY)
