"""How a municipality's figures are calculated, with its own numbers put in, and the sums behind its peers' figure."""

from collections.abc import Callable, Sequence

import streamlit as st

from analysis.measures.measure import Measure
from analysis.measures.registry import of_municipality
from analysis.profile import calculation, named, peers as peer_groups
from analysis.profile.several import peer_sums
from charts.profile import calculation_words
from pages.shared import extract
from pages.shared.markdown import plain
from pages.shared.profile.rows import material

NOTHING = "Uttrekket har ikke tall her for {year}."


@extract.drawn
def lines(code: str, measures: tuple[str, ...], year: int | None, asked: str | None) -> list[list[str]]:
    """A title and lines on each of the measures that has a figure in a year (None: its newest).

    asked: a choice of peers, as in profile.peers, whose figure is then made too; None: of nobody else.
    """
    every = of_municipality()
    return [told for measure in measures if (told := _of(code, measure, every[measure], year, asked))]


def _of(code: str, measure: str, one: Measure, year: int | None, asked: str | None) -> list[str]:
    found = material()
    told = calculation.of(found, code, measure, year)
    if told is None:
        return []
    series = found.series[measure]
    when = year or series.newest() or 0
    value = float(series.value[found.places[code], series.years.index(when)])
    head = calculation_words.title(named.name(measure, one), when, value, one)
    own = [calculation_words.in_numbers(told, value, one), calculation_words.in_names(told, one.unit)]
    return [head, *filter(None, [*own, _peers(code, measure, one, when, asked), one.definition])]


def _peers(code: str, measure: str, one: Measure, year: int, asked: str | None) -> str:
    """The amounts of the peers added up, and divided; "" where there are none, or only a median."""
    if asked is None:
        return ""
    chosen = peer_groups.of(material(), code, asked)
    theirs = peer_sums.of(material(), chosen, measure, year)
    return calculation_words.of_peers(theirs, chosen, one) if theirs else ""


def behind(code: str | None, measures: Sequence[str], year: int) -> Callable[[], None] | None:
    """What shows that under a chart (see chart.beside); None where no municipality is chosen."""
    return (lambda: shown(code, tuple(measures), year)) if code else None


def shown(code: str, measures: tuple[str, ...], year: int | None = None, asked: str | None = None) -> None:
    """Each figure with what it is made of, in numbers and in names."""
    told = lines(code, measures, year, asked)
    for title, *rest in told:
        st.markdown("  \n".join([f"**{plain(title)}**", *(plain(line) for line in rest)]))
    if not told:
        st.markdown(NOTHING.format(year=year))
