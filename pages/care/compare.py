"""The chosen municipality beside its size class, KOSTRA group, county and the country: same years, same prices."""

import pandas as pd

from analysis.care import units as care_units
from analysis.care.rows import growth as growth_rows
from analysis.care.rows.view import View
from analysis.care.units import LANDET, Unit
from charts.care import beside_table, growth_headlines, view_words
from pages.care import words
from pages.care.ask import unit as ask_unit
from pages.care.growth import AGES, COUNTS
from pages.care.national import GROWTH
from pages.care.rows import TABLES, members
from pages.shared import extract, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.markdown import small_table
from pages.shared.one_question.chart import beside

SHARES = list(care_units.SHARES)


@extract.drawn
def _group(view: View) -> pd.DataFrame:
    """The row of a group or the country, shared by all its municipalities."""
    return growth_rows.total(members(view), words.label(view))


def units(code: str, view: View) -> list[Unit]:
    """The municipality, its groups from the most like it, and the country."""
    return growth_rows.beside(code, ask_unit.near(code, view.asked.to_year))


@extract.cached
def rows(code: str, view: View) -> pd.DataFrame:
    """One row a unit: care.totals.by_label with care.units.SHARES."""
    return pd.concat([_group(view.of(unit)) for unit in units(code, view)], ignore_index=True)


def compare(code: str, view: View) -> None:
    """The table, with where the municipality belongs in words, and all figures in a drawer; nothing without figures."""
    found, text = _compared(code, view.of(Unit("kommune", code)))
    if found:
        show.headline(found.headline)
        st.caption(found.subtitle)
        st.markdown(text)
        beside(found)


@extract.drawn
def _compared(code: str, view: View) -> tuple[Finding | None, str]:
    if not members(view)["reason"].eq("").any():
        return None, ""
    found = rows(code, view)
    own, country = found.iloc[0], found.iloc[-1]
    name, years = words.name(view.unit), (view.asked.from_year, view.asked.to_year)
    headline = growth_headlines.compared(own["real_growth_pct"], country["real_growth_pct"], name, *years)
    where = ask_unit.where(code, view.asked.to_year)
    finding = Finding(
        headline,
        beside_table.what(name, where, years[0]),
        None,
        alt=headline,
        name=f"omsorg-sammenlikning-{view_words.slug(view)}",
        rows=lambda: rows(code, view),
        columns=["unit", *COUNTS, *GROWTH, *SHARES, *AGES],
        tables=(*TABLES, "kostra_groups"),
        own_source=words.source(view),
        scope=words.scope(view.of(LANDET)),
        about=beside_table.about(own, name, years[0]),
    )
    return finding, small_table(beside_table.beside(found))
