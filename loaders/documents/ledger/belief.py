"""Whether what a ledger comes to can be a whole municipality's accounts: balanced, of the arts that every municipality
has, with a result and a revenue that some have had.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from data.brought_in.operating_result import by_series
from data.norwegian import joined, number
from loaders.documents.kind import Known
from loaders.documents.ledger.codes.codes import OPERATING
from loaders.documents.ledger.columns.header_words import NAMES
from loaders.documents.ledger.lines import Lines
from loaders.documents.ledger.owner import Place
from loaders.documents.plausibility import (
    LEAST_REVENUE,
    MIX,
    MOST_RESULT_PCT,
    absurd_result,
    balance_limit,
    reference,
    revenue_limits,
)
from loaders.errors import NotBelieved, Unbalanced

WHOLE = ("kommunekasse", "kommunekonsern", "fylkeskommune")
PART = "Er filen bare en del av regnskapet, si det med part: true i en YAML-fil med --mapping"


@dataclass(frozen=True)
class Doubt:
    """What was seen of one series. what: after its name. short: the same behind another series with the same doubt.

    advice: what to do; a doubt with the same advice is told once. balance: whether it is of the balance alone.
    """

    series: str
    what: str
    short: str
    advice: str
    balance: bool = False


def refuse_unbelieved(
    lines: Lines, frame: pd.DataFrame, unit: str, place: Place, scope: str, known: Known, mapping: dict, hidden: int
) -> None:
    """Raise NotBelieved, with all that was seen, for a year that is no whole municipality's.

    frame: `account_lines` in 1000 kr. hidden: how many rows a filter hides, which are not in it. Nothing is held
    against a file that the mapping calls a part of the accounts, nor against one smaller than any municipality where SSB has no
    figures: ledger_checks has a word for it.
    """
    if mapping.get("part") or scope not in WHOLE:
        return
    results = known.results.get(place.code, {}) if scope != "fylkeskommune" else {}
    operating = frame[frame["account_class"].isin([*OPERATING])]
    doubts: list[Doubt] = []
    for row in by_series(frame).itertuples():
        near = reference(results, row.year)
        if near and near[1] > 0:
            doubts += _revenue(row, near[0], near[1])
        if max(row.revenue_1000nok, row.gross_expenditure_1000nok) >= LEAST_REVENUE:
            own = operating[(operating["kind_code"] == row.kind_code) & (operating["year"] == row.year)]
            doubts += [*_result(row), *_mix(row, own, lines), *_balance(row, own, lines, unit)]
    if doubts:
        sort = Unbalanced if all(one.balance for one in doubts) else NotBelieved
        faults = [sort(text) for text in _told(doubts)]
        if hidden:
            text = f"et filter i Excel skjuler {hidden} rader, som er utelatt. Ta dem med: hidden i en YAML-fil"
            faults.append(sort(f"{text} med --mapping, eller --with-hidden", {"hidden": "read"}))
        raise sort.of(faults)


def _told(doubts: list[Doubt]) -> list[str]:
    """A text for each doubt, once for all the series that have it."""
    alike: dict[str, list[Doubt]] = {}
    for one in doubts:
        alike.setdefault(one.advice, []).append(one)
    return [
        f"{first.series} {first.what}"
        + f". Det samme gjelder {joined([f'{one.series}{one.short}' for one in others])}" * bool(others)
        + f". {advice}"
        for advice, (first, *others) in alike.items()
    ]


def _name(row) -> str:
    return f"{NAMES[row.kind_code]} {row.year}"


def _result(row) -> Iterator[Doubt]:
    if absurd_result(row.net_result_1000nok, row.revenue_1000nok):
        percent, of = f"{number(row.ndr_pct)} prosent", f"{_million(row.net_result_1000nok)} av "
        yield Doubt(
            _name(row), f"gir netto driftsresultat {percent} ({of}{_million(row.revenue_1000nok)} mill. kr)",
            f" ({percent})",
            f"Ingen kommune har hatt utenfor ±{MOST_RESULT_PCT}. Se etter linjer og kolonner som mangler. Er det "
            "investeringer, si det med class eller classes i en YAML-fil med --mapping; er fortegnet galt, med sign; "
            "er filen bare en del av regnskapet, med part: true",
        )  # fmt: skip


def _revenue(row, year: int, published: float) -> Iterator[Doubt]:
    low, high = revenue_limits(published, row.year - year)
    if not low <= row.revenue_1000nok <= high:
        yield Doubt(
            _name(row), f"har {_million(row.revenue_1000nok)} mill. kr i driftsinntekter; SSB har "
            f"{_million(published)} for kommunen i {year}", f" ({_million(row.revenue_1000nok)} mill. kr)",
            "Se etter summer som er med (totals), enheten (unit), kontoklassene (classes), kommunen (municipality) og "
            f"skjulte linjer. {PART}",
        )  # fmt: skip


def _mix(row, own: pd.DataFrame, lines: Lines) -> Iterator[Doubt]:
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
        yield Doubt(
            _name(row), f"er ikke satt sammen som en kommunes regnskap: {joined(odd)}", "",
            f"Lest slik: {lines.reading.said}. Kontoene ser ikke ut til å ha KOSTRAs art der. Ta med en kolonne med "
            "KOSTRA-art, og velg den i en YAML-fil med --mapping: columns, account; eller si hvilke sifre arten er: "
            f"art_digits. {PART}",
        )  # fmt: skip


def _balance(row, own: pd.DataFrame, lines: Lines, unit: str) -> Iterator[Doubt]:
    limit = balance_limit(row.kind_code != "accounts", unit, len(lines.art), own["amount_1000nok"].abs().sum())
    if abs(row.balance_1000nok) > limit:
        larger = "utgiftene" if row.balance_1000nok > 0 else "inntektene"
        off = f"{_million(abs(row.balance_1000nok))} mill. kr"
        yield Doubt(
            _name(row), f"går ikke opp: driftsregnskapet er {off} i ubalanse ({larger} er størst), og skal summere til "
            "null", f" ({off}, {larger} er størst)",
            "Se etter linjer som mangler eller er skjult, summer som er med, og konti som er lest med gal klasse eller "
            "art: har kontoene ikke KOSTRAs art, trengs en kolonne med den (columns: account). Mangler bare årets mer- "
            f"eller mindreforbruk (art 980 eller 580), legg til linjen. {PART}", balance=True,
        )  # fmt: skip


def _million(amount_1000nok: float) -> str:
    return number(amount_1000nok / 1000)
