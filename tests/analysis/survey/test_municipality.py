"""One municipality among those of its class that answered the survey: held against a count by hand, for every one."""

import numpy as np
import pandas as pd
import pytest

from analysis.survey import municipality
from analysis.survey.estimate import FEWEST
from charts.survey import municipality_words

SIZES = ("Under 2 000", "2 000–4 999", None)
PHRASES = {"Under 2 000": "med under 2 000 innbyggere"}


def members(seed: int, count: int) -> pd.DataFrame:
    draw = np.random.default_rng(seed)
    answered = draw.random(count) < 0.6
    return pd.DataFrame(
        {
            "region_code": [f"{1101 + n}" for n in range(count)],
            "size_class": draw.choice(np.array(SIZES, dtype=object), count),
            "answered": answered,
            "ndr_pct": np.where(answered, np.round(draw.normal(1, 2, count), 0), np.nan),
        }
    )


def estimates(rows: pd.DataFrame) -> pd.DataFrame:
    made = [{"size_class": size, "ndr_pct": 1.25, "ndr_pct_low": np.nan, "merged_into": ""} for size in SIZES[:2]]
    made.append({"size_class": "Alle", "ndr_pct": 1.0, "ndr_pct_low": np.nan, "merged_into": ""})
    return pd.DataFrame(made).assign(respondents=[0, 0, int(rows["answered"].sum())])


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("count", [2, 5, 40])
def test_the_others_are_those_of_the_class_that_answered(seed, count):
    rows = members(seed, count)
    for own in rows.itertuples():
        found = municipality.among(rows, estimates(rows), own.region_code)
        told = municipality_words.among("Sted", found, PHRASES, "adopted")
        if not isinstance(own.size_class, str):
            assert found == municipality.Among(None) and "sammenliknes ikke med andre" in told[0]
            assert municipality.budget(rows, own.region_code) is None
            continue
        if sum(rows["answered"]) < FEWEST:
            assert found.estimate is None and told == []
            continue
        others = [
            one.ndr_pct for one in rows.itertuples()
            if one.size_class == own.size_class and one.answered and one.region_code != own.region_code
        ]  # fmt: skip
        others = others if own.answered else []
        assert (found.others, found.lower) == (len(others), len([one for one in others if one < own.ndr_pct]))
        assert ("andre i gruppen med svar" in told[0]) == bool(others)
        if len(others) > 1:
            assert f"{found.lower} lavere og {len(others) - found.lower} like høyt eller høyere" in told[0]
        has = municipality.Own(own.size_class, own.ndr_pct) if own.answered else None
        assert municipality.budget(rows, own.region_code) == has


def test_a_municipality_that_is_no_member_is_in_no_class():
    rows = members(1, 10)
    assert municipality.among(rows, estimates(rows), "0301") == municipality.Among(None)
    assert municipality.budget(rows, "0301") is None


def test_the_answer_of_the_year_and_stage_with_its_result_in_per_cent():
    answers = pd.DataFrame(
        [("4601", 2025, "proposal", 200.0, 3.0), ("4601", 2025, "adopted", 400.0, -2.0), ("4601", 2026, "adopted", 0, 0)],
        columns=["municipality_code", "budget_year", "stage_code", "revenue_1000nok", "net_result_1000nok"],
    )  # fmt: skip
    assert municipality.answer(answers, "4601", 2025, "proposal")["ndr_pct"] == 1.5
    assert municipality.answer(answers, "4601", 2025, "adopted")["ndr_pct"] == -0.5
    assert np.isnan(municipality.answer(answers, "4601", 2026, "adopted")["ndr_pct"])
    assert municipality.answer(answers, "4601", 2026, "proposal") is None
    assert municipality.answer(answers, "1103", 2025, "proposal") is None
