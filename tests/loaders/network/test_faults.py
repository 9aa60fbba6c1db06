"""A source that misbehaves: the named error on one line, exit 1, the other tables in, the old figures still there."""

import copy
import json
import re

import pytest

from data.extract import store
from loaders.refresh.journal import failures
from tests.loaders.fake_ssb import Fault

HTML = b"<!DOCTYPE html><html><body>Vedlikehold</body></html>"
DATA = "/v2/tables/12364/data"


def change(ssb, edit):
    """A new edition of table 12364, edited."""
    table = ssb.tables["12364"]
    table["updated"] = "2026-07-01T06:00:00Z"
    edit(table)


def rename_code(table):
    category = table["dimension"]["KOKartkap0000"]["category"]
    category["index"]["AGD99"] = category["index"].pop("AGD23")
    category["label"]["AGD99"] = category["label"].pop("AGD23")


def relabel(table):
    table["dimension"]["KOKartkap0000"]["category"]["label"]["AGD23"] = "Sykefravær"


def halve(table):
    for flat in range(len(table["value"]) // 2):
        table["value"][flat], table["status"][str(flat)] = None, ".."


def strange_status(table):
    table["status"][next(iter(table["status"]))] = "x"


def no_status(table):
    table["status"].pop(next(iter(table["status"])))


def new_dimension(table):
    table["id"].insert(0, "Nytt")
    table["size"].insert(0, 1)
    table["dimension"]["Nytt"] = {
        "category": {"index": {"a": 0}, "label": {"a": "A"}},
        "extension": {"elimination": False},
    }


def implausible(table):
    table["value"] = [None if v is None else v * 1e6 for v in table["value"]]


EDITS = {
    "missing code": (rename_code, "koden AGD23 finnes ikke i KOKartkap0000"),
    "wrong label": (relabel, "heter nå «Sykefravær», som handler om noe annet: annet (av «sykefravær»)"),
    "halved coverage": (halve, "dekningen gikk ned: 2023: regioner med tall 4 før, 2 nå"),
    "unknown status": (strange_status, "ukjent status 'x'"),
    "missing without a reason": (no_status, "verdi og status sier imot hverandre"),
    "new dimension": (new_dimension, "dimensjonen Nytt er ny"),
    "implausible": (implausible, "utenfor grensene"),
}
FAULTS = {
    "429": (Fault(DATA, 429, always=True), "HTTP 429 (for mange kall) (etter 3 forsøk)"),
    "503": (Fault(DATA, 503, HTML, always=True), "HTTP 503 med HTML (etter 3 forsøk)"),
    "500 without a body": (Fault(DATA, 500, always=True), "HTTP 500 uten forklaring (etter 3 forsøk)"),
    "HTML": (Fault(DATA, 200, HTML, always=True), "HTML der det skulle vært JSON (etter 3 forsøk)"),
    "truncated JSON": (Fault(DATA, 200, b'{"value": [1, 2', always=True), "ødelagt JSON på 15 byte (etter 3 forsøk)"),
    "broken body": (Fault(DATA, 200, b'{"value"', cut=True, always=True), "brutt forbindelse før hele svaret"),
    "too many cells": (
        Fault(DATA, 400, b'{"title": "Too many cells selected"}', always=True), "HTTP 400 «Too many cells selected»",
    ),
    "not JSON-stat": (Fault(DATA, 200, b"{}", always=True), "mangler id eller size"),
}  # fmt: skip


def assert_kept(loader, before, outcome, expected):
    code, out, err = outcome
    line, kept = err.splitlines()
    assert code == 1 and line.startswith("12364 (accounts) feilet: ") and expected in line and "Traceback" not in err
    assert kept == "Tabeller som feilet, beholder sin siste gode versjon, om de har en."
    assert "12364 (accounts): feilet\n" in out and expected not in out and "1 feilet." in out
    assert store.read("accounts", loader.folder).equals(before)
    assert expected in failures.read(loader.folder)["12364"]["text"]
    assert "12134 (key_figures): ny versjon" in out


@pytest.fixture
def before(loader):
    """A good version in place; the others are not loaded yet."""
    loader("refresh", "12364")
    return store.read("accounts", loader.folder)


@pytest.mark.parametrize("case", EDITS)
def test_content_that_does_not_hold(case, loader, ssb, before):
    edit, expected = EDITS[case]
    change(ssb, edit)
    assert_kept(loader, before, loader("refresh", "12364", "12134"), expected)


@pytest.mark.parametrize("case", FAULTS)
def test_answers_that_do_not_hold(case, loader, ssb, before):
    fault, expected = FAULTS[case]
    change(ssb, lambda table: None)
    ssb.faults.append(copy.deepcopy(fault))
    outcome = loader("refresh", "12364", "12134")
    assert_kept(loader, before, outcome, expected)
    assert "status" not in json.loads((loader.folder / "manifest.json").read_text(encoding="utf-8"))
    ssb.faults.clear()
    assert loader("refresh", "12364")[0] == 0 and failures.read(loader.folder) == {}


def test_a_doubled_row_is_refused(loader, ssb, before):
    change(ssb, lambda table: None)
    reply = json.dumps(ssb.tables["12364"]).replace('"2025": 2', '"2024": 2')
    ssb.faults.append(Fault(DATA, 200, reply.encode()))
    assert_kept(loader, before, loader("refresh", "12364", "12134"), "plassene i Tid er ikke 0 til 1, hver én gang")


def test_a_reply_with_a_code_twice_is_refused(loader, ssb, before):
    change(ssb, lambda table: None)
    reply = copy.deepcopy(ssb.tables["12364"])
    reply["dimension"]["Tid"]["category"]["index"] = {"2023": 0, "2024": 1, "2025": 1}
    ssb.faults.append(Fault(DATA, 200, json.dumps(reply).encode()))
    assert_kept(loader, before, loader("refresh", "12364", "12134"), "plassene i Tid er ikke 0 til 2, hver én gang")


def test_a_doubled_klass_row_is_refused(loader, ssb):
    loader("refresh", "klass-131")
    ssb.klass["codesAt"]["codes"].append({"code": "0301", "name": "Oslo"})
    code, _, err = loader("refresh", "klass-131")
    assert code == 1 and "kolonne municipality_code: samme nøkkel to ganger i 1 rader" in err
    assert "municipality_code 0301: rad 1" in err


def test_a_halved_klass_is_refused(loader, ssb):
    loader("refresh", "klass-131")
    del ssb.klass["codesAt"]["codes"][:150]
    code, _, err = loader("refresh", "klass-131")
    assert code == 1 and "207 rader, ventet minst 300" in err


def test_accept_loss_lets_less_in(loader, ssb, before):
    change(ssb, halve)
    assert loader("refresh", "12364")[0] == 1
    assert loader("parse", "12364", "--accept-loss")[0] == 0
    assert len(store.vintages("accounts", loader.folder)) == 2


def test_an_edition_that_changes_underway_is_refused(loader, ssb, before):
    change(ssb, lambda table: None)
    ssb.faults.append(Fault(DATA, 200, json.dumps(ssb.tables["12364"] | {"updated": "2026-07-02"}).encode()))
    assert_kept(loader, before, loader("refresh", "12364", "12134"), "SSB byttet utgave under hentingen")


@pytest.mark.parametrize("updated", ["i går", "2026-07-01", "2026-13-01T00:00:00Z", 20260701, ["x"]])
def test_a_mark_of_edition_that_is_no_time_is_refused_before_any_figures_are_fetched(loader, ssb, before, updated):
    ssb.tables["12364"]["updated"] = updated
    ssb.calls.clear()
    assert_kept(loader, before, loader("refresh", "12364", "12134"), f"«updated» i metadata er {updated!r}, ikke et")
    assert [path for _, path, _ in ssb.calls if "12364" in path] == ["/v2/tables/12364/metadata"]


def test_a_server_that_is_down_is_asked_for_one_table_and_the_others_fail_at_once(loader, ssb):
    ssb.server.shutdown()
    ssb.server.server_close()
    code, out, err = loader("refresh")
    lines = err.splitlines()
    assert code == 1 and "Ferdig: 0 nye, 0 uendret, 9 feilet." in out and len(lines) == 10
    assert "avslag på forbindelsen; tjeneren er nede (etter 3 forsøk)" in lines[0]
    assert all("svarte ikke tidligere i kjøringen: avslag" in line for line in lines[1:9])


def test_bad_figures_are_told_by_region_and_year(loader, ssb, before):
    change(ssb, implausible)
    _, _, err = loader("refresh", "12364")
    assert re.search(r"utenfor grensene .* i \d+ rader \(region_code \w+, concept_code \w+, year \d{4}: -?\d", err)


def test_a_passing_fault_is_only_a_delay(loader, ssb):
    ssb.faults += [Fault(DATA, 429), Fault(DATA, 503, HTML)]
    assert loader("refresh", "12364")[0] == 0
