"""What the page about care answers where the spending is known: its growth taken apart, and what to say of it."""

import math
from typing import NamedTuple

import pandas as pd

from charts import words
from charts.answer import Answer, KeyFigure
from charts.care import few_people, growth_headlines, short_headline
from charts.care.growth_phrases import elderly, scale, span, sure

ASSUMED = "Det forutsetter samme dekning, standard og produktivitet hele tiden."
UNSURE = f"Om noe av det er {short_headline.BEYOND}, er for usikkert til å si."


class Told(NamedTuple):
    """A growth and whose. row: of care.totals.growth. who, swing_1000nok, residuals, few: as in growth_headlines.growth.

    country_pct: the growth in fixed prices of the country over the same years, NaN where it is not held beside it.
    """

    row: pd.Series
    who: str = ""
    swing_1000nok: float = 0.0
    residuals: pd.Series | None = None
    few: bool = False
    country_pct: float = float("nan")


def growth(told: Told) -> Answer:
    """Sentence, figures and sentences for the meeting. Of few people nothing is said of what the population explains."""
    row, who, swing, residuals, few, _ = told
    sentence = short_headline.answer(row, who, swing, residuals, few)
    if few:
        return Answer(sentence, (_real(told), _old(row)), (_grew(told), few_people.explained(row, who)))
    said = (_grew(told), _of_population(told), _of_the_rest(told))
    return Answer(sentence, (_real(told), _population(told), _beyond(told)), tuple(filter(None, said)))


def _kroner(row: pd.Series, value: float) -> str:
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    return f"{words.number(value / over, decimals, signed=True)} {unit.removesuffix(' kroner')}".replace(" ", "\u00a0")


def _in_unit(row: pd.Series, value: float) -> str:
    over, _, decimals = scale(row["nominal_to_1000nok"])
    return words.number(value / over, decimals, signed=True)


def _real(told: Told) -> KeyFigure:
    row = told.row
    beside = f"{words.number(row['real_growth_pct'], 1, signed=True)}\u00a0%"
    if not math.isnan(told.country_pct):
        beside += f"; landet: {words.number(told.country_pct, 1, signed=True)}\u00a0%"
    return KeyFigure("Vekst utover prisene", _kroner(row, row["real_to_1000nok"] - row["real_from_1000nok"]), beside)


def _population(told: Told) -> KeyFigure:
    row = told.row
    return KeyFigure(
        "Følger av befolkningen",
        _kroner(row, row["demography_1000nok"]),
        f"{elderly(row)} {_in_unit(row, row['older_1000nok'])}",
    )


def _beyond(told: Told) -> KeyFigure:
    row = told.row
    over, _, decimals = scale(row["nominal_to_1000nok"])
    between = span(told.residuals, over, decimals).strip(" ()")
    is_sure = sure(row["residual_1000nok"], told.swing_1000nok, told.residuals, over, decimals)
    beside = f"{between} etter forutsetningene" if between else "likt i alle forutsetninger"
    return KeyFigure(
        growth_headlines.RESIDUAL,
        _kroner(row, row["residual_1000nok"]),
        beside if is_sure else f"kan være null{f' ({between})' if between else ''}",
    )


def _old(row: pd.Series) -> KeyFigure:
    now, then = (words.number(row[f"inhabitants_80_{end}"], 0) for end in ("to", "from"))
    return KeyFigure("Innbyggere 80+", now, f"{then} i {row['year_from']}")


def _grew(told: Told) -> str:
    """The growth itself, beside the country's where that is known."""
    row = told.row
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    real = (row["real_to_1000nok"] - row["real_from_1000nok"]) / over
    share = words.number(abs(row["real_growth_pct"]))
    subject = f"Utgiftene til pleie og omsorg i {told.who or 'landet'}"
    years = f"i faste priser fra {row['year_from']} til {row['year_to']}"
    moved = (
        f"var omtrent uendret {years}"
        if words.number(real, decimals) == words.number(0, decimals)
        else f"{'økte' if real > 0 else 'falt'} med {words.number(abs(real), decimals)} {unit} ({share} prosent) {years}"
    )
    beside = "" if math.isnan(told.country_pct) else f", mens landets {_moved(told.country_pct)}"
    return f"{subject} {moved}{beside}."


def _moved(value_pct: float) -> str:
    size = words.number(abs(value_pct))
    return "var uendret" if size == words.number(0.0) else f"{'økte' if value_pct > 0 else 'falt'} {size} prosent"


def _of_population(told: Told) -> str:
    """What the population alone asked for, and which part of it is older people."""
    row = told.row
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    if not sure(row["demography_1000nok"], told.swing_1000nok, None, over, decimals):
        return f"Befolkningen alene tilsa omtrent like mye som før. {ASSUMED}"
    asked, older = row["demography_1000nok"] / over, row["older_1000nok"] / over
    more = f"{words.number(abs(asked), decimals)} {unit} {'mer' if asked > 0 else 'mindre'}"
    return f"Befolkningen alene tilsa {more}; {elderly(row)} utgjør {words.number(older, decimals, True)}. {ASSUMED}"


def _of_the_rest(told: Told) -> str:
    row = told.row
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    if not sure(row["residual_1000nok"], told.swing_1000nok, told.residuals, over, decimals):
        return UNSURE
    between = span(told.residuals, over, decimals).strip(" ()")
    rest = words.number(abs(row["residual_1000nok"]) / over, decimals)
    if not short_headline.beyond(row, told.swing_1000nok, told.residuals):  # no growth for it to be a part of
        side = "over" if row["residual_1000nok"] > 0 else "under"
        return f"Utgiftene endte {rest} {unit} {side} det befolkningen alene tilsa."
    ranged = f" ({between} etter hva vi forutsetter at eldre koster)" if between else ""
    return f"Resten, {rest} {unit}{ranged}, er {short_headline.BEYOND}."
