"""The answer of municipalities side by side, where some of them have no result of several years: whose each figure is."""

import itertools
from dataclasses import replace

import pytest

import languages
from analysis.profile.several import compare
from charts.profile import beside_answer
from charts.words import counted
from data.norwegian import number
from tests import shipped_tables

OTHERS = ["3101", "3224", "5522", "3301", "3107"]  # have another number since 2024


@pytest.fixture(scope="module")
def found():
    return shipped_tables.profile_material()


def value(found, measure: str, code: str) -> str:
    one = found.series[measure]
    return f"{number(float(one.value[found.places[code], one.years.index(one.newest())]))}\u00a0%"


def of(found, codes: list[str]):
    return beside_answer.answer(compare.rows(found, codes))


def each(found, code: str, labels: list[str]) -> list[tuple[str, str]]:
    return list(zip(labels, (value(found, one, code) for one in beside_answer.OVER_YEARS), strict=True))


@pytest.mark.parametrize(
    ("codes", "one", "told"),
    [
        (["4601", "3101"], "4601", "Bergen er under anbefalt nivå i 2021–2025 samlet; Halden mangler tall"),
        (["3101", "4601"], "4601", "Bergen er under anbefalt nivå i 2021–2025 samlet; Halden mangler tall"),
        (["1103", "3224", "5522"], "1103",
         "Stavanger er over anbefalt nivå i 2021–2025 samlet; Rælingen og Salangen mangler tall"),
        (["1103", *OTHERS], "1103", "Stavanger er over anbefalt nivå i 2021–2025 samlet; fem mangler tall"),
    ],
)  # fmt: skip
def test_where_one_has_the_years_it_is_named_and_no_figure_is_anothers(found, codes, one, told):
    answer, name = of(found, codes), found.names[one]
    assert answer.sentence == told
    labels = [f"{name} 2025", f"{name} 2023–2025", f"{name} 2021–2025"]
    assert [(figure.label, figure.value) for figure in answer.figures] == each(found, one, labels)
    assert [figure.beside for figure in answer.figures] == ["netto driftsresultat", *["nivå: 1,75\u00a0%"] * 2]


def test_one_that_is_chosen_alone_is_not_named_in_its_figures(found):
    labels = ["Netto driftsresultat", "Siste tre år", "Siste fem år"]
    assert [(one.label, one.value) for one in of(found, ["4601"]).figures] == each(found, "4601", labels)


def test_of_any_choice_there_are_at_most_three_figures_no_label_twice_and_it_is_said_in_every_language(found):
    few = ["4601", "1103", "1508", *OTHERS[:3]]
    for count in range(1, 7):
        for codes in itertools.combinations(few, count):
            answer = of(found, list(codes))
            labels = [one.label for one in answer.figures]
            assert len(labels) == len(set(labels)) <= 3 and counted(answer.sentence) <= 15, codes
            assert " av 1 " not in answer.sentence, codes
            if len(codes) > 1:
                assert all(any(found.names[code] in label for code in codes) for label in labels), codes
            for text in (answer.sentence, *labels, *(one.beside for one in answer.figures)):
                for language in (languages.NYNORSK, languages.ENGLISH):
                    assert languages.missing(text, language) == [], (language, text)


@pytest.mark.parametrize("codes", [["4601"], ["4601", "3101"], ["4601", "1103"], ["4601", "1103", "1508", "5001"]])
def test_in_a_year_without_a_level_nothing_is_held_against_it(found, codes):
    """A row of recommended_levels with an end, which is how a level is taken back."""
    until_2024 = {year: at for year, at in found.levels.recommended.items() if year <= 2024}
    ended = replace(found, levels=replace(found.levels, recommended=until_2024))
    rows = compare.rows(ended, codes)
    assert not rows.loc[rows["measure"] == "ndr_pct_5yr", "level_side"].any()
    told = beside_answer.answer(rows)
    assert told.sentence.startswith("Netto driftsresultat i 2025 var ") and "nivå" not in told.sentence
    assert all(found.names[code] in told.sentence for code in codes[:2]) or len(codes) != 2
    assert not any("nivå" in figure.beside or "nan" in figure.value for figure in told.figures)
    if len(codes) == 1:
        assert [one.beside for one in told.figures] == ["i 2025", "i 2023–2025", "i 2021–2025"]
