"""The net operating result line by line: each term of the formula by hand, and the command that prints it."""

import csv
import io
import json

import numpy as np
import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.own_files.operating_result import SUMS, by_series, one_series
from data.brought_in import documents
from data.brought_in.documents import Document
from data.contract.tables import DOCUMENTS
from data.contract.types import conform


def lines(rows: list[tuple], kind="accounts", year=2025, account_class="1") -> pd.DataFrame:
    """rows: (function, art, amount in 1000 kr)."""
    frame = pd.DataFrame(rows, columns=["function_code", "art_code", "amount_1000nok"])
    return conform(
        DOCUMENTS["account_lines"], frame.assign(kind_code=kind, year=year, account_class=account_class)
    ).astype({"amount_1000nok": float})


def result(rows, **more) -> pd.Series:
    frame = by_series(lines(rows, **more))
    assert len(frame) == 1
    return frame.iloc[0]


# A municipality that a person can add up: revenue 1000, expenditure 900 of which 50 depreciation.
PLAIN = [
    ("202", "010", 850.0), ("202", "590", 50.0), ("202", "620", -100.0), ("840", "800", -900.0), ("860", "990", -50.0),
    ("870", "500", 40.0), ("870", "510", 60.0), ("870", "900", -15.0), ("870", "905", -5.0), ("880", "540", 70.0),
]  # fmt: skip


def test_every_sum_by_hand():
    row = result(PLAIN)
    expected = {
        "gross_expenditure": 900, "gross_income": 1000, "gross_result": 100, "external_finance": -80,
        "depreciation_counter": 50, "net_result": 70, "revenue": 1000, "bound_funds_allocated": 0,
        "bound_funds_used": 0, "net_result_after_bound": 70, "reserved": 0, "balance": 0,
    }  # fmt: skip
    assert {name: row[f"{name}_1000nok"] for name in expected} == expected
    assert set(SUMS) == {f"{name}_1000nok" for name in expected}
    assert (row["ndr_pct"], row["lines"], row["kind_code"], row["year"]) == (7.0, 10, "accounts", 2025)


@pytest.mark.parametrize(
    ("art", "year", "net", "revenue"),
    [
        ("520", 2025, -10, 0), ("520", 2019, -10, 0), ("920", 2025, -10, -10), ("920", 2019, -10, 0),
        ("690", 2025, 0, 0), ("690", 2019, -10, 0), ("790", 2019, -10, 0), ("790", 2025, 0, 0),
        ("895", 2019, -10, -10), ("290", 2019, -10, 0), ("540", 2025, 0, 0), ("950", 2025, 0, 0),
        ("921", 2025, -10, 0), ("521", 2025, -10, 0), ("509", 2019, -10, 0), ("011", 2025, -10, 0),
        ("371", 2025, -10, 0), ("603", 2025, -10, -10), ("485", 2025, -10, 0), ("675", 2025, -10, -10),
        ("990", 2025, 0, 0), ("570", 2025, 0, 0), ("798", 2019, -10, -10), ("490", 2025, 0, 0),
    ],
)  # fmt: skip
def test_where_an_art_counts(art, year, net, revenue):
    """What ten thousand kroner of debit on one art does to the result and to the revenue."""
    before, after = (result(rows, year=year) for rows in (PLAIN, [*PLAIN, ("120", art, 10.0)]))
    assert after["net_result_1000nok"] - before["net_result_1000nok"] == net
    assert after["revenue_1000nok"] - before["revenue_1000nok"] == revenue


def test_520_and_920_change_place_in_2020():
    rows = [*PLAIN, ("870", "520", 30.0), ("870", "920", -20.0)]
    new, old = result(rows, year=2020), result(rows, year=2019)
    assert (new["gross_result_1000nok"], new["external_finance_1000nok"]) == (90, -80)
    assert (old["gross_result_1000nok"], old["external_finance_1000nok"]) == (100, -90)


