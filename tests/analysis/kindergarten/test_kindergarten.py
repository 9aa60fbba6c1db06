"""The two readings: gross is never below net, netting hides need, and the real count of 2017."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.kindergarten import material, staffing
from analysis.kindergarten.assumptions import alternatives, defaults
from analysis.kindergarten.ratio import with_ratio
from analysis.kindergarten.rows import readings as kindergarten_rows
from analysis.municipalities import by_class
from data.brought_in import kindergarten_count
from data.folder import PACKAGE
from tests.kindergartens import ASSUMED, PEDAGOGUE, make_count, make_units

CODES = ["0301", "1103", "4601", "5001"]
ONE = st.tuples(
    st.sampled_from(CODES), st.integers(0, 60), st.integers(0, 90),
    st.one_of(st.none(), st.integers(0, 400).map(lambda tenths: tenths / 10)),
)  # fmt: skip


@pytest.fixture(scope="module")
def counted(shipped):
    _, count = kindergarten_count.latest(PACKAGE)
    return material.kindergartens(shipped, count, replace(defaults(shipped), part_time=1.0))


@pytest.fixture(scope="module")
def assumed(shipped):
    """Heads, the ceiling that the published check values are of."""
    return replace(defaults(shipped), part_time=1.0)


@pytest.mark.slow("hundreds of generated cases")
@given(st.lists(ONE, min_size=1, max_size=40))
def test_gross_is_never_below_net_and_netting_never_raises_the_sum(rows):
    units = make_units(rows)
    whole = staffing.row(units, "Landet", ASSUMED)
    merged = staffing.row(staffing.by_municipality(units), "Landet", ASSUMED)
    assert whole["shortfall_gross_fte"] >= merged["shortfall_gross_fte"] - 1e-9
    assert merged["shortfall_gross_fte"] >= merged["shortfall_net_fte"] >= 0
    assert whole["shortfall_gross_fte"] >= whole["shortfall_net_fte"] >= 0
    assert whole["shortfall_net_fte"] == pytest.approx(merged["shortfall_net_fte"], abs=1e-6)
    each = [staffing.row(group, code, ASSUMED) for code, group in units.groupby("municipality_code")]
    assert sum(row["shortfall_net_fte"] for row in each) >= whole["shortfall_net_fte"] - 1e-9
    for name in ("children_under_3", "required_fte", "actual_fte", "shortfall_gross_fte", "units", "units_of"):
        assert sum(row[name] for row in each) == pytest.approx(whole[name], abs=1e-6)


@pytest.mark.slow("hundreds of generated cases")
@given(st.lists(st.tuples(st.sampled_from(CODES), st.integers(1, 60), st.integers(0, 90), st.integers(0, 9))))
def test_both_readings_are_zero_where_every_kindergarten_meets_the_norm(rows):
    units = make_units([(code, under, over, (2 * under + over) / 6 + more / 10) for code, under, over, more in rows])
    row = staffing.row(units, "Landet", ASSUMED)
    assert (row["shortfall_gross_fte"], row["shortfall_net_fte"], row["cost_gross_1000nok"]) == (0, 0, 0)
    assert row["meeting_norm_pct"] == 100 if rows else pd.isna(row["meeting_norm_pct"])


def test_staff_above_the_norm_in_one_kindergarten_hides_need_in_another():
    units = make_units([("4601", 3, 6, 1.0), ("4601", 3, 6, 2.5), ("1103", 3, 6, 2.0)])
    row = staffing.row(units, "Landet", ASSUMED)
    assert (row["shortfall_gross_fte"], row["shortfall_net_fte"]) == (1.0, 0.5)
    assert (row["cost_gross_1000nok"], row["cost_net_1000nok"]) == (700.0, 350.0)
    assert row["meeting_norm_pct"] == pytest.approx(200 / 3)


def test_what_has_no_children_or_no_staff_is_left_out_counted_and_named():
    units = make_units([("4601", 0, 0, 3.0), ("4601", 3, 0, None), ("1103", 0, 0, 1.0), ("4601", 3, 0, 1.0)])
    assert units["reason"].tolist() == [staffing.NO_CHILDREN, staffing.NO_STAFF, staffing.NO_CHILDREN, ""]
    row = staffing.row(units, "Landet", ASSUMED)
    assert (row["actual_fte"], row["shortfall_gross_fte"], row["units"], row["units_of"]) == (1.0, 0.0, 1, 4)
    merged = staffing.by_municipality(units).set_index("unit_code")
    assert merged["reason"].to_dict() == {"1103": staffing.NO_CHILDREN, "4601": ""}
    listed = kindergarten_rows.each(units, ASSUMED)
    assert listed["meeting_norm_pct"].isna().tolist() == [False, True, True, True]


def test_family_kindergartens_are_known_by_their_names_and_may_be_left_out():
    family = ["Solbakken Familiebarnehage", "Spurven Familie barnehage", "Blåklokken Fam barnehage", "Familebarnehagen"]
    names = [*family, "Familiens Hus", "Stjørdal Kvinne-Og Familielags barnehage"]
    count = make_count([("4601", 3, 6, 1.0)] * 6).assign(name=names)
    kept = staffing.by_kindergarten(count, {"4601": "Bergen"}, {}, ASSUMED, PEDAGOGUE)
    assert kept["is_family"].tolist() == [True] * 4 + [False] * 2 and (kept["reason"] == "").all()
    left = staffing.by_kindergarten(count, {"4601": "Bergen"}, {}, replace(ASSUMED, without_family=True), PEDAGOGUE)
    assert left["reason"].tolist() == [staffing.FAMILY] * 4 + ["", ""]
    assert staffing.row(left, "", ASSUMED)["shortfall_gross_fte"] == 2.0


def test_part_time_places_and_another_norm_change_what_is_required():
    rows = [("4601", 6, 12, 3.0)]
    part_time = staffing.row(make_units(rows, replace(ASSUMED, part_time=0.5)), "Landet", ASSUMED)
    stricter = staffing.row(make_units(rows, replace(ASSUMED, under_3=2, over_3=4)), "Landet", ASSUMED)
    assert (part_time["required_fte"], stricter["required_fte"]) == (2.0, 6.0)


def test_the_real_count_comes_to_the_two_readings_of_the_quarrel(counted, assumed):
    row = staffing.row(counted, "Landet", assumed)
    assert row["shortfall_gross_fte"] == pytest.approx(2886.0667, abs=1e-4)
    assert row["shortfall_net_fte"] == pytest.approx(1244.9333, abs=1e-4)
    assert (row["children_under_3"], row["children_over_3"]) == (101_721, 179_897)
    assert row["required_fte"] == pytest.approx(101_721 / 3 + 179_897 / 6)
    assert row["actual_fte"] == pytest.approx(62_644.9)
    assert (row["units"], row["units_of"]) == (5762, 5864)
    assert row["meeting_norm_pct"] == pytest.approx(46.7546, abs=1e-4)
    assert counted["reason"].value_counts().to_dict() == {
        "": 5762,
        staffing.NO_CHILDREN: 101,
        staffing.NO_STAFF: 1,
    }


def test_netted_within_municipalities_a_third_of_the_need_is_gone(counted, assumed):
    merged = staffing.by_municipality(counted)
    row = staffing.row(merged, "Landet", assumed)
    assert row["shortfall_gross_fte"] == pytest.approx(1902.5667, abs=1e-4)
    assert row["shortfall_net_fte"] == pytest.approx(1244.9333, abs=1e-4)
    assert row["units"] == 355 + len({"Tysfjord", "Snillfjord", "Longyearbyen"}) + 2


def test_with_part_time_places_the_net_reading_all_but_vanishes(shipped, assumed):
    """SSB's hours of 2015 and 2018: what the readings stand on is whether a child is a full-time place."""
    _, count = kindergarten_count.latest(PACKAGE)
    parameters = shipped("kindergarten_parameters").set_index("choice_code")["value"]
    found = {}
    for choice in ("ssb_2018", "ssb_2015"):
        less = replace(assumed, part_time=parameters[choice])
        row = staffing.row(material.kindergartens(shipped, count, less), "Landet", less)
        found[choice] = (round(row["shortfall_gross_fte"]), round(row["shortfall_net_fte"]))
    assert found == {"ssb_2018": (2495, 587), "ssb_2015": (2293, 229)}


