"""SSB's tables 12056 and 13502: corrected children, required and actual FTE, marks, and the reference year."""

import random
from dataclasses import replace

import pandas as pd
import pytest

from analysis.kindergarten import by_year, staffing
from analysis.kindergarten.children import by_municipality
from analysis.kindergarten.reference_year import above_reference
from analysis.kindergarten.rows import readings as kindergarten_rows, years as year_rows
from data.errors import ContractError
from tests.care_frames import changes, key
from tests.kindergartens import ASSUMED, PEDAGOGUE

HOURS = ["0-8 timer", "9-16 timer", "17-24 timer", "25-32 timer", "33-40 timer", "41 timer eller mer"]
WEIGHTS = dict(zip(HOURS, (6, 13, 21, 29, 37, 45), strict=True))
OWNERS = ["Kommunale barnehager", "Private barnehager"]
TEXTS = ["region_code", "region_name", "age_label", "ownership_label", "hours_label", "status"]


def make_children(cells: list[tuple]) -> pd.DataFrame:
    """cells: (code, year, age label, owner label, hours label, children or SSB's mark)."""
    rows = [
        {"region_code": code, "region_name": f"Sted {code} - Báiki", "age_label": age, "ownership_label": owner,
         "hours_label": hours, "year": year, "children": None if isinstance(value, str) else float(value),
         "status": value if isinstance(value, str) else ""}
        for code, year, age, owner, hours, value in cells
    ]  # fmt: skip
    return pd.DataFrame(rows).astype(dict.fromkeys(TEXTS, "category") | {"children": float})


def make_key_figures(cells: list[tuple]) -> pd.DataFrame:
    """cells: (code, year, corrected children per FTE or SSB's mark, share of teachers)."""
    rows = [
        {"region_code": code, "region_name": f"Sted {code} - Báiki", "measure_code": measure, "year": year,
         "value": None if isinstance(value, str) else float(value), "status": value if isinstance(value, str) else ""}
        for code, year, *values in cells
        for measure, value in zip(("children_per_fte", "teacher_share_pct"), values, strict=True)
    ]  # fmt: skip
    texts = dict.fromkeys(("region_code", "region_name", "measure_code", "status"), "category")
    return pd.DataFrame(rows).astype(texts | {"value": float})


def full_time(code: str, year: int, under: int, over: int) -> list[tuple]:
    return [(code, year, "2 år", OWNERS[0], HOURS[5], under), (code, year, "4 år", OWNERS[1], HOURS[5], over)]


def units_of(cells: list[tuple], ratios: list[tuple]) -> pd.DataFrame:
    return by_year.by_municipality(by_municipality(make_children(cells)), make_key_figures(ratios), ASSUMED, PEDAGOGUE)


def test_children_are_weighed_as_ssb_does_cell_by_cell():
    draw = random.Random(12056)
    cells = [
        (code, year, f"{age} år", owner, hours, draw.randint(0, 40))
        for code in ("0301", "4601") for year in (2023, 2024) for age in range(7) for owner in OWNERS for hours in HOURS
    ]  # fmt: skip
    found = by_municipality(make_children(cells)).set_index(["region_code", "year"])
    for at, row in found.iterrows():
        own = [
            (int(age[0]), owner, WEIGHTS[hours], n) for code, year, age, owner, hours, n in cells if (code, year) == at
        ]
        assert row["children_under_3"] == sum(n for age, _, _, n in own if age < 3)
        assert row["places_over_3"] == pytest.approx(sum(n * w / 45 for age, _, w, n in own if age >= 3))
        assert row["places_under_3"] == pytest.approx(sum(n * w / 45 for age, _, w, n in own if age < 3))
        private = sum(n for _, owner, _, n in own if owner == OWNERS[1])
        assert row["private_share_pct"] == pytest.approx(100 * private / sum(n for *_, n in own))
    assert set(found["region_name"]) == {"Sted 0301 - Báiki", "Sted 4601 - Báiki"}


