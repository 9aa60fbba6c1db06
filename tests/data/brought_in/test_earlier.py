"""An edition as it was at a moment has what had come by then, of tables and of files, and one key for every moment between."""

import shutil
from dataclasses import replace

import pytest

from data.brought_in import documents, earlier
from data.extract import store
from data.extract.edition import DOCUMENTS_FILE
from data.folder import PACKAGE
from tests.own_documents import bring


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    return folder


def doubled(folder, fetched="2026-12-01T10:00:00.5Z"):
    old = store.read("accounts", folder)
    new = old.assign(value_1000nok=old["value_1000nok"] * 2)
    store.write("accounts", new, replace(store.vintage("accounts", folder), fetched=fetched), folder)
    return old, new


def test_as_of_a_moment_is_what_had_been_fetched_by_then(folder):
    before = store.at(folder)
    old, new = doubled(folder)
    now, then = store.at(folder), earlier.as_of(store.at(folder), earlier.moment(before))
    assert earlier.moment(now) == "20261201T100001" and earlier.as_of(now, earlier.moment(now)) is now
    assert store.read("accounts", then).equals(old) and store.read("accounts", now).equals(new)
    assert then.key != now.key and earlier.moment(then) == earlier.moment(before)
    assert earlier.as_of(now, "20261130T000000").version == then.version
    assert earlier.as_of(then, earlier.moment(then)) is then
    assert documents.register(then) == documents.register(now)


def test_a_file_that_was_brought_in_later_is_not_there_then(folder):
    doubled(folder)
    moment = earlier.moment(store.at(folder))
    bring(folder, "ledger-a", ("accounts", 2024))
    now = store.at(folder)
    content = now.document().replace(_imported(now, "ledger-a").encode(), b"2026-12-02T00:00:00Z")
    (folder / DOCUMENTS_FILE).write_bytes(content)
    now = store.at(folder)
    then = earlier.as_of(now, moment)
    assert earlier.moment(now) == "20261202T000000" and "ledger-a" in documents.register(now)
    assert "ledger-a" not in documents.register(then) and then.tables == now.tables and then.key != now.key


def test_the_moment_of_those_who_may_not_see_own_files_tells_nothing_of_them(folder):
    without = earlier.moment(store.at(folder).without_own())
    bring(folder, "ledger-a", ("accounts", 2024))
    now = store.at(folder)
    (folder / DOCUMENTS_FILE).write_bytes(
        now.document().replace(_imported(now, "ledger-a").encode(), b"2026-12-02T00:00:00Z")
    )
    now = store.at(folder)
    assert earlier.moment(now) == "20261202T000000" and earlier.moment(now.without_own()) == without
    then = earlier.as_of(now.without_own(), "20261201T000000")
    assert then is not None and not then.own and "ledger-a" not in documents.register(then)


def _imported(edition, name):
    return documents.register(edition)[name][0].imported


def test_before_the_tables_that_every_page_needs_there_is_no_edition():
    shipped = store.at(PACKAGE)
    assert earlier.as_of(shipped, "20261126T120607") is None  # the list of changes came an hour later
    assert [earlier.as_of(shipped, text) for text in ("", "x", "20200101T000000", "2026-11-26", "20261326T000000")] == [
        None
    ] * 5


def test_of_each_table_the_edition_of_then(folder):
    moment = earlier.moment(store.at(folder))
    old = store.read("key_figures", folder)
    again = replace(store.vintage("key_figures", folder), fetched="2026-12-01T10:00:00Z")
    store.write("key_figures", old.assign(value=old["value"] + 1), again, folder)
    doubled(folder, "2026-12-05T10:00:00Z")
    now = store.at(folder)
    then, between = earlier.as_of(now, moment), earlier.as_of(now, "20261203T000000")
    assert store.read("key_figures", then).equals(old) and not store.read("key_figures", between).equals(old)
    assert (
        store.read("accounts", then).equals(store.read("accounts", between))
        and len({one.key for one in (now, then, between)}) == 3
    )


def test_a_register_that_is_damaged_is_told_where_it_is_read(folder):
    moment = earlier.moment(store.at(folder))
    doubled(folder)
    (folder / DOCUMENTS_FILE).write_text("{")
    then = earlier.as_of(store.at(folder), moment)
    assert then is not None
    with pytest.raises(store.ContractError, match="documents.json"):
        documents.register(then)
