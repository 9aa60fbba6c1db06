"""SSB's key figures: as SSB gives them, gaps with their reasons, and the spread against a slow second computation."""

import json
import statistics

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.__main__ import main
from analysis.measures import key_figures as measures_key_figures
from analysis.measures.registry import MEASURES
from analysis.municipalities.unit_tables import units
from analysis.municipalities.units import Units
from analysis.result import rows as result_rows
from analysis.room import key_figures
from data.extract import store
from data.folder import PACKAGE

# KG40 that SSB itself lacks for 2025 (table 12364, June 2026).
WITHOUT_KG40 = ["1573", "1848", "1851", "1853", "1871", "1874", "3322", "3419", "3425", "4016", "4625", "4636", "5014",
                "5042", "5544", "5607", "5610", "5612", "5614", "5618", "5626"]  # fmt: skip


def frame(measure: str, values: dict[str, float | str], year: int = 2025) -> pd.DataFrame:
    """values: region code to figure, or SSB's mark."""
    return pd.DataFrame(
        {
            "region_code": list(values),
            "measure_code": measures_key_figures.SSB_KEY_FIGURES[measure].code,
            "year": year,
            "value": [np.nan if isinstance(value, str) else value for value in values.values()],
            "status": [value if isinstance(value, str) else "" for value in values.values()],
        }
    )


def members(*codes: str) -> pd.DataFrame:
    kind = pd.CategoricalDtype(["Små", "Store"], ordered=True)
    sizes = pd.Series(["Små" if int(code) % 2 else "Store" for code in codes], dtype=kind)
    rows = {"unit_code": codes, "region_code": codes, "region_name": codes, "inhabitants": 1000.0}
    return pd.DataFrame(rows).assign(size_class=sizes)


def rows_of(table: pd.DataFrame, codes: list[str], measure: str, known: Units | None = None, year: int = 2025):
    each = key_figures.by_municipality(table, known)
    return key_figures.municipalities(each, members(*codes), measure, year)