def test_totals_and_spans_beside_the_single_cells_are_not_counted_twice():
    cells = full_time("4601", 2024, 3, 6)
    totals = [
        ("4601", 2024, "Alder i alt", OWNERS[0], HOURS[5], 9),
        ("4601", 2024, "1-2 år", OWNERS[0], HOURS[5], 3),
        ("4601", 2024, "2 år", "Alle eierforhold", HOURS[5], 3),
        ("4601", 2024, "2 år", OWNERS[0], "Oppholdstid, i alt", 3),
        ("EAK", 2024, "2 år", OWNERS[0], HOURS[5], 3),
    ]
    row = by_municipality(make_children(cells + totals)).set_index("region_code").loc["4601"]
    assert (row["children_under_3"], row["children_over_3"]) == (3, 6)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (("4601", 2024, "to år", OWNERS[0], HOURS[5], 3), "ukjent alder «to år»"),
        (("4601", 2024, "2 år", "Kirkelige", HOURS[5], 3), "ukjent eierforhold «Kirkelige»"),
        (("4601", 2024, "2 år", OWNERS[0], "10-20 timer", 3), "ukjent oppholdstid «10-20 timer»"),
        (("4601", 2024, "2 år", OWNERS[0], "heltid", 3), "ukjent oppholdstid «heltid»"),
    ],
)
def test_a_label_that_cannot_be_read_stops_with_its_text(cell, told):
    with pytest.raises(ContractError, match=told):
        by_municipality(make_children([cell]))


def test_required_and_actual_fte_follow_from_corrected_children_and_ssbs_ratio():
    unit = units_of(full_time("4601", 2024, 30, 60), [("4601", 2024, 6.4, 40.0)]).iloc[0]
    assert (unit["required_fte"], unit["corrected_children"]) == (20.0, 120.0)
    assert unit["actual_fte"] == pytest.approx(120 / 6.4)
    assert unit["gap_fte"] == pytest.approx(20 - 120 / 6.4)
    assert unit["needed_teacher_share_pct"] == pytest.approx(100 * (120 / 14) / (120 / 6.4))
    assert (unit["teacher_share_pct"], unit["private_share_pct"]) == (40.0, pytest.approx(100 * 60 / 90))


@pytest.mark.parametrize(
    ("cell", "ratio", "told"),
    [
        (":", 6.0, "skjermet"),
        ("..", 6.0, "mangler"),
        (5, ":", "skjermet"),
        (5, "..", "mangler"),
        (".", 6.0, "ikke i bruk"),
    ],
)
def test_confidential_and_missing_ones_have_no_figure_and_say_why(cell, ratio, told):
    unit = units_of([("4601", 2024, "2 år", OWNERS[0], HOURS[5], cell)], [("4601", 2024, ratio, 40.0)]).iloc[0]
    assert told in unit["reason"]
    assert pd.isna(unit["gap_fte"])


def test_every_municipality_of_the_year_is_there_and_those_out_of_use_are_not():
    cells = full_time("4601", 2024, 3, 6) + [("1201", 2024, "2 år", OWNERS[0], HOURS[5], ".")]
    units = units_of(cells, [("4601", 2024, 6.0, 40.0), ("1201", 2024, ".", "."), ("0301", 2024, 6.0, 40.0)])
    rows = by_year.of_year(units, {"4601": "Bergen", "0301": "Oslo", "1103": "Stavanger"}, 2024)
    assert rows["unit"].tolist() == ["Oslo", "Stavanger", "Bergen"]
    assert rows["reason"].tolist() == ["uttrekket har ikke kommunens tall for dette året"] * 2 + [""]
    there = by_year.of_year(units, {"4601": "Bergen", "0301": "Oslo"}, 2024)
    country = kindergarten_rows.total(there, "Landet", ASSUMED)
    assert (country["units"], country["units_of"], country["required_fte"]) == (1, 2, 2.0)
    assert country["children_per_fte"] == pytest.approx(6.0)


def test_keeping_the_norm_is_what_it_asks_above_the_staffing_of_the_reference_year():
    cells = [cell for code in ("4601", "0301") for year in (2017, 2024) for cell in full_time(code, year, 30, 60)]
    ratios = [("4601", 2017, 6.4, 1), ("4601", 2024, 5.7, 1), ("0301", 2017, ":", 1), ("0301", 2024, 5.7, 1)]
    above = above_reference(units_of(cells, ratios), 2017, changes([]), key([])).set_index(["unit_code", "year"])
    assert above.loc[("4601", 2024), "gap_fte"] == pytest.approx(120 / 6 - 120 / 6.4)
    assert above.loc[("0301", 2024), "reason"] == "ingen tall for 2017"
    row = staffing.row(above.reset_index().query("year == 2024"), "Landet", ASSUMED)
    assert (row["shortfall_net_fte"], row["units"]) == (pytest.approx(1.25), 1)


MERGED = key([("1201", "4601", 1, 2013, 2019), ("1246", "4601", 1, 2013, 2019), ("1850", "1806", 0.5, 2013, 2019),
              ("1850", "1875", 0.5, 2013, 2019), ("1805", "1806", 1, 2013, 2019), ("4601", "4601", 1, 2020, None),
              ("1806", "1806", 1, 2020, None), ("1875", "1875", 1, 2020, None), ("1103", "1103", 1, 2013, None),
              ("1141", "1103", 1, 2013, 2019), ("1111", "1112", 1, 2013, 2019), ("1112", "1112", 1, 2020, None),
              ])  # fmt: skip


