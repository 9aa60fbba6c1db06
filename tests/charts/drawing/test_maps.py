"""The ground of a map and the names on it: no name lies over a dot, and the chosen municipality's own is alone."""

import json
from itertools import combinations, pairwise

import numpy as np
import pandas as pd

from analysis.common.flat_shapes import middle
from analysis.profile.several import on_map
from charts.drawing import theme
from charts.drawing.maps import (
    borders as lines,
    county,
    fewer,
    inset,
    inset_names,
    land,
    marks,
    municipality_map,
    placed,
    towns,
)
from data.brought_in import borders
from data.folder import PACKAGE
from data.line_simplified import simplified
from sheets.overview import map_inset
from tests import shipped_tables
from tests.chart_geometry import WIDTHS, Chart

LABELS = {name: name for name in (*on_map.CLASSES, "")}


def places() -> pd.DataFrame:
    found = borders.latest(PACKAGE)[0]
    found = on_map.rows(shipped_tables.profile_material(), "ndr_pct", 2025, placed.drawn_at(on_map.rings(found)))
    return found.sort_values("inhabitants", ascending=False)


def test_the_land_is_every_ring_of_every_municipality():
    square = np.array([[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]], dtype=float)
    fig = theme.figure(100)
    land.draw(fig, {})
    assert not fig.plain["data"]
    land.draw(fig, {"1": [square], "2": [square + 200.0, square + 500.0]})
    (drawn,) = fig.checked().data
    assert np.isnan(drawn.y).sum() == 3 and drawn.fill == "toself" and drawn.hoverinfo == "skip"


def test_the_borders_that_are_drawn_are_those_between_two_counties_each_once():
    square = np.array([[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]], dtype=float)
    east = np.array([100.0, 0.0])
    shapes = {"0301": [square], "0302": [square - east], "4601": [square + east], "1101": [square + 5 * east]}
    (line,) = lines.of_counties(shapes)
    assert sorted(line.tolist()) == [[100, 0], [100, 100]] and lines.of_counties({"0301": [square]}) == []
    shapes = on_map.rings(borders.latest(PACKAGE)[0])
    drawn = [edge for one in lines.of_counties(shapes) for edge in pairwise(map(tuple, one.tolist()))]
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


def test_no_town_is_named_beside_other_words_in_the_county_that_is_told_of_or_in_the_inset():
    found, shapes = places(), on_map.rings(borders.latest(PACKAGE)[0])
    bergen = found.loc[found["region_name"].str.startswith("Bergen"), ["east_hm", "north_hm"]].to_numpy()[0]
    assert "Bergen" not in [one.name for one in towns.placed(found, [tuple(bergen + 100.0)])]
    troms = [code for code in found["region_code"] if code.startswith("55")]
    for told, gone in ((None, {"Oslo"}), (county.told(shapes, troms, "Troms", "18 av 21"), {"Oslo", "Tromsø"})):
        named = {
            one.name
            for one in towns.placed(*towns.elsewhere(found, told, county.placed(told, found) if told else None))
        }
        assert len(named) == towns.MOST and {"Oslo", "Tromsø"} - named == gone and "Bergen" in named


def test_a_line_with_fewer_points_is_nowhere_farther_than_asked_from_the_one_it_is_of():
    rng = np.random.default_rng(1)
    whole = np.cumsum(rng.integers(-30, 31, (400, 2)), axis=0).astype(float)
    for away in (0.0, 15.0, 60.0):
        kept = simplified(whole, away)
        assert (kept[[0, -1]] == whole[[0, -1]]).all() and len(kept) < len(whole) + (away == 0)
        far = [_off(point, kept[:-1], kept[1:]).min() for point in whole]
        assert max(far) <= away + 1e-9


def _off(point, starts, ends) -> np.ndarray:
    """How far a point is from each of some lines between two points."""
    along = ends - starts
    share = np.clip(((point - starts) * along).sum(axis=1) / np.maximum((along**2).sum(axis=1), 1e-9), 0, 1)
    return np.hypot(*(starts + share[:, None] * along - point).T)


def test_municipalities_with_fewer_points_still_meet_without_a_gap_and_the_map_is_small():
    shapes = on_map.rings(borders.latest(PACKAGE)[0])
    drawn = municipality_map.drawable(shapes)
    around = lines.outline(drawn.seen)
    assert all((ring[0] == ring[-1]).all() and len(ring) >= fewer.FEWEST for own in drawn.seen.values() for ring in own)
    area = [sum(map(_area, rings)) for rings in (around, [ring for own in drawn.seen.values() for ring in own])]
    whole = sum(_area(ring) for own in shapes.values() for ring in own)
    assert np.isclose(area[0], area[1]) and abs(area[0] / whole - 1) < 0.01
    size = len(
        json.dumps([trace for trace in municipality_map.ground(drawn).to_dict()["data"] if trace["mode"] == "lines"])
    )
    assert 10_000 < size <= 40_000


