"""Where most municipalities are below a level, against a count by hand."""

import pandas as pd

from analysis.profile.several import on_map
from tests import shipped_tables


def made(**below: tuple[int, int]) -> tuple[pd.DataFrame, dict[str, str]]:
    """Rows with so many below of so many in each county, and the county of each."""
    rows = [(f"{at:02}{n:02}", name, "under" if n < some else "over")
            for at, (name, (some, of)) in enumerate(below.items()) for n in range(of)]  # fmt: skip
    return pd.DataFrame({"region_code": [row[0] for row in rows], "level_side": [row[2] for row in rows]}), {
        row[0]: row[1] for row in rows
    }


def test_the_county_with_the_largest_share_below_is_told_but_none_of_few_and_none_where_all_are_alike():
    assert on_map.most_below(*made(Troms=(4, 5), Agder=(7, 10), Oslo=(1, 1))) == ["Troms"]
    assert on_map.most_below(*made(Troms=(4, 5), Agder=(8, 10), Vestfold=(1, 6))) == ["Agder", "Troms"]
    assert on_map.most_below(*made(Troms=(0, 5), Agder=(0, 10))) == []
    assert on_map.most_below(*made(Troms=(5, 5), Agder=(10, 10))) == []
    rows, county_of = made(Troms=(4, 5), Agder=(7, 10))
    assert on_map.most_below(rows.assign(level_side=""), county_of) == []


def test_the_county_of_the_extract_is_that_of_a_slow_count():
    found = shipped_tables.profile_material()
    rows, county_of = on_map.rows(found, "ndr_pct", 2025, {}), found.classes["fylke"]
    shares = {}
    for name in set(county_of.values()):
        own = [row for row in rows.itertuples() if county_of[row.region_code] == name and row.level_side]
        if len(own) >= on_map.FEWEST:
            shares[name] = sum(row.level_side == "under" for row in own) / len(own)
    (first,) = on_map.most_below(rows, county_of)
    assert len(shares) == 14 and first == max(shares, key=shares.__getitem__)
