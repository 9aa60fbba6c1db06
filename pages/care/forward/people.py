"""Inhabitants and projections by the age groups of care, shared by what looks back and what looks ahead."""

import pandas as pd

from analysis.care import ages, national
from analysis.care.rows.forward import by_age_group
from data.brought_in import projections
from pages.shared import extract
from pages.shared.in_use import edition


@extract.cached
def projected() -> tuple[pd.DataFrame, str]:
    """Persons by region, variant, year and age group, and the source. Raises MissingTable."""
    rows, source = projections.latest(extract.table, edition.held())
    return by_age_group(rows), source


@extract.cached
def projected_count() -> int:
    """How many municipalities are projected."""
    codes = set(projected()[0]["region_code"])
    return len(codes - {national.COUNTRY})


@extract.drawn
def people() -> pd.DataFrame:
    """Inhabitants by the age groups of care; see care.ages.by_age. Shared, never changed."""
    return ages.by_age(extract.table("population"))


def newest() -> int:
    """The last accounting year with inhabitants, who are counted 1 January of the year after."""
    return int(people()["year"].max()) - 1
