"""Which answer counts when a municipality has several."""

import pandas as pd
import pytest

from data.brought_in import documents, survey_answers
from data.brought_in.documents import Document
from data.contract.types import conform


def answer(code="1101", stage="proposal", net=1.0, day=None) -> dict:
    return {"municipality_code": code, "municipality_name": "Eigersund", "budget_year": 2027, "stage_code": stage,
            "revenue_1000nok": 100.0, "net_result_1000nok": net, "bound_funds_used_1000nok": None,
            "bound_funds_allocated_1000nok": None, "disposition_fund_1000nok": None, "reported_on": day}  # fmt: skip


@pytest.fixture
def add(tmp_path):
    def one(name, *rows, imported="2026-11-01T00:00:00Z", original=b"x"):
        frame = conform(survey_answers.TABLE, pd.DataFrame(rows))
        documents.add(Document(name, "survey", name, "survey_answers", f"{name}.csv", name + imported, imported, {}),
                      frame, original, tmp_path)  # fmt: skip

    one.folder = tmp_path
    return one


def test_none_at_all(tmp_path):
    assert survey_answers.answers(tmp_path).empty and survey_answers.superseded(tmp_path).empty
    assert list(survey_answers.answers(tmp_path))[:-1] == list(survey_answers.TABLE.names)


def test_the_last_reported_counts_whatever_was_imported_last(add):
    add("survey-a", answer(net=1, day="2026-11-20"), answer("1103", net=5))
    add("survey-b", answer(net=2, day="2026-11-10"), imported="2026-12-01T00:00:00Z")
    found = survey_answers.answers(add.folder).set_index("municipality_code")
    assert found["net_result_1000nok"].to_dict() == {"1101": 1, "1103": 5}
    assert found.loc["1101", "document_id"] == "survey-a"
    lost = survey_answers.superseded(add.folder)
    assert lost[["document_id", "superseded_by"]].values.tolist() == [["survey-b", "survey-a"]]


def test_at_a_tie_the_last_imported(add):
    add("survey-z", answer(net=1, day="2026-11-20"))
    add("survey-a", answer(net=2, day="2026-11-20"), imported="2026-12-01T00:00:00Z")
    assert survey_answers.answers(add.folder)["net_result_1000nok"].tolist() == [2]


def test_a_date_beats_none(add):
    add("survey-a", answer(net=1, day="2026-11-20"))
    add("survey-b", answer(net=2), imported="2026-12-01T00:00:00Z")
    assert survey_answers.answers(add.folder)["net_result_1000nok"].tolist() == [1]


def test_stages_stand_beside_each_other(add):
    add("survey-a", answer(), answer(stage="adopted", net=3))
    assert len(survey_answers.answers(add.folder)) == 2


def test_a_file_that_must_not_be_kept_is_not(add):
    add("survey-a", answer(), original=b"")
    add("survey-b", answer(), original=b"kept")
    kept = list((add.folder / documents.ORIGINALS).iterdir())
    assert [path.read_bytes() for path in kept] == [b"kept"]


def test_answers_at_the_other_stage_alone_are_found():
    rows = pd.DataFrame(
        {
            "municipality_code": ["4601", "4601", "4602"],
            "budget_year": 2027,
            "stage_code": ["proposal", "adopted", "adopted"],
        }
    )
    assert list(survey_answers.elsewhere(rows, 2027, "proposal")["municipality_code"]) == ["4602"]
    assert (
        survey_answers.elsewhere(rows, 2027, "adopted").empty and survey_answers.elsewhere(rows, 2026, "adopted").empty
    )
