"""A column a year, from zero, with its figure in it, before a level: for a figure that hardly moves, which a line would blow up."""

from collections.abc import Collection

import pandas as pd

from charts import words
from charts.drawing import labels, theme

MARGIN = {"l": 46, "t": 34, "b": 40}
HALF, WIDTH = 0.5, 0.66  # of a year: to the edge of the axis, and of a column
ROOM = 1.12  # of the highest figure or level


def columns(
    values: pd.Series, unit: str, *, level: tuple[str, float] | None = None, unrevised: Collection[int] = (),
    decimals: int = 1, height: int = 300,
) -> theme.Drawn:  # fmt: skip
    """values: by year. level: its name, lines parted by <br>, and where it is. unrevised: the years whose column is open."""
    fig = theme.figure(height, unit)
    fig.update_layout(margin=MARGIN)
    known = values.dropna().sort_index()
    years, hollow = [int(year) for year in known.index], [year in unrevised for year in known.index]
    texts = [f"<b>{words.number(value, decimals)}</b>" for value in known]
    fig.add_bar(
        x=years,
        y=known.tolist(),
        width=WIDTH,
        text=texts,
        textposition="inside",
        insidetextanchor="end",
        textangle=0,
        textfont={"size": theme.LABEL, "color": [theme.TOTAL if open_ else theme.SURFACE for open_ in hollow]},
        marker={
            "color": [theme.SURFACE if open_ else theme.TOTAL for open_ in hollow],
            "line": {"width": 1.5, "color": theme.TOTAL},
        },
        hovertemplate=f"%{{x}}: %{{text}} {unit.lower()}<extra></extra>",
    )
    span, top = [years[0] - HALF, years[-1] + HALF], ROOM * max([*known, level[1] if level else 0.0])
    if level:
        theme.level_line(fig, span, [level[1]] * 2)
        mark = labels.Mark(level[0], level[1], theme.LEVEL)
        labels.beside(fig, [mark], span[1], (height - MARGIN["t"] - MARGIN["b"]) / top)
    fig.update_xaxes(range=span, tickvals=years, ticktext=[str(year) for year in years], tickangle=0, showgrid=False)
    fig.update_yaxes(range=[0, top], nticks=5, tickformat=",")
    return fig
