"""Municipalities side by side: the answer, a line a measure, and where each figure is drawn. From profile.compare.rows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

import pandas as pd

from analysis.common.records import records
from analysis.measures.key_figures import SSB_KEY_FIGURES
from analysis.measures.registry import MEASURES
from analysis.profile.levels import NORM, RECOMMENDED_NAME
from analysis.profile.sentences import figure, level as level_of, of_norm
from charts import level_caveat, words
from charts.profile.of_measures import NO_VERDICT, of_mean
from charts.profile.words import UNCORRECTED
from data.norwegian import GAP, joined

CALLED = {RECOMMENDED_NAME: "nivå"}  # in the first column
ALL_OF_ONE = "Alle tall for {name}"
READ = (
    "Hvert tall leder til siden som viser det for kommunen. Over og under gjelder nivået eller grensen i første kolonne: anbefalt "
    "nivå eller KS' grense for lite handlingsrom. Normen er det meste den tillater av barn per årsverk. Et tall fra et annet år enn det øverst, har sitt eget år. "
    "Kommunene står i den rekkefølgen du valgte dem, og ingen er rangert."
)
RESULT_PAGE, ROOM_PAGE, PROFILE_PAGE = "./", "handlingsrom", "kommunen"
PAGE_OF = {"population": "befolkning", "care": "pleie-og-omsorg", "kindergarten": "barnehagenormer"}  # by group
ON_NONE_BUT_THE_PROFILE = ("municipality",)  # pages


class Line(NamedTuple):
    """A measure. cells: a text a municipality. year: of the figure. reasons: why there is none, "" where there is.

    label: with its level, and with its year where that is not the year of most measures.
    """

    group: str
    measure: str
    label: str
    cells: tuple[str, ...]
    year: int | None
    reasons: tuple[str, ...]


def lines(rows: pd.DataFrame) -> list[Line]:
    """In the order of the groups."""
    out: list[Line] = []
    usual = common_year(rows)
    by_measure: dict[str, list[dict]] = {}
    for row in records(rows):
        by_measure.setdefault(row["measure"], []).append(row)
    for measure, each in by_measure.items():
        first, registered = each[0], MEASURES[measure]
        cells = tuple(
            GAP if row["reason"] else ", ".join(filter(None, [figure(row["value"], registered), _side(row)]))
            for row in each
        )
        year = None if pd.isna(first["year"]) else int(first["year"])
        name = CALLED.get(first["level_name"], first["level_name"])
        judged = any(row["level_side"] for row in each)  # none where the level is for several years together
        level = f"{name}: {level_of(first['level'], registered)}" if judged else ""
        beside = ", ".join(filter(None, [str(year) if year and year != usual else "", level]))
        label = f"{first['measure_name']}{f' ({beside})' if beside else ''}"
        reasons = tuple(row["reason"] for row in each)
        out.append(Line(first["group"], measure, label, cells, year, reasons))
    return out


def _side(row: Mapping) -> str:
    """Of its level, "" without one; of the norm, whether it is kept."""
    side = str(row["level_side"])
    return f"{of_norm(side)} normen" if side and row["level_name"] == NORM else side


def common_year(rows: pd.DataFrame) -> int | None:
    """The year of most of the measures, which the head of the table tells."""
    years = rows["year"].dropna()
    return int(years.mode().iloc[0]) if len(years) else None


def lacking(rows: pd.DataFrame) -> list[str]:
    """Why figures are missing, each reason once with whom and what it is about."""
    columns = [rows[name].tolist() for name in ("reason", "measure_name", "region_name")]
    gone: dict[str, dict[str, list[str]]] = {}
    for reason, measure, name in zip(*columns, strict=True):
        if reason:
            gone.setdefault(reason, {}).setdefault(measure, []).append(name)
    return [
        f"Ikke tall, for {reason}: "
        + "; ".join(f"{words.first_lower(measure)} ({joined(names)})" for measure, names in whom.items())
        + "."
        for reason, whom in gone.items()
    ]


def address(measure: str, code: str, year: int | None) -> str:
    """Where a measure is drawn for a municipality, relative to the page."""
    if page := PAGE_OF.get(MEASURES[measure].group):
        return f"{page}?{urlencode({'kommune': code})}"
    asked = {"kommune": code} | ({"aar": str(year)} if year else {})
    if measure in SSB_KEY_FIGURES:
        asked["nokkeltall"] = SSB_KEY_FIGURES[measure].label
    pages = MEASURES[measure].pages
    if pages == ON_NONE_BUT_THE_PROFILE:
        return f"{PROFILE_PAGE}?{urlencode({'kommune': code})}"
    return f"{ROOM_PAGE if 'room' in pages else RESULT_PAGE}?{urlencode(asked)}"


def about(rows: pd.DataFrame, level_pct: float) -> tuple[str, ...]:
    """What must be known of the figures."""
    caveat = level_caveat.of(level_pct)
    columns = (rows[name].tolist() for name in ("measure", "measure_name", "formula"))
    told = [f"{name}: {formula}" for _, name, formula in dict.fromkeys(zip(*columns, strict=True)) if formula]
    return (READ, caveat, UNCORRECTED, *of_mean(rows), NO_VERDICT, *told)


def unknown(asked: Sequence[str]) -> str:
    """That no municipality is meant by some texts."""
    called = joined([f"«{text}»" for text in asked])
    return f"Adressen ber om {called}, som ikke er én kommune her. Velg i listen i stedet."
