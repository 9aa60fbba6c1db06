"""SSB's key figures in words and on an axis. None has a recommended level: nothing is called good or bad."""

import numpy as np
import pandas as pd

from analysis.measures import key_figures
from analysis.room.key_figures import Country
from charts import words
from charts.drawing.strips.scale import Scale
from data.norwegian import within

FEWEST = 10  # municipalities with a figure, before anything is said of them together
UNIT = {"pct": "prosent", "nok": "kroner"}


def text(measure: str, value: float) -> str:
    """As SSB gives it: "15,1 %" or "85 445 kr"."""
    decimals = key_figures.SSB_KEY_FIGURES[measure].decimals
    if key_figures.unit(measure) == "pct":
        return words.percent(value, decimals)
    found = words.number(value, decimals)
    return found if found == words.GAP else f"{found}\u00a0kr"


def by_class(rows: pd.DataFrame, measure: str) -> str:
    """From which class's median to which, as the chart draws them; a class is named where its median is alone. "" where fewer
    than two are known. rows: of key_figures.by_class, without the one for all."""
    unit, decimals = key_figures.unit(measure), key_figures.SSB_KEY_FIGURES[measure].decimals
    known = rows[rows["municipalities"] > 1].dropna(subset=[f"median_{unit}"])  # one alone has no middle
    medians = [words.number(value, decimals) for value in known[f"median_{unit}"]]
    if len(set(medians)) < 2:
        return ""
    names = known["size_class"].astype(str).map(words.label).tolist()
    ends = [
        int(at) for at in (known[f"median_{unit}"].to_numpy().argmin(), known[f"median_{unit}"].to_numpy().argmax())
    ]
    whose = [f" ({within(names[at])})" if medians.count(medians[at]) == 1 else "" for at in ends]
    name = f"{key_figures.name(measure)} {int(rows['year'].iloc[0])}"
    return f"{name}: median fra {medians[ends[0]]}{whose[0]} til {medians[ends[1]]} {UNIT[unit]}{whose[1]}"


def headline(row: pd.Series, measure: str) -> str:
    """The median and the middle eight of ten of those with a figure. row: of key_figures.by_class, for all."""
    unit, decimals = key_figures.unit(measure), key_figures.SSB_KEY_FIGURES[measure].decimals
    median, low, high = (words.number(row[f"{part}_{unit}"], decimals) for part in ("median", "p10", "p90"))
    some = "" if row["municipalities"] == row["municipalities_of"] else " med tall"
    name = f"{key_figures.name(measure)} {int(row['year'])}"
    return f"{name}: median {median}, åtte av ti{some} mellom {low} og {high} {UNIT[unit]}"


def scale(values: pd.Series, measure: str) -> Scale:
    """How a strip draws them. The axis has room for 98 of 100; values: those that are known."""
    unit = key_figures.unit(measure)
    low, high = np.percentile(values, [1, 99])
    axis = {"pct": {"nticks": 7, "ticksuffix": "\u00a0%"}, "nok": {"nticks": 6, "tickformat": ",.0f"}}[unit]
    return Scale(
        value=measure,
        median=f"median_{unit}",
        quartiles=(f"p25_{unit}", f"p75_{unit}"),
        ends=(float(low), float(max(high, low + 1))),
        text=lambda value: text(measure, value),
        axis=axis,
    )


def negative(rows: pd.DataFrame, measure: str) -> str:
    """That one below zero which should not be is SSB's own, by name; "" for what may well be below zero."""
    names = rows.loc[rows[measure] < 0, "region_name"]
    if not key_figures.SSB_KEY_FIGURES[measure].positive or names.empty:
        return ""
    return f" Under null hos SSB også, og vist som det er: {', '.join(names)}."


def own_negative(name: str, rows: pd.DataFrame) -> str:
    """The same beside one municipality's figures. rows: of key_figures.one."""
    called = rows.loc[rows["value"] < 0, "measure"].map(lambda one: key_figures.SSB_KEY_FIGURES[one].positive)
    return "".join(f" {one} i {name} er under null hos SSB også." for one in called if one)


def country(found: Country, measure: str, year: int) -> str:
    """SSB's own figure for the country, with its year where that is another."""
    if found.year is None:
        return "mangler"
    return text(measure, found.value) + ("" if found.year == year else f" ({found.year})")
