"""What keeping the norm costs year by year: bars of what is paid in the year, a line of what all the staff costs."""

import pandas as pd

from charts import words
from charts.drawing import labels, theme
from charts.drawing.years.hollow import symbols
from charts.kindergarten.headlines import millions

HEIGHT = 340
MARGIN = {"l": 46, "t": 34, "b": 40}
OWN, GRANTS, COST, NET = "own_1000nok", "grants_1000nok", "cost_1000nok", "cost_net_1000nok"


def over_years(rows: pd.DataFrame, year: int, *, country: bool, hollow: tuple[int, ...] = ()) -> theme.Drawn:
    """rows: extra_cost.with_cost. year: the chosen one, its tick in bold.

    country: also the cost netted over the country, else the range that rounding leaves one municipality. hollow: the
    years whose figures are not yet revised.
    """
    fig = theme.figure(HEIGHT, "Mill. kr")
    fig.update_layout(margin=MARGIN, barmode="stack")
    years = rows["year"].astype(int).tolist()
    whole = rows[rows[COST].notna()]  # the grants alone, where the year's own cost is not known, would pass for all
    _bars(fig, whole, OWN, theme.SOFT, "Egne barnehager")
    _bars(fig, whole, GRANTS, theme.SURFACE, "Tilskudd til private")
    _line(fig, rows, COST, theme.TOTAL if country else theme.CHOSEN, "solid", hollow, rows if not country else None)
    if country:
        _line(fig, rows, NET, theme.NEUTRAL, "dot", hollow, None)
    highest = rows[[COST, "total_1000nok", *([] if country else ["cost_high_1000nok"])]].max().max() / 1000
    step = max(1, -(-len(years) // 5))
    ticks = sorted({*years[::-step], *([year] if year in years else [])})
    texts = [f"<b>{tick}</b>" if tick == year else str(tick) for tick in ticks]
    fig.update_xaxes(range=[years[0] - 0.6, years[-1] + 0.6], tickvals=ticks, ticktext=texts, tickangle=0)
    fig.update_yaxes(range=[0, 1.08 * highest], rangemode="tozero", nticks=5)
    marks = _marks(rows, country)
    labels.beside(fig, marks, years[-1] + 0.6, (HEIGHT - MARGIN["t"] - MARGIN["b"]) / (1.08 * highest))
    return fig


def _bars(fig: theme.Drawn, rows: pd.DataFrame, column: str, color: str, name: str) -> None:
    fig.add_bar(
        x=rows["year"],
        y=rows[column] / 1000,
        width=0.7,
        marker={"color": color, "line": {"color": theme.NEUTRAL, "width": 1}},
        text=[millions(value) if pd.notna(value) else words.GAP for value in rows[column]],
        textposition="none",
        hovertemplate=f"%{{x}}: %{{text}} mill. kr<br>{name}<extra></extra>",
    )


def _line(
    fig: theme.Drawn, rows: pd.DataFrame, column: str, color: str, dash: str, hollow: tuple[int, ...],
    span: pd.DataFrame | None,
) -> None:  # fmt: skip
    value = rows[column] / 1000
    reach = None
    if span is not None:
        high, low = span["cost_high_1000nok"] / 1000 - value, value - span["cost_low_1000nok"] / 1000
        reach = {
            "array": high,
            "arrayminus": low,
            "symmetric": False,
            "color": theme.faded(color, 0.5),
            "thickness": 1,
            "width": 0,
        }
    fig.add_scatter(
        x=rows["year"],
        y=value,
        mode="lines+markers",
        line={"color": color, "width": 2.5, "dash": dash},
        marker={"size": 8, "color": color, "symbol": symbols("circle", rows["year"], hollow)},
        error_y=reach,
        text=[millions(amount) if pd.notna(amount) else words.GAP for amount in rows[column]],
        hovertemplate="%{x}: %{text} mill. kr<extra></extra>",
    )


def _marks(rows: pd.DataFrame, country: bool) -> list[labels.Mark]:
    """The names of what is drawn, beside the last year that has it."""
    own, grants = (rows[name].dropna().iloc[-1:].sum() / 1000 for name in (OWN, GRANTS))
    cost = rows[COST].dropna().iloc[-1] / 1000
    whole = "Hver kom-<br>mune for seg" if country else "<b>Alle<br>barnehager</b>"
    marks = [labels.Mark(whole, cost, theme.TOTAL if country else theme.CHOSEN)]
    marks += [labels.Mark("Egne<br>barnehager", own / 2, theme.INK)] if own else []
    marks += [labels.Mark("Tilskudd<br>til private", own + grants / 2, theme.INK)] if grants else []
    if country:
        marks.append(labels.Mark("Landet<br>samlet", rows[NET].dropna().iloc[-1] / 1000, theme.NEUTRAL))
    return marks
