"""The store: what is written is read, nothing is ever lost, and a crash at any step leaves a whole extract."""

import contextlib
import os
import threading
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.errors import ContractError, DamagedTable, MissingTable
from data.extract import damaged, files, store
from data.extract.store import Vintage

TABLE = EXTRACT["key_figures"]


def frame(level: float = 1.0) -> pd.DataFrame:
    rows = [(r, r, "KOSAGD230000", y, level, "") for r in ("0301", "4601") for y in (2024, 2025)]
    rows += [("1103", "Stavanger", "KOSAGD230000", 2025, np.nan, "..")]
    return conform(TABLE, pd.DataFrame(rows, columns=list(TABLE.names)))


def made(updated: str = "2026-06-15") -> Vintage:
    return Vintage(
        fetched="2026-06-16T10:00:00.000000Z", updated=updated, selection={"hash": "x"}, coverage={}, notes=[],
        source="SSB",
    )  # fmt: skip


def test_what_is_written_is_read(tmp_path):
    stored = store.write("key_figures", frame(), made(), tmp_path)
    assert store.read("key_figures", tmp_path).equals(frame())
    assert store.vintage("key_figures", tmp_path) == stored and stored.rows == 5
    assert store.present(tmp_path) == ["key_figures"]
    assert store.read("key_figures", tmp_path, ["year", "value"]).columns.tolist() == ["year", "value"]


def test_the_folder_follows_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    store.write("key_figures", frame(), made())
    assert store.data_dir() == tmp_path and store.read("key_figures").equals(frame())


def test_a_table_that_is_not_there_says_how_to_fetch_it(tmp_path):
    with pytest.raises(MissingTable, match=r"python\d? run\.py refresh 12134$"):
        store.read("key_figures", tmp_path)
    assert store.vintage("key_figures", tmp_path) is None and store.version(tmp_path) == ""
    with pytest.raises(ContractError, match="Ukjent tabell 'budsjett'"):
        store.read("budsjett", tmp_path)


def test_earlier_vintages_stay(tmp_path):
    first = store.write("key_figures", frame(), made(), tmp_path)
    version = store.version(tmp_path)
    second = store.write("key_figures", frame(2), made("2026-09-01"), tmp_path)
    assert store.vintages("key_figures", tmp_path) == [second, first]
    assert store.read_vintage(TABLE, first, tmp_path).equals(frame())
    assert store.version(tmp_path) != version


def test_the_same_again_adds_nothing_and_the_same_figures_share_a_file(tmp_path):
    first = store.write("key_figures", frame(), made(), tmp_path)
    assert store.write("key_figures", frame(), made(), tmp_path) == first
    store.write("key_figures", frame(), made("2026-09-01"), tmp_path)
    assert len(store.vintages("key_figures", tmp_path)) == 2 and len(list(tmp_path.glob("*.parquet"))) == 1


