"""The headline of the growth in care spending: at most 15 words; the whole sentence is growth_headlines.growth."""

import pandas as pd

from charts import words
from charts.care.growth_phrases import asked, scale, span, sure

MOST_WORDS = 15


def headline(
    row: pd.Series, who: str = "", swing_1000nok: float = 0.0, residuals: pd.Series | None = None, few: bool = False
) -> str:
    """The growth in fixed prices, with what is beyond the population where there is room for its range and whose
    assumptions it rests on. Arguments as in growth_headlines.growth.
    """
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    years, grew = f" {row['year_from']}–{row['year_to']}", _grew(row, who, over, unit, decimals)
    told = "" if few else _parts(row, swing_1000nok, residuals, over, decimals)
    tries = [*([f"{grew}{years}; {told}", f"{grew}; {told}"] if told else []), f"{grew}{years}"]
    return next((text for text in tries if counted(text) <= MOST_WORDS), tries[-1])


def counted(text: str) -> int:
    """Words, a number with its thousands as one."""
    return len(text.replace(words.THIN, "").replace("\u00a0", "").split())


def _grew(row: pd.Series, who: str, over: float, unit: str, decimals: int) -> str:
    subject = f"{words.first_upper(who)}: utgiftene" if who else "Landets utgifter"
    real = (row["real_to_1000nok"] - row["real_from_1000nok"]) / over
    size = words.number(abs(real), decimals)
    if size == words.number(0, decimals):
        return f"{subject} var omtrent uendret i faste priser"
    return f"{subject} {'økte' if real > 0 else 'falt'} med {size} {unit.replace('kroner', 'faste kroner')}"


def _parts(row: pd.Series, swing_1000nok: float, residuals: pd.Series | None, over: float, decimals: int) -> str:
    """What is beyond the population, or where that has no sign of its own, what the population alone asked for."""
    value = row["residual_1000nok"]
    grew = row["real_to_1000nok"] > row["real_from_1000nok"]
    if grew and value >= 0 and sure(value, swing_1000nok, residuals, over, decimals):
        beyond = f"{words.number(value / over, decimals)}{span(residuals, over, decimals)} utover befolkningen"
        return f"{beyond}, våre forutsetninger"
    return asked(row["demography_1000nok"], swing_1000nok, over, decimals)
