"""The answer of municipalities side by side: how many of them have a result below the level, and the result of each of at most three.
From profile.compare.rows."""

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
    those, the results of the year. At most 15 words."""
    if rows.empty:
        return Answer(NONE, because=HOW)
    over_years = [_known(rows, measure) for measure in levels.OVER_YEARS]
    own = max(over_years, key=len)  # five years where as many have them as three
    if len(own):
        return Answer(_held(own, len(_names(rows))), _figures(rows, own))
    if (now := _known(rows, RESULT)).empty:
        return Answer(f"Uttrekket har ikke netto driftsresultat for {joined(_names(rows))}", because=HOW)
    return Answer(_of_the_year(now), _figures(rows, now))


def _known(rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    return rows[(rows["measure"] == measure) & (rows["reason"] == "")]


def _held(own: pd.DataFrame, of: int) -> str:
    """own: results of several years. of: how many are chosen."""
    years, below = together(own.iloc[0]), int((own["level_side"] == "under").sum())
    if len(own) == of == 1:
        side = own["level_side"].iloc[0]
        return f"{own['region_name'].iloc[0]} er {side} anbefalt nivå i {years} samlet"
    count = number(below, 0) if below else "Ingen"
    some = "" if len(own) == of else " med tall"
    return f"{count} av {number(len(own), 0)}{some} har netto driftsresultat under anbefalt nivå i {years} samlet"


def _of_the_year(now: pd.DataFrame) -> str:
    """The results of one year, the lowest and the highest of several, and not the level."""
    each = now.sort_values("value", kind="stable")[["region_name", "value"]].itertuples(index=False)
    told = [f"{number(value)}\u00a0prosent i {name}" for name, value in each]
    ends = told[0] if len(told) == 1 else f"fra {told[0]} til {told[-1]}"
    return f"Netto driftsresultat i {now['year'].iloc[0]} var {ends}"


def _names(rows: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys(rows["region_name"]))


def _figures(rows: pd.DataFrame, own: pd.DataFrame) -> tuple[KeyFigure, ...]:
    """The result of each of at most three; of one alone, over several years too. own: the results that the answer is of."""
    if len(own) > MOST_FIGURES:
        return ()
    shown = own.assign(label=own["region_name"])
    if len(own) == 1:
        shown = rows[rows["measure"].isin(OVER_YEARS) & (rows["reason"] == "")]
        shown = shown.assign(label=shown["measure"].map(OVER_YEARS))
    return tuple(
        KeyFigure(
            row["label"],
            words.judged(row["value"], row["level"], 1, unit="\u00a0%")
            if row["level_side"]
            else words.percent(row["value"]),
            f"nivå: {words.level(row['level'])}\u00a0%" if row["level_side"] else f"i {row['year']}",
        )
        for row in records(shown)
    )
