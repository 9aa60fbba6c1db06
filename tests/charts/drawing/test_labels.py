"""Labels have room of their own: they hide no data, no line crosses them, and they fit a phone."""

import itertools
import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.accounts import country_series, net_result
from analysis.result import rows as result_rows, spread
from charts import words
from charts.drawing import labels, theme
from charts.drawing.strips import by_class as strip_by_class
from charts.result import distribution, over_time, size_headlines, size_scatter

PHONE_PX, LETTER_PX = 343, 6.0
PLACES = st.lists(st.tuples(st.floats(-500, 500), st.integers(17, 51)), min_size=1, max_size=6)


@pytest.fixture(scope="module")
def members(shipped, shipped_results, shipped_persons):
    rows = result_rows.members(shipped, shipped_results, shipped_persons, 2025, "ks")
    return net_result.known(rows).reset_index(drop=True)


@pytest.fixture(scope="module")
def yearly(shipped, shipped_results):
    rows = result_rows.net_result_rows(shipped, shipped_results)
    return rows, country_series.deciles(shipped_results, rows, False), country_series.ssb(shipped, False)


@pytest.fixture(scope="module")
def bergen(shipped, shipped_results):
    return result_rows.net_result_rows(shipped, shipped_results, code="4601")


def text_of(label) -> str:
    return re.sub("<(?!br).*?>", "", label.text).replace("<br>", " ")


def label(fig, start: str):
    return next(annotation for annotation in fig.layout.annotations if text_of(annotation).startswith(start))


def width_px(annotation) -> float:
    return max(len(line) for line in re.sub("<(?!br).*?>", "", annotation.text).split("<br>")) * LETTER_PX


@given(PLACES)
def test_labels_are_moved_apart_in_their_order_and_no_further_than_needed(places):
    wanted, heights = (np.array(part, dtype=float) for part in zip(*sorted(places), strict=True))
    placed = labels.apart(wanted, heights)
    room = (heights[1:] + heights[:-1]) / 2
    assert (np.diff(placed) >= room - 1e-6).all()
    if (np.diff(wanted) >= room).all():
        assert np.allclose(placed, wanted)
    assert np.isclose(placed.mean(), wanted.mean())


def test_lines_are_named_beside_the_plot_and_their_names_do_not_overlap(yearly, bergen):
    fig = over_time.over_time(*yearly, bergen, own_name="Bergen", target_pct=1.9)
    low, high = fig.layout.yaxis.range
    plot_px = fig.layout.height - fig.layout.margin.t - fig.layout.margin.b
    beside = [label(fig, start) for start in ("Samlet", "Bergen", "Anbefalt", "Eget")]
    assert {text_of(each) for each in beside} == {
        "Samlet 2,1\u00a0%", "Bergen 1,0\u00a0% 0,7 poeng under nivået", "Anbefalt nivå 1,75 %", "Eget måltall 1,9 %"
    }  # fmt: skip
    assert all(each.x == fig.layout.xaxis.range[1] and each.xanchor == "left" for each in beside)
    assert all(width_px(each) + labels.LEADER <= fig.layout.margin.r for each in beside)
    centres = np.sort([-each.y * plot_px / (high - low) + each.ay for each in beside])
    assert (np.diff(centres) >= 2 * labels.LINE).all()


def test_a_line_that_ends_early_says_its_year(yearly, bergen):
    fig = over_time.over_time(*yearly, bergen[bergen["year"] < 2024], own_name="Evje og Hornnes")
    assert label(fig, "Evje").text == "<b>Evje og<br>Hornnes<br>0,7\u00a0% i 2023</b><br>1,1 poeng<br>under nivået"


def test_the_distance_to_the_level_stands_at_the_end_of_the_line(yearly, bergen):
    for points, told in ((0.02, "så vidt<br>over nivået"), (0.0, "på nivået"), (3.14, "3,1 poeng<br>over nivået")):
        own = bergen.assign(distance_points=points)
        assert label(over_time.over_time(*yearly, own, own_name="Bergen"), "Bergen").text.endswith(f"</b><br>{told}")
    unknown = bergen.assign(distance_points=float("nan"))
    assert label(over_time.over_time(*yearly, unknown, own_name="Bergen"), "Bergen").text.endswith("</b>")


