"""What population alone asks for in the years to come: the country, and the chosen municipality in per cent."""

import pandas as pd
import streamlit as st

from analysis import care_ages, care_forward, care_national, prices
from analysis.care_growth import Question
from charts import care_words
from charts.care_lines import Line, lines
from data import projections
from data.advice import command
from data.projection_tables import VARIANTS
from pages.parts import care_national as national
from pages.parts import read, show
from pages.parts.show import Finding

YEARS = (2030, 2040)
LAST = 2040
COLUMNS = ["unit", "variant", "year", "need_real_1000nok", "growth_1000nok", "need_growth_pct", "inhabitants_80"]
STANDARD = (
    "Like mange tjenester til hver aldersgruppe, til samme pris og med samme produktivitet som i {since}. Eldre som er "
    "friskere, eller yngre brukere som blir flere, er ikke med"
)


@read.cached
def projected() -> tuple[pd.DataFrame, str]:
    """Persons by region, variant, year and age group, and the source. Raises MissingTable."""
    rows, source = projections.latest()
    rows = rows.assign(age_group=care_forward.age_group(rows["age"]))
    keys = ["region_code", "variant_code", "year", "age_group"]
    return rows.groupby(keys, observed=True, as_index=False)["persons"].sum(), source


@read.drawn
def people() -> pd.DataFrame:
    """Inhabitants by the age groups of care; see care_ages.by_age. Shared, never changed."""
    return care_ages.by_age(read.table("population"))


@read.cached
def country(base: int, weights: tuple[float, ...], growth_pct: tuple) -> tuple[pd.DataFrame, int]:
    """Every variant for the country, from the year of the last total, which is also returned."""
    rows, since = _country_rows(weights)
    of = national.reader(growth_pct)
    to_base = prices.factor(of("kommunal_deflator"), since, base)
    amounts = ["need_real_1000nok", "growth_1000nok"]
    return rows.assign(**{name: rows[name] * to_base for name in amounts}), since


@read.cached
def _country_rows(weights: tuple[float, ...]) -> tuple[pd.DataFrame, int]:
    """The same in the prices of that year."""
    since = national.years()[-1]
    start = care_national.base(read.table, since)
    parts = [_forward(start, code, weights).assign(unit="Landet") for code in VARIANTS]
    return pd.concat(parts, ignore_index=True), since


@read.cached
def municipality(code: str, name: str, weights: tuple[float, ...]) -> tuple[pd.DataFrame, int]:
    """The need of one municipality in per cent of the newest year with inhabitants; no row when it is not projected."""
    since = int(people()["year"].max()) - 1
    ages = care_ages.ages_in(people(), since, read.table("municipality_changes"))
    if code not in ages.index:
        return pd.DataFrame(columns=COLUMNS), since
    start = ages.loc[[code], list(care_ages.AGES)].reset_index(drop=True)
    rows = _forward(start.assign(region_code=code, real_1000nok=100.0), "main", weights).assign(unit=name)
    return rows.assign(need_real_1000nok=float("nan"), growth_1000nok=float("nan")), since


def _forward(start: pd.DataFrame, variant: str, weights: tuple[float, ...]) -> pd.DataFrame:
    rows = projected()[0]
    rows = care_forward.forward(start, rows[rows["variant_code"] == variant], weights)
    rows = rows[rows["year"] <= LAST].rename(columns={"growth_pct": "need_growth_pct"})
    return rows.assign(variant=VARIANTS[variant])


def show_ahead(asked: Question, code: str | None, name: str) -> None:
    """The country in kroner, then the municipality in per cent, or what it takes to get it."""
    kept = (asked.base, asked.weights, asked.growth_pct)
    show.finding(_country(*kept))
    if not code:
        return
    rows, _ = municipality(code, name, asked.weights)
    if len(rows):
        show.finding(_municipality(code, name, asked.weights))
    else:
        st.markdown(f"Framskrivingen for {name} er ikke i uttrekket. Hent den slik:")
        st.code(command("refresh", "14746"), language=None)


@read.drawn
def _country(base: int, weights: tuple[float, ...], growth_pct: tuple) -> Finding:
    rows, since = country(base, weights, growth_pct)
    drawn = [
        Line(words_of, short, [since, *each["year"]], [0.0, *(each["growth_1000nok"] / 1e6)])
        for words_of, short in zip(VARIANTS.values(), ("Hoved", "Lav", "Høy"), strict=True)
        for each in [rows[rows["variant"] == words_of]]
    ]
    main = rows[rows["variant"] == VARIANTS["main"]].set_index("year")["growth_1000nok"] / 1e6
    headline = care_words.ahead({year: main[year] for year in YEARS}, since, "mrd. kroner")
    return Finding(
        headline,
        f"Mer enn i {since}, hele landet med Oslo, {base}-kroner. {STANDARD.format(since=since)}.",
        lines([line._replace(name=line.name.capitalize()) for line in drawn], "Mrd. kroner mer", 1),
        alt=f"Linjediagram til {LAST} med tre alternativer. {headline}.",
        name="omsorg-framover",
        rows=lambda: country(base, weights, growth_pct)[0],
        columns=COLUMNS,
        tables=("population",),
        own_source=f"Framskriving: {projected()[1]}. {national.SOURCE}",
    )


@read.drawn
def _municipality(code: str, name: str, weights: tuple[float, ...]) -> Finding:
    rows, since = municipality(code, name, weights)
    all_rows, first = _country_rows(weights)
    all_rows = all_rows[all_rows["variant"] == VARIANTS["main"]]
    ours = Line(name, name, [since, *rows["year"]], [0.0, *rows["need_growth_pct"]], own=True)
    theirs = Line("Landet", "Landet", [first, *all_rows["year"]], [0.0, *all_rows["need_growth_pct"]])
    by_year = rows.set_index("year")["need_growth_pct"]
    headline = care_words.ahead({year: by_year[year] for year in YEARS}, since, "prosent", name)
    return Finding(
        headline,
        f"Prosent mer enn i {since} for {name}, {first} for landet; hovedalternativet. {STANDARD.format(since=since)}.",
        lines([theirs, ours], "Prosent mer", 1),
        alt=f"Linjediagram til {LAST}. {headline}.",
        name=f"omsorg-framover-{code}",
        rows=lambda: municipality(code, name, weights)[0],
        columns=COLUMNS,
        tables=("population",),
        own_source=f"Framskriving: {projected()[1]}.",
    )
