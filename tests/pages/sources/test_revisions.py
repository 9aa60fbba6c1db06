"""Data og metode says what was revised in Norwegian numbers and names, and whose a note is."""

import json
import shutil

import pytest

from data.folder import PACKAGE
from tests.pages.test_pages import open_page, said

LARGEST = {
    "region": "4601", "name": "Bergen", "code": "AGD23", "measure": "Netto driftsresultat", "year": 2025,
    "old": -1834632.5, "new": 12345678.0,
}  # fmt: skip
WITHOUT_NAMES = {k: v for k, v in LARGEST.items() if k not in ("name", "measure")}
CODES = {"changed": 2, "added": 0, "removed": 0, "texts": ["4601 Bergen: EKG12 → EKG11", "EKG07: «Sju» → «7»"]}


@pytest.fixture
def revised(monkeypatch, tmp_path):
    """The shipped extract with revisions: figures with names and without, and groups."""
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    tables = manifest["tables"]
    tables["accounts"][0]["revisions"] = {"changed": 1234, "largest": [LARGEST, WITHOUT_NAMES]}
    tables["kostra_groups"][0]["revisions"] = CODES
    tables["municipality_changes"][0]["notes"] = [{"text": "Vi savner ett år.", "mandatory": False, "own": True}]
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    monkeypatch.setenv("DATA_DIR", str(folder))


def test_revisions_have_names_and_norwegian_numbers(revised):
    at = open_page("data-og-metode")
    text = said(at)
    assert "1\u202f234 tall er endret" in text
    assert "**KOSTRA-grupper**: 2 rader er endret.\n\n- 4601 Bergen: EKG12 → EKG11\n- EKG07" in text
    (table,) = [t.value for t in at.table if "Før" in t.value]
    assert table.to_numpy().tolist() == [
        ["Bergen", "Netto driftsresultat", "2025", "−1\u202f834\u202f632,5", "12\u202f345\u202f678"],
        ["4601", "AGD23", "2025", "−1\u202f834\u202f632,5", "12\u202f345\u202f678"],
    ]


def test_with_one_edition_of_each_table_nothing_is_said_to_be_unchanged():
    text = said(open_page("data-og-metode"))
    assert "Hver tabell har én utgave." in text and "Ingen tall er endret" not in text


def test_a_note_of_ours_is_not_under_the_name_of_ssb(revised):
    text = said(open_page("data-og-metode"))
    assert "- **Vår egen merknad til Statistisk sentralbyrå, Klass 131**: Vi savner ett år." in text
    assert "- **Statistisk sentralbyrå, tabell 07459**: Folketall" in text
    assert "SSB krever" not in text and "skal alltid vises" not in text
    level = next(table.value for table in open_page("data-og-metode").table if "Nivå" in table.value)["Nivå"]
    assert "4,0\xa0%" in set(level) and not level.str.contains(" ").any()
