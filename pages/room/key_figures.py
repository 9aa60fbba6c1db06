"""SSB's key figures that no other page has: for the chosen municipality, and one of them as spread by size."""

from functools import partial
from math import nan
from typing import Any

import pandas as pd

from analysis.accounts import net_result
from analysis.common.numbers import OSLO
from analysis.measures import key_figures
from charts import words
from charts.drawing.strips.by_class import SizeStrip
from charts.room import caveats, key_figures as told, own_headlines
from data.municipalities.names import plain_name
from pages.room import municipality_key_figures
from pages.room.key_figure_rows import classes, of_year
from pages.shared import address, extract, long_list, pickers
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question.chart import chart

TABLES = ("key_figures", "population")
GROUPS = {"kostra": ("kostra_groups",)}  # the tables behind a classification
EACH = ["region_code", "region_name", "size_class", "inhabitants"]
ABOUT = (
    "SSBs nøkkeltall for gjeld, kapital, frie inntekter og investeringer. De har ikke noe anbefalt nivå. Uttrekket har "
    "andelene og ikke beløpene bak: gruppene vises derfor med median og spredning, aldri med et samlet tall."
)
LACKING = "I {year} har uttrekket dette nøkkeltallet for {who}. SSB har tallene i tabell 12134."


def section(code: str | None, name: str, year: int, classification: str, with_oslo: bool) -> None:
    """The chosen municipality's key figures, a picker, the spread by size of the one that is picked, and who lacks it."""
    st.header("Gjeld, kapital, frie inntekter og investeringer", anchor=False)
    if code:
        municipality_key_figures.summary(code, name, year, classification, with_oslo)
    labels = {one.label: measure for measure, one in key_figures.on("room").items()}
    address.choose("nokkeltall", labels, "nøkkeltallet")
    measure = labels[st.selectbox("Nøkkeltall", list(labels), key="nokkeltall", bind="query-params", width=343)]
    found = _strip(measure, year, classification, with_oslo, code)
    if found is None:
        total = classes(measure, year, classification, with_oslo).iloc[-1]
        st.markdown(LACKING.format(year=year, who=words.n_of(total["municipalities"], total["municipalities_of"])))
        return
    chart(found)
    _tables(measure, year, classification, with_oslo, code)


@extract.drawn
def _strip(measure: str, year: int, classification: str, with_oslo: bool, code: str | None) -> Finding | None:
    """The spread within each class; None when too few have the figure."""
    there = _of_all(measure, year, classification, with_oslo)
    if there is None:
        return None
    drawn, subtitle, fields = there
    label, unit = key_figures.name(measure), key_figures.unit(measure)
    by_class = classes(measure, year, classification, with_oslo)
    for own, of_class in own_headlines.in_class(_known(measure, year, classification, with_oslo), code, by_class):
        median, name = nan if of_class is None else of_class[f"median_{unit}"], plain_name(own["region_name"])
        text = partial(told.text, measure)
        headline = own_headlines.key_figure(name, label, year, own[measure], median, text)
        fields = fields | {"headline": headline, "alt": f"{fields['alt']} {headline}."}
    return Finding(
        subtitle=subtitle + pickers.left_out(code, with_oslo), figure=drawn.with_chosen(code), chosen=code,
        name=f"nokkeltall-{measure}-{classification}-{year}", **fields,
    )  # fmt: skip


@extract.drawn
def _of_all(
    measure: str, year: int, classification: str, with_oslo: bool
) -> tuple[SizeStrip, str, dict[str, Any]] | None:
    """What of it is the same whoever is chosen: the municipalities' dots, and the fields of the finding."""
    by_class = classes(measure, year, classification, with_oslo)
    total = by_class.iloc[-1]
    if total["municipalities"] < told.FEWEST:
        return None
    each = _known(measure, year, classification, with_oslo)
    of_all, definition = told.headline(total, measure), key_figures.SSB_KEY_FIGURES[measure].definition
    headline = told.by_class(by_class.iloc[:-1], measure) or of_all
    about = (
        *([f"{of_all}."] if headline != of_all else []),
        definition,
        ABOUT,
        f"{caveats.STRIP} Streken er medianen.",
        told.negative(each, measure).strip(),
    )
    subtitle = (
        f"{key_figures.name(measure)}, kommunene {'med' if with_oslo else 'utenom'} Oslo, {year}, "
        f"{words.n_of(total['municipalities'], total['municipalities_of'])}."
    )
    fields = {
        "headline": headline,
        "alt": f"Prikkediagram for {len(by_class) - 1} grupper. {headline}.",
        "rows": lambda: _known(measure, year, classification, with_oslo),
        "columns": [*EACH, measure],
        "tables": (*TABLES, *GROUPS.get(classification, ())),
        "scope": net_result.SCOPE[with_oslo],
        "about": tuple(filter(None, about)),
        "caveat": caveats.NO_LEVEL,
    }
    return SizeStrip(each, by_class.iloc[:-1], float("nan"), told.scale(each[measure], measure)), subtitle, fields


@extract.cached
def _known(measure: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    rows = _with(measure, year, classification, with_oslo)
    return rows[rows[measure].notna()].sort_values(["size_class", measure], ignore_index=True)


def _with(measure: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    rows = of_year(measure, year, classification)
    return rows if with_oslo else rows[rows["region_code"] != OSLO]


@extract.cached
def _without(measure: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    rows = _with(measure, year, classification, with_oslo)
    return rows[rows[measure].isna()]


def _tables(measure: str, year: int, classification: str, with_oslo: bool, chosen: str | None) -> None:
    """The spread of every class, and who has no figure and why."""
    source, label = extract.source_line(TABLES), key_figures.name(measure)
    spread = [f"{part}_{key_figures.unit(measure)}" for part in key_figures.SPREAD]
    columns = ["size_class", "municipalities", "municipalities_of", *spread]
    by_class = classes(measure, year, classification, with_oslo)
    long_list.drawer(f"{label} i {year}, grupper", "key-classes", by_class, columns, source, chosen=chosen)
    without = _without(measure, year, classification, with_oslo)
    columns = ["region_code", "region_name", "inhabitants", "reason"]
    if len(without):
        long_list.drawer(
            f"{label} i {year}, kommuner uten tall", "key-missing", without, columns, source, chosen=chosen
        )
