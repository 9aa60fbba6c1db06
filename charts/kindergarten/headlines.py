"""The figures of the kindergarten norms as text, no finer than they are known, and sentences of the years."""

from collections.abc import Collection

import pandas as pd

from charts import words
from charts.kindergarten.few_children import FEW_STAFF
from charts.words import number


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


def mean_against(values: pd.Series, norm: float | None, lawful: bool = True) -> str:
    """The country's newest figure, the years in a row that read so, and on which side of the norm that mean is: the norm is of
    each kindergarten, of which a mean says nothing.

    values: children per FTE by year. norm: None where it cannot be one. lawful: it is the law's, not one that was asked about.
    """
    last, first, value = int(values.index[-1]), same_since(values), number(values.iloc[-1])
    when = f"hvert år {first}–{last}" if first < last else f"i {last}"
    text = f"Barnehagene hadde i snitt {value} barn per årsverk {when}"
    if norm is None:
        return text
    if lawful and value != number(norm):
        return f"{text}, {'færre' if values.iloc[-1] < norm else 'flere'} enn normens {plain_number(norm)}"
    return (
        f"{text}, {_side(values.iloc[-1], norm)} {f'normen på {plain_number(norm)}' if lawful else 'normen du prøver'}"
    )


def change_against(values: pd.Series, norm: float | None, lawful: bool = True) -> str:
    """From the oldest figure of the country to the newest, and the years in a row that read so, beside the norm. Arguments as
    of `mean_against`, which it is where the oldest reads as the newest."""
    oldest, last, first = int(values.index[0]), int(values.index[-1]), same_since(values)
    before, now = number(values.iloc[0]), number(values.iloc[-1])
    if before == now:
        return mean_against(values, norm, lawful)
    text = f"Fra {before} barn per årsverk i {oldest} til {now} i {f'{first}–{last}' if first < last else last}"
    if norm is None:
        return text
    if lawful:
        return f"{text}; normen er høyst {plain_number(norm)}"
    return f"{text}, {_side(values.iloc[-1], norm)} normen du prøver"


def _side(value: float, norm: float) -> str:
    return "nær" if number(value) == number(norm) else "under" if value < norm else "over"


def over_norm(norm: float, lawful: bool) -> str:
    """ "over normen på 6,0", or over the one that is tried. lawful: see mean_against."""
    return f"over {'normen på' if lawful else 'normen du prøver,'} {number(norm, 1)}"


def last_year(values: pd.Series, name: str, norm: float | None, lawful: bool = True) -> str:
    """The country's newest figure against the norm, None when it cannot be one. values: children per FTE by year."""
    known = values.dropna().sort_index()
    year, value = int(known.index[-1]), known.iloc[-1]
    text = f"{name} hadde {number(value, 1)} barn per årsverk i {year}"
    if norm is None:
        return text
    if value <= norm + 1e-9:  # of all as one, which says nothing of each kindergarten
        return f"{text} i snitt; normen gjelder hver barnehage"
    return f"{text}, {over_norm(norm, lawful)}"


def of_the_country(
    lines: list[tuple[pd.Series, str]], norm: float | None, year: int | None, lawful: bool = True
) -> str:
    """The last line of the country that has a figure at the chosen year (default: the newest) or before it: how SSB's own, the last,
    has gone.

    lines: children per FTE by year, and whose: our sum, then SSB's.
    """
    *sums, ssb = [
        ((values[values.index <= year] if year else values).dropna().sort_index(), whose) for values, whose in lines
    ]
    for known, whose in sums if ssb[0].empty else []:
        if len(known):
            return last_year(known, whose, norm, lawful)
    return change_against(lines[-1][0].dropna().sort_index() if ssb[0].empty else ssb[0], norm, lawful)


def pedagogues(needed: float, staff: float, name: str, year: int) -> str:
    """How many whole positions as pedagogical leader the norm asks for, and what part of the staff that is."""
    where, positions = f" i {name}" if name else "", "stilling" if round(needed) == 1 else "stillinger"
    of = (
        f"av {fte(staff)} årsverk i grunnbemanningen"
        if staff < FEW_STAFF
        else f"{number(100 * needed / staff, 0)} prosent av grunnbemanningen"
    )
    return f"Pedagognormen ville krevd {number(needed, 0)} {positions}{where} i {year}, {of}"


def plain_number(value: float) -> str:
    """With the decimals it has, at most two: 12.0 is "12", 11.75 is "11,75"."""
    return number(value, 2).rstrip("0").rstrip(",")


def open_marks(years: Collection[int]) -> str:
    """What the open marks on a chart over years are, after another sentence; "" where there are none."""
    return f" {words.open_mark(set(years))}" if years else ""


def axis(under_3: float, over_3: float) -> str:
    """What children per FTE is, for a norm: how many children over three a younger one counts as."""
    times = over_3 / under_3
    return f"Barn per årsverk (barn under tre teller som {'to' if times == 2 else plain_number(times)})"
