"""The ground of a map and the names on it: no name lies over a dot, and the chosen municipality's own is alone."""

from itertools import pairwise

import numpy as np
import pandas as pd

from analysis.profile.several import on_map
from charts.drawing import theme
from charts.drawing.maps import land, municipality_map, towns
from data.brought_in import borders
from data.folder import PACKAGE
from tests import shipped_tables
from tests.chart_geometry import WIDTHS, Chart


def places() -> pd.DataFrame:
    found = borders.latest(PACKAGE)[0]
    found = on_map.rows(shipped_tables.profile_material(), "ndr_pct", 2025, on_map.places(on_map.rings(found)))
    return found.sort_values("inhabitants", ascending=False)


def test_the_land_is_every_ring_of_every_municipality():
    square = np.array([[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]], dtype=float)
    fig = theme.figure(100)
    land.draw(fig, {})
    assert not fig.plain["data"]
    land.draw(fig, {"1": [square], "2": [square + 100.0, square + 500.0]})
    (drawn,) = fig.checked().data
    assert np.isnan(drawn.x).sum() == 3 and drawn.fill == "toself" and drawn.hoverinfo == "skip"


def test_the_borders_that_are_drawn_are_those_between_two_counties_each_once():
    square = np.array([[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]], dtype=float)
    east = np.array([100.0, 0.0])
    shapes = {"0301": [square], "0302": [square - east], "4601": [square + east], "1101": [square + 5 * east]}
    (line,) = land.county_borders(shapes)
    assert sorted(line.tolist()) == [[100, 0], [100, 100]] and land.county_borders({"0301": [square]}) == []
    shapes = on_map.rings(borders.latest(PACKAGE)[0])
    drawn = [edge for one in land.county_borders(shapes) for edge in pairwise(map(tuple, one.tolist()))]
    of_county = {}
    for code, rings in shapes.items():
        for ring in rings:
            for edge in pairwise(map(tuple, ring.tolist())):
                of_county.setdefault(frozenset(edge), set()).add(code[:2])
    ours = {edge for edge, counties in of_county.items() if len(counties) == 2}
    assert {frozenset(edge) for edge in drawn} == ours and len(drawn) == len(ours) > 500
    fig = theme.figure(100)
    land.draw(fig, shapes)
    assert [trace.get("fill") for trace in fig.plain["data"]] == ["toself", None]


def test_the_largest_municipality_of_those_that_must_be_named_has_its_name_first():
    found = places()
    assert "Hamar" not in [one.name for one in towns.placed(found)]
    named = [one.name for one in towns.placed(found, {"3403", "3423"})]  # Hamar, Stor-Elvdal
    assert named[0] == "Hamar" and len(named) == towns.MOST == len(set(named)) and "Bergen" in named
    assert {one.name for one in towns.placed(found, {"5501"})} == {one.name for one in towns.placed(found)}


def test_the_names_are_of_the_largest_far_from_each_other_and_lie_outside_the_dots_beside_them():
    found, fig = places(), theme.figure(580)
    towns.draw(fig, found)
    names = [note["text"] for note in fig.plain["layout"]["annotations"]]
    assert names[:3] == ["Oslo", "Bergen", "Trondheim"] and "Bærum" not in names and len(names) == towns.MOST
    for note in fig.plain["layout"]["annotations"]:
        beside = found.loc[(found["north_hm"] - note["y"]).abs() <= towns.BAND, "east_hm"]
        assert note["x"] < beside.min() if note["xanchor"] == "right" else note["x"] > beside.max()


def test_every_name_is_whole_on_a_phone():
    found, (phone, _) = places(), WIDTHS
    fig = municipality_map.dots(
        found, municipality_map.ground({}), {name: name for name in (*on_map.CLASSES, "")}, "", lambda row: ""
    )
    chart = Chart(fig, phone)
    names = [box for box in chart.words() if box.text in {name for name, *_ in towns.placed(found)}]
    assert len(names) == towns.MOST and all(0 <= box.left and box.right <= phone for box in names), names


def test_a_name_gives_way_to_that_of_the_chosen_municipality_near_it():
    found, every = places(), theme.figure(580)
    towns.draw(every, found)
    every.finish()
    for chosen, gone in (("3201", {"Oslo"}), ("0301", {"Oslo"}), ("5601", set()), (None, set())):
        fig = every.over()
        before = {note["text"] for note in fig.plain["layout"]["annotations"]}
        towns.without(fig, found, chosen)
        left = {note["text"] for note in fig.plain["layout"]["annotations"]}
        assert before - left == gone and {trace["name"] for trace in fig.plain["data"]} == left
