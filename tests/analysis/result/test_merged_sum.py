"""Our sum for a merged municipality before the merger, over all municipalities and years, on accounts as SSB has them."""

import numpy as np
import pytest

from analysis.__main__ import main
from analysis.accounts import net_result
from analysis.result import sum_before_merger
from data.extract import store
from data.municipalities.history import in_use, linked
from tests.old_numbers import no_two_alike

YEARS = list(range(2015, 2026))
MOVES = store.read_reference("municipality_moves")
LEADS = {year: linked(in_use(MOVES, year), "old_code", "new_code") for year in YEARS}


@pytest.fixture(scope="module")
def accounts(shipped):
    return no_two_alike(shipped("accounts"), MOVES)


@pytest.fixture(scope="module")
def read(shipped, accounts):
    return lambda name: accounts if name == "accounts" else shipped(name)


def of(read, results, known, code):
    return sum_before_merger.rows(results, known, code, read("recommended_levels"), YEARS)


def split_since(code: str, first: int) -> bool:
    """Whether a number that leads to one of today leads to others too, in that year or a later one."""
    return any(code in to and len(to) > 1 for year in range(first, 2026) for to in LEADS[year].values())


@pytest.mark.slow("every municipality, class or year of the extract")
def test_every_sum_is_that_of_the_numbers_of_the_year_and_a_split_one_has_none(read, accounts, results, known):
    rows = accounts[accounts["concept_code"].isin(["AGD13", "AGD23"]) & accounts["value_1000nok"].notna()]
    amounts = rows.set_index(["region_code", "year", "concept_code"])["value_1000nok"].to_dict()
    summed = split = 0
    for code in sorted({code for to in LEADS[2025].values() for code in to}):
        for row in of(read, results, known, code).itertuples():
            olds = [old for old, to in LEADS[row.year].items() if code in to]
            if split_since(code, row.year):
                assert np.isnan(row.value) and "kan ikke summeres" in row.reason
                split += 1
                continue
            net, revenue = (sum(amounts[old, row.year, what] for old in olds) for what in ("AGD23", "AGD13"))
            assert (row.net_result_1000nok, row.revenue_1000nok) == pytest.approx((net, revenue)), (code, row)
            assert row.value == pytest.approx(100 * net / revenue) and row.reason == ""
            assert row.municipalities == row.municipalities_of == len(olds) > 1
            summed += 1
    assert (summed, split) == (196, 43)


def test_one_part_without_figures_leaves_no_sum_and_is_named(read, accounts, known):
    gone = (accounts["region_code"].astype(str) == "1141") & (accounts["year"] == 2018)
    cut = accounts.assign(
        value_1000nok=accounts["value_1000nok"].mask(gone), status=accounts["status"].astype("str").mask(gone, ":")
    )
    rows = of(read, net_result.results(lambda name: cut if name == "accounts" else read(name), known), known, "1103")
    rows = rows.set_index("year")
    assert rows.index.tolist() == [2015, 2016, 2017, 2018, 2019]
    assert np.isnan(rows.at[2018, "value"]) and rows.at[2018, "municipalities"] == 2
    assert "Finnøy (1141)" in rows.at[2018, "reason"] and "Rennesøy" not in rows.at[2018, "reason"]
    assert rows["value"].notna().sum() == 4 and rows.at[2019, "parts"].startswith("Stavanger (1103), Finnøy (1141)")


def test_the_sum_is_in_no_mean_and_no_deviation_and_says_whose_it_is(read, results, known):
    rows = of(read, results, known, "1103")
    assert set(rows["sum_of_parts"]) == set(rows["scope"]) == {"vår sum; SSB publiserer ikke denne"}
    means = {"ndr_pct_mean", "ndr_pct_median", "ndr_pct_3yr", "ndr_pct_5yr", "ndr_sd_points", "inhabitants"}
    assert not means & set(rows.columns) and rows["distance_nok_per_capita"].isna().all()


@pytest.mark.parametrize("code", ["0301", "3222", "4601"])
def test_one_that_was_never_merged_has_no_sum(read, results, known, code):
    assert of(read, results, known, code).empty


@pytest.mark.slow("every municipality, class or year of the extract")
def test_the_command_has_it_only_when_asked_for(capsys):
    asked = ["net-result", "--municipality", "3301"]
    assert main(asked) == 0
    without = capsys.readouterr().out
    assert "vår sum" not in without
    assert main([*asked, "--sum-of-parts"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum("vår sum; SSB publiserer ikke denne" in line for line in lines) == 5
    assert len(lines) == 5 + len(without.splitlines()) and "Nedre Eiker (0625)" in lines[1]
    for year, line in zip(range(2015, 2020), lines[1:6], strict=True):
        parts = "Drammen (0602), Nedre Eiker (0625) og Svelvik (0711)"
        assert f"uttrekket har ikke kommunens tall for {year}; det gjelder {parts}" in line


def test_a_part_that_is_lacking_has_the_number_that_it_had_that_year(shipped, shipped_results, known):
    rows = of(shipped, shipped_results, known, "5001").set_index("year")
    assert "Trondheim (1601) og Klæbu (1662)" in rows.at[2016, "reason"]
    assert "Klæbu (5030)" in rows.at[2018, "reason"] and "Trondheim" not in rows.at[2018, "reason"]


def test_the_command_says_when_there_is_nothing_to_sum(capsys):
    assert main(["net-result", "--municipality", "4601", "--sum-of-parts"]) == 0
    printed = capsys.readouterr()
    assert "4601 er ikke slått sammen av andre" in printed.err and "sum_of_parts" not in printed.out
    assert main(["net-result", "--sum-of-parts"]) == 2
    assert "--municipality" in capsys.readouterr().err
