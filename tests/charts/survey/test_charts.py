"""The charts of the survey hold the very numbers of the rows, each with its label."""

import numpy as np
import pandas as pd
import pytest

from charts.drawing import theme
from charts.survey import published_boxes, ranges, rounds
from charts.survey.own_accounts import NO_ONE, Own

NAN = np.nan
ROUNDS = pd.DataFrame(
    [(2021, 4.2, 0.4, 0.7), (2022, 2.6, 0.6, 0.9), (2023, -0.3, 0.5, 0.7), (2024, NAN, NAN, NAN)],
    columns=["year", "actual_ndr_pct", "ndr_low_pct", "ndr_high_pct"],
).assign(recommended_pct=1.75)
ESTIMATES = pd.DataFrame(
    [(2022, 0.8, 0.6, 1.0), (2024, -0.1, -0.5, 0.2)], columns=["year", "ndr_pct", "ndr_pct_low", "ndr_pct_high"]
)
ROWS = pd.DataFrame(
    {
        "label": ["Under 2 000", "Alle"],
        "count": ["1 av 2 svar", "9 av 10 svar"],
        "point": [0.5, 1.0],
        "low": [NAN, 0.5],
        "high": [NAN, 1.5],
        "told": ["0,5", "1,0 (0,5–1,5)"],
    }
)


def words(fig) -> list[str]:
    return [annotation.text.replace("<br>", " ").replace("\u00a0", " ") for annotation in fig.layout.annotations]


def named(fig, name):
    return next(trace for trace in fig.data if trace.name and trace.name.startswith(name))


def test_rounds_are_boxes_with_their_figures_beside_the_accounts():
    fig = rounds.survey_rounds(ROUNDS, ESTIMATES.iloc[:0])
    boxes = named(fig, "KS'")
    assert list(boxes.base) == [0.4, 0.6, 0.5] and np.allclose(boxes.base + np.array(boxes.y), [0.7, 0.9, 0.7])
    assert list(named(fig, "Regnskapet").y) == [4.2, 2.6, -0.3]
    assert {"0,4–0,7", "<b>4,2</b>", "<b>−0,3</b>", "Anbefalt nivå 1,75 %"} <= set(words(fig))
    assert not [trace for trace in fig.data if trace.name and trace.name.startswith("Eget")]


def test_the_accounts_of_the_years_without_a_budget_are_as_the_others_since_they_are_told_of_too():
    later = ROUNDS.assign(actual_ndr_pct=[4.2, 2.6, -0.3, 1.0], ndr_low_pct=[0.4, 0.6, NAN, NAN])
    fig = rounds.survey_rounds(later, ESTIMATES.iloc[:0])
    whole = named(fig, "Regnskapet")
    assert list(whole.y) == [4.2, 2.6, -0.3, 1.0] and whole.marker.size == 10
    assert {"<b>2,6</b>", "<b>−0,3</b>"} <= set(words(fig))


def stands(note) -> str:
    """Under its mark ("top") or over it: as it is anchored, or moved."""
    return note.yanchor if note.yanchor != "middle" else "top" if (note.yshift or 0) < 0 else "bottom"


def test_figures_stand_on_the_far_side_of_each_other():
    fig = rounds.survey_rounds(ROUNDS, ESTIMATES)
    side = {a.text.replace("<br>", " "): stands(a) for a in fig.layout.annotations}
    assert (side["0,4–0,7"], side["<b>4,2</b>"]) == ("top", "bottom")
    assert (side["0,5–0,7"], side["<b>−0,3</b>"]) == ("bottom", "top")


def test_the_figures_of_a_box_are_in_one_line_and_do_not_hide_the_zero_line():
    place = {a.text: (a.y, a.yanchor) for a in rounds.survey_rounds(ROUNDS, ESTIMATES).layout.annotations}
    assert place["0,4–0,7"] == (0.4, "top") and place["0,6–0,9"] == (0.6, "top")  # there is room above the zero line
    assert place["0,5–0,7"] == (0.7, "bottom")
    tight = rounds.survey_rounds(ROUNDS.assign(ndr_low_pct=[0.1, 0.6, 0.5, NAN]), ESTIMATES)
    assert ("0,1–0,7", 0, "top") in [(a.text, a.y, a.yanchor) for a in tight.layout.annotations]
    moved = ROUNDS.assign(ndr_low_pct=[-0.4, 1.2, 0.5, NAN], ndr_high_pct=[0.7, 1.4, 0.7, NAN])
    low = rounds.survey_rounds(moved, ESTIMATES)
    place = {a.text: (a.y, a.yanchor) for a in low.layout.annotations}
    assert place["−0,4 til 0,7"] == (-0.4, "top") and place["1,2–1,4"] == (1.2, "top")


def test_the_figures_of_a_box_stand_by_it_where_the_line_of_the_accounts_falls_beside():
    rows = pd.DataFrame(
        {"year": [2021, 2022, 2023, 2024, 2025], "actual_ndr_pct": [4.2, 2.6, 1.0, -0.3, 2.1],
         "ndr_low_pct": [0.4, 0.6, 0.5, NAN, NAN], "ndr_high_pct": [0.7, 0.9, 0.7, NAN, NAN], "recommended_pct": 1.75}
    )  # fmt: skip
    notes = rounds.survey_rounds(rows, ESTIMATES.head(0)).layout.annotations
    (note,) = [note for note in notes if note.text == "0,5–0,7"]
    assert (note.y, note.yanchor, note.yshift) == (0.5, "top", -published_boxes.AWAY_PX)


