"""The figures of the kindergarten norms as text, no finer than they are known, and sentences of the years."""

from collections.abc import Collection

import pandas as pd

from charts import words
from charts.kindergarten.few_children import FEW_STAFF
from charts.kindergarten.norm_name import LAWS, NormName, plain as plain_number
from charts.words import number

WITH_FIGURES = "kommunene med tall"  # whom a figure of SSB's tables of each municipality is of


def fte(value: float) -> str:
    """Full-time equivalents: whole from ten, else one decimal; what is less than the decimal is not nothing."""
    return _rough(value)


def millions(value_1000nok: float) -> str:
    """1000 kr as mill. kr: whole from ten, else one decimal; what is less than the decimal is not nothing."""
    return _rough(value_1000nok / 1000)


def _rough(value: float) -> str:
    text = number(value, 0 if value >= 9.95 or value == 0 else 1)
    return f"under {number(0.1)}" if value > 0 and text == number(0, 1) else text


def hundreds(value_nok: float) -> str:
    """Kroner to the nearest hundred, as far as the wage bears."""
    return f"under {number(100, 0)}" if 0 < value_nok < 50 else number(round(value_nok, -2), 0)


def between(low: float, high: float) -> str:
    """A span in whole numbers: "181–2 886", one number where both ends are the same, "under 1" for next to nothing."""
    ends = [number(value, 0) for value in (low, high)]
    if 0 < high and ends[1] == "0":
        return "under 1"
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def same_since(values: pd.Series) -> int:
    """The first of the years in a row up to the last that read as it does. values: by year, none missing."""
    first = int(values.index[-1])
    while first - 1 in values.index and number(values[first - 1]) == number(values.iloc[-1]):
        first -= 1
    return first


def mean_against(values: pd.Series, norm: float | None, named: NormName = LAWS) -> str:
    """The country's newest figure, the years in a row that read so, and on which side of the norm that mean is.

    values: children per FTE by year. norm: None where it cannot be one. named: what it is called.
    """
    last, first = int(values.index[-1]), same_since(values)
    when = f"hvert år {first}–{last}" if first < last else f"i {last}"
    text = f"Landet hadde i snitt {number(values.iloc[-1])} barn per årsverk {when}"
    side = "" if norm is None else f", {beside_norm(values.iloc[-1], norm, named)}"
    return words.first_that_fits(text + side, text.replace("hvert år", "i") + side)


def change_against(values: pd.Series, norm: float | None, named: NormName = LAWS) -> str:
    """From the oldest figure of the country to the newest, and the years in a row that read so. Arguments as of `mean_against`,
    which it is where the oldest reads as the newest, and for a norm that is tried."""
    before, now = number(values.iloc[0]), number(values.iloc[-1])
    if before == now or named.tried:
        return mean_against(values, norm, named)
    return f"Landets snitt gikk fra {before} barn per årsverk i {values.index[0]} til {now} i {_when(values)}"


def two_publishers(
    before: tuple[str, pd.Series], after: tuple[str, pd.Series], norm: float | None, named: NormName
) -> str:
    """The oldest figure of one publisher and the newest of the next, by name: no movement goes over both. As `mean_against` of the
    newer where both read alike or a norm is tried.

    before, after: the publisher and its children per FTE by year, the first maybe without any.
    """
    (first, older), (last, newer) = before, after
    if older.empty or named.tried or number(older.iloc[0]) == number(newer.iloc[-1]):
        return change_against(newer, norm, named)
    was = f"{number(older.iloc[0])} barn per årsverk i {older.index[0]} ({first})"
    return f"Landets snitt var {was} og {number(newer.iloc[-1])} i {_when(newer)} ({last})"


def _when(values: pd.Series) -> str:
    first, last = same_since(values), int(values.index[-1])
    return f"{first}–{last}" if first < last else str(last)


def beside_norm(value: float, norm: float, named: NormName) -> str:
    """On which side of the norm a mean is: the norm is of each kindergarten, so a mean neither meets nor breaks it. named: see
    mean_against."""
    alike = number(value) == number(norm)
    if named.tried:
        return f"{'nær' if alike else 'under' if value < norm else 'over'} {named.short}"
    at = plain_number(norm)
    return f"nær normen på {at}" if alike else f"{'færre' if value < norm else 'flere'} enn normens {at}"


def last_year(values: pd.Series, name: str, norm: float | None, named: NormName = LAWS) -> str:
    """The newest figure of all municipalities as one against the norm, None when it cannot be one. values: children per FTE by year."""
    known = values.dropna().sort_index()
    year, value = int(known.index[-1]), known.iloc[-1]
    text = f"{name} hadde i snitt {number(value)} barn per årsverk i {year}"
    side = "" if norm is None else f", {beside_norm(value, norm, named)}"
    return words.first_that_fits(text + side, text.replace(" i snitt", "") + side)


def of_the_country(
    lines: list[tuple[pd.Series, str]], norm: float | None, year: int | None, named: NormName = LAWS
) -> str:
    """How SSB's own line has gone, or the newest figure of our sum where that is the `told_line`."""
    values, whose = told_line(lines, year)
    return change_against(values, norm, named) if whose == lines[-1][1] else last_year(values, whose, norm, named)


def told_line(lines: list[tuple[pd.Series, str]], year: int | None) -> tuple[pd.Series, str]:
    """SSB's line up to the chosen year (default: the newest), our sum where SSB has none so early, and SSB's whole where neither has.

    lines: children per FTE by year, and whose: our sum, then SSB's.
    """
    known = [(values.dropna().sort_index(), whose) for values, whose in reversed(lines)]
    until = [(values[values.index <= year] if year else values, whose) for values, whose in known]
    return next((one for one in until if len(one[0])), known[0])


def pedagogues(needed: float, staff: float, name: str, year: int) -> str:
    """How many whole positions as pedagogical leader the norm asks for, and what part of the staff that is."""
    where, positions = f" i {name}" if name else "", "stilling" if round(needed) == 1 else "stillinger"
    of = (
        f"av {fte(staff)} årsverk i grunnbemanningen"
        if staff < FEW_STAFF
        else f"{number(100 * needed / staff, 0)} prosent av grunnbemanningen"
    )
    return f"Pedagognormen ville krevd {number(needed, 0)} {positions}{where} i {year}, {of}"


def open_marks(years: Collection[int]) -> str:
    """What the open marks on a chart over years are, after another sentence; "" where there are none."""
    return f" {words.open_mark(set(years))}" if years else ""


def axis(under_3: float, over_3: float) -> str:
    """What children per FTE is, for a norm: how many children over three a younger one counts as."""
    times = over_3 / under_3
    return f"Barn per årsverk (barn under tre teller som {'to' if times == 2 else plain_number(times)})"
