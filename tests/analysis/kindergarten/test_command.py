"""python -m analysis kindergarten-norms on the shipped extract."""

import io
import shutil

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.commands.kindergarten import COLUMNS, SPAN
from data.contract.schema import MISSING
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import store
from data.folder import PACKAGE
from tests.analysis.kindergarten.test_years import full_time, make_children, make_key_figures


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch, asked_once):
    monkeypatch.setenv("DATA_DIR", str(PACKAGE))


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


@pytest.mark.slow("commands are run on the whole extract")
def test_the_country_has_both_readings(printed):
    row = printed().iloc[0]
    assert (round(row["shortfall_gross_fte"]), round(row["shortfall_net_fte"])) == (2495, 587)
    assert (round(row["shortfall_net_low_fte"]), round(row["shortfall_gross_high_fte"])) == (181, 2886)
    rows = printed("--part-time", "1")  # every child a full-time place
    assert list(rows.columns) == [*COLUMNS, *SPAN]
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


@pytest.mark.slow("commands are run on the whole extract")
def test_municipalities_add_up_to_the_country_and_hide_need(printed):
    *_, country = printed("--level", "municipality", "--part-time", "1").to_dict("records")
    rows = printed("--level", "municipality", "--part-time", "1").iloc[:-1]
    for name in ("children_under_3", "required_fte", "actual_fte", "shortfall_gross_fte"):
        assert rows[name].sum() == pytest.approx(country[name])
    assert country["shortfall_gross_fte"] == pytest.approx(1902.5667, abs=1e-4)
    assert country["units_of"] == len(rows) == 360


@pytest.mark.slow("commands are run on the whole extract")
def test_one_municipality_has_its_kindergartens_by_name_and_their_sum(printed):
    rows = printed("--municipality", "4601", "--level", "kindergarten")
    *each, total = rows.to_dict("records")
    assert (total["unit"], total["units_of"], total["unit_code"]) == ("Bergen", len(each), "4601")
    assert total["level"] == "sum" and {row["level"] for row in each} == {"kindergarten"}
    assert sum(row["actual_fte"] for row in each if row["units"]) == pytest.approx(total["actual_fte"])
    assert {row["reason"] for row in each if not row["units"]} == {"ingen barn ved tellingen"}
    assert printed("--municipality", "4601", "--part-time", "1").iloc[0]["shortfall_net_fte"] == pytest.approx(181.4)


@pytest.mark.slow("commands are run on the whole extract")
@pytest.mark.parametrize("asked", ["Bergen", "bergen", "4601 Bergen"])
def test_a_municipality_is_taken_by_name_too(asked, printed):
    assert printed("--municipality", asked).equals(printed("--municipality", "4601"))


def test_one_municipality_as_a_whole_is_one_row(printed):
    row, *others = printed("--municipality", "3222", "--level", "municipality", "--part-time", "1").to_dict("records")
    assert not others and (row["unit"], row["level"], row["units_of"]) == ("Lørenskog", "municipality", 1)
    assert row["shortfall_gross_fte"] == row["shortfall_net_fte"] == pytest.approx(19.2667, abs=1e-4)


def test_the_assumptions_of_the_page_may_be_set(printed):
    row = printed("--part-time", "0,9897", "--wage", "746000").iloc[0]
    assert (round(row["shortfall_gross_fte"]), round(row["shortfall_net_fte"])) == (2495, 587)
    assert row["cost_net_1000nok"] == pytest.approx(row["shortfall_net_fte"] * 746)
    row = printed("--under-3", "2", "--over-3", "4", "--municipality", "3222", "--part-time", "1").iloc[0]
    assert row["required_fte"] == pytest.approx(772 / 2 + 1358 / 4)


def test_family_kindergartens_are_left_out_with_the_reason(printed):
    rows = printed("--municipality", "3222", "--level", "kindergarten", "--without-family")
    *each, total = rows.to_dict("records")
    assert (total["units"], total["units_of"]) == (34, 46) and len(each) == 46
    out = rows[rows["reason"] == "familiebarnehage"]
    assert len(out) == 12 and out["shortfall_gross_fte"].isna().all()


@pytest.fixture
def with_ssbs_tables(monkeypatch, tmp_path):
    """Tables of our own making, 2017 and 2025: Utsira confidential, Bergen not."""
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    cells, ratios = [], []
    for year in (2017, 2025):
        for code, ratio in (("4601", 5.9), ("1151", ":")):
            cells += full_time(code, year, 100, 300)
            ratios.append((code, year, ratio, 40))
    for name, frame in (
        ("kindergarten_children", make_children(cells)), ("kindergarten_key_figures", make_key_figures(ratios)),
    ):  # fmt: skip
        absent = {column: frame[column.replace("_code", "_label")] for column in EXTRACT[name].names
                  if column[-5:] == "_code" and column not in frame}  # fmt: skip
        store.write(name, conform(EXTRACT[name], frame.assign(**absent)), store.vintage("accounts"), folder)
    monkeypatch.setenv("DATA_DIR", str(folder))


def test_a_confidential_municipality_has_blanks_and_the_reason(with_ssbs_tables, printed):
    row = printed("--municipality", "1151", "--year", "2025").iloc[0]
    assert row["reason"] == MISSING[":"] and (row["units"], row["units_of"]) == (0, 1)
    blanks = ["actual_fte", "shortfall_gross_fte", "shortfall_net_fte", "cost_gross_1000nok", "cost_net_1000nok"]
    assert row[[*blanks, "meeting_norm_pct"]].isna().all()


def test_a_class_in_which_no_one_has_a_figure_is_blank(with_ssbs_tables, printed):
    rows = printed("--size-classes", "ks", "--year", "2025").set_index("unit")
    assert rows.at["Under 2 000", "units"] == 0 and pd.isna(rows.at["Under 2 000", "shortfall_gross_fte"])
    assert rows.at["Under 2 000", "reason"] == "ingen enhet har tall" and rows.at["Landet", "units"] == 1


@pytest.mark.slow("commands are run on the whole extract")
def test_what_must_be_said_goes_to_stderr(with_ssbs_tables, told):
    assert "ikke SSB tabell 12056, som også har 2017" in told("--year", "2017")[1]
    assert (
        "Uten virkning for 2025: --part-time og --without-family"
        in told("--year", "2025", "--part-time", "0.98", "--without-family")[1]
    )
    assert told("--year", "2025")[1] == ""


def test_without_12056_nothing_is_said_of_it(told):
    assert told()[1] == ""


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
        (("--year", "2024"), 1, "Hent dem med: python run.py refresh 12056 13502"),
        (
            ("--wage", "5"),
            2,
            "Ugyldig lønnskostnad per årsverk: 5. Det må være fra 100\u202f000 til 3\u202f000\u202f000",
        ),
        (("--part-time", "1.2"), 2, "Ugyldig heltidsplasser per barn: 1,2"),
    ],
)
def test_what_does_not_exist_is_told(arguments, code, text, told):
    found, error = told(*arguments)
    assert found == code and text in error


def test_without_the_count_the_remedy_is_told(told, tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    code, error = told()
    assert code == 1 and "--as kindergartens" in error


@pytest.mark.parametrize("text", ["mye", "nan", "1e6", "", "1.234", "720.000"])
def test_an_assumption_that_is_no_number_is_misuse(text, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["kindergarten-norms", "--wage", text])
    assert "er ikke et tall" in capsys.readouterr().err
