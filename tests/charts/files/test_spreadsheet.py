"""A workbook: whom and when first, and a definition of every column."""

import io

import pandas as pd
from python_calamine import CalamineWorkbook

from analysis.measures.registry import MEASURES
from charts.files import spreadsheet

COLUMNS = ["year", "region_code", "region_name", "size_class", "inhabitants", "ndr_pct", "revenue_1000nok"]
ROWS = pd.DataFrame([[2025, "4601", "Bergen", "60 000 og over", 294_000, 1.04, 27_000_000.0]], columns=COLUMNS)


def test_the_columns_begin_with_whom_and_when_and_keep_their_figures():
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(spreadsheet.excel(ROWS, COLUMNS, {"Kilde": "SSB"}, ["En setning"]))
    )
    head, row = book.get_sheet_by_name("Tall").to_python()
    first = [MEASURES[name].label for name in ("region_code", "region_name", "year", "ndr_pct", "revenue_1000nok")]
    assert head[:5] == first and head[-1] == "Kilde" and row[:4] == ["4601", "Bergen", 2025, 1.04]
    assert sorted(spreadsheet.ordered(COLUMNS)) == sorted(COLUMNS)
    assert book.sheet_names == ["Tall", "Kolonner", "Om tallene"]


def test_every_column_is_defined_with_its_unit():
    told = spreadsheet.explained(COLUMNS).set_index("Kolonne")
    assert list(told.index) == [MEASURES[name].label for name in COLUMNS] and (told != "").all(axis=None)
    assert told.at[MEASURES["ndr_pct"].label, "Enhet"] == "%"
    assert told.at[MEASURES["ndr_pct"].label, "Definisjon"] == MEASURES["ndr_pct"].definition
    every = spreadsheet.explained(list(MEASURES))
    assert (every["Definisjon"] != "").all() and (every["Enhet"] != "").all()
