"""The kind of a KOSTRA group against the inhabitants that its municipalities had when SSB grouped them."""

import math
import re

import pytest

from analysis.municipalities import by_class
from tests import shipped_tables

LOW, MIDDLE, HIGH = "lave", "middels", "høye"
COSTS_AND_REVENUES = {  # of SSB's table of the grouping of 2020; 16 takes every revenue, 13 is Oslo, and 17 the richest by taxes
    1: (LOW, LOW), 2: (LOW, MIDDLE), 3: (LOW, HIGH), 4: (HIGH, LOW), 5: (HIGH, MIDDLE), 6: (HIGH, HIGH), 7: (LOW, LOW),
    8: (LOW, "middels eller høye"), 9: (LOW, "lave eller middels"), 10: (LOW, LOW), 11: (LOW, LOW),
    12: (LOW, "lave eller middels"), 14: (MIDDLE, "lave eller middels"), 15: (MIDDLE, HIGH), 16: (MIDDLE, ""),
}  # fmt: skip
ENDS = re.compile(r"(?:under ([\d ]+)|([\d ]+)–([\d ]+)) innbyggere i (\d{4})")


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def test_the_sizes_of_a_group_are_those_of_the_year_that_it_names_and_some_have_grown_out_of_it_since():
    kinds = shipped_tables.read("kostra_group_kinds")
    groups = shipped_tables.read("kostra_groups")
    population = shipped_tables.read("population")
    persons = population.groupby(["region_code", "year"], observed=True)["persons"].sum(min_count=1)
    outside, left, within = set(), set(), 0
    for row in kinds.itertuples():
        said = ENDS.search(str(row.kind))
        assert (said is None) == (row.group_code in ("EKG13", "EKG17")), row.kind  # Oslo, and the richest
        if said is None:
            continue
        least, most = (0, _number(said[1]) - 1) if said[1] else (_number(said[2]), _number(said[3]))
        assert int(said[4]) == row.grouped_in
        for code in groups.loc[groups["group_code"] == row.group_code, "municipality_code"]:
            then, now = (persons.get((code, year), math.nan) for year in (row.grouped_in, population["year"].max()))
            inside = least <= then <= most
            within += inside
            outside |= set() if inside else {code}
            left |= {code} if inside and not least <= now <= most else set()
    # Ålesund and Haram were one in 2020, and Arendal lacked one inhabitant of its class on 1 January
    assert outside == {"1508", "1580", "4203"} and within > 340
    assert "3222" in left and len(left) >= 20  # Lørenskog is one: what the picture says is not of today


def test_a_kind_tells_every_criterion_of_its_group_and_no_other():
    for row in shipped_tables.read("kostra_group_kinds").itertuples():
        number = int(row.group_code.removeprefix("EKG"))
        costs, revenues = COSTS_AND_REVENUES.get(number, ("", ""))
        wanted = [f"{costs} bundne kostnader"] * bool(costs) + [f"{revenues} korrigerte inntekter"] * bool(revenues)
        assert row.kind.split(", ")[1:] == wanted, row.kind
        left_out = "er ikke tatt med" in row.source
        assert left_out == (number in (13, 17)), row.source


@pytest.mark.parametrize("more", [1, -1])
def test_the_kind_of_a_group_that_has_more_or_fewer_than_it_should_is_not_told(more):
    kinds, groups = (shipped_tables.read(name) for name in ("kostra_group_kinds", "kostra_groups"))
    every = by_class.kostra_kinds(groups, kinds)
    assert len(every) == 17 and every["KOSTRA-gruppe 1"].startswith(
        "KOSTRA-gruppe 1: 2 000–9 999 innbyggere i 2020, lave"
    )
    other = kinds.assign(municipalities=kinds["municipalities"] + more * (kinds["group_code"] == "EKG08"))
    assert by_class.kostra_kinds(groups, other) == {
        name: kind for name, kind in every.items() if name != "KOSTRA-gruppe 8"
    }
    moved = groups[groups["municipality_code"] != "0301"]  # Oslo's group is then empty
    assert "KOSTRA-gruppe 13" not in by_class.kostra_kinds(moved, kinds)
