"""A municipality's own accounts, budgets and plans, a row a series down the years, against the recommended level.

Every mark has its year, kind and scope in words above it, and a form of its own: nothing is told by colour alone.
"""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import theme
from charts.drawing.own_kinds import KINDS, form_of

ROW, WORDS, EDGE = 52, 0.36, 0.5
MARGIN = {"l": 12, "r": 12, "t": 8, "b": 40}
SIZE = {"quarter": 10}
LINE_PX = 18
SECTOR, OF_SECTOR = "kommunesektoren samlet", " (sektoren samlet)"


def own_series(rows: pd.DataFrame, *, target_pct: float | None = None) -> theme.Drawn:
    """One row a series, in the order given. rows: year, label, kind, quarter, ndr_pct (none missing), recommended_pct, and
    recommended_scope where it is known.

    The level is a step line, open where a row has none.
    """
    place = -np.arange(len(rows), dtype=float)
    texts = _level_texts(rows, target_pct)
    above = LINE_PX * len(texts)
    fig = theme.figure(MARGIN["t"] + MARGIN["b"] + above + ROW * len(rows))
    fig.update_layout(margin=MARGIN | {"t": MARGIN["t"] + above})
    _level(fig, rows, place)
    if target_pct is not None:
        dotted = {"color": theme.CHOSEN, "width": 1.5, "dash": "dot"}
        fig.add_scatter(x=[target_pct] * 2, y=[EDGE, place[-1] - EDGE], mode="lines", line=dotted, hoverinfo="skip")
    _marks(fig, rows, place)
    for row, at in zip(rows.itertuples(), place, strict=True):
        text = f"<b>{row.year}</b> {row.label}: <b>{words.percent(row.ndr_pct, 2)}</b>"
        theme.note(fig, text, x=0, xref="paper", y=at + WORDS, xanchor="left")
    for line, (text, color) in enumerate(reversed(texts)):
        top = {"x": 0, "y": 1, "xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
        theme.note(fig, text, color, **top, yshift=line * LINE_PX)
    _axes(fig, rows, target_pct, place)
    return fig


def _marks(fig: theme.Drawn, rows: pd.DataFrame, place: np.ndarray) -> None:
    """A thin line from zero to every mark, and the marks."""
    value, gaps = rows["ndr_pct"].to_numpy(dtype=float), np.full(len(rows), np.nan)
    fig.add_scatter(
        x=np.column_stack([np.zeros(len(rows)), value, gaps]).ravel(),
        y=np.column_stack([place, place, gaps]).ravel(),
        mode="lines",
        line={"color": theme.NEUTRAL, "width": 1},
        hoverinfo="skip",
    )
    kinds = [form_of(row.kind, row.quarter) for row in rows.itertuples()]
    marker = {
        "symbol": [KINDS[kind].symbol for kind in kinds],
        "size": [SIZE.get(kind, 14) for kind in kinds],
        "color": theme.CHOSEN,
        "opacity": 1,
        "line": {"width": 2.5, "color": theme.CHOSEN},
    }
    fig.add_scatter(
        x=value,
        y=place,
        mode="markers",
        name="egne tall",
        marker=marker,
        customdata=[f"{year} {label}" for year, label in zip(rows["year"], rows["label"], strict=True)],
        hovertemplate="%{customdata}<br>%{x:.2f} %<extra></extra>",
    )


def _level(fig: theme.Drawn, rows: pd.DataFrame, place: np.ndarray) -> None:
    """The level as steps: down through every row at the level of its year, across where the next row has another."""
    level = rows["recommended_pct"].to_numpy(dtype=float)
    fig.add_scatter(
        x=np.repeat(level, 2),
        y=np.column_stack([place + EDGE, place - EDGE]).ravel(),
        mode="lines",
        line={"color": theme.LEVEL, "width": 2, "dash": "dash"},
        name="Anbefalt nivå",
        hoverinfo="skip",
    )


def _level_texts(rows: pd.DataFrame, target_pct: float | None) -> list[tuple[str, str]]:
    """What the lines are, with their colours; a level with its years where the rows have more than one, and with whose
    it is where it is not that of the municipalities."""
    whose = rows.get("recommended_scope", pd.Series("", rows.index)).eq(SECTOR).map({True: OF_SECTOR, False: ""})
    known = rows.assign(whose=whose).dropna(subset=["recommended_pct"])
    years = known.groupby(["recommended_pct", "whose"])["year"].agg(["min", "max"]).sort_values("min")
    spans = ["" if len(years) == 1 else f", {span(one.min, one.max)}" for one in years.itertuples(index=False)]
    texts = [
        (f"╌ Anbefalt nivå {words.level(level)} %{whose}{of}", theme.LEVEL)
        for (level, whose), of in zip(years.index, spans, strict=True)
    ]
    return texts + ([(f"┄ Eget måltall {words.level(target_pct)} %", theme.CHOSEN)] if target_pct is not None else [])


def span(first: int, last: int) -> str:
    """ "2011–2013", or the one year."""
    return str(first) if first == last else f"{first}–{last}"


def _axes(fig: theme.Drawn, rows: pd.DataFrame, target_pct: float | None, place: np.ndarray) -> None:
    drawn = [0.0, *rows["ndr_pct"], *rows["recommended_pct"].dropna(), *([] if target_pct is None else [target_pct])]
    low, high = min(drawn), max(drawn)
    air = 0.08 * (high - low or 1)
    theme.percent_axis(fig, "x")
    fig.update_xaxes(range=[low - air, high + air], nticks=6, tickangle=0)
    fig.update_yaxes(visible=False, range=[place[-1] - EDGE, WORDS + 0.3])
