"""A measure year by year: every figure that of the table, the peers' spread by a slow second computation, and none alone unsaid."""

import statistics
from dataclasses import replace

import numpy as np
import pytest

from analysis.common.asked import UnknownChoice
from analysis.measures.registry import of_municipality
from analysis.profile import material, own_figure, peers, rows as profile_rows
from analysis.profile.series import Series
from analysis.profile.several import by_year
from data.extract import store
from data.folder import PACKAGE


@pytest.fixture(scope="module")
def found(shipped):
    return material.material(shipped, {table: store.vintage(table, PACKAGE) for table in material.TABLES})


@pytest.fixture(scope="module")
def amounts(shipped):
    """By number, concept and year, as the table has them."""
    rows = shipped("accounts")
    columns = (rows[name].astype(str) for name in ("region_code", "concept_code"))
    return dict(zip(zip(*columns, rows["year"], strict=True), rows["value_1000nok"].astype(float), strict=True))


def test_every_figure_is_that_of_the_table_and_the_newest_that_of_the_profile(found, amounts):
    codes = ["4601", "0301", "1151", "1108"]
    rows = by_year.rows(found, codes, "ndr_pct")
    assert list(dict.fromkeys(rows["region_code"])) == codes and not rows["peers_of"].any()
    for row in rows.itertuples():
        if (row.region_code, "AGD23", row.year) in amounts and not row.reason:
            slow = 100 * amounts[row.region_code, "AGD23", row.year] / amounts[row.region_code, "AGD13", row.year]
            assert row.value == pytest.approx(slow) and row.level == 1.75
            assert row.level_side == ""  # the level is for several years together
    for code in codes:
        own = own_figure.of(found, code, "ndr_pct", of_municipality()["ndr_pct"])
        assert rows[(rows["region_code"] == code) & (rows["year"] == 2025)]["value"].item() == own["value"]
    lacking = rows["value"].isna()
    assert lacking.any() and (rows["reason"].ne("") == lacking).all()


MADE_OF = {
    "ndr_pct": (("AGD23",), "AGD13"),
    "result_pct": (("AGD23", "AGD74"), "AGD13"),
    "fund_pct": (("KG21",), "AGD13"),
}


@pytest.mark.parametrize("code", ["1108", "4601", "1151", "0301"])
@pytest.mark.parametrize("measure", MADE_OF)
def test_the_peers_together_are_their_amounts_in_the_table_added_up_and_divided(found, amounts, code, measure):
    against, (over, under), told = peers.of(found, code), MADE_OF[measure], 0
    rows = by_year.rows(found, [code], measure, against)
    has = {(row.region_code, row.year) for row in rows.itertuples() if row.value == row.value}
    for row in rows[rows["region_code"] == code].itertuples():
        top = bottom = 0.0
        for other in against.codes:
            if (other, row.year) in has:
                top += sum(amounts[other, concept, row.year] for concept in over)
                bottom += amounts[other, under, row.year]
        if row.peers_with >= 0.8 * len(against.codes):
            assert row.peers_kind == "samlet" and row.peers_value == pytest.approx(100 * top / bottom)
            assert (row.peers_numerator, row.peers_denominator) == (pytest.approx(top), pytest.approx(bottom))
            told += 1
        else:
            assert row.peers_kind == "" and np.isnan([row.peers_value, row.peers_numerator]).all()
    assert told


@pytest.mark.parametrize(
    "measure", ["ndr_pct", "ndr_pct_3yr", "debt_pct", "share_65_pct", "old_per_100_of_working_age"]
)
def test_who_has_the_rows_can_make_every_per_cent_anew_that_of_the_peers_too(found, measure):
    years = 0
    for code in ("1108", "1151", *found.codes[::20]):
        rows = by_year.rows(found, [code], measure, peers.of(found, code))
        known, own = rows.dropna(subset=["value"]), rows[rows["region_code"] == code]
        assert not (known["value"] - 100 * known["numerator"] / known["denominator"]).abs().gt(1e-9).any()
        assert rows.loc[rows["value"].isna(), ["numerator", "denominator"]].isna().all(axis=None)
        assert rows["fraction"].nunique() == 1 and " / " in rows["fraction"].iloc[0]
        assert set(rows["fraction_unit"]) == {
            "1000 kr" if measure in ("ndr_pct", "ndr_pct_3yr", "debt_pct") else "personer"
        }
        others = rows[rows["region_code"] != code].groupby("year")[["numerator", "denominator"]].sum()
        drawn = own.dropna(subset=["peers_value"]).set_index("year")
        again = 100 * others["numerator"] / others["denominator"]
        assert not (drawn["peers_value"] - again[drawn.index]).abs().gt(1e-9).any()
        assert not (drawn["peers_numerator"] - others["numerator"][drawn.index]).abs().gt(1e-6).any()
        years += len(drawn)
        assert rows.loc[rows["region_code"] != code, list(by_year.PEERS_AMOUNTS)].isna().all(axis=None)
    assert years


