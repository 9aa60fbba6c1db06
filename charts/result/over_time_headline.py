"""The finding of ndr over the years as one sentence: where it began, where it is, and its lowest year. At most 15 words."""

import pandas as pd

from charts import words
from charts.drawing.years.year_traces import BREAK_AFTER


def over_time(who: str, years: pd.Series, values: pd.Series) -> str:
    """years, values: of one unit, per cent; told after the break of 2019/2020 where there are years after it, "" of none."""
    known = pd.Series(values.to_numpy(), years.to_numpy()).dropna().sort_index()
    known = known[known.index > BREAK_AFTER] if (known.index > BREAK_AFTER).any() else known
    if known.empty:
        return ""
    first, last, low = known.index[0], known.index[-1], known.idxmin()
    text = f"{who}: {words.number(known[first])} prosent i {first}"
    if first == last:
        return text
    lowest = f"lavest i {low}" if low in (first, last) else f"lavest {words.number(known[low])} i {low}"
    return f"{text}, {words.number(known[last])} i {last}, {lowest}"
