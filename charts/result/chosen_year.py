"""The year that the reader has chosen, on a chart over years: a line, larger points, and the figures above it."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import labels, theme


def told(rows: pd.DataFrame, own: pd.DataFrame, own_name: str, year: int | None) -> str:
    """The year's figures, a line each; "" where the ends of the lines say the same, or no year is chosen.

    Arguments as in over_time. Where municipalities are missing, SSB's own figure stands before that of those there are.
    """
    row = rows[rows["year"] == year]
    if row.empty:
        return ""
    row = row.iloc[0]
    if row["is_whole"] and year == rows["year"].iloc[-1]:
        return ""
    lines = [] if np.isnan(row["country_pct"]) else [_line(_country(row), theme.TOTAL)]
    if not row["is_whole"]:
        some = f"{words.number(row['municipalities'], 0)} av {words.number(row['municipalities_of'], 0)} med tall:"
        lines += [
            _line(text, theme.NEUTRAL) for text in (some, words.percent(row["value"]))
        ]  # too long for one on a phone
    lines += [_line(f"{own_name} {words.percent(value)}", theme.CHOSEN) for value in own[own["year"] == year]["value"]]
    return f"<b>{year}: " + "<br>".join(lines) + "</b>"


def mark(fig: theme.Drawn, rows: pd.DataFrame, own: pd.DataFrame, year: int, text: str, plot_px: int) -> None:
    """Draw it; the figure grows by the height of the text. text: told. plot_px: height of the plot."""
    country = rows.assign(value=rows["country_pct"].fillna(rows["value"]))
    for line, color in ((country, theme.TOTAL), (own, theme.CHOSEN)):
        point = line[line["year"] == year]
        around = {"size": 15, "color": color, "symbol": "circle-open", "line": {"width": 2.5}}
        fig.add_scatter(x=point["year"], y=point["value"], mode="markers", marker=around, hoverinfo="skip")
    first, last = fig.plain["layout"]["xaxis"]["range"]
    above = labels.Mark(text, (year - first) / (last - first), theme.INK, line_color=theme.NEUTRAL)
    fig.update_layout(height=fig.plain["layout"]["height"] + above.height)
    labels.above(fig, [above], plot_px + above.height)


def _country(row: pd.Series) -> str:
    return f"{'Samlet' if row['is_whole'] else 'SSBs tall'} {words.percent(row['country_pct'])}"


def numbers(fig, own):
    """A tick on the line in every year in which the municipality got a new number, with the number at the bottom."""
    if "new_number" not in own:
        return
    marked = own[(own["new_number"] != "") & (own["year"] > own["year"].min())]
    fig.add_scatter(
        x=marked["year"],
        y=marked["value"],
        mode="markers",
        marker={"symbol": "line-ns", "size": 18, "line": {"width": 2, "color": theme.CHOSEN}},
        hoverinfo="skip",
    )
    at_the_bottom = {"y": 0, "yref": "paper", "yanchor": "bottom"}
    for year, number in zip(marked["year"], marked["new_number"], strict=True):
        theme.note(fig, f"Nytt nr. {number}", theme.CHOSEN, x=year, **at_the_bottom)


def _line(text: str, color: str) -> str:
    return f'<span style="color:{color}">{text}</span>'
