"""The rows of care: whom what is to come starts from, when inhabitants are counted, and the class of one that was split."""

import math

import pandas as pd
import pytest

from analysis.care import growth, totals, units
from analysis.care.growth import Question
from analysis.care.rows import forward, growth as growth_rows
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from analysis.care.units import LANDET, Unit
from tests.care_frames import key, one_function

PEOPLE = (1000, 100, 50, 20)
VIEW = View(Choice(functions=("253",)), Question(2018, 2020))


def country(moves=(), **more):
    """4601 and 4602 with accounts of 2018 to 2020; the second has none of 2020."""
    cells = {(code, year): 100 for code in ("4601", "4602") for year in (2018, 2019, 2020)} | {("4602", 2020): ".."}
    people = {(code, year): PEOPLE for code in ("4601", "4602") for year in range(2018, 2024)}
    return one_function(cells, people, moves, **more)


def test_what_is_to_come_starts_from_the_amount_of_the_last_year_of_the_same_borders():
    found = country()
    (row,) = forward.in_kroner(found, VIEW, "4601", 2022).to_dict("records")
    assert row["real_1000nok"] == 100 * growth.factors(found, VIEW.asked, [2020])[0]
    assert forward.in_kroner(found, VIEW, "4602", 2022).empty  # no accounts of 2020
    joined = country([("2022-01-01", "4601", "4601"), ("2022-01-01", "4602", "4601")])
    assert forward.in_kroner(joined, VIEW, "4601", 2022).empty
    assert len(forward.in_kroner(joined, VIEW, "4601", 2020)) == 1  # its inhabitants are not told beyond the change


def test_without_an_amount_there_are_inhabitants_alone():
    ages = country().ages[2020]
    (row,) = forward.without_kroner(ages, "4601").to_dict("records")
    assert row["region_code"] == "4601" and math.isnan(row["real_1000nok"])
    assert [row[age] for age in forward.care_ages.AGES] == list(PEOPLE) and forward.old(ages, "4601") == 50 + 20


def members(rows: list[tuple]) -> pd.DataFrame:
    """rows: code, reason, the 1 January of both ends."""
    return pd.DataFrame(rows, columns=["region_code", "reason", "january_from", "january_to"])


def test_who_is_counted_on_other_days_than_the_usual():
    """Of 4603 the inhabitants are counted a year before; of a municipality alone its own days are the usual ones."""
    rows = members([("4601", "", 2019, 2021), ("4602", "mangler", 2018, 2020), ("4603", "", 2018, 2021)])
    assert growth_rows.counted(rows, VIEW) == (2019, 2021, 1)
    alone = VIEW.of(Unit("kommune", "4603"))
    assert growth_rows.counted(rows[rows["region_code"] == "4603"], alone) == (2018, 2021, 0)


def test_oslo_may_be_counted_in_the_country_and_in_its_own_groups_alone():
    groups = pd.DataFrame({"kostra": ["Gruppe 13", "Gruppe 1"]}, index=["0301", "4601"])
    own, other = Unit("kostra", "Gruppe 13"), Unit("kostra", "Gruppe 1")
    assert [units.may_hold_oslo(one, groups) for one in (own, other)] == [True, False]
    assert units.may_hold_oslo(own, groups.drop("0301")) is False
    assert [units.may_hold_oslo(one, None) for one in (LANDET, other)] == [True, False]


WHOLE = [("4699", "4601", 0.5, 2013, 2020), ("4699", "4602", 0.5, 2013, 2020)]


@pytest.mark.parametrize(
    ("numbers", "size"),
    [
        (WHOLE, 2 * sum(PEOPLE)),  # the sum of the two, right after
        ([*WHOLE, ("4698", "4602", 1, 2013, 2020)], None),  # the one of them is of another as well
    ],
)
def test_one_that_was_split_into_nothing_else_has_the_size_of_its_parts(numbers, size):
    rest = [(code, code, 1, 2021, None) for code in ("4601", "4602")]
    found = country(numbers=[*numbers, *rest])
    assert key(numbers)["weight"].min() == 0.5
    people = found.people.assign(persons=found.people.iloc[:, 2:].sum(axis=1, skipna=False))
    assert totals._split_since(found, people, 2019).get("4699") == size
