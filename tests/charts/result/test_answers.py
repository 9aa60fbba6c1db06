"""What the front page and the page on size answer, for every municipality: short, and no more than the figures say."""

import math
import re

import pandas as pd
import pytest

from analysis.result import municipality as others_of
from charts.result import answers as result_answers, over_time_headline, size_answer
from charts.words import counted, percent
from data.municipalities.names import plain_name
from data.norwegian import number
from pages.result import front, municipality, size
from pages.shared import cached
from pages.shared.profile import rows as profile
from tests import shipped_tables

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
        text = " ".join(told.meeting)
        assert len(text.split()) <= (64 if "KS' grenser" in text else 52), text  # what is said aloud in half a minute
        assert "på rad" not in text or "svinger" not in text
        assert ("dagens KOSTRA-gruppe" in text) == ("KOSTRA-gruppe" in text and year < 2025)
        answered += bool(told.figures)
        assert bool(told.figures) != bool(told.because) and bool(told.figures) == bool(told.meeting)
    known = set(cached.members(year, "ks").dropna(subset=["ndr_pct"])["region_code"])
    assert answered == len(known & {code for code, _ in everyone[::every]})


def test_the_figures_are_those_of_the_rows(everyone):
    members = cached.members(2025, "ks").set_index("region_code")
    for code, name in everyone[::9]:
        told, row = municipality.answer(code, name, 2025, False), members.loc[code]
        assert told.figures[0].value == percent(row["ndr_pct"])
        theirs = of_kostra(code)
        assert code == "0301" or f"resten av {theirs[0]}: {percent(theirs[1])}" == told.figures[0].beside
        side = "Under" if row["ndr_pct"] < 1.75 else "Over"
        assert told.meeting[1].startswith("Resultatet er "), told.meeting  # and not the figure of the others
        assert "standardavvik" not in " ".join(told.meeting)  # what is said aloud
        assert side in told.figures[1].label


@ALL
def test_a_fund_or_a_debt_beyond_its_limit_is_told_in_the_answer(everyone):
    """Is it bad? A result over the level is not all of the answer where the debt is over its limit. The debt is uncorrected."""
    seen, own = [], shipped_tables.every_profile()
    for code, name in everyone:
        told, value = municipality.answer(code, name, 2025, False).sentence, own[code].set_index("measure")["value"]
        debt, fund = value["debt_pct"] > 85, value["fund_pct"] < 5
        if len(name.split()) > 3:  # no room for more than the result
            continue
        assert counted(told) <= 15 and ("KS' grense" in told) == (debt or fund)
        assert ("gjeld" in told, "fond" in told) == (debt, fund), told
        assert ("gjelden kan være" in told or "kanskje gjeld" in told) == debt, told
        assert ("prosentpoeng" in told or "så vidt" in told) or debt or fund
        assert number(value["ndr_pct"]) in told
        seen.append((debt, fund, "nivå" in told))
    assert {(debt, fund) for debt, fund, _ in seen} == {(False, False), (True, False), (False, True), (True, True)}
    assert all(level for *_, level in seen) and len(seen) > 300


def of_kostra(code: str) -> tuple[str, float]:
    """The group of a municipality, and what the others in it have together: added up one by one."""
    members = cached.members(2025, "kostra").set_index("region_code")
    group, over, under = members.at[code, "size_class"], 0.0, 0.0
    for other, row in members.iterrows():
        if other != code and row["size_class"] == group and not pd.isna(row["ndr_pct"]):
            over, under = over + row["net_result_1000nok"], under + row["revenue_1000nok"]
    return str(group), 100 * over / under if under else float("nan")


@ALL
def test_the_others_are_those_of_kommunen_and_the_sheet(everyone):
    """One comparator: the figure of the peers is the same on every page."""
    for code, name in everyone:
        told, row = municipality.answer(code, name, 2025, False), profile.rows(code).set_index("measure").loc["ndr_pct"]
        if code == "0301":  # alone in its group
            assert (
                told.figures[0].beside.startswith("kommunene: ") and "; kommunene utenom Oslo hadde" in told.meeting[0]
            )
        elif told.figures:
            assert told.figures[0].beside.endswith(f": {percent(row['peers_value'])}")
            assert row["peers_called"] in told.meeting[0] and f" hadde {number(row['peers_value'])}" in told.meeting[0]


def members(*results: float | None, group: str | None = "KOSTRA-gruppe 2") -> pd.DataFrame:
    """Some municipalities of a class with these results in per cent, of 1000 each; the first is the own."""
    known = [float("nan") if each is None else each for each in results]
    return pd.DataFrame(
        {
            "region_code": [f"{1000 + at}" for at in range(len(known))],
            "size_class": [group] * len(known),
            "ndr_pct": known,
            "net_result_1000nok": [10 * each for each in known],
            "revenue_1000nok": [1000.0] * len(known),
        }
    )


