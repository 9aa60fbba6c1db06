"""What the front page answers where no municipality is chosen: the municipalities together in one year."""

import math

import pandas as pd

from charts import words
from charts.answer import Answer, KeyFigure
from charts.result import headlines
from charts.result.answers import Together


def country(row: pd.Series, before: pd.Series | None, with_oslo: bool) -> Answer:
    """row, before: the country's rows of the year and of the year before it, see cached.country."""
    figures = (_together_figure(row), _below(row), _negative(row))
    said = (_together(row, with_oslo), f"{headlines.distribution(row)}.", _before(before))
    return Answer(headlines.country(row, row["ssb_ndr_pct"], with_oslo), figures, tuple(each for each in said if each))


def _together_figure(row: pd.Series) -> KeyFigure:
    """The municipalities together: of all of them, by SSB where some are missing, or of those there are."""
    level = "" if math.isnan(row["recommended_pct"]) else f"nivået: {words.level(row['recommended_pct'])}\u00a0%"
    if row["is_whole"]:
        return KeyFigure("Netto driftsresultat samlet", words.percent(row["value"]), level)
    if not math.isnan(row["country_pct"]):
        return KeyFigure("Netto driftsresultat (SSB)", words.percent(row["country_pct"]), level)
    return KeyFigure("Netto driftsresultat samlet", words.percent(row["value"]), f"bare {_some(row)}")


def together(row: pd.Series, with_oslo: bool) -> Together:
    """The same figure, for a sentence about one municipality."""
    mark = "" if row["is_whole"] else "SSBs tall"
    return Together(row["country_pct"], f"kommunene {'med' if with_oslo else 'utenom'} Oslo", mark, "kommunene")


def _some(row: pd.Series) -> str:
    return f"{words.number(row['municipalities'], 0)} med tall"


def _below(row: pd.Series) -> KeyFigure:
    return KeyFigure("Under anbefalt nivå", _share(row["share_below_pct"]), f"av {words.n(row['municipalities'])}")


def _negative(row: pd.Series) -> KeyFigure:
    return KeyFigure("I minus", _share(row["share_negative_pct"]), f"medianen: {words.percent(row['ndr_pct_median'])}")


def _share(value: float) -> str:
    return words.GAP if math.isnan(value) else f"{words.share(value)}\u00a0%"


def _together(row: pd.Series, with_oslo: bool) -> str:
    middle = words.number(row["ndr_pct_median"])
    return f"{headlines.country(row, row['ssb_ndr_pct'], with_oslo)}; medianen av {words.n(row['municipalities'])} var {middle}."


def _before(before: pd.Series | None) -> str:
    """The year before, where there is a figure for all municipalities."""
    if before is None or math.isnan(before["country_pct"]):
        return ""
    ssbs = "" if before["is_whole"] else ", etter SSBs tall"
    return f"Året før, i {int(before['year'])}, hadde de samlet {words.number(before['country_pct'])} prosent{ssbs}."
