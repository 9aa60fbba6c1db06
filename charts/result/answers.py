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
    """The result of all municipalities together, per cent, NaN where it is not known; mark: that it is SSB's."""

    value: float
    who: str = ""
    mark: str = ""


NOT_KNOWN = Together(math.nan)


def municipality(name: str, row: Row, others: Mapping[str, float], together: Together = NOT_KNOWN) -> Answer:
    """row: analysis.result.municipality of one year. others: its among_others, {} without a class. together: all municipalities,
    held beside it where its class has too few others. Its county, where the name has one, stands in the picker."""
    median = others["others_median_pct"] if others and others["others"] >= headlines.FEW else math.nan
    figures = (_result(row, median, together), _distance(row), _over_years(row))
    said = (_beside_others(row, median, together), _against_level(row), _swing(row))
    return Answer(
        headlines.municipality(name.split(" (")[0], row, beside_years=False),
        tuple(each for each in figures if each),
        tuple(each for each in said if each),
    )


def _result(row: Row, median: float, together: Together) -> KeyFigure:
    beside = f"jevnstore, median: {words.percent(median)}" if not math.isnan(median) else ""
    if not beside and not math.isnan(together.value):
        beside = f"kommunene: {words.percent(together.value)}"
    return KeyFigure("Netto driftsresultat", words.percent(row["value"]), beside)


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


def _beside_others(row: Row, median: float, together: Together) -> str:
    """Its result beside others', and that the gap is no more than its own swing where it is not."""
    own = f"Vi hadde {words.number(row['value'])} prosent i netto driftsresultat i {int(row['year'])}"
    if math.isnan(median):
        return f"{own}{_beside_all(together)}."
    beside = f"{own}, mens kommuner på vår størrelse hadde {words.number(median)} prosent (median)"
    swing, gap = row["own_sd"], abs(row["value"] - median)
    no_more = gap <= swing if not math.isnan(swing) else round(gap, 1) == 0
    return f"{beside}: ingen klar forskjell ved siden av våre egne svingninger." if no_more else f"{beside}."


def _beside_all(together: Together) -> str:
    if math.isnan(together.value):
        return ""
    return f", mens {together.who} samlet hadde {words.number(together.value)} prosent{together.mark}"


def _against_level(row: Row) -> str:
    if math.isnan(row["distance_points"]):
        return ""
    side, far = words.side(row["distance_points"]), words.amount_of(row["distance_1000nok"])
    at = f"{side} anbefalt nivå på {words.level(row['recommended_pct'])} prosent"
    where = at if side == "på" else f"{at} ({far})" if side.startswith("så vidt") else f"{far} {at}"
    return f"Resultatet i {int(row['year'])} er {where}. {NOT_A_VERDICT}"


def _swing(row: Row) -> str:
    """Its means over years, and how much its result swings; "" where it has too few years for both."""
    years, value = next(
        (
            (said, row[f"ndr_pct_{n}yr"])
            for n, said in ((5, "fem"), (3, "tre"))
            if not math.isnan(row[f"ndr_pct_{n}yr"])
        ),
        ("", math.nan),
    )
    mean = f"over {years} år samlet hadde vi {words.number(value)} prosent" if years else ""
    swing = row["own_sd"]
    swings = "" if math.isnan(swing) else f"resultatet svinger {words.size(swing)} prosentpoeng fra år til år"
    return f"{words.first_upper('; '.join(filter(None, [mean, swings])))}." if mean or swings else ""
