"""What the front page and the page on size answer, for every municipality: short, and no more than the figures say."""

import re

import pandas as pd
import pytest

from analysis.result import municipality as others_of
from charts.result import answers as result_answers, size_answer
from charts.words import percent
from data.municipalities.names import plain_name
from pages.result import front, municipality, size
from pages.shared import cached

pytestmark = pytest.mark.usefixtures("one_run")
JUDGING = re.compile(r"\b(best|dårlig\w*|svak\w*|sterk\w*|fordi|skyldes|derfor|god\w*|heldig\w*)\b", re.IGNORECASE)


def words(text: str) -> int:
    """A number with its spaces is one word."""
    return len(text.split(" "))


def sound(told) -> None:
    assert words(told.sentence) <= 15 and len(told.figures) <= 3 and len(told.meeting) <= 3, told
    assert all(words(each.label) <= 4 and words(each.beside) <= 6 for each in told.figures), told
    assert not JUDGING.search(" ".join([told.sentence, *told.meeting])) and not re.search(r"\bnan\b", repr(told))
    assert all(text.endswith(".") and text[0] == text[0].upper() for text in told.meeting)


@pytest.fixture(scope="module")
def everyone():
    return [(code, plain_name(name)) for code, name in cached.municipalities().items()]


ALL = pytest.mark.slow("every municipality of the extract")


@pytest.mark.parametrize(("year", "every"), [pytest.param(2025, 1, marks=ALL), (2022, 9), (2016, 9)])
def test_every_municipality_is_answered_in_few_words(everyone, year, every):
    assert len(everyone) == 357
    answered = 0
    for code, name in everyone[::every]:
        told = municipality.answer(code, name, year, False)
        sound(told)
        answered += bool(told.figures)
        assert bool(told.figures) != bool(told.because) and bool(told.figures) == bool(told.meeting)
    known = set(cached.members(year, "ks").dropna(subset=["ndr_pct"])["region_code"])
    assert answered == len(known & {code for code, _ in everyone[::every]})


def test_the_figures_are_those_of_the_rows(everyone):
    members = cached.members(2025, "ks").set_index("region_code")
    for code, name in everyone[::9]:
        told, row = municipality.answer(code, name, 2025, False), members.loc[code]
        assert told.figures[0].value == percent(row["ndr_pct"])
        same = members[(members["size_class"] == row["size_class"]) & (members.index != code)]["ndr_pct"]
        if len(same) >= 5:
            assert told.figures[0].beside == f"jevnstore, median: {percent(same.median())}"
        side = "Under" if row["ndr_pct"] < 1.75 else "Over"
        assert told.meeting[1].startswith("Resultatet i 2025 er "), told.meeting  # and not the figure of the others
        assert "standardavvik" not in " ".join(told.meeting)  # what is said aloud
        assert side in told.figures[1].label


@pytest.mark.parametrize(
    ("points", "amount", "said"),
    [
        (-0.01, -20.0, "er så vidt under anbefalt nivå på 1,75 prosent (mindre enn 0,1 mill. kroner)."),
        (0.0, 0.0, "er på anbefalt nivå på 1,75 prosent."),
        (0.02, 1_500.0, "er så vidt over anbefalt nivå på 1,75 prosent (1,5 mill. kroner)."),
        (-1.2, -31_000.0, "er 31 mill. kroner under anbefalt nivå på 1,75 prosent."),
    ],
)
def test_a_distance_in_kroner_is_never_nothing(points, amount, said):
    row = {"distance_points": points, "distance_1000nok": amount, "recommended_pct": 1.75, "year": 2025}
    assert said in result_answers._against_level(row)


def test_a_gap_within_its_own_swing_is_no_clear_difference(everyone):
    members = cached.members(2025, "ks")
    seen = set()
    for code, name in everyone[::4]:
        row, told = cached.one(code), municipality.answer(code, name, 2025, False)
        swing = row["own_sd"].iloc[-1] if len(row) else float("nan")
        others = others_of.among_others(members, code)
        if not told.meeting or pd.isna(swing) or not others["others"] >= 5:
            continue
        gap = abs(row["value"].iloc[-1] - others["others_median_pct"])
        assert ("ingen klar forskjell" in told.meeting[0]) == (gap <= swing), name
        seen.add(gap <= swing)
    assert seen == {True, False}


@pytest.mark.parametrize("with_oslo", [False, True])
def test_the_country_is_answered_in_every_year(with_oslo):
    for year in cached.years():
        told = front.country(year, with_oslo)
        sound(told)
        assert len(told.figures) == 3 and str(year) in told.sentence


@pytest.mark.slow("some forty municipalities and every year, in each classification")
@pytest.mark.parametrize("classification", ["ks", "ssb", "kostra"])
def test_the_page_on_size_is_answered_for_everyone(everyone, classification):
    longest = sorted(everyone, key=lambda one: -words(one[1]))[:8]
    for code, name in [(None, ""), *longest, *everyone[::12]]:
        sound(size.answer(2025, classification, False, code, name))
    for year in cached.years():
        sound(size.answer(year, classification, True, None, ""))


def test_the_share_below_the_level_is_called_a_share_and_its_group_the_highest():
    for year in cached.years():
        classes = cached.classes(year, "ks", False)
        known = size_answer.spread.comparable(classes).dropna(subset=["share_below_pct"])
        shares = [each for each in size.answer(year, "ks", False, None, "").figures if each.label == "Andel under"]
        assert len(shares) == (len(known) > 1)
        for told in shares:
            most = known.loc[known["share_below_pct"] == known["share_below_pct"].max(), "size_class"]
            assert told.beside.startswith("høyest: ")
            assert told.beside.removeprefix("høyest: ") in {
                size_answer.called(one).removesuffix(" innbyggere") for one in most
            }


def test_classes_in_a_row_are_told_as_a_span():
    assert size.answer(2025, "ks", False, None, "").sentence == (
        "Medianen var under anbefalt nivå i 2025 i gruppene fra 2\u202f000 til 19\u202f999 innbyggere"
    )
    assert size_answer._span("Under 2 000", "5 000–9 999") == "til 9\u202f999"
    assert size_answer._span("20 000–59 999", "60 000 og over") == "fra 20\u202f000"
    assert size_answer._span("KOSTRA-gruppe 1", "KOSTRA-gruppe 3") == ""
