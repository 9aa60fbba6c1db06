"""Between which eight of ten municipalities are, over years: a band, or a bar a year."""

import pandas as pd

from charts.drawing import theme
from charts.drawing.years.year_traces import BREAK_AFTER

NAME = "Midtre åtte av ti kommuner"
LEAST_BAND, HALF_BAR = 3, 0.16  # years in a row; of a year


def draw(fig: theme.Drawn, deciles: pd.DataFrame, name: str = NAME) -> None:
    """deciles: d10 and d90 of the years in which they are those of all municipalities. name: of what else is between the two.

    A band over LEAST_BAND years in a row or more; of fewer, a bar in each year: a band over two is a wedge out of nowhere.
    """
    surface = {"fill": "toself", "mode": "lines", "line": {"width": 0}, "fillcolor": theme.faded(theme.TOTAL, 0.16)}
    for part in _in_a_row(deciles):
        years, bottom, top = ([float(each) for each in part[name]] for name in ("year", "d10", "d90"))
        drawn = [(years, bottom, top)] if len(part) >= LEAST_BAND else map(_bar, years, bottom, top)
        for x, low, high in drawn:
            fig.add_scatter(x=[*x, *x[::-1]], y=[*high, *low[::-1]], hoverinfo="skip", name=name, **surface)


def edge(deciles: pd.DataFrame) -> float:
    """How far beyond the middle of the last year its surface goes: half a bar, nothing of a band."""
    return 0.0 if len(_in_a_row(deciles)[-1]) >= LEAST_BAND else HALF_BAR


def _bar(year: float, low: float, high: float) -> tuple[list[float], list[float], list[float]]:
    return [year - HALF_BAR, year + HALF_BAR], [low] * 2, [high] * 2


def _in_a_row(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows of years in a row, in parts that do not go over the break."""
    years = rows["year"]
    return [part for _, part in rows.groupby((years.diff().ne(1) | years.eq(BREAK_AFTER + 1)).cumsum())]
