"""What is written can be typed into a calculator and gives the figure that stands beside it."""

import re

import pytest

from analysis.measures.registry import of_municipality
from analysis.profile import calculation, material
from analysis.profile.calculation import READ, SPREAD
from charts.profile import calculation_words as words


@pytest.fixture(scope="module")
def found(shipped):
    return material.material(shipped, {})


def typed(text: str) -> float:
    """As a calculator reads it."""
    plain = text.replace("\u202f", "").replace("\u2212", "-").replace("×", "*").replace(",", ".")
    assert re.fullmatch(r"[-+*/(). \d]+", plain), plain
    return eval(plain)


def shown(text: str) -> float:
    return float(text.split("\u00a0")[0].replace("\u202f", "").replace("\u2212", "-").replace(",", "."))


@pytest.mark.slow("every figure of every municipality")
def test_every_line_comes_to_the_figure_after_it(found):
    lines = 0
    for measure, one in of_municipality().items():
        if measure not in found.series:
            continue
        series = found.series[measure]
        for code in found.codes:
            told, value = (
                calculation.of(found, code, measure),
                series.value[found.places[code], series.at(series.newest())],
            )
            if told is None or told.way in (READ, SPREAD):
                continue
            left, right = words.in_numbers(told, value, one).split(" = ")
            assert typed(left) == pytest.approx(shown(right), abs=0.51 * 10**-one.decimals + 1e-9), (
                code,
                measure,
                left,
            )
            assert right == words.answer(value, one) and words.title("Tall", 2025, value, one).endswith(right)
            lines += 1
    assert lines > 3000


def test_a_sum_of_years_says_which_and_brackets_what_is_below_zero(found):
    told = calculation.of(found, "4601", "ndr_pct_3yr")
    one = of_municipality()["ndr_pct_3yr"]
    assert words.in_numbers(told, calculation.recomputed(told), one) == (
        "(185\u202f456 + (−713\u202f159) + 325\u202f236) / (27\u202f630\u202f065 + 29\u202f148\u202f534 + 31\u202f632\u202f251) × 100 = −0,23\u00a0%"
    )
    assert words.in_names(told, "%") == (
        "Netto driftsresultat (AGD23) 2023–2025 / brutto driftsinntekter (AGD13) 2023–2025 × 100. Beløp i tusen kr."
    )


def test_two_amounts_are_added_in_brackets_before_they_are_divided(found):
    told = calculation.of(found, "4601", "result_pct")
    assert words.in_names(told, "%").startswith("(Netto driftsresultat (AGD23) + bundne fond, netto (AGD74)) / brutto")


def test_what_is_read_says_so_and_has_no_sum(found):
    told = calculation.of(found, "4601", "investment_pct")
    assert words.in_numbers(told, 12.3, of_municipality()["investment_pct"]) == ""
    assert words.in_names(told, "%") == words.READ_AS_IT_STANDS
    assert words.in_names(calculation.of(found, "4601", "inhabitants"), "antall") == words.COUNTED


def test_people_are_told_with_the_day_that_they_were_counted():
    told = words.title("Innbyggere", 2025, 294860, of_municipality()["inhabitants"])
    assert told == "Innbyggere 1. januar 2026: 294\u202f860"
    assert words.title("Netto lånegjeld", 2025, 78.0, of_municipality()["debt_pct"]).startswith("Netto lånegjeld 2025:")


def test_the_deviation_lists_its_years(found):
    told, one = calculation.of(found, "4601", "ndr_sd_points"), of_municipality()["ndr_sd_points"]
    text = words.in_numbers(told, calculation.recomputed(told), one)
    assert text.startswith("2020: 2,42; 2021: 4,58") and text.endswith(": 2,5\u00a0prosentpoeng")
    assert "2020–2025" in words.in_names(told, "poeng")