@pytest.mark.slow("hundreds of generated cases")
def test_the_span_is_the_lowest_and_highest_of_every_combination_computed_one_by_one(shipped):
    _, count = kindergarten_count.latest(PACKAGE)
    default = defaults(shipped)
    found = alternatives(shipped, default)
    assert found[0] == default and len(found) == len(set(found)) == 3 * 2 * 3
    row = kindergarten_rows.spanned(lambda one: material.kindergartens(shipped, count, one), "", found)
    slow = []
    for part_time in (1.0, 0.9897, 0.9841):
        for without in (False, True):
            one = replace(default, part_time=part_time, without_family=without)
            units = material.kindergartens(shipped, count, one)
            gaps = [gap for gap, why in zip(units["gap_fte"], units["reason"], strict=True) if not why]
            slow.append((sum(gap for gap in gaps if gap > 0), max(0, sum(gaps))))
    gross, net = zip(*slow, strict=True)
    for name, values in (("gross", gross), ("net", net)):
        assert row[f"shortfall_{name}_low_fte"] == pytest.approx(min(values))
        assert row[f"shortfall_{name}_high_fte"] == pytest.approx(max(values))
        assert row[f"cost_{name}_low_1000nok"] == pytest.approx(min(values) * 573)
        assert row[f"cost_{name}_high_1000nok"] == pytest.approx(max(values) * 746)
    assert (round(row["shortfall_net_low_fte"]), round(row["shortfall_gross_high_fte"])) == (181, 2886)
    assert (round(row["shortfall_gross_fte"]), round(row["shortfall_net_fte"])) == (2495, 587)


