"""A run begins by making the records whole: nothing that can be known is lost, and it is said what was done."""

import pytest

from data.extract import manifest, store
from loaders.refresh.journal import checked, failures


@pytest.fixture
def before(loader, ssb):
    """Two editions of one table, one of another."""
    loader("refresh", "12364", "klass-131")
    ssb.tables["12364"]["updated"] = "2026-09-01T06:00:00Z"
    ssb.tables["12364"]["value"] = [None if v is None else v + 1 for v in ssb.tables["12364"]["value"]]
    loader("refresh", "12364")
    return store.manifest(loader.folder)


def damage(loader, *names):
    for name in names:
        (loader.folder / name).write_text("{", encoding="utf-8")


@pytest.mark.parametrize("arguments", [("refresh",), ("parse", "12364")])
def test_a_damaged_manifest_is_put_back_from_its_copy(loader, before, arguments):
    damage(loader, manifest.FILE)
    code, out, _ = loader(*arguments)
    assert code == 0 and "manifest.json er skadet" in out and "satt tilbake fra manifest.copy.json" in out
    assert store.warning(loader.folder) == "" and "12364 (accounts): første versjon" not in out
    assert all(store.vintages(name, loader.folder) == vintages for name, vintages in before.items())
    assert (loader.folder / "manifest.damaged.json").read_text(encoding="utf-8") == "{"


@pytest.mark.parametrize("arguments", [("refresh", "12364"), ("parse", "12364")])
@pytest.mark.parametrize("lost", [False, True])
def test_with_both_lost_the_manifest_is_made_from_the_figures(loader, before, arguments, lost):
    damage(loader, manifest.FILE, manifest.COPY)
    if lost:
        (loader.folder / manifest.FILE).unlink()
        (loader.folder / manifest.COPY).unlink()
    files = set(loader.folder.glob("*.parquet"))
    code, out, _ = loader(*arguments)
    assert code == 0 and "laget på nytt av tallene som ligger der: accounts (2), municipalities (1)" in out
    assert "første versjon" not in out and "12364 (accounts): 0 tall endret" in out
    newest, *older = store.vintages("accounts", loader.folder)
    assert newest.updated == "2026-09-01T06:00:00Z" and newest.same_facts(before["accounts"][0])
    assert {v.file for v in older} == {v.file for v in before["accounts"]}
    assert older[0].coverage == before["accounts"][0].coverage
    assert store.read("municipalities", loader.folder) is not None
    assert set(loader.folder.glob("*.parquet")) == files and store.warning(loader.folder) == ""


def test_a_file_that_is_damaged_too_is_named_and_stays(loader, before):
    damage(loader, manifest.FILE, manifest.COPY)
    (path,) = loader.folder.glob("municipalities.*.parquet")
    path.write_bytes(b"rest")
    out = loader("refresh", "12364")[1]
    assert f"skadet og ikke med: {path.name}" in out and path.exists()


def test_a_loss_is_still_seen_after_the_manifest_was_lost(loader, ssb, before):
    damage(loader, manifest.FILE, manifest.COPY)
    table = ssb.tables["12364"]
    for flat in range(len(table["value"]) // 2):
        table["value"][flat], table["status"][str(flat)] = None, ".."
    code, _, err = loader("refresh", "12364")
    assert code == 1 and "dekningen gikk ned" in err


def test_an_extract_without_a_copy_gets_one(loader, before):
    (loader.folder / manifest.COPY).unlink()
    version = store.version(loader.folder)
    assert loader("refresh", "12364")[0] == 0
    assert (loader.folder / manifest.COPY).read_bytes() == (loader.folder / manifest.FILE).read_bytes()
    assert store.version(loader.folder) == version


@pytest.mark.parametrize("content", ["", "{", "[]", '{"12364": {}}', '{"12364": {"when": 5, "text": "x"}}'])
def test_damaged_journals_stop_nothing(loader, before, content):
    for journal in (failures, checked):
        (loader.folder / journal.file).write_text(content, encoding="utf-8")
    code, out, _ = loader("status")
    assert code == 1 and "failures.json er skadet" in out and "checked.json er skadet" in out and "12364" in out
    code, out, err = loader("refresh", "12364")
    assert (code, err) == (0, "") and "failures.json er skadet" in out
    assert (loader.folder / "failures.damaged.json").read_text(encoding="utf-8") == content
    assert loader("status")[0] == 0 and "12364" in checked.read(loader.folder)


def test_what_a_full_disk_or_a_kill_left_half_written_goes(loader, before):
    (loader.folder / "failures.json.99.tmp").write_text("x")
    loader("refresh", "12364")
    assert not list(loader.folder.glob("*.tmp"))


def test_a_folder_that_is_not_there(loader, monkeypatch):
    folder = loader.folder / "feilskrevet"
    monkeypatch.setenv("DATA_DIR", str(folder))
    for command in (["status"], ["status", "--json"], ["parse"]):
        code, _, err = loader(*command)
        assert code == 1 and f"{folder} finnes ikke" in err and not folder.exists()
    code, out, _ = loader("refresh", "klass-131")
    assert code == 0 and f"{folder} finnes ikke. Den blir laget nå." in out
    assert "klass-131 (municipalities): første versjon" in out and store.present(folder) == ["municipalities"]
    assert "Den blir laget" not in loader("refresh", "klass-131")[1]


@pytest.mark.parametrize("command", [["status"], ["parse"], ["refresh"]])
def test_a_file_in_place_of_the_folder(loader, monkeypatch, command):
    (loader.folder / "fil").write_text("x")
    monkeypatch.setenv("DATA_DIR", str(loader.folder / "fil"))
    code, _out, err = loader(*command)
    assert code == 1 and f"{loader.folder / 'fil'}" in err and "Rett DATA_DIR" in err and "Errno" not in err


def test_a_recorded_failure_is_cleared_by_a_refresh_alone(loader, ssb, before):
    kept = ssb.tables.pop("12364")
    assert loader("refresh", "12364")[0] == 1
    assert loader("parse", "12364")[0] == 0 and "404" in failures.read(loader.folder)["12364"]["text"]
    ssb.tables["12364"] = kept
    assert loader("refresh", "12364")[0] == 0 and failures.read(loader.folder) == {}


def test_parse_records_nothing_for_tables_that_were_never_fetched(loader, before):
    code, _, err = loader("parse")
    assert code == 1 and "12134 (key_figures) feilet: ingen rådata" in err
    assert failures.read(loader.folder) == {} and "siste feil" not in loader("status")[1]
