"""Where most municipalities are below a level, against a count by hand."""

import pandas as pd
import pytest

from analysis.profile import rows as profile_rows
from analysis.profile.several import on_map
from tests import shipped_tables


def made(**below: tuple[int, ...]) -> tuple[pd.DataFrame, dict[str, str]]:
    """Rows with so many below of so many in each county, and as many more without a figure, and the county of each."""
    rows = [(f"{at:02}{n:02}", name, "under" if n < counts[0] else "over" if n < counts[1] else "")
            for at, (name, counts) in enumerate(below.items()) for n in range(sum(counts[1:]))]  # fmt: skip
    return pd.DataFrame({"region_code": [row[0] for row in rows], "level_side": [row[2] for row in rows]}), {
        row[0]: row[1] for row in rows
    }


def most_below(*rows_and_counties) -> list[on_map.County]:
    return on_map.most_below(on_map.by_share(*rows_and_counties))


def test_the_county_with_the_largest_share_below_is_told_but_none_of_few_and_none_where_all_are_alike():
    assert most_below(*made(Troms=(4, 5), Agder=(7, 10), Oslo=(1, 1))) == [on_map.County("Troms", 4, 5)]
    alike = most_below(*made(Troms=(4, 5), Agder=(8, 10), Vestfold=(1, 6)))
    assert alike == [on_map.County("Agder", 8, 10), on_map.County("Troms", 4, 5)]
    assert most_below(*made(Troms=(0, 5), Agder=(0, 10))) == []
    assert most_below(*made(Troms=(5, 5), Agder=(10, 10))) == []
    rows, county_of = made(Troms=(4, 5), Agder=(7, 10))
    assert most_below(rows.assign(level_side=""), county_of) == []


def test_no_county_is_told_where_one_has_too_few_figures_to_be_ranked():
    assert most_below(*made(Troms=(4, 5), Agder=(7, 10), Vestfold=(0, 0, 6))) == []
    assert most_below(*made(Troms=(4, 5), Agder=(7, 10), Vestfold=(3, 7, 3))) == []
    assert most_below(*made(Troms=(4, 5), Agder=(7, 10), Vestfold=(3, 8, 2)))[0].name == "Troms"
    assert most_below(*made(Troms=(4, 5), Agder=(7, 10), Oslo=(0, 0, 1)))[0].name == "Troms"
    found = shipped_tables.profile_material()
    for measure in ("ndr_pct_3yr", "ndr_pct_5yr"):
        rows = on_map.rows(found, measure, 2025, {})
        assert (rows["level_side"] != "").sum() == 242 and most_below(rows, found.classes["fylke"]) == []


def test_the_map_has_the_side_of_a_distance_that_a_profile_does_not_judge():
    """Of one year the map tells the side of the distance, and a profile judges by no single year."""
    found = shipped_tables.profile_material()
    drawn = on_map.rows(found, "ndr_pct", 2025, {})
    own = profile_rows.rows(found, "4601").set_index("measure").loc["ndr_pct"]
    in_map = drawn.loc[drawn["level_distance"].notna(), "level_side"]
    assert in_map.isin(["under", "over", "på"]).all() and len(in_map) > 300 and own["level_side"] == ""


@pytest.mark.parametrize("measure", ["ndr_pct", "result_pct", "fund_pct", "debt_pct"])
def test_the_county_of_the_extract_is_that_of_a_slow_count(measure):
    found = shipped_tables.profile_material()
    rows, county_of = on_map.rows(found, measure, 2025, {}), found.classes["fylke"]
    shares = {}
    for name in set(county_of.values()):
        own = [row for row in rows.itertuples() if county_of[row.region_code] == name and row.level_side]
        if len(own) >= on_map.FEWEST:
            shares[name] = sum(row.level_side == "under" for row in own), len(own)
    (first,) = most_below(rows, county_of)
    most = max(shares, key=lambda name: shares[name][0] / shares[name][1])
    assert len(shares) == 14 and first == (most, *shares[most])
