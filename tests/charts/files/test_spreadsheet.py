"""A workbook: whom and when first, and a definition of every column."""

import io
import math
import re
import zipfile

import pandas as pd
from python_calamine import CalamineWorkbook

from analysis.measures.registry import MEASURES
from charts.files import spreadsheet
from charts.files.columns.meanings import MEANINGS, OF_THE_ROW, UNIT_OF_THE_ROW, meaning

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


def test_the_calculations_stand_in_a_sheet_of_their_own():
    worked = [["Netto driftsresultat 2025: 1,04 %", "Netto driftsresultat 281 / brutto 27 000 × 100 = 1,04 %", "=1+1"]]
    book = CalamineWorkbook.from_filelike(io.BytesIO(spreadsheet.excel(ROWS, COLUMNS, {}, ["En setning"], worked)))
    assert book.sheet_names == ["Tall", "Kolonner", "Utregning", "Om tallene"]
    head, first, second = book.get_sheet_by_name("Utregning").to_python()
    assert head == ["Tall", "Slik er det regnet ut"] and first == worked[0][:2] and second == ["", "=1+1"]


def test_every_column_is_defined_with_its_unit():
    told = spreadsheet.explained(COLUMNS).set_index("Kolonne")
    assert list(told.index) == [MEASURES[name].label for name in COLUMNS] and (told != "").all(axis=None)
    assert told.at[MEASURES["ndr_pct"].label, "Enhet"] == "%"
    assert told.at[MEASURES["ndr_pct"].label, "Definisjon"] == MEASURES["ndr_pct"].definition
    every = spreadsheet.explained(list(MEASURES))
    assert (every["Definisjon"] != "").all() and (every["Enhet"] != "").all()


def test_where_each_row_has_its_own_unit_the_columns_that_are_in_it_say_so():
    told = spreadsheet.explained([UNIT_OF_THE_ROW, "value", "peers_with", "change_1yr"]).set_index("Kolonne")["Enhet"]
    assert (told["Kommunen"], told["Endring på 1 år"], told["Andre med tall"]) == ("se Enhet", "se Enhet", "antall")
    assert set(spreadsheet.explained(sorted(OF_THE_ROW))["Enhet"]) == {"antall", "poeng"}
    mixed = re.compile("i enheten|samme enhet")  # what their definitions say
    assert {name for name in MEASURES if mixed.search(meaning(name))} <= OF_THE_ROW | {UNIT_OF_THE_ROW}


def test_the_cells_are_those_that_pandas_writes():
    whole = pd.Series([3, None, 0], dtype="Int64")
    every = ["4601", None, "=1+1", "https://a.no", "", True, False, 0, -1.5, math.nan, math.inf, -math.inf, pd.NA]
    table = pd.concat([pd.Series(every, dtype=object), whole, pd.Series(every, dtype="category")], axis=1)
    table.columns = ["Alt", "Antall", "Gruppe"]
    ours, theirs = io.BytesIO(), io.BytesIO()
    for out, frame in ((ours, table.iloc[:0]), (theirs, table)):
        with pd.ExcelWriter(out, engine="xlsxwriter", engine_kwargs={"options": spreadsheet.AS_IT_IS}) as book:
            frame.to_excel(book, sheet_name="Tall", index=False)
            if out is ours:
                spreadsheet.fill(book.sheets["Tall"], table)
    for part in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"):
        assert zipfile.ZipFile(ours).read(part) == zipfile.ZipFile(theirs).read(part)


def test_each_column_is_defined_in_one_place_and_says_more_than_its_name():
    assert [name for name in MEANINGS if name not in MEASURES or MEASURES[name].definition] == []
    told = spreadsheet.explained(list(MEASURES))
    assert not (told["Definisjon"].str.rstrip(".").str.lower() == told["Kolonne"].str.lower()).any()
    assert told["Definisjon"].str.endswith((".", ")")).all()


def test_what_was_said_is_never_explained_as_a_quotation():
    told = spreadsheet.explained(["statement", "scope"]).set_index("Kolonne")
    assert "våre ord" in told.loc[MEASURES["statement"].label].to_string() and "slik kilden" not in told.to_string()
