"""What the commands about one municipality refuse, and what they tell of a choice that is no choice."""

import io

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.common.asked import UnknownChoice
from analysis.profile import material, peers
from analysis.profile.several import compare
from data.extract import store


@pytest.fixture(autouse=True)
def read_once(asked_once, monkeypatch):
    """The shipped extract, with its tables read once."""
    monkeypatch.delenv("DATA_DIR", raising=False)


@pytest.fixture(scope="module")
def found():
    return material.material(store.read_any, {})


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("municipality", "Skriv hvilken kommune"),
        ("calculation", "Skriv hvilken kommune"),
        ("calculation --municipality 4601 --measure bnp", "Ukjent tall: bnp. Disse finnes: ndr_pct"),
        ("compare", "Skriv hvilke kommuner"),
        ("compare 0301 4601 1151 3222 1103 5001 1508", f"det er plass til {compare.MOST} side om side"),
        ("compare-years 4601 1103 --peers fylke", "--peers gjelder én kommune alene"),
        ("compare-years 4601 --peers ,", "Ukjent valg av likemenn"),
        ("map --year 1999", "Ukjent år: 1999. ndr_pct finnes for"),
        ("municipality --municipality 4601 --peers ,", "Ukjent valg av likemenn"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_what_can(capsys, asked, told):
    assert main(asked.split()) != 0
    out, err = capsys.readouterr()
    assert out == "" and told in err


def test_one_that_is_asked_for_twice_is_told_and_stands_once(capsys):
    assert main(["compare", "4601", "Utsira", "Bergen", "--format", "csv"]) == 0
    out, err = capsys.readouterr()
    assert "4601 Bergen er bedt om 2 ganger, og står én gang." in err
    rows = pd.read_csv(io.StringIO(out), dtype={"region_code": str})
    assert list(rows.loc[rows["measure"] == "ndr_pct", "region_code"]) == ["4601", "1151"]


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (["4601", "9999"], "Ukjent kommune: 9999"),
        (["4601", "1151", "4601"], "Samme kommune to ganger: 4601"),
        (["0301", "4601", "1151", "3222", "1103", "5001", "1508"], "det er plass til"),
    ],
)
def test_rows_side_by_side_are_of_today_s_municipalities_each_once(found, codes, told):
    with pytest.raises(UnknownChoice, match=told):
        compare.rows(found, codes)


def test_peers_of_ones_own_choice_are_others_and_few(found):
    of_two = peers.of(found, "4601", "4601,1151")
    assert of_two.codes == ("1151",) and of_two.choice == peers.OWN
    alone = peers.of(found, "4601", "4601")
    assert alone.codes == () and "er ikke sin egen likemann" in alone.why_none
    with pytest.raises(UnknownChoice, match=f"inntil {peers.MOST_OWN}"):
        peers.of(found, "4601", ",".join(found.codes[: peers.MOST_OWN + 1]))


def test_one_alone_in_its_class_is_told_and_has_the_nearest_for_peers(found):
    groups = pd.Series(found.classes["kostra"])
    alone = [code for code, group in groups.items() if group and (groups == group).sum() == 1]
    assert alone == ["0301"]
    own_class = peers.of(found, "0301", "kostra")
    assert own_class.codes == () and "er alene i" in own_class.why_none
    assert peers.of(found, "0301").choice == peers.NEAREST
