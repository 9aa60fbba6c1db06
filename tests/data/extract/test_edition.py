"""An edition reads what it read, whatever is written, damaged or put in place meanwhile."""

import shutil

import pytest

from data.brought_in import documents, kindergarten_count, projections, survey_answers
from data.errors import ContractError, MissingTable
from data.extract import edition as extract_edition, made_up, manifest, marks, store
from data.folder import PACKAGE
from tests.data.extract.test_store import frame, made
from tests.own_documents import bring


def test_an_edition_stays_as_it_was(tmp_path):
    first = store.write("key_figures", frame(), made(), tmp_path)
    bring(tmp_path, "ledger-a", ("accounts", 2024))
    held = store.at(tmp_path)
    store.write("key_figures", frame(2), made("2026-09-01"), tmp_path)
    bring(tmp_path, "ledger-b", ("budget", 2025))
    assert store.read("key_figures", held).equals(frame()) and store.vintage("key_figures", held) == first
    assert list(documents.register(held)) == ["ledger-a"] and store.present(held) == ["key_figures"]
    assert store.read("key_figures", tmp_path).equals(frame(2)) and len(documents.register(tmp_path)) == 2
    assert held.version != store.at(tmp_path).version == store.version(tmp_path)
    for name in (manifest.FILE, manifest.COPY, "documents.json"):
        (tmp_path / name).write_bytes(b"{")
    assert store.read("key_figures", held).equals(frame()) and store.damage("key_figures", held) == ""
    assert made_up.told(["key_figures"], held) == "" and documents.current(held)[0].id == "ledger-a"


def test_no_write_takes_away_a_file_that_an_edition_names(tmp_path):
    held = []
    for level in range(1, 6):
        store.write("key_figures", frame(level), made(f"2026-09-0{level}"), tmp_path)
        held.append(store.at(tmp_path))
    for level, edition in enumerate(held, 1):
        assert store.read("key_figures", edition).equals(frame(level))


@pytest.mark.parametrize("name", ["manifest.json", "documents.json"])
def test_what_is_wrong_is_raised_by_what_reads_of_it(tmp_path, name):
    shutil.copytree(PACKAGE, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    path = tmp_path / "data" / name
    path.unlink()
    path.mkdir()
    held = store.at(tmp_path / "data")
    read, other = (
        (store.manifest, documents.register) if name == "manifest.json" else (documents.register, store.manifest)
    )
    for _ in range(2):
        with pytest.raises(ContractError, match=name):
            read(held)
    assert other(held)


@pytest.mark.parametrize("times", [1, 5])
@pytest.mark.parametrize("after", extract_edition.NAMES)
def test_files_that_are_replaced_one_by_one_are_read_as_they_lay_together(tmp_path, monkeypatch, after, times):
    """While one file has been read and the next has not, a refresh and an import take place, and perhaps again."""
    levels = iter(range(2, 2 + times))

    def write(level: int) -> None:
        store.write("key_figures", frame(level), made(f"2026-09-0{level}"), tmp_path)
        bring(tmp_path, f"ledger-{level}", ("accounts", 2024))

    def opened(path):
        found = marks.opened(path)
        if path.name == after and (level := next(levels, None)):
            with pytest.MonkeyPatch.context() as plainly:
                plainly.setattr(extract_edition, "opened", marks.opened)
                write(level)
        return found

    write(1)
    monkeypatch.setattr(extract_edition, "opened", opened)
    held = store.at(tmp_path)
    level = len(documents.register(held))
    assert len(store.vintages("key_figures", held)) == level and store.read("key_figures", held).equals(frame(level))
    assert level == 1 + times and held.version == store.version(tmp_path)


def test_no_folder_and_an_empty_one(tmp_path):
    assert store.manifest(store.at(tmp_path)) == {} == documents.register(store.at(tmp_path))
    with pytest.raises(store.DataError, match="finnes ikke"):
        store.manifest(store.at(tmp_path / "none"))


def test_without_own_files_there_are_those_that_others_published_alone(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    bring(folder, "kostra-4601", ("accounts", 2025), form="0A")
    whole = store.at(folder)
    public = whole.without_own()
    kinds = {one.kind for one in documents.current(public)}
    assert (
        kinds == {"borders", "kindergartens", "projections", "youth"} < {one.kind for one in documents.current(whole)}
    )
    assert public.version != whole.version and public.key != whole.key and public.without_own() is public
    with pytest.raises(documents.UnknownDocument) as told:
        documents.find("kostra-4601", public)
    assert "ledger" not in str(told.value).replace("kostra-4601", "")
    assert kindergarten_count.has(2017, public) and len(
        projections.latest(lambda name: store.read(name, public), public)[0]
    )
    assert survey_answers.answers(public).empty
    with pytest.raises(MissingTable):
        store.read("function_accounts", public)
