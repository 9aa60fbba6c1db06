"""Every municipality by inhabitants and ndr, with the empirical spread along size and the recommended level."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts import theme, words

TICKS = (500, 1_000, 5_000, 20_000, 100_000)


def size_scatter(
    each: pd.DataFrame, bands: pd.DataFrame, level_pct: float, *, chosen: str | None = None, height: int = 470
) -> go.Figure:
    """Scatter with logarithmic inhabitants. each: spread.municipalities with figure and size. bands: spread.bands."""
    fig = theme.figure(height, "Prosent av brutto driftsinntekter")
    _bands(fig, bands)
    others = each[each["region_code"] != chosen]
    _dots(fig, others, {"size": 7, "color": "rgba(107,124,140,0.55)", "line": {"width": 0.5, "color": theme.NEUTRAL}})
    span = [float(each["inhabitants"].min()) * 0.8, float(each["inhabitants"].max()) * 1.25]
    if not np.isnan(level_pct):
        theme.level_line(fig, span, [level_pct] * 2)
        theme.note(
            fig,
            f"Anbefalt nivå {words.level(level_pct)} %",
            theme.LEVEL,
            x=np.log10(span[0]),
            y=level_pct,
            xanchor="left",
            yanchor="bottom",
        )
    own = each[each["region_code"] == chosen]
    if len(own):
        _dots(fig, own, {"size": 15, "color": theme.CHOSEN, "line": {"width": 1.5, "color": "#FFFFFF"}})
        _name(fig, own.iloc[0], span)
    fig.update_xaxes(
        type="log",
        range=list(np.log10(span)),
        tickvals=TICKS,
        ticktext=[words.number(t, 0) for t in TICKS],
        title={"text": "Innbyggere (logaritmisk akse)", "standoff": 8, "font": {"size": 14}},
    )
    fig.update_layout(margin={"b": 54})
    theme.percent_axis(fig)
    return fig


def _dots(fig: go.Figure, each: pd.DataFrame, marker: dict) -> None:
    text = words.hover(each)
    fig.add_scatter(
        x=each["inhabitants"],
        y=each["ndr_pct"],
        mode="markers",
        marker=marker,
        text=text,
        hovertemplate="%{text}<extra></extra>",
    )


def _bands(fig: go.Figure, bands: pd.DataFrame) -> None:
    if bands.empty:
        return
    around = [*bands["inhabitants"], *bands["inhabitants"][::-1]]
    for low, high in (("p10", "p90"), ("p25", "p75")):
        fig.add_scatter(
            x=around,
            y=[*bands[high], *bands[low][::-1]],
            fill="toself",
            mode="lines",
            line={"width": 0},
            fillcolor="rgba(20,80,110,0.13)",
            hoverinfo="skip",
        )
    fig.add_scatter(
        x=bands["inhabitants"],
        y=bands["median"],
        mode="lines",
        line={"color": theme.TOTAL, "width": 3},
        hoverinfo="skip",
    )
    first = bands.iloc[len(bands) // 3]
    for column, text in (("p90", "90 prosent ligger under"), ("median", "Median"), ("p10", "10 prosent ligger under")):
        theme.note(
            fig,
            text,
            theme.TOTAL,
            x=np.log10(first["inhabitants"]),
            y=first[column],
            xanchor="left",
            yanchor="top" if column == "p10" else "bottom",
        )


def _name(fig: go.Figure, own: pd.Series, span: list[float]) -> None:
    right = own["inhabitants"] > np.sqrt(span[0] * span[1])
    theme.note(
        fig,
        f"<b>{own['region_name']} {words.percent(own['ndr_pct'])}</b>",
        theme.CHOSEN,
        x=np.log10(own["inhabitants"]),
        y=own["ndr_pct"],
        xanchor="right" if right else "left",
        xshift=-10 if right else 10,
    )
