"""Answers of two files: what the later one has of a question to a group takes the place of the earlier one's whole."""

import pandas as pd
import pytest

from data.brought_in import innovation
from data.contract.innovation import ANSWERS


class One:
    def __init__(self, imported: str, rows: list[tuple[str, str, str, float, int]]):
        self.imported = imported
        frame = pd.DataFrame(rows, columns=["survey", "group_name", "answer", "share_pct", "respondents"])
        kind = frame["group_name"].map(lambda name: "all" if name.casefold() == "alle" else "part")
        self.rows = frame.assign(year=2024, question_code="newest", group_kind=kind, source="K")[list(ANSWERS.names)]


FIRST = One("2026-01-01", [("B", "Alle", "Ny teknologi", 40, 1800), ("B", "Alle", "Nye tjenester", 60, 1800),
                           ("B", "Nord", "Ny teknologi", 30, 200)])  # fmt: skip


@pytest.fixture
def brought(monkeypatch):
    def there(*documents: One) -> list[tuple]:
        monkeypatch.setattr(innovation.documents, "current", lambda folder, kind: list(documents))
        monkeypatch.setattr(innovation.documents, "rows", lambda one, folder: one.rows)
        found = innovation.answers()
        return sorted(zip(found["group_name"], found["answer"], found["respondents"], strict=True))

    return there


@pytest.mark.parametrize("survey", ["B", "b"])
def test_a_corrected_file_is_not_added_to_the_one_before(brought, survey):
    later = One(
        "2026-02-01",
        [(survey, "Alle", "Ny teknologi (digital)", 42, 1750), (survey, "Alle", "Nye tjenester", 58, 1750)],
    )
    for documents in ((FIRST, later), (later, FIRST)):
        assert brought(*documents) == [
            ("Alle", "Ny teknologi (digital)", 1750), ("Alle", "Nye tjenester", 1750), ("Nord", "Ny teknologi", 200),
        ]  # fmt: skip


def test_another_survey_stands_beside(brought):
    other = One("2026-02-01", [("C", "Alle", "Ny teknologi", 10, 50)])
    assert len(brought(FIRST, other)) == 4 and len(brought(FIRST)) == 3 and not brought()
