"""The growth in care spending in at most 15 words: the page's answer, and beside it where the growth in kroner comes from.

The whole sentence, with the range over the unit costs, is growth_headlines.growth.
"""

import pandas as pd

from charts import words
from charts.care.growth_phrases import asked, scale, sure

BEYOND = "utover det befolkningen tilsier"


def answer(
    row: pd.Series, who: str = "", swing_1000nok: float = 0.0, residuals: pd.Series | None = None, few: bool = False
) -> str:
    """The growth in fixed prices, and what of it is beyond the population or, where that has no sign of its own, what
    the population alone asked for. Arguments as in growth_headlines.growth.
    """
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    grew, told = _grew(row, who, over, unit, decimals), _parts(row, swing_1000nok, residuals, over, decimals)
    years = [f" fra {row['year_from']} til {row['year_to']}", f" {row['year_from']}–{row['year_to']}"]
    parts = [] if few else [grew + span + told for span in years]
    return words.first_that_fits(*parts, *(grew + span for span in years))


def _grew(row: pd.Series, who: str, over: float, unit: str, decimals: int) -> str:
    subject = f"{words.first_upper(who)}: omsorgsutgiftene" if who else "Landets omsorgsutgifter"
    return f"{subject} {_moved(row, over, unit, decimals)}"


def _moved(row: pd.Series, over: float, unit: str, decimals: int) -> str:
    real = (row["real_to_1000nok"] - row["real_from_1000nok"]) / over
    size = words.number(abs(real), decimals)
    if size == words.number(0, decimals):
        return "var omtrent uendret i faste priser"
    return f"{'økte' if real > 0 else 'falt'} {size} {unit.replace('kroner', 'faste kroner')}"


def beyond(row: pd.Series, swing_1000nok: float, residuals: pd.Series | None) -> bool:
    """Whether a part of a growth is beyond the population, whatever two persons and the unit costs come to."""
    over, _, decimals = scale(row["nominal_to_1000nok"])
    grew = row["real_to_1000nok"] > row["real_from_1000nok"] and row["residual_1000nok"] >= 0
    return bool(grew and sure(row["residual_1000nok"], swing_1000nok, residuals, over, decimals))


def _parts(row: pd.Series, swing: float, residuals: pd.Series | None, over: float, decimals: int) -> str:
    if beyond(row, swing, residuals):
        return f", {words.number(row['residual_1000nok'] / over, decimals)} {BEYOND}"
    return f"; {asked(row['demography_1000nok'], swing, over, decimals)}"


def nominal(row: pd.Series) -> str:
    """The growth in the kroner of each year, and what of it is prices. row: of care.totals.growth."""
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    growth = (row["nominal_to_1000nok"] - row["nominal_from_1000nok"]) / over
    price, size, none = row["price_1000nok"] / over, words.number(abs(growth), decimals), words.number(0, decimals)
    if size == none:
        return "Utgiftene var omtrent uendret i løpende kroner"
    told = f"Utgiftene {'økte' if growth > 0 else 'falt'} {size} {unit.replace('kroner', 'løpende kroner')}"
    of_prices = words.number(price, decimals)
    if growth <= 0 or price <= 0 or of_prices == none:
        return told
    return told + (f"; prisveksten alene var {of_prices}" if price > growth else f", {of_prices} av dem er prisvekst")


def taken_apart(
    row: pd.Series, who: str = "", swing_1000nok: float = 0.0, residuals: pd.Series | None = None, few: bool = False
) -> str:
    """What of a growth in fixed prices does not follow from the population, where that is sure and a part of it; else what
    the population asked for and the growth, and of few people the growth alone. Arguments as in `answer`.
    """
    part, whole = row["residual_1000nok"], row["real_to_1000nok"] - row["real_from_1000nok"]
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    spans = (f" fra {row['year_from']} til {row['year_to']}", f" {row['year_from']}–{row['year_to']}")
    alone = [_grew(row, who, over, unit, decimals) + years for years in spans]
    if not few and part <= whole and beyond(row, swing_1000nok, residuals):
        rest, real = (words.number(value / over, decimals) for value in (part, whole))
        size, of_them = f"{real} {unit.replace('kroner', 'faste kroner')}", f"er {rest} {BEYOND}"
        of = f"{words.first_upper(who)}: av" if who else "Av"
        return words.first_that_fits(
            f"{of} {size} mer til omsorg{spans[1]} {of_them}",
            f"{of} {size} mer til omsorg {of_them}",
            f"{of} veksten på {size} {of_them}",
            *alone,
        )
    if few:
        return words.first_that_fits(*alone)
    population = asked(row["demography_1000nok"], swing_1000nok, over, decimals)
    of_whom = f"{words.first_upper(who) or 'Omsorg'}: {population}; {'omsorgsutgiftene' if who else 'utgiftene'}"
    moved = _moved(row, over, unit, decimals)
    return words.first_that_fits(*(f"{of_whom} {moved}{years}" for years in (*spans, "")), *alone)
