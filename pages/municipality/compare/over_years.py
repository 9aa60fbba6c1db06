"""One measure of the municipalities over the years, as a chart with the level; of one alone beside its peers."""

from collections.abc import Sequence
from urllib.parse import urlencode

import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.profile import named
from analysis.profile.services.youth import OUTSIDE
from analysis.profile.several import by_year
from charts.profile.over_years import about, drawn, told
from pages.municipality import ask, rows as municipality_rows
from pages.shared import address, cached, extract
from pages.shared.finding import Finding, View
from pages.shared.language import st
from pages.shared.one_question import calculated
from pages.shared.one_question.chart import chart

KEY, PAGE, YEAR_BY_YEAR = "tall", "sammenlikn", "{name}, år for år"
SHOWN = [
    "region_code", "region_name", "year", "measure_name", "measure_unit", "value", "reason", "level", "level_name", "level_side",
    "peers_called", "peers_with", "peers_of", "peers_kind", *by_year.SPREAD, *by_year.AMOUNTS,
]  # fmt: skip


def section(codes: tuple[str, ...], own: str | None) -> None:
    """The chart, and under it the choice of its measure, which it waits for. own: the municipality of all pages."""
    above = st.container()
    labels = {named.name(one, MEASURES[one]): one for one in by_year.measures(municipality_rows.material())}
    if not labels:
        return
    address.choose(KEY, labels, "tallet")
    measure = labels[st.selectbox("Tall i bildet", list(labels), key=KEY, bind="query-params", width=343)]
    alone = codes[0] if len(codes) == 1 else None
    asked = ask.peers(alone) if alone else ask.put_aside()
    found = finding(codes, measure, own, asked)
    with above:
        chart(found, calculated.behind(alone, (measure,), None, asked))


def views(code: str, measures: Sequence[str], asked: str) -> tuple[View, ...]:
    """This picture of each of the measures that have years, of a municipality beside its peers. asked: what ask.peers gives."""
    there = by_year.measures(municipality_rows.material())
    names = [named.name(measure, MEASURES[measure]) for measure in measures if measure in there]
    choices = {"kommune": code, **ask.in_address(asked)}
    return tuple(
        View(YEAR_BY_YEAR.format(name=name), f"{PAGE}?{urlencode(choices | {KEY: name}, doseq=True)}", code)
        for name in names
    )


@extract.cached
def rows(codes: tuple[str, ...], measure: str, asked: str = "") -> pd.DataFrame:
    """See by_year.rows: of one alone beside its peers. asked: see peers.of."""
    against = municipality_rows.peers(codes[0], asked) if len(codes) == 1 else None
    return by_year.rows(municipality_rows.material(), codes, measure, against)


def _says(column: pd.Series) -> bool:
    """Whether anything stands in it."""
    return bool((column.notna() & (column != "")).any())


def _own_source(codes: tuple[str, ...], asked: str) -> str:
    """Where figures that are of no table of the extract are from."""
    return " ".join(dict.fromkeys(filter(None, (municipality_rows.own_source(code, asked) for code in codes))))


def _against(codes: tuple[str, ...], asked: str) -> str:
    """What the names of the files end with: the peers, where they are others than those it begins with."""
    if not asked or municipality_rows.peers(codes[0], "").codes == municipality_rows.peers(codes[0], asked).codes:
        return ""
    return f"-mot-{asked.replace(',', '-')}"


@extract.drawn
def finding(codes: tuple[str, ...], measure: str, own: str | None, asked: str = "") -> Finding:
    """own: as in `section`. asked: the peers of one alone, see peers.of."""
    every = rows(codes, measure, asked)
    lines, table = by_year.lines(every, codes), every["table"].iloc[0]
    others = list(dict.fromkeys(every.loc[~every["region_code"].isin(codes), "region_name"]))
    headline, unrevised = told.headline(lines), extract.unrevised(table)
    return Finding(
        headline,
        told.subtitle(lines),
        drawn.drawn(lines, own, unrevised),
        alt=f"Linjediagram. {headline}.",
        name=f"over-tid-{measure.replace('_', '-')}-{'-'.join(codes)}{_against(codes, asked)}",
        rows=lambda: rows(codes, measure, asked),
        columns=[name for name in SHOWN if name not in by_year.AMOUNTS or _says(every[name])],
        tables=(table,) if extract.has(table) else (),
        own_source=_own_source(codes, asked) if measure == OUTSIDE else "",
        scope="kommunekonsern" if table in told.BROKEN else "",
        caveat=told.caveat(lines, others, unrevised),
        about=about.about(lines, others, cached.level(cached.years()[-1])),
    )
