"""The rows of a unit over the years: in all, by function, and where the codes of a function change.

whole: `every` of the view, the years of every municipality.
"""

from dataclasses import replace

import pandas as pd

from analysis.care import series as care_series, spending
from analysis.care.panel import Material, Panel
from analysis.care.rows.view import View
from analysis.care.units import LANDET, Unit
from analysis.common.asked import Read


def common(view: View) -> View:
    """The view that all units of it share their panel under."""
    return View(view.choice, replace(view.asked, weights=()))


def every(found: Material, view: View) -> Panel:
    """The years of every municipality; see care.series.every. Raises UnknownChoice."""
    return care_series.every(found, view.asked)


def series(found: Material, view: View, whole: Panel) -> pd.DataFrame:
    """The years of the unit; see care.series.series."""
    return care_series.series(found, view.asked, view.unit, view.with_oslo, whole)


def by_function(found: Material, view: View, whole: Panel) -> pd.DataFrame:
    """The years of the unit by function, series: the name of each; see care.series.by_function."""
    rows = care_series.by_function(found, view.asked, view.unit, view.with_oslo, whole)
    return rows.rename(columns={"label": "series"})


def has_figures(view: View, whole: Panel) -> bool:
    """Whether the unit has figures in some year."""
    return view.unit.kind != "kommune" or view.unit.key in whole.codes


def units(view: View, whole: Panel) -> list[Unit]:
    """The country, and after it another unit with figures."""
    return [LANDET, view.unit] if view.unit != LANDET and has_figures(view, whole) else [LANDET]


def seams(read: Read, view: View) -> list[dict]:
    """Where the codes of a function change within the years; see care.spending.seams."""
    found = spending.seams(read("function_accounts"), read("care_functions"), view.choice)
    return [seam for seam in found if view.asked.from_year < seam["year"] <= view.asked.to_year]