def test_the_chosen_year_is_marked_with_its_figures(yearly, bergen):
    plain, fig = (over_time.over_time(*yearly, bergen, own_name="Bergen", year=year) for year in (2025, 2023))
    told = label(fig, "2023")
    assert text_of(told) == "2023: SSBs tall 1,0\u00a0% 241 av 355 med tall: 1,2\u00a0% Bergen 0,7\u00a0%"
    assert told.yref == "paper" and fig.layout.yaxis.domain[1] < 1
    total, own = yearly[0].set_index("year"), bergen.set_index("year")
    rings = [(trace.x[0], trace.y[0]) for trace in fig.data if len(trace.x) == 1 and trace.mode == "markers"]
    assert rings == [(2023, total.loc[2023, "ssb_ndr_pct"]), (2023, own.loc[2023, "value"])]
    assert text_of(label(fig, "Samlet")) == "Samlet 2,1\u00a0%" and fig.layout.height > plain.layout.height
    assert not any(text_of(annotation).startswith("2025") for annotation in plain.layout.annotations)


def test_a_complete_year_and_one_without_the_chosen_municipality(yearly, bergen):
    fig = over_time.over_time(*yearly, bergen, own_name="Bergen", year=2024)
    assert text_of(label(fig, "2024")) == "2024: Samlet −0,3\u00a0% Bergen −2,4\u00a0%"
    fig = over_time.over_time(*yearly, bergen, own_name="Bergen", year=2017)
    assert text_of(label(fig, "2017")) == "2017: 82 av 425 med tall: 3,6\u00a0%"


@pytest.mark.parametrize("target", [None, -3.0, 1.75, 2.5, 5.0, 8.0, 30.0])
@pytest.mark.parametrize("chosen", ["4601", "3222"])
def test_in_the_histogram_no_line_crosses_a_label_and_none_is_cut_on_a_phone(members, target, chosen):
    fig = distribution.distribution(members, 1.75, target_pct=target, chosen=chosen)
    margin = fig.layout.margin
    plot_px = PHONE_PX - margin.l - margin.r
    assert len(fig.layout.shapes) == (2 if target is None else 3)
    for each in fig.layout.annotations[1:]:
        side = 1 if each.xanchor == "left" else -1
        start, end = sorted([each.x * plot_px + 1 * side, each.x * plot_px + side * (4 + width_px(each))])
        assert -margin.l <= start and end <= plot_px + margin.r
        bottom = each.y - 0.5 * labels.LINE / (fig.layout.height - margin.t - margin.b)
        assert bottom >= fig.layout.yaxis.domain[1]
        crossing = [line.x0 for line in fig.layout.shapes if line.y1 > bottom and start < line.x0 * plot_px < end]
        assert crossing == []


def test_the_strip_draws_nothing_through_its_words(members, levels):
    classes = spread.by_class(members, levels, 2025)
    fig = strip_by_class.size_strip(members, classes, 1.75, chosen="4601")
    words_at = np.array([each.y for each in fig.layout.annotations if each.xanchor == "left" and each.yref != "paper"])
    half = 9 / 70
    for trace in fig.data:
        y = np.asarray(trace.y, dtype=float)
        for one, two in itertools.pairwise(y) if trace.mode == "lines" else zip(y, y, strict=True):
            low, high = sorted((one, two))
            names = words_at if trace.line.color != theme.CHOSEN else words_at[:-1]
            assert np.isnan(low) or not ((names > low - half) & (names < high + half)).any()
    assert not fig.layout.xaxis.zeroline and label(fig, "Bergen").y < -5


def test_the_headline_of_the_strip_is_a_figure_that_it_draws(members, levels):
    classes = spread.by_class(members, levels, 2025)
    told = size_headlines.weakest(classes)
    drawn = [text_of(each) for each in strip_by_class.size_strip(members, classes, 1.75).layout.annotations]
    lowest = classes.loc[classes["ndr_pct_median"].idxmin()]
    assert (
        size_headlines.called(lowest["size_class"]) in told
        and words.percent(lowest["ndr_pct_median"]) in drawn
        and "median 1,9\u00a0%" in drawn
        and lowest["ndr_pct_median"] == pytest.approx(0.06, abs=0.005)
    )


