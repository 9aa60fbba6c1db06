"""What the page answers for every municipality: short, about the right one, and with the figures of its own kindergartens."""

import re
from itertools import product

import pytest

from analysis.kindergarten.staffing import FAMILY_NAME
from data.contract.kindergarten import AGES
from data.municipalities.names import plain_name
from pages.kindergarten import answer, assumptions
from pages.kindergarten.count import rows
from pages.shared import cached
from pages.shared.in_use import edition

PART_TIMES = (0.9841, 0.9897, 1)  # places that a child is counted as, from the fewest to the most that is published


@pytest.fixture(scope="module")
def told() -> dict:
    """The answer for every municipality, by code, with its name as the page has it."""
    with edition.published():
        assumed = assumptions.default()
        return {
            code: (name, answer.answer(code, name, assumed, None))
            for code, name in ((code, plain_name(every)) for code, every in cached.municipalities().items())
        }


def test_every_municipality_is_answered_in_fifteen_words_and_three_figures(told):
    assert len(told) == 357
    for code, (name, said) in told.items():
        assert len(said.sentence.split()) <= 15, said.sentence
        assert name in said.sentence or name.split(" - ")[0] in said.sentence, (code, said.sentence)
        assert len(said.figures) <= 3 and all(len(figure.label.split()) <= 4 for figure in said.figures)
        assert len(" ".join(said.meeting).split()) <= 60, said.meeting
        assert said.because and "nan" not in re.findall(r"\w+", f"{said.sentence} {said.meeting}")


def test_children_per_fte_and_how_many_lacked_staff_are_counted_kindergarten_by_kindergarten(told):
    with edition.published():
        part_time, each = assumptions.default().part_time, rows.count()[1].dropna(subset=["municipality_code"])
    for code, (_, said) in told.items():
        need = staff = units = 0.0
        short = dict.fromkeys(PART_TIMES, 0)
        gross, net = (dict.fromkeys(product(PART_TIMES, (False, True)), 0.0) for _ in range(2))
        for one in each[each["municipality_code"].astype(str) == code].to_dict("records"):
            heads = [int(one[age]) for age in AGES]
            places = part_time * (2 * sum(heads[:3]) + sum(heads[3:]))
            if not places or not one["basic_staff_fte"] > 0:
                continue
            units, need, staff = units + 1, need + places, staff + one["basic_staff_fte"]
            for counted_as in short:
                lacks = counted_as * places / part_time / 6 - one["basic_staff_fte"]
                short[counted_as] += lacks > 1e-6
                for without_family in (False, True):
                    if not (without_family and re.search(FAMILY_NAME, one["name"], re.IGNORECASE)):
                        gross[counted_as, without_family] += max(0.0, lacks)
                        net[counted_as, without_family] += lacks
        figures = {figure.label: figure.value for figure in said.figures}
        if not units:
            assert not figures, code
            continue
        per_fte = figures.get("Barn per årsverk") or re.search(r"hadde vi ([\d,]+) barn", said.meeting[0])[1]
        assert float(per_fte.replace(",", ".")) == pytest.approx(need / staff, abs=0.0501), code
        for label, lacked in (("Hver barnehage for seg", gross), ("Kommunen under ett", net)):
            if label in figures:
                ends = [max(0.0, end(lacked.values())) for end in (min, max)]
                read = figures[label].removesuffix("\u00a0årsverk").replace("\u202f", "")
                found = [float(each) for each in read.replace("under 1", "0–0,5").replace(",", ".").split("–")]
                assert [found[0], found[-1]] == pytest.approx(ends, abs=0.51), code
                beside = next(figure.beside for figure in said.figures if figure.label == label)
                assert re.fullmatch(r"[\d\u202f–]+ mill. kr/år|under 1 mill. kr/år", beside), beside
        span = "–".join(dict.fromkeys(f"{number:.0f}" for number in (min(short.values()), max(short.values()))))
        both = "Hver barnehage for seg" in figures  # then the chart below says how many meet it
        assert figures.get("Under normen") == (None if both else f"{span} av {units:.0f}"), code


def test_every_municipality_has_a_headline_of_its_own_place_among_them_all():
    with edition.published():
        assumed = assumptions.default()
        every = {code: round(rows.total(code, assumed)["children_per_fte"], 1) for code in cached.municipalities()}
        for code, name in cached.municipalities().items():
            headline = answer.chart(code, plain_name(name), assumed, None).headline
            assert len(headline.split()) <= 15 and headline.startswith(plain_name(name)), headline
            own = re.search(r"([\d,]+) barn per årsverk\b", headline)[1]
            assert "2017" in headline, headline
            assert float(own.replace(",", ".")) == every[code], headline
            if told := re.search(r", (høyere enn i|over|lavere enn i|under) (\d+) av dagens 357 kommuner$", headline):
                less, more = (sum(sign * one < sign * every[code] for one in every.values()) for sign in (1, -1))
                assert int(told[2]) == (less if told[1] in ("høyere enn i", "over") else more) == max(less, more), (
                    headline
                )
            else:
                assert re.search(r", med \d{1,2} barn, ", headline), headline


def test_what_nobody_lacked_is_not_said_to_be_missing(told):
    for code, (_, said) in told.items():
        figures = {figure.label: figure.value for figure in said.figures}
        if figures.get("Manglet før normen") == "ingen":
            assert "manglet" not in said.sentence and figures["Under normen"].startswith(("0 av", "0–")), code
        elif figures:
            assert not re.search(r"manglet (ingen|0)\b", said.sentence), code
