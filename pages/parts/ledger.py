"""The tables of the spread: the classes, who is below the level, and who is missing and why."""

import pandas as pd
import streamlit as st

from analysis import figures, net_result, sizes, spread
from charts import headlines_size
from data.norwegian import joined
from pages.parts import computed, findings_size, lists, read, show
from pages.parts.plain import small_table

CLASSES = [*figures.SIZE_SPREAD, "ndr_pct_3yr", "municipalities_3yr", "ndr_pct_5yr", "municipalities_5yr"]
LONG_RUN = (
    "Siste 3 og 5 år: sum over årene for kommuner som har tall i alle. Ett år for en liten kommune er like mye støy "
    "som signal."
)
MAP = (
    "Kommunene er de som fantes 1. januar det året. En kommune som bare har fått nytt nummer siden, står med dagens "
    "nummer og navn; en som er slått sammen eller delt siden, med det siste den hadde."
)


def classes(year: int, classification: str, with_oslo: bool) -> None:
    """The main figures of every class, which class is lowest by each average, and all figures in a drawer."""
    st.header(f"Tallene for hver gruppe i {year}", anchor=False)
    st.markdown(_classes(year, classification, with_oslo))
    st.caption(read.source_line(findings_size.tables(classification)))
    show.drawer(every_figure(year, classification, with_oslo), "Alle tall for gruppene, og nedlasting")


def every_figure(year: int, classification: str, with_oslo: bool) -> show.Finding:
    """All figures of every class: no chart, the rows of `python -m analysis size-spread`."""
    title = f"Netto driftsresultat etter gruppe i {year}"
    return show.Finding(
        title,
        LONG_RUN,
        None,
        alt=title,
        name=f"grupper-{classification}-{year}",
        rows=lambda: computed.classes(year, classification, with_oslo),
        columns=CLASSES,
        tables=findings_size.tables(classification),
        scope=net_result.SCOPE[with_oslo],
    )


@read.cached
def _classes(year: int, classification: str, with_oslo: bool) -> str:
    """Which class is lowest, and the table, as one text: a handful of cells needs no reader of Arrow in the browser."""
    rows = computed.classes(year, classification, with_oslo)
    texts = show.texts(rows, ["size_class", "ndr_pct_weighted", "ndr_pct_median", "share_below_pct"])
    counts = [f"{n} av {of}" for n, of in zip(rows["municipalities"], rows["municipalities_of"], strict=True)]
    texts.insert(1, "Kommuner", counts)
    return f"{_lowest(rows)}\n\n{small_table(texts)}"


def _lowest(rows: pd.DataFrame) -> str:
    known, out = spread.comparable(rows), findings_size.left_out(rows)
    if len(known) < 2:
        return f"{headlines_size.weakest(rows)}.{out}"
    low = [f"{who} {joined(by)}" for who, by in headlines_size.lowest(known).items()]
    return f"Lavest{'' if headlines_size.all_known(rows) else ' av dem med tall'}: {', '.join(low)}.{out}"


def below(year: int, with_oslo: bool) -> None:
    """Who is below the recommended level, furthest below first."""
    columns = ["region_code", "region_name", "size_class", "ndr_pct", "ndr_pct_3yr", "ndr_pct_5yr"]
    lists.drawer(f"Kommuner under anbefalt nivå i {year}", "below", _below(year, with_oslo), columns, _source())


@read.cached
def _below(year: int, with_oslo: bool) -> pd.DataFrame:
    level = computed.level(year)
    return spread.below(computed.members(year, "ks"), level, with_oslo).assign(recommended_pct=level)


def missing(year: int, with_oslo: bool) -> None:
    """Who has no figure, and why."""
    columns = ["region_code", "region_name", "inhabitants", "reason"]
    lists.drawer(f"Kommuner uten tall i {year}", "missing", computed.missing(year, with_oslo), columns, _source(), MAP)


def outside(year: int, classification: str, with_oslo: bool) -> None:
    """Who is in no class, and why; nothing when all are in one."""
    rows = _outside(year, classification, with_oslo)
    if len(rows):
        columns = ["region_code", "region_name", "ndr_pct", "reason"]
        title, source = f"Kommuner i ingen gruppe i {year}", read.source_line(findings_size.tables(classification))
        lists.drawer(title, "outside", rows, columns, source, MAP)


@read.cached
def _outside(year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    rows = spread.outside(computed.members(year, classification), with_oslo)
    why = [sizes.unclassed(computed.units(), key, classification) for key in rows["unit_code"]]
    return rows.assign(reason=why)


def _source() -> str:
    return read.source_line(findings_size.TABLES)
