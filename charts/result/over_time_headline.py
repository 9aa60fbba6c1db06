"""The finding of ndr over the years as one sentence, at most 15 words: how long on one side of the level, that it crossed it in
the newest year, else in how many it was on which side."""

from collections.abc import Sequence

import pandas as pd

from charts import words
from charts.drawing.years.year_traces import BREAK_AFTER

FEWEST = 3  # years in a row on one side of the level, to be told


def over_time(who: str, years: pd.Series, values: pd.Series, levels: pd.Series) -> str:
    """years, values, levels: of one unit, per cent; told after the break of 2019/2020 where there are years after it,
    "" of none. levels: the recommended level of each year."""
    frame = _after_break(years, values, levels)
    if frame.empty:
        return ""
    side, count = in_a_row(frame)
    if count >= FEWEST:
        period = f"{frame.index[-count]}–{frame.index[-1]}"
        return _fitting(who, f"netto driftsresultat {side} anbefalt nivå {words.in_words(count)} år på rad", period)
    return _crossed(who, frame) or _course(who, frame)


def so_far(years: pd.Series, values: pd.Series, levels: pd.Series) -> str:
    """For how many years in a row it is on one side of the level, "under nivået fire år på rad"; "" of few. Arguments: as of `over_time`."""
    frame = _after_break(years, values, levels)
    side, count = ("", 0) if frame.empty else in_a_row(frame)
    return f"{side} nivået {words.in_words(count)} år på rad" if count >= FEWEST else ""


def of_results(years: Sequence[tuple[int, float, float]]) -> str:
    """The same of own_years.results."""
    frame = pd.DataFrame(years, columns=["year", "value", "level"])
    return so_far(frame["year"], frame["value"], frame["level"])


def _after_break(years: pd.Series, values: pd.Series, levels: pd.Series) -> pd.DataFrame:
    """value and level by year, after the break in the series where there are years after it."""
    frame = pd.DataFrame({"value": values.to_numpy(), "level": levels.to_numpy()}, years.to_numpy())
    frame = frame.dropna(subset=["value"]).sort_index()
    return frame[frame.index > BREAK_AFTER] if (frame.index > BREAK_AFTER).any() else frame


def in_a_row(frame: pd.DataFrame) -> tuple[str, int]:
    """Which side of the level the newest year is on, and for how many years without a gap. frame: value and level, by year."""
    sides, years, count = _sides(frame), list(frame.index), 1
    while count < len(years) and sides[-1 - count] == sides[-1] and years[-count] - years[-1 - count] == 1:
        count += 1
    return sides[-1], count if sides[-1] else 0


def _sides(frame: pd.DataFrame) -> list[str]:
    """Of each year; "" at the level, and where there is none."""
    return ["over" if row.value > row.level else "under" if row.value < row.level else "" for row in frame.itertuples()]


def _crossed(who: str, frame: pd.DataFrame) -> str:
    """From which figure in which year to which, where the newest year is on the other side of its level than the year before; "" where it
    is not, where the two are written alike, and where there is no room for it."""
    if len(frame) < 2 or frame.index[-1] - frame.index[-2] != 1:
        return ""
    sides, (then, now) = _sides(frame)[-2:], (words.number(value) for value in frame["value"].iloc[-2:])
    if "" in sides or sides[0] == sides[1] or then == now:
        return ""
    before, year = frame.index[-2:]
    way = "steg" if frame["value"].iloc[-1] > frame["value"].iloc[-2] else "falt"  # its level may have moved as well
    told = f"{way} fra {then} til {now} prosent {before}–{year}, {sides[1]} anbefalt nivå"
    return words.first_that_fits(f"{who}: netto driftsresultat {told}", "")


def _course(who: str, frame: pd.DataFrame) -> str:
    """On which side of the level it was in most of the years, the newest one's where they are as many; of few years the
    newest alone."""
    sides = _sides(frame)
    if len(frame) < FEWEST or not any(sides):
        return _newest(who, frame)
    side = max(("over", "under"), key=lambda each: (sides.count(each), each == sides[-1]))
    count, of = words.in_words(sides.count(side)), words.in_words(len(sides))
    text = f"netto driftsresultat {side} anbefalt nivå i {count.replace('én', 'ett')} av {of} år"
    return _fitting(who, text, words.years(frame.index.to_series()))


def _newest(who: str, frame: pd.DataFrame) -> str:
    value, level = frame.iloc[-1]
    text = f"{who} hadde {words.number(value)} prosent i netto driftsresultat i {frame.index[-1]}"
    return text if pd.isna(level) else words.first_that_fits(f"{text}, {words.side(value - level)} anbefalt nivå", text)


def _fitting(who: str, text: str, years: str) -> str:
    """With its verb and its years where there is room: of a long name without the one, then without the other."""
    return words.first_that_fits(f"{who} hadde {text}, {years}", f"{who}: {text}, {years}", f"{who}: {text}")
