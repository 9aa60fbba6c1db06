"""Charts and sentences of the kindergarten norms hold the very figures of the rows."""

import numpy as np
import pandas as pd
import pytest

from charts import words
from charts.drawing import labels
from charts.kindergarten import (
    count_headlines as counted,
    headlines as told,
    ladder_bars,
)
from charts.kindergarten.norm_name import LAWS, tried
from charts.kindergarten.over_years import lines
from charts.kindergarten.spread import histogram, strip


def texts(fig) -> str:
    return " ".join(note.text for note in fig.layout.annotations)


def row(gross, net, units=10, children=200) -> dict:
    """The span is a tenth less and a tenth more."""
    return {
        "shortfall_gross_fte": gross, "shortfall_net_fte": net, "cost_gross_1000nok": gross * 700,
        "cost_net_1000nok": net * 700, "units": units, "shortfall_net_low_fte": 0.9 * net, "children_under_3": 0,
        "shortfall_gross_high_fte": 1.1 * gross, "shortfall_gross_low_fte": 0.9 * gross, "shortfall_net_high_fte": 1.1 * net,
        "children_over_3": children, "actual_fte": children / 6,
    }  # fmt: skip


def test_a_bar_holds_its_upper_end_so_that_the_norm_is_met_at_it():
    values = np.array([1.0, 5.75, 5.76, 6.0, 6.01, 6.25, 9.0])
    fig = histogram.histogram(values, 6.0, "Norm: høyst 6", "barnehager", "akse")
    counts = np.array(fig.data[0].y)
    assert counts.sum() == 7 and counts[:8].tolist() == [1, 0, 0, 0, 0, 0, 1, 2] and counts[8] == 2 and counts[-1] == 1
    assert (
        "Norm:<br>høyst 6" in texts(fig)
        and "<b>4</b> (57\u00a0%)" in texts(fig)
        and "<b>3</b> (43\u00a0%)" in texts(fig)
    )


@pytest.mark.parametrize("norm", [5.5, 6.0, 6.7])
def test_every_value_falls_on_its_own_side_of_any_norm(norm):
    values = norm + np.round(np.arange(-3, 3, 0.01), 2)
    counts = np.array(histogram.histogram(values, norm, "Norm: høyst 6", "barnehager", "akse").data[0].y)
    assert counts[:8].sum() == (values <= norm + 1e-9).sum() and counts.sum() == len(values)


def test_own_kindergartens_are_dots_and_one_municipality_a_labelled_line():
    values = np.array([5.0, 6.0, 7.0])
    many = histogram.histogram(values, 6.0, "Norm: høyst 6", "barnehager", "akse", own=values[:2], own_name="Bergen")
    assert list(many.data[1].x) == [5.0, 6.0] and "<b>Barnehagene<br>i Bergen</b><br>2 av 2 oppfyller" in texts(many)
    assert "Oppfyller i landet" in texts(many)  # whose the bars are
    one = histogram.histogram(values, 6.0, "Norm: høyst 6", "kommuner", "akse", own=values[2:], own_name="Bergen")
    assert len(one.data) == 1 and "<b>Bergen 7,0</b>" in texts(one) and "i landet" not in texts(one)
    assert "Høyst 6 i snitt<br><b>2</b>" in texts(one) and "Over 6 i snitt<br><b>1</b>" in texts(one)
    assert "Oppfyller" not in texts(one)  # the norm is of each kindergarten: a mean meets none


@pytest.mark.parametrize("own", [3.2, 4.35, 5.0, 5.99, 6.0, 6.01, 6.6, 7.4, 9.0])
def test_no_line_comes_under_the_words_of_either_side(own):
    """The line of a municipality, and that of the norm, end below them, wherever they stand."""
    values = np.array([4.35, 5.0, 6.0, 7.0])
    fig = histogram.histogram(values, 6.0, "Norm: høyst 6", "kommuner", "akse", own=np.array([own]), own_name="Utsira")
    plot = fig.layout.height - fig.layout.margin.t - fig.layout.margin.b
    sides = [note for note in fig.layout.annotations if note.text.startswith(("Høyst", "Over"))]
    lowest = min(note.y - (2 * labels.LINE + 2 * note.borderpad) / plot for note in sides)
    assert len(sides) == 2 and all(note.yanchor == "top" for note in sides) and len(fig.layout.shapes) == 2
    assert max(shape.y1 for shape in fig.layout.shapes) <= lowest + 1e-9
    assert fig.layout.yaxis.domain[1] < lowest
    for shape in fig.layout.shapes:  # nor does it end under another label than its own
        ends = [note for note in fig.layout.annotations if note.yref == "paper" and abs(note.y - shape.y1) < 1e-9]
        assert len(ends) == 1 and ends[0].x == shape.x1 and ends[0].xshift in (4, -4)


