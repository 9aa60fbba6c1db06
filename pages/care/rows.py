"""The rows behind every chart of the page, by what is chosen: material of the extract, growth, members."""

import pandas as pd

from analysis.care import growth as care_growth, panel, spending, units
from analysis.care.spending import Choice
from pages.care.view import View
from pages.shared import extract


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
    """The municipalities of the unit that are left out of both years: region_code, region_name, reason."""
    kept = members(view)
    return kept.loc[kept["reason"] != "", ["region_code", "region_name", "reason"]].sort_values(
        "region_name", ignore_index=True
    )
