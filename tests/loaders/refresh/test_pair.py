"""Two tables that must agree: a correction of both lands as a pair, and never against the other's old edition."""

import pytest

from data.extract import store
from loaders.refresh.every_table import groups
from loaders.ssb.tables import SOURCES
from tests.loaders.fake_ssb import Fault, codes, response

BOTH = ("12364", "12134")
JUNE, CORRECTED = "2026-06-15T06:00:00Z", "2026-06-16T06:00:00Z"
REGION = "KOKkommuneregion0000"


def dataset(name: str, regions: list[str], measures: str, value, updated: str) -> dict:
    """The trimmed reply with other regions. value: code of measure, year -> value, or None for missing."""
    table = response(name) | {"updated": updated, "value": [], "status": {}}
    category = table["dimension"][REGION]["category"]
    category["index"] = {code: place for place, code in enumerate(regions)}
    category["label"] = {code: f"Sted {code}" for code in regions}
    table["size"][table["id"].index(REGION)] = len(regions)
    cells = [(m, y) for _ in regions for m in codes(table, measures) for y in codes(table, "Tid")]
    table["value"] = [value(m, y) for m, y in cells]
    table["status"] = {str(i): ".." for i, v in enumerate(table["value"]) if v is None}
    return table


def publish(ssb, ndr: float, total: float, updated: str) -> None:
    """Every municipality with this result in 2025 as per cent of revenue, and SSB's own total; 2.0 in earlier years."""
    result = lambda y, last: last if y == "2025" else 2.0
    amounts = lambda m, y: {"AGD13": 1e6, "AGD23": 1e4 * result(y, ndr)}.get(m)
    shares = lambda m, y: result(y, total) if m == "KOSAGD230000" else None
    places = ["0301", *(f"{code:04d}" for code in range(1101, 1457))]
    ssb.tables["12364"] = dataset("12364", places, "KOKartkap0000", amounts, updated)
    ssb.tables["12134"] = dataset("12134", ["EAKUO"], "ContentsCode", shares, updated)


@pytest.fixture
def corrected(loader, ssb):
    """June's editions are stored, and SSB has corrected both."""
    publish(ssb, 2.0, 2.0, JUNE)
    assert loader("refresh", *BOTH)[0] == 0
    publish(ssb, 2.3, 2.3, CORRECTED)
    return ssb


def editions(loader) -> list[str]:
    return [store.vintage(name, loader.folder).updated for name in ("accounts", "key_figures")]


@pytest.mark.parametrize("order", [BOTH, BOTH[::-1], ()])
def test_a_correction_of_both_lands_as_a_pair(loader, corrected, order):
    out = loader("refresh", *order)[1]
    assert "12364 (accounts): ny versjon" in out and "12134 (key_figures): ny versjon" in out
    assert editions(loader) == [CORRECTED, CORRECTED]


@pytest.mark.parametrize("table_id", BOTH)
def test_one_alone_is_held_against_what_is_stored_and_told_to_come_with_the_other(loader, corrected, table_id):
    code, _, err = loader("refresh", table_id)
    assert code == 1 and "hent dem sammen: " in err and "run.py refresh 12134 12364" in err
    assert editions(loader) == [JUNE, JUNE]
    assert loader("refresh", "12134", "12364")[0] == 0
    assert editions(loader) == [CORRECTED, CORRECTED]


@pytest.mark.parametrize("accepted", [[], ["--accept-loss"], ["--accept-changes"]])
def test_two_that_disagree_are_both_refused_whatever_is_accepted(loader, ssb, corrected, accepted):
    publish(ssb, 2.3, 2.0, CORRECTED)
    code, _, err = loader("refresh", *BOTH, *accepted)
    assert code == 1 and err.count("er 2,30 prosent av kommunenes regnskap, men 2,00 i SSBs EAKUO\n") == 2
    assert editions(loader) == [JUNE, JUNE]


def test_when_the_other_does_not_come_the_stored_one_counts(loader, corrected):
    corrected.faults.append(Fault("/v2/tables/12134/data", 400, b"{}", always=True))
    assert loader("refresh", *BOTH)[0] == 1
    assert editions(loader) == [JUNE, JUNE]
    corrected.faults.clear()
    assert loader("parse", "12364")[0] == 1
    assert loader("refresh", *BOTH)[0] == 0
    assert editions(loader) == [CORRECTED, CORRECTED]


def test_only_tables_that_must_agree_wait_for_each_other():
    ids = [[source.id for source in group] for group in groups([SOURCES[i] for i in ("12364", "07459", "12134")])]
    assert ids == [["12364", "12134"], ["07459"]]
