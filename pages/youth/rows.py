"""The rows of the young outside, each made once per version of the extract."""

import pandas as pd

from analysis.youth import rows as youth_rows
from analysis.youth.rows import Found
from charts import words
from charts.youth import source_words
from data.brought_in import damage, youth
from data.norwegian import day, joined
from pages.shared import extract
from pages.shared.in_use import edition

TABLE = "youth_outside"


@extract.drawn
def found() -> Found:
    """What every view is made of; shared, never changed. Raises MissingTable without any figures."""
    return youth_rows.found(extract.table, youth.figures(extract.table, edition.held()))


def unread() -> str:
    """That SSB's table, or a file with figures, cannot be read here; "" where all that is here can."""
    return f"{words.first_upper(youth.UNREAD[found().unread])}." if found().unread else ""


@extract.cached
def years() -> list[int]:
    """Those with a share of anyone, oldest first."""
    return found().years


@extract.cached
def ages(year: int) -> list[str]:
    """The age groups with a share in a year."""
    return found().ages(year)


@extract.cached
def places(year: int, age: str) -> pd.DataFrame:
    """The country, the counties and the municipalities; see youth.rows.places."""
    return youth_rows.places(found(), year, age)


@extract.cached
def one(code: str, year: int, age: str) -> pd.DataFrame:
    """A municipality, its county and the country; see youth.rows.municipality."""
    return youth_rows.of_places(found(), places(year, age), code)


def tables() -> tuple[str, ...]:
    """SSB's tables that the figures are of: the statistics where they are in the extract, and the inhabitants."""
    return (TABLE, "population") if extract.has(TABLE) else ("population",)


@extract.cached
def of_files(year: int, age: str) -> str:
    """`files` of every place of a year."""
    return files(places(year, age))


def files(rows: pd.DataFrame) -> str:
    """The sources of what is not read from SSB's own table, as a sentence; "" where all is."""
    sources = sorted({text for text in rows["source"] if text and text != youth.OF_SSB})
    return source_words.together(sources, brought_in(), source_words.whom(rows))


@extract.cached
def brought_in() -> str:
    """The day that the files with shares were brought in, or each of the days; "" without any."""
    days = sorted({one.imported[:10] for one in damage.usable(edition.held(), youth.KIND)})
    return joined([day(one) for one in days])


def first(own: str) -> bool:
    """Whether the figures are of files and SSB's tables of the inhabitants alone. own: of `files`."""
    return bool(own) and TABLE not in tables()


def told(own: str) -> str:
    """The sources of files as they stand, first or after SSB's tables."""
    return f"Kilde: {own}" if first(own) else own


def tables_are(code: str | None) -> str:
    """What SSB's tables under the page are of where the figures are of files; "" where they are theirs."""
    return "" if TABLE in tables() else "Innbyggere og regnskap" if code else "Innbyggere"
