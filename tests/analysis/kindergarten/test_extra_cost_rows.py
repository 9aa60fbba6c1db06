"""What the cost of the norm is split by and held against, year by year: the same municipality, all of them, or the reason."""

import numpy as np
import pandas as pd
import pytest

from analysis.common import prices
from analysis.kindergarten import coverage
from analysis.kindergarten.extra_cost import Basis
from analysis.kindergarten.rows import extra_cost
from analysis.kindergarten.rows.extra_cost import PERSONS, REVENUE, Place
from analysis.municipalities import unit_tables
from analysis.municipalities.inhabitants import IN_LATER_BORDERS
from analysis.municipalities.units import Units
from tests.analysis.kindergarten.test_keeping import above
from tests.kindergartens import ASSUMED

YEARS = [2018, 2019, 2023, 2024]


@pytest.fixture(scope="module")
def known(shipped_read):
    return unit_tables.units(shipped_read)


def place_of(known: Units, code: str | None, breaks: dict[int, str] | None = None) -> Place:
    keys = {year: known.key(code, year) for year in YEARS} if code else {}
    return Place(YEARS, known, keys, breaks or {})


def results(rows: list[tuple]) -> pd.DataFrame:
    """rows: key, year, revenue."""
    return pd.DataFrame(rows, columns=["unit_code", "year", "revenue_1000nok"])


def test_a_municipality_without_figures_is_there_with_its_reason_and_with_figures_above_the_reference():
    of_2024 = above(6.0)
    own = pd.DataFrame({"unit_code": "4601", "year": [2023, 2024], "reason": ["tallet er skjermet", ""]})
    hidden, whole = (extra_cost.of_one(own, of_2024, year) for year in (2023, 2024))
    assert hidden["reason"].tolist() == ["tallet er skjermet"] and hidden["reference_units"].isna().all()
    pd.testing.assert_frame_equal(whole, of_2024)


def test_every_municipality_of_the_year_is_named_and_one_outside_the_tables_has_the_reason():
    rows = extra_cost.of_all(above(6.0), {"4601": "Bergen", "0301": "Oslo"}, 2024).set_index("unit_code")
    assert rows["unit"].to_dict() == {"4601": "Bergen", "0301": "Oslo"}
    assert rows["reason"].to_dict() == {"4601": "", "0301": "uttrekket har ikke kommunens tall for dette året"}


def test_a_year_is_what_the_norm_asks_above_the_reference_over_what_it_is_held_against():
    """20 FTE that the norm asks for, 120 corrected children at 6.25: 19.2 there were. 0.8 at 700: 560 (1000 kr)."""
    by_year = pd.Series({2024: 1.0})
    basis = Basis(by_year * 25, by_year * 1000, by_year * 1_000_000)
    (row,) = extra_cost.years({2024: above(6.25)}, basis, {PERSONS: {}, REVENUE: {}}, ASSUMED).to_dict("records")
    assert row["cost_1000nok"] == pytest.approx(560) and row["own_1000nok"] == pytest.approx(420)
    assert row["nok_per_inhabitant"] == pytest.approx(560) and row["nok_per_child"] == pytest.approx(560_000 / 90)
    assert row["cost_revenue_pct"] == pytest.approx(0.056)
    assert row["gaps"] == "tilskudd til private følger 2 år etter, første gang i 2026"
    assert extra_cost.years({}, basis, {}, ASSUMED).empty


def test_the_revenue_of_a_municipality_is_its_own_and_not_that_of_the_number_before_others_joined(shipped_read, known):
    rows = results([("1103-2019", 2018, 10.0), ("1103", 2023, 20.0), ("4601", 2024, 30.0), ("1103", 2024, np.nan)])
    found = extra_cost.revenue(shipped_read, rows, place_of(known, "1103"))
    assert found["revenue"].fillna(-1).to_dict() == {2018: 10.0, 2019: -1, 2023: 20.0, 2024: -1}
    assert found["known"].tolist() == [1, 0, 1, 0] and set(found["all"]) == {1}


def test_the_revenue_of_the_country_counts_who_has_it_and_how_many_there_were(shipped_read, known):
    rows = results([("4601", 2023, 10.0), ("0301", 2023, 5.0), ("4601", 2024, 20.0), ("0301", 2024, np.nan)])
    found = extra_cost.revenue(shipped_read, rows, place_of(known, None))
    counts = shipped_read("municipality_counts").set_index("year")["municipalities"]
    assert found["all"].to_dict() == {year: counts[year] for year in YEARS}
    assert found["known"].tolist() == [0, 0, 2, 1] and found["revenue"].fillna(-1).tolist() == [-1, -1, 15.0, 20.0]


def test_it_is_held_against_the_revenue_only_where_all_have_it_and_in_the_prices_of_the_wage(shipped_read):
    money = pd.DataFrame(
        {"revenue": [100.0, 100.0, 90.0], "known": [1, 357, 356], "all": [1, 357, 357]}, [2019, 2023, 2024]
    )
    one = pd.Series(1.0, money.index)
    found = extra_cost.basis(shipped_read, money, one, one, ASSUMED).revenue_1000nok
    growth = shipped_read("kommunal_deflator").set_index("year")["growth_pct"]
    for year in (2019, 2023):
        slow = 100.0
        for later in range(year + 1, ASSUMED.wage_year + 1):
            slow *= 1 + growth[later] / 100
        assert found[year] == pytest.approx(slow)
    assert np.isnan(found[2024]) and prices.index(shipped_read("kommunal_deflator")).index.max() >= ASSUMED.wage_year


def test_inhabitants_are_counted_the_1_january_after_in_the_borders_of_the_year(shipped_read, shipped_persons, known):
    table = shipped_read("population")
    there = zip(*(table[name].tolist() for name in ("region_code", "year", "persons")), strict=True)
    slow: dict[tuple, float] = {}
    for code, january, persons in there:
        slow[code, january] = slow.get((code, january), 0.0) + persons
    found = extra_cost.persons(shipped_read, shipped_persons, place_of(known, "4601"))
    assert found.to_dict() == {year: slow["4601", year + 1] for year in YEARS}
    stavanger = extra_cost.persons(shipped_read, shipped_persons, place_of(known, "1103"))
    assert stavanger[[2018, 2019]].isna().all() and stavanger[2024] == slow["1103", 2025]
    country = extra_cost.persons(shipped_read, shipped_persons, place_of(known, None))
    of_all = [
        sum(n for (code, january), n in slow.items() if january == year + 1 and code.isdigit() and len(code) == 4)
        for year in YEARS
    ]
    assert country.tolist() == of_all and country[2024] == 5_594_340  # SSB, 1 January 2025


def test_why_there_is_nothing_to_hold_it_against(known):
    money = pd.DataFrame({"known": [0, 0, 355, 357], "all": [422, 422, 356, 357]}, YEARS)
    country = extra_cost.why(money, place_of(known, None))
    assert country[REVENUE][2023] == "driftsinntekter bare for 355 av 356 kommuner"
    assert set(country[PERSONS].values()) == {"folketallet mangler"}
    own = extra_cost.why(money, place_of(known, "1103"))
    assert own[PERSONS][2018] == IN_LATER_BORDERS and own[PERSONS][2024] == "folketallet mangler"
    assert set(own[REVENUE].values()) == {"driftsinntekter: tallet mangler"}
    split = extra_cost.why(money, place_of(known, "1508", {2020: coverage.MERGED, 2024: coverage.SPLIT}))[PERSONS]
    assert split[2019] == split[2023] == "folketallet mangler: området ble delt i 2024"
    assert "delt" not in split[2024]
