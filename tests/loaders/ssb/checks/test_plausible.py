"""Figures that keep every contract and cannot be true are refused until a person accepts them."""

import json
import re

import pandas as pd
import pytest

from data.contract.tables import EXTRACT
from data.extract import store
from data.folder import PACKAGE
from loaders.errors import CheckError
from loaders.ssb.checks import coverage, plausible
from loaders.ssb.edition import aligned
from loaders.ssb.parsed import Parsed
from loaders.ssb.tables import SOURCES
from tests.loaders.fake_ssb import RESPONSES

ACCOUNTS = SOURCES["12364"]
LABELS = {"concept_code": {"AGD13": "Brutto driftsinntekter"}, "region_code": {"1103": "Stavanger"}}


def judge(table_id: str, edit) -> None:
    """Hold the shipped table, edited, against itself."""
    source = SOURCES[table_id]
    old = store.read(source.table.name, PACKAGE)
    new = old.assign(**{source.table.value: edit(old)})
    plausible.changes(source, aligned(source.table, old, new), Parsed(new, labels=LABELS))


def within(rows: pd.Series, value: pd.Series, factor: float) -> pd.Series:
    return value.where(~rows, value * factor)


REFUSED = {
    "half of everything": (
        "12364", lambda f: f["value_1000nok"] * 0.5,
        "Brutto driftsinntekter i 2025: sum 674 170 449 før, 337 085 224,5 nå, 357 av 357 tall endret",
    ),
    "half of one measure": (
        "12364", lambda f: within(f["concept_code"] == "AGD23", f["value_1000nok"], 0.5), "AGD23 i 2025",
    ),
    "another sign": (
        "12364", lambda f: within(f["concept_code"] == "AGD23", f["value_1000nok"], -1), "AGD23 i 2025",
    ),
    "a tenth more revenue in one year": (
        "12364", lambda f: within((f["concept_code"] == "AGD13") & (f["year"] == 2025), f["value_1000nok"], 1.1),
        "Brutto driftsinntekter i 2025",
    ),
    "a closed year with small changes all over": (
        "12364", lambda f: within(f["year"] == 2023, f["value_1000nok"], 1.01), "i 2023.*242 av 242 tall endret",
    ),
    "one municipality": (
        "12364", lambda f: within((f["region_code"] == "1103") & (f["concept_code"] == "AGD13"), f["value_1000nok"], 2),
        "utgave: Stavanger: Brutto driftsinntekter i 2025",
    ),
    "half of the people": (
        "07459", lambda f: f["persons"] * 0.5, "i 2026: sum 5 627 400 før, 2 813 700 nå",
    ),
    "half of the shares": (
        "12134", lambda f: within(f["measure_code"] == "KOSAGD230000", f["value"], 0.5), "KOSAGD230000 i 2025",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_moves_that_cannot_be_true_are_named(case):
    table_id, edit, expected = REFUSED[case]
    with pytest.raises(CheckError, match=f"{table_id}: for mye er endret.*godta med --accept-changes") as raised:
        judge(table_id, edit)
    assert re.search(expected, str(raised.value).replace("\u202f", " "))


def a_march_to_june(frame: pd.DataFrame) -> pd.Series:
    """Two thirds of the last year's figures corrected: amounts by a hundredth, results by a tenth; one by a third."""
    number = pd.Series(range(len(frame)), index=frame.index)
    size = frame["concept_code"].astype(str).map({"AGD13": 0.01, "AGD23": 0.1}).fillna(0.02)
    factor = 1 + size * (number % 3 - 1)
    factor = factor.where(frame["region_code"] != "1103", 1.33)
    return frame["value_1000nok"] * factor.where(frame["year"] == 2025, 1)


def test_an_ordinary_revision_passes():
    judge("12364", a_march_to_june)


@pytest.mark.parametrize(("table_id", "value", "step"), [("12364", "value_1000nok", 1), ("12134", "value", 0.1)])
def test_another_rounding_of_every_cell_passes(table_id, value, step):
    judge(table_id, lambda f: f[value] + step)


def test_a_correction_of_few_values_in_a_closed_year_passes():
    judge("12364", lambda f: within((f["year"] == 2019) & (f["region_code"] == "0301"), f["value_1000nok"], 1.02))


def test_new_years_and_late_municipalities_are_no_move():
    old = store.read("accounts", PACKAGE)
    late = (old["year"] == 2025) | (old["region_code"] == "1103")
    before = old.assign(value_1000nok=old["value_1000nok"].mask(late & (old["year"] > 2023)))
    plausible.changes(ACCOUNTS, aligned(EXTRACT["accounts"], before, old), Parsed(old))


@pytest.mark.parametrize("factor", [0.001, 1000])
@pytest.mark.parametrize("table_id", ["12364", "12134", "07459"])
def test_a_slip_of_unit_is_seen_without_an_edition_to_compare(table_id, factor):
    source = SOURCES[table_id]
    frame = store.read(source.table.name, PACKAGE)
    plausible.levels(source, Parsed(frame))
    frame[source.table.value] *= factor
    with pytest.raises(CheckError, match=f"{table_id}: .* for en middels kommune, ventet .*er enheten en annen"):
        plausible.levels(source, Parsed(frame))


def vintage(updated: str) -> store.Vintage:
    return store.Vintage("", updated, {}, {}, [], "")


def test_an_older_edition_has_its_own_message():
    june, march = "2026-06-15T06:00:00Z", "2026-03-16T07:00:00Z"
    for old, now in ((None, march), (vintage(march), june), (vintage(june), june), (vintage(""), march)):
        coverage.not_older(ACCOUNTS, old, now)
    with pytest.raises(CheckError, match=f"12364: SSBs utgave {march} er eldre enn den som er lagret, {june}"):
        coverage.not_older(ACCOUNTS, vintage(june), march)


def test_a_municipality_under_another_code_is_a_loss():
    old = store.read("accounts", PACKAGE)
    new = old.assign(region_code=old["region_code"].astype(str).replace("1103", "1199").astype("category"))
    coverage.municipalities_kept(ACCOUNTS, None, new)
    coverage.municipalities_kept(ACCOUNTS, old, old)
    with pytest.raises(CheckError, match="12364: kommuner som hadde tall, er borte: 1103. Godta med --accept-loss"):
        coverage.municipalities_kept(ACCOUNTS, old, new)


def edited(ssb, table_id: str, factor: float, updated: str = "2026-07-01T06:00:00Z") -> None:
    table = json.loads((RESPONSES / f"{table_id}.json").read_text(encoding="utf-8"))
    table["value"], table["updated"] = [v if v is None else v * factor for v in table["value"]], updated
    ssb.tables[table_id] = table


@pytest.mark.parametrize(
    ("factor", "updated", "expected"),
    [
        (0.5, "2026-07-01T06:00:00Z", "for mye er endret"),
        (0.001, "2026-07-01T06:00:00Z", "er enheten en annen"),
        (1, "2026-03-16T07:00:00Z", "er eldre enn den som er lagret"),
    ],
)
def test_refused_until_accepted(loader, ssb, factor, updated, expected):
    loader("refresh", "12364")
    before = store.read("accounts", loader.folder)
    edited(ssb, "12364", factor, updated)
    for accepted in ([], ["--accept-loss"]):
        code, _, err = loader("refresh", "12364", *accepted)
        assert code == 1 and expected in err and "--accept-changes" in err
    assert store.read("accounts", loader.folder).equals(before)
    assert loader("parse", "12364", "--accept-changes")[0] == 0
    assert store.vintage("accounts", loader.folder).updated == updated


def test_a_slip_of_unit_is_refused_on_the_first_load(loader, ssb):
    edited(ssb, "12364", 0.001)
    code, _, err = loader("refresh", "12364")
    assert code == 1 and "Brutto driftsinntekter i 2023 er" in err and store.present(loader.folder) == []