def test_reserved_appropriations_count_in_a_budget_alone():
    rows = [*PLAIN, ("180", "490", 20.0)]
    assert result(rows, kind="budget")["net_result_1000nok"] == 50
    assert result(rows, kind="plan")["ndr_pct"] == 5.0
    accounts = result(rows)
    assert (accounts["net_result_1000nok"], accounts["reserved_1000nok"]) == (70, 20)


def test_the_group_leaves_internal_trade_out_of_the_revenue():
    rows = [*PLAIN, ("202", "780", -30.0), ("202", "880", -7.0), ("202", "380", 12.0), ("202", "480", 4.0)]
    assert result(rows, account_class="3")["revenue_1000nok"] == 1000 - 12 - 4
    assert result(rows)["revenue_1000nok"] == 1000 + 30 + 7
    assert result(rows)["net_result_1000nok"] == result(rows, account_class="3")["net_result_1000nok"] == 70 + 37 - 16


def test_the_counter_entry_counts_on_function_860_alone():
    assert result([*PLAIN, ("202", "990", -9.0)])["depreciation_counter_1000nok"] == 50


def test_after_bound_funds():
    row = result([*PLAIN, ("880", "550", 25.0), ("880", "950", -10.0)])
    assert (row["net_result_after_bound_1000nok"], row["ndr_after_bound_pct"]) == (55, 5.5)


def test_a_row_for_each_series_and_investments_left_out():
    frames = [lines(PLAIN, kind, year) for kind, year in (("accounts", 2011), ("budget", 2012), ("budget", 2013))]
    other = lines([("202", "010", 999.0)], account_class="0")
    rows = by_series(conform(DOCUMENTS["account_lines"], pd.concat([*frames, other]).astype({"account_class": "str"})))
    assert list(rows[["kind_code", "year"]].itertuples(index=False, name=None)) == [
        ("accounts", 2011), ("budget", 2012), ("budget", 2013)
    ]  # fmt: skip
    assert by_series(other).empty


def test_no_revenue_gives_no_result():
    assert np.isnan(result([("202", "010", 5.0)])["ndr_pct"])
    assert np.isnan(result([("202", "010", 5.0), ("840", "800", 10.0)])["ndr_pct"])


def test_the_municipality_and_the_group_are_never_one_sum():
    both = pd.concat([lines(PLAIN), lines(PLAIN, account_class="3")])
    with pytest.raises(ValueError, match="Kontoklasse 1 og 3"):
        one_series(both, 2025)


