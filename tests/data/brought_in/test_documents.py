"""The register of brought-in files: vintages, the same file twice, removal, and what a damaged register says."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from data.brought_in import documents
from data.brought_in.documents import Document, UnknownDocument
from data.contract.tables import DOCUMENTS
from data.contract.types import conform
from data.errors import ContractError, DamagedTable
from data.extract.edition import version

TABLE = DOCUMENTS["account_lines"]


def lines(*amounts: float) -> pd.DataFrame:
    rows = {
        "kind_code": "accounts",
        "year": 2025,
        "account_class": "1",
        "function_code": "120",
        "amount_1000nok": amounts,
    }
    return conform(TABLE, pd.DataFrame(rows | {"art_code": [f"{10 + i:03}" for i in range(len(amounts))]}))


def document(sha256: str = "ab", **facts) -> Document:
    return Document(
        "kostra-0a-4601-2025",
        "kostra",
        "Bergen 2025",
        "account_lines",
        "fil nr 1.txt",
        sha256,
        "2026-02-01T08:00:00Z",
        facts,
    )


def test_a_document_comes_back_as_it_was_brought_in(tmp_path):
    kept = documents.add(document(scope="kommunekasse"), lines(1.5, -2), b"as it came", tmp_path)
    assert documents.current(tmp_path) == [kept] == [documents.find(kept.id, tmp_path)]
    pd.testing.assert_frame_equal(documents.rows(kept, tmp_path), lines(1.5, -2))
    [original] = (tmp_path / "raw" / "documents").iterdir()
    assert original.read_bytes() == b"as it came"


def test_the_same_file_twice_changes_no_byte(tmp_path):
    documents.add(document(), lines(1), b"x", tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    documents.add(replace(document(), imported="2026-03-01T00:00:00Z"), lines(1), b"x", tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_corrected_file_is_a_new_vintage_and_the_old_one_stays(tmp_path):
    old = documents.add(document("ab"), lines(1), b"x", tmp_path)
    new = documents.add(document("cd"), lines(2), b"y", tmp_path)
    assert documents.register(tmp_path)[new.id] == [new, old]
    assert documents.current(tmp_path, "kostra") == [new]
    assert documents.current(tmp_path, "survey") == []
    pd.testing.assert_frame_equal(documents.rows(old, tmp_path), lines(1))


def test_removal_takes_every_vintage_and_file_and_leaves_the_others(tmp_path):
    documents.add(document("ab"), lines(1), b"x", tmp_path)
    documents.add(document("cd"), lines(2), b"y", tmp_path)
    other = documents.add(replace(document("ef"), id="other"), lines(3), b"z", tmp_path)
    assert len(documents.remove("kostra-0a-4601-2025", tmp_path)) == 2
    assert documents.current(tmp_path) == [other]
    assert [path.name for path in (tmp_path / "documents").iterdir()] == [other.file.removeprefix("documents/")]
    assert len(list((tmp_path / "raw" / "documents").iterdir())) == 1


def test_two_documents_may_come_from_one_file(tmp_path):
    documents.add(document("ab"), lines(1), b"x", tmp_path)
    documents.add(replace(document("ab"), id="other"), lines(1), b"x", tmp_path)
    documents.remove("other", tmp_path)
    assert list((tmp_path / "raw" / "documents").iterdir())


def test_an_unknown_document_is_named_with_those_there_are(tmp_path):
    documents.add(document(), lines(1), b"x", tmp_path)
    with pytest.raises(UnknownDocument, match="Ukjent dokument: nope. Disse finnes: kostra-0a-4601-2025"):
        documents.remove("nope", tmp_path)


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"format": 2}', b'{"format": 1, "documents": {"a": [{"id": 1}]}}'])
def test_a_damaged_register_says_which_file_and_what_to_do(tmp_path, content):
    (tmp_path / "documents.json").write_bytes(content)
    with pytest.raises(ContractError, match=r"documents\.json kan ikke leses .* importer på nytt"):
        documents.current(tmp_path)


def test_rows_that_break_the_contract_leave_nothing_behind(tmp_path):
    with pytest.raises(ContractError, match="utenfor grensene"):
        documents.add(document(), lines(1e12), b"x", tmp_path)
    assert not list(tmp_path.rglob("*.*"))


def test_changed_rows_are_found_out(tmp_path):
    kept = documents.add(document(), lines(1), b"x", tmp_path)
    (tmp_path / kept.file).write_bytes(b"other")
    with pytest.raises(ContractError, match="er endret siden den ble skrevet"):
        documents.rows(kept, tmp_path)


def test_rows_that_are_damaged_are_mended_by_the_same_file_and_those_who_read_are_told_by_the_version(tmp_path):
    kept = documents.add(document(), lines(1, 2), b"raw", tmp_path)
    (tmp_path / kept.file).write_bytes(b"no Parquet")
    before = version(tmp_path)
    with pytest.raises(DamagedTable, match="Importer fil nr 1.txt på nytt"):
        documents.rows(kept, tmp_path)
    assert documents.add(document(), lines(1, 2), b"raw", tmp_path) == kept
    assert documents.rows(kept, tmp_path).equals(lines(1, 2)) and version(tmp_path) != before
    assert documents.register(tmp_path) == {kept.id: [kept]}


def test_the_register_is_readable_json_with_its_format(tmp_path):
    documents.add(document(notes=["æ"]), lines(1), b"x", tmp_path)
    parsed = json.loads((tmp_path / "documents.json").read_text(encoding="utf-8"))
    assert parsed["format"] == 1
    assert parsed["documents"]["kostra-0a-4601-2025"][0]["facts"] == {"notes": ["æ"]}


def test_the_version_of_the_extract_changes_with_its_documents(tmp_path):
    before = version(tmp_path)
    documents.add(document(), lines(1), b"x", tmp_path)
    with_one = version(tmp_path)
    documents.remove("kostra-0a-4601-2025", tmp_path)
    assert len({before, with_one, version(tmp_path)}) == 3