def test_the_class_that_the_headline_names_is_dark_and_bold_and_the_others_quieter_but_seen(members, levels):
    classes = spread.by_class(members, levels, 2025)
    (least,) = size_headlines.lowest_median(classes)
    assert size_headlines.called(least) in size_headlines.weakest(classes)
    strip = strip_by_class.SizeStrip(members, classes, 1.75, told=[least])
    fig = strip.with_chosen(None)
    bold = [text_of(note) for note in fig.layout.annotations if note.text.startswith("<b>") and note.xanchor == "right"]
    assert bold == [words.percent(classes["ndr_pct_median"].min())]
    (dots,) = [trace for trace in fig.data if trace.mode == "markers" and trace.marker.size == 7]
    own = set(members.loc[members["size_class"] == least, "region_name"])
    dark = [text for text, color in zip(dots.text, dots.marker.color, strict=True) if color == theme.TOTAL]
    assert {text[3:].partition("</b>")[0] for text in dark} == own and set(dots.marker.color) == {
        theme.TOTAL,
        theme.SOFT,
    }
    bars = [trace.line.color for trace in fig.data if trace.mode == "lines" and trace.line.width in (5, 7)]
    assert bars == [theme.TOTAL, theme.NEUTRAL]
    with_own = strip.with_chosen("4601")  # then the headline is of Bergen
    assert {trace.line.color for trace in with_own.data if trace.mode == "lines" and trace.line.width in (5, 7)} == {
        theme.TOTAL
    }


@pytest.mark.parametrize(("chosen", "side"), [("4601", "right"), ("1856", "left")])
def test_the_scatter_names_the_chosen_above_the_plot_and_its_lines_beside_it(members, chosen, side):
    fig = size_scatter.size_scatter(members, spread.bands(members), 1.75, chosen=chosen)
    name = members.set_index("region_code").loc[chosen, "region_name"]
    own = label(fig, name)
    assert (own.xref, own.yref, own.y, own.xanchor) == ("paper", "paper", 1, side)
    assert fig.layout.shapes[-1].y1 == 1 > fig.layout.yaxis.domain[1]
    same = members[members["size_class"] == members.set_index("region_code").loc[chosen, "size_class"]]["inhabitants"]
    assert own.text.endswith(f"<br>{words.label(members.set_index('region_code').loc[chosen, 'size_class'])}")
    assert (fig.layout.shapes[0].x0, fig.layout.shapes[0].x1) == (same.min(), same.max())
    beside = [label(fig, start) for start in ("Midtre 8 av", "Median", "Anbefalt")]
    assert all(each.x == fig.layout.xaxis.range[1] and each.xanchor == "left" for each in beside)
    low, high = fig.layout.yaxis.range
    assert low < members["ndr_pct"].min() and high > members["ndr_pct"].max()


def test_ticks_stand_upright_and_have_room_on_a_phone(members, yearly, levels):
    scatter = size_scatter.size_scatter(members, spread.bands(members), 1.75)
    histogram = distribution.distribution(members, 1.75)
    strip = strip_by_class.size_strip(members, spread.by_class(members, levels, 2025), 1.75)
    assert [fig.layout.xaxis.tickangle for fig in (scatter, histogram, strip, over_time.over_time(*yearly))] == [0] * 4
    for fig, place in ((scatter, np.log10), (histogram, np.asarray)):
        axis, margin = fig.layout.xaxis, fig.layout.margin
        at = place(axis.tickvals) * (PHONE_PX - margin.l - margin.r) / (axis.range[1] - axis.range[0])
        widths = np.array([max(map(len, text.split("<br>"))) for text in axis.ticktext]) * LETTER_PX * 14 / 13
        assert (np.diff(at) > (widths[1:] + widths[:-1]) / 2).all()


def test_a_plot_without_bands_and_level_has_no_labels():
    each = pd.DataFrame({"region_code": ["1"], "region_name": ["A"], "ndr_pct": [1.0], "inhabitants": [900.0]})
    fig = size_scatter.size_scatter(each, pd.DataFrame({"inhabitants": []}), float("nan"))
    assert [text_of(annotation) for annotation in fig.layout.annotations] == ["Prosent av brutto driftsinntekter"]


def test_no_name_beside_a_plot_is_parted_inside_a_word_without_a_hyphen(shipped):
    towns = shipped("accounts")["region_name"].astype("str").unique().tolist()
    own = ["Svar i budsjettundersøkelsen 2027 1,2 %", "Budsjett, kommunedirektørens forslag 2027 1,2 %",
           "Egen KOSTRA-fil 2025, kasse 2,9 %", "Eget regnskap 2010, kommunekasse 1,0 %"]  # fmt: skip
    for name in (*towns, *own):
        lines = labels.wrap(name).split("<br>")
        assert max(map(len, lines)) <= 14, name
        letters = [re.sub(r"[\s-]", "", text) for text in (name, "".join(lines))]
        assert letters[0] == letters[1], name
        for before, after in itertools.pairwise(lines):
            assert before.endswith("-") or f"{before} {after}".rstrip("-") in name, name
    assert labels.wrap(own[1]) == "Budsjett,<br>kommune-<br>direktørens<br>forslag 2027<br>1,2 %"
