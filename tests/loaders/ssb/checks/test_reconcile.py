"""Totals against SSB's own: equal when all are in, never above when some are missing."""

import numpy as np
import pandas as pd
import pytest

from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import store
from data.folder import PACKAGE
from loaders.errors import CheckError
from loaders.ssb.checks import totals
from loaders.ssb.parsed import Parsed
from loaders.ssb.tables import SOURCES

ACCOUNTS, KEY_FIGURES = EXTRACT["accounts"], EXTRACT["key_figures"]


def accounts(revenue: dict, result: dict, year: int = 2025) -> pd.DataFrame:
    rows = [
        (region, region, concept, year, value, "" if value is not None else "..")
        for concept, values in (("AGD13", revenue), ("AGD23", result))
        for region, value in values.items()
    ]
    return conform(ACCOUNTS, pd.DataFrame(rows, columns=list(ACCOUNTS.names)))


REVENUE = {"0301": 900.0, "1101": 100.0, "1103": 300.0, "EAKUO": 400.0}
RESULT = {"0301": 9.0, "1101": -1.0, "1103": 3.0, "EAKUO": 2.0}


def test_totals_that_agree_pass():
    totals.accounts_total(accounts(REVENUE, RESULT))
    totals.accounts_total(accounts(REVENUE | {"EAKUO": 401.9}, RESULT | {"EAKUO": 3.9}))


@pytest.mark.parametrize(
    ("revenue", "result", "expected"),
    [
        ({"EAKUO": 410.0}, {}, "AGD13 i 2025: kommunene utenom Oslo summerer til 400, men SSBs EAKUO er 410"),
        ({"EAKUO": 390.0}, {}, "AGD13 i 2025"),
        ({}, {"EAKUO": 8.0}, "AGD23 i 2025"),
        ({"1103": None, "EAKUO": 99.0}, {}, "AGD13 i 2025: kommunene utenom Oslo summerer til 100"),
    ],
)
def test_totals_that_do_not_agree_are_named(revenue, result, expected):
    with pytest.raises(CheckError, match=expected):
        totals.accounts_total(accounts(REVENUE | revenue, RESULT | result))


def test_with_some_missing_the_sum_may_be_lower():
    totals.accounts_total(accounts(REVENUE | {"1103": None}, RESULT))


def test_a_code_that_is_not_in_use_is_not_missing():
    frame = accounts(REVENUE, RESULT)
    frame = pd.concat([frame, accounts({"1160": None}, {"1160": None}).assign(status=pd.Categorical([".", "."]))])
    totals.accounts_total(conform(ACCOUNTS, frame.astype({"region_code": str, "status": str})))


def key_figures(value: float, year: int = 2025) -> pd.DataFrame:
    rows = [("EAKUO", "Landet uten Oslo", "KOSAGD230000", year, value, "")]
    return conform(KEY_FIGURES, pd.DataFrame(rows, columns=list(KEY_FIGURES.names)))


def all_municipalities(missing: int = 0) -> pd.DataFrame:
    codes = [f"{code:04d}" for code in range(1101, 1457 - missing)]
    return accounts(dict.fromkeys(codes, 100.0), dict.fromkeys(codes, 2.0))


def test_ndr_is_held_against_the_other_table():
    totals.ndr_agrees(all_municipalities(), key_figures(2.1))
    with pytest.raises(CheckError, match="i 2025 er 2,00 prosent av kommunenes regnskap, men 2,20"):
        totals.ndr_agrees(all_municipalities(), key_figures(2.2))


def test_ndr_is_not_held_against_an_incomplete_year_or_an_unknown_one():
    totals.ndr_agrees(all_municipalities(missing=1), key_figures(9.0))
    totals.ndr_agrees(all_municipalities(), key_figures(9.0, year=2090))


JUNE, MARCH = "2026-06-15T06:00:00Z", "2026-03-16T07:00:00Z"


@pytest.fixture
def stored(tmp_path):
    """An extract whose key figures say 9.0 per cent."""
    store.write(
        "key_figures", key_figures(9.0), store.Vintage("2026-06-15T08:00:00Z", JUNE, {}, {}, [], "SSB"), tmp_path
    )
    return tmp_path


def across(table_id: str, updated: str, beside: dict, folder) -> None:
    totals.across(SOURCES[table_id], Parsed(all_municipalities(), updated), beside, folder)


def test_only_editions_published_together_are_held_together(stored):
    across("12364", MARCH, {}, stored)
    across("07459", JUNE, {}, stored)
    with pytest.raises(CheckError, match="12364 og 12134.*hent dem sammen: .*run.py refresh 12134 12364"):
        across("12364", JUNE, {}, stored)


def test_what_the_run_has_read_goes_before_what_is_stored(stored):
    across("12364", JUNE, {"key_figures": Parsed(key_figures(2.0), JUNE)}, stored)
    with pytest.raises(CheckError, match="12364 og 12134.*men 3,00 i SSBs EAKUO$"):
        across("12364", JUNE, {"key_figures": Parsed(key_figures(3.0), JUNE)}, stored)


def test_the_shipped_tables_reconcile():
    accounts, key_figures = store.read("accounts", PACKAGE), store.read("key_figures", PACKAGE)
    totals.accounts_total(accounts)
    totals.ndr_agrees(accounts, key_figures)
    year = totals._municipalities(totals.wide(accounts), 2024)
    assert len(year) == 356 and not np.isnan(year.to_numpy()).any()
    assert round(100 * year["AGD23"].sum() / year["AGD13"].sum(), 2) == -0.34
