"""Municipalities that merged, split or changed number: never compared with a part of themselves."""

import pytest

from analysis.care import growth, panel, totals
from analysis.care.growth import Question
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
    rows = growth.municipalities(merged(), Question(*years))
    assert rows["region_code"].tolist() == ["1103"] and "slått sammen" in rows["reason"].iloc[0]
    assert rows[totals.AMOUNTS].isna().all(axis=None)


def test_a_summed_series_is_asked_for_and_labelled():
    rows = growth.municipalities(merged(), Question(2018, 2021, summed=True))
    own = totals.municipality(rows, "1103").iloc[0]
    assert (own["nominal_from_1000nok"], own["nominal_to_1000nok"], own["summed"]) == (30, 34, 1)
    assert own["unit"] == "Sted 1103 (summert serie)"
    assert (own["inhabitants_from"], own["inhabitants_to"]) == (2 * sum(BEFORE), sum(AFTER))
    assert totals.country(rows)["summed"].tolist() == [1]


def test_a_summed_series_with_a_missing_part_is_missing():
    found = merged(cells={("1141", 2018): ".."})
    rows = growth.municipalities(found, Question(2018, 2021, summed=True))
    assert rows["reason"].tolist() == ["2018: tallet mangler; det gjelder Sted 1141 (1141)"]


def test_a_summed_series_takes_ssbs_count_on_later_borders_when_the_parts_are_not_counted():
    people = {("1103", year): AFTER for year in range(2018, 2023)}
    cells = {("1103", 2018): 10, ("1141", 2018): 20, ("1103", 2021): 34}
    rows = growth.municipalities(one_function(cells, people, MERGER), Question(2018, 2021, summed=True))
    assert rows["inhabitants_from"].tolist() == [sum(AFTER)] and rows["nominal_from_1000nok"].tolist() == [30]


def test_a_split_municipality_is_not_summed():
    split = [("2020-01-01", "1507", "1508"), ("2020-01-01", "1507", "1580")]
    people = {(code, year): AFTER for code in ("1508", "1580") for year in range(2018, 2023)}
    cells = {("1507", 2018): 9, ("1508", 2021): 5, ("1580", 2021): 5}
    rows = growth.municipalities(one_function(cells, people, split), Question(2018, 2021, summed=True))
    assert (
        len(rows) == 2 and rows["reason"].str.contains("en del av en som ble delt").all() and not rows["summed"].any()
    )


@pytest.mark.parametrize("people_as", ["1201", "4601"])
@pytest.mark.parametrize("accounts_as", ["1201", "4601"])
def test_a_new_number_is_the_same_unit_whichever_the_tables_have(accounts_as, people_as):
    moves = [("2020-01-01", "1201", "4601")]
    people = {(people_as, 2019): BEFORE, ("4601", 2020): BEFORE, ("4601", 2022): AFTER}
    cells = {(accounts_as, 2018): 9, ("4601", 2021): 10} | ({("1201", 2018): "."} if accounts_as == "4601" else {})
    found = one_function(cells, people, moves, today=["4601"])
    own = growth.municipalities(found, Question(2018, 2021)).iloc[0]
    assert (own["region_code"], own["reason"], own["summed"]) == ("4601", "", False)
    assert (own["nominal_from_1000nok"], own["inhabitants_from"]) == (9, sum(BEFORE))


def test_the_old_number_goes_before_the_new_one_even_when_its_figure_is_missing():
    moves = [("2020-01-01", "1201", "4601")]
    people = {("1201", 2019): BEFORE, ("4601", 2020): BEFORE, ("4601", 2022): AFTER}
    found = one_function({("1201", 2018): "..", ("4601", 2018): 7, ("4601", 2021): 10}, people, moves)
    assert growth.municipalities(found, Question(2018, 2021))["reason"].tolist() == ["2018: tallet mangler"]


def test_one_with_a_new_number_since_goes_by_todays_number_in_its_class_too():
    moves = [("2024-01-01", "3024", "3201"), ("2024-01-01", "3025", "3203")]
    people = {(code, year): AFTER for code in ("3024", "3025") for year in (2021, 2022, 2023)}
    people |= {(code, 2024): AFTER for code in ("3201", "3203")}
    cells = {(code, year): 10 + year for code in ("3024", "3025") for year in (2020, 2022)}
    found = one_function(cells, people, moves, today=["3201", "3203"])
    rows = growth.municipalities(found, Question(2020, 2022))
    assert rows["region_code"].tolist() == ["3201", "3203"] and (rows["reason"] == "").all()
    assert totals.classes(found, rows, "ssb")["unit"].tolist() == ["Små (under 5 000)"]
    assert totals.outside(found, rows, "kostra").empty


# 3205 is of 2020, when it got the number 3030; the changes in hand do not say so, the key of numbers does.
KEY = [("0227", "3205", 1, 2013, 2019), ("0231", "3205", 1, 2013, 2019), ("3030", "3205", 1, 2020, 2023),
       ("3205", "3205", 1, 2024, None)]  # fmt: skip


