"""Where a municipality lies among them all at the count, in one sentence that counts what is written."""

import numpy as np
import pandas as pd
import pytest

from charts.kindergarten.answers.own_count import among, of_today
from charts.kindergarten.norm_name import tried

EVERY = pd.Series([5.0, 5.5, 5.96, 6.04, 6.2, 6.26, 6.34, 7.0])
MANY, FEW = {"children_under_3": 50, "children_over_3": 90}, {"children_under_3": 3, "children_over_3": 12}


@pytest.mark.parametrize(
    ("own", "says"),
    [
        (6.26, "Bergen: 6,3 barn per årsverk i 2017, høyere enn i 5 av dagens 8 kommuner"),  # 6,34 reads the same
        (5.5, "Bergen: 5,5 barn per årsverk i 2017, lavere enn i 6 av dagens 8 kommuner"),
        (6.04, "Bergen: 6,0 barn per årsverk i 2017, lavere enn i 4 av dagens 8 kommuner"),
        (7.0, "Bergen: 7,0 barn per årsverk i 2017, høyere enn i 7 av dagens 8 kommuner"),
    ],
)
def test_it_is_more_or_fewer_than_in_those_that_read_so(own, says):
    assert among(MANY, "Bergen", EVERY, own, 2017, 6.0) == says


def test_a_tie_is_rounded_as_it_is_written():
    """6,35 is written 6,3 here; Series.round makes it 6,4, and then each would be below them all."""
    alike = pd.Series([6.35] * 3)
    assert (
        among(MANY, "B", alike, 6.35, 2017, 6.0)
        == "B: 6,3 barn per årsverk i 2017, høyere enn i 0 av dagens 3 kommuner"
    )
    assert among(MANY, "B", pd.Series([6.25, 6.35, 6.45]), 6.35, 2017, 6.0).endswith(
        "høyere enn i 1 av dagens 3 kommuner"
    )


@pytest.mark.parametrize("own", [6.35, 6.25, 5.45, 0.15])
def test_the_figure_of_a_row_is_rounded_as_pythons_own(own):
    """A row's figure is of numpy, whose round has other ties: one that all read the same is above none and below none."""
    alike = pd.Series([own] * 3)
    assert among(MANY, "B", alike, np.float64(own), 2017, 6.0) == among(MANY, "B", alike, own, 2017, 6.0)
    assert " 0 av dagens 3 kommuner" in among(MANY, "B", alike, np.float64(own), 2017, 6.0)


@pytest.mark.parametrize("name", ["Bergen", "Nord-Aurdal", "Nore og Uvdal", "Vestre Toten"])
@pytest.mark.parametrize("row", [MANY, FEW])
def test_any_name_has_room(name, row):
    text = among(row, name, EVERY, 6.26, 2017, 6.0)
    assert len(text.split()) <= 15 and text.startswith(name) and "6,3 barn per årsverk" in text and "2017" in text


def test_few_children_are_held_against_the_norm_alone():
    assert among(FEW, "Utsira", EVERY, 4.35, 2017, 6.0) == (
        "Utsira, med 15 barn, hadde 4,3 barn per årsverk i 2017; normen er høyst 6"
    )
    for norm, says in (((2.75, 5.5), "; en norm på 5,5"), ((3, 5.5), "; en norm på 3/5,5")):
        text = among(FEW, "Utsira", EVERY, 4.35, 2017, norm[1], tried(*norm))
        assert text.endswith(says) and len(text.split()) <= 15


def test_how_many_have_no_figure_is_told_beside_how_many_there_are_today():
    assert among(MANY, "Bergen", EVERY, 7.0, 2017, 6.0, today=12).endswith(", over 7 av 8 av dagens 12 kommuner")
    assert of_today(357, 357) == "dagens 357 kommuner"


def test_a_name_of_several_words_keeps_the_year_and_whose_the_count_is():
    text = among(MANY, "Nore og Uvdal", EVERY, 7.0, 2017, 6.0)
    assert text == "Nore og Uvdal (2017): 7,0 barn per årsverk, over 7 av dagens 8 kommuner"


def test_one_alone_is_no_more_than_any():
    assert among(MANY, "Bergen", EVERY[:1], 5.0, 2017, 6.0).endswith("i 2017; normen er høyst 6")
