"""The chosen municipality beside its size class, KOSTRA group, county and the country: same years, same prices."""

import pandas as pd
import streamlit as st

from analysis.care import few_people, units as care_units
from analysis.care.rows import growth as growth_rows
from analysis.care.rows.view import View
from analysis.care.units import LANDET, Unit
from charts.care import few_people as care_few_people, growth_headlines
from charts.care.growth_phrases import OLDER
from charts.files import table
from pages.care import labels, words
from pages.care.ask import unit as ask_unit
from pages.care.growth import AGES, COUNTS
from pages.care.national import GROWTH
from pages.care.rows import members
from pages.care.view import TABLES
from pages.shared import extract, show
from pages.shared.markdown import small_table
from pages.shared.show import Finding

SHARES = list(care_units.SHARES)
SHORT = {
    "unit": "", "real_growth_pct": "Vekst, %", "older_pct": "67+ år", "younger_pct": "0–66 år",
    "residual_pct": growth_headlines.RESIDUAL,
}  # fmt: skip
NOTE = (
    "Vekst i faste priser i prosent av utgiftene i {year}, og hva den følger av: eldre, yngre, og det som er utover "
    "befolkningen. Hver gruppe er summen av kommunene i den med tall begge år."
)


@extract.drawn
def _group(view: View) -> pd.DataFrame:
    """The row of a group or the country, shared by all its municipalities."""
    return growth_rows.total(members(view), labels.label(view))


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
        show.drawer(found, "Alle tall for gruppene, og nedlasting")


@extract.drawn
def _compared(code: str, view: View) -> tuple[Finding | None, str]:
    if not members(view)["reason"].eq("").any():
        return None, ""
    found = rows(code, view)
    own, country = found.iloc[0], found.iloc[-1]
    name, years = words.name(view.unit), (view.asked.from_year, view.asked.to_year)
    headline = growth_headlines.compared(own["real_growth_pct"], country["real_growth_pct"], name, *years)
    where = ask_unit.where(code, view.asked.to_year)
    texts = table.texts(found, list(SHORT)).set_axis(list(SHORT.values()), axis=1)
    texts[""] = texts[""].str.replace("Kommuner med ", "")
    if few_people.few(own):
        texts = texts.astype(object)
        for column, of in (("67+ år", OLDER), ("0–66 år", ("0_66",))):
            texts.loc[texts.index[0], column] += f" ({care_few_people.ages(own, of)})"
    texts["Kommuner"] = [
        f"{n} av {of}" for n, of in zip(found["municipalities"], found["municipalities_of"], strict=True)
    ]
    finding = Finding(
        headline,
        (f"{name} hører til {where}; velg dem i «Vis for». " if where else "")
        + " ".join(filter(None, [care_few_people.explained(own, name), NOTE.format(year=years[0])])),
        None,
        alt=headline,
        name=f"omsorg-sammenlikning-{words.slug(view)}",
        rows=lambda: rows(code, view),
        columns=["unit", *COUNTS, *GROWTH, *SHARES, *AGES],
        tables=(*TABLES, "kostra_groups"),
        own_source=words.source(view),
        scope=words.scope(view.of(LANDET)),
    )
    return finding, small_table(texts)
