"""What a municipality's population has asked for until now, where its projection is not in the extract."""

import pandas as pd
import streamlit as st

from analysis.care import few_people
from analysis.care.rows.forward import COUNTRY, so_far
from charts.care import few_people as care_few_people, forward_headlines, forward_words
from charts.drawing.lines import Line, lines
from pages.care import words
from pages.care.forward import people
from pages.shared import extract, show
from pages.shared.show import Finding
from pages.shared.visitors import audience

SINCE = 2020  # as far back as most municipalities are the same
COLUMNS = ["unit", "year_from", "year", "need_growth_pct", "inhabitants_80"]


def show_so_far(code: str, name: str, weights: tuple[float, ...]) -> None:
    """The growth until now beside the country's."""
    if len(_rows(code, name, weights)):
        show.finding(_finding(code, name, weights))
    else:
        st.markdown(forward_words.CHANGED.format(name=name, since=SINCE))


def fetch(name: str) -> None:
    """What it takes to see ahead."""
    st.markdown(forward_words.FETCH.format(name=name))
    st.code(audience.command("refresh", "14746"), language=None, wrap_lines=True)


@extract.cached
def _rows(code: str, name: str, weights: tuple[float, ...]) -> pd.DataFrame:
    return so_far(extract.table, people.people(), code, name, SINCE, weights)


@extract.drawn
def _finding(code: str, name: str, weights: tuple[float, ...]) -> Finding:
    rows = _rows(code, name, weights)
    own, country = (rows[rows["region_code"] == one] for one in (code, COUNTRY))
    headline, few = forward_headlines.so_far(own, country, name), few_people.any_few(own["inhabitants_80"])
    drawn = [
        Line(unit, unit, each["year"].tolist(), each["need_growth_pct"].tolist(), own=each is own)
        for unit, each in (("Landet", country), *([] if few else [(name, own)]))
    ]
    return Finding(
        headline,
        forward_words.SO_FAR.format(since=SINCE) + care_few_people.NOT_DRAWN.format(name=name) * few,
        lines(drawn, "Prosent mer", 1),
        alt=f"Linjediagram, {own['year'].iloc[0]} til {own['year'].iloc[-1]}. {headline}.",
        name=f"omsorg-befolkning-{code}",
        rows=lambda: _rows(code, name, weights),
        columns=COLUMNS,
        tables=("population",),
        own_source=f"Vår beregning. Enhetskostnader: {words.costs(weights)}.",
    )
