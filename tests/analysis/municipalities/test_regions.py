"""Inhabitants, sizes and classes."""

import pandas as pd
import pytest

from analysis.common import recommended_level as level_module
from analysis.municipalities import by_class
from data.extract import store


def people(rows):
    frame = pd.DataFrame(rows, columns=["region_code", "age", "year", "persons"])
    return frame.assign(status="").astype({"region_code": "category", "persons": float, "year": "int16"})


def test_inhabitants_sum_all_ages_and_keep_a_gap():
    found = by_class.inhabitants(
        people([("1101", 0, 2024, 3), ("1101", 1, 2024, 4), ("1103", 0, 2025, None), ("1103", 1, 2025, 4)])
    )
    found = found.set_index(["region_code", "year"])["persons"]
    assert found["1101", 2024] == 7 and pd.isna(found["1103", 2025]) and ("1101", 2025) not in found.index


def test_size_falls_back_to_the_year_itself_and_then_to_the_summed_series():
    persons = by_class.inhabitants(
        people(
            [
                ("1101", 0, 2025, 5),
                ("1101", 0, 2024, 4),
                ("1507", 0, 2024, 6),
                ("K-1508", 0, 2025, 7),
                ("EAK", 0, 2025, 99),
            ]
        )
    )
    assert by_class.size_in(persons, 2024).to_dict() == {"1101": 5, "1507": 6, "1508": 7}


@pytest.mark.parametrize(
    ("count", "label"),
    [(1999, "Under 2 000"), (2000, "2 000–4 999"), (59999, "20 000–59 999"), (60000, "60 000 og over")],
)
def test_limits_of_the_classes(count, label):
    found = by_class.size_class(
        pd.Series({"1101": float(count), "0301": 700000.0}), store.read_reference("size_classes"), "ks"
    )
    assert found["1101"] == label and found["0301"] == "Oslo"


def test_in_use_walks_back_through_a_merger():
    today = pd.DataFrame({"municipality_code": ["1103"], "name": ["Stavanger"]})
    changes = pd.DataFrame({"changed_on": [pd.Timestamp("2020-01-01")] * 2, "old_code": ["1103", "1141"], "old_name": ["Stavanger", "Finnøy"],
                            "new_code": ["1103"] * 2, "new_name": ["Stavanger"] * 2})  # fmt: skip
    assert by_class.in_use(today, changes, 2020) == {"1103": "Stavanger"}
    assert by_class.in_use(today, changes, 2019) == {"1103": "Stavanger", "1141": "Finnøy"}


@pytest.mark.parametrize(
    ("year", "scope", "expected"),
    [
        (2013, "sector", 3.0),
        (2014, "sector", 2.0),
        (2014, "municipalities", 1.75),
        (2030, "municipalities", 1.75),
        (2020, "counties", 4.0),
    ],
)
def test_recommended_level_by_scope_and_year(levels, year, scope, expected):
    assert level_module.recommended_pct(levels, year, scope) == expected


def test_no_level_was_set_for_the_municipalities_before_2014(levels):
    assert pd.isna(level_module.recommended_pct(levels, 2013))


def test_two_levels_for_one_year_is_an_error(levels):
    with pytest.raises(ValueError, match="2 levels"):
        level_module.recommended_pct(pd.concat([levels, levels]), 2024)


def test_whether_a_level_is_of_several_years_is_that_of_the_row_in_force(levels):
    """One that changes: of each year until 2019, and of several years together from then on."""
    first = levels[levels["scope_code"] == "municipalities"].assign(to_year=2019, meant_for="each_year")
    changed = pd.concat([first, first.assign(from_year=2020, to_year=pd.NA, meant_for="over_time")])
    assert [level_module.recommended(changed, year).over_time for year in (2013, 2014, 2019, 2020, 2025)] == [
        False
    ] * 3 + [True] * 2
    assert level_module.recommended(levels, 2025).over_time and not level_module.recommended(levels, 2013).over_time
