"""The answer of municipalities side by side: how many of them have a result below the level, and the result of each of at most three.
From profile.compare.rows."""

from collections.abc import Mapping

import pandas as pd

from analysis.common.records import records
from analysis.profile import levels
from charts import words
from charts.answer import Answer, KeyFigure
from charts.profile.places import together
from data.norwegian import joined, number

RESULT = "ndr_pct"
NONE = "Sammenlikn inntil 6 kommuner, tall for tall"
HOW = "Velg med navn eller nummer, også gamle."
OVER_YEARS = {"ndr_pct": "Netto driftsresultat", "ndr_pct_3yr": "Siste tre år", "ndr_pct_5yr": "Siste fem år"}
MOST_FIGURES = 3


def answer(rows: pd.DataFrame) -> Answer:
    """How many of them have a result below the recommended level, of several years together since the level is; where nobody has
    those, or no level is set, the results of the year. At most 15 words."""
    if rows.empty:
        return Answer(NONE, because=HOW)
    over_years = [_held_against(rows, measure) for measure in levels.OVER_YEARS]
    own = max(over_years, key=len)  # five years where as many have them as three
    if len(own):
        return Answer(_held(own, _names(rows)), _figures(rows, own))
    if (now := _known(rows, RESULT)).empty:
        return Answer(f"Uttrekket har ikke netto driftsresultat for {joined(_names(rows))}", because=HOW)
    return Answer(_of_the_year(now), _figures(rows, now))


def _known(rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    return rows[(rows["measure"] == measure) & (rows["reason"] == "")]


def _held_against(rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Those on a side of the level: none in a year without one."""
    return rows[(rows["measure"] == measure) & (rows["level_side"] != "")]


def _held(own: pd.DataFrame, chosen: list[str]) -> str:
    """own: results of several years. chosen: the names of all. Where one alone has them, it is named, and those that lack them."""
    years, below, of = together(own.iloc[0]), int((own["level_side"] == "under").sum()), len(own)
    if of == 1:
        one = own["region_name"].iloc[0]
        told = f"{one} er {own['level_side'].iloc[0]} anbefalt nivå i {years} samlet"
        return words.first_that_fits(*(told + rest for rest in _lacking([name for name in chosen if name != one])))
    count = number(below, 0) if below else "Ingen"
    some = "" if of == len(chosen) else " med tall"
    return f"{count} av {number(of, 0)}{some} har netto driftsresultat under anbefalt nivå i {years} samlet"


def _lacking(names: list[str]) -> tuple[str, ...]:
    """Who lacks what is told, from the longest; "" where nobody does."""
    if not names:
        return ("",)
    return f"; {joined(names)} mangler tall", f"; {words.in_words(len(names))} mangler tall"


def _of_the_year(now: pd.DataFrame) -> str:
    """The results of one year, the lowest and the highest of several, and not the level."""
    each = now.sort_values("value", kind="stable")[["region_name", "value"]].itertuples(index=False)
    told = [f"{number(value)}\u00a0prosent i {name}" for name, value in each]
    ends = told[0] if len(told) == 1 else f"fra {told[0]} til {told[-1]}"
    return f"Netto driftsresultat i {now['year'].iloc[0]} var {ends}"


def _names(rows: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys(rows["region_name"]))


def _figures(rows: pd.DataFrame, own: pd.DataFrame) -> tuple[KeyFigure, ...]:
    """The result of each of at most three; of one that alone has it, over several years too, and whose they are where more are
    chosen. own: the results that the answer is of."""
    if len(own) > MOST_FIGURES:
        return ()
    if len(own) > 1:
        return tuple(_figure(row, row["region_name"]) for row in records(own))
    theirs = rows["region_code"] == own["region_code"].iloc[0]
    shown = records(rows[theirs & rows["measure"].isin(OVER_YEARS) & (rows["reason"] == "")])
    if theirs.all():
        return tuple(_figure(row, OVER_YEARS[row["measure"]]) for row in shown)
    return tuple(
        _figure(row, f"{row['region_name']} {together(row) or row['year']}", "netto driftsresultat") for row in shown
    )


def _figure(row: Mapping, label: str, of_a_year: str = "") -> KeyFigure:
    """of_a_year: what stands beside a figure without a level; "": its year."""
    if not row["level_side"]:
        return KeyFigure(label, words.percent(row["value"]), of_a_year or f"i {together(row) or row['year']}")
    value = words.judged(row["value"], row["level"], 1, unit="\u00a0%")
    return KeyFigure(label, value, f"nivå: {words.level(row['level'])}\u00a0%")
