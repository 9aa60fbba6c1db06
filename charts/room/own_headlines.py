"""Headlines of the charts of room for manoeuvre where a municipality is chosen. At most 15 words.

The debt is uncorrected, never less than the corrected one that the limit is for: beyond it, that one may be so.
"""

from collections.abc import Callable, Sequence

import pandas as pd

from analysis.common.chosen import rows_of
from charts import words
from charts.passed import MAYBE
from charts.room import headlines
from data.norwegian import joined

SHORT = {"debt": "ukorrigert gjeld", "result": "resultat", "fund": "fond"}
FIGURE = {"debt": "{} prosent ukorrigert gjeld", "result": "{} prosent etter bundne fond", "fund": "fond på {} prosent"}


def each_test(name: str, own: pd.Series, limits: pd.DataFrame, year: int) -> str:
    """On which side of each limit it is: "under grensen i resultat, innenfor i fond". own: a row of room.rows.municipalities.

    limits: of room.rows, those of the tests that are drawn.
    """
    found: dict[str, list[str]] = {}
    for test, limit in limits.iterrows():
        fails = own[f"{test}_fails"]
        beyond = MAYBE if test == "debt" else headlines.side(limit)
        where = "uten tall" if pd.isna(fails) else beyond if fails else "innenfor"
        found.setdefault(where, []).append("gjeld" if where == MAYBE else SHORT[str(test)])
    sides = [where for where in (MAYBE, "under", "innenfor") if where in found]
    told = [f"{where}{' grensen' if where == sides[0] else ''} i {joined(found[where])}" for where in sides]
    told += [f"uten tall for {joined(found['uten tall'])}"] if "uten tall" in found else []
    said = joined(told)
    return words.first_that_fits(
        *(f"{name} var {text} i {year}" for text in (said, ", ".join(told))),
        *(f"{name} var {text}" for text in (said, ", ".join(told))),
        f"{name}: {', '.join(told)}",
    )


def test(name: str, value: float, limit: pd.Series, of_class: pd.Series | None, year: int) -> str:
    """Its figure of one test, and how many of its class are beyond the number. limit: a row of room.rows.limits, by its
    name. of_class: its row of class_spread; None without one."""
    figure = FIGURE[limit["test_code"]].format(words.number(value))
    if of_class is None:
        return f"{name} hadde {figure} i {year}"
    beyond = f"{headlines.side(limit)} {words.number(limit['limit_pct'], 0)}"
    those = (
        f"{words.number(of_class['failing'], 0)} av {words.number(of_class['municipalities'], 0)} i gruppen {beyond}"
    )
    return words.first_that_fits(
        f"{name} hadde {figure} i {year}; {those}", f"{name}: {figure} i {year}; {those}", f"{name}: {figure}; {those}"
    )


def key_figure(name: str, label: str, year: int, own: float, median: float, text: Callable[[float], str]) -> str:
    """A key figure beside the median of its class. text: the figure with its unit; own, median: NaN where not known."""
    beside = "" if pd.isna(median) else f", medianen i gruppen {text(median)}"
    return words.first_that_fits(
        f"{label} i {name} {year}: {text(own)}{beside}", f"{label}, {name}: {text(own)}{beside}"
    )


def in_class(
    each: pd.DataFrame, code: str | None, classes: pd.DataFrame
) -> Sequence[tuple[pd.Series, pd.Series | None]]:
    """The chosen municipality's row, and that of its class, where it is drawn; nothing where it is not. Of a class that it
    is alone in, there is nothing to tell: None.
    """
    several = classes[classes["municipalities"] > 1]
    found, labels = [], several["size_class"].tolist()
    for row in rows_of(each, code):
        if pd.notna(row["size_class"]):
            label = str(row["size_class"])
            found.append((row, several.iloc[labels.index(label)] if label in labels else None))
    return found
