"""Children per full-time equivalent in the kindergartens of each size of municipality, with the norm as a line."""

from math import ceil, floor

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import row_marks, theme

AROUND = 1  # children on either side of the norm, at least
WORDS, UNDER = 0.4, -0.24
KEY, KEY_ROOM, KEY_IS = -0.34, 0.25, "strek: midtre åtte av ti, stolpe: midtre halvdel, merke: median"


def by_class(rows: pd.DataFrame, norm: float, level: str, axis: str, *, chosen_class: str | None = None) -> theme.Drawn:
    """One row a class, first on top: a line from P10 to P90, a bar from P25 to P75, a tick at the median.

    rows: kindergarten.ratio.quantiles. chosen_class: that of the chosen municipality, told in words.
    level: the name of the norm. axis: its title.
    """
    place = -np.arange(len(rows), dtype=float) - KEY_ROOM * (np.arange(len(rows)) > 0)
    fig = theme.figure(80 + round(56 * (len(rows) + KEY_ROOM)))
    fig.update_layout(margin={"l": 12, "r": 12, "t": 30, "b": 52})
    row_marks.across(fig, rows[["ratio_p10", "ratio_p90"]], place, {"color": theme.NEUTRAL, "width": 1.5})
    row_marks.across(fig, rows[["ratio_p25", "ratio_p75"]], place, {"color": theme.NEUTRAL, "width": 9})
    fig.add_scatter(
        x=rows["ratio_median"],
        y=place,
        mode="markers",
        text=[words.number(median, 2) for median in rows["ratio_median"]],
        hovertemplate="Median %{text}<extra></extra>",
        marker={"symbol": "line-ns", "size": 18, "line": {"width": 4, "color": theme.TOTAL}},
    )
    row_marks.through(fig, norm, place, (0.22, UNDER), {"color": theme.LEVEL, "width": 2, "dash": "5px,3px"})
    theme.note(fig, level, theme.LEVEL, x=norm, y=1, yref="paper", yanchor="bottom")
    _words(fig, rows, place, chosen_class)
    _key(fig, float(place[0]))
    low = floor(min(rows["ratio_p10"].min(), norm - AROUND))
    high = ceil(max(rows["ratio_p90"].max(), norm + AROUND))
    title = {"text": axis, "standoff": 4, "font": {"size": theme.LABEL}}
    fig.update_xaxes(range=[low, high], dtick=1, tickangle=0, title=title)
    fig.update_yaxes(visible=False, range=[place[-1] - 0.45, 0.7])
    return fig


def _key(fig: theme.Drawn, y: float) -> None:
    """Under the first row what its line, bar and tick are."""
    font = {"color": theme.TOTAL, "size": theme.SMALL}
    theme.note(fig, KEY_IS, x=0.5, xref="paper", y=y + KEY, font=font, yanchor="middle")


def _words(fig: theme.Drawn, rows: pd.DataFrame, y: np.ndarray, chosen_class: str | None) -> None:
    """Above each row its class and how many, and the share that meets the norm."""
    labels = []
    for row, at in zip(rows.itertuples(), y, strict=True):
        mark = " (valgt kommune)" if row.size_class == chosen_class else ""
        name = f"<b>{words.label(row.size_class)}</b>{mark}"
        share = f"{words.percent(row.meeting_norm_pct, 0)} av {words.number(row.units, 0)}"
        for text, x, side in ((name, 0, "left"), (share, 1, "right")):
            labels.append(theme.label(text, x=x, xref="paper", y=at + WORDS, xanchor=side))
    theme.notes(fig, labels)
