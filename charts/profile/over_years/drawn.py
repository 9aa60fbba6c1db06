"""A line a municipality, or one over what its peers have together and their middle half; the level as steps. From several.by_year.rows."""

import numpy as np
import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.profile.levels import LIMIT, NORM, RECOMMENDED_NAME
from analysis.profile.sentences import decimals, figure, level as level_of
from analysis.profile.spread import MEDIAN, TOGETHER
from charts.drawing import labels, lines, theme
from charts.drawing.years import eight_of_ten, hollow, year_traces
from charts.profile.over_years.told import BROKEN, alone, unit

FORMS = tuple((theme.INK, *form[1:]) if form[0] == theme.LEVEL else form for form in lines.FORMS)  # not as the level
HEIGHT, ROOM_FOR, MORE = 400, 4, 44  # pixels; the names beside it that there is room for, and what one more asks for
BEFORE = 0.4  # years that a level goes on before the first it is of
LEVELS = {RECOMMENDED_NAME: "Anbefalt nivå", LIMIT: "KS' grense", NORM: "Normen"}
MIDDLE = "Midtre halvdel<br>av de andre"
THEIRS = {TOGETHER: "De andre,<br>samlet", MEDIAN: "De andre,<br>median"}


def drawn(rows: pd.DataFrame, own: str | None, unrevised: int | None = None) -> theme.Drawn | None:
    """rows: of the municipalities that have lines, those of the peers left out. own: the number of the chosen one.
    None where none has a figure."""
    known = rows.dropna(subset=["value"])
    if known.empty:
        return None
    names = rows["region_code"].nunique() + alone(rows)
    fig = theme.figure(HEIGHT + MORE * max(0, names - ROOM_FOR), unit(rows))
    last = int(rows["year"].max())
    marks = [*_peers(fig, rows, unrevised), *_level(fig, rows)]
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
    symbols, width = hollow.symbols(symbol, shown["year"], {unrevised}), 3.5 if form == lines.OWN else 2.5
    lines.trace(fig, shown["year"].tolist(), shown["value"].tolist(), color, dash, symbols, decimals(one),
                f"<br>{name}", name=name, width=width, size=8)  # fmt: skip
    known = rows.dropna(subset=["value"])
    if known.empty:
        return []
    end = known.iloc[-1]
    then = "" if end["year"] == last else f" i {end['year']}"
    return [labels.Mark(f"<b>{labels.wrap(name)}<br>{figure(end['value'], one)}{then}</b>", end["value"], color)]


def _opened(rows: pd.DataFrame) -> pd.DataFrame:
    """With a gap where the accounts have their break."""
    gaps = year_traces.opened(rows) if rows["table"].iloc[0] in BROKEN else []
    gap = pd.DataFrame({"year": gaps, "value": [np.nan] * len(gaps)})
    return pd.concat([rows[["year", "value"]], gap]).sort_values("year", ignore_index=True) if gaps else rows


def _peers(fig, rows: pd.DataFrame, unrevised: int | None) -> list[labels.Mark]:
    """The middle half of the peers and what they have together, or their median, open over years in which too few of them
    have a figure."""
    there = rows.dropna(subset=["peers_value"])
    if not alone(rows) or there.empty:
        return []
    one = MEASURES[rows["measure"].iloc[0]]
    middle = there.rename(columns={"peers_p25": "d10", "peers_p75": "d90"})
    eight_of_ten.draw(fig, middle, MIDDLE.replace("<br>", " "))
    theirs, end = _opened(rows.assign(value=rows["peers_value"])), there.iloc[-1]
    symbols, called = hollow.symbols("circle", theirs["year"], {unrevised}), THEIRS[end["peers_kind"]]
    name = called.replace("<br>", " ")
    lines.trace(fig, theirs["year"].tolist(), theirs["value"].tolist(), theme.TOTAL, "solid", symbols, decimals(one),
                f"<br>{name}", name=name, width=2, size=5)  # fmt: skip
    return [
        labels.Mark(f"<b>{called}<br>{figure(end['peers_value'], one)}</b>", end["peers_value"], theme.TOTAL),
        labels.Mark(MIDDLE, end["peers_p75"], theme.TOTAL),
    ]


def _level(fig, rows: pd.DataFrame) -> list[labels.Mark]:
    """The level of each year that has one, as steps."""
    known = rows.drop_duplicates("year").dropna(subset=["level"])
    if known.empty:
        return []
    end = known.iloc[-1]
    year_traces.level(fig, known, BEFORE, LEVELS[end["level_name"]], "level")
    at = level_of(end["level"], MEASURES[end["measure"]]).removesuffix(" barn per årsverk")
    return [labels.Mark(f"{LEVELS[end['level_name']]}<br>{at}", end["level"], theme.LEVEL)]


def _frame(fig, rows: pd.DataFrame, marks: list[labels.Mark]) -> None:
    """The axes around all that is drawn, and the names beside it."""
    lines.frame(fig, int(rows["year"].min()), int(rows["year"].max()))
    low, high = lines.around(fig, from_zero=False)
    if rows["measure_unit"].iloc[0] == "%":
        theme.percent_axis(fig)
    plot_px = fig.plain["layout"]["height"] - lines.MARGIN["t"] - lines.MARGIN["b"]
    labels.beside(fig, marks, fig.plain["layout"]["xaxis"]["range"][1], plot_px / (high - low))
