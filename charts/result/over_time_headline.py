"""The finding of ndr over the years as one sentence, at most 15 words: how long on one side of the level, else the course."""

import pandas as pd

from charts import words
from charts.drawing.years.year_traces import BREAK_AFTER

FEWEST = 3  # years in a row on one side of the level, to be told


def over_time(who: str, years: pd.Series, values: pd.Series, levels: pd.Series) -> str:
    """years, values, levels: of one unit, per cent; told after the break of 2019/2020 where there are years after it,
    "" of none. levels: the recommended level of each year."""
    frame = pd.DataFrame({"value": values.to_numpy(), "level": levels.to_numpy()}, years.to_numpy())
    frame = frame.dropna(subset=["value"]).sort_index()
    frame = frame[frame.index > BREAK_AFTER] if (frame.index > BREAK_AFTER).any() else frame
    if frame.empty:
        return ""
    known, last = frame["value"], frame.index[-1]
    side, count = in_a_row(frame)
    if count >= FEWEST:
        row = f"{side} anbefalt nivå {words.in_words(count)} år på rad"
        return f"{who}: {row}, {words.number(known[last])} prosent i {last}"
    return _course(who, known)


def in_a_row(frame: pd.DataFrame) -> tuple[str, int]:
    """Which side of the level the newest year is on, and for how many years without a gap. frame: value and level, by year."""
    sides = [
        "over" if row.value > row.level else "under" if row.value < row.level else "" for row in frame.itertuples()
    ]
    years, count = list(frame.index), 1
    while count < len(years) and sides[-1 - count] == sides[-1] and years[-count] - years[-1 - count] == 1:
        count += 1
    return sides[-1], count if sides[-1] else 0


def _course(who: str, known: pd.Series) -> str:
    """Where it began, where it is, and its lowest year."""
    first, last, low = known.index[0], known.index[-1], known.idxmin()
    text = f"{who}: {words.number(known[first])} prosent i {first}"
    if first == last:
        return text
    if len(known) < FEWEST:
        return f"{text}, {words.number(known[last])} i {last}"
    lowest = f"lavest i {low}" if low in (first, last) else f"lavest {words.number(known[low])} i {low}"
    return f"{text}, {words.number(known[last])} i {last}, {lowest}"
