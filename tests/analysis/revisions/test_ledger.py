"""The revision ledger has exactly what differs, largest first, against a slow comparison cell by cell."""

import math

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

from analysis.common.asked import UnknownChoice
from analysis.measures.key_figures import SSB_KEY_FIGURES
from analysis.municipalities.unit_tables import units
from analysis.municipalities.units import Units
from analysis.revisions import editions, named, rows
from analysis.revisions.compared import cells
from analysis.revisions.renumbered import chained
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract.vintage import Vintage
from tests import editions as planted
from tests.editions import KEY, TABLE

MARKS = (".", "..", ":")


def vintage(name: str, updated: str = "2027-06-15T06:00:00Z", checksum: str = "") -> Vintage:
    return Vintage(updated, updated, {}, {}, [], "SSB", id=name, checksum=checksum or name)


def pair(table=TABLE) -> editions.Pair:
    return editions.Pair(table, vintage("old"), vintage("new"))


@pytest.fixture(scope="module")
def both():
    return dict(zip(("old", "new"), planted.old_and_new(), strict=True))


@pytest.fixture(scope="module")
def ledger(both, shipped_read):
    return rows.rows(shipped_read, lambda _, one: both[one.id], [pair()])


def slow(old: pd.DataFrame, new: pd.DataFrame) -> set[tuple]:
    """Every cell that differs, one by one."""
    value = TABLE.value
    one, other = ({tuple(row[k] for k in KEY): row for row in frame.to_dict("records")} for frame in (old, new))
    found = set()
    for key in one.keys() | other.keys():
        if key not in one or key not in other:
            found.add((*key, "gone" if key in one else "new"))
            continue
        before, after = one[key][value], other[key][value]
        if math.isnan(before) != math.isnan(after):
            found.add((*key, "came" if math.isnan(before) else "withdrawn"))
        elif not math.isnan(before) and before != after:
            found.add((*key, "changed"))
        elif one[key]["status"] != other[key]["status"]:
            found.add((*key, "mark"))
    return found


def keyed(found: pd.DataFrame, code: str = "concept_code") -> set[tuple]:
    return set(zip(found["region_code"], found[code], found["year"], found["kind"], strict=True))


def test_two_editions_yield_exactly_what_is_planted(both, ledger):
    found = ledger
    assert keyed(found, "measure") == planted.PLANTED == slow(both["old"], both["new"])
    assert list(found.columns) == rows.COLUMNS and len(found) == len(planted.PLANTED)


def test_the_largest_stand_first_with_difference_and_per_cent(both, ledger):
    found = ledger
    assert list(zip(found["region_code"], found["measure"], strict=True))[:3] == planted.LARGEST
    bergen = found.iloc[0]
    old = both["old"].set_index(KEY)["value_1000nok"][("4601", "AGD13", 2024)]
    assert (bergen["before"], bergen["after"], bergen["difference"]) == (old, old + 70_000, 70_000)
    assert bergen["difference_pct"] == pytest.approx(7_000_000 / old) and bergen["measure_unit"] == "1000 kr"
    assert (bergen["region_name"], bergen["measure_name"]) == ("Bergen", "Brutto driftsinntekter")
    kinds = list(found["kind"])
    assert kinds == sorted(kinds, key=["changed", "withdrawn", "came", "mark", "gone", "new"].index)
    marks = found.set_index(["region_code", "measure"])[["mark_before", "mark_after"]]
    assert tuple(marks.loc[("0301", "AGD9")]) == ("", ":") and tuple(marks.loc[("3101", "AGD13")]) == (".", "..")


def test_one_municipality_has_its_own_alone(ledger):
    assert keyed(rows.of(ledger, "4601"), "measure") == {one for one in planted.PLANTED if one[0] == "4601"}
    assert rows.of(ledger, "1108").empty and list(rows.of(ledger, "1108").columns) == rows.COLUMNS