def printed(capsys, *arguments: str) -> list[dict]:
    assert main(["key-figures", *arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_gap_has_its_reason_and_a_negative_figure_is_left_as_it_is():
    table = frame("working_capital_pct", {"4601": -7.5, "4602": ":", "4603": ".."})
    rows = rows_of(table, ["4601", "4602", "4603", "4604"], "working_capital_pct")
    assert rows["working_capital_pct"].tolist()[0] == -7.5 and rows["working_capital_pct"].isna().sum() == 3
    assert rows["reason"].tolist() == [
        "", "tallet er skjermet", "tallet mangler", "uttrekket har ikke kommunens tall for dette året"
    ]  # fmt: skip


@pytest.mark.parametrize(("invested", "share"), [(-0.6, None), (0.0, None), (0.1, -230.8)])
def test_a_share_of_investments_that_are_not_above_zero_is_no_share(invested, share):
    table = pd.concat([frame("investment_pct", {"4601": invested}), frame("self_financing_pct", {"4601": -230.8})])
    row = rows_of(table, ["4601"], "self_financing_pct").iloc[0]
    assert (None if np.isnan(row["self_financing_pct"]) else row["self_financing_pct"]) == share
    assert row["reason"] == ("" if share else measures_key_figures.senseless("self_financing_pct"))


values = st.floats(-200, 250).map(lambda value: round(value, 1))


@pytest.mark.slow("hundreds of generated cases")
@given(st.lists(st.one_of(values, st.just("..")), min_size=1, max_size=30), st.booleans())
def test_classes_agree_with_sorting_by_hand(figures, with_oslo):
    codes = ["0301", *(f"46{number:02}" for number in range(len(figures) - 1))]
    table = frame("working_capital_pct", dict(zip(codes, figures, strict=True)))
    rows = rows_of(table, codes, "working_capital_pct")
    if not with_oslo and len(codes) == 1:
        return
    last = key_figures.by_class(rows, "working_capital_pct", with_oslo).iloc[-1]
    kept = list(zip(codes, figures, strict=True))[0 if with_oslo else 1 :]
    known = sorted(value for _, value in kept if value != "..")
    assert (last["municipalities"], last["municipalities_of"]) == (len(known), len(kept))
    if known:
        assert last["median_pct"] == pytest.approx(statistics.median(known))
        assert (last["min_pct"], last["max_pct"]) == (known[0], known[-1])
        assert known[0] <= last["p10_pct"] <= last["p25_pct"] <= last["p75_pct"] <= last["p90_pct"] <= known[-1]
    else:
        assert np.isnan(last["median_pct"])


def test_a_municipality_under_an_old_number_is_the_same():
    known = units(lambda name: store.read_any(name, PACKAGE))
    table = frame("long_term_debt_pct", {"3005": 90.0, "EAK": 114.2}, 2023)
    rows = rows_of(table, ["3301"], "long_term_debt_pct", known, 2023)
    assert rows.loc[0, ["region_code", "long_term_debt_pct", "reason"]].tolist() == ["3301", 90.0, ""]


@pytest.mark.slow("every municipality of the extract")
@pytest.mark.parametrize("with_oslo", [False, True])
def test_every_municipality_beside_its_class_against_a_loop(shipped, shipped_results, shipped_persons, with_oslo):
    known, table = units(shipped), shipped("key_figures")
    members = result_rows.members(shipped, shipped_results, shipped_persons, 2025, "ks", known)
    each = key_figures.by_municipality(table, known)
    measured = key_figures.by_measure(table, each, members, 2025, with_oslo)
    figures, there = {}, {}
    for measure in measured:
        rows = key_figures.municipalities(each, members, measure, 2025)
        figures[measure] = dict(zip(rows["region_code"], rows[measure], strict=True))
        for code, size_class in zip(members["region_code"], members["size_class"], strict=True):
            there.setdefault((measure, size_class), []).append(figures[measure][code])
    expected = {}
    for which, values in there.items():
        known = [value for value in values if not np.isnan(value)]
        expected[which] = len(known), len(values), statistics.median(known) if known else float("nan")
    for code, size_class in zip(members["region_code"], members["size_class"], strict=True):
        found = key_figures.of_one(measured, code, 2025).set_index("measure")
        assert list(found.index) == list(key_figures.SSB_KEY_FIGURES) and set(found["size_class"]) == {size_class}
        for measure, one in found.to_dict("index").items():
            known, of_class, median = expected[measure, size_class]
            assert (one["municipalities"], one["municipalities_of"]) == (known, of_class)
            assert one["value"] == pytest.approx(figures[measure][code], nan_ok=True)
            assert one["class_median"] == pytest.approx(median, nan_ok=True, abs=1e-6)
    assert key_figures.of_one(measured, "9999", 2025).empty


def test_the_country_is_ssbs_own_of_the_year_or_the_last_before():
    table = pd.concat([frame("long_term_debt_pct", {"EAK": 114.2, "EAKUO": 115.4}, 2024),
                       frame("long_term_debt_pct", {"EAK": "..", "EAKUO": ".."}, 2025)])  # fmt: skip
    assert key_figures.country(table, "long_term_debt_pct", 2025) == (115.4, 2024)
    assert key_figures.country(table, "long_term_debt_pct", 2025, with_oslo=True) == (114.2, 2024)
    assert key_figures.country(table, "long_term_debt_pct", 2023).year is None


def test_the_shipped_figures_cover_all_but_what_ssb_lacks(capsys):
    rows = {row["measure"]: row for row in printed(capsys, "--with-oslo") if row["size_class"] == "Alle"}
    assert {row["municipalities_of"] for row in rows.values()} == {357}
    assert {name: row["municipalities"] for name, row in rows.items()} == {
        **dict.fromkeys(measures_key_figures.SSB_KEY_FIGURES, 357), "interest_exposure_pct": 336, "self_financing_pct": 356,
    }  # fmt: skip


def test_the_municipalities_without_interest_exposure_are_ssbs_twenty_one():
    table = store.read("key_figures", PACKAGE)
    codes = sorted(code for code in table["region_code"].astype("str").unique() if code.isdigit())
    rows = rows_of(table, codes, "interest_exposure_pct")
    assert rows.loc[rows["interest_exposure_pct"].isna(), "region_code"].tolist() == WITHOUT_KG40
    assert set(rows.loc[rows["interest_exposure_pct"].isna(), "reason"]) == {"tallet mangler"}


def test_fauske_has_negative_investments_and_no_share_of_them(capsys):
    rows = {row["measure"]: row for row in printed(capsys, "--municipality", "Fauske")}
    assert rows["investment_pct"]["value"] == -0.6 and rows["investment_pct"]["reason"] == ""
    assert rows["self_financing_pct"]["value"] is None
    assert rows["self_financing_pct"]["reason"] == measures_key_figures.senseless("self_financing_pct")


def test_lund_is_its_own_amounts(capsys):
    """Lund 2025, 1000 kr (SSB table 12364): what SSB rounds to one decimal."""
    amounts = {"working_capital_pct": (37367, 426458), "interest_exposure_pct": (82430, 426458),
               "long_term_debt_pct": (268828, 426458), "investment_pct": (8161, 426458),
               "self_financing_pct": (2713, 8161)}  # fmt: skip
    rows = {row["measure"]: row["value"] for row in printed(capsys, "--municipality", "Lund")}
    for measure, (part, whole) in amounts.items():
        assert rows[measure] == round(100 * part / whole, 1)


@pytest.mark.slow("hundreds of generated cases")
def test_the_class_of_a_municipality_is_the_row_of_that_class(capsys):
    classes = {(row["measure"], row["size_class"]): row for row in printed(capsys)}
    for row in printed(capsys, "--municipality", "4601"):
        of_class = classes[(row["measure"], row["size_class"])]
        assert row["class_median"] == of_class[f"median_{measures_key_figures.unit(row['measure'])}"]
        assert row["municipalities"] == of_class["municipalities"]


def test_a_measure_by_name_and_one_that_is_not(capsys):
    rows = printed(capsys, "--measure", "free_income_nok_per_capita", "--size-classes", "kostra")
    assert {row["measure"] for row in rows} == {"free_income_nok_per_capita"} and rows[-1]["median_nok"] > 80000
    assert main(["key-figures", "--measure", "gjeld"]) == 2
    assert "working_capital_pct" in capsys.readouterr().err


def test_every_measure_is_in_the_registry_with_its_source():
    for measure in measures_key_figures.SSB_KEY_FIGURES:
        assert "SSB tabell 12134, kommunekonsern" in MEASURES[measure].definition
        assert all(f"{part}_{measures_key_figures.unit(measure)}" in MEASURES for part in measures_key_figures.SPREAD)
