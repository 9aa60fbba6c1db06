"""Municipalities that merged, split or changed number: never compared with a part of themselves."""

import pytest

from analysis import care_growth, care_rows
from analysis.care_growth import Question
from tests.care_frames import one_function

MERGER = [("2020-01-01", old, "1103") for old in ("1103", "1141")]
BEFORE, AFTER = (1000, 100, 50, 20), (3000, 300, 150, 60)


def merged(moves=MERGER, **cells):
    people = {(code, year): BEFORE for code in ("1103", "1141") for year in (2018, 2019)}
    people |= {("1103", year): AFTER for year in (2020, 2021, 2022)}
    amounts_ = {("1103", 2018): 10, ("1103", 2019): 11, ("1141", 2018): 20, ("1141", 2019): 21,
                ("1103", 2020): 33, ("1103", 2021): 34, ("1141", 2020): ".", ("1141", 2021): "."}  # fmt: skip
    return one_function(amounts_ | cells.get("cells", {}), people, moves, today=["1103"])


@pytest.mark.parametrize("years", [(2018, 2020), (2018, 2021), (2019, 2020), (2019, 2021)])
def test_a_merged_municipality_is_never_compared_with_a_part_of_itself(years):
    rows = care_growth.municipalities(merged(), Question(*years))
    assert rows["region_code"].tolist() == ["1103"] and "slått sammen" in rows["reason"].iloc[0]
    assert rows[care_rows.AMOUNTS].isna().all(axis=None)


def test_a_summed_series_is_asked_for_and_labelled():
    rows = care_growth.municipalities(merged(), Question(2018, 2021, summed=True))
    own = care_rows.municipality(rows, "1103").iloc[0]
    assert (own["nominal_from_1000nok"], own["nominal_to_1000nok"], own["summed"]) == (30, 34, 1)
    assert own["unit"] == "Sted 1103 (summert serie)"
    assert (own["inhabitants_from"], own["inhabitants_to"]) == (2 * sum(BEFORE), sum(AFTER))
    assert care_rows.country(rows)["summed"].tolist() == [1]


def test_a_summed_series_with_a_missing_part_is_missing():
    found = merged(cells={("1141", 2018): ".."})
    rows = care_growth.municipalities(found, Question(2018, 2021, summed=True))
    assert rows["reason"].tolist() == ["2018: tallet mangler"]


def test_a_summed_series_takes_ssbs_count_on_later_borders_when_the_parts_are_not_counted():
    people = {("1103", year): AFTER for year in range(2018, 2023)}
    cells = {("1103", 2018): 10, ("1141", 2018): 20, ("1103", 2021): 34}
    rows = care_growth.municipalities(one_function(cells, people, MERGER), Question(2018, 2021, summed=True))
    assert rows["inhabitants_from"].tolist() == [sum(AFTER)] and rows["nominal_from_1000nok"].tolist() == [30]


def test_a_split_municipality_is_not_summed():
    split = [("2020-01-01", "1507", "1508"), ("2020-01-01", "1507", "1580")]
    people = {(code, year): AFTER for code in ("1508", "1580") for year in range(2018, 2023)}
    cells = {("1507", 2018): 9, ("1508", 2021): 5, ("1580", 2021): 5}
    rows = care_growth.municipalities(one_function(cells, people, split), Question(2018, 2021, summed=True))
    assert len(rows) == 2 and rows["reason"].str.contains("deler av en annen").all() and not rows["summed"].any()


def test_a_new_number_needs_the_summed_series_too():
    moves = [("2020-01-01", "1201", "4601")]
    people = {("1201", 2019): BEFORE, ("4601", 2020): BEFORE, ("4601", 2022): AFTER}
    found = one_function({("1201", 2018): 9, ("1201", 2019): 9, ("4601", 2020): 9, ("4601", 2021): 10}, people, moves)
    assert "nummer i 2018: 1201" in care_growth.municipalities(found, Question(2018, 2021))["reason"].iloc[0]
    own = care_growth.municipalities(found, Question(2019, 2021, summed=True)).iloc[0]
    assert (own["nominal_from_1000nok"], own["inhabitants_from"]) == (9, sum(BEFORE))


def test_before_a_merger_the_people_are_those_of_the_old_unit():
    found = merged(cells={("1103", 2017): 9, ("1141", 2017): 9})
    own = care_growth.municipalities(found, Question(2017, 2019)).set_index("region_code").loc["1103"]
    assert own["reason"] == "" and (own["inhabitants_from"], own["inhabitants_to"]) == (sum(BEFORE), sum(BEFORE))
    rows = care_growth.municipalities(found, Question(2018, 2019)).set_index("region_code")
    assert rows.loc["1103", "reason"] == care_growth.SAME_PEOPLE


def test_a_boundary_adjustment_changes_nothing():
    found = merged([("2020-01-01", "1103", "1103"), ("2020-01-01", "1103", "1199")])
    assert care_growth.municipalities(found, Question(2018, 2021))["reason"].iloc[0] == ""
