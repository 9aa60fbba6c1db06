"""Strokes of many strips as one trace: along them, and across."""

from collections.abc import Sequence

from charts.drawing import theme

REACH = 0.13  # of a stroke across, either way; a row is 1


def lines(fig: theme.Drawn, ends: Sequence[tuple[float, float, float]], line: dict) -> None:
    x = [value for low, high, _ in ends for value in (low, high, None)]
    y = [value for *_, at in ends for value in (at, at, None)]
    fig.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def ticks(fig: theme.Drawn, at: Sequence[tuple[float, float]], line: dict) -> None:
    x = [value for place, _ in at for value in (place, place, None)]
    y = [value for _, middle in at for value in (middle - REACH, middle + REACH, None)]
    fig.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")
