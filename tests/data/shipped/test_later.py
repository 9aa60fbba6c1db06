"""Documents that come with a later version of the program: what was taken out stays out, and what is new is never lost."""

import shutil
from dataclasses import replace

import pytest

from data import folder
from data.brought_in import documents
from data.shipped import begin, newer
from tests.installed_copy import with_document

NEW, OF_ANOTHER = "borders-2027", "documents/borders-2027.ab.parquet"
LATER = "2028-01-01T00:00:00+00:00"


def with_new(installed, whole: bool = True) -> None:
    """Borders of another year come along; whole: with their rows."""
    with_document(installed, "borders-2024", id=NEW, title="Kommunegrensene 2027", file=OF_ANOTHER)
    if whole:
        (there,) = (installed / "documents").glob("borders-2024.*")
        shutil.copy(there, installed / OF_ANOTHER)


def with_other_bytes(installed, document: str) -> None:
    """A corrected edition of a document comes along."""
    first = documents.find(document, installed)
    corrected = replace(first, imported=LATER, sha256="cd" * 32)
    documents.add(corrected, documents.rows(first, installed).iloc[:5], b"", installed)


def test_what_was_taken_out_stays_out_whatever_later_versions_have_of_it(installed):
    own, _ = begin.to_write_in()
    documents.remove("kindergartens-2017", own)
    register = (installed / "documents.json").read_bytes()
    with_other_bytes(installed, "kindergartens-2017")
    assert newer.told(own) == "" and begin.to_write_in() == (own, [])
    documents.remove("kindergartens-2017", installed)  # a version without it, and one with it again
    assert begin.to_write_in() == (own, [])
    (installed / "documents.json").write_bytes(register)
    with_new(installed)
    assert [line.split(":")[0] for line in begin.to_write_in()[1]] == [NEW]
    assert "kindergartens-2017" not in documents.register(own)


def test_a_corrected_edition_of_a_document_that_is_kept_is_taken_in(installed):
    own, _ = begin.to_write_in()
    with_other_bytes(installed, "kindergartens-2017")
    assert "noe som er nyere enn det du har: " in newer.told(own)
    assert begin.to_write_in()[1] == [f"kindergartens-2017: fulgte med programmet, og er lagt i {own}."]
    assert len(documents.rows(documents.find("kindergartens-2017", own), own)) == 5


@pytest.mark.parametrize("damaged", ["own", "installed"])
def test_a_new_document_is_taken_in_when_the_register_that_was_damaged_can_be_read_again(installed, damaged):
    own, _ = begin.to_write_in()
    path = {"own": own, "installed": installed}[damaged] / "documents.json"
    with_new(installed)
    kept, before = path.read_bytes(), (own / folder.BEGUN).read_bytes()
    path.write_bytes(b"{")
    assert begin.to_write_in() == (own, []) and (own / folder.BEGUN).read_bytes() == before
    path.write_bytes(kept)
    assert begin.to_write_in()[1] == [f"{NEW}: fulgte med programmet, og er lagt i {own}."]


def test_a_new_document_is_not_lost_where_what_came_along_before_cannot_be_read(installed):
    own, _ = begin.to_write_in()
    with_new(installed)
    (own / folder.BEGUN).write_bytes(b"{")
    assert begin.to_write_in()[1] == [f"{NEW}: fulgte med programmet, og er lagt i {own}."]
    documents.remove(NEW, own)
    assert begin.to_write_in() == (own, [])  # it is remembered again


def test_a_new_document_that_did_not_come_along_whole_stops_no_command_and_is_taken_in_once_it_does(installed):
    own, _ = begin.to_write_in()
    with_new(installed, whole=False)
    lost = f"{NEW}: skulle fulgt med programmet, men kan ikke leses der. Installer programmet på nytt."
    assert newer.told(own) == ""  # refresh would not bring it
    assert begin.to_write_in() == (own, [lost]) == begin.to_write_in()
    (there,) = (installed / "documents").glob("borders-2024.*")
    shutil.copy(there, installed / OF_ANOTHER)
    assert "noe som er nyere enn det du har, eller som du ikke har: Kommunegrensene 2027" in newer.told(own)
    assert begin.to_write_in()[1] == [f"{NEW}: fulgte med programmet, og er lagt i {own}."]
