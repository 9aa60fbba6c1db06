"""The key of municipality numbers has the name of every one, as it was called while it had the number."""

import pytest

from data.extract import store
from data.folder import PACKAGE
from data.municipalities.history import by_today

MOVES = store.read_reference("municipality_moves").astype({"old_code": "str", "old_name": "str"})
NAMES = dict(zip(MOVES["old_code"], MOVES["old_name"], strict=True))


def test_every_number_has_one_name():
    assert not (MOVES["old_name"].isin(["", "nan"]) | MOVES["old_name"].str.contains(r"\d| - ")).any()
    assert (MOVES.groupby("old_code")["old_name"].nunique() == 1).all()


def test_those_still_in_use_are_called_as_klass_calls_them():
    klass = store.read("municipalities", PACKAGE).astype("str").set_index("municipality_code")["name"]
    now = {code: name for code, name in NAMES.items() if code in klass.index}
    assert len(now) == len(klass)
    assert [code for code, name in now.items() if name not in klass[code].split(" (")[0].split(" - ")] == []


def test_those_of_klass_own_changes_are_called_as_there():
    klass = store.read("municipality_changes", PACKAGE).astype("str")
    ends = zip([*klass["old_code"], *klass["new_code"]], [*klass["old_name"], *klass["new_name"]], strict=True)
    assert [code for code, name in ends if NAMES[code] not in name.split(" - ")] == []


@pytest.mark.parametrize(
    ("today", "year", "names"),
    [
        ("3205", 2019, ["Fet", "Skedsmo", "Sørum"]),
        ("3118", 2015, ["Askim", "Eidsberg", "Hobøl", "Spydeberg", "Trøgstad"]),
        ("3903", 2018, ["Holmestrand", "Sande"]),
        ("3903", 2017, ["Hof", "Holmestrand", "Sande"]),
        ("5059", 2019, ["Agdenes", "Meldal", "Orkdal", "Snillfjord"]),
        ("1806", 2019, ["Ballangen", "Narvik", "Tysfjord"]),
        ("5612", 2019, ["Kautokeino"]),
        ("3322", 2019, ["Nes"]),
    ],
)
def test_what_municipalities_were_made_of_by_name(today, year, names):
    assert sorted(NAMES[code] for code in by_today(MOVES, year)[today]) == names