def test_bars_have_fte_and_kroner_beside_them():
    rows = pd.DataFrame({"label": ["Fin", "Grov"], "shortfall_fte": [2886.1, 0.0], "need_1000nok": [2_008_702.4, 0.0]})
    fig = ladder_bars.ladder(rows)
    assert list(fig.data[0].x) == [2886.1, 0.0]
    assert "2\u202f886 årsverk, 2\u202f009 mill. kr" in texts(fig) and "0 årsverk, 0 mill. kr" in texts(fig)


def test_the_class_of_the_chosen_municipality_is_told_in_words():
    rows = pd.DataFrame(
        {"size_class": ["Små", "Landet"], "units": [3, 9], "meeting_norm_pct": [33.0, 50.0], "ratio_p10": [5.0, 5.0],
         "ratio_p25": [5.5, 5.5], "ratio_median": [6.0, 6.1], "ratio_p75": [6.5, 6.5], "ratio_p90": [7.0, 7.0]}
    )  # fmt: skip
    fig = strip.by_class(rows, 6.0, "Norm: høyst 6", "akse", chosen_class="Små")
    assert (
        "<b>Små</b> (valgt kommune)" in texts(fig) and "33\u00a0% av 3" in texts(fig) and "Norm: høyst 6" in texts(fig)
    )
    assert list(fig.data[2].x) == [6.0, 6.1]


def test_lines_have_names_at_their_ends_and_gaps_where_figures_are_missing():
    line = lines.Line("Landet", pd.Series({2018: 6.1, 2019: np.nan, 2020: 5.9}))
    fig = lines.lines([line], "Barn per årsverk", norm=("Norm: høyst 6", 6.0), norm_from=2019)
    assert np.isnan(fig.data[0].y[1]) and "Landet<br>5,9" in texts(fig) and "Norm:<br>høyst 6" in texts(fig)
    assert fig.data[1].x[0] == pytest.approx(2018.6)


def test_a_line_that_ends_before_the_axis_tells_the_year_of_its_last_figure():
    drawn = [
        lines.Line("Bemanningsnormen", pd.Series({2020: 97.4, 2021: 99.0})),
        lines.Line("Pedagognormen", pd.Series({2020: 69.0, 2021: np.nan})),
    ]
    told = texts(lines.lines(drawn, "Andel", decimals=0, percent=True))
    assert "Bemanningsnormen<br>99\u00a0%" in told and "Pedagognormen<br>69\u00a0% i 2020" in told


def test_the_first_figure_of_a_line_is_written_where_it_is_asked_for_and_clear_of_what_a_year_has_over_it():
    drawn = [
        lines.Line("Ene", pd.Series({2016: 55.0, 2021: 99.0})),
        lines.Line("Andre", pd.Series({2016: np.nan, 2018: 53.0, 2021: 71.0})),
    ]
    fig = lines.lines(drawn, "", decimals=0, percent=True, starts=True)
    starts = {note.text: note for note in fig.layout.annotations if note.x in (2016, 2018)}
    assert starts.keys() == {"55\u00a0%", "53\u00a0%"} and starts["55\u00a0%"].yanchor == "bottom"
    assert starts["53\u00a0%"].xanchor == "right" and starts["53\u00a0%"].xshift < 0
    assert not [note for note in lines.lines(drawn, "").layout.annotations if note.x in (2016, 2018)]


def test_only_the_years_that_are_not_revised_are_hollow():
    line = lines.Line("Landet", pd.Series({2024: 5.8, 2025: 5.7}), symbol="diamond", hollow=(2025,))
    assert list(lines.lines([line], "enhet").data[0].marker.symbol) == ["diamond", "diamond-open"]


@pytest.mark.parametrize(
    ("gross", "net", "says"),
    [
        (
            214.7,
            181.4,
            "I 2017 manglet Bergen 193–236 årsverk på den kommende bemanningsnormen; regnet under ett 163–200",
        ),
        (2.9, 0.0, "I 2017 manglet Bergen 3 årsverk på den kommende bemanningsnormen; regnet under ett 0"),
        (1.8, 1.8, "I 2017 manglet Bergen høyst to årsverk på den kommende bemanningsnormen"),
        (0.7, 0.0, "I 2017 manglet Bergen høyst ett årsverk på den kommende bemanningsnormen"),
        (0.0, 0.0, "Alle barnehagene i Bergen oppfylte bemanningsnormen i 2017, før den kom"),
    ],
)
def test_headlines_of_both_readings(gross, net, says):
    assert counted.readings(row(gross, net), "Bergen", 2017) == says and len(says.split()) <= 15


