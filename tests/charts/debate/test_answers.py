"""The answer of the agenda from its rows: at most 15 words, and no figure of another place in the stead of a gap."""

import pandas as pd

from charts.debate import answers

NAN = float("nan")


def rows(*each: tuple[str, float], code: str = "4601", name: str = "Bergen") -> pd.DataFrame:
    """measure and value."""
    frame = pd.DataFrame(each, columns=["measure", "value"])
    return frame.assign(region_code=code, region_name=name, year=2025)


def test_a_place_is_told_with_the_figures_that_are_known():
    told = answers.answer(
        rows(("ndr_pct", 1.03), ("older_per_100_younger", 82.2), ("outside_pct", NAN), ("outside_pct", 9.0))
    )
    assert told.sentence == "Til debatten i Bergen: 1,0 prosent i resultat, 82,2 eldre per 100 unge"
    assert len(told.sentence.split()) <= 15 and len(told.figures) == 3
    assert (told.figures[2].value, told.figures[2].beside) == ("–", "ikke med")  # the county's 9,0 is not its own


def test_where_the_share_of_the_young_outside_is_not_known_the_oldest_are_told_instead():
    told = answers.answer(rows(("outside_pct", 9.0), ("outside_pct", NAN), ("old_per_100_of_working_age", 7.6)))
    assert told.figures[2].label == "80+ per 100 på 20–64" and told.figures[2].value == "7,6"
    known = answers.answer(rows(("outside_pct", 8.1), ("old_per_100_of_working_age", 7.6)))
    assert (known.figures[2].label, known.figures[2].value) == ("Unge utenfor", "8,1\u00a0%")


def test_where_nothing_is_known_no_figure_is_told():
    told = answers.answer(
        rows(("ndr_pct", NAN), ("older_per_100_younger", NAN), ("outside_pct", NAN), code="", name="landet")
    )
    assert told.sentence == "Til debatten i kommunene: 6 spørsmål, med det tallene sier"
    assert [one.value for one in told.figures] == ["–"] * 3


def test_how_many_sentences_rest_on_a_figure_is_counted():
    assert answers.headline(rows(("ndr_pct", 1.0), ("outside_pct", NAN))).startswith(
        "1 av 2 setninger hviler på et tall"
    )
    swing = rows(("ndr_pct", 1.0), ("outside_pct", NAN), ("own_sd", NAN))
    assert answers.headline(swing).startswith("1 av 2 setninger")


def test_where_every_sentence_rests_on_a_figure_there_is_no_rest():
    assert answers.headline(rows(("ndr_pct", 1.0), ("outside_pct", 9.0))) == "Alle 2 setninger hviler på et tall"
