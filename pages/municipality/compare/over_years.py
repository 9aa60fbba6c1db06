"""One measure of the municipalities over the years, as a chart with the level; of one alone beside its peers."""

import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.profile import named
from analysis.profile.services.youth import OUTSIDE
from analysis.profile.several import by_year
from charts.profile.over_years import drawn, told
from pages.municipality import rows as municipality_rows
from pages.shared import address, cached, extract
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question import calculated
from pages.shared.one_question.chart import chart

KEY = "tall"
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
    found = finding(codes, measure, own)
    with above:
        chart(found, calculated.behind(codes[0] if len(codes) == 1 else None, (measure,), None, ""))


@extract.cached
def rows(codes: tuple[str, ...], measure: str) -> pd.DataFrame:
    """See by_year.rows: of one alone beside its peers."""
    against = municipality_rows.peers(codes[0], "") if len(codes) == 1 else None
    return by_year.rows(municipality_rows.material(), codes, measure, against)


def _says(column: pd.Series) -> bool:
    """Whether anything stands in it."""
    return bool((column.notna() & (column != "")).any())


def _own_source(codes: tuple[str, ...]) -> str:
    """Where figures that are of no table of the extract are from."""
    return " ".join(dict.fromkeys(filter(None, (municipality_rows.own_source(code, "") for code in codes))))


@extract.drawn
def finding(codes: tuple[str, ...], measure: str, own: str | None) -> Finding:
    """own: as in `section`."""
    every = rows(codes, measure)
    lines, table = by_year.lines(every, codes), every["table"].iloc[0]
    others = list(dict.fromkeys(every.loc[~every["region_code"].isin(codes), "region_name"]))
    headline, unrevised = told.headline(lines), extract.unrevised(table)
    return Finding(
        headline,
        told.subtitle(lines),
        drawn.drawn(lines, own, unrevised),
        alt=f"Linjediagram. {headline}.",
        name=f"over-tid-{measure.replace('_', '-')}-{'-'.join(codes)}",
        rows=lambda: rows(codes, measure),
        columns=[name for name in SHOWN if name not in by_year.AMOUNTS or _says(every[name])],
        tables=(table,) if extract.has(table) else (),
        own_source=_own_source(codes) if measure == OUTSIDE else "",
        scope="kommunekonsern" if table in told.BROKEN else "",
        caveat=told.caveat(lines, others, unrevised),
        about=told.about(lines, others, cached.level(cached.years()[-1])),
    )
