"""Care spending when the accounts by function are there: the growth of a unit taken apart, and who is left out."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.care import few_people, missing_growth, totals, units
from analysis.care.growth import Question
from charts import words
from charts.care import few_people as care_few_people, growth_headlines, short_headline
from charts.drawing import waterfall
from pages.care import labels, words as care_words
from pages.care.national import GROWTH
from pages.care.rows import material, members, out_of
from pages.care.view import TABLES, View
from pages.shared import extract, long_list, show
from pages.shared.show import Finding

COUNTS = ["municipalities", "municipalities_of"]
AGES = [f"inhabitants_{age}_{end}" for age in ("0_66", "67_79", "80_89", "90") for end in ("from", "to")]
NAMED = 6  # as many left out are named in the subtitle


@extract.cached
def growth(view: View) -> pd.DataFrame:
    """The growth of the unit with the unit costs asked for, and then with each set. No row when no one has figures."""
    summed = members(view)["summed"].any()
    mark = " (summert serie)" if view.unit.kind == "kommune" and summed else ""
    name = labels.label(view) + mark

    def of(asked: Question) -> pd.DataFrame:
        return units.total(members(replace(view, asked=asked)).assign(name=name), "name")

    found = totals.sensitivity(material(view.choice), view.asked, rows_of=of)
    return found[found["municipalities"] > 0].reset_index(drop=True)


def show_growth(view: View) -> None:
    """The growth of the unit taken apart, or why it cannot be."""
    found = growth(view)
    if found.empty:
        st.warning(why(view))
        return
    show.finding(_growth(view))
    st.caption(f"{growth_headlines.sum_of(found.iloc[0])}. {_counted(view)}")


@extract.cached
def why(view: View) -> str:
    """Why a unit has no growth between the two years, what is missing at which end, and which years it has."""
    asked, name = view.asked, words.first_upper(care_words.name(view.unit))
    if view.unit.kind != "kommune":
        return f"{name}: ingen kommuner har tall både i {asked.from_year} og {asked.to_year}."
    found = missing_growth.lacking(material(view.choice), asked, view.unit.key)
    told = f"{name} kan ikke vises fra {asked.from_year} til {asked.to_year} ({'; '.join(found.reasons)})."
    there = f" Kommunen har tall for {words.years(pd.Series(found.years))}." if found.years else ""
    return told + there + " Velg andre år, eller en gruppe i «Vis for»."


def _counted(view: View) -> str:
    """When the inhabitants behind the demography are counted."""
    kept = members(view)
    kept = kept[kept["reason"] == ""]
    usual = view.asked.from_year + 1, view.asked.to_year + 1
    if view.unit.kind == "kommune":
        usual = int(kept["january_from"].iloc[0]), int(kept["january_to"].iloc[0])
    others = int(((kept["january_from"] != usual[0]) | (kept["january_to"] != usual[1])).sum())
    told = f"Innbyggerne er talt 1. januar {usual[0]} og 1. januar {usual[1]}"
    told += f"; {others} kommuner som ble endret ved årsskiftet, ett år før" if others else ""
    each = "" if view.unit.kind == "kommune" else " Befolkningens del er summen av kommunenes."
    return f"{told}; aldersgruppene står i tabellen.{each}"


@extract.drawn
def _growth(view: View) -> Finding:
    found = growth(view)
    row = found.iloc[0]
    few, swing = few_people.few(row), few_people.swing_1000nok(row, view.asked.weights)
    told = row, _who(view, row), swing, found["residual_1000nok"], few
    headline = short_headline.headline(*told)
    mark = " Summerte serier er vår sammenstilling, ikke SSBs." if row["summed"] else ""
    return Finding(
        headline,
        f"{growth_headlines.growth(*told)}. {care_words.what(view)}{_place(view, row)}. "
        f"{care_few_people.explained(row, care_words.name(view.unit)) or growth_headlines.unexplained(found)}{mark}",
        waterfall.waterfall(*growth_headlines.steps(row, view.asked.base, few)),
        alt=f"Stolpediagram som deler veksten i ledd. {headline}.",
        name=f"omsorg-vekst-{care_words.slug(view)}",
        rows=lambda: growth(view),
        columns=["unit", "set_label", *GROWTH, *AGES, *COUNTS],
        tables=TABLES,
        own_source=care_words.source(view),
        scope=care_words.scope(view),
    )


def _who(view: View, row: pd.Series) -> str:
    """The unit in a headline: "" for the country, and how many municipalities it is when some lack figures."""
    if view.unit.kind != "landet":
        return care_words.name(view.unit)
    full = row["municipalities"] == row["municipalities_of"]
    return "" if full else f"landet ({words.n_of(row['municipalities'], row['municipalities_of'])})"


def _place(view: View, row: pd.Series) -> str:
    """Whom a subtitle is about, how many, and by name who is left out when they are few."""
    if view.unit.kind == "kommune":
        return ""
    out = out_of(view)["region_name"].tolist()
    without = f", uten {', '.join(out)}" if 0 < len(out) <= NAMED else ""
    oslo = f", {care_words.oslo(view)}".rstrip(", ")
    counted = words.n_of(row["municipalities"], row["municipalities_of"])
    return f", {care_words.name(view.unit)}{oslo}, {counted}{without}"


def left_out(view: View) -> None:
    """By name who is left out of both years, and why: of the group that is shown, or of the country."""
    view = view.of(units.LANDET) if view.unit.kind == "kommune" else view
    years = f"{view.asked.from_year} og {view.asked.to_year}"
    title = f"Kommuner som er utelatt i både {years}, og hvorfor, {care_words.name(view.unit)}"
    columns = ["region_code", "region_name", "reason"]
    long_list.drawer(title, "care-left-out", out_of(view), columns, extract.source_line(TABLES))