@pytest.fixture
def brought_in(tmp_path, monkeypatch):
    """Add a document of these lines to an extract; gives its id."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))

    def add(frame: pd.DataFrame, name="own", **facts) -> str:
        plain = {
            "municipality_code": "4601", "municipality_name": "Bergen", "scope": "kommunekasse", "form": "0A",
            "quarter": 0, "checks": [], "series": [{"kind": "accounts", "year": 2025, "lines": 10}],
        }  # fmt: skip
        document = Document(
            name, "kostra", "Bergen 2025", "account_lines", "f.txt", "0" * 64, "2026-02-20T10:00:00Z", plain | facts
        )
        return documents.add(document, frame, b"x", tmp_path).id

    return add


def printed(capsys, *arguments) -> list[dict]:
    assert main(["extract", *arguments]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_extract_prints_the_sums_and_the_result(capsys, brought_in):
    (row,) = printed(capsys, brought_in(lines(PLAIN), quarter=2))
    wanted = {
        "document": "own", "municipality": "4601", "scope": "kommunekasse", "kind": "accounts", "year": "2025",
        "quarter": "2", "value": "7.0", "ndr_pct": "7.0", "recommended_pct": "1.75", "recommended_scope": "kommunene",
        "distance_points": "5.25", "lines": "10", "gross_result_1000nok": "100.0",
    }  # fmt: skip
    assert wanted.items() <= row.items() and set(SUMS) <= set(row)


@pytest.mark.parametrize(
    ("year", "scope", "level", "named"),
    [
        (2013, "kommunekasse", "3.0", "kommunesektoren samlet"),
        (2014, "kommunekonsern", "1.75", "kommunene"),
        (2025, "fylkeskommune", "4.0", "fylkeskommunene"),
    ],
)
def test_the_level_is_that_of_the_year_and_the_scope(capsys, brought_in, year, scope, level, named):
    (row,) = printed(capsys, brought_in(lines(PLAIN, year=year), scope=scope))
    assert (row["recommended_pct"], row["recommended_scope"]) == (level, named)


def test_extract_as_json_and_for_one_year(capsys, brought_in):
    frame = pd.concat([lines(PLAIN, "budget", 2026), lines(PLAIN)])
    name = brought_in(conform(DOCUMENTS["account_lines"], frame.astype({"kind_code": "str"})))
    assert [row["year"] for row in printed(capsys, name)] == ["2025", "2026"]
    assert main(["extract", name, "--year", "2026", "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["kind"], row["value"]) == ("budget", 7.0)


def test_a_balance_sheet_prints_its_sums(capsys, brought_in):
    rows = [("27", "080", 5000.0), ("10", "320", 700.0), ("411", "200", -3600.0), ("5990", "000", -2095.0),
            ("9100", "000", 40.0), ("9999", "000", -40.0)]  # fmt: skip
    (row,) = printed(capsys, brought_in(lines(rows, account_class="2"), form="0B"))
    wanted = {"assets_1000nok": "5700.0", "liabilities_1000nok": "-5695.0", "memorandum_1000nok": "0.0",
              "difference_1000nok": "5.0", "lines": "6", "form": "0B"}  # fmt: skip
    assert wanted.items() <= row.items() and "ndr_pct" not in row


def test_what_was_noted_is_said_beside_the_rows(capsys, brought_in):
    name = brought_in(lines([*PLAIN, ("180", "490", 20.0)]), checks=["driftsregnskapet går 20 i ubalanse"])
    assert main(["extract", name]) == 0
    said = capsys.readouterr().err
    assert "20 i ubalanse" in said and "20 (1000 kr) på art 490" in said


def test_an_unknown_id_exits_2_and_names_those_that_exist(capsys, brought_in):
    brought_in(lines(PLAIN), "kostra-4601-0a-2025")
    assert main(["extract", "kostra-x"]) == 2
    assert "kostra-4601-0a-2025" in capsys.readouterr().err


def test_without_an_id_the_documents_are_listed(capsys, brought_in):
    assert printed(capsys) == []
    brought_in(lines(PLAIN), "b")
    brought_in(lines(PLAIN), "a")
    rows = printed(capsys)
    assert [row["document"] for row in rows] == ["a", "b"] and rows[0]["years"] == "2025"


def test_accounts_without_operating_lines_say_so(capsys, brought_in):
    assert main(["extract", brought_in(lines(PLAIN, account_class="0"))]) == 0
    assert "ingen linjer i driftsregnskapet" in capsys.readouterr().err


def test_an_id_is_for_extract_alone():
    with pytest.raises(SystemExit) as exit:
        main(["net-result", "4601"])
    assert exit.value.code == 2


def test_internal_trade_in_a_ledger_cancels_from_2020():
    """Bought on one function (290), distributed or sold on another (690, 790): the result is that without them."""
    lines = [("1", "120", "010", 700.0), ("1", "850", "800", -1000.0)]
    internal = [("1", "120", "290", 30.0), ("1", "130", "690", -18.0), ("1", "130", "790", -12.0)]
    names = ["account_class", "function_code", "art_code", "amount_1000nok"]
    without, with_internal = (one_series(pd.DataFrame(rows, columns=names), 2025) for rows in (lines, lines + internal))
    assert with_internal | {"lines": 2} == without
    assert without["ndr_pct"] == pytest.approx(30.0)
