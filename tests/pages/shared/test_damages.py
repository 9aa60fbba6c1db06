"""Whatever has become of a file of the extract: every page and `status` say it in a sentence of ours, and what to do."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from data.folder import PACKAGE
from loaders.command.main import main
from tests.damaged_tables import with_facts
from tests.pages.test_pages import PAGES, open_page, said, shipped_folder  # noqa: F401

NEED_ACCOUNTS = ("oversikt", "netto-driftsresultat", "spredning", "handlingsrom", "data-og-metode")
MANIFESTS = ("manifest.json", "manifest.copy.json")


@pytest.fixture
def folder(tmp_path, monkeypatch, shipped_folder):  # noqa: F811
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    shutil.copy(folder / "manifest.json", folder / "manifest.copy.json")
    monkeypatch.setenv("DATA_DIR", str(folder))
    return folder


def of_accounts(folder: Path) -> Path:
    (path,) = folder.glob("accounts.*.parquet")
    return path


def as_if_written(folder: Path, content: bytes) -> None:
    """The content in place of the file, and its checksum in the manifest: only reading shows what is wrong."""
    of_accounts(folder).write_bytes(content)
    tell(folder, checksum=hashlib.sha256(content).hexdigest())


def tell(folder: Path, table: str = "accounts", **facts) -> None:
    """Facts of a table's newest vintage in the manifest and in its copy."""
    for name in MANIFESTS:
        parsed = json.loads((folder / name).read_text(encoding="utf-8"))
        parsed["tables"][table][0] |= facts
        (folder / name).write_text(json.dumps(parsed), encoding="utf-8")


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


FILES = {
    "no Parquet": lambda folder: as_if_written(folder, b"region_code;value\n0301;1\n"),
    "nothing": lambda folder: as_if_written(folder, b""),
    "cut": lambda folder: as_if_written(folder, of_accounts(folder).read_bytes()[:-200]),
    "a hole": lambda folder: as_if_written(folder, of_accounts(folder).read_bytes().replace(b"value", b"\0\0\0\0\0")),
    "another table": lambda folder: as_if_written(folder, next(folder.glob("kostra_groups.*.parquet")).read_bytes()),
    "cut afterwards": lambda folder: of_accounts(folder).write_bytes(of_accounts(folder).read_bytes()[:-200]),
    "a folder": lambda folder: folder_instead(of_accounts(folder)),
    "gone": lambda folder: of_accounts(folder).unlink(),
    "more rows than told": lambda folder: tell(folder, rows=12),
}  # fmt: skip
FACTS = {
    "coverage that is a number": {"coverage": 5},
    "coverage of a year that is a number": {"coverage": {"2025": 357}},
    "coverage without municipalities": {"coverage": {"2025": {"values": 3}}},
    "coverage in words": {"coverage": {"2025": {"municipalities": "alle"}}},
    "coverage below zero": {"coverage": {"2025": {"municipalities": -1}}},
    "coverage of no year": {"coverage": {"i fjor": {"municipalities": 3}}},
    "coverage with and without years": {"coverage": {"": {"rows": 1}, "2025": {"municipalities": 3}}},
    "a time without zone": {"fetched": "2026-11-21T12:00:00"},
    "a day for a time": {"fetched": "2026-11-21"},
    "no time": {"fetched": "i går"},
    "a time that no calendar has": {"fetched": "2026-02-30T12:00:00Z"},
    "null for a time": {"fetched": None},
    "an edition that is no date": {"updated": "i vår"},
    "notes that are texts": {"notes": ["Foreløpige tall"]},
    "notes without what must be shown": {"notes": [{"text": "Foreløpige tall"}]},
    "rows in words": {"rows": "mange"},
    "rows below zero": {"rows": -3},
    "rows that are true": {"rows": True},
    "revisions without what was revised": {"revisions": {"changed": 3}},
    "revisions that are texts": {"revisions": {"changed": 1, "largest": ["Oslo"]}},
    "revisions of no year": {"revisions": {"changed": 1, "largest": [{"region": "0301", "code": "AGD23"}]}},
    "a file elsewhere": {"file": "../accounts.parquet"},
    "revised in words": {"revised": "ja"},
    "a selection that is a list": {"selection": ["AGD23"]},
    "what no vintage has": {"colour": "blue"},
}  # fmt: skip


def told_by_status(capsys) -> str:
    assert main(["status"]) == 1
    told = capsys.readouterr()
    return told.out + told.err


@pytest.mark.parametrize("case", FILES)
def test_a_damaged_file_is_a_sentence_on_every_page_and_in_status(folder, case, capsys):
    name = of_accounts(folder).name
    FILES[case](folder)
    text = told_by_status(capsys)
    assert name in text and ("run.py refresh 12364" in text or "slett mappen" in text) and "Traceback" not in text
    for page in PAGES:
        text = said(open_page(page))  # which asserts that nothing was raised
        assert name in text or page not in NEED_ACCOUNTS, page


@pytest.mark.parametrize("case", FACTS)
def test_a_fact_that_cannot_be_used_is_a_sentence(folder, case, capsys):
    tell(folder, **FACTS[case])
    text = told_by_status(capsys)
    name = next(iter(FACTS[case]))
    assert all(f"{one} er skadet" in text for one in MANIFESTS) and name in text and "run.py refresh" in text
    for page in ("oversikt", "egne-tall", "data-og-metode"):
        text = said(open_page(page))
        assert "manifest.json er skadet" in text and "run.py refresh" in text, page


def test_every_page_stands_without_a_manifest_that_can_be_used(folder):
    tell(folder, **FACTS["a time without zone"])
    for page in PAGES:
        assert "manifest.json er skadet" in said(open_page(page)), page


def test_a_file_that_may_not_be_read_is_a_sentence(folder, capsys, monkeypatch):
    name, read = of_accounts(folder).name, Path.read_bytes

    def refused(path):
        if path.name == name:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert f"{name}: ingen tilgang" in told_by_status(capsys)
    assert f"{name}: ingen tilgang" in said(open_page("oversikt"))


def test_what_was_fetched_in_the_future_is_told(folder, capsys):
    tell(folder, fetched="2099-01-01T00:00:00Z")
    text = told_by_status(capsys)
    assert "accounts er hentet 2099-01-01 00:00, som ikke har vært ennå" in text and "run.py refresh 12364" in text
    at = open_page("data-og-metode")
    assert any("fram i tid" in str(table.value.to_dict()) for table in at.table)


REGISTER = {
    "no time": {"imported": "i går"}, "a time without zone": {"imported": "2026-11-21T12:00:00"},
    "facts that are a list": {"facts": []}, "rows in words": {"rows": "mange"}, "an unknown table": {"table": "budsjett"},
    "a title that is a number": {"title": 5}, "a file elsewhere": {"file": "../../etc/passwd"},
    "no file": {"file": "documents/ingen.parquet"}, "a checksum of another": {"checksum": "ab" * 32},
}  # fmt: skip


@pytest.mark.parametrize("case", REGISTER)
@pytest.mark.parametrize("document", ["kindergartens-2017", "projections-2026", "ledger-sogndal-sogndal-2013-drift"])
def test_a_document_that_cannot_be_used_is_a_sentence(folder, case, document, capsys):
    with_facts(folder, document, **REGISTER[case])
    text = told_by_status(capsys)
    assert document in text and "på nytt" in text
    for page in {"k": ["barnehagenormer"], "p": ["pleie-og-omsorg"], "l": ["egne-tall"]}[document[0]] + [
        "data-og-metode"
    ]:
        open_page(page)
