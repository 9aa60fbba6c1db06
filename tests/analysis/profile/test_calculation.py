"""The numbers behind every figure of every municipality make that figure again, and are those of the source."""

import functools
import math

import pytest

from analysis.measures.registry import of_municipality
from analysis.profile import calculation, material, rows as profile_rows
from analysis.profile.calculation import RATIO, READ
from data.brought_in import youth
from data.extract import store

CONCEPTS = ("AGD13", "AGD23", "AGD74", "KG31", "KG21")


@pytest.fixture(scope="module")
def found(shipped):
    return material.material(shipped, {})


@pytest.fixture(scope="module")
def cells(shipped):
    """Concept, number and year to the amount in 1000 kr."""
    table = shipped("accounts")
    columns = ("concept_code", "region_code", "year", "value_1000nok")
    return {
        (concept, code, year): value
        for concept, code, year, value in zip(*(table[name].tolist() for name in columns), strict=True)
    }


def test_what_is_made_of_the_numbers_again_is_the_figure(found):
    made = 0
    for code in found.codes:
        for measure, one in found.series.items():
            value = one.value[found.places[code], one.at(one.newest())]
            told = calculation.of(found, code, measure)
            assert (told is None) == math.isnan(value), (code, measure)
            if told:
                assert calculation.recomputed(told) == pytest.approx(value, rel=1e-9, abs=1e-9), (code, measure)
                made += told.way != READ
    assert made > 357 * 10


def test_every_measure_of_the_registry_is_made_again_where_all_tables_are_there(whole_folder):
    edition = store.at(whole_folder)
    read = functools.partial(store.read_any, folder=edition)
    found = material.material(read, {}, youth.where_there(read, edition))
    assert set(found.series) == set(of_municipality())
    for measure, one in found.series.items():
        values = one.value[:, one.at(one.newest())]
        told = [calculation.of(found, code, measure) for code in found.codes]
        made = [math.nan if each is None else calculation.recomputed(each) for each in told]
        assert made == pytest.approx(values.tolist(), rel=1e-9, abs=1e-9, nan_ok=True), measure
        assert sum(each is not None for each in told) > 10, measure


def test_amounts_are_the_cells_of_ssb_under_the_code_they_are_told_with(found, cells):
    seen = set()
    for code in ("4601", "0301", "5612", "3222"):
        for measure in ("ndr_pct", "ndr_pct_3yr", "ndr_pct_5yr", "result_pct", "debt_pct", "fund_pct"):
            told = calculation.of(found, code, measure)
            for term in (*told.over, *told.under) if told else ():
                concept = term.name.rpartition("(")[2].rstrip(")")
                assert term.unit == "1000 kr" and term.value == cells[concept, code, term.year], (code, measure, term)
                seen.add(concept)
    assert seen == set(CONCEPTS)


def test_the_published_case_of_bergen(found):
    """0.671, -2.447 and 1.028 per cent in 2023, 2024 and 2025: the sum of three years is of amounts, no average."""
    told = calculation.of(found, "4601", "ndr_pct_3yr")
    assert [round(100 * over.value / under.value, 3) for over, under in zip(told.over, told.under, strict=True)] == [
        0.671,
        -2.447,
        1.028,
    ]
    assert [term.year for term in told.over] == [2023, 2024, 2025]
    assert round(calculation.recomputed(told), 2) == -0.23
    assert calculation.recomputed(told) != pytest.approx((0.671 - 2.447 + 1.028) / 3, abs=1e-3)


def test_what_is_set_aside_in_bound_funds_is_taken_away(found):
    told = calculation.of(found, "4601", "result_pct")
    assert [term.name for term in told.over] == ["Netto driftsresultat (AGD23)", "Bundne fond, netto (AGD74)"]
    assert told.way == RATIO and told.over[1].value < 0
    assert calculation.recomputed(told) < calculation.recomputed(calculation.of(found, "4601", "ndr_pct"))


def test_every_measure_that_the_page_has_a_figure_of_has_rows_and_a_gap_has_none(found):
    for code in ("4601", "1508"):  # Ålesund was split in 2024
        told = calculation.rows(found, code)
        there = {
            name
            for name, one in found.series.items()
            if not math.isnan(one.value[found.places[code], one.at(one.newest())])
        }
        assert set(told["measure"]) == there <= set(of_municipality())
        assert list(told.columns) == calculation.COLUMNS and told[["term", "term_value", "term_year"]].notna().all(
            axis=None
        )
    assert "ndr_pct_5yr" not in set(calculation.rows(found, "1508")["measure"])


@pytest.mark.parametrize("code", ["4601", "0301", "1508", "1151"])
def test_the_sums_of_the_peers_are_behind_their_figure_and_none_where_it_is_a_median_or_too_few(found, code):
    own, seen = profile_rows.rows(found, code).set_index("measure"), 0
    sums = calculation.rows(found, code).set_index(["measure", "part"])["term_value"]
    for measure, row in own[own["reason"] == ""].iterrows():
        told = row["peers_kind"] == "samlet" and row["verdict"] not in ("", "too_few_peers")
        assert told == ((measure, "peers_over") in sums.index), measure
        if told:
            over, under = (float(sums[measure, part]) for part in ("peers_over", "peers_under"))
            assert 100 * over / under == pytest.approx(row["peers_value"], rel=1e-12)
            seen += 1
    assert seen >= 5


def test_only_what_is_asked_for(found):
    assert set(calculation.rows(found, "4601", ("debt_pct",))["measure"]) == {"debt_pct"}