@pytest.mark.parametrize("most", [15, 13, 11, 10])
def test_what_is_missing_has_the_room_that_any_headline_has(monkeypatch, most):
    monkeypatch.setattr(words, "MOST_WORDS", most)
    text = counted.readings(row(214.7, 181.4), "Bergen", 2017)
    assert words.counted(text) <= most and "193–236" in text and "163–200" in text, text


def test_how_far_the_readings_are_apart_is_told():
    assert "regner kommunen under ett" in counted.apart(row(214.7, 181.4), "Bergen")
    assert "regner landet under ett" in counted.apart(row(214.7, 181.4), "")
    assert "ingen barnehage manglet" in counted.apart(row(0.0, 0.0), "Bergen")
    assert "nesten ingen barnehage" in counted.apart(row(2.9, 2.9), "Bergen")
    assert counted.readings(row(0.0, 0.0, units=0), "Utsira", 2017) == "Ingen barnehager i Utsira hadde tall i 2017"


@pytest.mark.parametrize(
    ("values", "norm", "says"),
    [
        ({2023: 5.8, 2024: 5.7, 2025: 5.7}, 6.0, "5,7 barn per årsverk hvert år 2024–2025, færre enn normens 6"),
        ({2022: 5.7, 2024: 5.74, 2025: 5.69}, 5.5, "5,7 barn per årsverk hvert år 2024–2025, flere enn normens 5,5"),
        ({2024: 5.8, 2025: 6.0}, 6.0, "6,0 barn per årsverk i 2025, nær normen på 6"),  # SSB's one decimal does not tell which side
        ({2023: 5.7, 2025: 5.7}, None, "5,7 barn per årsverk i 2025"),  # not in a row
    ],
)  # fmt: skip
def test_how_long_the_country_has_been_as_it_is_and_on_which_side_of_the_norm_its_mean_is(values, norm, says):
    text = told.mean_against(pd.Series(values), norm)
    assert text == f"Landet hadde i snitt {says}" and len(text.split()) <= 15
    of_tried = told.mean_against(pd.Series(values), 5.75, named=tried(2.875, 5.75))
    assert (
        of_tried.endswith(f"{'over' if values[2025] > 5.75 else 'under'} en norm på 5,75")
        and len(of_tried.split()) <= 15
    )


@pytest.mark.parametrize(
    ("values", "norm", "says"),
    [
        ({2017: 6.0, 2019: 5.7, 2020: 5.7}, 6.0, "Landets snitt gikk fra 6,0 barn per årsverk i 2017 til 5,7 i 2019–2020"),
        ({2017: 6.0, 2018: 5.8}, None, "Landets snitt gikk fra 6,0 barn per årsverk i 2017 til 5,8 i 2018"),
        ({2018: 5.7, 2019: 5.8, 2020: 5.7}, 6.0, "Landet hadde i snitt 5,7 barn per årsverk i 2020, færre enn normens 6"),
    ],
)  # fmt: skip
def test_the_country_is_told_from_its_oldest_figure_to_its_newest_where_they_differ(values, norm, says):
    text = told.change_against(pd.Series(values), norm)
    assert text == says and len(text.split()) <= 15
    of_tried = told.change_against(pd.Series(values), 5.5, named=tried(2.75, 5.5))
    assert of_tried.endswith("over en norm på 5,5") and len(of_tried.split()) <= 15


@pytest.mark.parametrize(
    ("udir", "ssb", "norm", "named", "says"),
    [
        ({2017: 6.0, 2019: 5.7}, {2020: 5.7, 2021: 5.7}, 6.0, LAWS,
         "Landets snitt var 6,0 barn per årsverk i 2017 (Udir) og 5,7 i 2020–2021 (SSB)"),
        ({2017: 6.0}, {2018: 5.8, 2019: 5.7}, None, LAWS,
         "Landets snitt var 6,0 barn per årsverk i 2017 (Udir) og 5,7 i 2019 (SSB)"),
        ({2017: 5.7, 2018: 6.1}, {2019: 5.7}, 6.0, LAWS, "Landet hadde i snitt 5,7 barn per årsverk i 2019, færre enn normens 6"),
        ({2017: 6.0}, {2018: 5.8, 2019: 5.7}, 5.5, tried(2.75, 5.5), "Landet hadde i snitt 5,7 barn per årsverk i 2019, over en norm på 5,5"),
        ({}, {2018: 5.8, 2019: 5.7}, 6.0, LAWS, "Landets snitt gikk fra 5,8 barn per årsverk i 2018 til 5,7 i 2019"),
    ],
)  # fmt: skip
def test_no_movement_is_told_over_two_publishers(udir, ssb, norm, named, says):
    parts = [("Udir", pd.Series(udir, dtype=float)), ("SSB", pd.Series(ssb))]
    text = told.two_publishers(*parts, norm, named)
    assert text == says and len(text.split()) <= 15


