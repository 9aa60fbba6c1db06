"""Room for manoeuvre: each test against a slow second computation, limits as data, gaps as gaps."""

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.__main__ import main
from analysis.municipalities.unit_tables import units
from analysis.room import three_tests
from data.extract import store
from data.folder import PACKAGE

LIMITS = store.read_reference("room_limits")
NO_ONE = store.read_reference("robek").iloc[:0]


def accounts(*rows: tuple[str, dict[str, float | str]], year: int = 2024) -> pd.DataFrame:
    """One municipality a row: code and amount, or SSB's mark, by concept."""
    cells = [(code, concept, value) for code, values in rows for concept, value in values.items()]
    return pd.DataFrame(
        {
            "region_code": [code for code, _, _ in cells],
            "region_name": [f"Kommune {code}" for code, _, _ in cells],
            "concept_code": [concept for _, concept, _ in cells],
            "year": year,
            "value_1000nok": [np.nan if isinstance(value, str) else value for _, _, value in cells],
            "status": [value if isinstance(value, str) else "" for _, _, value in cells],
        }
    )


def members(*codes: str, size: str = "Små") -> pd.DataFrame:
    kind = pd.CategoricalDtype(["Små", "Store"], ordered=True)
    rows = {"unit_code": codes, "region_code": codes, "region_name": codes, "inhabitants": 1000.0}
    return pd.DataFrame(rows).assign(size_class=pd.Series([size] * len(codes), dtype=kind))


def judged(figures: pd.DataFrame, robek: pd.DataFrame = NO_ONE, year: int = 2024) -> pd.DataFrame:
    codes = sorted(figures["region_code"].unique())
    return three_tests.municipalities(three_tests.shares(figures), members(*codes), LIMITS, robek, year).set_index(
        "region_code"
    )


BAD = {"AGD13": 1000, "KG31": 851, "AGD23": 29, "AGD74": -20, "KG21": 49}
GOOD = {"AGD13": 1000, "KG31": 850, "AGD23": 30, "AGD74": -20, "KG21": 50}
ALL = ["debt_fails", "result_fails", "fund_fails", "fails_all", "fails_none"]


def test_at_the_limit_passes_and_beyond_it_fails():
    rows = judged(accounts(("4601", BAD), ("4602", GOOD)))
    assert rows.loc["4601", ["debt_pct", "result_pct", "fund_pct"]].tolist() == pytest.approx([85.1, 0.9, 4.9])
    assert rows.loc["4601", ALL].tolist() == [1, 1, 1, 1, 0]
    assert rows.loc["4602", ALL].tolist() == [0, 0, 0, 0, 1]


def test_the_disposition_fund_is_with_mer_and_mindreforbruk_and_never_56():
    rows = judged(accounts(("4601", BAD | {"56": 900}), ("4602", GOOD | {"56": 0})))
    assert rows["fund_pct"].tolist() == pytest.approx([4.9, 5.0])


def test_a_missing_figure_is_a_gap_with_its_mark_and_decides_nothing():
    rows = judged(accounts(("4601", BAD | {"AGD74": ".."}), ("4602", GOOD | {"KG21": ":"})))
    bad = rows.loc["4601"]
    assert np.isnan(bad["result_pct"]) and np.isnan(bad["result_fails"]) and bad["result_status"] == ".."
    assert (bad["tests"], bad["failed"], bad["fails_none"]) == (2, 2, 0) and np.isnan(bad["fails_all"])
    assert rows.loc["4602", "fund_status"] == ":" and rows.loc["4602", "fails_all"] == 0
    assert np.isnan(rows.loc["4602", "fails_none"])


def test_a_concept_that_the_table_lacks_altogether_is_missing():
    rows = judged(accounts(("4601", {"AGD13": 1000, "KG31": 900})))
    assert rows.loc["4601", "debt_fails"] == 1 and rows.loc["4601", "fund_status"] == ".."


def test_no_revenue_gives_no_share():
    assert np.isnan(judged(accounts(("4601", BAD | {"AGD13": 0}))).loc["4601", "debt_pct"])


ROBEK = store.read_reference("robek")
LISTED = str(ROBEK["municipality_code"].iloc[0])
REGISTER_YEAR = ROBEK["listed_on"].max().year - 1


def test_the_register_marks_by_code_with_its_date():
    rows = judged(accounts((LISTED, GOOD), ("9999", GOOD), year=REGISTER_YEAR), ROBEK, REGISTER_YEAR)
    assert rows.loc[LISTED, "on_robek"] and rows.loc["9999", "on_robek"] == ""
    assert set(rows["robek_on"]) == {"2026-04-20"} and three_tests.by_class(rows.reset_index())["robek"].tolist() == [
        1,
        1,
    ]


@pytest.mark.parametrize("year", [2015, REGISTER_YEAR - 1, REGISTER_YEAR + 1])
def test_of_other_years_the_register_says_nothing(year):
    rows = judged(accounts((LISTED, GOOD), ("9999", GOOD), year=year), ROBEK, year)
    assert rows["on_robek"].isna().all() and rows["robek_on"].isna().all()
    assert three_tests.by_class(rows.reset_index())["robek"].isna().all()


amounts = st.integers(-2000, 2000)
municipality = st.fixed_dictionaries(
    {"AGD13": st.integers(1, 2000)} | dict.fromkeys(["KG31", "AGD23", "AGD74", "KG21"], amounts)
)


