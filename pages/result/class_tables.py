"""The tables of the spread: the classes, who is below the level, and who is missing and why."""

import pandas as pd

from analysis.accounts import net_result
from analysis.municipalities import inhabitants
from analysis.result import rows as result_rows, spread
from charts.result import size_headlines
from pages.shared import cached, extract, long_list, provenance, show
from pages.shared.language import st
from pages.shared.markdown import small_table
from pages.shared.net_result import caveats
from pages.shared.one_question.chart import beside
from pages.shared.provenance import MAP

CLASSES = result_rows.EVERY_SPREAD


def classes(year: int, classification: str, with_oslo: bool) -> None:
    """The main figures of every class, which class is lowest by each average, and all figures beside them."""
    st.header(size_headlines.OF_EACH.format(year), anchor=False)
    st.markdown(_classes(year, classification, with_oslo))
    beside(every_figure(year, classification, with_oslo))


def every_figure(year: int, classification: str, with_oslo: bool) -> show.Finding:
    """All figures of every class: no chart, the rows of `python -m analysis size-spread`."""
    title = f"Netto driftsresultat etter gruppe i {year}"
    return show.Finding(
        title,
        size_headlines.LONG_RUN,
        None,
        alt=title,
        name=f"grupper-{classification}-{year}",
        rows=lambda: cached.classes(year, classification, with_oslo),
        columns=CLASSES,
        tables=provenance.tables(classification),
        scope=net_result.SCOPE[with_oslo],
        about=(size_headlines.LONG_RUN, size_headlines.AVERAGES, *caveats.of_year(year, with_oslo)),
    )


@extract.cached
def _classes(year: int, classification: str, with_oslo: bool) -> str:
    """Which class is lowest, and the table, as one text: a handful of cells needs no reader of Arrow in the browser."""
    rows = cached.classes(year, classification, with_oslo)
    return f"{size_headlines.lowest_told(rows)}\n\n{small_table(size_headlines.main_figures(rows))}"


def below(year: int, with_oslo: bool, chosen: str | None) -> None:
    """Who is below the recommended level, furthest below first."""
    columns = ["region_code", "region_name", "size_class", "ndr_pct", "ndr_pct_3yr", "ndr_pct_5yr"]
    long_list.drawer(
        f"Kommuner under anbefalt nivå i {year}", "below", _below(year, with_oslo), columns, _source(), chosen=chosen
    )


@extract.cached
def _below(year: int, with_oslo: bool) -> pd.DataFrame:
    return spread.below(cached.members(year, "ks"), cached.level(year), with_oslo)


def missing(year: int, with_oslo: bool, chosen: str | None) -> None:
    """Who has no figure, and why; nothing when all have one."""
    columns, rows = ["region_code", "region_name", "inhabitants", "reason"], cached.missing(year, with_oslo)
    if len(rows):
        long_list.drawer(f"Kommuner uten tall i {year}", "missing", rows, columns, _source(), MAP, chosen=chosen)


def outside(year: int, classification: str, with_oslo: bool, chosen: str | None) -> None:
    """Who is in no class, and why; nothing when all are in one."""
    rows = _outside(year, classification, with_oslo)
    if len(rows):
        columns = ["region_code", "region_name", "ndr_pct", "reason"]
        title, source = f"Kommuner i ingen gruppe i {year}", extract.source_line(provenance.tables(classification))
        long_list.drawer(title, "outside", rows, columns, source, MAP, chosen=chosen)


@extract.cached
def _outside(year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    rows = spread.outside(cached.members(year, classification), with_oslo)
    why = [inhabitants.unclassed(cached.units(), key, classification) for key in rows["unit_code"]]
    return rows.assign(reason=why)


def _source() -> str:
    return extract.source_line(provenance.TABLES)
