"""The small pure parts: splitting, frames, facts about a vintage, raw replies, progress."""

import io
import math
import tracemalloc
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from data.contract.tables import EXTRACT
from data.contract.types import conform
from loaders.refresh.progress import Progress
from loaders.ssb.edition import aligned, coverage_of, is_revised, notes_of, revisions_of
from loaders.ssb.jsonstat import parse
from loaders.ssb.split_query import cells, split
from loaders.ssb.tables import SOURCES
from tests.loaders.fake_ssb import response

TABLE = EXTRACT["key_figures"]


@given(st.lists(st.integers(1, 30), min_size=1, max_size=4), st.integers(1, 400))
def test_parts_keep_the_limit_and_hold_every_cell_once(sizes, limit):
    whole = {f"d{i}": tuple(f"{i}.{k}" for k in range(size)) for i, size in enumerate(sizes)}
    if cells(whole) > 20_000:
        return
    parts = split(whole, limit)
    assert all(cells(part) <= limit for part in parts)
    seen = [cell for part in parts for cell in product(*part.values())]
    assert len(seen) == len(set(seen)) == cells(whole)


def test_the_largest_dimension_is_cut_and_no_more_than_needed():
    parts = split({"region": tuple(map(str, range(900))), "age": tuple(map(str, range(106)))}, 50_000)
    assert len(parts) == 2 and {len(p["age"]) for p in parts} == {106}
    with pytest.raises(ValueError, match="Cellegrensen"):
        split({"a": ("1",)}, 0)


def figures(*rows) -> pd.DataFrame:
    full = [(r, r, "KOSAGD230000", y, v, "" if v is not None else "..") for r, y, v in rows]
    return conform(TABLE, pd.DataFrame(full, columns=list(TABLE.names)))


def test_coverage_counts_what_has_a_value():
    frame = figures(("0301", 2024, 1.0), ("4601", 2024, None), ("EAK", 2024, 2.0), ("0301", 2025, None))
    assert coverage_of(TABLE, frame) == {
        "2024": {"regions": 2, "municipalities": 1, "values": 2},
        "2025": {"regions": 0, "municipalities": 0, "values": 0},
    }


def test_revisions_come_largest_first_and_new_years_are_not_revisions():
    old = figures(("0301", 2024, 1.0), ("1103", 2024, 5.0), ("4601", 2024, 2.0), ("5001", 2024, None))
    new = figures(
        ("0301", 2024, 1.5), ("1103", 2024, 5.0), ("4601", 2024, -2.0), ("5001", 2024, 1.0), ("0301", 2025, 9.0)
    )
    labels = {"region_code": {"4601": "Bergen"}, "measure_code": {"KOSAGD230000": "Netto driftsresultat i prosent"}}
    changes = revisions_of(TABLE, aligned(TABLE, old, new), labels)
    assert (changes["changed"], changes["added"], changes["removed"]) == (2, 2, 0)
    assert changes["largest"][0] == {
        "region": "4601", "name": "Bergen", "code": "KOSAGD230000", "measure": "Netto driftsresultat i prosent",
        "year": 2024, "old": 2.0, "new": -2.0,
    }  # fmt: skip
    assert changes["largest"][1]["name"] == "0301"
    assert revisions_of(TABLE, None, {}) == {}


@pytest.mark.parametrize(
    ("updated", "revised"),
    [
        ("2026-03-16T07:00:00Z", False),
        ("2026-06-14T21:59:00Z", False),
        ("2026-06-14T22:00:00Z", True),
        ("2026-06-15T06:00:00Z", True),
        ("", None),
    ],
)
def test_revised_from_the_middle_of_june(updated, revised):
    assert is_revised(SOURCES["12364"], updated, figures(("0301", 2025, 1.0))) is revised


def test_notes_of_codes_and_dimensions_come_along_with_their_marks():
    metadata = response("12364")
    about = metadata["dimension"]["KOKartkap0000"]
    about["note"] = ["Om begrepet"]
    about["category"]["note"] = {"AGD23": ["Definisjon endret"]}
    about["extension"] |= {"noteMandatory": {"0": True}, "categoryNoteMandatory": {"AGD23": {"0": True}}}
    assert {"text": "Om begrepet", "mandatory": True} in notes_of(metadata)
    assert {"text": "Netto driftsresultat: Definisjon endret", "mandatory": True} in notes_of(metadata)


def test_mandatory_notes_follow_the_marks_of_a_recorded_reply():
    assert [note["mandatory"] for note in notes_of(response("12134-recorded"))] == [False, True, False, True, False]


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_bar_in_a_terminal_and_lines_elsewhere():
    for stream in (Terminal(), io.StringIO()):
        progress = Progress(stream)
        progress.start("12364 (accounts)")
        progress.step(1, 2)
        progress.end("ferdig")
        assert ("[############............]" in stream.getvalue()) is stream.isatty()
        assert stream.getvalue().endswith("12364 (accounts): ferdig\n")


def test_the_parser_is_light_on_memory():
    """Under ten times the reply's values as floats, measured on 100 000 cells with marks."""
    size, rng = [100, 100, 10], np.random.default_rng(1)
    names = ["a", "b", "c"]
    dimension = {n: {"category": {"index": {f"{i}": i for i in range(s)}}} for n, s in zip(names, size, strict=True)}
    values = [None if gone else 1.5 for gone in rng.random(math.prod(size)) < 0.3]
    status = {str(i): "." for i, v in enumerate(values) if v is None}
    dataset = {"id": names, "size": size, "dimension": dimension, "value": values, "status": status}
    tracemalloc.start()
    parse(dataset)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10 * 8 * len(values)
