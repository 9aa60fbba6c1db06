"""What is damaged in the own folder or in the program: what came along is put back, and the remedy that is told helps."""

import pytest

from data import advice, folder
from data.brought_in import documents
from data.errors import DamagedTable, DataError
from data.extract import store
from data.shipped import begin, newer
from tests.installed_copy import upgraded

DOCUMENT = "kindergartens-2017"
BACK = "Legg den tilbake med: kommuneokonomi refresh"


def broken(there, pattern: str, way: str) -> str:
    (path,) = there.glob(pattern)
    path.unlink() if way == "gone" else path.write_bytes(b"")
    return path.name


@pytest.mark.parametrize("way", ["gone", "empty"])
def test_a_document_that_came_along_is_put_back_by_the_next_command_that_writes_as_its_message_says(installed, way):
    own, _ = begin.to_write_in()
    name, version = broken(own, f"documents/{DOCUMENT}.*", way), store.version(own)
    one = documents.find(DOCUMENT, own)
    with pytest.raises(DamagedTable, match=BACK):
        documents.rows(one, own)
    (said,) = begin.to_write_in()[1]
    assert name in said and len(documents.rows(one, own)) == one.rows
    assert store.version(own) != version  # a dashboard that runs reads anew
    assert begin.to_write_in() == (own, [])


@pytest.mark.parametrize("way", ["gone", "empty"])
def test_a_table_that_came_along_is_put_back_and_one_of_ones_own_is_left(installed, way):
    own, _ = begin.to_write_in()
    rows, newest = store.read("kostra_groups", own), store.vintage("kostra_groups", own)
    broken(own, "accounts.*.parquet", way)
    (said,) = begin.to_write_in()[1]
    assert "accounts." in said and not store.damage("accounts", own, whole=True)
    mine = store.write("kostra_groups", rows.iloc[:50], newest, own)
    (own / mine.file).write_bytes(b"")
    assert begin.to_write_in() == (own, []) and store.damage("kostra_groups", own)


def test_what_the_program_has_damaged_too_asks_for_it_to_be_installed_again_first(installed):
    own, _ = begin.to_write_in()
    for there in (own, installed):
        broken(there, f"documents/{DOCUMENT}.*", "empty")
    for there, wanted in (
        (own, f"Installer programmet på nytt. {BACK}"),
        (installed, r"Installer programmet på nytt\.$"),
    ):
        with pytest.raises(DamagedTable, match=wanted):
            documents.rows(documents.find(DOCUMENT, there), there)
    assert begin.to_write_in() == (own, [])


def test_a_document_of_ones_own_is_imported_again(installed):
    own, _ = begin.to_write_in()
    (installed / documents.find(DOCUMENT, installed).file).unlink()
    (own / documents.find(DOCUMENT, own).file).unlink()
    with pytest.raises(DamagedTable, match=r"Importer .* på nytt"):
        documents.rows(documents.find(DOCUMENT, own), own)


@pytest.mark.parametrize("name", ["manifest.json", "documents.json"])
def test_a_damaged_list_of_what_came_along_asks_for_the_program_to_be_installed_again(installed, name):
    (installed / name).write_bytes(b"{")
    with pytest.raises(DataError, match="Installer programmet på nytt") as found:
        begin.to_write_in()
    assert "refresh" not in str(found.value) and "importer" not in str(found.value).lower()


def test_nothing_is_newer_than_figures_whose_list_is_lost(installed):
    own, _ = begin.to_write_in()
    upgraded(installed, "accounts", checksum="ab" * 32, updated="2027-06-15T06:00:00Z")
    assert newer.told(own)
    (own / "manifest.json").unlink()
    assert store.data_dir() == own and newer.told(own) == ""


def test_a_table_that_one_has_not_is_not_said_to_be_newer_than_it(installed):
    own = folder.own_dir()
    store.write("kostra_groups", store.read("kostra_groups", installed), store.vintage("kostra_groups", installed), own)
    assert "nyere enn det du har, eller som du ikke har: " in newer.told(own)


@pytest.mark.parametrize("ending", ["", "/", "/../kommuneokonomi"])
def test_the_own_folder_that_is_chosen_by_name_is_the_own_folder(installed, monkeypatch, ending):
    own = folder.own_dir()
    monkeypatch.setenv("DATA_DIR", f"{own}{ending}")
    assert store.data_dir() == installed and str(own) in newer.where()
    assert begin.to_write_in()[0] == own == store.data_dir() and store.present(own) == store.present(installed)
    upgraded(installed, "accounts", checksum="ab" * 32, updated="2027-06-15T06:00:00Z")
    assert "12364" in newer.told(own) and "--data" not in newer.told(own)


@pytest.mark.parametrize("level", [0, 1])
def test_a_file_in_the_place_of_the_own_folder_is_to_be_moved(installed, level):
    at = [folder.own_dir(), *folder.own_dir().parents][level]
    at.parent.mkdir(parents=True, exist_ok=True)
    at.write_text("mine", encoding="utf-8")
    with pytest.raises(DataError, match=f"{at} er en fil, ikke en mappe. Flytt den, eller velg") as found:
        begin.to_write_in()
    assert "DATA_DIR" not in str(found.value) and at.read_text(encoding="utf-8") == "mine"


def test_help_says_where_figures_are_read_before_anything_is_written(installed):
    own = str(folder.own_dir())
    assert advice.shown() == f"{own}; til noe er skrevet der, leses tallene som følger med programmet"
    begin.to_write_in()
    assert advice.shown() == own
