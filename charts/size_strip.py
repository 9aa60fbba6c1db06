"""Strip a size class: every municipality a dot, the quartiles a bar, the median a tick, the level a line."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts import theme, words

LOW, HIGH = -12, 16


def size_strip(
    each: pd.DataFrame, classes: pd.DataFrame, level_pct: float, *, chosen: str | None = None, row_height: int = 62
) -> go.Figure:
    """One row a class, smallest on top. each: spread.municipalities with figures. classes: spread.by_class.

    Dots beyond -12 and 16 per cent are drawn as triangles at the edge. The scatter across a row means nothing and
    is the same every time.
    """
    order = list(classes["size_class"])
    fig = theme.figure(80 + row_height * len(order))
    fig.update_layout(margin={"l": 12, "r": 12, "t": 30, "b": 40})
    place = {label: -position for position, label in enumerate(order)}
    each = each[each["size_class"].isin(order)]
    rows = each["size_class"].astype(str).map(place).astype(float)
    others = each["region_code"] != chosen
    _dots(fig, each[others], rows[others] + _jitter(each[others]), theme.SOFT, 7)
    _quartiles(fig, classes, y := np.array([place[label] for label in order], dtype=float))
    _labels(fig, classes, y)
    _level(fig, level_pct, len(order))
    if (~others).any():
        _chosen(fig, each[~others], rows[~others])
    fig.update_xaxes(range=[LOW - 0.8, HIGH + 0.8], dtick=4)
    theme.percent_axis(fig, "x")
    fig.update_yaxes(visible=False, range=[-len(order) + 0.42, 0.72])
    return fig


def _jitter(each: pd.DataFrame) -> np.ndarray:
    """A fixed offset from the code itself, so that a municipality always stands in the same spot."""
    return ((each["region_code"].astype(int) * 7919) % 97 / 97 - 0.5).to_numpy() * 0.34


def _dots(fig: go.Figure, each: pd.DataFrame, y: pd.Series, color: str, size: int) -> None:
    value = each["ndr_pct"].to_numpy()
    symbol = np.select([value < LOW, value > HIGH], ["triangle-left", "triangle-right"], "circle")
    text = words.hover(each)
    fig.add_scatter(
        x=np.clip(value, LOW, HIGH),
        y=y,
        mode="markers",
        text=text,
        hovertemplate="%{text}<extra></extra>",
        marker={"size": size, "color": color, "symbol": symbol, "line": {"width": 1, "color": theme.NEUTRAL}},
    )


def _quartiles(fig: go.Figure, classes: pd.DataFrame, y: np.ndarray) -> None:
    """A bar from the lower to the upper quartile of each class, and a tick at its median."""
    gaps = np.full(len(y), np.nan)
    fig.add_scatter(
        x=np.column_stack([classes["p25"], classes["p75"], gaps]).ravel(),
        y=np.column_stack([y, y, gaps]).ravel(),
        mode="lines",
        line={"color": theme.TOTAL, "width": 7},
        opacity=0.85,
        hoverinfo="skip",
    )
    fig.add_scatter(
        x=classes["ndr_pct_median"],
        y=y,
        mode="markers",
        text=[words.percent(median) for median in classes["ndr_pct_median"]],
        hovertemplate="Median %{text}<extra></extra>",
        marker={"symbol": "line-ns", "size": 26, "line": {"width": 4, "color": theme.TOTAL}},
    )


def _labels(fig: go.Figure, classes: pd.DataFrame, y: np.ndarray) -> None:
    """Above each row its class and n of N to the left, its median to the right."""
    names, medians = [], []
    for row in classes.itertuples():
        names.append(f"<b>{words.label(row.size_class)}</b>  {words.n_of(row.municipalities, row.municipalities_of)}")
        medians.append(f"median {words.percent(row.ndr_pct_median)}" if row.municipalities else "ingen tall")
    for x, text, color, side in (
        (LOW - 0.8, names, theme.INK, "middle right"),
        (HIGH + 0.8, medians, theme.TOTAL, "middle left"),
    ):
        font = {"size": 13, "color": color}
        place = {"x": np.full(len(y), x), "y": y + 0.46, "textposition": side, "textfont": font}
        fig.add_scatter(mode="text", text=text, hoverinfo="skip", cliponaxis=False, **place)


def _level(fig: go.Figure, level_pct: float, count: int) -> None:
    if np.isnan(level_pct):
        return
    theme.level_line(fig, [level_pct] * 2, [0.72, -count + 0.42])
    theme.note(
        fig,
        f"Anbefalt nivå {words.level(level_pct)} %",
        theme.LEVEL,
        x=level_pct,
        y=1,
        yref="paper",
        xanchor="left",
        yanchor="bottom",
    )


def _chosen(fig: go.Figure, own: pd.DataFrame, y: pd.Series) -> None:
    _dots(fig, own, y, theme.CHOSEN, 14)
    value = own["ndr_pct"].iloc[0]
    right = value > (LOW + HIGH) / 2
    theme.note(
        fig,
        f"<b>{own['region_name'].iloc[0]} {words.percent(value)}</b>",
        theme.CHOSEN,
        x=float(np.clip(value, LOW, HIGH)),
        y=y.iloc[0],
        xanchor="right" if right else "left",
        yanchor="top",
        xshift=-8 if right else 8,
        yshift=-5,
    )
