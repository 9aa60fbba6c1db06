"""The manifest and its copy, and what the disk may answer: every trouble names the path and what to do."""

import errno
import os

import pytest

from data.contract.tables import EXTRACT
from data.errors import ContractError, DataError
from data.extract import manifest, recover, store
from data.extract.files import put
from tests.data.extract.test_store import frame, made

DAMAGE = {
    "empty": b"",
    "cut": b'{"format": 1, "tables": {"key_fig',
    "zeros": b"\x00" * 40,
    "not text": b"\xff\xfe\xfa",
    "another format": b'{"format": 2, "tables": {}}',
    "another shape": b'{"format": 1, "tables": {"key_figures": [{"fetched": 5}]}}',
}


@pytest.fixture
def extract(tmp_path):
    """A table with two vintages."""
    store.write("key_figures", frame(), made(), tmp_path)
    store.write("key_figures", frame(2), made("2026-09-01"), tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", DAMAGE)
def test_the_copy_serves_for_a_damaged_manifest_and_it_is_said(extract, case):
    whole, version = store.vintages("key_figures", extract), store.version(extract)
    (extract / manifest.FILE).write_bytes(DAMAGE[case])
    assert store.vintages("key_figures", extract) == whole and store.read("key_figures", extract).equals(frame(2))
    assert f"{extract / manifest.FILE} er skadet" in store.warning(extract)
    assert "run.py refresh" in store.warning(extract) and store.version(extract) != version


@pytest.mark.parametrize("folder", [False, True])
def test_the_copy_serves_for_a_lost_manifest(extract, folder):
    (extract / manifest.FILE).unlink()
    if folder:
        (extract / manifest.FILE).mkdir()
    assert len(store.vintages("key_figures", extract)) == 2 and store.version(extract) != ""
    assert str(extract / manifest.FILE) in store.warning(extract)


def test_a_sound_manifest_is_said_nothing_of(extract):
    (extract / manifest.COPY).write_bytes(b"{")
    assert store.warning(extract) == ""


@pytest.mark.parametrize("case", DAMAGE)
def test_when_neither_reads_the_remedy_is_named(extract, case):
    for name in (manifest.FILE, manifest.COPY):
        (extract / name).write_bytes(DAMAGE[case])
    with pytest.raises(ContractError, match="manifest.json er skadet.*run.py refresh") as told:
        store.read("key_figures", extract)
    assert "Expecting" not in str(told.value)


def test_a_write_mends_both(extract):
    (extract / manifest.FILE).write_bytes(b"{")
    store.write("key_figures", frame(3), made("2026-10-01"), extract)
    assert store.warning(extract) == "" and len(store.vintages("key_figures", extract)) == 3
    assert (extract / manifest.FILE).read_bytes() == (extract / manifest.COPY).read_bytes()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(DataError, match="feilskrevet finnes ikke. Rett DATA_DIR"):
        store.read("key_figures", tmp_path / "feilskrevet")
    (tmp_path / "fil").write_text("x")
    for ask in (store.manifest, store.version):
        with pytest.raises(DataError, match="fil.*mappe.*DATA_DIR"):
            ask(tmp_path / "fil")


def test_a_folder_in_place_of_the_figures_is_told(extract):
    path = extract / store.vintage("key_figures", extract).file
    path.unlink()
    path.mkdir()
    with pytest.raises(ContractError, match="Fikk ikke lest .*parquet: .*Flytt eller slett mappen"):
        store.read("key_figures", extract)
    assert str(path) in store.damage("key_figures", extract)
    with pytest.raises(DataError, match="Fikk ikke skrevet .*parquet: .*Flytt eller slett mappen"):
        store.write("key_figures", frame(2), made("2026-11-01"), extract)
    assert not list(extract.glob("*.tmp"))


def test_damage_holds_the_file_against_its_checksum(extract):
    assert store.damage("key_figures", extract) == "" and store.damage("accounts", extract) == ""
    path = extract / store.vintage("key_figures", extract).file
    path.write_bytes(path.read_bytes()[:-1])
    assert "er endret" in store.damage("key_figures", extract)
    path.unlink()
    assert "er borte" in store.damage("key_figures", extract)
    assert "run.py refresh 12134" in store.damage("key_figures", extract)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "disken er full. Frigjør plass"),
        (errno.EACCES, "ingen tilgang. Gi brukeren"),
        (errno.EIO, "feil"),
    ],
)
def test_a_disk_that_refuses_is_told_with_path_and_leaves_nothing(extract, monkeypatch, number, says):
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    before = (extract / manifest.FILE).read_bytes()
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(DataError, match=f"Fikk ikke skrevet {extract / 'ny.json'}: .*{says}"):
        put(extract / "ny.json", b"{}")
    with pytest.raises(DataError, match=says):
        store.write("key_figures", frame(3), made("2026-10-01"), extract)
    assert not list(extract.glob("*.tmp")) and (extract / manifest.FILE).read_bytes() == before


def test_whole_files_tell_of_themselves(extract):
    newest, oldest = store.vintages("key_figures", extract)
    os.utime(extract / oldest.file, (1, 1))
    (extract / "key_figures.0123456789ab.parquet").write_bytes(b"rest")
    (extract / "key_figures.kopi.parquet").write_bytes((extract / oldest.file).read_bytes())
    found = recover.found(EXTRACT["key_figures"], extract)
    assert [(v.file, v.rows, v.checksum) for v in found] == [(v.file, v.rows, v.checksum) for v in (newest, oldest)]
    assert store.read_vintage(EXTRACT["key_figures"], found[1], extract).equals(frame())
    assert found[0].notes[0]["mandatory"] and found[1].fetched == "1970-01-01T00:00:01.000000Z"
