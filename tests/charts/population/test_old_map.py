"""The classes of the map of old and young, and what it says."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing.maps import municipality_map
from charts.population import old_map


def each(*those: tuple[str, str, float, float]) -> pd.DataFrame:
    """number, name, of 65 and over, under 20."""
    rows = pd.DataFrame(those, columns=["region_code", "region_name", "older_65", "younger_0_19"])
    return rows.assign(inhabitants=1000.0, older_per_100_younger=100 * rows["older_65"] / rows["younger_0_19"])


ROWS = each(("1001", "A", 60, 100), ("1002", "B", 61, 100), ("1003", "C", 100, 100), ("1004", "D", 1001, 1000),
            ("1005", "E", 150, 100), ("1006", "F", 151, 100))  # fmt: skip


def test_a_municipality_is_in_the_class_of_its_figure_and_as_many_is_not_more():
    found = old_map.classed(ROWS, {"1004": (10.0, 20.0)})
    assert [old_map.LABELS[name] for name in found["map_class"]] == [
        "Inntil 60", "60–80", "80–100", "100–125", "125–150", "Over 150",
    ]  # fmt: skip
    darker = [municipality_map.SHADES[name] for name in found["map_class"]]
    assert darker == sorted(darker)
    circles = found["map_class"].str.startswith("below").tolist()
    assert circles == (found["older_65"] > found["younger_0_19"]).tolist()
    assert found.loc[3, ["east_hm", "north_hm"]].tolist() == [10.0, 20.0] and np.isnan(found.loc[0, "east_hm"])


def test_without_a_figure_it_is_a_gap_and_in_no_class():
    rows = ROWS.assign(older_per_100_younger=[np.nan, *ROWS["older_per_100_younger"][1:]])
    found = old_map.classed(rows, {})
    assert [old_map.LABELS[name] for name in found["map_class"]][:2] == ["Ikke tall", "60–80"]
    assert old_map.said(found.iloc[0]) == "ikke tall" and "per 100" in old_map.said(found.iloc[1])
    assert old_map.headline(rows, "1001") == old_map.headline(rows, None)
    assert old_map.headline(rows, None) == "Flest eldre per 100 unge i F (151), færrest i B (61)"


def test_the_drawing_has_a_dot_for_each_that_has_a_place_and_tells_its_figure():
    found = old_map.classed(ROWS, {code: (1.0, 2.0) for code in ROWS["region_code"][:5]})
    fig = municipality_map.with_chosen(
        municipality_map.dots(
            found, municipality_map.ground(municipality_map.drawable({})), old_map.LABELS, old_map.UNIT, old_map.said
        ),
        found,
        "1004",
    ).checked()
    told = [text for trace in fig.data for text in trace.text or ()]
    assert len(told) == 5 and "<b>D</b><br>100,1 eldre per 100 unge, 1\u202f000 innbyggere" in told


def test_the_headline_is_of_the_chosen_one_and_else_of_both_ends():
    assert old_map.headline(ROWS, "1003") == "C: 100 eldre per 100 unge; 3 av 6 kommuner er over 100"
    assert old_map.headline(ROWS, None) == "Flest eldre per 100 unge i F (151), færrest i A (60)"
    long = each(("1001", "Vestre Slidre", 60, 100), ("1002", "Søndre Land", 1001, 1000))
    for code in (None, "1001", "1002"):
        assert words.counted(old_map.headline(long, code)) <= 15