def test_nothing_lies_under_the_zero_line_where_nothing_is_negative():
    above = ROUNDS.assign(actual_ndr_pct=[4.2, 2.6, 1.0, 0.5])
    fig = rounds.survey_rounds(above, ESTIMATES.head(0))
    assert fig.layout.yaxis.range[0] == 0
    below = rounds.survey_rounds(ROUNDS, ESTIMATES.head(0))
    assert below.layout.yaxis.range[0] < ROUNDS["actual_ndr_pct"].min() < 0
    high = Own("Utsira", pd.DataFrame({"year": [2021, 2022], "value": [18.0, 15.0], "unit_code": "1151"}))
    fig = rounds.survey_rounds(above, ESTIMATES.head(0), own=high)  # then the boxes' figures stand under the zero line
    assert fig.layout.yaxis.range[0] < 0 and ("0,4–0,7", 0) in [(a.text, a.y) for a in fig.layout.annotations]


def test_that_a_box_is_what_was_proposed_stands_at_it_across_from_its_figure():
    fig = rounds.survey_rounds(ROUNDS, ESTIMATES.head(0))
    told = [(a.x, a.y, a.yanchor) for a in fig.layout.annotations if a.text == published_boxes.PROPOSED]
    assert told[0] == (2021, 0.7, "bottom") and all(y != 0 for _, y, _ in told)


def test_estimates_have_their_range_and_stand_beside_a_box_of_the_same_year():
    fig = rounds.survey_rounds(ROUNDS, ESTIMATES)
    own = named(fig, "Eget anslag med spenn")
    assert np.allclose(np.array(own.y) - own.error_y.arrayminus, [0.6, -0.5])
    assert np.allclose(np.array(own.y) + own.error_y.array, [1.0, 0.2])
    assert own.x[0] > 2022 > named(fig, "KS'").x[1] and own.x[1] == 2024
    assert "<b>Anslag 2024 −0,1 %</b> (−0,5 til 0,2)" in words(fig)
    full = rounds.survey_rounds(ROUNDS, ESTIMATES.assign(ndr_pct_low=NAN, ndr_pct_high=NAN))
    assert named(full, "Eget").name == "Eget anslag" and "<b>Anslag 2024 −0,1 %</b>" in words(full)


def test_ranges_draw_every_class_and_mark_the_chosen_one():
    fig = ranges.ranges(ROWS, level_pct=1.75, own=("Under 2 000", "Bergen 0,2", 0.2))
    line = next(trace for trace in fig.data if trace.line.width == 7)
    assert [value for value in line.x if not np.isnan(value)] == [0.5, 1.5]
    points = next(trace for trace in fig.data if trace.marker.symbol == "diamond")
    assert list(points.x) == [0.5, 1.0] and points.y[0] > points.y[1]
    chosen = next(trace for trace in fig.data if trace.marker.color == theme.CHOSEN)
    assert list(chosen.x) == [0.2] and points.y[1] < chosen.y[0] < points.y[0]
    said = words(fig)
    assert {"<b>Under 2\u202f000</b>  1 av 2 svar", "1,0 (0,5–1,5)", "<b>Bergen 0,2</b>"} <= set(said)
    assert "Anbefalt nivå 1,75 %" in said


@pytest.mark.parametrize("own", [None, ("Ingen slik", "Bergen 9,0", 9.0)])
def test_ranges_without_level_or_chosen(own):
    fig = ranges.ranges(ROWS, own=own, zero="Budsjett lik regnskap")
    assert "Budsjett lik regnskap" in words(fig) and not [word for word in words(fig) if "Bergen" in word]
    assert not fig.layout.xaxis.ticksuffix


BERGEN = Own("Bergen", pd.DataFrame({"year": [2021, 2023], "value": [4.5, 0.6], "unit_code": "4601"}))


def test_the_accounts_of_the_chosen_municipality_are_drawn_and_hide_no_figure():
    fig = rounds.survey_rounds(ROUNDS, ESTIMATES.iloc[:0], own=BERGEN)
    line = named(fig, "Bergen")
    assert list(line.x) == [2021, 2023] and list(line.y) == [4.5, 0.6] and line.line.color == theme.CHOSEN
    side = {a.text: stands(a) for a in fig.layout.annotations}
    assert side["<b>4,2</b>"] == "top"  # away from 4,5, which is nearer than the budgets
    assert "<b>Bergen</b>" in words(fig)  # of another year than the last: without a figure
    told = " ".join(words(fig))
    assert "Alle utenom Oslo" in told and "Regnskapet" not in told  # both lines are of accounts


def test_the_headline_of_the_rounds_is_of_the_chosen_municipality():
    known = ROUNDS.assign(budget_year=ROUNDS["year"])
    assert BERGEN.headline(known) == "Regnskapet i Bergen var over intervallet i KS' undersøkelse i 1 av 2 år"
    long = Own("Nordre Follo", BERGEN.rows).headline(known)
    assert long == "Regnskapet i Nordre Follo var over intervallet i KS' undersøkelse i 1 av 2 år"
    elsewhere = Own("Os", BERGEN.rows.assign(year=[2009, 2010]))
    assert elsewhere.headline(known) == "Uttrekket har ikke regnskapet i Os for noen av rundene"
    assert NO_ONE.headline(known) == "" and NO_ONE.about() == () and "Bergen" in BERGEN.about()[0]