@pytest.mark.parametrize(
    ("value", "norm", "says"),
    [(5.96, 6.0, "nær normen på 6"), (5.9, 6.0, "færre enn normens 6"), (5.75, 5.75, "nær normen på 5,75"), (6.1, 6.0, "flere enn normens 6")],
)  # fmt: skip
def test_a_mean_is_on_a_side_of_the_norm_and_neither_meets_nor_breaks_it(value, norm, says):
    assert told.beside_norm(value, norm, LAWS) == says


def test_the_country_is_told_by_ssbs_own_figures_and_by_our_sum_in_years_before_them():
    lines_of = [
        (pd.Series({2017: 6.2, 2020: 5.9}), "Kommunene med tall"),
        (pd.Series({2019: 5.8, 2020: 5.7}), "Landet"),
    ]
    fall = "Landets snitt gikk fra 5,8 barn per årsverk i 2019 til 5,7 i 2020"
    assert told.of_the_country(lines_of, 6.0, None) == fall
    assert told.of_the_country(lines_of, 6.0, 2019).startswith("Landet hadde i snitt 5,8 barn per årsverk i 2019")
    assert (
        told.of_the_country(lines_of, 6.0, 2018)
        == "Kommunene med tall hadde 6,2 barn per årsverk i 2017, flere enn normens 6"  # «i snitt» makes sixteen words
    )
    assert told.of_the_country(lines_of[1:], 6.0, 2010) == fall


def test_sentences_of_the_years():
    values = pd.Series({2024: 6.1, 2025: 5.7})
    assert told.last_year(values, "Landet", 6.0) == (
        "Landet hadde i snitt 5,7 barn per årsverk i 2025, færre enn normens 6"
    )
    assert told.last_year(values[:1], "Oslo", 6.0).endswith("i 2024, flere enn normens 6")
    assert told.last_year(values, "Oslo", None).endswith("i 2025")
    assert told.last_year(values[:1], "Oslo", 5.0, named=tried(2.5, 5.0)).endswith("i 2024, over en norm på 5")


def test_one_kindergarten_is_not_told_as_several_and_few_children_are_counted():
    told_of = counted.readings(row(0.0, 0.0, units=1, children=12), "Utsira", 2017)
    assert told_of == "Barnehagen i Utsira, med 12 barn, oppfylte bemanningsnormen i 2017, før den kom"
    text = counted.readings(row(1.0, 1.0, children=80), "Evje og Hornnes", 2017)
    assert text == "I 2017 manglet Evje og Hornnes, med 80 barn, høyst to årsverk på kommende norm"
    many = counted.people(row(3.0, 1.0, units=1, children=12))
    assert many == "Tellingen har én barnehage med 12 barn og 2,0 årsverk i grunnbemanningen"


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [(181.09, 2886.07, "181–2\u202f886"), (2.6, 3.4, "3"), (0.0, 0.3, "under 1"), (0.2, 1.7, "0–2"), (0, 0, "0")],
)
def test_a_span_is_in_whole_numbers(low, high, says):
    assert told.between(low, high) == says


@pytest.mark.parametrize(
    ("value", "says"),
    [(0.0, "0"), (0.03, "under 0,1"), (0.06, "0,1"), (6.44, "6,4"), (9.949, "9,9"), (9.97, "10"), (214.7, "215")],
)
def test_full_time_equivalents_are_no_finer_than_they_are_known(value, says):
    assert told.fte(value) == says and told.millions(1000 * value) == says


def test_the_lowest_class_is_named_only_where_all_assumptions_agree():
    one = pd.DataFrame({"unit": ["Små", "Store", "Landet"], "units": [10, 20, 30], "meeting_norm_pct": [40.0, 50, 47]})
    other = one.assign(meeting_norm_pct=[44.0, 52, 50])
    assert counted.widest_class([one, other], {}) == "Lavest andel oppfylte normen i Små: 40–44 prosent av barnehagene"
    near = other.assign(meeting_norm_pct=[51.1, 52, 50])
    both = counted.widest_class([one, near], {})
    assert both == "Lavest andel oppfylte normen i kommunegruppene «Små» og «Store»: 40–52 prosent"
    turned = one.assign(meeting_norm_pct=[60.0, 52, 50])
    assert "avhenger av forutsetningene" in counted.widest_class([one, turned], {})
    assert "For få grupper" in counted.widest_class([one.assign(units=[9, 20, 29])], {})


def test_what_netting_takes_away_is_a_span():
    assert counted.ladder([(100.0, 40.0), (90.0, 9.0)]) == "Regnet under ett blir 60–90 prosent av mangelen borte"
    assert "ingenting å motregne" in counted.ladder([(0.0, 0.0)])
    assert "for lite til å si" in counted.ladder([(100 / 60, 40 / 60)])
