"""python -m analysis budget-survey, budget-outturn, published-surveys."""

import csv
import io
import shutil

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.survey.rows import COLUMNS
from data.brought_in import documents, survey_answers
from data.brought_in.documents import Document
from data.contract.types import conform
from data.folder import PACKAGE
from tests.survey_answers import make_answers


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for path in [*PACKAGE.glob("*.parquet"), PACKAGE / "manifest.json"]:
        shutil.copy(path, tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def bring(folder, shipped_results):
    def one(name, year, count=357, stage="proposal", imported="2026-11-01T00:00:00Z"):
        rows = shipped_results[(shipped_results["year"] == 2024) & shipped_results["ndr_pct"].notna()].head(count)
        frame = conform(survey_answers.TABLE, make_answers(rows, year, stage)[list(survey_answers.TABLE.names)])
        documents.add(
            Document(name, "survey", name, "survey_answers", "a.csv", name, imported, {}), frame, b"x", folder
        )

    return one


def printed(capsys, *arguments) -> tuple[list[dict], str]:
    assert main(list(arguments)) == 0
    out, err = capsys.readouterr()
    return list(csv.DictReader(io.StringIO(out))), err


def test_no_answers_exits_1_and_names_the_command(folder, capsys):
    for command in ("budget-survey", "budget-outturn"):
        assert main([command]) == 1
        assert "run.py import FIL" in capsys.readouterr().err


def test_columns_that_are_promised_and_the_figure(bring, capsys):
    bring("survey-2024-a", 2024)
    rows, err = printed(capsys, "budget-survey", "--year", "2024")
    assert list(rows[0])[: len(COLUMNS)] == COLUMNS
    assert round(float(rows[-1]["ndr_pct"]), 2) == -0.34 and rows[-1]["respondents"] == "356" and err == ""
    assert len(rows) == 7 and rows[0]["seed"] == "1"


@pytest.mark.slow("commands are run on the whole extract")
def test_an_unknown_year_stage_or_classification_exits_2_and_says_what_exists(bring, capsys):
    bring("survey-2024-a", 2024)
    for arguments, says in (
        (["--year", "2020"], "2024"),
        (["--stage", "adopted"], "proposal"),
        (["--size-classes", "x"], "kostra"),
    ):
        assert main(["budget-survey", *arguments]) == 2
        assert says in capsys.readouterr().err
    assert main(["published-surveys", "--year", "1999"]) == 2
    assert "2021" in capsys.readouterr().err


def test_merges_and_superseded_answers_are_said(bring, capsys):
    bring("survey-2026-a", 2026, count=40)
    bring("survey-2026-b", 2026, count=1, imported="2026-11-02T00:00:00Z")
    rows, err = printed(capsys, "budget-survey", "--size-classes", "kostra")
    assert "0301 Oslo: svaret i survey-2026-a teller ikke; det i survey-2026-b er nyere." in err
    assert "Regnet som én gruppe" in err and any(row["merged_into"] for row in rows)


def test_the_default_is_the_newest_year(bring, capsys):
    bring("survey-2025-a", 2025)
    bring("survey-2027-a", 2027, stage="adopted")
    rows, _ = printed(capsys, "budget-survey")
    assert (rows[0]["year"], rows[0]["stage_code"], rows[0]["accounts_year"]) == ("2027", "adopted", "2025")


def test_outturn_by_class_and_for_one_municipality(bring, capsys, shipped_results):
    bring("survey-2025-a", 2025)
    rows, _ = printed(capsys, "budget-outturn")
    known = shipped_results[shipped_results["region_code"] != "0301"].pivot(
        index="region_code", columns="year", values="ndr_pct"
    )
    assert float(rows[-1]["error_points_mean"]) == pytest.approx((known[2024] - known[2025]).mean())
    assert rows[-1]["municipalities"] == "356"
    one, _ = printed(capsys, "budget-outturn", "--municipality", "4601")
    assert float(one[0]["error_points"]) == pytest.approx(-2.45 - 1.03, abs=0.01)


def test_outturn_of_a_year_without_accounts(bring, capsys):
    bring("survey-2027-a", 2027)
    assert main(["budget-outturn"]) == 1
    assert "Svarene er for: 2027" in capsys.readouterr().err


def test_published_rounds(folder, capsys):
    rows, _ = printed(capsys, "published-surveys", "--year", "2021")
    assert rows[0]["respondents"] == "132" and pd.to_numeric(rows[0]["actual_ndr_pct"]) == 4.2
