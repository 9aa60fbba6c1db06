"""A row a place, the highest on top, with its name and share, and how far it is from the country; in a county's row its municipalities."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import theme

ROW, TOP, BOTTOM, LEFT, RIGHT = 24, 34, 34, 124, 54  # pixels
AIR = 0.3  # per cent, at least, outside the outermost dots


def ranked(
    rows: pd.DataFrame,
    country_pct: float,
    marked: str | None = None,
    within: pd.DataFrame | None = None,
    told: Collection[str] = (),
) -> theme.Drawn:
    """rows: of analysis.youth.rows, those with a share. country_pct: the line through all rows, NaN where it is not known.

    marked: number of the municipality that is chosen, or of its county where it has no share. within: municipalities
    with a share, each a small dot in the row of its county; then rows are counties. told: numbers of the rows that the headline
    names.
    """
    rows = rows.sort_values(["outside_pct", "region_name"], ascending=[True, False], ignore_index=True)
    within = rows.head(0) if within is None else within
    share, y = rows["outside_pct"].to_numpy(float), np.arange(len(rows), dtype=float)
    inside = within["region_code"].str[:2].map(dict(zip(rows["region_code"], y, strict=True))).to_numpy(float)
    fig = theme.figure(TOP + BOTTOM + ROW * len(rows))
    fig.update_layout(margin={"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM})
    if not np.isnan(country_pct):
        _country(fig, share, y, country_pct)
    own = (rows["region_code"] == marked).to_numpy()
    named = rows["region_code"].isin(list(told)).to_numpy() & ~own
    own_within = (within["region_code"] == marked).to_numpy()
    _dots(fig, within[~own_within], inside[~own_within], theme.SOFT, 8)
    _dots(fig, rows[~own & ~named], y[~own & ~named], theme.NEUTRAL, 11)
    _dots(fig, rows[named], y[named], theme.TOTAL, 13)
    _dots(fig, rows[own], y[own], theme.CHOSEN, 14)
    _dots(fig, within[own_within], inside[own_within], theme.CHOSEN, 11)
    theme.notes(fig, [_figure(*one) for one in zip(share, y, own, strict=True)])
    names = [f"<b>{name}</b>" if bold else name for name, bold in zip(rows["region_name"], own | named, strict=True)]
    drawn = [value for value in (*share, *within["outside_pct"], country_pct) if not np.isnan(value)]
    ends = [np.floor(min(drawn) - AIR), np.ceil(max(drawn) + AIR)]
    fig.update_xaxes(range=ends, ticksuffix="\u00a0%", tickangle=0, nticks=6)
    fig.update_yaxes(tickvals=list(y), ticktext=names, range=[-0.7, len(rows) - 0.3], showgrid=False)
    return fig


def of_every_county(counties: pd.DataFrame, within: pd.DataFrame, alone: Collection[str]) -> pd.DataFrame:
    """Of the municipalities with a share those to draw: all, or none where a county of several has none with a share, since
    dots in some rows alone look as if the others had no municipalities. alone: numbers of those that are a county alone.
    """
    told = {code[:2] for code in (*alone, *within["region_code"])}
    return within if set(counties["region_code"]) <= told else within.head(0)


def _dots(fig: theme.Drawn, rows: pd.DataFrame, y: np.ndarray, color: str, size: int) -> None:
    said = [f"<b>{row.region_name}</b><br>{words.percent(row.outside_pct)}" for row in rows.itertuples()]
    fig.add_scatter(x=rows["outside_pct"].to_numpy(float), y=y, mode="markers", text=said, cliponaxis=False,
                    hovertemplate="%{text}<extra></extra>", marker={"size": size, "color": color})  # fmt: skip


def _country(fig: theme.Drawn, share: np.ndarray, y: np.ndarray, at: float) -> None:
    """The country through all rows, and a thin line from it to each place."""
    ends = np.column_stack([np.full(len(y), at), share, np.full(len(y), np.nan)])
    fig.add_scatter(x=ends.ravel(), y=np.repeat(y, 3), mode="lines", hoverinfo="skip",
                    line={"color": theme.SOFT, "width": 2})  # fmt: skip
    fig.add_scatter(x=[at, at], y=[-0.7, len(y) - 0.3], mode="lines", hoverinfo="skip",
                    line={"color": theme.TOTAL, "width": 2})  # fmt: skip
    theme.note(fig, f"Hele landet {words.percent(at)}", theme.TOTAL, x=at, y=1, yref="paper", yanchor="bottom")


def _figure(share: float, y: float, is_own: bool) -> dict:
    """The share of a row, to the right of the plot."""
    text = words.percent(share)
    return theme.label(f"<b>{text}</b>" if is_own else text, theme.CHOSEN if is_own else theme.INK, x=1, xref="paper",
                       y=y, xanchor="left", xshift=8, yanchor="middle")  # fmt: skip
