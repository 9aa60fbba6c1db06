"""Whether what a ledger comes to can be a whole municipality's accounts: balanced, of the arts that every municipality
has, with a result and a revenue that some have had.
"""

from collections.abc import Iterator

import pandas as pd

from data.norwegian import joined, number
from data.operating_result import by_series
from loaders.errors import FileError, NotBelieved
from loaders.imported import Known
from loaders.ledger_codes import OPERATING
from loaders.ledger_lines import Lines
from loaders.ledger_place import Place
from loaders.ledger_words import NAMES
from loaders.plausibility import (
    LEAST_REVENUE,
    MIX,
    MOST_RESULT_PCT,
    absurd_result,
    balance_limit,
    reference,
    revenue_limits,
)

WHOLE = ("kommunekasse", "kommunekonsern", "fylkeskommune")
PART = "Er filen bare en del av regnskapet, si det med part: true i en YAML-fil med --mapping"


def refuse_unbelieved(
    lines: Lines, frame: pd.DataFrame, unit: str, place: Place, scope: str, known: Known, mapping: dict
) -> None:
    """Raise NotBelieved, with all that was seen, for a year that is no whole municipality's.

    frame: `account_lines` in 1000 kr. Nothing is held against a file that the mapping calls a part of the accounts, nor
    against one smaller than any municipality where SSB has no figures: ledger_checks has a word for it.
    """
    if mapping.get("part") or scope not in WHOLE:
        return
    results = known.results.get(place.code, {}) if scope != "fylkeskommune" else {}
    operating = frame[frame["account_class"].isin([*OPERATING])]
    faults = []
    for row in by_series(frame).itertuples():
        near = reference(results, row.year)
        if near and near[1] > 0:
            faults += _revenue(row, near[0], near[1])
        if max(row.revenue_1000nok, row.gross_expenditure_1000nok) >= LEAST_REVENUE:
            own = operating[(operating["kind_code"] == row.kind_code) & (operating["year"] == row.year)]
            faults += [*_result(row), *_mix(row, own, lines), *_balance(row, own, lines, unit)]
    if faults:
        raise NotBelieved.of(faults)


def _result(row) -> Iterator[FileError]:
    if absurd_result(row.net_result_1000nok, row.revenue_1000nok):
        yield FileError(
            f"{NAMES[row.kind_code]} {row.year} gir netto driftsresultat {number(row.ndr_pct)} prosent "
            f"({_million(row.net_result_1000nok)} av {_million(row.revenue_1000nok)} mill. kr); ingen kommune har hatt "
            f"utenfor ±{MOST_RESULT_PCT}. Se etter linjer og kolonner som mangler. Er det investeringer, si det med "
            "class eller classes i en YAML-fil med --mapping; er fortegnet galt, med sign; er filen bare en del av "
            "regnskapet, med part: true"
        )


def _revenue(row, year: int, published: float) -> Iterator[FileError]:
    low, high = revenue_limits(published, row.year - year)
    if not low <= row.revenue_1000nok <= high:
        yield FileError(
            f"{NAMES[row.kind_code]} {row.year} har {_million(row.revenue_1000nok)} mill. kr i driftsinntekter; SSB "
            f"har {_million(published)} for kommunen i {year}. Se etter summer som er med (totals), enheten (unit), "
            "kontoklassene (classes), kommunen (municipality) og skjulte linjer. Er filen bare en del av regnskapet, "
            "si det med part: true i en YAML-fil med --mapping",
        )


def _mix(row, own: pd.DataFrame, lines: Lines) -> Iterator[FileError]:
    """The parts of a municipality's accounts that are too small or too large. own: the lines of the series."""
    arts = own["art_code"].astype("int64")
    whole = max(row.revenue_1000nok, row.gross_expenditure_1000nok)
    odd = []
    for part in MIX:
        amount = own["amount_1000nok"][arts.between(part.first, part.last)].sum()
        share = 100 * (amount if part.first < 600 else -amount) / whole
        if not part.least <= share <= part.most:
            odd.append(f"{part.name} er {number(share)} prosent (ventet {part.least} til {part.most})")
    if odd:
        yield FileError(
            f"{NAMES[row.kind_code]} {row.year} er ikke satt sammen som en kommunes regnskap: {joined(odd)}. "
            f"Lest slik: {lines.reading.said}. Kontoene ser ikke ut til å ha KOSTRAs art der. Ta med en kolonne med "
            f"KOSTRA-art, og velg den i en YAML-fil med --mapping: columns, account. {PART}"
        )


def _balance(row, own: pd.DataFrame, lines: Lines, unit: str) -> Iterator[FileError]:
    limit = balance_limit(row.kind_code != "accounts", unit, len(lines.art), own["amount_1000nok"].abs().sum())
    if abs(row.balance_1000nok) > limit:
        larger = "utgiftene" if row.balance_1000nok > 0 else "inntektene"
        yield FileError(
            f"{NAMES[row.kind_code]} {row.year} går ikke opp: driftsregnskapet er {_million(abs(row.balance_1000nok))} "
            f"mill. kr i ubalanse ({larger} er størst), og skal summere til null. Se etter linjer som mangler eller er "
            "skjult, summer som er med, og konti som er lest med gal klasse eller art: har kontoene ikke KOSTRAs art, "
            "trengs en kolonne med den (columns: account). Mangler bare årets mer- eller mindreforbruk (art 980 eller "
            f"580), legg til linjen. {PART}"
        )


def _million(amount_1000nok: float) -> str:
    return number(amount_1000nok / 1000)
