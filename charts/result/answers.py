"""What the front page answers, for one municipality or for the country: sentence, figures, and what to say of them."""

import math
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

import pandas as pd

from charts import words
from charts.answer import Answer, KeyFigure
from charts.level_caveat import NOT_A_VERDICT
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
COMPARABLE = "sammenliknbare kommuner (de andre i {group})"  # what the groups are for, see the glossary


def peers(found: Mapping) -> Together:
    """Those that a municipality is held beside, on every page. found: analysis.result.municipality.together of its KOSTRA group."""
    some = "" if found["with"] == found["of"] else f" ({found['with']} av {found['of']} med tall)"
    return Together(found["value"], COMPARABLE.format(group=found["class"]), some, f"{found['class']} ellers")


def municipality(
    name: str, row: Row, peers: Together, together: Together = NOT_KNOWN, years: str = "", beyond: str = ""
) -> Answer:
    """row: analysis.result.municipality of one year. together: all municipalities, held beside it where there are no peers.
    years: see over_time_headline.so_far. beyond: which of KS' limits it is beyond, see charts/room/beyond.py. Its county, where the
    name has one, stands in the picker."""
    beside = together if math.isnan(peers.value) else peers
    figures = (_result(row, beside), _distance(row), _over_years(row))
    first = f"{_beside_others(row, peers, together)}{_mean(row)}"
    said = (first, _against_level(row, years), beyond or _swing(row))
    return Answer(
        headlines.municipality(name.split(" (")[0], row, beside_years=False),
        tuple(each for each in figures if each),
        tuple(each for each in said if each),
    )


def _result(row: Row, beside: Together) -> KeyFigure:
    told = "" if math.isnan(beside.value) else f"{beside.called}: {words.percent(beside.value)}"
    return KeyFigure("Netto driftsresultat", words.percent(row["value"]), told)


def _distance(row: Row) -> KeyFigure | None:
    """How far from the level in kroner: the label says over or under, so that the number has no sign."""
    if math.isnan(row["distance_points"]):
        return None
    millions, per_capita = row["distance_1000nok"] / 1000, row["distance_nok_per_capita"]
    beside = "" if math.isnan(per_capita) else f"{words.size(per_capita, 0)}\u00a0kr/innb."
    value = f"{words.size(millions, 0 if abs(millions) >= 10 else 1)}\u00a0mill.\u00a0kr"
    return KeyFigure(_place(words.side(row["distance_points"])), value, beside)


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
    clear = ": ingen klar forskjell ved siden av våre egne svingninger" if no_more else ""
    return f"{own}{_beside(peers)}{clear}."


def _beside(others: Together) -> str:
    if math.isnan(others.value):
        return ""
    return f", mens {others.who} samlet hadde {words.number(others.value)} prosent{others.mark}"


def _against_level(row: Row, years: str = "") -> str:
    """years: that it is one of some in a row."""
    if math.isnan(row["distance_points"]):
        return ""
    side, far = words.side(row["distance_points"]), words.amount_of(row["distance_1000nok"])
    at = f"{side} anbefalt nivå på {words.level(row['recommended_pct'])} prosent"
    where = at if side == "på" else f"{at} ({far})" if side.startswith("så vidt") else f"{far} {at}"
    several = f"; det har vært {years}" if years else ""
    return f"Resultatet i {int(row['year'])} er {where}{several}. {NOT_A_VERDICT}"


def _mean(row: Row) -> str:
    """Its mean over years, "" where it has too few."""
    for n, said in ((5, "fem"), (3, "tre")):
        if not math.isnan(value := row[f"ndr_pct_{n}yr"]):
            return f" Over {said} år samlet hadde vi {words.number(value)} prosent."
    return ""


def _swing(row: Row) -> str:
    """How much its result swings; "" where it has too few years."""
    swing = row["own_sd"]
    return "" if math.isnan(swing) else f"Resultatet svinger {words.size(swing)} prosentpoeng fra år til år."
