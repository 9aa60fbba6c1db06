"""Charts and sentences of a municipality's own files: forms, labels, the level as steps, and points beside SSB's."""

import re

import numpy as np
import pandas as pd
import pytest

from analysis.accounts import country_series
from analysis.result import rows as result_rows
from charts.drawing import own_kinds, own_points
from charts.drawing.own_points import Point
from charts.own_files import headlines, series, series_names
from charts.result import over_time

COLUMNS = ["year", "kind", "quarter", "scope", "form", "document", "ndr_pct", "recommended_pct"]
ROWS = pd.DataFrame(
    [
        (2011, "accounts", 0, "kommunekasse", "", "a", 2.96, 3.0),
        (2013, "budget", 0, "kommunekasse", "", "a", 2.93, 3.0),
        (2025, "accounts", 0, "kommunekonsern", "0M", "b", -1.5, 1.75),
        (2026, "accounts", 1, "kommunekasse", "0A", "c", 9.0, np.nan),
        (2027, "plan", 0, "kommunekasse", "", "d", 0.4, 1.75),
    ],
    columns=COLUMNS,
)
POINTS = (
    Point(2012, "accounts", "eget regnskap", "kommunekasse", 3.0, "x"),
    Point(2025, "accounts", "egen KOSTRA-fil", "kommunekasse", 2.0, "x"),
    Point(2025, "accounts", "egen KOSTRA-fil", "kommunekonsern", 1.5, "x"),
    Point(2026, "budget", "eget budsjett", "kommunekasse", 0.5, "x"),
    Point(2026, "quarter", "egen KOSTRA-fil, 1. kvartal hittil", "kommunekasse", -4.0, "x"),
    Point(2027, "budget", "svar i budsjettundersøkelsen", "", 0.7, "x"),
)


def named(fig, name):
    return next(trace for trace in fig.data if trace.name == name)


def texts(fig) -> list[str]:
    return [re.sub("<.*?>", " ", annotation.text).replace("  ", " ").strip() for annotation in fig.layout.annotations]


def test_every_kind_has_a_form_of_its_own_and_words_by_the_mark():
    fig = series.own_series(ROWS.assign(label=series_names.labels(ROWS)))
    marks = named(fig, "egne tall")
    assert list(marks.marker.symbol) == ["circle", "diamond-open", "circle", "triangle-up", "square-open"]
    assert marks.marker.size[3] == min(marks.marker.size) and list(marks.x) == list(ROWS["ndr_pct"])
    assert texts(fig)[:2] == ["2011 regnskap, kommunekasse: 2,96\u00a0%", "2013 budsjett, kommunekasse: 2,93\u00a0%"]
    assert "2026 1. kvartal hittil, kommunekasse: 9,00\u00a0%" in texts(fig)


def test_the_level_steps_with_the_years_and_is_open_at_a_quarter():
    fig = series.own_series(ROWS.assign(label=series_names.labels(ROWS)), target_pct=2.5)
    level = named(fig, "Anbefalt nivå")
    assert list(level.x[:6]) == [3.0] * 4 + [1.75] * 2 and np.isnan(level.x[6:8]).all() and level.x[8] == 1.75
    assert [text[2:] for text in texts(fig)[5:]] == [
        "Eget måltall 2,5 %", "Anbefalt nivå 1,75 %, 2025–2027", "Anbefalt nivå 3,0 %, 2011–2013",
    ]  # fmt: skip


def test_a_level_that_is_the_same_all_over_is_said_without_years():
    rows = ROWS[:2]
    assert any(
        text.endswith("Anbefalt nivå 3,0 %")
        for text in texts(series.own_series(rows.assign(label=series_names.labels(rows))))
    )


def test_a_level_that_is_not_that_of_the_municipalities_says_whose_it_is():
    rows = ROWS.assign(recommended_scope=np.where(ROWS["year"] < 2014, "kommunesektoren samlet", "kommunene"))
    said = texts(series.own_series(rows.assign(label=series_names.labels(rows))))
    assert any(text.endswith("Anbefalt nivå 3,0 % (sektoren samlet), 2011–2013") for text in said)
    assert any(text.endswith("Anbefalt nivå 1,75 %, 2025–2027") for text in said)


def test_labels_that_would_be_the_same_say_the_form():
    rows = pd.concat([ROWS[:1], ROWS[:1].assign(form="0A", document="z")])
    assert series_names.labels(rows) == ["regnskap, kommunekasse (linjefil)", "regnskap, kommunekasse (0A)"]
    assert series_names.labels(ROWS)[0] == "regnskap, kommunekasse"


