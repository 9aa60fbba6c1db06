"""What keeping the norm costs: the formula, the range from SSB's one decimal, the split over years, and the gaps."""

import numpy as np
import pandas as pd
import pytest

from analysis.kindergarten import extra_cost as keeping
from analysis.kindergarten.reference_year import above_reference
from tests.analysis.kindergarten.test_years import full_time, units_of
from tests.care_frames import changes, key
from tests.kindergartens import ASSUMED


def above(then: float | str, cells=(("4601", 30, 60),)) -> pd.DataFrame:
    """The units of 2024 above a ratio of 2017."""
    children = [cell for code, *n in cells for year in (2017, 2024) for cell in full_time(code, year, *n)]
    ratios = [(code, year, ratio, 40) for code, *_ in cells for year, ratio in ((2017, then), (2024, 5.8))]
    found = above_reference(units_of(children, ratios), 2017, changes([]), key([]))
    return found[found["year"] == 2024]


@pytest.mark.parametrize("then", [5.9, 5.98, 6.0, 6.1, 6.6])
def test_the_cost_and_its_range_are_the_formula_with_the_ratio_moved_by_half_a_tenth(then):
    row = keeping.year_row(above(then), 2024, ASSUMED)
    for name, ratio in (("gross", then), ("low", then - 0.05), ("high", then + 0.05)):
        slow = max(0.0, 20 * (1 - 6 / ratio)) * 700
        assert row[f"cost_{name}_1000nok"] == pytest.approx(slow)
    assert row["cost_low_1000nok"] <= row["cost_gross_1000nok"] <= row["cost_high_1000nok"]
    assert (row["reference_ratio"], row["reference_units"]) == (pytest.approx(then), 1)


def test_the_country_has_both_readings_and_staff_in_one_does_not_help_another_in_the_first():
    cells = [*full_time("4601", 2017, 30, 60), *full_time("0301", 2017, 30, 60)]
    cells += [*full_time("4601", 2024, 30, 60), *full_time("0301", 2024, 30, 60)]
    ratios = [("4601", 2017, 6.4, 1), ("0301", 2017, 5.7, 1), ("4601", 2024, 6.0, 1), ("0301", 2024, 6.0, 1)]
    both = above_reference(units_of(cells, ratios), 2017, changes([]), key([])).query("year == 2024")
    row = keeping.year_row(both, 2024, ASSUMED)
    assert row["cost_gross_1000nok"] == pytest.approx(20 * (1 - 6 / 6.4) * 700)
    assert row["cost_net_1000nok"] == pytest.approx(20 * (2 - 6 / 6.4 - 6 / 5.7) * 700)
    assert np.isnan(row["reference_ratio"]) and row["units"] == 2


def test_a_municipality_without_the_reference_year_has_the_reason():
    row = keeping.year_row(above(":"), 2024, ASSUMED)
    assert row["reason"] == "ingen tall for 2017" and row["units"] == 0


def basis(**given) -> keeping.Basis:
    years = pd.Series(1.0, index=range(2017, 2026))
    return keeping.Basis(years * 50, given.get("persons", years * 1000), given.get("revenue", years * 100_000))


def rows(amounts: list[float | None]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"year": 2018 + n, "units": int(value is not None), "cost_gross_1000nok": value or 0.0,
             "cost_net_1000nok": value or 0.0, "cost_low_1000nok": 0.0, "cost_high_1000nok": 2 * (value or 0),
             "children_under_3": 40, "children_over_3": 60,
             "reason": "" if value is not None else "tallet er skjermet"}
            for n, value in enumerate(amounts)
        ]
    )  # fmt: skip


def test_the_cost_is_split_and_related():
    row = keeping.with_cost(rows([100.0, 100.0, 200.0]), basis()).iloc[2]
    assert (row["own_1000nok"], row["grants_1000nok"], row["total_1000nok"]) == (100, 50, 150)
    assert (row["nok_per_child"], row["nok_per_inhabitant"]) == (2000, 200)
    assert row["cost_revenue_pct"] == pytest.approx(0.2)


def test_everything_that_is_missing_has_its_reason():
    few = pd.Series(1000.0, index=range(2021, 2026))
    found = keeping.with_cost(rows([100.0, None, 100.0, 100.0, 100.0]), basis(persons=few))
    why = {"nok_per_inhabitant": {year: "folketallet mangler" for year in range(2018, 2021)}, "cost_revenue_pct": {}}
    gaps = keeping.gaps(found, why).tolist()
    assert gaps[0] == "tilskudd til private følger 2 år etter, første gang i 2020; folketallet mangler"
    assert gaps[1] == "tallet er skjermet"
    assert gaps[2] == "folketallet mangler" and gaps[4] == ""
    assert gaps[3] == "tilskudd til private: 2019 har ikke tall"
    shown = ["cost_1000nok", "grants_1000nok", "nok_per_child", "nok_per_inhabitant", "cost_revenue_pct"]
    assert (found[shown].isna().any(axis=1) == (pd.Series(gaps) != "")).all()
