"""What is made of all municipalities at once is what each of them has, worked out again from the tables."""

from statistics import stdev

import pandas as pd
import pytest

from analysis.common.recommended_level import recommended_pct
from analysis.municipalities import unit_tables
from analysis.municipalities.inhabitants import sizes
from analysis.result import municipality
from data.extract import store
from data.folder import PACKAGE


@pytest.fixture(scope="module")
def map_of_years():
    return unit_tables.units(lambda name: store.read_any(name, PACKAGE))


@pytest.mark.slow("every municipality of the extract")
def test_every_municipality_is_as_it_is_alone(shipped_results, shipped_persons, levels, map_of_years):
    every = municipality.every_municipality(shipped_results, shipped_persons, levels, map_of_years)
    assert set(every) == set(shipped_results["region_code"])
    for code in list(every)[::9]:
        alone = municipality.one_municipality(shipped_results, shipped_persons, code, levels, map_of_years)
        pd.testing.assert_frame_equal(every[code], alone)


@pytest.mark.slow("every municipality of the extract")
def test_every_figure_of_all_357_against_a_loop(shipped_results, shipped_persons, levels, map_of_years):
    every = municipality.every_municipality(shipped_results, shipped_persons, levels, map_of_years)
    level_of = {year: recommended_pct(levels, year) for year in shipped_results["year"].unique()}
    by_year = {}
    for row in shipped_results.itertuples():
        if pd.notna(row.ndr_pct):
            by_year.setdefault(row.region_code, []).append(row)
    for code, rows in by_year.items():
        rows.sort(key=lambda row: row.year)
        made = every[code].to_dict("records")
        assert [one["year"] for one in made] == [row.year for row in rows]
        for one, row in zip(made, rows, strict=True):
            level = level_of[row.year]
            assert one["value"] == row.ndr_pct == pytest.approx(100 * row.net_result_1000nok / row.revenue_1000nok)
            assert one["unit_code"] == row.unit_code and one["recommended_pct"] == pytest.approx(level, nan_ok=True)
            assert one["distance_points"] == pytest.approx(row.ndr_pct - level, nan_ok=True)
            same = {other.year: other.ndr_pct for other in rows if other.unit_code == row.unit_code}
            changes = [value - same[year - 1] for year, value in same.items() if year - 1 in same]
            swing = stdev(changes) if len(changes) >= 4 else float("nan")
            assert one["own_sd"] == pytest.approx(swing, nan_ok=True)
            apart = stdev(same.values()) if len(same) > 2 else float("nan")
            assert one["ndr_sd_points"] == pytest.approx(apart, nan_ok=True)
    for year in (2020, 2025):
        rows = shipped_results[(shipped_results["year"] == year) & shipped_results["ndr_pct"].notna()]
        counted = shipped_persons[shipped_persons["year"].isin([year, year + 1])]
        for code, key in zip(rows["region_code"], rows["unit_code"], strict=True):
            made = every[code].set_index("year").at[year, "inhabitants"]
            assert made == pytest.approx(sizes(counted, map_of_years, [key], year)[key], nan_ok=True)
