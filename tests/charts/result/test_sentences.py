"""No sentence of the result says more than its figures: every year, class and municipality, shipped and made up."""

import math
import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.accounts import country_series, net_result
from analysis.common.completeness import whole
from analysis.result import municipality, rows as result_rows, spread
from charts import words
from charts.result import headlines, size_headlines
from tests.frames import make_accounts

CLASSES = ["ks", "ssb", "kostra"]


@pytest.fixture(scope="module", params=["shipped", "made up"])
def extract(request, shipped):
    """A `read`: the tables that ship, or with made-up accounts: whole, partial and tiny years, ties and edges."""
    if request.param == "shipped":
        return shipped
    random = np.random.default_rng(7)
    codes = list(shipped("municipalities")["municipality_code"].astype(str))
    kept = {2020: 5, 2021: 200, 2022: 350, 2023: 357, 2024: 356, 2025: 357}
    at_edges = [-4000, -10, 0, 1749, 1750, 1751, 1800]
    rows = [
        (code, year, 100_000.0, float(random.choice([*at_edges, *random.integers(-9000, 9000, 9)])), "..")
        for year, count in kept.items()
        for code in sorted(random.permutation(codes)[:count])
    ]
    return lambda name: make_accounts(rows) if name == "accounts" else shipped(name)


@pytest.fixture(scope="module")
def results(extract):
    return net_result.results(extract)


def country_rows(extract, results):
    return [(o, row) for o in (False, True) for _, row in result_rows.net_result_rows(extract, results, o).iterrows()]


def read_number(text: str) -> float:
    return float(text.replace("\u202f", "").replace("−", "-").replace(",", "."))


def short(text: str) -> bool:
    return len(text.replace("\u202f", "").split()) <= 15


def test_the_country_is_told_by_its_own_figure_or_by_whose_it_is(extract, results):
    for with_oslo, row in country_rows(extract, results):
        text = headlines.country(row, row["ssb_ndr_pct"], with_oslo)
        value = read_number(re.search(r"(−?[\d\u202f]+,\d) prosent", text)[1])
        all_of_them = row["municipalities_of"] - row["municipalities"] <= 0.02 * row["municipalities_of"]
        assert short(text) and str(row["year"]) in text and row["is_whole"] == all_of_them
        if all_of_them or not math.isnan(row["ssb_ndr_pct"]):
            told = row["ndr_pct_weighted"] if all_of_them else row["ssb_ndr_pct"]
            assert value == pytest.approx(told, abs=0.051) and ("SSBs tall" in text) == (not all_of_them)
            assert text.startswith("Kommunene ") and row["country_pct"] == told
            if " over " in text or " under " in text:
                assert (" over " in text) == (told > row["recommended_pct"])
        else:
            assert re.match(rf"(De {row['municipalities']} kommunene|Den ene kommunen) ", text)
            assert not re.search(r"landet|anbefalt|over|under", text, re.IGNORECASE)
            assert value == pytest.approx(row["ndr_pct_weighted"], abs=0.051) and math.isnan(row["country_pct"])


def test_the_shares_are_of_all_or_of_those_that_there_are(extract, results):
    for _, row in country_rows(extract, results):
        text = headlines.distribution(row)
        assert short(text) and str(row["year"]) in text
        assert ("kommunene" in text) <= bool(row["is_whole"])
        if not row["is_whole"]:
            assert text.startswith(f"Av {row['municipalities']} kommune")


def test_bands_are_of_whole_years_alone(extract, results):
    for with_oslo in (False, True):
        rows = result_rows.net_result_rows(extract, results, with_oslo)
        drawn = set(country_series.deciles(results, rows, with_oslo)["year"])
        assert drawn == {row.year for row in rows.itertuples() if whole(row.municipalities, row.municipalities_of)}


