"""SSB's key figures that no other page has: for the chosen municipality, and one of them as spread by size."""

import pandas as pd
import streamlit as st

from analysis import key_figures, key_measures, net_result
from charts import key_figure_words as told
from charts import size_strip, words
from data.advice import command
from pages.parts import address, choose, computed, lists, read, show
from pages.parts.show import Finding

TABLES = ("key_figures", "population")
GROUPS = {"kostra": ("kostra_groups",)}  # the tables behind a classification
EACH = ["region_code", "region_name", "size_class", "inhabitants"]
ABOUT = (
    "SSBs nøkkeltall for gjeld, kapital, frie inntekter og investeringer. De har ikke noe anbefalt nivå. Uttrekket har "
    "andelene og ikke beløpene bak: gruppene vises derfor med median og spredning, aldri med et samlet tall."
)
LACKING = "I {year} har uttrekket dette nøkkeltallet for {who}. SSB har tallene i tabell 12134. Hent dem slik:"


@read.cached
def _rows(measure: str, year: int, classification: str) -> pd.DataFrame:
    """One row for every municipality of a year; see analysis.key_figures.municipalities."""
    members = computed.members(year, classification)
    return key_figures.municipalities(read.table("key_figures"), members, measure, year)


@read.cached
def _classes(measure: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """One row a class and one for all; see analysis.key_figures.by_class."""
    return key_figures.by_class(_rows(measure, year, classification), measure, with_oslo)


def section(year: int, classification: str, with_oslo: bool, code: str | None, name: str) -> None:
    """The chosen municipality's figures, a picker, the spread of the one that is picked, and who lacks it."""
    st.header("Gjeld, kapital, frie inntekter og investeringer", anchor=False)
    st.caption(ABOUT)
    if code:
        _own(code, name, year, classification, with_oslo)
    labels = {key_measures.SSB_KEY_FIGURES[measure].label: measure for measure in key_measures.CODES}
    address.choose("nokkeltall", labels, "nøkkeltallet")
    measure = labels[st.selectbox("Nøkkeltall", list(labels), key="nokkeltall", bind="query-params", width=343)]
    found = _strip(measure, year, classification, with_oslo, code)
    if found is None:
        total = _classes(measure, year, classification, with_oslo).iloc[-1]
        st.markdown(LACKING.format(year=year, who=words.n_of(total["municipalities"], total["municipalities_of"])))
        st.code(command("refresh", "12134"), language=None, wrap_lines=True)
        return
    show.finding(found)
    _tables(measure, year, classification, with_oslo)


def _own(code: str, name: str, year: int, classification: str, with_oslo: bool) -> None:
    table, caption = _own_table(code, name, year, classification, with_oslo)
    if table is None:
        st.markdown(f"{name} fantes ikke med dette nummeret i {year}.")
        return
    st.table(table, hide_index=True, alt=f"Nøkkeltall for {name} i {year}")
    st.caption(caption)


@read.cached
def _own_table(
    code: str, name: str, year: int, classification: str, with_oslo: bool
) -> tuple[pd.DataFrame | None, str]:
    members = computed.members(year, classification)
    rows = key_figures.one(read.table("key_figures"), members, code, year, with_oslo)
    if rows.empty:
        return None, ""
    country = f"SSB, landet {'med' if with_oslo else 'uten'} Oslo"
    table = pd.DataFrame(
        {
            "Nøkkeltall": [key_measures.SSB_KEY_FIGURES[row.measure].label for row in rows.itertuples()],
            f"{name} {year}": [row.reason or told.text(row.measure, row.value) for row in rows.itertuples()],
            "Median i gruppen": [_median(row) for row in rows.itertuples()],
            country: [_country(row, year) for row in rows.itertuples()],
        }
    )
    label = rows["size_class"].iloc[0]
    group = f"Gruppen er {words.label(str(label))}. " if pd.notna(label) else ""
    said = f"{group}År i parentes: SSBs siste tall for landet som er i uttrekket."
    return table, said + told.own_negative(name, rows)


def _median(row) -> str:
    """Of the class, with how many have the figure where some do not; none of a class of one."""
    if row.municipalities_of < 2 or not row.municipalities:
        return words.GAP
    some = f" ({row.municipalities} av {row.municipalities_of})" if row.municipalities < row.municipalities_of else ""
    return told.text(row.measure, row.class_median) + some


def _country(row, year: int) -> str:
    return told.country(key_figures.Country(row.ssb_value, None if pd.isna(row.ssb_year) else row.ssb_year),
                        row.measure, year)  # fmt: skip


@read.drawn
def _strip(measure: str, year: int, classification: str, with_oslo: bool, code: str | None) -> Finding | None:
    """The spread within each class; None when too few have the figure."""
    classes = _classes(measure, year, classification, with_oslo)
    total = classes.iloc[-1]
    if total["municipalities"] < told.FEWEST:
        return None
    each = _known(measure, year, classification, with_oslo)
    headline = told.headline(total, measure)
    return Finding(
        headline,
        f"{key_measures.SSB_KEY_FIGURES[measure].formula} Kommunene {'med' if with_oslo else 'utenom'} Oslo, {year}, "
        f"{words.n_of(total['municipalities'], total['municipalities_of'])}. Hver prikk er en kommune, stolpen den "
        "midtre halvdelen, streken medianen; trekanter ligger utenfor aksen."
        + told.negative(each, measure)
        + choose.left_out(code, with_oslo),
        size_strip.size_strip(
            each, classes.iloc[:-1], float("nan"), chosen=code, scale=told.scale(each[measure], measure)
        ),
        alt=f"Prikkediagram for {len(classes) - 1} grupper. {headline}.",
        name=f"nokkeltall-{measure}-{classification}-{year}",
        rows=lambda: _known(measure, year, classification, with_oslo),
        columns=[*EACH, measure],
        tables=(*TABLES, *GROUPS.get(classification, ())),
        scope=net_result.SCOPE[with_oslo],
    )


def _known(measure: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    rows = _with(measure, year, classification, with_oslo)
    return rows[rows[measure].notna()].sort_values(["size_class", measure], ignore_index=True)


def _with(measure: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    rows = _rows(measure, year, classification)
    return rows if with_oslo else rows[rows["region_code"] != net_result.OSLO]


def _tables(measure: str, year: int, classification: str, with_oslo: bool) -> None:
    """The spread of every class, and who has no figure and why."""
    source, label = read.source_line(TABLES), key_measures.name(measure)
    spread = [f"{part}_{key_measures.unit(measure)}" for part in key_measures.SPREAD]
    columns = ["size_class", "municipalities", "municipalities_of", *spread]
    classes = _classes(measure, year, classification, with_oslo)
    lists.drawer(f"{label} i {year}, grupper", "key-classes", classes, columns, source)
    rows = _with(measure, year, classification, with_oslo)
    without = rows[rows[measure].isna()]
    columns = ["region_code", "region_name", "inhabitants", "reason"]
    lists.drawer(f"{label} i {year}, kommuner uten tall", "key-missing", without, columns, source)
