"""A measure year by year: every figure that of the table, the peers' spread by a slow second computation, and none alone unsaid."""

import statistics
from dataclasses import replace

import numpy as np
import pytest

from analysis.common.asked import UnknownChoice
from analysis.measures.registry import of_municipality
from analysis.profile import material, own_figure, peers
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
            assert row.level_side == ("over" if slow > 1.75 else "under")
    for code in codes:
        own = own_figure.of(found, code, "ndr_pct", of_municipality()["ndr_pct"])
        assert rows[(rows["region_code"] == code) & (rows["year"] == 2025)]["value"].item() == own["value"]
    lacking = rows["value"].isna()
    assert lacking.any() and (rows["reason"].ne("") == lacking).all()


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
        assert (row.peers_median == row.peers_median) == (len(those) >= 0.8 * len(against.codes) and len(those) > 0)
        if row.peers_median == row.peers_median:
            assert row.peers_median == pytest.approx(statistics.median(those))
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
        drawn = [row.year for row in own.itertuples() if row.value == row.value or row.peers_median == row.peers_median]
        shown = by_year.lines(every, [code])
        assert shown["year"].tolist() == [year for year in own["year"] if not drawn or year >= min(drawn)]
        later += len(shown) < len(own)
    assert later or measure == "share_65_pct"
