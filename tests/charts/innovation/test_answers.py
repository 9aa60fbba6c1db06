"""What is said of innovation: figures as published, or words; bars stand where the shares are."""

import pandas as pd

from charts.innovation import answers, bars


def shares(*rows: tuple) -> pd.DataFrame:
    names = ["year", "group_name", "answer", "answer_pct", "answered"]
    return pd.DataFrame(rows, columns=names).assign(survey="Barometeret", statement="", source="rapporten")


YES = shares((2020, "Alle", "Ja", 74.0, 1800), (2024, "Alle", "Ja", 71.5, 900))
TOLD = shares((2020, "", "", float("nan"), 1800)).assign(
    statement="Om lag tre av fire har innført innovasjon siste to år"
)


def test_words_are_told_as_words_and_figures_as_figures():
    told = answers.answer(YES.head(0), TOLD)
    assert told.sentence == "Om lag tre av fire har innført innovasjon siste to år" and not told.because
    assert [(one.value, one.beside) for one in told.figures] == [
        ("1\u202f800", "Barometeret 2020"),
    ]
    known = answers.answer(YES, TOLD)
    assert known.sentence == "71,5 prosent har innført innovasjon siste to år" and not known.because
    assert [one.value for one in known.figures] == ["71,5\u00a0%", "74,0\u00a0%"]
    assert answers.answer(YES.head(0), TOLD.head(0)).figures == ()


def test_headlines_hold_what_the_rows_do_in_fifteen_words():
    said = (
        answers.by_year(YES),
        answers.by_year(YES.head(1)),
        answers.groups(YES),
        answers.groups(YES.head(1)),
        answers.newest(YES),
    )
    assert all(len(text.split()) <= 15 for text in said)
    assert said[0] == "74,0 prosent hadde innført innovasjon i 2020, 71,5 i 2024"
    assert said[2].startswith("Fra 71,5 til 74,0 prosent")


def test_a_bar_is_as_long_as_its_share():
    fig = bars.bars(["A", "B"], [74.0, 71.5], ["av 9 svar", ""])
    assert list(fig.plain["data"][0]["x"]) == [74.0, 71.5] and list(fig.plain["layout"]["xaxis"]["range"]) == [0, 100]