def _area(ring) -> float:
    east, north = ring[:, 0], ring[:, 1]
    return float((east[:-1] * north[1:] - east[1:] * north[:-1]).sum()) / 2


def test_the_words_of_the_county_that_is_told_of_lie_on_no_dot_and_within_the_map():
    found, shapes = places(), on_map.rings(borders.latest(PACKAGE)[0])
    dots = found[["east_hm", "north_hm"]].to_numpy(dtype=float)
    of_county = shipped_tables.profile_material().classes["fylke"]
    for name in sorted(set(of_county.values()) - {"Oslo"}):
        told = county.told(shapes, [code for code, own in of_county.items() if own == name], name, "18 av 21")
        at = county.placed(told, found)
        assert told.inland and (at is not None) == (name != "Møre og Romsdal"), name  # too long a name for a phone
        if at is None:
            continue
        ends = sorted((at.x, at.x + at.side * len(told.name) * county.WIDE / county.PHONE.scale))
        beside = dots[np.abs(dots[:, 1] - at.y) <= county.TALL / 2, 0]
        assert ((beside < ends[0]) | (beside > ends[1])).all(), name
        assert municipality_map.EAST[0] <= ends[0] and ends[1] <= municipality_map.EAST[1]
    assert county.told(shapes, [], "Troms", "") is None
    fig = theme.figure(100)
    county.ground(fig, told)
    county.words(fig, told, at)
    assert [note["text"] for note in fig.plain["layout"]["annotations"]] == [f"<b>{name}</b><br>18 av 21"]
    assert fig.plain["data"][0]["fill"] == "toself" and fig.plain["data"][1]["mode"] == "lines"


def test_a_county_has_the_same_rings_in_whatever_order_its_municipalities_come():
    square = np.array([[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]], dtype=float)
    shapes = {"1": [square], "2": [square + 200.0], "3": [square + 500.0]}
    first, second = (county.told(shapes, codes, "X", "") for codes in (["1", "2", "3"], ["3", "1", "2"]))
    assert first and second and [ring.tolist() for ring in first.rings] == [ring.tolist() for ring in second.rings]


def test_a_county_with_municipalities_in_the_inset_is_marked_there_too_and_no_other():
    rows, shapes = places(), on_map.rings(borders.latest(PACKAGE)[0])
    of_county = shipped_tables.profile_material().classes["fylke"]
    drawable, near = municipality_map.drawable(shapes), set(inset.rows(rows)["region_code"])
    for name, there in (("Østfold", True), ("Troms", False)):
        codes = [code for code, own in of_county.items() if own == name]
        assert there == (not near.isdisjoint(codes))
        told = county.told(shapes, codes, name, "1 av 2")
        dots = municipality_map.dots(rows, municipality_map.ground(drawable), LABELS, "x", lambda row: "", told)
        areas = municipality_map.areas(rows, drawable, LABELS, "x", None, lambda row: "", told)
        dark = [one for one in dots.plain["data"] if one.get("fillcolor") == theme.SOFT and one["mode"] == "lines"]
        lined = [one for one in areas.plain["data"] if one.get("line", {}).get("color") == theme.INK]
        assert [one.get("xaxis", "x") for one in dark] == ["x", *["x2"] * there]
        assert ("x2" in {one.get("xaxis", "x") for one in lined}) == there


def test_a_name_stands_on_a_large_dot_but_on_none_whose_blue_neither_ink_nor_ground_is_read_on():
    oslo = inset.rows(places()).head(1)
    for name in on_map.CLASSES:
        (one,) = inset_names.placed(oslo.assign(map_class=name), np.array([40.0]))
        assert one.name == "Oslo" and (one.side == (0, 0)) == (name != inset_names.MIDDLE), name
        assert one.on_dark == (name in inset_names.DARK), name
        fig = theme.figure(100)
        inset_names.draw(fig, oslo.assign(map_class=name), np.array([40.0]))
        (note,) = fig.plain["layout"]["annotations"]
        assert (note["font"]["color"] == theme.SURFACE) == one.on_dark
        assert (map_inset.DARK in map_inset._names(oslo.assign(map_class=name, inhabitants=10**7))) == one.on_dark


