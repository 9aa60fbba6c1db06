"""The loader from end to end against a small SSB: what comes in, and what does not come in twice."""

import json
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pandas as pd
import pytest

from data.contract.tables import EXTRACT
from data.extract import manifest, store


def data_calls(ssb):
    return [path for method, path, _ in ssb.calls if method == "POST"]


def differing(folder):
    """What each vintage says that the one before it does not: table, fact, after and before."""
    return [
        (name, fact, getattr(after, fact), getattr(before, fact))
        for name in store.present(folder)
        for after, before in pairwise(store.vintages(name, folder))
        for fact in ("updated", "selection", "notes", "revised", "rows", "checksum", "revisions")
        if getattr(after, fact) != getattr(before, fact)
    ]


def test_an_empty_folder_is_filled_with_every_table(loader):
    code, out, err = loader("refresh")
    assert (code, err) == (0, "")
    wanted = [name for name in EXTRACT if name not in ("population_projections", "youth_outside")]  # fetched on request
    assert store.present(loader.folder) == wanted
    for name in wanted:
        assert len(store.read(name, loader.folder)) == store.vintage(name, loader.folder).rows > 0
    assert "Ferdig: 9 nye, 0 uendret, 0 feilet." in out
    assert not list(loader.folder.glob("*.tmp")) and not list(loader.folder.rglob(".*.tmp"))


def test_figures_are_the_ones_of_the_reply(loader):
    loader("refresh", "12364")
    accounts = store.read("accounts", loader.folder)
    bergen = accounts[(accounts["region_code"] == "4601") & (accounts["year"] == 2025)].set_index("concept_code")
    assert bergen.loc["AGD13", "region_name"] == "Bergen"
    assert 100 * bergen.loc["AGD23", "value_1000nok"] / bergen.loc["AGD13", "value_1000nok"] == pytest.approx(
        1.03, abs=0.005
    )
    assert bergen.loc["AGD9", "status"] == ".." and pd.isna(bergen.loc["AGD9", "value_1000nok"])


def test_a_second_run_fetches_no_figures(loader, ssb):
    code, _, err = loader("refresh")
    assert (code, err) == (0, "")  # what a first run does not get is new in the second
    version, ssb.calls[:] = store.version(loader.folder), []
    code, out, _ = loader("refresh")
    assert code == 0 and data_calls(ssb) == []
    assert differing(loader.folder) == []
    assert "Ferdig: 0 nye, 9 uendret, 0 feilet." in out
    assert store.version(loader.folder) == version


LATE = datetime(2026, 12, 31, 23, 59, 59, 900_000, UTC)


@pytest.mark.parametrize("later", [timedelta(seconds=1), timedelta(0), timedelta(days=-1)])
def test_a_second_run_on_another_day_or_at_the_same_moment_is_no_new_edition(loader, monkeypatch, later):
    def asked():
        requests = sorted((loader.folder / "raw" / "klass-131-changes").glob("*/request.json"))
        return [json.loads(path.read_text(encoding="utf-8"))["selection"]["queries"][0]["to"] for path in requests]

    clock = type("Clock", (datetime,), {"now": classmethod(lambda cls, tz=None: moment)})
    for module in ("loaders.ssb.klass", "loaders.stamps"):
        monkeypatch.setattr(f"{module}.datetime", clock)
    moment = LATE
    assert loader("refresh")[0] == 0
    version, moment = store.version(loader.folder), LATE + later
    code, out, _ = loader("refresh")
    assert len(set(asked())) == (1 if not later else 2)  # what is asked of Klass has the day in it
    assert code == 0 and differing(loader.folder) == [] and "Ferdig: 0 nye, 9 uendret, 0 feilet." in out
    assert store.version(loader.folder) == version


