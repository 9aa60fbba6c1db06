"""The growth in care spending as one chart of its parts, with what is said of it."""

from typing import NamedTuple

import pandas as pd

from charts.care import growth_headlines, short_headline
from charts.drawing import theme, waterfall


class TakenApart(NamedTuple):
    """What stands over the chart, the chart, the chart in words, and the line under its picture."""

    headline: str
    figure: theme.Drawn
    alt: str
    caveat: str


def chart(
    base: int, row: pd.Series, who: str = "", swing_1000nok: float = 0.0, residuals: pd.Series | None = None, few: bool = False
) -> TakenApart:  # fmt: skip
    """base: the year whose kroner it is in. row: one of growth.growth. The rest as of short_headline.taken_apart."""
    headline, shown = short_headline.taken_apart(row, who, swing_1000nok, residuals, few), None if few else residuals
    figure = waterfall.waterfall(*growth_headlines.steps(row, base, few, shown))
    alt = f"Stolpediagram som deler veksten i ledd. {headline}."
    return TakenApart(headline, figure, alt, growth_headlines.in_picture(row, shown))
