"""Charts and sentences of the kindergarten norms hold the very figures of the rows."""

import numpy as np
import pandas as pd
import pytest

from charts import kindergarten_bars, kindergarten_ratio, kindergarten_series, kindergarten_spread
from charts import kindergarten_words as told


def texts(fig) -> str:
    return " ".join(note.text for note in fig.layout.annotations)


def row(gross, net, units=10) -> dict:
    return {
        "shortfall_gross_fte": gross, "shortfall_net_fte": net, "cost_gross_1000nok": gross * 700,
        "cost_net_1000nok": net * 700, "units": units,
    }  # fmt: skip


def test_a_bar_holds_its_upper_end_so_that_the_norm_is_met_at_it():
    values = np.array([1.0, 5.75, 5.76, 6.0, 6.01, 6.25, 9.0])
    fig = kindergarten_ratio.histogram(values, 6.0, "barnehager", "akse")
    counts = np.array(fig.data[0].y)
    assert counts.sum() == 7 and counts[:8].tolist() == [1, 0, 0, 0, 0, 0, 1, 2] and counts[8] == 2 and counts[-1] == 1
    assert "Norm 6,0" in texts(fig) and "<b>4</b> (57\u00a0%)" in texts(fig) and "<b>3</b> (43\u00a0%)" in texts(fig)


@pytest.mark.parametrize("norm", [5.5, 6.0, 6.7])
def test_every_value_falls_on_its_own_side_of_any_norm(norm):
    values = norm + np.round(np.arange(-3, 3, 0.01), 2)
    counts = np.array(kindergarten_ratio.histogram(values, norm, "barnehager", "akse").data[0].y)
    assert counts[:8].sum() == (values <= norm + 1e-9).sum() and counts.sum() == len(values)


def test_own_kindergartens_are_dots_and_one_municipality_a_labelled_line():
    values = np.array([5.0, 6.0, 7.0])
    many = kindergarten_ratio.histogram(values, 6.0, "barnehager", "akse", own=values[:2], own_name="Bergen")
    assert list(many.data[1].x) == [5.0, 6.0] and "<b>Barnehagene<br>i Bergen</b>" in texts(many)
    one = kindergarten_ratio.histogram(values, 6.0, "kommuner", "akse", own=values[2:], own_name="Bergen")
    assert len(one.data) == 1 and "<b>Bergen 7,00</b>" in texts(one)


def test_bars_have_fte_and_kroner_beside_them():
    rows = pd.DataFrame({"label": ["Fin", "Grov"], "shortfall_fte": [2886.1, 0.0], "need_1000nok": [2_008_702.4, 0.0]})
    fig = kindergarten_bars.ladder(rows)
    assert list(fig.data[0].x) == [2886.1, 0.0]
    assert "2\u202f886 årsverk, 2\u202f009 mill. kr" in texts(fig) and "0 årsverk, 0 mill. kr" in texts(fig)


def test_the_class_of_the_chosen_municipality_is_told_in_words():
    rows = pd.DataFrame(
        {"size_class": ["Små", "Landet"], "units": [3, 9], "meeting_norm_pct": [33.0, 50.0], "ratio_p10": [5.0, 5.0],
         "ratio_p25": [5.5, 5.5], "ratio_median": [6.0, 6.1], "ratio_p75": [6.5, 6.5], "ratio_p90": [7.0, 7.0]}
    )  # fmt: skip
    fig = kindergarten_spread.by_class(rows, 6.0, "akse", chosen_class="Små")
    assert "<b>Små</b> (valgt kommune)" in texts(fig) and "33\u00a0% av 3" in texts(fig) and "Norm 6,0" in texts(fig)
    assert list(fig.data[2].x) == [6.0, 6.1]


def test_lines_have_names_at_their_ends_and_gaps_where_figures_are_missing():
    line = kindergarten_series.Line("Landet", pd.Series({2018: 6.1, 2019: np.nan, 2020: 5.9}))
    fig = kindergarten_series.lines([line], "Barn per årsverk", norm=6.0, norm_from=2019)
    assert np.isnan(fig.data[0].y[1]) and "Landet" in texts(fig) and "Norm 6,0" in texts(fig)
    assert fig.data[1].x[0] == pytest.approx(2018.6)


@pytest.mark.parametrize(
    ("gross", "net", "says"),
    [
        (214.7, 181.4, "Bergen manglet 214,7 årsverk barnehage for barnehage i 2017, 181,4 for kommunen samlet"),
        (2.9, 0.0, "Bergen manglet 2,9 årsverk barnehage for barnehage i 2017, ingen for kommunen samlet"),
        (2.9, 2.9, "Bergen manglet 2,9 årsverk i 2017, likt på begge lesemåter"),
        (0.0, 0.0, "Alle barnehagene i Bergen oppfylte bemanningsnormen i 2017"),
    ],
)
def test_headlines_of_both_readings(gross, net, says):
    assert told.readings(row(gross, net), "Bergen", 2017) == says and len(says.split()) <= 15


def test_whether_they_agree_is_told():
    assert "uenige om 33,3 årsverk (23 mill. kr)" in told.agree(row(214.7, 181.4), "Bergen")
    assert "enige:** ingen barnehage" in told.agree(row(0.0, 0.0), "Bergen")
    assert "enige:** nesten ingen" in told.agree(row(2.9, 2.9), "Bergen")
    assert told.readings(row(0.0, 0.0, units=0), "Utsira", 2017) == "Ingen barnehager i Utsira hadde tall i 2017"


def test_sentences_of_the_years():
    values = pd.Series({2024: 6.1, 2025: 5.7})
    assert told.last_year(values, "Landet", 6.0) == "Landet hadde 5,7 barn per årsverk i 2025, innenfor normen på 6,0"
    assert told.last_year(values[:1], "Oslo", 6.0).endswith("i 2024, over normen på 6,0")
    assert told.last_year(values, "Oslo", None).endswith("i 2025")


def test_one_kindergarten_is_not_told_as_several():
    assert told.readings(row(0.0, 0.0, units=1), "Utsira", 2017).startswith("Barnehagen i Utsira oppfylte")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (23.0, 19.26667, ("23,0", "19,3", "3,7")),
        (16.008, 13.4096, ("16,0", "13,4", "2,6")),
        (2008.7024, 866.4736, ("2\u202f008,7", "866,5", "1\u202f142,2")),
        (2886.07, 1244.93, ("2\u202f886", "1\u202f245", "1\u202f641")),
        (0.0, 0.0, ("0", "0", "0")),
        (3.4, 0.0, ("3,4", "0", "3,4")),
        (0.0, -1.2, ("0", "−1,2", "1,2")),
        (0.26, 0.14, ("0,26", "0,14", "0,12")),
    ],
)
def test_figures_printed_together_add_up(first, second, expected):
    assert told.agreeing(first, second) == expected