def test_a_share_differs_in_points_and_is_not_ranked_among_kroner(shipped_read):
    table, old = EXTRACT["key_figures"], shipped_read("key_figures")
    new = old.copy()
    for code, measure, add in (
        ("4601", "KOSAGD230000", 0.4),
        ("4601", "KOSAG110000", 900),
        ("1151", "KOSKG320000", -30),
    ):
        at = (new["region_code"] == code) & (new["measure_code"] == measure) & (new["year"] == 2025)
        assert at.sum() == 1
        new.loc[at, "value"] += add
    frames = {"old": old, "new": new}
    found = rows.rows(shipped_read, lambda _, one: frames[one.id], [pair(table)])
    assert list(found["measure_unit"]) == ["kr", "%", "%"] and list(found["region_name"]) == [
        "Bergen",
        "Utsira",
        "Bergen",
    ]
    assert found["difference_pct"].isna().tolist() == [False, True, True]
    assert list(found["measure_name"])[1:] == ["Langsiktig gjeld, %", "Netto driftsresultat, %"]


def test_a_new_number_of_the_same_municipality_is_the_same_cell(shipped_read):
    """Lørenskog was 3029 in 2023 and is 3222 today."""
    known = units(shipped_read)
    assert known.key("3029", 2023) == known.key("3222", 2023) == "3222"
    row = {"region_name": "Lørenskog", "concept_code": "AGD13", "year": 2023, "status": ""}
    old, same, other = (
        conform(TABLE, pd.DataFrame([{**row, "region_code": code, "value_1000nok": amount}]))
        for code, amount in (("3029", 10.0), ("3222", 10.0), ("3222", 12.0))
    )
    assert chained(cells(TABLE, old, same), known).empty
    found = chained(cells(TABLE, old, other), known)
    assert found[["region_code", "before", "after", "kind"]].values.tolist() == [["3222", 10.0, 12.0, "changed"]]
    assert set(chained(cells(TABLE, old, same), Units())["kind"]) == {"gone", "new"}


def test_every_table_of_figures_has_units_that_are_ranked_and_figures_that_are_named():
    for table in editions.COMPARED.values():
        allowed = {column.name: column.allowed[:1] or ("1",) for column in table.columns}
        cell = pd.DataFrame({name: list(allowed[name]) for name in table.key})
        assert set(named.units(table, cell)) <= set(rows.ORDER) and named.names(table, cell).str.len().gt(0).all(), (
            table.name
        )
    ours = {one.code for one in SSB_KEY_FIGURES.values()}
    assert ours <= set(named.FIGURES) and {named.OF_MEASURE[code] for code in ours} <= set(rows.ORDER)


CELL = st.one_of(
    st.tuples(st.sampled_from([0.0, 1.0, -7.5, 2e6]), st.just("")), st.tuples(st.just(math.nan), st.sampled_from(MARKS))
)
KEYS = st.tuples(
    st.sampled_from(["0301", "4601", "3101", "EAK"]), st.sampled_from(["AGD13", "KG31"]), st.integers(2014, 2017)
)
TABLES = st.dictionaries(KEYS, CELL, min_size=1, max_size=24)


@settings(max_examples=60)
@given(TABLES, TABLES)
def test_any_two_editions_yield_exactly_their_differences(one, other):
    old, new = (
        conform(TABLE, pd.DataFrame(
            [(*key[:2], key[2], value, mark, key[0]) for key, (value, mark) in made.items()],
            columns=[*KEY, "value_1000nok", "status", "region_name"],
        )[list(TABLE.names)])
        for made in (one, other)
    )  # fmt: skip
    assert keyed(cells(TABLE, old, new)) == slow(old, new)


def test_the_last_edition_is_held_against_the_last_with_other_figures():
    kept = {
        "accounts": [vintage("d", checksum="x"), vintage("c", "2027-03-15T06:00:00Z", "x"), vintage("b"), vintage("a")]
    }
    (found,) = editions.pairs(kept)
    assert (found.before.id, found.after.id) == ("b", "d")
    asked = editions.pairs(kept, "12364", "a", "2027-03-15")
    assert [(one.before.id, one.after.id) for one in asked] == [("a", "c")]
    assert editions.pairs({"accounts": [vintage("a")]}) == [] == editions.pairs({})


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("99",), "12364 (accounts)"),
        (("accounts", "x"), "Disse finnes: 12364: b (15.06.2027) og a"),
        (("", "b", "a"), "nyere enn a"),
    ],
)
def test_what_does_not_exist_is_told_with_what_does(asked, says):
    with pytest.raises(UnknownChoice, match=".*") as told:
        editions.pairs({"accounts": [vintage("b"), vintage("a")]}, *asked)
    assert says in str(told.value)
