"""The sheet of an extract that lacks a table, or has one that the shipped has not: what it does not know, it leaves out."""

import math

import docx
import numpy as np
import pandas as pd
import pytest

import languages
from analysis.profile.levels import NORM
from data.errors import MissingTable
from data.extract import catalogue, store
from data.folder import PACKAGE
from sheets import __main__ as command, content, files, page
from sheets.overview import strips
from sheets.rows_said import line

ONE = "4601"


def lacking(table: str) -> content.Sheet:
    """A sheet made without a table."""

    def read(name):
        if name == table:
            raise MissingTable(name)
        return store.read_any(name, PACKAGE)

    found = content.read_all(read, lambda name: None if name == table else catalogue.vintage(name, PACKAGE))
    return found.sheet(ONE)


@pytest.mark.parametrize("table", ["accounts", "kostra_groups", "population"])
def test_a_sheet_stands_without_a_table_and_is_whole_in_every_language(tmp_path, table):
    sheet = lacking(table)
    html = page.html(sheet, {})
    assert ('class="course"' in html) == (table != "accounts") and "nan" not in html.lower().replace("finan", "")
    for language in (languages.NYNORSK, languages.ENGLISH):
        told = (sheet.peers, sheet.answer.sentence, sheet.answer.note, *sheet.answer.meeting, *sheet.notes)
        assert [languages.missing(text, language) for text in told if languages.missing(text, language)] == []
    made = {ending: make(sheet) for ending, make in files.MADE.items()}
    (tmp_path / "a.docx").write_bytes(made["docx"])
    headings = [
        part.text for part in docx.Document(str(tmp_path / "a.docx")).paragraphs if "Heading" in part.style.name
    ]
    assert (page.COURSE in headings) == (table != "accounts") and headings[0] == sheet.answer.sentence


def test_without_the_groups_a_municipality_is_held_beside_those_most_like_it():
    assert lacking("kostra_groups").peers == "Holdt opp mot de 10 som likner mest, uten kommunen selv."


@pytest.mark.parametrize(
    ("side", "told"),
    [("over", "flere enn normens 6 barn per årsverk"), ("under", "innenfor normens 6 barn per årsverk")],
)
def test_a_norm_is_told_as_kept_or_not_in_every_language(side, told):
    row = {
        "measure": "children_per_fte", "measure_name": "Barn per årsverk", "reason": "", "value": 5.8, "edition": "revidert",
        "year": 2025, "level": 6.0, "level_name": NORM, "level_side": side, "level_distance": -0.2, "verdict": "",
        "peers_value": math.nan, "peers_with": 0, "peers_of": 0,
    }  # fmt: skip
    assert line(row).level.replace("\u00a0", " ") == told
    assert not any(languages.missing(line(row).level, language) for language in (languages.NYNORSK, languages.ENGLISH))


def test_a_class_in_which_nobody_has_a_figure_is_named_without_a_picture():
    row = {"size_class": "Under 2 000", "municipalities": 0, "municipalities_of": 30}
    drawn = strips._strip(row, pd.DataFrame({"ndr_pct": []}), np.nan, True, False)
    assert "ingen tall" in drawn and "0 av 30 kommuner" in drawn and "<svg" not in drawn and "nan" not in drawn


def test_an_old_number_is_told_and_a_damaged_extract_ends_with_what_to_do(tmp_path, capsys, monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)
    assert command.main([str(tmp_path / "ut"), "--municipality", "1201"]) == 0
    assert "4601" in capsys.readouterr().err and (tmp_path / "ut" / "bergen.html").exists()
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "nowhere"))
    assert command.main([str(tmp_path / "ut2"), "--municipality", ONE]) == 1
    assert "refresh" in capsys.readouterr().err and not (tmp_path / "ut2").exists()