@pytest.mark.parametrize("table", ["municipality_changes", "municipalities"])
def test_a_table_that_cannot_be_read_for_a_moment_makes_no_new_edition(loader, monkeypatch, table):
    loader("refresh")
    version, read = store.version(loader.folder), store.read

    def hiccup(name, *rest):
        if name == table:
            raise store.ContractError(f"Tabell {name}: kan ikke leses.")
        return read(name, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(store, "read", hiccup)
        code, out, _ = loader("refresh", "klass-131-changes")
    assert code == 0 and "Ferdig: 0 nye, 1 uendret, 0 feilet." in out and "kan ikke leses" in out
    assert len(store.vintages("municipality_changes", loader.folder)) == 1
    assert loader("refresh")[0] == 0 and store.version(loader.folder) == version


def test_what_was_found_against_a_neighbour_stays_while_the_neighbour_is_gone(loader):
    loader("refresh", "klass-131", "klass-131-changes")
    notes = store.vintage("municipality_changes", loader.folder).notes
    assert notes and all(note["own"] for note in notes)
    tables = store.manifest(loader.folder)
    manifest.write(loader.folder, {name: made for name, made in tables.items() if name != "municipalities"})
    assert "Ferdig: 0 nye, 1 uendret" in loader("refresh", "klass-131-changes")[1]
    assert store.vintage("municipality_changes", loader.folder).notes == notes


def test_force_fetches_again_and_changes_nothing(loader, ssb):
    loader("refresh", "accounts")
    version = store.version(loader.folder)
    code, out, _ = loader("refresh", "12364", "--force")
    assert code == 0 and len(data_calls(ssb)) == 2 and "lest og kontrollert, uendret" in out
    assert store.version(loader.folder) == version


def test_a_revision_is_a_new_vintage_and_the_largest_comes_first(loader, ssb):
    loader("refresh", "12364")
    table = ssb.tables["12364"]
    table["updated"] = "2026-09-01T06:00:00Z"
    numbers = [i for i, v in enumerate(table["value"]) if v is not None]
    table["value"][numbers[0]] += 5
    table["value"][numbers[1]] -= 70
    code, out, _ = loader("refresh", "12364")
    newest, oldest = store.vintages("accounts", loader.folder)
    assert code == 0 and newest.revisions["changed"] == 2
    sizes = [r["new"] - r["old"] for r in newest.revisions["largest"]]
    assert sizes == [-70, 5] and "2 tall endret" in out
    assert "    Oslo - Oslove Brutto driftsinntekter 2024: 86\u202f642\u202f212 → 86\u202f642\u202f142\n" in out
    assert oldest.updated == "2026-06-15T06:00:00Z" and (loader.folder / oldest.file).exists()
    old = store.read_vintage(EXTRACT["accounts"], oldest, loader.folder)
    assert not old.equals(store.read("accounts", loader.folder))


def test_parse_needs_no_network(loader, ssb):
    loader("refresh")
    before = {name: store.read(name, loader.folder) for name in store.present(loader.folder)}
    for path in [*loader.folder.glob("*.parquet"), loader.folder / "manifest.json"]:
        path.unlink()
    ssb.calls.clear()
    code, _, _ = loader("parse")
    assert code == 0 and ssb.calls == []
    assert all(store.read(name, loader.folder).equals(frame) for name, frame in before.items())
    assert len(before) == 9


def test_parse_without_raw_replies_says_what_to_do(loader):
    code, _, err = loader("parse", "12364")
    assert code == 1 and "run.py refresh 12364" in err


def test_parse_does_not_speak_of_fetching(loader):
    loader("refresh", "12364")
    code, out, _ = loader("parse", "12364")
    assert code == 0 and "lest og kontrollert, uendret" in out and "hentet" not in out


def test_only_the_newest_raw_replies_are_kept(loader, ssb):
    for month in range(1, 7):
        ssb.tables["12364"]["updated"] = f"2026-0{month}-15T06:00:00Z"
        loader("refresh", "12364")
    assert len(list((loader.folder / "raw" / "12364").iterdir())) <= 4


def test_population_keeps_to_the_years_and_regions_asked_for(loader):
    loader("refresh", "07459")
    people = store.read("population", loader.folder)
    assert set(people["age"]) == {0, 1, 89, 104, 105}
    assert people["year"].min() == 2009 and set(people["region_code"]) == {"0301", "1160", "4601"}


def test_region_years_not_in_use_are_left_out_of_population_alone(loader, ssb):
    table = ssb.tables["07459"]
    place = table["id"].index("Region")
    inner = len(table["value"]) // table["size"][place]
    for flat in range(inner):  # the first region has no year in use
        table["value"][flat], table["status"][str(flat)] = None, "."
    loader("refresh", "07459", "12364")
    assert "0301" not in set(store.read("population", loader.folder)["region_code"])
    assert (store.read("accounts", loader.folder)["status"] == ".").any()


def test_summed_series_come_through_the_codelist_when_it_is_offered(loader, ssb):
    table, summed = ssb.tables["07459"], json.loads(json.dumps(ssb.tables["07459"]))
    table["dimension"]["Region"]["extension"]["codelists"] = [{"id": "agg_KommSummer", "label": "Sammenslåtte"}]
    category = summed["dimension"]["Region"]["category"]
    category["index"] = {f"K-{c}": i for c, i in category["index"].items()}
    category["label"] = {f"K-{c}": t for c, t in category["label"].items()}
    ssb.tables["agg_KommSummer"] = summed
    ssb.codelists["agg_KommSummer"] = {"values": [{"code": c} for c in category["index"]]}
    code, _, _ = loader("refresh", "07459")
    regions = set(store.read("population", loader.folder)["region_code"])
    assert code == 0 and regions == {"0301", "1160", "4601", "K-0301", "K-1160", "K-4601"}


def test_a_selection_over_the_cell_limit_gives_the_same_table(loader, ssb):
    loader("refresh", "12367")
    whole = store.read("function_accounts", loader.folder)
    ssb.max_cells, ssb.tables["12367"]["updated"] = 50, "2026-07-01T00:00:00Z"
    code, out, _ = loader("refresh", "12367")
    assert code == 0 and len(data_calls(ssb)) > 8 and "del 2 av" in out
    assert store.read("function_accounts", loader.folder).equals(whole)


def test_notes_and_revised_follow_the_figures(loader, ssb):
    ssb.tables["12134"]["updated"] = "2026-03-16T07:00:00Z"
    loader("refresh", "12364", "12134", "07459")
    assert store.vintage("accounts", loader.folder).revised is True
    assert store.vintage("key_figures", loader.folder).revised is False
    assert store.vintage("population", loader.folder).revised is None
    notes = store.vintage("key_figures", loader.folder).notes
    assert [n["mandatory"] for n in notes] == [False, True, True]


def test_the_walk_back_that_does_not_reach_is_a_note(loader):
    """The municipalities of the stand-in are made up: not even the completed history leads from them to the counts."""
    loader("refresh")
    (note,) = store.vintage("municipality_changes", loader.folder).notes
    assert note["own"] and not note["mandatory"] and "2024: 360, ikke 357; 2025: 360, ikke 357." in note["text"]
