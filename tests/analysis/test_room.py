"""Room for manoeuvre: each test against a slow second computation, limits as data, gaps as gaps."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import room
from data import store

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
    rows = {"region_code": codes, "region_name": codes, "inhabitants": 1000.0}
    return pd.DataFrame(rows).assign(size_class=pd.Series([size] * len(codes), dtype=kind))


def judged(figures: pd.DataFrame, robek: pd.DataFrame = NO_ONE, year: int = 2024) -> pd.DataFrame:
    codes = sorted(figures["region_code"].unique())
    return room.municipalities(room.shares(figures), members(*codes), LIMITS, robek, year).set_index("region_code")


BAD = {"AGD13": 1000, "KG31": 851, "AGD23": 29, "AGD74": 20, "56": 49}
GOOD = {"AGD13": 1000, "KG31": 850, "AGD23": 30, "AGD74": 20, "56": 50}


def test_at_the_limit_passes_and_beyond_it_fails():
    rows = judged(accounts(("4601", BAD), ("4602", GOOD)))
    assert rows.loc["4601", ["debt_pct", "result_pct", "fund_pct"]].tolist() == pytest.approx([85.1, 0.9, 4.9])
    assert rows.loc["4601", ["debt_fails", "result_fails", "fund_fails", "fails_all"]].tolist() == [1, 1, 1, 1]
    assert rows.loc["4602", ["debt_fails", "result_fails", "fund_fails", "fails_all"]].tolist() == [0, 0, 0, 0]


def test_a_missing_figure_is_a_gap_with_its_mark_and_decides_nothing():
    rows = judged(accounts(("4601", BAD | {"AGD74": ".."}), ("4602", GOOD | {"56": ":"})))
    bad = rows.loc["4601"]
    assert np.isnan(bad["result_pct"]) and np.isnan(bad["result_fails"]) and bad["result_status"] == ".."
    assert (bad["tests"], bad["failed"]) == (2, 2) and np.isnan(bad["fails_all"])
    assert rows.loc["4602", "fund_status"] == ":" and rows.loc["4602", "fails_all"] == 0


def test_a_concept_that_the_table_lacks_altogether_is_missing():
    rows = judged(accounts(("4601", {"AGD13": 1000, "KG31": 900})))
    assert rows.loc["4601", "debt_fails"] == 1 and rows.loc["4601", "fund_status"] == ".."


def test_no_revenue_gives_no_share():
    assert np.isnan(judged(accounts(("4601", BAD | {"AGD13": 0}))).loc["4601", "debt_pct"])


def test_the_register_marks_by_code():
    robek = store.read_reference("robek")
    listed = str(robek["municipality_code"].iloc[0])
    rows = judged(accounts((listed, GOOD), ("9999", GOOD)), robek)
    assert rows.loc[listed, "on_robek"] and not rows.loc["9999", "on_robek"]


amounts = st.integers(-2000, 2000)
municipality = st.fixed_dictionaries(
    {"AGD13": st.integers(1, 2000)} | dict.fromkeys(["KG31", "AGD23", "AGD74", "56"], amounts)
)


@given(st.lists(municipality, min_size=1, max_size=6))
def test_classes_agree_with_counting_one_by_one(figures):
    codes = [f"46{number:02}" for number in range(len(figures))]
    rows = judged(accounts(*zip(codes, figures, strict=True))).reset_index()
    total = room.by_class(rows).iloc[-1]
    debt = result = fund = every = 0
    for one in figures:
        fails = (
            one["KG31"] / one["AGD13"] > 0.85,
            (one["AGD23"] - one["AGD74"]) / one["AGD13"] < 0.01,
            one["56"] / one["AGD13"] < 0.05,
        )
        debt, result, fund, every = debt + fails[0], result + fails[1], fund + fails[2], every + all(fails)
    assert total[["debt_failing", "result_failing", "fund_failing", "all_failing"]].tolist() == [
        debt,
        result,
        fund,
        every,
    ]
    assert total["municipalities_of"] == total["debt_known"] == len(figures)


def test_classes_count_oslo_only_when_asked():
    rows = judged(accounts(("0301", BAD), ("4602", GOOD))).reset_index()
    assert room.by_class(rows)["municipalities_of"].tolist() == [1, 1]
    assert room.by_class(rows, with_oslo=True)["municipalities_of"].tolist() == [2, 2]


def test_years_are_those_with_any_share():
    both = pd.concat([accounts(("4601", {"AGD13": 1, "KG31": ".."}), year=2023), accounts(("4601", BAD))])
    assert room.years(room.shares(both)) == [2024]
