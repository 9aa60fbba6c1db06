"""With whom a municipality is held together, why each of them is one, and what is told where a table is not here."""

import math
import statistics
from dataclasses import replace

import numpy as np
import pytest

from analysis.common.asked import UnknownChoice
from analysis.measures.registry import of_municipality
from analysis.profile import derived, levels, material, peers, rows, sentences
from analysis.profile.series import Series
from analysis.profile.several import on_map
from data.contract.tables import EXTRACT
from data.errors import MissingTable
from data.extract import store


@pytest.fixture(scope="module")
def found(shipped_read):
    return material.material(shipped_read, {})


@pytest.fixture(scope="module")
def persons(shipped_read):
    """Inhabitants of the newest 1 January by number: all, under 20, and 65 and over, added one age at a time."""
    table = shipped_read("population")
    newest, counted = table[table["year"] == table["year"].max()], {}
    for code, age, number in zip(*(newest[name].tolist() for name in ("region_code", "age", "persons")), strict=True):
        every = counted.setdefault(code, [0.0, 0.0, 0.0])
        for at, inside in enumerate((True, age < 20, age >= 65)):
            every[at] += number if inside else 0
    return counted


def test_the_ten_most_like_it_are_the_nearest_in_size_and_age_by_a_slow_computation(found, persons):
    traits = {code: (math.log10(n), 100 * young / n, 100 * old / n)
              for code, (n, young, old) in persons.items() if code in found.names}  # fmt: skip
    spread = [statistics.pstdev(each) for each in zip(*traits.values(), strict=True)]
    for code in ("4601", "1151", "3118"):
        apart = {
            other: sum(((a - b) / sd) ** 2 for a, b, sd in zip(traits[code], own, spread, strict=True))
            for other, own in traits.items()
            if other not in (code, "0301")
        }
        one = peers.of(found, code, peers.NEAREST)
        assert list(one.codes) == sorted(apart, key=apart.get)[:10] and one.called == "de 10 som likner mest"


@pytest.mark.parametrize(
    ("asked", "peer", "told"),
    [
        ("likest", "5001", "{} innbyggere, {} % er 0–19 år og {} % er 65 år og over"),
        ("kostra", "1103", "KOSTRA-gruppe 12; {} innbyggere"),
        ("1151,4601", "1151", "valgt av deg; {} innbyggere"),
    ],
)
def test_why_each_is_a_peer_is_told_with_its_own_count(found, persons, asked, peer, told):
    n, young, old = persons[peer]
    figures = f"{n:,.0f}".replace(",", " "), *(f"{100 * part / n:.1f}".replace(".", ",") for part in (young, old))
    why = peers.why(found, "4601", peers.of(found, "4601", asked))
    assert why[peer].replace("\u00a0", " ").replace("\u202f", " ") == told.format(*figures) and "4601" not in why


def test_one_of_no_known_group_has_none_in_it_and_is_held_against_those_most_like_it(found):
    unknown = replace(found, classes={**found.classes, "kostra": {"0301": "KOSTRA-gruppe 13"}})
    assert peers.of(unknown, "4601", "kostra").why_none == "gruppen er ikke kjent"
    assert peers.of(unknown, "0301", "kostra").why_none == "Oslo er alene i KOSTRA-gruppe 13"
    for code in ("4601", "0301"):
        assert peers.of(unknown, code) == peers.of(unknown, code, "likest") and peers.of(unknown, code).codes


def test_seven_peers_are_too_many_and_oneself_is_none(found):
    with pytest.raises(UnknownChoice, match="7 kommuner er valgt som likemenn; det kan være inntil 6"):
        peers.of(found, "4601", "0301,1103,1108,1151,3118,5001,5501")
    assert peers.of(found, "4601", "4601, 4601").why_none == "Bergen er ikke sin egen likemann"


