"""What the front page answers, for one municipality or for the country: sentence, figures, and what to say of them.

What to say is read in half a minute: at most 52 words together, 64 where several of KS' limits are passed. For whom the level is
is one tap from the chart, and the years together stand beside the figure.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

import pandas as pd

from charts import passed, words
from charts.answer import Answer, KeyFigure
from charts.passed import SHORT, Passed
from charts.result import headlines

Row: TypeAlias = Mapping[str, float] | pd.Series


class Together(NamedTuple):
    """The result of some municipalities together, per cent, NaN where it is not known; who: they, in a sentence; called: the same
    in few words; mark: that it is SSB's, or of how many it is."""

    value: float
    who: str = ""
    mark: str = ""
    called: str = ""


NOT_KNOWN = Together(math.nan)
# The debt is uncorrected, never less than the one that the limit is for: beyond it, that one may be so.
BESIDE_RESULT = {"debt": f"gjelden {passed.MAYBE_OVER}", "fund": f"{SHORT['fund']} under KS' grense"}
BOTH = f"{SHORT['fund']} og kanskje gjeld utenfor KS' grenser"


def peers(found: Mapping, earlier: bool = False) -> Together:
    """Those that a municipality is held beside. Nobody of Oslo, alone in its group: here it is held beside the country, on Kommunen,
    the sheet and Til debatten beside those that resemble it most.

    found: analysis.result.municipality.together of its KOSTRA group. earlier: that the figures are of a year before the newest, whose
    groups may have been others.
    """
    group = f"{'dagens ' if earlier else ''}{found['class']}"
    some = "" if found["with"] == found["of"] else f"{found['with']} av {found['of']} med tall"
    return Together(found["value"], f"de andre i {group}", some, f"resten av {group}")


def municipality(
    name: str,
    row: Row,
    peers: Together,
    together: Together = NOT_KNOWN,
    years: str = "",
    more: str = "",
    beyond: Sequence[Passed] = (),
) -> Answer:
    """row: analysis.result.municipality of one year. together: all municipalities, held beside it where there are no peers.
    years: see over_time_headline.so_far. more: how much it swings, told where it is beyond none of KS' limits. beyond: those it is
    beyond. Its county, where the name has one, stands in the picker."""
    beside = together if math.isnan(peers.value) else peers
    figures = (_result(row, beside), _distance(row), _over_years(row))
    said = (_beside_others(row, peers, together), _against_level(row, years), passed.told(beyond) or more)
    return Answer(
        _sentence(name.split(" (")[0], row, beyond),
        tuple(each for each in figures if each),
        tuple(each for each in said if each),
    )


def _sentence(name: str, row: Row, beyond: Sequence[Passed]) -> str:
    """Its result and how far that is from the level; where fund or debt is beyond its limit, that in place of how far."""
    whole = headlines.municipality(name, row, beside_years=False)
    there = [each.test for each in beyond if each.test in BESIDE_RESULT]
    if not there or math.isnan(row["distance_points"]):
        return whole
    limits = BESIDE_RESULT[there[0]] if len(there) == 1 else BOTH
    share, year, side = f"{words.number(row['value'])} prosent", int(row["year"]), words.side(row["distance_points"])
    now, near = f"{share} i {year}", f"{side} nivået"
    level = f"{now}, {side} anbefalt nivå"
    tries = (f"{name} hadde {level}", f"{name}: {level}", f"{name}: {now}, {near}", f"{name} {year}: {share}, {near}")
    but = ", men " if row["distance_points"] >= 0 else ", "  # over is good of the result and bad of a debt
    return words.first_that_fits(*(f"{told}{but}{limits}" for told in tries), whole)


def _result(row: Row, beside: Together) -> KeyFigure:
    told = "" if math.isnan(beside.value) else f"{beside.called}: {words.percent(beside.value)}"
    return KeyFigure("Netto driftsresultat", words.percent(row["value"]), told)


def _distance(row: Row) -> KeyFigure | None:
    """How far from the level in kroner: the label says over or under, so that the number has no sign."""
    if math.isnan(row["distance_points"]):
        return None
    millions, level = row["distance_1000nok"] / 1000, f"nivå: {words.level(row['recommended_pct'])}\u00a0%"
    value = f"{words.size(millions, 0 if abs(millions) >= 10 else 1)}\u00a0mill.\u00a0kr"
    return KeyFigure(_place(words.side(row["distance_points"])), value, level)


def _place(side: str) -> str:
    return {"på": "Fra nivået"}.get(side, f"{words.first_upper(side)} nivået")


def _over_years(row: Row) -> KeyFigure | None:
    """The mean of the last five years, or three, of the same municipality; None where it has neither."""
    three, five = row["ndr_pct_3yr"], row["ndr_pct_5yr"]
    if not math.isnan(five):
        beside = "" if math.isnan(three) else f"siste tre: {words.percent(three)}"
        return KeyFigure("Siste fem år", words.percent(five), beside)
    return None if math.isnan(three) else KeyFigure("Siste tre år", words.percent(three), "samlet")


def _beside_others(row: Row, peers: Together, together: Together) -> str:
    """Its result beside others', and that the gap is no more than its own swing where it is not."""
    own = f"Vi hadde {words.number(row['value'])} prosent i netto driftsresultat i {int(row['year'])}"
    if math.isnan(peers.value):
        return f"{own}{_beside(together)}."
    swing, gap = row["own_sd"], abs(row["value"] - peers.value)
    no_more = gap <= swing  # never where it is not known
    return f"{own}{_beside(peers, 'ingen klar forskjell' if no_more else '')}."


def _beside(others: Together, more: str = "") -> str:
    """more: said of the gap."""
    if math.isnan(others.value):
        return ""
    aside = ", ".join(filter(None, [others.mark, more]))
    return f"; {others.who} hadde {words.number(others.value)}{f' ({aside})' if aside else ''}"


def _against_level(row: Row, years: str = "") -> str:
    """years: that it is one of some in a row."""
    if math.isnan(row["distance_points"]):
        return ""
    side, far = words.side(row["distance_points"]), words.amount_of(row["distance_1000nok"])
    at = f"{side} anbefalt nivå"
    where = at if side == "på" else f"{at} ({far})" if side.startswith("så vidt") else f"{far} {at}"
    return f"Resultatet er {where}{f', {years}' if years else ''}."
