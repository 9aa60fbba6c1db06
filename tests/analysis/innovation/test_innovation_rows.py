"""The answers about innovation: what was told in words gives way to figures of the same, and a year is asked for."""

import pandas as pd
import pytest

from analysis.common.asked import UnknownChoice
from analysis.innovation import rows
from data.contract.innovation import ANSWERS


def figures(*years: int, answer: str = "Ja", survey: str = "Innovasjonsbarometeret") -> pd.DataFrame:
    one = {"survey": survey, "question_code": "introduced", "group_kind": "all", "group_name": "Alle", "answer": answer,
           "share_pct": 74.0, "respondents": 900, "source": "kilde"}  # fmt: skip
    return pd.DataFrame([one | {"year": year} for year in years], columns=list(ANSWERS.names))


def test_words_stand_where_there_is_no_figure_of_the_same_and_never_beside_one(shipped_read):
    alone = rows.answers(shipped_read, figures())
    assert set(alone["group_kind"]) == {rows.WORDS} and alone["answer_pct"].isna().all() and 2020 in set(alone["year"])
    for answer, replaced in (("Ja", True), ("Nei", False)):
        both = rows.answers(shipped_read, figures(2020, 2024, answer=answer))
        of_2020 = both[(both["year"] == 2020) & (both["question"] == both["question"].iloc[0])]
        assert (rows.WORDS in set(of_2020["group_kind"])) != replaced
        assert both["year"].is_monotonic_increasing and (both["answer_pct"] == 74.0).sum() == 2


def test_a_year_without_answers_is_refused_with_those_there_are(shipped_read):
    every = rows.answers(shipped_read, figures(2024))
    assert rows.of_year(every, 2024)["answer_pct"].tolist() == [74.0]
    with pytest.raises(UnknownChoice, match=r"Ingen svar om innovasjon for 2023. Disse årene finnes: 2020, 2024$"):
        rows.of_year(every, 2023)


def test_the_survey_with_the_newest_year_is_first_and_of_two_the_one_that_most_answered(shipped_read):
    every = pd.concat([figures(2024), figures(2025, survey="B"), figures(2025, survey="C").assign(respondents=901)])
    assert rows.surveys(rows.answers(shipped_read, every)) == ["C", "B", "Innovasjonsbarometeret"]