def test_the_inset_has_every_municipality_of_its_frame_with_names_on_no_other_dot():
    found = places()
    inside = inset.rows(found)
    assert {"Oslo", "Drammen", "Fredrikstad"} <= {name.partition(" ")[0] for name in inside["region_name"]}
    named = inset_names.placed(inside, marks.reach(inside))
    assert named[0][0] == "Oslo" and 4 <= len(named) <= inset_names.MOST
    fig = municipality_map.dots(
        found, municipality_map.ground(municipality_map.drawable({})), LABELS, "", lambda row: ""
    )
    (drawn,) = [trace for trace in fig.checked().data if trace.xaxis == "x2" and trace.mode == "markers"]
    (outside,) = [trace for trace in fig.checked().data if trace.xaxis is None and trace.text is not None]
    assert len(drawn.x) + len(outside.x) == len(found) and not set(outside.x) & set(drawn.x)  # each once
    assert len(drawn.x) == len(inside) and set(drawn.marker.symbol) <= {"circle", "diamond"}
    assert (np.diff(drawn.marker.size) <= 0).all()  # the small over the large, of whichever class
    frames = [shape for shape in fig.plain["layout"]["shapes"] if shape["type"] == "rect"]
    assert [[shape[end] for end in ("x0", "x1", "y0", "y1")] for shape in frames] == [[*inset.EAST, *inset.NORTH]] * 2
    for scale in inset_names.SCALES:
        boxes = {name: inset_names._box(name, (x, y), reach, side, scale) for name, x, y, reach, side, _ in named}
        for one, other in combinations(boxes.values(), 2):
            assert (one[:2] >= other[2:]).any() or (other[:2] >= one[2:]).any()
    desk = inset_names.SCALES[0]
    for name, x, y, reach, side, _ in named:  # on a phone they may touch a small one
        box = inset_names._box(name, (x, y), reach, side, desk)
        for east, north, radius in zip(inside["east_hm"], inside["north_hm"], marks.reach(inside), strict=True):
            dot = ((east - inset.EAST[0]) * desk, (north - inset.NORTH[0]) * desk)
            away = np.hypot(*(max(box[end] - dot[end], dot[end] - box[end + 2], 0) for end in (0, 1)))
            assert (east, north) == (x, y) or away > radius, name


def test_no_mark_is_hidden_by_those_over_it():
    found = places()
    inside = inset.rows(found)
    for rows, scale in ((found.drop(inside.index), county.DESK.scale), (inside, inset_names.SCALES[0])):
        seen = _seen(rows, scale)
        assert min(seen.values()) > 0.35, min(seen, key=seen.get)


def _seen(rows: pd.DataFrame, scale: float) -> dict[str, float]:
    """The share of each mark that no later one lies over, by code. rows: the largest first. scale: pixels to 100 metres."""
    middles, round_ = (
        rows[["east_hm", "north_hm"]].to_numpy() * scale,
        rows["map_class"].str.startswith("below").to_numpy(),
    )
    half, grid, seen = (marks.sizes(rows["inhabitants"]) + 0.8) / 2, np.linspace(-1, 1, 41), {}

    def inside(at: int, points: np.ndarray) -> np.ndarray:
        off = np.abs(points - middles[at])
        return np.hypot(*off.T) <= half[at] if round_[at] else off.sum(axis=1) <= marks.DIAMOND * half[at]

    for at, code in enumerate(rows["region_code"]):
        points = middles[at] + np.stack(np.meshgrid(grid, grid), axis=-1).reshape(-1, 2) * marks.DIAMOND * half[at]
        points = points[inside(at, points)]
        near = [
            other
            for other in range(at + 1, len(rows))
            if np.hypot(*(middles[other] - middles[at])) < 2 * marks.DIAMOND * half[at]
        ]
        over = np.any([inside(other, points) for other in near], axis=0) if near else np.zeros(len(points), bool)
        seen[code] = 1 - over.mean()
    return seen


def test_places_that_are_too_near_are_moved_as_far_each_and_no_others_are():
    points = np.array([[0.0, 0.0], [40.0, 0.0], [500.0, 0.0]])
    assert np.allclose(placed.apart(points, 90.0), [[-25, 0], [65, 0], [500, 0]]) and (points[1] == [40, 0]).all()
    found = places()
    at = found[["east_hm", "north_hm"]].to_numpy()
    away = np.hypot(*(at[:, None] - at).transpose(2, 0, 1))
    assert away[np.triu_indices(len(at), 1)].min() > placed.NEAREST * 0.98
    shapes = on_map.rings(borders.latest(PACKAGE)[0])
    moved = [np.hypot(*(np.array(place) - middle(shapes[code]))) for code, place in placed.drawn_at(shapes).items()]
    assert max(moved) < 30 and np.count_nonzero(moved) < 20  # three kilometres


def test_the_name_of_the_chosen_one_is_in_the_inset_where_it_is_there_and_alone():
    found = places()
    every = municipality_map.dots(
        found, municipality_map.ground(municipality_map.drawable({})), LABELS, "", lambda row: ""
    )
    for code, axis in (("3203", "x2"), ("4601", "x")):  # Asker, Bergen
        notes = municipality_map.with_chosen(every, found, code).plain["layout"]["annotations"]
        (own,) = [note for note in notes if note["font"]["color"] == theme.CHOSEN]
        assert own.get("xref", "x") == axis
        names = [
            [note["text"] for note in each if inset_names.is_name(note)]
            for each in (notes, every.plain["layout"]["annotations"])
        ]
        assert ("Asker" in names[0]) == (code == "4601") and (names[0] == names[1]) == (code == "4601") and names[0]


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
        found, municipality_map.ground(municipality_map.drawable({})), LABELS, "", lambda row: ""
    )
    chart, named = Chart(fig, phone), {one.name for one in towns.placed(*towns.elsewhere(found, None, None))}
    names = [box for box in chart.words() if box.text in named]
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