@pytest.mark.slow("hundreds of generated cases")
@given(st.lists(municipality, min_size=1, max_size=6))
def test_classes_agree_with_counting_one_by_one(figures):
    codes = [f"46{number:02}" for number in range(len(figures))]
    rows = judged(accounts(*zip(codes, figures, strict=True))).reset_index()
    total = three_tests.by_class(rows).iloc[-1]
    debt = result = fund = every = none = corrected = revenue = 0
    for one in figures:
        fails = (
            one["KG31"] / one["AGD13"] > 0.85,
            (one["AGD23"] + one["AGD74"]) / one["AGD13"] < 0.01,
            one["KG21"] / one["AGD13"] < 0.05,
        )
        debt, result, fund, every = debt + fails[0], result + fails[1], fund + fails[2], every + all(fails)
        none, revenue = none + (not any(fails)), revenue + one["AGD13"]
        corrected += one["AGD23"] + one["AGD74"]
    counted = [f"{part}_failing" for part in ("debt", "result", "fund", "all", "none")]
    assert total[counted].tolist() == [debt, result, fund, every, none]
    assert total["result_pct_weighted"] == pytest.approx(100 * corrected / revenue)
    assert total["municipalities_of"] == total["debt_known"] == len(figures)


def test_classes_count_oslo_only_when_asked():
    rows = judged(accounts(("0301", BAD), ("4602", GOOD))).reset_index()
    assert three_tests.by_class(rows)["municipalities_of"].tolist() == [1, 1]
    assert three_tests.by_class(rows, with_oslo=True)["municipalities_of"].tolist() == [2, 2]


def test_a_municipality_under_an_old_number_is_the_same_and_one_before_a_merger_is_another():
    """Drammen: 0602 until it was merged with two others in 2020, then 3005, then 3301 from 2024."""
    known = units(lambda name: store.read_any(name, PACKAGE))
    figures = pd.concat([accounts((code, GOOD), year=year) for code, year in (("0602", 2019), ("3005", 2023))])
    shares = three_tests.shares(pd.concat([figures, accounts(("3301", GOOD), year=2024)]), known)
    assert shares.set_index("year")["unit_code"].to_dict() == {2019: "0602-2019", 2023: "3301", 2024: "3301"}
    rows = three_tests.municipalities(shares, members("3301"), LIMITS, NO_ONE, 2023)
    assert rows.loc[0, ["region_code", "debt_pct"]].tolist() == ["3301", 85.0]


CHECKED = {"debt_failing": 178, "result_failing": 175, "fund_failing": 108, "all_failing": 57, "none_failing": 104}


@pytest.mark.slow("hundreds of generated cases")
def test_the_shipped_figures_of_2025_are_the_check_values(capsys):
    """Check values of the method (June 2026), utenom Oslo; after bound funds Landet 2.05 and utenom Oslo 1.82."""
    for name in ("room", "room-for-manoeuvre"):
        assert main([name, "--year", "2025", "--format", "json"]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert {column: rows[-1][column] for column in CHECKED} == CHECKED
        assert (rows[-1]["size_class"], rows[-1]["municipalities_of"], rows[-1]["all_known"]) == ("Alle", 356, 356)
        assert round(rows[-1]["result_pct_weighted"], 2) == 1.82
        assert all(sum(row[column] for row in rows[:-1]) == rows[-1][column] for column in CHECKED)
    assert main(["room", "--year", "2025", "--with-oslo", "--format", "json"]) == 0
    country = json.loads(capsys.readouterr().out)[-1]
    assert (round(country["result_pct_weighted"], 2), country["municipalities_of"]) == (2.05, 357)
    assert country["result_failing"] == 175 and country["none_failing"] == 105


@pytest.mark.parametrize("classification", ["ks", "ssb", "kostra"])
def test_the_shipped_figures_against_counting_one_by_one(capsys, classification):
    assert main(["room", "--year", "2025", "--size-classes", classification, "--format", "json"]) == 0
    total = json.loads(capsys.readouterr().out)[-1]
    rows = store.read("accounts", PACKAGE).astype({"concept_code": "str", "region_code": "str"})
    rows = rows[(rows["year"] == 2025) & (rows["region_code"] != "0301")]
    by_code = {code: dict(zip(group["concept_code"], group["value_1000nok"], strict=True))
               for code, group in rows.groupby("region_code")}  # fmt: skip
    every = [
        (one["KG31"] > 0.85 * one["AGD13"], one["AGD23"] + one["AGD74"] < 0.01 * one["AGD13"],
         one["KG21"] < 0.05 * one["AGD13"]) for one in by_code.values()
    ]  # fmt: skip
    slow = [sum(fails[test] for fails in every) for test in range(3)]
    slow += [sum(all(fails) for fails in every), sum(not any(fails) for fails in every)]
    assert [total[column] for column in CHECKED] == slow


def test_one_municipality_by_name(capsys):
    assert main(["room", "--municipality", "Moskenes", "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["region_code"], round(row["fund_pct"]), row["failed"], row["fails_all"]) == ("1874", -94, 2, 0)
    assert row["robek_on"] == "2026-04-20"


@pytest.mark.parametrize("many", [0, 2])
def test_a_limit_that_is_there_twice_or_not_at_all_is_refused(many):
    limits = pd.concat([LIMITS[LIMITS["test_code"] != "debt"], *[LIMITS[LIMITS["test_code"] == "debt"]] * many])
    with pytest.raises(ValueError, match=f"room_limits: {many} rows for debt"):
        three_tests._limit(limits, "debt")
    assert three_tests._limit(LIMITS, "debt") == ("above", 85.0)
