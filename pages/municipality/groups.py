"""The groups of the page: a strip a measure, the figures with their changes, and one sentence on each."""

from typing import NamedTuple

import pandas as pd

from analysis.measures.groups import GROUPS
from analysis.measures.registry import of_municipality
from analysis.profile.services.youth import OUTSIDE
from analysis.profile.spread import TOO_FEW
from charts.profile import tables, words
from charts.profile.strip import strip_rows, strip_words, strips
from pages.municipality import rows
from pages.municipality.compare import over_years
from pages.shared import cached, extract, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.one_question import calculated, glossary
from pages.shared.one_question.chart import beside

SHOWN = [
    "measure_name", "measure_unit", "year", "value", "reason", "level", "level_name", "level_side", "peers_value", "peers_kind",
    "peers_called", "peers_with", "peers_of", "peers_lower", "peers_higher", "peers_min", "peers_p25", "peers_median",
    "peers_p75", "peers_max", "own_sd", "change_1yr", "change_3yr", "change_5yr", "edition", "sentence",
]  # fmt: skip


class Group(NamedTuple):
    """found: its strips. under: the sentences under them. has_figures: whether the municipality has any figure of it."""

    found: Finding
    under: list[str]
    has_figures: bool


def first_chart(code: str, name: str, asked: str) -> None:
    """The strips of the first group, which stand before the choice of whom it is held against."""
    _plotted(next(iter(all_of(code, name, asked).values())).found)


def every(code: str, name: str, asked: str) -> None:
    """The groups that have measures, in the order that a council knows; of the first what stands under `first_chart`."""
    there = all_of(code, name, asked)
    first = next(iter(there))
    for group in GROUPS.values():
        if group in there:
            if group != first:
                _plotted(there[group].found)
            _under_chart(group, there[group], code, asked)


def _plotted(found: Finding) -> None:
    show.headline(found.headline)
    if found.figure is not None:
        st.caption(glossary.linked(found.subtitle))
        show.plotted(found)


def _under_chart(group: str, told: Group, code: str, asked: str) -> None:
    found = told.found
    for text in told.under:
        st.markdown(text)
    if told.has_figures:
        title = f"{group}: alle tall, og endringene"
        show.closed(title, f"changes-{group}", lambda: _changes(group, code, asked, found.headline))
        beside(found, _calculated(group, code, asked))
    else:
        beside(found)


def _calculated(group: str, code: str, asked: str) -> calculated.Behind | None:
    """Each figure with what it is made of, in names and in the municipality's numbers."""
    each = rows.by_group(code, asked)[group]
    return calculated.behind(code, each.loc[each["reason"] == "", "measure"].tolist(), None, asked)


@extract.drawn
def all_of(code: str, name: str, asked: str) -> dict[str, Group]:
    """All that the page tells of the groups, by group: made in one go, and their rows are not kept."""
    by_group = rows.by_group(code, asked)
    return {
        group: Group(_finding(group, own, code, name, asked), _under(own), "" in own["reason"].tolist())
        for group, own in by_group.items()
    }


def _changes(group: str, code: str, asked: str, headline: str) -> None:
    """The figures with their changes; a table that is wider than a phone scrolls in its own frame."""
    each = rows.of_group(group, code, asked)
    show.texts(tables.group(each[each["reason"] == ""], of_municipality()), headline)


def _under(each: pd.DataFrame) -> list[str]:
    """Under the chart of a group: a sentence on each measure; without a chart, first why there is none."""
    reasons, has = each["reason"].tolist(), each["reason"] == ""
    texts = (
        []
        if len(strip_rows.drawn(each))
        else [plain(text and f"Ikke tall, for {text}.") for text in dict.fromkeys(reasons)]
    )
    if has.any():
        told = "\n".join(f"- {plain(text)}" for text in each.loc[_spoken(each), "sentence"])
        texts.append(glossary.linked(told))
    return texts


def _spoken(each: pd.DataFrame) -> pd.Series:
    """The measures whose sentence says more than the table under it: those held against others, or without a figure."""
    return (each["verdict"] != "") | (each["reason"] != "") | (each["level_side"] != "")


def _finding(group: str, own: pd.DataFrame, code: str, name: str, asked: str) -> Finding:
    """The strips of one group; without a figure where nothing of it can be held together."""
    held = strip_rows.drawn(own)
    judged = held[~held["verdict"].isin(["", TOO_FEW])]
    headline = words.headline(group, own, name)
    measures = of_municipality()
    figure = None
    subtitle = words.subtitle(name, judged if len(judged) else own) if (own["verdict"] != "").any() else ""
    if len(held):
        shown = zip(held["measure"], held["year"], strict=True)
        dots = {measure: rows.dots(code, asked, measure, year) for measure, year in shown}
        figure = strips.strips(held, dots, measures)
        unit = strip_words.unit(held, measures)
        subtitle = strip_words.subtitle(subtitle, unit, strips.unnamed(held, measures))
    return Finding(
        headline,
        subtitle,
        figure,
        alt=f"Prikkediagram, en linje per tall. {headline}. {' '.join(held['sentence'])}",
        caveat=strip_words.note(own, held, rows.who(code, asked)),
        name=f"kommunen-{group.lower()}-{code}",
        rows=lambda: rows.of_group(group, code, asked),
        columns=SHOWN,
        tables=tuple(table for table in dict.fromkeys(own["table"]) if table) or rows.TABLES,
        own_source=rows.own_source(code, asked) if OUTSIDE in own["measure"].tolist() else "",
        scope="kommunekonsern",
        whose=name,
        by_year=over_years.views(code, own.loc[own["reason"] == "", "measure"].tolist(), asked),
        about=(*words.numbers(own, measures), *words.about(own, cached.level(cached.years()[-1]))),
    )
