"""One line of a sheet in words, the same on the page, in the PDF and in the Word document."""

import math
from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.profile.levels import NORM, called
from analysis.profile.own_years import YEARS_OF
from analysis.profile.sentences import SPREAD_OF_YEARS, figure, level as level_of, of_norm
from charts import words
from charts.profile.tables import MARK, VERDICTS, marked

HEADINGS = ("Tall", "Kommunen", "Nivå", "De andre")


class Line(NamedTuple):
    """A measure that has a figure, in texts."""

    name: str
    own: str
    level: str
    theirs: str
    verdict: str


def line(row: Mapping) -> Line:
    """row: of profile.rows, with a figure."""
    measure = MEASURES[row["measure"]]
    own = figure(row["value"], measure) + f" ({_years(row)}{', urevidert' if row['edition'] == 'urevidert' else ''})"
    level = (
        "" if math.isnan(row["level"]) or not row["level_side"] else f"{_side(row)} {level_of(row['level'], measure)}"
    )
    told = VERDICTS[row["verdict"]]
    if math.isnan(row["peers_value"]):
        none = f"{told} ({row['peers_with']} av {row['peers_of']})" if told else ""
        return Line(row["measure_name"], own, level, none, "")
    theirs = f"{figure(row['peers_value'], measure)} {row['peers_kind']}{MARK * marked(row)}"
    return Line(row["measure_name"], own, level, theirs, told)


def lacking(rows: pd.DataFrame) -> str:
    """What has no figure, each reason once; "" where nothing is lacking. rows: of profile.rows."""
    by_reason = rows[rows["reason"] != ""].groupby("reason", sort=False)["measure_name"]
    told = ((reason, "; ".join(map(words.first_lower, names))) for reason, names in by_reason)
    return " ".join(f"Ikke tall, for {reason}: {of_what}." for reason, of_what in told)


def _side(row: Mapping) -> str:
    if row["level_name"] == NORM:
        return f"{of_norm(row['level_side'])} normens"
    return called(row["level_side"], row["level_distance"])


def _years(row: Mapping) -> str:
    """The years that a figure is of: a deviation is of all up to its year, a sum of the last three or five."""
    if row["measure"] == SPREAD_OF_YEARS:
        return f"årene til {row['year']}"
    back = YEARS_OF.get(row["measure"], 1) - 1
    return f"{row['year'] - back}–{row['year']}" if back else f"{row['year']}"