def test_a_frame_that_breaks_the_contract_is_not_written(tmp_path):
    with pytest.raises(ContractError):
        store.write("key_figures", pd.concat([frame(), frame()]), made(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_tampered_with_or_lost_is_told(tmp_path):
    path = tmp_path / store.write("key_figures", frame(), made(), tmp_path).file
    content = path.read_bytes()
    path.write_bytes(content[:-9] + b"x" + content[-8:])
    with pytest.raises(ContractError, match="endret siden den ble skrevet"):
        store.read("key_figures", tmp_path)
    path.unlink()
    with pytest.raises(ContractError, match="er borte"):
        store.read("key_figures", tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 2, "tables": {}}', '{"format": 1, "tables": {"a": [{}]}}'])
def test_a_manifest_that_cannot_be_read_is_told(tmp_path, text):
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(ContractError, match="manifest.json"):
        store.present(tmp_path)


class Crash(BaseException):
    """Stands for the process ending on the spot."""


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
@pytest.mark.parametrize("at", [1, 2, 3, 4, 5, 6])
def test_a_crash_at_any_step_leaves_the_old_or_the_new(tmp_path, monkeypatch, step, at):
    store.write("key_figures", frame(), made(), tmp_path)
    left = {"n": at}

    def crashing(real):
        def call(*arguments, **more):
            left["n"] -= 1
            if left["n"] == 0:
                raise Crash
            return real(*arguments, **more)

        return call

    with monkeypatch.context() as patch:
        if step == "open":
            patch.setattr(files, "open", crashing(open), raising=False)
        else:
            patch.setattr(os, step, crashing(getattr(os, step)))
        with contextlib.suppress(Crash):
            store.write("key_figures", frame(2), made("2026-09-01"), tmp_path)
    now = store.read("key_figures", tmp_path)
    assert now.equals(frame()) or now.equals(frame(2))
    store.write("key_figures", frame(3), made("2026-10-01"), tmp_path)
    named = {v.file for v in store.vintages("key_figures", tmp_path)}
    there = {p.name for p in tmp_path.iterdir()}
    assert named <= there and not [name for name in there if name.endswith(".tmp")]


def test_writers_at_once_lose_nothing(tmp_path):
    names = ["key_figures", "accounts"]
    accounts = EXTRACT["accounts"]
    rows = conform(accounts, pd.DataFrame([("0301", "Oslo", "KG31", 2025, 1.0, "")], columns=list(accounts.names)))
    frames = {"key_figures": frame(), "accounts": rows}

    def write(name, number):
        store.write(name, frames[name], replace(made(), updated=f"2026-07-0{number + 1}"), tmp_path)

    threads = [threading.Thread(target=write, args=(n, i)) for n in names for i in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(store.vintages(n, tmp_path)) for n in names] == [5, 5]


def test_what_is_not_ours_is_left_alone(tmp_path):
    for name in ("notat.txt", "kart.parquet", "size_classes.csv"):
        (tmp_path / name).write_text("x")
    (tmp_path / "accounts.0123456789ab.parquet").write_text("rest")
    (tmp_path / "accounts.0123456789ab.parquet.99.tmp").write_text("rest")
    store.write("key_figures", frame(), made(), tmp_path)
    there = {p.name for p in tmp_path.iterdir()}
    assert {"notat.txt", "kart.parquet", "size_classes.csv"} <= there
    assert "accounts.0123456789ab.parquet" in there and "accounts.0123456789ab.parquet.99.tmp" not in there


def test_a_file_that_is_damaged_is_written_again_and_those_who_read_are_told_by_the_version(tmp_path):
    stored = store.write("key_figures", frame(), made(), tmp_path)
    sound, before = (tmp_path / stored.file).read_bytes(), store.version(tmp_path)
    (tmp_path / stored.file).write_bytes(b"")
    with pytest.raises(MissingTable) as error:  # what can do without it, does
        store.read("key_figures", tmp_path)
    assert isinstance(error.value, ContractError) and str(error.value) == store.damage("key_figures", tmp_path)
    assert store.write("key_figures", frame(), made(), tmp_path) == stored
    assert (tmp_path / stored.file).read_bytes() == sound and store.version(tmp_path) != before
    assert store.vintages("key_figures", tmp_path) == [stored]


@pytest.mark.parametrize(
    ("is_there", "is_sound", "files", "found"),
    [
        (True, True, False, True),
        (True, False, True, False),
        (True, False, False, None),
        (False, True, False, False),
        (False, True, True, False),
    ],
)
def test_files_serve_in_the_place_of_a_table_that_cannot_be_read(tmp_path, is_there, is_sound, files, found):
    if is_there:
        stored = store.write("key_figures", frame(), made(), tmp_path)
    if not is_sound:
        (tmp_path / stored.file).write_bytes(b"no Parquet")
    if found is None:
        with pytest.raises(DamagedTable, match=stored.file):
            store.read_unless("key_figures", lambda name: store.read(name, tmp_path), lambda: files)
    else:
        assert (
            store.read_unless("key_figures", lambda name: store.read(name, tmp_path), lambda: files) is not None
        ) == found


def test_what_is_damaged_is_told_of_each_table_that_is_asked_about_once(tmp_path):
    stored = store.write("key_figures", frame(), made(), tmp_path)
    assert damaged.told(tmp_path) == [] and damaged.names(tmp_path) == set()
    assert isinstance(damaged.why_not("accounts", tmp_path), MissingTable)
    assert not isinstance(damaged.why_not("accounts", tmp_path), DamagedTable)
    (tmp_path / stored.file).unlink()
    (told,) = damaged.told(tmp_path, ["key_figures", "robek", "accounts", "key_figures"])
    assert stored.file in told and "refresh 12134" in told and damaged.told(tmp_path, ["accounts"]) == []
    assert isinstance(damaged.why_not("key_figures", tmp_path), DamagedTable)
    assert damaged.names(tmp_path) == {"key_figures"}
