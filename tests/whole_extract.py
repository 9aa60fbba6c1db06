"""The shipped extract with what it lacks made up: care, kindergartens and answers of all municipalities."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from data.brought_in import documents, survey_answers
from data.brought_in.documents import Document
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import store
from data.extract.vintage import Vintage
from data.folder import PACKAGE
from data.municipalities import history
from tests.analysis.kindergarten.test_years import HOURS, OWNERS
from tests.survey_answers import make_answers

CARE_YEARS, CHILD_YEARS = range(2016, 2026), (2017, 2020, 2025)
FUNCTIONS = ("234", "241", "253", "254", "256", "261")
ANSWERED = {2024: "adopted", 2025: "proposal", 2026: "proposal"}
MADE = Vintage("2026-11-21T12:00:00Z", "2026-06-15T06:00:00Z", {"hash": "a"}, {}, [], "Oppdiktet", revised=True)


def write(folder: Path, results: pd.DataFrame) -> Path:
    """The extract in a folder that is not there yet. results: result.rows.results, which the answers lie near."""
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    _earlier_edition(folder)
    moves, draw = store.read_reference("municipality_moves"), np.random.default_rng(12367)
    _care(folder, moves, draw)
    _kindergartens(folder, moves, draw)
    for year, stage in ANSWERED.items():
        _answers(folder, results, year, stage, draw)
    return folder


def _earlier_edition(folder: Path) -> None:
    """Table 12364 as it might have been in March, where every municipality's result of the last year is another."""
    newest, shipped = store.vintage("accounts", folder), store.read("accounts", folder)
    last = (shipped["concept_code"] == "AGD23") & (shipped["year"] == shipped["year"].max())
    amount = shipped["value_1000nok"].mask(last, shipped["value_1000nok"] + 1000)
    march = {"fetched": "2026-03-16T08:00:00Z", "updated": "2026-03-15T07:00:00Z", "revised": False}
    store.write("accounts", shipped.assign(value_1000nok=amount), replace(newest, **march), folder)
    store.write("accounts", shipped, newest, folder)


def codes_in(moves: pd.DataFrame, year: int) -> list[str]:
    """The numbers that municipalities had in a year."""
    return sorted(set(history.in_use(moves, year)["old_code"]))


def _put(folder: Path, name: str, frame: pd.DataFrame) -> None:
    texts = {column: "" for column in EXTRACT[name].names if column not in frame}
    store.write(name, conform(EXTRACT[name], frame.assign(**texts)[list(EXTRACT[name].names)]), MADE, folder)


def _care(folder: Path, moves: pd.DataFrame, draw: np.random.Generator) -> None:
    """Some cells confidential or not reported; every number of its year alone."""
    rows = pd.DataFrame(
        [(code, function, year) for year in CARE_YEARS for code in codes_in(moves, year) for function in FUNCTIONS],
        columns=["region_code", "function_code", "year"],
    )
    mark = draw.choice(["", "..", ":"], len(rows), p=[0.996, 0.002, 0.002])
    amount = np.round(draw.uniform(2e3, 2e6, len(rows)))
    rows = rows.assign(status=mark, value_1000nok=np.where(mark == "", amount, np.nan))
    _put(folder, "function_accounts", rows.assign(
        region_name="Sted " + rows["region_code"], scope_code="A", art_code="AGD10"))  # fmt: skip


def _kindergartens(folder: Path, moves: pd.DataFrame, draw: np.random.Generator) -> None:
    """Children of two ages and the two key figures; some ratios confidential."""
    there = [(code, year) for year in CHILD_YEARS for code in codes_in(moves, year)]
    who = pd.DataFrame(there, columns=["region_code", "year"])
    who = who.assign(region_name="Sted " + who["region_code"] + " - Báiki")
    ages = [
        who.assign(age_label=age, ownership_label=owner, hours_label=HOURS[5], status="",
                   children=np.floor(draw.uniform(5, 900, len(who))))
        for age, owner in (("2 år", OWNERS[0]), ("4 år", OWNERS[1]))
    ]  # fmt: skip
    children = pd.concat(ages, ignore_index=True)
    codes = {f"{name}_code": children[f"{name}_label"] for name in ("age", "ownership", "hours")}
    _put(folder, "kindergarten_children", children.assign(**codes))
    mark = draw.choice(["", ":"], len(who), p=[0.97, 0.03])
    ratio = np.where(mark == "", np.round(draw.uniform(5.3, 6.7, len(who)), 1), np.nan)
    shares = who.assign(measure_code="teacher_share_pct", value=np.round(draw.uniform(25, 55, len(who)), 1), status="")
    ratios = who.assign(measure_code="children_per_fte", value=ratio, status=mark)
    _put(folder, "kindergarten_key_figures", pd.concat([ratios, shares], ignore_index=True))


def _answers(folder: Path, results: pd.DataFrame, year: int, stage: str, draw: np.random.Generator) -> None:
    """Half of the municipalities; in the first year all of them."""
    rows = results[(results["year"] == 2025) & results["ndr_pct"].notna()]
    rows = rows if year == min(ANSWERED) else rows.iloc[year % 2 :: 2]
    noise = draw.normal(0.01, 0.02, len(rows))
    made = make_answers(rows.assign(net_result_1000nok=rows["revenue_1000nok"] * noise), year, stage)
    frame = conform(survey_answers.TABLE, made[list(survey_answers.TABLE.names)])
    one = Document(f"s-{year}", "survey", f"s-{year}", "survey_answers", "a.csv", "x", "2026-11-01T00:00:00Z", {})
    documents.add(one, frame, b"x", folder)