@pytest.mark.slow("every municipality, class or year of the extract")
def test_the_weakest_class_is_that_of_the_measure_it_is_told_by(extract, results, shipped_persons):
    for year in net_result.years(results):
        for classification in CLASSES:
            members = result_rows.members(extract, results, shipped_persons, year, classification)
            for with_oslo in (False, True):
                classes = result_rows.spread_rows(extract, members, year, with_oslo)
                text, known = size_headlines.weakest(classes), spread.comparable(classes)
                if len(known) < 2:
                    assert text.startswith("For få kommuner")
                    continue
                low = {
                    name: set(known.loc[known[name] == known[name].min(), "size_class"])
                    for name in size_headlines.MEASURES
                }
                by_median = low["ndr_pct_median"]
                assert all(size_headlines.called(label).lower() in text.lower() for label in by_median)
                others = set(known["size_class"]) - by_median
                assert not any(f" {size_headlines.called(label)} ".lower() in text.lower() for label in others)
                told = f"i {year}: {words.number(known['ndr_pct_median'].min())} prosent"
                assert text.endswith((f"lavest median netto driftsresultat {told}", f"lavest median {told}"))
                every = size_headlines.lowest_told(classes)  # who is lowest by the other measures stands over the table
                assert all(size_headlines.called(label) in every for labels in low.values() for label in labels), every
                assert all(measure in every for measure in size_headlines.MEASURES.values()), every
                partly = (
                    f"Blant {known['municipalities'].sum()} kommuner med tall" in text
                )  # of the classes that are ranked
                assert partly == (not size_headlines.all_known(classes))
                most = 15 if size_headlines.all_known(classes) else 18  # with how many there are figures for
                assert "landet" not in text
                assert len(text.replace("\u202f", "").split()) <= most or len(by_median) > 1


@pytest.mark.slow("every municipality, class or year of the extract")
def test_every_municipality_is_told_its_side_and_its_years(extract, results, shipped_persons):
    levels = extract("recommended_levels")
    every = set(results["region_code"])
    from analysis.municipalities.unit_tables import units

    known = units(extract)
    for code in sorted(every)[::3]:
        rows = municipality.one_municipality(results, shipped_persons, code, levels, known)
        for _, row in rows.iterrows():
            text = headlines.municipality("Sted", row)
            said, points = read_number(text.split()[2]), row["value"] - row["recommended_pct"]
            assert said == pytest.approx(row["value"], abs=0.051) and short(text)
            assert (" over " in text, " under " in text) == (points > 0, points < 0)
            assert ("så vidt" in text) == (points != 0 and round(points, 1) == 0)
            mean = next((row[f"ndr_pct_{n}yr"] for n in (5, 3) if not math.isnan(row[f"ndr_pct_{n}yr"])), None)
            beside = re.search(r"\((?:fem|tre) år: (\S+)\)", text)
            assert (beside is None) == (mean is None)
            assert mean is None or read_number(beside[1]) == pytest.approx(mean, abs=0.051)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 5), st.integers(0, 9))
def test_no_rank_among_few_and_every_count_adds_up(lower, higher, equal, unknown):
    others = lower + higher + equal
    among = {"others": others, "others_of": others + unknown, "others_lower": lower, "others_higher": higher}
    text = headlines.place(among, "små kommuner")
    if others < headlines.FEW:
        assert f"bare {others} andre" in text and not re.search("lavest|høyest|lavere|høyere", text)
    elif others in (lower, higher):
        assert f"de {others + 1}" in text
    else:
        assert f"{lower} lavere" in text and f"{higher} høyere" in text and f"{others} andre" in text
    assert ("med tall" in text) == bool(unknown)


def test_of_one_that_is_alone_no_classification_is_claimed():
    told = headlines.among("Oslo", {"others_of": 0, "others": 0}, "KOSTRA-gruppe 13", 2025)
    assert told == "Oslo er alene i sin gruppe, og sammenliknes ikke med andre kommuner."


@given(st.floats(0, 100))
def test_a_share_never_says_none_or_all_of_what_is_some(share):
    text = words.share(share)
    assert (text == "0") <= (share == 0) and (text == "100") <= (share == 100)


@given(st.integers(1, 500), st.integers(0, 500))
def test_whole_is_all_but_a_few(some, missing):
    assert bool(whole(some, some + missing)) == (missing <= (some + missing) / 50)
    frame = pd.DataFrame({"n": [some], "of": [some + missing]})
    assert whole(frame["n"], frame["of"]).tolist() == [whole(some, some + missing)]