def test_what_the_reader_has_chosen_is_not_varied(shipped):
    default = defaults(shipped)
    chosen = replace(default, part_time=1.0, wage_nok=800_000)
    found = alternatives(shipped, chosen)
    assert found[0] == chosen and {one.part_time for one in found} == {1.0}
    assert {one.wage_nok for one in found} == {800_000} and len(found) == 2
    assert {one.without_family for one in alternatives(shipped, replace(default, without_family=True))} == {True}


def test_size_classes_add_up_to_the_country(counted, assumed, shipped):
    units = with_ratio(counted, assumed.norm)
    rows = kindergarten_rows.by_class(units, material.classes(shipped, 2017, "ks"), assumed)
    *classes, country = rows.to_dict("records")
    assert [row["unit"] for row in classes][-2:] == ["Oslo", "Uten gruppe"]
    for name in ("children_over_3", "required_fte", "actual_fte", "shortfall_gross_fte", "units", "units_of"):
        assert sum(row[name] for row in classes) == pytest.approx(country[name])
    assert sum(row["shortfall_net_fte"] for row in classes) > country["shortfall_net_fte"]


def test_a_municipality_that_was_split_goes_by_its_first_count_after_it(shipped):
    """Haram had 9 357 inhabitants on 1 January 2024; half of the former Ålesund, in the table until then, 32 533."""
    found = {year: material.classes(shipped, year, "ks") for year in (2017, 2022, 2023)}
    assert [found[year]["1580"] for year in found] == ["5 000–9 999"] * 3
    assert found[2017]["1508"] == "20 000–59 999" and found[2017]["5056"] == "5 000–9 999"
    moves = shipped("municipality_moves")
    assert material.rough_in(moves, 2023) == []
    assert material.rough_in(moves, 2022) == ["1508", "1580"]


def test_a_rough_count_is_no_municipalitys_but_the_countrys_sum_stands(shipped):
    persons, moves = by_class.inhabitants(shipped("population")), shipped("municipality_moves")
    own, country = (material.counted(persons, moves, code) for code in ("1580", None))
    assert "1580" not in by_class.size_in(own, 2022) and by_class.size_in(own, 2023)["1580"] == 9357
    assert by_class.size_in(country, 2017).sum() == pytest.approx(5_295_619, abs=5)  # SSB's; parts are rounded by age


def test_a_kindergarten_of_a_split_municipality_stays_where_it_was(counted):
    homeless = counted[counted["municipality_code"].isin(["1850", "5012", "2111"])]
    assert homeless.groupby("municipality_name").size().to_dict() == {"Longyearbyen": 2, "Snillfjord": 3, "Tysfjord": 4}
