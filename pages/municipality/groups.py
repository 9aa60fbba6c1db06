"""The groups of the page: a strip a measure, the figures with their changes, and one sentence on each."""

import pandas as pd
import streamlit as st

from analysis.common.completeness import mostly
from analysis.measures.groups import GROUPS
from analysis.measures.registry import of_municipality
from charts.profile import strips, tables, words
from pages.municipality import rows
from pages.shared import cached, extract, show
from pages.shared.finding import Finding
from pages.shared.markdown import plain, small_table
from pages.shared.one_question import glossary
from pages.shared.one_question.chart import beside

SHOWN = [
    "measure_name", "measure_unit", "year", "value", "reason", "level", "level_name", "level_side", "peers_value", "peers_kind",
    "peers_called", "peers_with", "peers_of", "peers_lower", "peers_higher", "peers_min", "peers_p25", "peers_median",
    "peers_p75", "peers_max", "own_sd", "change_1yr", "change_3yr", "change_5yr", "edition", "sentence",
]  # fmt: skip


def every(code: str, name: str, asked: str) -> None:
    """The groups that have measures, in the order that a council knows."""
    there = set(rows.rows(code, asked)["group"])
    for group in GROUPS.values():
        if group in there:
            _group(finding(group, code, name, asked))


def _group(found: Finding) -> None:
    show.headline(found.headline)
    each = found.rows()
    if found.figure is None:
        for text in dict.fromkeys(each["reason"]):
            st.markdown(plain(text and f"Ikke tall her, for {text}."))
    else:
        st.caption(glossary.linked(found.subtitle))
        show.plotted(found)
    there = each[each["reason"] == ""]
    if len(there):
        told = "\n".join(f"- {plain(text)}" for text in each.loc[_spoken(each), "sentence"])
        st.markdown(glossary.linked(told))
        st.markdown(small_table(tables.group(there, of_municipality())))
    beside(found)


def _spoken(each: pd.DataFrame) -> pd.Series:
    """The measures whose sentence says more than the table under it: those held against others, or without a figure."""
    return (each["verdict"] != "") | (each["reason"] != "") | (each["level_side"] != "")


@extract.drawn
def finding(group: str, code: str, name: str, asked: str) -> Finding:
    """The strips of one group; without a figure where nothing of it can be held together."""
    every_row = rows.rows(code, asked)
    own = every_row[every_row["group"] == group].reset_index(drop=True)
    held = own[[with_ > 0 and mostly(with_, of) for with_, of in zip(own["peers_with"], own["peers_of"], strict=True)]]
    headline = words.headline(group, own)
    measures = of_municipality()
    figure = None
    if len(held):
        dots = {row.measure: rows.dots(code, asked, row.measure, row.year) for row in held.itertuples()}
        figure = strips.strips(held, dots, measures)
    return Finding(
        headline,
        words.subtitle(name, own) if (own["verdict"] != "").any() else "",
        figure,
        alt=f"Prikkediagram, en linje per tall. {headline}. {' '.join(held['sentence'])}",
        name=f"kommunen-{group.lower()}-{code}",
        rows=lambda: own,
        columns=SHOWN,
        tables=tuple(table for table in dict.fromkeys(own["table"]) if table) or rows.TABLES,
        scope="kommunekonsern",
        whose=name,
        about=words.about(own, cached.level(cached.years()[-1])),
    )