@pytest.mark.parametrize(
    ("picked", "said"),
    [
        ([0, 1], "Sogndal: regnskapet 2011 ga 3,0 prosent, budsjettet 2013 har 2,9 prosent"),
        (
            [0, 1, 2],
            ("Sogndal: regnskapet 2025 (kommunekonsern) ga −1,5 prosent, "
            "budsjettet 2013 (kommunekasse) har 2,9 prosent"),
        ),
        ([3], "Sogndal: 1. kvartal 2026 ga 9,0 prosent, hittil i år"),
        ([4], "Sogndal: økonomiplanen 2027 har 0,4 prosent"),
        ([0, 3], "Sogndal: regnskapet 2011 ga 3,0 prosent"),
        ([], "Sogndal: filene gir ikke noe netto driftsresultat"),
    ],
)  # fmt: skip
def test_the_headline_says_the_newest_accounts_and_budget(picked, said):
    assert headlines.headline("Sogndal", ROWS.iloc[picked]) == said
    assert len(headlines.headline("Nordre Follo", ROWS.iloc[picked]).split()) <= 15


def test_the_accounts_of_the_budgets_scope_are_the_ones_told():
    rows = pd.concat([ROWS[1:3], ROWS[2:3].assign(scope="kommunekasse", ndr_pct=0.2)])
    assert "regnskapet 2025 (kommunekasse) ga 0,2" in headlines.headline("Ås", rows)
    assert "regnskapet 2025 (kommunekonsern) ga −1,5" in headlines.headline("Ås", rows[rows["kind"] == "accounts"])


def test_the_last_quarter_is_told_whatever_the_order():
    rows = pd.concat([ROWS[3:4].assign(quarter=quarter, ndr_pct=float(quarter)) for quarter in (2, 3, 1)])
    assert headlines.headline("Ås", rows) == "Ås: 3. kvartal 2026 ga 3,0 prosent, hittil i år"


def test_a_part_of_the_year_is_said_to_be_one():
    said = own_kinds.part_of_year(1)
    assert said == "1. kvartal, hittil i år: ikke sammenliknbart med et helt år" and own_kinds.part_of_year(0) == ""
    assert "avsluttet årsregnskap" in own_kinds.part_of_year(4)


@pytest.fixture(scope="module")
def drawn(shipped, shipped_results):
    rows = result_rows.net_result_rows(shipped, shipped_results)
    others = country_series.deciles(shipped_results, rows, False), country_series.ssb(shipped, False)
    bergen = result_rows.net_result_rows(shipped, shipped_results, code="4601")
    levels = pd.DataFrame({"year": range(2012, 2028), "recommended_pct": [np.nan] * 2 + [1.75] * 14})
    settings = {"own_name": "Bergen", "points": POINTS, "levels": levels}
    return over_time.over_time(rows, *others, bergen, **settings), over_time.over_time(rows, *others, bergen)


def test_own_points_differ_from_ssbs_in_form_and_scope(drawn):
    fig, before = drawn
    new = [
        trace for trace in fig.data if trace.name not in {old.name for old in before.data} and trace.name != "Bergen"
    ]
    symbols = {trace.name: trace.marker.symbol for trace in new}
    assert symbols == {
        "Eget regnskap, kommunekasse": "circle-cross-open",
        "Egen KOSTRA-fil, kommunekasse": "circle-cross-open",
        "Egen KOSTRA-fil, kommunekonsern": "circle-x-open",
        "Eget budsjett, kommunekasse": "diamond-cross-open",
        "Egen KOSTRA-fil, 1. kvartal hittil, kommunekasse": "triangle-up-open",
        "Svar i budsjettundersøkelsen": "diamond-cross-open",
    }
    assert not fig.layout.showlegend
    ssbs = [np.unique(trace.marker.symbol) for trace in before.data if trace.marker.symbol is not None]
    assert not {*np.concatenate(ssbs)} & {*symbols.values()}


def test_the_axis_and_the_level_reach_the_points_and_ends_say_their_year(drawn):
    fig, before = drawn
    assert list(fig.layout.xaxis.range) == [2011.4, 2027.3] and fig.layout.height > before.layout.height
    level = named(fig, "Anbefalt nivå")
    assert (level.x[0], level.x[-1]) == (2013.4, 2027.5)
    assert "Samlet 2,1\u00a0% i 2025" in texts(fig) and "Samlet 2,1\u00a0%" in texts(before)
    assert "Egen KOSTRA- fil 2025, kasse 2,0\u00a0%" in texts(fig)
    assert len([text for text in texts(fig) if text.startswith(("Egen", "Eget", "Svar"))]) == 6


def test_the_points_are_told_in_the_subtitle():
    said = own_points.said(POINTS)
    assert "egen KOSTRA-fil, kommunekasse 2025;" in said and said.endswith("ikke sammenliknbart med et helt år.")
    many = tuple(point._replace(year=year) for point in POINTS[:1] for year in (2010, 2011, 2013, 2016))
    assert "eget regnskap, kommunekasse 2010–2016 (4 år)." in own_points.said(many)
    assert own_points.said(()) == "" and "kvartal" not in own_points.said(POINTS[:2])


def test_a_quarter_has_no_distance_in_the_table():
    levels = pd.DataFrame({"year": range(2012, 2028), "recommended_pct": 1.75})
    away = own_points.own_rows(POINTS, levels)["own_distance_points"]
    assert np.isnan(away[4]) and away[1] == 0.25
