"""How old the figures may be: by the last time the source was asked, and not at all where nobody asks."""

import json
from datetime import UTC, datetime

import pytest

from data.errors import DataError
from data.extract import age, store
from data.extract.vintage import Vintage, to_json
from loaders.refresh import journal
from loaders.ssb.tables import SOURCES

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Accounts fetched ten days ago, population today, and projections a year ago."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    times = {"accounts": "2026-11-16T12:00:00Z", "population": "2026-11-26T11:00:00Z",
             "population_projections": "2025-11-26T12:00:00Z"}  # fmt: skip
    tables = {name: [Vintage(when, "", {}, {}, [], "SSB")] for name, when in times.items()}
    (tmp_path / "manifest.json").write_bytes(to_json(tables))
    return tmp_path


def test_nothing_is_too_old_where_nobody_asks(folder, monkeypatch):
    monkeypatch.delenv(age.SETTING, raising=False)
    assert age.most_days() is None and age.too_old(now=NOW) == {}


@pytest.mark.parametrize(("days", "old"), [("7", {"accounts": 10.0}), ("9,5", {"accounts": 10.0}), ("10", {}), ("0.01", {
    "accounts": 10.0, "population": 1 / 24})])  # fmt: skip
def test_what_is_older_than_is_asked(folder, monkeypatch, days, old):
    monkeypatch.setenv(age.SETTING, days)
    assert age.too_old(folder, NOW) == pytest.approx(old)


def test_a_source_that_was_asked_is_as_young_as_that(folder, monkeypatch):
    monkeypatch.setenv(age.SETTING, "7")
    entry = {"when": "2026-11-25T12:00:00+00:00", "text": "unchanged"}
    journal.checked.note(folder, store.manifest() and "12364", entry)
    assert age.too_old(now=NOW) == {}
    journal.checked.note(folder, "12364", entry | {"when": "2026-11-18T12:00:00+00:00"})
    assert age.too_old(now=NOW) == pytest.approx({"accounts": 8.0})


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"12364": 1}', json.dumps({"12364": {"when": "i går", "text": ""}})]
)
def test_a_damaged_journal_makes_nothing_younger(folder, monkeypatch, content):
    monkeypatch.setenv(age.SETTING, "7")
    (folder / age.CHECKED).write_text(content, encoding="utf-8")
    assert set(age.too_old(now=NOW)) == {"accounts"}


@pytest.mark.parametrize("text", ["0", "-1", "sju", "nan", "inf", "1e9"])
def test_a_wrong_age_is_named(monkeypatch, text):
    monkeypatch.setenv(age.SETTING, text)
    with pytest.raises(DataError, match=f"{age.SETTING} er «{text}»"):
        age.most_days()


def test_the_file_and_the_tables_are_those_of_the_loader():
    assert journal.checked.file == age.CHECKED
    assert {source.table.name for source in SOURCES.values() if source.on_request} == age.WITHOUT_SCHEDULE
