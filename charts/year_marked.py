"""The year that the reader has chosen, on a chart over years: a line, larger points, and the figures above it."""

import pandas as pd
import plotly.graph_objects as go

from charts import labels, theme, words


def told(rows: pd.DataFrame, ssb: pd.DataFrame, own: pd.DataFrame, own_name: str, year: int | None) -> str:
    """The year's figures, a line each; "" where the ends of the lines say the same, or no year is chosen.

    Arguments as in over_time. SSB's own figure is among them in a year in which municipalities are missing.
    """
    row = rows[rows["year"] == year]
    if row.empty:
        return ""
    row, lines = row.iloc[0], []
    full = row["municipalities"] == row["municipalities_of"]
    if full and year == rows["year"].iloc[-1]:
        return ""
    if not full:
        lines += [
            _line(f"SSBs tall {words.percent(value)}", theme.TOTAL) for value in ssb[ssb["year"] == year]["ndr_pct"]
        ]
    who = "" if full else f" ({row['municipalities']} av {row['municipalities_of']})"
    lines.append(_line(f"Samlet {words.percent(row['value'])}{who}", theme.TOTAL))
    lines += [_line(f"{own_name} {words.percent(value)}", theme.CHOSEN) for value in own[own["year"] == year]["value"]]
    return f"<b>{year}: " + "<br>".join(lines) + "</b>"


def mark(fig: go.Figure, rows: pd.DataFrame, own: pd.DataFrame, year: int, text: str, plot_px: int) -> None:
    """Draw it; the figure grows by the height of the text. text: told. plot_px: height of the plot."""
    for line, color in ((rows, theme.TOTAL), (own, theme.CHOSEN)):
        point = line[line["year"] == year]
        around = {"size": 15, "color": color, "symbol": "circle-open", "line": {"width": 2.5}}
        fig.add_scatter(
            x=point["year"], y=point["value"], mode="markers", marker=around, showlegend=False, hoverinfo="skip"
        )
    first, last = fig.layout.xaxis.range
    above = labels.Mark(text, (year - first) / (last - first), theme.INK, line_color=theme.NEUTRAL)
    fig.update_layout(height=fig.layout.height + above.height)
    labels.above(fig, [above], plot_px + above.height)


def _line(text: str, color: str) -> str:
    return f'<span style="color:{color}">{text}</span>'
