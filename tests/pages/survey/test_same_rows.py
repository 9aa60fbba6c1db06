"""The page about the budget survey and the commands have the same rows, and no sentence judges a budget."""

import json
import re
import shutil

import numpy as np
import pandas as pd
import pytest

from analysis.__main__ import main
from charts.survey import headlines, words as survey_words
from data.brought_in import documents, survey_answers
from data.brought_in.documents import Document
from data.contract.types import conform
from data.folder import PACKAGE
from pages.shared import cached
from pages.survey import findings as survey_findings, municipality, outturn_finding, rows as survey_rows
from pages.survey.ask import Choice
from tests.survey_answers import make_answers

JUDGING = re.compile(r"traff|treff|bom|\bfeil|feil\b|Budsjettfeil|budsjettfeil", re.IGNORECASE)
STAGES = {2023: "adopted", 2024: "proposal", 2025: "proposal", 2027: "proposal"}  # 2024: all have answered


@pytest.fixture(scope="module")
def folder(tmp_path_factory, shipped_results):
    """The shipped extract with made-up answers for four budget years: of all, of half, and of Oslo alone."""
    there = tmp_path_factory.mktemp("survey")
    for path in [*PACKAGE.glob("*.parquet"), PACKAGE / "manifest.json"]:
        shutil.copy(path, there)
    rows = shipped_results[(shipped_results["year"] == 2024) & shipped_results["ndr_pct"].notna()]
    for year, stage in STAGES.items():
        some = rows if year == 2024 else rows[rows["region_code"] == "0301"] if year == 2023 else rows.iloc[::2]
        noise = np.random.default_rng(year).normal(0, 0.02, len(some))
        made = make_answers(some.assign(net_result_1000nok=some["revenue_1000nok"] * noise), year, stage)
        frame = conform(survey_answers.TABLE, made[list(survey_answers.TABLE.names)])
        one = Document(f"s-{year}", "survey", f"s-{year}", "survey_answers", "a.csv", "x", "2026-11-01T00:00:00Z", {})
        documents.add(one, frame, b"x", there)
    return there


@pytest.fixture(autouse=True)
def there(folder, asked_once, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(folder))


def printed(capsys, *arguments) -> pd.DataFrame:
    assert main([*arguments, "--format", "json"]) == 0
    return pd.DataFrame(json.loads(capsys.readouterr().out))


def same(command: pd.DataFrame, page: pd.DataFrame, renamed: dict[str, str] | None = None) -> None:
    """Every column and row of the command stands under the chart, unrounded."""
    page = page.rename(columns=renamed or {}).reset_index(drop=True)
    assert len(command) == len(page) > 0
    for name in command:
        ours, theirs = (pd.Series(frame[name].to_list(), dtype=object) for frame in (command, page))
        ours, theirs = (each.map(lambda one: None if pd.isna(one) else one) for each in (ours, theirs))
        for one, other in zip(ours, theirs, strict=True):
            alike = one == other or (isinstance(one, float) and other is not None and one == pytest.approx(other))
            assert alike or str(one) == str(other), (name, one, other)


@pytest.mark.parametrize("classification", ["ks", "ssb", "kostra"])
@pytest.mark.parametrize(("year", "stage"), STAGES.items())
def test_the_estimate(capsys, year, stage, classification):
    choice = Choice(year, stage, classification)
    command = printed(capsys, "budget-survey", "--year", str(year), "--stage", stage, "--size-classes", classification)
    found = survey_findings.classes(choice, None)
    same(command, found.rows(), {"ndr_pct_budget": "ndr_pct"})
    full = command["respondents"] == command["municipalities_of"]
    together = command["merged_into"] != ""
    assert command.loc[full & ~together, ["ndr_pct_low", "ndr_pct_high"]].isna().all(axis=None)
    assert (year == 2024) == bool(full.all())
    every = [found.headline, found.subtitle, found.alt, *survey_rows.estimate(*choice).map(str).to_numpy().ravel()]
    every += [survey_words.estimate(survey_rows.estimate(*choice).iloc[-1], 1.75, stage)]
    assert not [text for text in every if JUDGING.search(text)]


@pytest.mark.parametrize("classification", ["ks", "kostra"])
@pytest.mark.parametrize("year", [2024, 2025])
def test_budgets_against_accounts(capsys, year, classification):
    command = printed(capsys, "budget-outturn", "--year", str(year), "--size-classes", classification)
    found = outturn_finding.outturn(year, Choice(year, "proposal", classification), None)
    page = found.rows()
    same(command.drop(columns="value"), page[page["year"] == year])
    assert not [text for text in (found.headline, found.subtitle, found.alt, found.name) if JUDGING.search(text)]


def test_oslo_alone_is_no_chart(capsys):
    assert survey_rows.outturn_year("adopted", 2023) is None
    assert main(["budget-outturn", "--year", "2023"]) == 1
    assert len(printed(capsys, "budget-outturn", "--year", "2023", "--municipality", "0301")) == 1


def test_ks_rounds(capsys):
    command = printed(capsys, "published-surveys")
    page = survey_findings.rounds().rows()
    same(command, page[page["budget_year"].isin(command["budget_year"])])
    assert page["budget_year"].tolist() == list(range(2017, 2026))


def test_a_municipality_has_its_years_beside_each_other_and_nothing_is_judged(capsys, shipped_results):
    every = sorted(set(shipped_results["region_code"]))
    codes = [*every[::12], "0301", "1151", "1580", "4601"]
    for code in codes:
        name = shipped_results.loc[shipped_results["region_code"] == code, "region_name"].iloc[0]
        said = municipality._summary(code, name, Choice(2025, "proposal", "ks"), 2025)
        told = [said.headline, *said.texts, *said.cards, said.caveat, *said.table.columns]
        assert not [text for text in told if JUDGING.search(text)], code
        if "Regnskap 2025" in said.cards:
            assert any("Siste 3 år samlet" in text or "år samlet mangler" in text for text in said.texts), code
    for code in codes[::8]:
        rows = survey_rows.outturn_each()
        rows = rows[rows["region_code"] == code]
        if len(rows):
            same(printed(capsys, "budget-outturn", "--municipality", code), rows)


@pytest.mark.parametrize("year", range(2019, 2027))
def test_the_newest_round_with_accounts_is_told_and_not_the_one_furthest_off(year):
    rows = cached.over_time(False)[0]
    made = pd.DataFrame({"budget_year": range(2018, year + 1), "ndr_low_pct": 0.4, "ndr_high_pct": 0.7})
    made["actual_ndr_pct"] = made["budget_year"].map(rows.set_index("year")["ndr_pct_weighted"])
    said = headlines.rounds(made.assign(respondents=108))
    assert f"for {min(year, 2025)}; regnskapet for alle ble" in said
    assert len(said.split()) <= 15 and not JUDGING.search(said)
