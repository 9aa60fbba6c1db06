"""Borders from TopoJSON: what is sound is read with its neighbours' lines in common, and every fault is named."""

import copy
import json

import numpy as np
import pytest

from loaders.documents.borders import file, shapes
from loaders.documents.kind import Choices, Known
from loaders.errors import FileError
from loaders.reading.source_file import SourceFile

NAMES = {"0301": "Oslo", "4601": "Bergen", "5001": "Trondheim"}
KNOWN, NAME = Known(names=NAMES), "kommuner-2024.topojson"
# Two squares that share the arc 0, of which the second follows it backwards, and one alone.
ARCS = [
    [[10, 60], [10.01, 60.5], [10, 61]],
    [[10, 61], [9, 61], [9, 60], [10, 60]],
    [[10, 60], [11, 60], [11, 61], [10, 61]],
    [[14, 66], [15, 66], [15, 67], [14, 67], [14, 66]],
]
RINGS = {"0301": [[0, 1]], "4601": [[2, ~0]], "5001": [[3]]}


def topology(**changes) -> dict:
    each = [{"type": "Polygon", "arcs": arcs, "properties": {"kommunenummer": code}} for code, arcs in RINGS.items()]
    whole = {
        "type": "Topology",
        "arcs": copy.deepcopy(ARCS),
        "objects": {"Kommuner": {"type": "GeometryCollection", "geometries": each}},
    }
    return whole | changes


def source(content, name: str = NAME) -> SourceFile:
    text = content if isinstance(content, str) else json.dumps(content)
    return SourceFile(name, text.encode(), "0" * 64)


def read(content, name: str = NAME):
    return file.read(source(content, name), Choices(), KNOWN)


def geometries(whole: dict) -> list[dict]:
    return whole["objects"]["Kommuner"]["geometries"]


def test_sound_borders_are_read_closed_with_the_common_line_alike_and_of_the_right_size():
    found = read(topology())
    own = {
        code: each[["east_hm", "north_hm"]].to_numpy(float)
        for code, each in found.frame.groupby("municipality_code", observed=True)
    }
    assert set(own) == set(NAMES) and found.id == "borders-2024" and "CC BY 4.0" in found.facts["source"]
    for ring in own.values():
        assert (ring[0] == ring[-1]).all()
    common = set(map(tuple, own["0301"])) & set(map(tuple, own["4601"]))
    assert len(common) >= 2
    by_hand = 111.2**2 * np.cos(np.radians(60.5)) * 100  # a degree each way at 60.5 north, in the square of 100 metres
    assert shapes.area(own["0301"]) == pytest.approx(by_hand, rel=0.02)
    assert file.recognises(source(topology())) and not file.recognises(source("a;b\n1;2"))


def changed(work) -> dict:
    whole = topology()
    work(whole)
    return whole


FAULTS = {
    "a point at sea": (lambda t: t["arcs"][3].__setitem__(1, [15, 6.6]), "bue 3 har punktet 15, 6.6 utenfor Norge"),
    "metres": (lambda t: t["arcs"][3].__setitem__(1, [262000, 6650000]), "EPSG:4326"),
    "no number": (lambda t: t["arcs"][3].__setitem__(1, [float("nan"), 66]), "utenfor Norge"),
    "text for a number": (lambda t: t["arcs"][0].__setitem__(1, ["x", 60]), "bue 0 har punkter som ikke er to tall"),
    "an open ring": (lambda t: t["arcs"][3].pop(), "ring i kommune 5001 er ikke lukket"),
    "another arc": (lambda t: geometries(t)[0].update(arcs=[[0, 99]]), "0301 viser til buer som ikke finnes"),
    "no arc": (lambda t: geometries(t)[0].update(arcs=[[]]), "0301 viser til buer som ikke finnes"),
    "one missing": (lambda t: geometries(t).pop(), "filen mangler 5001 Trondheim"),
    "one twice": (lambda t: geometries(t).append(geometries(t)[0]), "kommune 0301 står to ganger"),
    "one that is gone": (lambda t: geometries(t)[0]["properties"].update(kommunenummer="1201"), "har med 1201, som ikke er"),
    "a number as a number": (lambda t: geometries(t)[1]["properties"].update(kommunenummer=4601), "flate 2 har ikke et kommunenummer"),
    "a line": (lambda t: geometries(t)[1].update(type="LineString"), "4601 er ikke en flate, men LineString"),
    "nothing inside": (lambda t: t["arcs"].__setitem__(3, [[14, 66], [15, 66], [14, 66]]), "5001 har ingen flate"),
    "GeoJSON": (lambda t: t.update(type="FeatureCollection"), "GeoJSON leses ikke her"),
    "no objects": (lambda t: t.update(objects=[]), "«objects» mangler"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_with_where_it_is(fault):
    work, told = FAULTS[fault]
    with pytest.raises(FileError, match=told):
        read(changed(work))


def test_text_that_is_no_json_a_name_without_a_year_and_choices_are_refused():
    with pytest.raises(FileError, match="ikke JSON"):
        read('{"type": "Topology", ')
    with pytest.raises(FileError, match="året grensene gjelder"):
        read(topology(), "kommuner.topojson")
    with pytest.raises(FileError, match="Utelat --municipality"):
        file.read(source(topology()), Choices(municipality="4601"), KNOWN)


def test_quantised_arcs_are_read_as_steps():
    whole = topology()
    scale, moved = 1e-4, [4, 57]
    for arc in whole["arcs"]:
        steps = np.diff(np.round((np.array(arc) - moved) / scale), axis=0, prepend=[[0, 0]])
        arc[:] = steps.astype(int).tolist()
    assert read(whole | {"transform": {"scale": [scale, scale], "translate": moved}}).frame.equals(
        read(topology()).frame
    )
