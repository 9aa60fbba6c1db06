"""Strip a size class: every municipality a dot, under them the quartiles as a bar with the median as a tick.

Nothing is drawn through the words above a strip: the level and the zero are lines through the strips alone.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts import theme, words

LOW, HIGH = -12, 16
AXIS = (LOW - 0.8, HIGH + 0.8)
MARGIN = {"l": 12, "r": 12, "t": 30, "b": 40}
# Within the height of a row, from the middle of its dots:
WORDS, DOTS, BAR, STRIP, OWN_NAME, OWN_ROOM = 0.46, 0.34, -0.32, (0.28, -0.4), -0.6, 0.3


def size_strip(
    each: pd.DataFrame, classes: pd.DataFrame, level_pct: float, *, chosen: str | None = None, row_height: int = 70
) -> go.Figure:
    """One row a class, smallest on top. each: spread.municipalities with figures. classes: spread.by_class.

    Dots beyond -12 and 16 per cent are drawn as triangles at the edge. The scatter across a row means nothing and
    is the same every time.
    """
    each = each[each["size_class"].isin(classes["size_class"])]
    others = each["region_code"] != chosen
    own = each[~others]
    place = _places(classes, own)
    bottom = min(place.values()) - 0.52 - OWN_ROOM * (own["size_class"] == classes["size_class"].iloc[-1]).any()
    rows = each["size_class"].astype(str).map(place).astype(float)
    y = np.array(list(place.values()))
    fig = theme.figure(MARGIN["t"] + MARGIN["b"] + round(row_height * (0.72 - bottom)))
    fig.update_layout(margin=MARGIN)
    _through(fig, 0, y, {"color": theme.NEUTRAL, "width": 1})
    _dots(fig, each[others], rows[others] + _jitter(each[others]), theme.SOFT, 7)
    _quartiles(fig, classes, y + BAR)
    _words(fig, classes, y + WORDS)
    _level(fig, level_pct, y)
    if len(own):
        _chosen(fig, own, rows[~others])
    fig.update_xaxes(range=AXIS, dtick=4, ticksuffix="\u00a0%", tickangle=0)
    fig.update_yaxes(visible=False, range=[bottom, 0.72])
    return fig


def _places(classes: pd.DataFrame, own: pd.DataFrame) -> dict[str, float]:
    """Where each class has its row, smallest on top; that of the chosen municipality has room for a name under it."""
    order = list(classes["size_class"])
    after = order.index(own["size_class"].iloc[0]) if len(own) else len(order)
    return {label: -position - OWN_ROOM * (position > after) for position, label in enumerate(order)}


def _jitter(each: pd.DataFrame) -> np.ndarray:
    """A fixed offset from the code itself, so that a municipality always stands in the same spot."""
    return ((each["region_code"].astype(int) * 7919) % 97 / 97 - 0.5).to_numpy() * DOTS


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
        hoverinfo="skip",
    )
    fig.add_scatter(
        x=classes["ndr_pct_median"],
        y=y,
        mode="markers",
        text=[words.percent(median) for median in classes["ndr_pct_median"]],
        hovertemplate="Median %{text}<extra></extra>",
        marker={"symbol": "line-ns", "size": 14, "line": {"width": 4, "color": theme.TOTAL}},
    )


def _words(fig: go.Figure, classes: pd.DataFrame, y: np.ndarray) -> None:
    """Above each strip its class and n of N to the left, its median to the right."""
    labels = []
    for row, at in zip(classes.itertuples(), y, strict=True):
        name = f"<b>{words.label(row.size_class)}</b>  {words.n_of(row.municipalities, row.municipalities_of)}"
        median = f"median {words.percent(row.ndr_pct_median)}" if row.municipalities else "ingen tall"
        for text, color, x, side in ((name, theme.INK, AXIS[0], "left"), (median, theme.TOTAL, AXIS[1], "right")):
            labels.append(theme.label(text, color, x=x, y=at, xanchor=side))
    theme.notes(fig, labels)


def _through(fig: go.Figure, x: float, y: np.ndarray, line: dict) -> None:
    """A vertical line through every strip, open at the words between them."""
    upper, lower = STRIP
    gaps = np.full(len(y), np.nan)
    fig.add_scatter(
        x=np.full(3 * len(y), x),
        y=np.column_stack([y + upper, y + lower, gaps]).ravel(),
        mode="lines",
        line=line,
        hoverinfo="skip",
    )


def _level(fig: go.Figure, level_pct: float, y: np.ndarray) -> None:
    if np.isnan(level_pct):
        return
    _through(fig, level_pct, y, {"color": theme.LEVEL, "width": 2, "dash": "5px,3px"})
    text = f"Anbefalt nivå {words.level(level_pct)} %"
    theme.note(fig, text, theme.LEVEL, x=level_pct, y=1, yref="paper", yanchor="bottom")


def _chosen(fig: go.Figure, own: pd.DataFrame, y: pd.Series) -> None:
    """The chosen municipality, with its name under the strip and a line between them."""
    value = own["ndr_pct"].iloc[0]
    x, at = float(np.clip(value, LOW, HIGH)), y.iloc[0]
    line = {"color": theme.CHOSEN, "width": 1}
    fig.add_scatter(x=[x, x], y=[at, at + OWN_NAME], mode="lines", line=line, hoverinfo="skip")
    _dots(fig, own, y, theme.CHOSEN, 14)
    side = "right" if value > (LOW + HIGH) / 2 else "left"
    text = f"<b>{own['region_name'].iloc[0]} {words.percent(value)}</b>"
    theme.note(fig, text, theme.CHOSEN, x=x, y=at + OWN_NAME, xanchor=side, yanchor="middle")