@pytest.mark.parametrize(
    "gone",
    [material.people.TABLE]
    + [pytest.param(one, marks=pytest.mark.slow("all is made anew")) for one in ("accounts", "key_figures")],
)
def test_without_a_table_its_measures_say_so_and_all_that_needs_no_figure_of_it_is_as_it_was(found, shipped_read, gone):
    def read(name):
        if name == gone:
            raise MissingTable(store.not_fetched(name))
        return shipped_read(name)

    without = material.material(read, {})
    assert set(without.lacking) == {gone, *found.lacking} and gone not in found.lacking
    before, after = (rows.rows(one, "4601").set_index("measure") for one in (found, without))
    for name in of_municipality():
        own = found.series.get("ndr_pct" if name == "ndr_sd_points" else name)
        table = own.table if own else ""
        both = before.at[name, "value"], after.at[name, "value"]
        if table == gone:
            assert after.at[name, "reason"] == f"SSBs tabell {EXTRACT[gone].table_id} er ikke med her" and np.isnan(
                both[1]
            ), name
        elif (gone, name) == ("population", "distance_nok_per_capita"):
            assert np.isnan(both[1]) and after.at[name, "reason"]
        else:
            assert both[0] == both[1] or np.isnan(both).all(), name
    counted = gone != "population"
    assert (
        bool(peers.of(without, "4601", "likest").codes) == bool(peers.of(without, "4601", "storrelse").codes) == counted
    )
    why = peers.why(without, "4601", peers.of(without, "4601", "1151"))["1151"]
    assert why == "valgt av deg; folketallet mangler" if not counted else why.endswith("innbyggere")


def test_the_distance_per_inhabitant_is_missing_in_a_year_without_a_count(shipped_read):
    """0.75 per cent of 1000 is 1 point under 1.75: 10 (1000 kr), 2000 kr for each of 5."""

    def one(years, value, **more):
        return Series(years, np.array([value]), np.full((1, len(years)), ""), "t", **more)

    whole = np.array([[1000.0, 1000.0]])
    result = one((2023, 2024), [0.75, 0.75], part=whole * 0.0075, whole=whole)
    found = derived.distances(shipped_read, {"ndr_pct": result, "inhabitants": one((2024,), [5.0])})
    assert found["distance_points"].value[0].tolist() == pytest.approx([-1, -1])
    assert found["distance_1000nok"].value[0].tolist() == pytest.approx([-10, -10])
    per = found["distance_nok_per_capita"].value[0]
    assert np.isnan(per[0]) and per[1] == pytest.approx(-2000)
    assert np.isnan(derived.distances(shipped_read, {"ndr_pct": result})["distance_nok_per_capita"].value).all()


def test_a_number_of_no_municipality_and_a_figure_that_is_not_on_the_map_are_refused(found):
    with pytest.raises(UnknownChoice, match="Ukjent kommune: 1507. Uttrekket har dagens 357 kommuner"):
        rows.rows(found, "1507")
    for measure in ("working_capital_pct", "children_per_fte"):  # the last has a level: it has no classes on the map
        with pytest.raises(UnknownChoice, match=f"{measure} vises ikke på kartet. Disse vises: ndr_pct"):
            on_map.rows(found, measure, 2025, {})


@pytest.mark.parametrize(
    ("value", "side", "told"),
    [
        (1.75, "på", "Netto driftsresultat var 1,8 % i 2025, på anbefalt nivå på 1,75 %."),
        (
            1.76,
            "over",
            "Netto driftsresultat var 1,8 % i 2025, mindre enn 0,1 prosentpoeng over anbefalt nivå på 1,75 %.",
        ),
        (0.75, "under", "Netto driftsresultat var 0,8 % i 2025, 1,0 prosentpoeng under anbefalt nivå på 1,75 %."),
    ],
)
def test_a_figure_at_the_level_is_at_it_and_neither_over_nor_under(value, side, told):
    measure = of_municipality()["ndr_pct"]
    row = {"measure": "ndr_pct", "measure_name": "Netto driftsresultat", "year": 2025, "value": value, "reason": "", "verdict": "",
           "level": 1.75, "level_name": "anbefalt nivå", "level_side": levels.side(value, 1.75),
           "level_distance": value - 1.75, "table": "accounts"}  # fmt: skip
    assert row["level_side"] == side and sentences.sentence(row, measure).replace("\u00a0", " ") == told
