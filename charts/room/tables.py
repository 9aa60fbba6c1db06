"""One municipality against the three tests, and its key figures beside others, as tables of texts."""

import pandas as pd

from analysis.measures.key_figures import SSB_KEY_FIGURES
from analysis.room import key_figures
from charts import words
from charts.room import answers, headlines, key_figures as told


def tests(own: pd.Series, name: str, limits: pd.DataFrame) -> pd.DataFrame:
    """Each test with the figure, the limit, and what came of it. own: a row of room.rows.municipalities. limits: of rows."""
    each = list(limits.itertuples())
    return pd.DataFrame(
        {
            "Test": limits["label"].astype(str),
            name: [_figure(own, test.test_code, test.limit_pct) for test in each],
            "Grense": [f"{answers.KEEPS[test.fails_when]} {words.percent(test.limit_pct, 0)}" for test in each],
            "Utfall": [
                headlines.outcome(test.test_code, own[f"{test.test_code}_fails"], test.limit_pct) for test in each
            ],
        }
    )


def _figure(own: pd.Series, test: str, limit_pct: float) -> str:
    value = own[f"{test}_pct"]
    if pd.notna(value):
        return words.judged(value, limit_pct, 1, unit="\u00a0%")
    return answers.lacking(own, test)


def beside(rows: pd.DataFrame, name: str, year: int, with_oslo: bool) -> pd.DataFrame:
    """The key figures of a municipality beside its class and SSB's country; a gap with its reason. rows: room.key_figures.one."""
    country = f"SSB, landet {'med' if with_oslo else 'uten'} Oslo"
    each = list(rows.itertuples())
    return pd.DataFrame(
        {
            "Nøkkeltall": [SSB_KEY_FIGURES[row.measure].label for row in each],
            f"{name} {year}": [row.reason or told.text(row.measure, row.value) for row in each],
            "Median i gruppen": [_median(row) for row in each],
            country: [_country(row, year) for row in each],
        }
    )


def _median(row) -> str:
    """Of the class, with how many have the figure where some do not; none of a class of one."""
    if row.municipalities_of < 2 or not row.municipalities:
        return words.GAP
    some = f" ({row.municipalities} av {row.municipalities_of})" if row.municipalities < row.municipalities_of else ""
    return told.text(row.measure, row.class_median) + some


def _country(row, year: int) -> str:
    found = key_figures.Country(row.ssb_value, None if pd.isna(row.ssb_year) else row.ssb_year)
    return told.country(found, row.measure, year)