def lillestrom(old: tuple[str, ...] = ()):
    people = {("3205", year): AFTER for year in range(2017, 2027)}
    cells = {("3205", year): year for year in range(2017, 2026)} | {(code, 2017): 5 for code in old}
    return one_function(cells, people, today=["3205"], numbers=KEY)


@pytest.mark.parametrize("to_year", [2020, 2023, 2025])
def test_figures_from_before_a_merger_that_only_the_key_knows_are_not_used(to_year):
    rows = growth.municipalities(lillestrom(), Question(2017, to_year))
    assert rows["region_code"].tolist() == ["3205"] and rows["nominal_from_1000nok"].isna().all()
    assert rows["reason"].tolist() == ["kommunen fantes ikke slik i 2017: den er slått sammen av 0227 og 0231"]


def test_it_is_not_among_the_municipalities_of_a_year_before_it():
    found = lillestrom()
    rows = growth.municipalities(found, Question(2017, 2019))
    assert rows["region_code"].tolist() == ["0227", "0231"]
    assert rows["reason"].tolist() == ["uttrekket har ikke kommunens tall for 2017"] * 2
    assert "slått sammen av 0227 og 0231" in panel.absent(found, "3205", 2019)


def test_from_its_first_year_it_is_the_same_under_all_its_numbers():
    own = growth.municipalities(lillestrom(), Question(2020, 2025)).iloc[0]
    assert (own["reason"], own["nominal_from_1000nok"], own["nominal_to_1000nok"]) == ("", 2020, 2025)


def test_its_sum_takes_all_parts_or_says_which_lack():
    asked = Question(2017, 2025, summed=True)
    own = growth.municipalities(lillestrom(("0227", "0231")), asked).iloc[0]
    assert (own["reason"], own["summed"], own["nominal_from_1000nok"]) == ("", True, 10)
    own = growth.municipalities(lillestrom(("0231",)), asked).iloc[0]
    assert (
        own["reason"] == "uttrekket har ikke kommunens tall for 2017; det gjelder 0227"
        and own["nominal_from_1000nok"] != 5
    )


# Haram was itself until 2019, in Ålesund for four years, and is itself again; its inhabitants before 2024 are rough.
HARAM = [("1534", "1580", 1, 2013, 2019), ("1504", "1508", 1, 2013, 2019), ("1529", "1508", 1, 2013, 2019),
         ("1507", "1508", 0.5, 2020, 2023), ("1507", "1580", 0.5, 2020, 2023),
         ("1508", "1508", 1, 2024, None), ("1580", "1580", 1, 2024, None)]  # fmt: skip


def haram(counted: tuple[str, ...]):
    people = {(code, year): BEFORE for code in counted for year in (2018, 2021)}
    people |= {(code, year): AFTER for code in ("1508", "1580") for year in range(2018, 2027)}
    cells = {("1534", 2017): 9, ("1504", 2017): 7, ("1529", 2017): 8, ("1507", 2020): 30,
             ("1508", 2025): 25, ("1580", 2025): 15}  # fmt: skip
    return one_function(cells, people, today=["1508", "1580"], numbers=HARAM)


def test_a_rough_split_of_the_inhabitants_is_no_population():
    rows = growth.municipalities(haram(()), Question(2017, 2025, summed=True))
    assert rows["reason"].tolist() == ["folketallet før delingen i 2024 er et grovt anslag"] * 2
    assert rows["demography_1000nok"].isna().all()


def test_one_that_was_split_out_in_its_old_borders_is_compared_with_what_it_was():
    rows = growth.municipalities(haram(("1534", "1504", "1529")), Question(2017, 2025)).set_index("region_code")
    assert (rows.loc["1580", "reason"], rows.loc["1580", "inhabitants_from"]) == ("", sum(BEFORE))
    assert rows.loc["1508", "reason"].endswith("slått sammen av Sted 1504 (1504) og Sted 1529 (1529)")


def test_and_with_nothing_while_it_was_a_part_of_another():
    rows = growth.municipalities(haram(("1507",)), Question(2020, 2025, summed=True))
    assert rows["reason"].str.contains("en del av en som ble delt").tolist() == [True, True]


def test_before_a_merger_the_people_are_those_of_the_old_unit():
    found = merged(cells={("1103", 2017): 9, ("1141", 2017): 9})
    own = growth.municipalities(found, Question(2017, 2019)).set_index("region_code").loc["1103"]
    assert own["reason"] == "" and (own["inhabitants_from"], own["inhabitants_to"]) == (sum(BEFORE), sum(BEFORE))
    rows = growth.municipalities(found, Question(2018, 2019)).set_index("region_code")
    assert rows.loc["1103", "reason"] == growth.SAME_PEOPLE


def test_a_boundary_adjustment_changes_nothing():
    found = merged([("2020-01-01", "1103", "1103"), ("2020-01-01", "1103", "1199")])
    assert growth.municipalities(found, Question(2018, 2021))["reason"].iloc[0] == ""
