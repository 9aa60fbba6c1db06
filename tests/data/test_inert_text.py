"""No cell of a file is a formula that somebody else wrote; numbers are numbers."""

import io
import zipfile

import pandas as pd
import pytest

from charts.files import spreadsheet
from data.inert_text import inert
from tests.hostile_strings import FORMULAS


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("dtype", ["str", "object", "category"])
def test_a_formula_is_text(text, dtype):
    assert list(inert(pd.DataFrame({"a": pd.Series([text, "b"], dtype=dtype)}))["a"]) == [f"'{text}", "b"]


@pytest.mark.parametrize("text", ["-1", "+2,5", "-1 234,5", "−3", "-12 %", "1 000–4 999", "Hå", "", "a=b", "(-1)"])
def test_a_number_and_a_name_are_as_they_were(text):
    assert list(inert(pd.DataFrame({"a": [text]}))["a"]) == [text]


def test_figures_below_zero_and_gaps_are_as_they_were():
    frame = pd.DataFrame({"a": [-1.5, None], "b": pd.array([-1, None], "Int64"), "c": ["x", None]})
    pd.testing.assert_frame_equal(inert(frame), frame)


@pytest.fixture
def rows():
    return pd.DataFrame({"region_code": ["0301"] * len(FORMULAS), "region_name": FORMULAS, "ndr_pct": -1.5})


def test_no_csv_has_a_formula(rows):
    text = spreadsheet.csv(rows, ["region_code", "region_name", "ndr_pct"], {"Kilde": "=1+1"}).decode("utf-8-sig")
    cells = pd.read_csv(io.StringIO(text), sep=";", decimal=",", dtype={0: str}, lineterminator=None)
    assert not cells.iloc[:, 1].str.match(r"\s*[=+@-]").any()
    assert (cells.iloc[:, 2] == -1.5).all() and (cells["Kilde"] == "'=1+1").all()


def test_no_workbook_has_a_formula_or_a_link(rows):
    book = spreadsheet.excel(
        rows, ["region_code", "region_name", "ndr_pct"], {"Kilde": "https://ond.example"}, ["=1+1"]
    )
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        sheets = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels")))
    assert "<f>" not in sheets and "<hyperlink" not in sheets and "relationships/hyperlink" not in sheets