@pytest.mark.parametrize(
    ("each", "said"),
    [
        (members(1.0, 2.0, 4.0), "; de andre i KOSTRA-gruppe 2 hadde 3,0."),
        (members(1.0, 0.0), "; de andre i KOSTRA-gruppe 2 hadde 0,0."),
        (members(3.0, 3.0), "; de andre i KOSTRA-gruppe 2 hadde 3,0."),
        (members(1.0, *[2.0] * 8, None), " hadde 2,0 (8 av 9 med tall)."),
        (members(1.0, 2.0, None), None),  # too few of the others have a figure
        (members(1.0), None),  # alone
        (members(1.0, 2.0, group=None), None),  # in no group
        (members(None, 2.0), None),  # without a figure of its own
    ],
)
def test_the_others_together_are_told_where_most_of_them_have_a_figure(each, said):
    row = {"value": each["ndr_pct"].iloc[0], "year": 2025, "own_sd": float("nan")}
    beside = result_answers.peers(others_of.together(each, "1000"))
    country = result_answers.Together(2.1, "kommunene utenom Oslo", called="kommunene")
    told = result_answers._beside_others(row, beside, country)
    assert (said or "; kommunene utenom Oslo hadde 2,1.") in told and "forskjell" not in told
    assert math.isnan(others_of.together(each, "9999")["value"])


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ([1.0, 1.0, 1.0, 1.0], "under nivået fire år på rad"),
        ([2.0, 1.0, 1.0, 1.0], "under nivået tre år på rad"),
        ([1.0, 1.0, 2.0, 2.0], ""),
        ([1.0, 1.0, 1.0, 1.75], ""),  # at the level
        ([1.0, None, 1.0, 1.0], ""),  # a gap
        ([3.0, 2.0, 2.0, 2.0], "over nivået fire år på rad"),
        ([None] * 4, ""),
    ],
)
def test_years_in_a_row_on_one_side_are_told(own, told):
    years, values = pd.Series([2022, 2023, 2024, 2025]), pd.Series(own, dtype=float)
    assert over_time_headline.so_far(years, values, pd.Series([1.75] * 4)) == told


def test_years_in_a_row_end_with_the_year_that_is_chosen():
    assert ", under nivået fire år på rad." in municipality.answer("4621", "Voss", 2025, False).meeting[1]
    assert "på rad" in municipality.answer("4621", "Voss", 2024, False).meeting[1]
    assert "på rad" not in municipality.answer("4621", "Voss", 2023, False).meeting[1]
    assert "på rad" not in municipality.answer("3101", "Halden", 2025, False).meeting[1]


def test_a_limit_that_is_passed_is_told_with_its_figure():
    told = municipality.answer("3101", "Halden", 2025, False).meeting[-1]
    assert told == "Ukorrigert netto lånegjeld er 116,1 prosent, så den korrigerte kan være over KS' grense på 85."


def test_a_result_that_rounds_to_the_level_says_on_which_side_it_is():
    below = municipality.answer("1813", "Brønnøy", 2024, False).sentence
    assert below == "Brønnøy: 1,7 prosent i 2024, så vidt under nivået, gjelden kan være over KS' grense"
    above = municipality.answer("5045", "Grong", 2023, False).sentence
    assert above == "Grong 2023: 1,8 prosent, så vidt over nivået, men gjelden kan være over KS' grense"


@pytest.mark.parametrize(
    ("points", "amount", "said"),
    [
        (-0.01, -20.0, "er så vidt under anbefalt nivå (mindre enn 0,1 mill. kroner)."),
        (0.0, 0.0, "er på anbefalt nivå."),
        (0.02, 1_500.0, "er så vidt over anbefalt nivå (1,5 mill. kroner)."),
        (-1.2, -31_000.0, "er 31 mill. kroner under anbefalt nivå."),
    ],
)
def test_a_distance_in_kroner_is_never_nothing(points, amount, said):
    row = {"distance_points": points, "distance_1000nok": amount, "recommended_pct": 1.75, "year": 2025}
    assert said in result_answers._against_level(row)


def test_a_gap_within_its_own_swing_is_no_clear_difference(everyone):
    seen = set()
    for code, name in everyone[::4]:
        row, told = cached.one(code), municipality.answer(code, name, 2025, False)
        swing = row["own_sd"].iloc[-1] if len(row) else float("nan")
        if not told.meeting or pd.isna(swing) or code == "0301":
            assert "ingen klar forskjell" not in " ".join(told.meeting)
            continue
        gap = abs(row["value"].iloc[-1] - of_kostra(code)[1])
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
