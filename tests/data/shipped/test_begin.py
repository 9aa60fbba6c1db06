"""An installed copy writes in the user's own folder, which begins with what came along and is never written over."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from data import advice, folder
from data.brought_in import documents
from data.errors import DataError
from data.extract import files, store
from data.shipped import begin, later, newer
from loaders.command.main import main
from tests.installed_copy import NOT_FIGURES, upgraded, with_document

SHIPPED = folder.PACKAGE


def contents(there: Path) -> dict[str, bytes]:
    every = (path for path in there.rglob("*") if path.is_file() and path.name != ".lock")
    return {str(path.relative_to(there)): path.read_bytes() for path in every}


def test_before_anything_is_written_the_figures_are_those_that_came_along_and_nothing_is_copied(installed, tmp_path):
    assert store.data_dir() == installed and not (tmp_path / "home").exists()
    assert str(tmp_path / "home" / "kommuneokonomi") in newer.where()


def test_the_first_that_writes_begins_the_own_folder_whole_and_the_installed_copy_is_left_alone(installed):
    before = contents(installed)
    own, said = begin.to_write_in()
    assert store.data_dir() == own and str(own) in said[0] and str(own) in newer.where()
    assert contents(installed) == before
    assert store.present(own) == store.present(installed) and not any(
        store.damage(one, own, whole=True) for one in store.present(own)
    )
    assert [documents.rows(one, own).shape for one in documents.current(own)] == [
        documents.rows(one, installed).shape for one in documents.current(installed)
    ]
    assert begin.to_write_in() == (own, [])
    assert advice.command("refresh") == "kommuneokonomi refresh"  # without a folder: it is the one that is used


def test_what_is_removed_or_written_in_the_own_folder_stays_through_the_next_installation(installed, capsys):
    assert main(["remove", "kindergartens-2017"]) == 0
    own = store.data_dir()
    kept = contents(own)
    shutil.rmtree(installed)
    shutil.copytree(SHIPPED, installed, ignore=NOT_FIGURES)
    assert store.data_dir() == own and begin.to_write_in() == (own, [])
    assert contents(own) == kept and "kindergartens-2017" not in documents.register(own)
    assert newer.told(own) == ""
    assert str(own) in capsys.readouterr().out


@pytest.mark.parametrize("at", range(1, 15))
def test_a_copy_that_is_cut_short_is_no_folder_yet_and_is_made_whole_next_time(installed, monkeypatch, at):
    put, done = files.put, []

    def full(path, content):
        done.append(path)
        if len(done) == at:
            raise DataError("disken er full")
        put(path, content)

    for module in (begin, later):
        monkeypatch.setattr(module, "put", full)
    with pytest.raises(DataError):
        begin.to_write_in()
    own, marked = folder.own_dir(), done[-1].name == folder.BEGUN
    assert store.data_dir() == (own if marked else installed)  # the manifest is the last but the mark
    for module in (begin, later):
        monkeypatch.setattr(module, "put", put)
    assert begin.to_write_in()[0] == own == store.data_dir()
    assert {name: content for name, content in contents(own).items() if name != folder.BEGUN} == {
        name: content for name, content in contents(installed).items()
    }


def test_figures_that_lie_there_without_a_mark_are_not_written_over(installed):
    own = folder.own_dir()
    store.write("kostra_groups", store.read("kostra_groups", installed), store.vintage("kostra_groups", installed), own)
    assert store.data_dir() == own
    kept = contents(own)
    assert begin.to_write_in() == (own, []) and kept.items() <= contents(own).items()
    assert store.present(own) == ["kostra_groups"]


def test_a_newer_edition_that_comes_along_is_told_and_an_older_is_not(installed, capsys):
    own, _ = begin.to_write_in()
    there = store.vintage("accounts", own)
    kept = contents(own)
    upgraded(installed, "accounts", checksum="ab" * 32, updated="2027-06-15T06:00:00Z")
    told = newer.told(own)
    assert (
        "Regnskapsbegreper" in told and "12364" in told and "kommuneokonomi refresh" in told and "Folketall" not in told
    )
    main(["status"])
    assert told in capsys.readouterr().out
    assert begin.to_write_in() == (own, []) and contents(own) == kept and store.vintage("accounts", own) == there
    upgraded(installed, "accounts", updated="2025-06-15T06:00:00Z", fetched="2027-06-15T06:00:00Z")
    assert newer.told(own) == ""  # of an older edition, whenever it was fetched
    upgraded(installed, "accounts", updated=there.updated)
    assert "12364" in newer.told(own)  # the same edition, asked for more of later


@pytest.mark.parametrize("fetched, is_told", [("2027-01-01T00:00:00Z", True), ("2025-01-01T00:00:00Z", False)])
def test_a_list_without_a_mark_of_its_edition_goes_by_when_it_was_fetched(installed, fetched, is_told):
    own, _ = begin.to_write_in()
    upgraded(installed, "kostra_groups", checksum="ab" * 32, fetched=fetched)
    assert ("Klass 112" in newer.told(own)) == is_told


def test_a_document_that_comes_with_a_later_version_is_told_and_taken_in_by_the_next_that_writes(installed):
    own, _ = begin.to_write_in()
    with_document(
        installed,
        "borders-2024",
        id="borders-2027",
        title="Kommunegrensene 2027",
        file="documents/borders-2027.ab.parquet",
    )
    (there,) = (installed / "documents").glob("borders-2024.*")
    shutil.copy(there, installed / "documents" / "borders-2027.ab.parquet")
    assert "Kommunegrensene 2027" in newer.told(own)
    assert begin.to_write_in()[1] == [f"borders-2027: fulgte med programmet, og er lagt i {own}."]
    assert len(documents.rows(documents.find("borders-2027", own), own)) and newer.told(own) == ""
    documents.remove("borders-2027", own)
    assert begin.to_write_in() == (own, []) and newer.told(own) == ""  # what was taken out stays out


def test_a_document_of_ones_own_that_is_newer_is_kept(installed):
    own, _ = begin.to_write_in()
    mine = documents.find("youth-2024-fylkene-og-telemark", own)
    rows = documents.rows(mine, own).iloc[:5]
    later = replace(mine, imported="2028-01-01T00:00:00+00:00", sha256="cd" * 32)
    kept = documents.add(later, rows, b"", own)
    with_document(installed, mine.id, checksum="ab" * 32, imported="2027-01-01T00:00:00+00:00")
    assert newer.told(own) == "" and begin.to_write_in() == (own, []) and documents.find(mine.id, own) == kept


@pytest.mark.parametrize("name", ["documents.json", folder.BEGUN])
def test_a_register_that_cannot_be_read_stops_no_one_from_writing(installed, name):
    own, _ = begin.to_write_in()
    (own / name).write_bytes(b"{")
    assert begin.to_write_in()[0] == own and newer.told(own) == ""


def test_an_installed_copy_that_lacks_a_file_says_so(installed):
    (installed / "documents.json").unlink()
    with pytest.raises(DataError, match=r"documents\.json mangler\. Installer programmet på nytt"):
        begin.to_write_in()


def test_without_a_home_it_says_what_to_choose(installed, monkeypatch):
    for module in (folder, begin, newer, advice):
        monkeypatch.setattr(module, "own_dir", lambda: None)
    assert store.data_dir() == installed and newer.where() == ""
    with pytest.raises(DataError, match="kommuneokonomi refresh --data MAPPE"):
        begin.to_write_in()


def test_a_folder_that_is_chosen_is_used_as_it_is_and_the_installed_one_is_warned_of(installed, monkeypatch, tmp_path):
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "mine"))
    assert begin.to_write_in() == (tmp_path / "mine", []) and newer.where() == ""
    monkeypatch.setenv("DATA_DIR", str(installed))
    assert begin.to_write_in()[0] == installed and "blir borte" in begin.to_write_in()[1][0]


def test_a_clone_writes_in_the_project_and_says_nothing_of_it(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)
    assert begin.to_write_in() == (SHIPPED, []) and newer.where() == "" and newer.told(SHIPPED) == ""


@pytest.mark.parametrize(
    "platform, given, wanted",
    [
        ("linux", {"XDG_DATA_HOME": "/srv/mine"}, "/srv/mine/kommuneokonomi"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "/home/kari/.local/share/kommuneokonomi"),
        ("linux", {}, "/home/kari/.local/share/kommuneokonomi"),
        ("darwin", {}, "/home/kari/Library/Application Support/kommuneokonomi"),
        ("win32", {"LOCALAPPDATA": "/users/kari/local"}, "/users/kari/local/kommuneokonomi"),
        ("win32", {}, "/home/kari/AppData/Local/kommuneokonomi"),
    ],
)
def test_the_own_folder_is_where_the_platform_has_such(monkeypatch, platform, given, wanted):
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in ({"HOME": "/home/kari"} | given).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(folder.sys, "platform", platform)
    assert folder.own_dir() == Path(wanted)
