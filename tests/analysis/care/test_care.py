"""Which functions count, how marks travel, and how a split code is joined."""

import math

import pandas as pd
import pytest

from analysis.care import spending
from analysis.common.asked import UnknownChoice
from data.extract import store
from tests import care_frames

FUNCTIONS = store.read_reference("care_functions")
CHOICE = spending.Choice()
ALL = {"234": 1, "253": 20, "254": 300, "261": 4000}


def spent(cells: dict, choice: spending.Choice = CHOICE, year: int = 2020, **wanted) -> pd.Series:
    frame = care_frames.accounts({("4601", function, year): value for function, value in cells.items()}, **wanted)
    return spending.spending(frame, FUNCTIONS, choice).iloc[0]


def test_the_four_functions_and_the_switch():
    cells = ALL | {"241": 50000, "256": 600000, "201": 7}
    assert spent(cells)["nominal_1000nok"] == 4321
    assert spent(cells, spending.Choice(health=True))["nominal_1000nok"] == 654321
    assert spent(cells, spending.Choice(functions=("256", "234")))["nominal_1000nok"] == 600001
    assert list(spent(cells).index[6:]) == ["234", "253", "254", "261"]


@pytest.mark.parametrize(
    ("parts", "total", "status"),
    [
        ({"254": ".", "257": 100, "258": 23}, 4144, ""),
        ({"257": ".", "258": "."}, 4321, ""),
        ({"254": ".", "257": 100, "258": ".."}, None, ".."),
        ({"254": ".", "257": ":", "258": 23}, None, ":"),
        ({"254": ":", "253": ".."}, None, ".."),
        ({"254": "-"}, 4021, ""),
        ({"254": "."}, None, "."),
        ({"254": ".", "257": ".", "258": "."}, None, "."),
        (dict.fromkeys(ALL, "."), None, "."),
    ],
)
def test_marks(parts, total, status):
    row = spent(ALL | parts)
    assert row["status"] == status
    assert math.isnan(row["nominal_1000nok"]) if total is None else row["nominal_1000nok"] == total


def test_a_function_that_is_not_in_the_table_is_not_a_smaller_sum():
    assert spent({"234": 1, "253": 20, "261": 4000})["status"] == "."


def test_a_function_that_came_later_does_not_spoil_earlier_years():
    cells = ALL | {"241": 50000, "256": "."}
    assert spent(cells, spending.Choice(health=True), year=2010)["nominal_1000nok"] == 54321
    assert spent(cells, spending.Choice(health=True), year=2013)["status"] == "."


def test_its_own_column_is_missing_where_the_function_is():
    row = spent(ALL | {"254": ".."})
    assert math.isnan(row["254"]) and row["253"] == 20 and row["in_use"]
    assert not spent(dict.fromkeys(ALL, "."))["in_use"]


@pytest.mark.parametrize(("art", "scope"), [("corrected", "kasse"), ("net", "konsern")])
def test_art_and_scope(art, scope):
    frame = care_frames.accounts({("4601", code, 2020): value for code, value in ALL.items()})
    other = care_frames.accounts(
        {("4601", code, 2020): 2 * value for code, value in ALL.items()}, spending.SCOPES[scope], spending.ARTS[art]
    )
    both = pd.concat([frame, other], ignore_index=True)
    texts = ["region_code", "region_name", "scope_code", "function_code", "art_code", "status"]
    both = both.astype(dict.fromkeys(texts, "category"))
    assert spending.spending(both, FUNCTIONS, spending.Choice(art, scope))["nominal_1000nok"].tolist() == [8642]
    assert spending.spending(both, FUNCTIONS, spending.Choice())["nominal_1000nok"].tolist() == [4321]


def test_aggregates_of_ssb_are_not_municipalities():
    cells = {(place, code, 2020): value for place in ("EAK", "EKG01", "4601") for code, value in ALL.items()}
    found = spending.spending(care_frames.accounts(cells), FUNCTIONS, spending.Choice())
    assert found["region_code"].tolist() == ["4601"]


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        ({"functions": ("254", "999")}, "Ukjent funksjon: 999. Disse finnes: 234, 241, 253, 254, 256, 261$"),
        ({"functions": ("257",)}, "Ukjent funksjon: 257"),
        ({"functions": ("255",)}, "Ukjent funksjon: 255"),
    ],
)
def test_unknown_functions(choice, says):
    with pytest.raises(UnknownChoice, match=says):
        spent(ALL, spending.Choice(**choice))


def test_unknown_art_and_scope():
    with pytest.raises(UnknownChoice, match="gross, corrected, net"):
        spending.Choice(art="x")
    with pytest.raises(UnknownChoice, match="konsern, kasse"):
        spending.Choice(scope="x")


def test_the_seam_is_told():
    cells = {("4601", code, year): 1 for year in (2022, 2023) for code in ("253", "254")}
    cells |= {("4601", code, 2024): 1 for code in ("253", "257", "258")} | {("4601", "254", 2024): "."}
    found = spending.seams(care_frames.accounts(cells), FUNCTIONS, spending.Choice(functions=("253", "254")))
    assert found == [{"function": "254", "year": 2024, "before": ["254"], "after": ["257", "258"]}]


def test_years_are_those_with_a_sum():
    cells = {("4601", code, year): ".." if year == 2021 else 5 for code in ALL for year in (2020, 2021, 2022)}
    found = spending.spending(care_frames.accounts(cells), FUNCTIONS, spending.Choice())
    assert spending.years(found) == [2020, 2022]
