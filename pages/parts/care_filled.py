"""Care spending of every municipality, when the accounts by function are there: growth, by class, who is left out."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis import care, care_growth, care_panel, care_rows, care_spread
from analysis.care import Choice
from analysis.care_growth import Question
from charts import care_headlines, care_strip, waterfall, words
from pages.parts import lists, read, show
from pages.parts.care_choices import ARTS, SCOPES
from pages.parts.care_national import GROWTH, weight_sets
from pages.parts.show import Finding

TABLES = ("function_accounts", "population")
SOURCE = "Priser: kommunal deflator (Finansdepartementet og TBU). Enhetskostnader: se forutsetningene."
COUNTS = ["municipalities", "municipalities_of"]
EACH = ["region_code", "region_name", "size_class", *GROWTH]
CLASS = ["unit", *COUNTS, "real_growth_pct", "growth_p10", "growth_p25", "growth_median", "growth_p75", "growth_p90"]


@read.drawn
def material(choice: Choice) -> care_panel.Material:
    """What every figure of a choice is made from: read and added up once, shared, never changed."""
    return care_panel.material(read.table, choice)


@read.cached
def years(choice: Choice) -> list[int]:
    """The years with figures for at least one municipality."""
    return care.years(material(choice).spending)


@read.drawn
def _ends(choice: Choice, asked: Question) -> care_panel.Panel:
    """The two years of every municipality. Raises UnknownChoice."""
    return care_growth.ends(material(choice), asked)


@read.cached
def rows(choice: Choice, asked: Question) -> pd.DataFrame:
    """One row a municipality; see care_growth.municipalities. Raises UnknownChoice."""
    return care_growth.municipalities(material(choice), asked, _ends(choice, replace(asked, weights=())))


def what(choice: Choice, asked: Question) -> str:
    """The spending that is meant, as the beginning of a subtitle."""
    names = {code: label.lower() for label, code in (ARTS | SCOPES).items()}
    health = "med helsetjenester (241, 256)" if choice.health else "uten helsetjenester"
    return (
        f"{words.first_upper(names[choice.art])} driftsutgifter til pleie og omsorg, {health}, "
        f"{names[choice.scope]}. Faste priser er {asked.base}-kroner"
    )


@read.cached
def growth(choice: Choice, asked: Question, with_oslo: bool, code: str | None) -> pd.DataFrame:
    """The growth of a municipality or the country with the unit costs asked for, and then with each set."""
    parts = []
    for label, weights in weight_sets(asked).items():
        every = rows(choice, replace(asked, weights=weights))
        one = care_rows.municipality(every, code) if code else care_rows.country(every, with_oslo)
        parts.append(one.assign(set_label=label))
    return pd.concat(parts, ignore_index=True)


def show_growth(choice: Choice, asked: Question, with_oslo: bool, code: str | None, name: str) -> None:
    """The growth taken apart, for the municipality on top when it has figures, and then for the country."""
    every = rows(choice, asked)
    own = every[every["region_code"] == code]
    why = own["reason"].iloc[0] if len(own) else code and care_panel.absent(material(choice), code, asked.to_year)
    if code and why:
        st.warning(f"{name} er ikke med i noen av årene: {why}.")
    elif code:
        _shown(choice, asked, True, code, name)
    _shown(choice, asked, with_oslo, None, "")


def _shown(choice: Choice, asked: Question, with_oslo: bool, code: str | None, name: str) -> None:
    show.finding(_growth(choice, asked, with_oslo, code, name))
    st.caption(care_headlines.sum_of(growth(choice, asked, with_oslo, code).iloc[0]))


@read.drawn
def _growth(choice: Choice, asked: Question, with_oslo: bool, code: str | None, name: str) -> Finding:
    found = growth(choice, asked, with_oslo, code)
    row = found.iloc[0]
    headline = care_headlines.growth(row, name)
    counted = words.n_of(row["municipalities"], row["municipalities_of"])
    place = "" if code else f", kommunene {'med' if with_oslo else 'utenom'} Oslo, {counted}"
    mark = " Summerte serier er vår sammenstilling, ikke SSBs." if row["summed"] else ""
    return Finding(
        headline,
        f"{what(choice, asked)}{place}. {care_headlines.unexplained(found)}{mark}",
        waterfall.waterfall(*care_headlines.steps(row)),
        alt=f"Stolpediagram som deler veksten i ledd. {headline}.",
        name=f"omsorg-vekst-{code or 'landet'}-{asked.from_year}-{asked.to_year}",
        rows=lambda: growth(choice, asked, with_oslo, code),
        columns=["unit", "set_label", *GROWTH, *COUNTS],
        tables=TABLES,
        own_source=SOURCE,
    )


@read.drawn
def by_class(choice: Choice, asked: Question, classification: str, with_oslo: bool, code: str | None) -> Finding:
    """Growth by class against the spread of its municipalities."""
    found, every = material(choice), rows(choice, asked)
    classes = care_spread.classes(found, every, classification, with_oslo)
    each = care_spread.each(found, every, classification, with_oslo)
    headline = care_headlines.by_class(classes, asked.from_year, asked.to_year)
    return Finding(
        headline,
        f"{what(choice, asked)}. Hver prikk er en kommune, stolpen den midtre halvdelen, streken medianen, ruten "
        "gruppen samlet; trekanter ligger utenfor aksen.",
        care_strip.growth_strip(each, classes, chosen=code),
        alt=f"Prikkediagram for {len(classes)} grupper. {headline}.",
        name=f"omsorg-{classification}-{asked.from_year}-{asked.to_year}",
        rows=lambda: care_spread.each(material(choice), rows(choice, asked), classification, with_oslo),
        columns=EACH,
        tables=(*TABLES, "kostra_groups") if classification == "kostra" else TABLES,
        own_source=SOURCE,
    )


def left_out(choice: Choice, asked: Question, with_oslo: bool) -> None:
    """By name who is left out of both years, and why."""
    found = care_rows.left_out(rows(choice, asked), with_oslo)
    title = f"Kommuner som er utelatt i både {asked.from_year} og {asked.to_year}, og hvorfor"
    lists.drawer(title, "care-left-out", found, ["region_code", "region_name", "reason"], read.source_line(TABLES))