def test_municipalities_that_became_one_are_summed_in_the_reference_year():
    unused = ("4601", 2017, "2 år", OWNERS[0], HOURS[5], ".")
    cells = [
        *full_time("1201", 2017, 30, 60),
        *full_time("1246", 2017, 0, 60),
        *full_time("4601", 2024, 30, 60),
        unused,
    ]
    ratios = [("1201", 2017, 6.4, 1), ("1246", 2017, 6.0, 1), ("4601", 2017, ".", "."), ("4601", 2024, 5.7, 1)]
    units = units_of(cells, ratios)
    above = above_reference(units, 2017, changes([]), MERGED).set_index(["unit_code", "year"]).loc[("4601", 2024)]
    assert above["reference_units"] == 2
    assert above["gap_fte"] == pytest.approx(120 / 6 - 120 / ((120 + 60) / (120 / 6.4 + 60 / 6)))


def test_a_merged_municipality_has_no_reference_when_one_of_its_parts_has_none():
    cells = [*full_time("1201", 2017, 30, 60), *full_time("1246", 2017, 0, 60), *full_time("4601", 2024, 30, 60)]
    units = units_of(cells, [("1201", 2017, 6.4, 1), ("1246", 2017, ":", 1), ("4601", 2024, 5.7, 1)])
    above = above_reference(units, 2017, changes([]), MERGED)
    assert above.set_index(["unit_code", "year"]).loc[("4601", 2024), "reason"] == "ingen tall for 2017"


@pytest.mark.parametrize(
    ("code", "there", "told"),
    [
        ("4601", ["4601"], "ingen tall for 2017"),  # figures from before it existed are not its own
        ("1806", ["1806", "1805"], "kommunen kan ikke føres tilbake til 2017"),
        ("1103", ["1103"], "ingen tall for 2017"),  # a part of it
        ("1103", ["1103", "1141"], ""),
        ("1112", ["1111"], ""),
        ("1112", ["1112"], ""),
    ],
)
def test_a_municipality_is_never_held_against_a_part_of_itself(code, there, told):
    cells = [cell for one in there for cell in full_time(one, 2017, 30, 60)] + full_time(code, 2024, 30, 60)
    units = units_of(cells, [*((one, 2017, 6.4, 1) for one in there), (code, 2024, 5.7, 1)])
    above = above_reference(units, 2017, changes([]), MERGED).set_index(["unit_code", "year"]).loc[(code, 2024)]
    assert above["reason"] == told and pd.isna(above["gap_fte"]) == bool(told)


@pytest.mark.parametrize(("code", "year"), [("4601", 2019), ("1806", 2019)])
def test_figures_from_before_a_municipality_existed_are_held_against_nothing(code, year):
    units = units_of(
        full_time(code, 2017, 30, 60) + full_time(code, year, 30, 60), [(code, 2017, 6.4, 1), (code, year, 5.7, 1)]
    )
    above = above_reference(units, 2017, changes([]), MERGED).set_index(["unit_code", "year"]).loc[(code, year)]
    assert above["reason"] == "kommunen kan ikke føres tilbake til 2017" and pd.isna(above["gap_fte"])


def test_private_share_is_assumed_else_counted_else_the_countrys():
    units = units_of(full_time("4601", 2024, 30, 60), [("4601", 2024, 6.0, 1), ("4601", 2015, 6.0, 1)])
    own = by_year.private_share_pct(units, ASSUMED, 50.0)
    assert own.to_dict() == {2015: 50.0, 2024: pytest.approx(100 * 60 / 90)}
    assumed = replace(ASSUMED, private_share_pct=25.0)
    assert set(by_year.private_share_pct(units, assumed, 50.0)) == {25.0}


@pytest.mark.parametrize(
    ("breaks", "told", "first"),
    [([], 2020, 2017), ([2018], 2020, 2019), ([2024], 2020, 2017), ([2020], 2020, None), ([], 2017, None)],
)
def test_the_oldest_row_is_of_the_same_area_and_has_a_figure(breaks, told, first):
    own = pd.DataFrame({"year": range(2017, 2021), "children_per_fte": [6.1, None, 6.0, 5.9]})
    row = year_rows.oldest(own, own[own["year"] == told].iloc[0], breaks)
    assert first is None if row is None else row["year"] == first
