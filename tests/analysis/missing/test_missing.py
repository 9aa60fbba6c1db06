"""The ledger of missing figures against a slow count, cell by cell and straight from SSB's table."""

import math

import pandas as pd
import pytest

from analysis.common.asked import UnknownChoice
from analysis.measures.key_figures import SSB_KEY_FIGURES
from analysis.measures.registry import of_municipality
from analysis.missing import counted, reasons, rows
from analysis.profile import own_years
from analysis.profile.material import TABLES, material
from data.brought_in import youth
from data.errors import MissingTable
from data.extract import store
from data.folder import PACKAGE


def found_of(read):
    return material(read, {table: store.vintage(table, PACKAGE) for table in TABLES}, youth.where_there(read, PACKAGE))


@pytest.fixture(scope="module")
def found(shipped_read):
    return found_of(shipped_read)


@pytest.fixture(scope="module")
def ledger(found):
    return rows.rows(found)


def test_every_gap_and_its_reason_is_that_of_the_profile(found, ledger):
    """All municipalities, measures and years, one by one, by what tells the reason of a single figure."""
    slow = {}
    for measure in found.series:
        one = found.series[measure]
        for year in rows.years(found, measure):
            for code, at in found.places.items():
                if math.isnan(one.value[at, one.years.index(year)]):
                    slow[measure, code, year] = own_years.reason(found, measure, code, year)
    there = ledger[ledger["year"].notna()]
    keys = zip(there["measure"], there["region_code"], there["year"], strict=True)
    assert dict(zip(keys, there["reason"], strict=True)) == slow and len(there) == len(slow) > 30_000


def test_what_no_table_here_has_is_lacking_for_everybody_without_a_year(found, ledger):
    rest = ledger[ledger["year"].isna()]
    unfetched = [measure for measure in of_municipality() if measure not in found.series]
    assert set(unfetched) == {"care_gross_1000nok", "care_growth_5yr_pct", "children_per_fte"}
    assert rest.groupby("measure").size().to_dict() == dict.fromkeys(unfetched, 357)
    assert set(rest["kind"]) == {reasons.NOT_FETCHED}
    assert rows.to_be_had(found) == [one for one in of_municipality() if one not in unfetched]
    assert rows.fetched(found) == [one for one in rows.to_be_had(found) if one != "outside_pct"]  # files have some


def test_the_gaps_of_a_key_figure_are_those_of_ssbs_table(ledger, shipped_read):
    """21 lack KG40 in 2025: counted in the table itself."""
    table, code = shipped_read("key_figures"), SSB_KEY_FIGURES["interest_exposure_pct"].code
    own = table[(table["measure_code"] == code) & (table["year"] == 2025) & table["value"].isna()]
    own = own[own["region_code"].astype(str).str.fullmatch(r"\d{4}") & (own["status"] == "..")]
    gaps = ledger[(ledger["measure"] == "interest_exposure_pct") & (ledger["year"] == 2025)]
    today = set(shipped_read("municipalities")["municipality_code"])
    assert set(gaps["region_code"]) == set(own["region_code"]) & today and len(gaps) == 21
    assert set(gaps["mark"]) == {".."} and set(gaps["kind"]) == {reasons.LACKING}


def test_a_part_of_one_that_was_divided_did_not_exist(ledger):
    own = ledger[(ledger["region_code"] == "1580") & (ledger["measure"] == "ndr_pct")].set_index("year")
    assert set(own["kind"]) == {reasons.NOT_THEN} and own.index.max() == 2023
    assert "2024" in own.loc[2023, "reason"]


def test_the_count_of_the_newest_year_is_that_of_the_rows(found, ledger):
    count = counted.newest(found, ledger).set_index("measure")
    assert list(count.index) == list(of_municipality())
    for measure, row in count.iterrows():
        newest = ledger["year"].isna() if pd.isna(row["year"]) else ledger["year"] == row["year"]
        own = ledger[(ledger["measure"] == measure) & newest.fillna(False)]
        assert row["missing"] == len(own) == sum(row[kind] for kind in reasons.KINDS)
    assert count.loc["ndr_pct_5yr", ["missing", "not_then", "not_all_years"]].tolist() == [115, 2, 113]


def test_one_municipality_measure_and_year(found, ledger):
    own = rows.rows(found, "4601", "long_term_debt_pct", 2024)
    assert (
        own.values.tolist()
        == ledger[
            (ledger["region_code"] == "4601") & (ledger["measure"] == "long_term_debt_pct") & (ledger["year"] == 2024)
        ].values.tolist()
    )
    assert len(own) == 1
    for asked in (("9999",), ("", "nothing"), ("", "", 1814)):
        with pytest.raises(UnknownChoice):
            rows.rows(found, *asked)


def test_a_table_that_is_not_fetched_says_so_of_every_municipality(shipped_read):
    def read(name):
        if name == "key_figures":
            raise MissingTable("ikke hentet")
        return shipped_read(name)

    found = found_of(read)
    own = rows.rows(found, measure="investment_pct")
    assert len(own) == 357 and set(own["kind"]) == {reasons.NOT_FETCHED} and own["year"].isna().all()
    assert set(own["reason"]) == {"SSBs tabell 12134 er ikke med her"}
    count = counted.newest(found, rows.rows(found)).set_index("measure")
    assert count.loc["investment_pct", "not_fetched"] == 357
