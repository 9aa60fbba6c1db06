"""Every municipality by inhabitants and ndr, with the empirical spread along size and the recommended level."""

from typing import Any

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import labels, near, theme

TICKS = (1_000, 10_000, 100_000)
MARGIN = {"l": 46, "t": 34, "b": 54}
NAMED = 2  # of the highest, and of the lowest, where their names hide no other


def size_scatter(
    each: pd.DataFrame, bands: pd.DataFrame, level_pct: float, *, chosen: str | None = None, height: int = 470
) -> theme.Drawn:
    """Scatter with logarithmic inhabitants. each: result.spread.municipalities with figure and size. bands: result.spread.bands."""
    fig = theme.figure(height, "Prosent av brutto driftsinntekter")
    own = each[each["region_code"] == chosen]
    if len(own):
        _class(fig, each[each["size_class"] == own["size_class"].iloc[0]])
    if len(bands):
        _band(fig, bands)
    others = each[each["region_code"] != chosen]
    _dots(
        fig,
        others,
        {"size": 7, "color": theme.faded(theme.NEUTRAL, 0.55), "line": {"width": 0.5, "color": theme.NEUTRAL}},
    )
    span = [float(each["inhabitants"].min()) * 0.8, float(each["inhabitants"].max()) * 1.1]
    if len(bands):
        _median(fig, bands)
    if not np.isnan(level_pct):
        theme.level_line(fig, span, [level_pct] * 2)
    if len(own):
        _dots(fig, own, {"size": 15, "color": theme.CHOSEN, "line": {"width": 1.5, "color": theme.SURFACE}})
    fig.update_layout(margin=MARGIN)
    fig.update_xaxes(
        type="log",
        range=list(np.log10(span)),
        tickvals=TICKS,
        ticktext=[words.number(t, 0) for t in TICKS],
        tickangle=0,
        title={"text": "Innbyggere (logaritmisk akse)", "standoff": 8, "font": {"size": theme.LABEL}},
    )
    theme.percent_axis(fig)
    _labels(fig, each, bands, own, level_pct, span)
    if len(bands):  # else they are too few to say what is usual
        _extremes(fig, others, each)
    return fig


def _dots(fig: theme.Drawn, each: pd.DataFrame, marker: dict) -> None:
    text = words.hover(each)
    fig.add_scatter(
        x=each["inhabitants"],
        y=each["ndr_pct"],
        mode="markers",
        marker=marker,
        cliponaxis=False,
        text=text,
        hovertemplate="%{text}<extra></extra>",
    )


def _band(fig: theme.Drawn, bands: pd.DataFrame) -> None:
    """Eight of ten of about the same size."""
    fig.add_scatter(
        x=[*bands["inhabitants"], *bands["inhabitants"][::-1]],
        y=[*bands["p90"], *bands["p10"][::-1]],
        fill="toself",
        mode="lines",
        line={"width": 0},
        fillcolor=theme.faded(theme.TOTAL, 0.13),
        hoverinfo="skip",
    )


def _class(fig: theme.Drawn, same: pd.DataFrame) -> None:
    """The sizes of the chosen municipality's class, behind all data."""
    sizes = [float(same["inhabitants"].min()), float(same["inhabitants"].max())]
    whole = {"yref": "y domain", "y0": 0, "y1": 1, "layer": "below"}
    fig.add_shape(type="rect", x0=sizes[0], x1=sizes[1], fillcolor=theme.FAINT, line={"width": 0}, **whole)


def _extremes(fig: theme.Drawn, others: pd.DataFrame, each: pd.DataFrame) -> None:
    """The names of the highest and lowest, beside their dots."""
    layout = fig.plain["layout"]
    across, up, top = layout["xaxis"]["range"], layout["yaxis"]["range"], layout["yaxis"].get("domain", (0, 1))[1]
    height = (layout["height"] - MARGIN["t"] - MARGIN["b"]) * top
    plot, font = near.Plot(across, up, height), {"color": theme.INK, "size": theme.SMALL}
    dots = np.log10(each["inhabitants"].to_numpy()), each["ndr_pct"].to_numpy()
    ranked = others.sort_values("ndr_pct")
    for row in pd.concat([ranked.tail(NAMED), ranked.head(NAMED)]).itertuples():
        at, text = (float(np.log10(row.inhabitants)), row.ndr_pct), f"{row.region_name} {words.percent(row.ndr_pct)}"
        if side := near.beside_dot(text, at, dots, plot):
            place: dict[str, Any] = {"xshift": side.x * near.DOT, "yshift": side.y * near.DOT}
            place |= {"xanchor": side.xanchor, "yanchor": side.yanchor, "bgcolor": theme.faded(theme.SURFACE, 0)}
            theme.note(fig, text, x=at[0], y=at[1], font=font, **place)


def _median(fig: theme.Drawn, bands: pd.DataFrame) -> None:
    fig.add_scatter(
        x=bands["inhabitants"],
        y=bands["median"],
        mode="lines",
        line={"color": theme.TOTAL, "width": 3},
        hoverinfo="skip",
    )


def _labels(fig, each, bands, own, level_pct, span) -> None:
    """The chosen municipality above the plot; what the lines are beside it."""
    plot_px = fig.plain["layout"]["height"] - MARGIN["t"] - MARGIN["b"]
    if len(own):
        share = np.log(own["inhabitants"].iloc[0] / span[0]) / np.log(span[1] / span[0])
        text = f"<b>{own['region_name'].iloc[0]} {words.percent(own['ndr_pct'].iloc[0])}</b>"
        text += f"<br>{words.label(own['size_class'].iloc[0])}"
        above = labels.Mark(text, float(share), theme.CHOSEN)
        labels.above(fig, [above], plot_px)
        plot_px -= above.height
    lowest, highest = each["ndr_pct"].min() - 2, each["ndr_pct"].max() + 2
    fig.update_yaxes(range=[lowest, highest])
    marks = [
        labels.Mark(text, bands[column].iloc[-1], theme.TOTAL)
        for column, text in (("p90", "Midtre 8 av<br>10 kommuner"), ("median", "Median"))
        if len(bands)
    ]
    if not np.isnan(level_pct):
        marks.append(labels.Mark(f"Anbefalt nivå<br>{words.level(level_pct)} %", level_pct, theme.LEVEL))
    labels.beside(fig, marks, float(np.log10(span[1])), plot_px / (highest - lowest))