@pytest.mark.parametrize("measure", ["working_capital_pct", "free_income_nok_per_capita"])
def test_a_measure_without_amounts_has_the_median_and_says_so(found, measure):
    rows = by_year.rows(found, ["1108"], measure, peers.of(found, "1108"))
    own, others = rows[rows["region_code"] == "1108"], rows[rows["region_code"] != "1108"]
    assert own["peers_kind"].eq("median").any() and rows["fraction"].eq("").all()
    assert rows[[name for name in by_year.AMOUNTS if not name.startswith("fraction")]].isna().all(axis=None)
    for row in own[own["peers_kind"] == "median"].itertuples():
        each = others.loc[others["year"] == row.year, "value"].dropna()
        assert row.peers_value == pytest.approx(statistics.median(each))


@pytest.mark.slow("every measure of many municipalities, and the profile of each")
def test_it_is_held_against_the_same_figure_as_in_its_profile(found):
    for code in found.codes[::25]:
        of_it = profile_rows.rows(found, code).set_index("measure")
        for measure in by_year.measures(found):
            told = of_it.loc[measure]
            rows = by_year.rows(found, [code], measure, peers.of(found, code))
            one = rows[(rows["region_code"] == code) & (rows["year"] == told["year"])].iloc[0]
            if one["peers_kind"]:
                assert (one["peers_value"], one["peers_kind"]) == (told["peers_value"], told["peers_kind"])
            else:
                assert told["verdict"] in ("", "too_few_peers")


@pytest.mark.parametrize("code", ["1108", "4601", "1151", "0301"])
@pytest.mark.parametrize("measure", ["ndr_pct", "debt_pct", "share_65_pct"])
def test_the_spread_of_the_peers_is_of_those_that_stand_below_it(found, code, measure):
    against = peers.of(found, code)
    rows = by_year.rows(found, [code], measure, against)
    assert list(dict.fromkeys(rows["region_code"])) == [code, *against.codes]
    told = 0
    for row in rows[rows["region_code"] == code].itertuples():
        those = rows[(rows["region_code"] != code) & (rows["year"] == row.year)]["value"].dropna().tolist()
        assert (row.peers_with, row.peers_of) == (len(those), len(against.codes))
        assert (row.peers_p25 == row.peers_p25) == (len(those) >= 0.8 * len(against.codes) and len(those) > 0)
        if row.peers_p25 == row.peers_p25:
            low, _, high = statistics.quantiles(those, n=4, method="inclusive")
            assert (row.peers_p25, row.peers_p75) == (pytest.approx(low), pytest.approx(high))
            told += 1
    assert told


def test_a_measure_without_years_and_one_that_is_none_are_refused(found):
    for measure in ("ndr_sd_points", "distance_points", "nothing"):
        with pytest.raises(UnknownChoice, match=measure):
            by_year.rows(found, ["4601"], measure)


def test_no_year_is_held_against_a_norm_that_was_not_in_force(found, shipped):
    years = tuple(range(2016, 2026))
    value = np.full((len(found.codes), len(years)), 6.2)
    made = Series(years, value, np.full(value.shape, "", dtype=object), "kindergarten_key_figures")
    rows = by_year.rows(replace(found, series=found.series | {"children_per_fte": made}), ["4601"], "children_per_fte")
    norms = shipped("kindergarten_norms").set_index("norm_code")
    came = norms.at["staff", "in_force"].year
    before, after = rows[rows["year"] < came], rows[rows["year"] >= came]
    assert len(before) and before["level"].isna().all() and not before[["level_name", "level_side"]].any(axis=None)
    assert len(after) and after["level"].eq(6).all() and after["level_side"].eq("over").all()
    with_limit = by_year.rows(found, ["4601"], "debt_pct")
    assert with_limit["level"].eq(85).all()  # of no law, and so of every year


def test_where_none_has_a_figure_every_year_stands_with_its_reason(found):
    rows = by_year.rows(found, ["3301", "1508"], "ndr_pct_3yr")
    assert rows["value"].isna().all() and rows["reason"].ne("").all()
    years = list(found.series["ndr_pct_3yr"].years)
    assert [each["year"].tolist() for _, each in rows.groupby("region_code")] == [years, years]
    assert len(by_year.lines(rows, ["3301", "1508"])) == len(rows)


@pytest.mark.parametrize("measure", ["ndr_pct", "ndr_pct_3yr", "debt_pct", "share_65_pct"])
def test_the_lines_begin_with_the_first_year_in_which_something_is_drawn(found, measure):
    later = 0
    for code in found.codes[::5]:
        every = by_year.rows(found, [code], measure, peers.of(found, code))
        own = every[every["region_code"] == code]
        drawn = [row.year for row in own.itertuples() if row.value == row.value or row.peers_value == row.peers_value]
        shown = by_year.lines(every, [code])
        assert shown["year"].tolist() == [year for year in own["year"] if not drawn or year >= min(drawn)]
        later += len(shown) < len(own)
    assert later or measure == "share_65_pct"
