"""python -m analysis kindergarten-norms on the shipped extract."""

import io

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.kindergarten_command import COLUMNS
from data import catalogue


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(catalogue.PACKAGE))


@pytest.fixture
def printed(capsys):
    def run(*arguments):
        assert main(["kindergarten-norms", *arguments]) == 0
        return pd.read_csv(io.StringIO(capsys.readouterr().out), dtype={"unit_code": str})

    return run


@pytest.fixture
def told(capsys):
    def run(*arguments):
        code = main(["kindergarten-norms", *arguments])
        return code, capsys.readouterr().err

    return run


def test_the_country_has_both_readings(printed):
    rows = printed()
    assert list(rows.columns) == COLUMNS
    row = rows.iloc[0]
    assert (row["unit"], row["year"], row["units"], row["units_of"], row["level"]) == (
        "Landet",
        2017,
        5762,
        5864,
        "kindergarten",
    )
    assert row["shortfall_gross_fte"] == pytest.approx(2886.0667, abs=1e-4)
    assert row["shortfall_net_fte"] == pytest.approx(1244.9333, abs=1e-4)
    assert row["cost_gross_1000nok"] == pytest.approx(2886.066667 * 696)


def test_municipalities_add_up_to_the_country_and_hide_need(printed):
    *_, country = printed("--level", "municipality").to_dict("records")
    rows = printed("--level", "municipality").iloc[:-1]
    for name in ("children_under_3", "required_fte", "actual_fte", "shortfall_gross_fte"):
        assert rows[name].sum() == pytest.approx(country[name])
    assert country["shortfall_gross_fte"] == pytest.approx(1902.5667, abs=1e-4)
    assert country["units_of"] == len(rows) == 360


def test_one_municipality_has_its_kindergartens_by_name_and_their_sum(printed):
    rows = printed("--municipality", "4601", "--level", "kindergarten")
    *each, total = rows.to_dict("records")
    assert (total["unit"], total["units_of"], total["unit_code"]) == ("Bergen", len(each), "4601")
    assert sum(row["actual_fte"] for row in each if row["units"]) == pytest.approx(total["actual_fte"])
    assert {row["reason"] for row in each if not row["units"]} == {"ingen barn ved tellingen"}
    assert printed("--municipality", "4601").iloc[0]["shortfall_net_fte"] == pytest.approx(181.4)


@pytest.mark.parametrize("asked", ["Bergen", "bergen", "4601 Bergen"])
def test_a_municipality_is_taken_by_name_too(asked, printed):
    assert printed("--municipality", asked).equals(printed("--municipality", "4601"))


def test_size_classes_end_with_the_country(printed):
    rows = printed("--size-classes", "ssb")
    assert rows["unit"].iloc[-1] == "Landet"
    assert rows["shortfall_gross_fte"].iloc[:-1].sum() == pytest.approx(rows["shortfall_gross_fte"].iloc[-1])


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        (("--municipality", "9999"), 2, "Ukjent kommune: 9999. Skriv navn eller nummer"),
        (("--municipality", "Bergn"), 2, "Likner på: 4601 Bergen"),
        (("--municipality", "Herøy"), 2, "1515 Herøy eller 1818 Herøy. Skriv nummeret"),
        (("--size-classes", "tull"), 2, "Ukjent inndeling: tull"),
        (("--municipality", "4601", "--size-classes", "ks"), 2, "Velg enten"),
        (("--year", "2024", "--level", "kindergarten"), 2, "finnes ikke for 2024"),
        (("--year", "2024"), 1, "run.py refresh 12056"),
    ],
)
def test_what_does_not_exist_is_told(arguments, code, text, told):
    found, error = told(*arguments)
    assert found == code and text in error


def test_without_the_count_the_remedy_is_told(told, tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    code, error = told()
    assert code == 1 and "--as kindergartens" in error
