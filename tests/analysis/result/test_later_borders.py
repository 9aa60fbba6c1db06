"""Who has accounts but no inhabitants in the same borders: every one of them, and no one else."""

import pytest

from analysis.accounts import net_result
from analysis.municipalities import inhabitants, unit_tables
from analysis.result import rows as result_rows


@pytest.fixture(scope="module")
def named(shipped, shipped_persons):
    known = unit_tables.units(shipped)
    results = net_result.results(shipped, known)

    def names(year: int) -> set[str]:
        rows = result_rows.members(shipped, results, shipped_persons, year, "ks", known)
        found = inhabitants.in_later_borders(known, rows)
        assert found["inhabitants"].isna().all() and found["ndr_pct"].notna().all()
        others = rows[rows["ndr_pct"].notna() & ~rows["unit_code"].isin(found["unit_code"])]
        assert others["inhabitants"].notna().all()  # nobody else lacks them
        return set(found["region_code"] + " " + found["region_name"])

    return names


@pytest.mark.parametrize("year", range(2015, 2026))
def test_every_municipality_is_named(named, year):
    before_2020 = {"1103 Stavanger"} | ({"5001 Trondheim"} if year >= 2018 else set())
    assert named(year) == (before_2020 if year < 2020 else set())
