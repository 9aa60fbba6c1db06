"""A unit of municipalities: who is in it, sums before division, and what a municipality without growth lacks."""

import pandas as pd
import pytest

from analysis.care import growth, missing_growth, panel, spending, totals
from analysis.care.growth import Question
from analysis.care.units import LANDET, Unit, members, of, table, total, units
from analysis.common.asked import UnknownChoice
from tests.care_frames import one_function, random_country

PEOPLE = (1000, 100, 50, 20)


@pytest.fixture(scope="module")
def made():
    found = panel.material(random_country(3), spending.Choice())
    return found, growth.municipalities(found, Question(2016, 2023)), table(found, 2023)


def test_every_group_is_the_row_of_its_class(made):
    found, rows, groups = made
    asked = units(groups)
    assert {unit.kind for unit in asked} == {"fylke", "ks", "kostra"} and Unit("fylke", "Oslo") not in asked
    for unit in asked:
        classes = totals.classes(found, rows, unit.kind).set_index("unit")
        ours = total(members(rows, unit, groups).assign(name="x"), "name").iloc[0]
        for column in ("nominal_to_1000nok", "residual_1000nok", "municipalities", "municipalities_of"):
            assert ours[column] == pytest.approx(classes.at[unit.key, column])
        assert ours["older_pct"] + ours["younger_pct"] + ours["residual_pct"] == pytest.approx(ours["real_growth_pct"])


def test_the_country_is_with_or_without_oslo_and_a_municipality_is_its_own_row(made):
    _, rows, groups = made
    assert len(members(rows, LANDET, groups)) + 1 == len(members(rows, LANDET, groups, with_oslo=True)) == len(rows)
    one = rows[rows["reason"] == ""].iloc[0]
    alone = total(members(rows, Unit("kommune", one["region_code"]), groups), "region_name").iloc[0]
    assert alone["residual_1000nok"] == one["residual_1000nok"] and alone["municipalities_of"] == 1


def test_the_groups_of_a_municipality_hold_it(made):
    _, rows, groups = made
    for code in rows["region_code"]:
        assert all(code in set(members(rows, unit, groups, True)["region_code"]) for unit in of(groups, code))
    assert of(groups, "0301") == [Unit("kostra", groups.at["0301", "kostra"])] or len(of(groups, "0301")) == 0
    assert of(groups, "9999") == []


def test_the_age_groups_at_both_ends_give_the_demography():
    spent = {("1101", year): 1000 for year in (2020, 2021)}
    people = {("1101", 2021): PEOPLE, ("1101", 2022): (1100, 110, 60, 25)}
    found = one_function(spent, people)
    row = growth.municipalities(found, Question(2020, 2021, weights=(1, 4, 16, 60))).iloc[0]
    names = ("0_66", "67_79", "80_89", "90")
    first, last = ([row[f"inhabitants_{name}_{end}"] for name in names] for end in ("from", "to"))
    costs = pd.Series((1, 4, 16, 60))
    assert tuple(first) == PEOPLE and (row["january_from"], row["january_to"]) == (2021, 2022)
    by_hand = 1000 * (costs @ last - costs @ first) / (costs @ first)
    assert row["demography_1000nok"] == pytest.approx(by_hand)


def test_what_is_missing_is_told_at_its_end_with_the_years_that_are_there():
    years = range(2019, 2025)
    spent = {("1101", year): 1000 for year in years if year != 2023} | {("1101", 2023): ".."}
    found = one_function(spent, {("1101", year + 1): PEOPLE for year in years})
    lacking = missing_growth.lacking(found, Question(2020, 2023), "1101")
    assert (
        len(lacking.reasons) == 1 and "2023" in lacking.reasons[0] and lacking.years == [2019, 2020, 2021, 2022, 2024]
    )


def test_a_sum_that_cannot_be_made_names_the_parts_without_accounts():
    moves = [("2020-01-01", "1102", "1101"), ("2020-01-01", "1101", "1101")]
    spent = {("1101", 2018): 1000, ("1102", 2018): "..", ("1101", 2020): 3000}
    people = {(code, year): PEOPLE for code in ("1101", "1102") for year in (2018, 2019)} | {("1101", 2021): PEOPLE}
    found = one_function(spent, people, moves, today=["1101"])
    told = missing_growth.lacking(found, Question(2018, 2020, summed=True), "1101")
    assert told.reasons == ["2018: tallet mangler; det gjelder Sted 1102 (1102)"] and told.years == [2020]


def test_a_code_that_is_counted_in_another_is_told_with_the_rule():
    with pytest.raises(UnknownChoice, match="257. Regnes med i 254 alle år: velg 254"):
        panel.material(random_country(3), spending.Choice(functions=("257",)))
