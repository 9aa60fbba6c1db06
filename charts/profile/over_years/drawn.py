"""A line a municipality, or one over the middle half of its peers and their median; the level as steps. From several.by_year.rows."""

import numpy as np
import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.profile.levels import LIMIT, NORM, RECOMMENDED_NAME
from analysis.profile.sentences import decimals, figure, level as level_of
from charts.drawing import labels, lines, theme
from charts.drawing.years import eight_of_ten, year_traces
from charts.profile.over_years.told import BROKEN, alone, unit

FORMS = (
    (theme.TOTAL, "solid", "circle"), (theme.NEUTRAL, "dash", "square"), (theme.INK, "dashdot", "triangle-up"),
    (theme.NEUTRAL, "solid", "x"), (theme.TOTAL, "dash", "cross"), (theme.INK, "dot", "diamond"),
)  # fmt: skip
HEIGHT, ROOM_FOR, MORE = 400, 4, 44  # pixels; the names beside it that there is room for, and what one more asks for
LEVELS = {RECOMMENDED_NAME: "Anbefalt nivå", LIMIT: "KS' grense", NORM: "Normen"}
MIDDLE = "Midtre halvdel<br>av de andre"


def drawn(rows: pd.DataFrame, own: str | None, unrevised: int | None = None) -> theme.Drawn | None:
    """rows: of the municipalities that have lines, those of the peers left out. own: the number of the chosen one.
    None where none has a figure."""
    known = rows.dropna(subset=["value"])
    if known.empty:
        return None
    names = rows["region_code"].nunique() + alone(rows)
    fig = theme.figure(HEIGHT + MORE * max(0, names - ROOM_FOR), unit(rows))
    last = int(rows["year"].max())
    marks = [*_peers(fig, rows), *_level(fig, rows)]
    forms = iter(FORMS)
    for code, each in rows.groupby("region_code", sort=False):
        marks += _line(fig, each, lines.OWN if code == own else next(forms), unrevised, last)
    _frame(fig, rows, marks)
    return fig


def _line(fig, rows: pd.DataFrame, form: tuple[str, str, str], unrevised: int | None, last: int) -> list[labels.Mark]:
    """The line, open at the break of the accounts, and its name with its last figure."""
    color, dash, symbol = form
    one, name = MEASURES[rows["measure"].iloc[0]], rows["region_name"].iloc[0]
    shown = _opened(rows)
    symbols = [symbol + "-open" * (year == unrevised) for year in shown["year"]]
    width = 3.5 if form == lines.OWN else 2.5
    lines.trace(fig, shown["year"].tolist(), shown["value"].tolist(), color, dash, symbols, decimals(one),
                f"<br>{name}", name=name, width=width, size=8)  # fmt: skip
    known = rows.dropna(subset=["value"])
    if known.empty:
        return []
    end = known.iloc[-1]
    then = "" if end["year"] == last else f" i {end['year']}"
    return [labels.Mark(f"<b>{labels.wrap(name)}<br>{figure(end['value'], one)}{then}</b>", end["value"], color)]


def _opened(rows: pd.DataFrame) -> pd.DataFrame:
    after = year_traces.BREAK_AFTER
    if rows["table"].iloc[0] not in BROKEN or not rows["year"].min() <= after < rows["year"].max():
        return rows
    gap = pd.DataFrame({"year": [after + 0.5], "value": [np.nan]})
    return pd.concat([rows[["year", "value"]], gap]).sort_values("year", ignore_index=True)


def _peers(fig, rows: pd.DataFrame) -> list[labels.Mark]:
    """The middle half of the peers and their median, in the years in which enough of them have a figure."""
    there = rows.dropna(subset=["peers_median"])
    if not alone(rows) or there.empty:
        return []
    one = MEASURES[rows["measure"].iloc[0]]
    middle = there.rename(columns={"peers_p25": "d10", "peers_p75": "d90"})
    eight_of_ten.draw(fig, middle, MIDDLE.replace("<br>", " "))
    median = _opened(there.assign(value=there["peers_median"]))
    lines.trace(fig, median["year"].tolist(), median["value"].tolist(), theme.TOTAL, "solid", ["circle"] * len(median),
                decimals(one), "<br>Medianen av de andre", name="Medianen av de andre", width=2, size=5)  # fmt: skip
    end = there.iloc[-1]
    told = f"De andre,<br>median<br>{figure(end['peers_median'], one)}"
    return [
        labels.Mark(f"<b>{told}</b>", end["peers_median"], theme.TOTAL),
        labels.Mark(MIDDLE, end["peers_p75"], theme.TOTAL),
    ]


def _level(fig, rows: pd.DataFrame) -> list[labels.Mark]:
    """The level of each year, as steps."""
    known = rows.drop_duplicates("year").dropna(subset=["level"])
    if known.empty:
        return []
    year_traces.level(fig, known.rename(columns={"level": "recommended_pct"}))
    end = known.iloc[-1]
    at = level_of(end["level"], MEASURES[end["measure"]]).removesuffix(" barn per årsverk")
    return [labels.Mark(f"{LEVELS[end['level_name']]}<br>{at}", end["level"], theme.LEVEL)]


def _frame(fig, rows: pd.DataFrame, marks: list[labels.Mark]) -> None:
    """The axes around all that is drawn, and the names beside it."""
    values = np.concatenate([np.asarray(trace["y"], dtype=float) for trace in fig.plain["data"]])
    low, high = np.nanmin(values), np.nanmax(values)
    room = 0.08 * (high - low) or 1.0
    years = sorted(int(year) for year in rows["year"].unique())
    ticks = years[:: -max(1, -(-len(years) // lines.MOST_TICKS))][::-1]
    fig.update_xaxes(
        tickvals=ticks,
        ticktext=[str(year) for year in ticks],
        tickangle=0,
        range=[years[0] - 0.6, years[-1] + 0.3],
        showgrid=False,
    )
    fig.update_yaxes(range=[low - room, high + room], tickformat=",")
    fig.update_layout(margin=lines.MARGIN)
    if rows["measure_unit"].iloc[0] == "%":
        theme.percent_axis(fig)
    plot_px = fig.plain["layout"]["height"] - lines.MARGIN["t"] - lines.MARGIN["b"]
    labels.beside(fig, marks, years[-1] + 0.3, plot_px / (high - low + 2 * room))
