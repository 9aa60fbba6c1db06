"""JSON-stat2 against a slow, obvious reading of the same reply, and every malformed reply we can think of."""

import copy
import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from loaders.errors import ReplyError
from loaders.ssb.jsonstat import parse
from tests.loaders.fake_ssb import codes, response


def slowly(dataset):
    """One (codes, value, status) per cell, straight from the definition."""
    for flat, cell in enumerate(itertools.product(*(codes(dataset, d) for d in dataset["id"]))):
        status = dataset.get("status", {}).get(str(flat), "")
        value = dataset["value"][flat]
        yield [*cell, 0.0 if value is None and status == "-" else math.nan if value is None else float(value), status]


def assert_same(dataset):
    rows = parse(dataset).astype({d: object for d in dataset["id"]}).to_numpy(dtype=object).tolist()
    for ours, theirs in zip(rows, slowly(dataset), strict=True):
        assert ours[:-2] == theirs[:-2] and ours[-1] == theirs[-1]
        assert ours[-2] == theirs[-2] or (math.isnan(ours[-2]) and math.isnan(theirs[-2]))


@pytest.mark.parametrize(
    "name", ["12364", "12134", "07459", "14746", "12367", "13502", "12056", "13556", "12134-recorded"]
)
def test_every_reply_reads_as_its_definition(name):
    assert_same(response(name))


@st.composite
def datasets(draw):
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    dimension = {}
    for place, size in enumerate(sizes):
        order = draw(st.permutations(range(size)))
        dimension[f"d{place}"] = {"category": {"index": {f"k{p}": p for p in order}}}
    cells = math.prod(sizes)
    marks = draw(st.dictionaries(st.integers(0, cells - 1), st.sampled_from([".", "..", ":", "-"])))
    numbers = draw(st.lists(st.integers(-9, 9) | st.floats(-1e9, 1e9), min_size=cells, max_size=cells))
    return {
        "id": list(dimension), "size": sizes, "dimension": dimension,
        "value": [None if i in marks else v for i, v in enumerate(numbers)],
        "status": {str(i): mark for i, mark in marks.items()},
    }  # fmt: skip


@pytest.mark.slow("hundreds of generated cases")
@settings(max_examples=60, deadline=None)
@given(datasets())
def test_any_shape_and_object_order_reads_as_its_definition(dataset):
    assert_same(dataset)


def test_dash_is_zero_and_a_missing_value_keeps_its_reason():
    dataset = response("12364")
    dataset["value"][:2], dataset["status"] = [None, None], dataset["status"] | {"0": "-", "1": ":"}
    frame = parse(dataset)
    assert frame["value"][0] == 0 and frame["status"][0] == "-"
    assert np.isnan(frame["value"][1]) and frame["status"][1] == ":"


def tiny(**more):
    return {"id": ["a"], "size": [2], "dimension": {"a": {"category": {"index": ["x", "y"]}}}, "value": [1, 2]} | more


@pytest.mark.parametrize("status", [["", ".."], {"1": ".."}])
def test_status_as_a_list_or_a_sparse_map(status):
    assert parse(tiny(value=[1, None], status=status))["status"].tolist() == ["", ".."]


def test_status_as_one_text_for_all():
    assert parse(tiny(value=[None, None], status=":"))["status"].tolist() == [":", ":"]


def test_values_as_a_sparse_map():
    assert parse(tiny(value={"1": 5}, status={"0": "."}))["value"].tolist()[1] == 5


BROKEN = {
    "not a dataset": ([], "ikke et datasett"),
    "no size": ({"id": ["a"]}, "mangler id eller size"),
    "no dimension": (tiny(id=["b"]), "dimensjonen b mangler"),
    "too few values": (tiny(value=[1]), "1 verdier, men størrelsen gir 2"),
    "no values": (tiny(value=None), "NoneType verdier"),
    "text as value": (tiny(value=[1, "2"]), r"verdier av slaget str i 1 celler \(a y: '2'\)"),
    "truth as value": (tiny(value=[1, True]), r"verdier av slaget bool i 1 celler \(a y: True\)"),
    "text in a sparse map": (tiny(value={"1": "2"}), r"verdier av slaget str i 1 celler \(a y: '2'\)"),
    "code twice": (tiny(dimension={"a": {"category": {"index": ["x", "x"]}}}), "koden x står to ganger i a"),
    "position twice": (
        tiny(dimension={"a": {"category": {"index": {"x": 1, "y": 1}}}}),
        "plassene i a .*koden x har plass 1",
    ),
    "position left out": (tiny(dimension={"a": {"category": {"index": {"x": 0, "y": 2}}}}), "plassene i a"),
    "wrong size": (tiny(size=[3], value=[1, 2, 3]), "a har 2 koder, men størrelsen sier 3"),
    "unknown status": (tiny(status={"0": "!"}), "ukjent status '!' i 1 celler .a x: '!'"),
    "unknown status in a list": (tiny(status=["", "!"]), "ukjent status '!' i 1 celler .a y: '!'"),
    "unknown status for all": (tiny(status="!"), "ukjent status '!'"),
    "a list as status": (tiny(status={"1": []}), r"ukjent status \[\] i 1 celler .a y:"),
    "status outside": (tiny(status={"2": "."}), "utenfor 0 til 1"),
    "status not a position": (tiny(status={"x": "."}), "en plass er ikke et tall .'x'"),
    "position too large": (tiny(status={"9" * 30: "."}), "en plass er ikke et tall"),
    "no category": (tiny(dimension={"a": {"category": []}}), "kodene i a"),
    "label not a text": (tiny(dimension={"a": {"category": {"index": ["x", "y"], "label": {"x": 1}}}}), "tekstene"),
    "status too short": (tiny(status=["."]), "feil form"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_malformed_replies_say_what_is_wrong(case):
    dataset, expected = BROKEN[case]
    with pytest.raises(ReplyError, match=expected):
        parse(copy.deepcopy(dataset))


def test_bad_cells_are_named_by_their_codes_the_first_few_and_the_count():
    dataset = response("12364")
    for flat in (5, 2, 0, 1):
        dataset["value"][flat] = "x"
    first = next(slowly(response("12364")))[: len(dataset["id"])]
    key = ", ".join(f"{name} {code}" for name, code in zip(dataset["id"], first, strict=True))
    with pytest.raises(ReplyError) as told:
        parse(dataset)
    assert f"verdier av slaget str i 4 celler ({key}: 'x'; " in str(told.value)
    assert str(told.value).count("'x'") == 3
