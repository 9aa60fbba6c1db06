"""The rows behind every chart of the page, by what is chosen: material of the extract, growth, members."""

import pandas as pd

from analysis.care import growth as care_growth, panel, spending, units
from analysis.care.rows import growth as growth_rows, over_time
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from pages.shared import extract

TABLES = ("function_accounts", "population")


@extract.drawn
def material(choice: Choice) -> panel.Material:
    """What every figure of a choice is made from: read and added up once, shared, never changed."""
    return panel.material(extract.table, choice)


@extract.cached
def years(choice: Choice) -> list[int]:
    """The years with figures for at least one municipality."""
    return spending.years(material(choice).spending)


@extract.drawn
def groups(choice: Choice, year: int) -> pd.DataFrame:
    """The county, size class and KOSTRA group of each municipality; see care.units.table. Never changed."""
    return units.table(material(choice), year)


@extract.drawn
def ends(view: View) -> panel.Panel:
    """The two years of every municipality; view: see View.plain. Raises UnknownChoice."""
    return care_growth.ends(material(view.choice), view.asked)


def rows(view: View) -> pd.DataFrame:
    """One row a municipality; see care.growth.municipalities. Raises UnknownChoice."""
    return _rows(View(view.choice, view.asked))


@extract.drawn
def _rows(view: View) -> pd.DataFrame:
    return care_growth.municipalities(material(view.choice), view.asked, ends(view.plain()))


def members(view: View) -> pd.DataFrame:
    """The municipalities of the unit; see `rows`."""
    return units.members(rows(view), view.unit, groups(view.choice, view.asked.to_year), view.with_oslo)


def out_of(view: View) -> pd.DataFrame:
    """The municipalities of the unit that are left out of both years; see rows.growth.left_out."""
    return growth_rows.left_out(members(view))


@extract.drawn
def panel_of(view: View) -> panel.Panel:
    """The years of every municipality: shared by the units, and never changed. view: see rows.over_time.common."""
    return over_time.every(material(view.choice), view)


@extract.cached
def series(view: View) -> pd.DataFrame:
    """The years of the unit; see rows.over_time.series. view: see View.plain."""
    return over_time.series(material(view.choice), view, panel_of(over_time.common(view)))


@extract.cached
def by_function(view: View) -> pd.DataFrame:
    """The years of the unit by function; see rows.over_time.by_function. view: see View.plain."""
    return over_time.by_function(material(view.choice), view, panel_of(over_time.common(view)))


def has_figures(view: View) -> bool:
    """Whether the unit has figures in some year."""
    return over_time.has_figures(view, panel_of(over_time.common(view)))


@extract.cached
def two_series(view: View) -> pd.DataFrame:
    """The country's years, and after them those of another unit."""
    units = over_time.units(view, panel_of(over_time.common(view)))
    return pd.concat([series(view.of(unit).plain()) for unit in units], ignore_index=True)


@extract.cached
def seams(view: View) -> list[dict]:
    """Where the codes of a function change within the years; see rows.over_time.seams."""
    return over_time.seams(extract.table, view)
