"""The answer about room for manoeuvre claims no more than the figures, for every municipality and year of the extract."""

import re

import numpy as np
import pandas as pd
import pytest

from analysis.accounts import net_result
from analysis.municipalities import by_class
from analysis.municipalities.unit_tables import units
from analysis.result import rows as result_rows
from analysis.room import rows as room_rows, three_tests
from analysis.room.class_spread import class_spread
from charts import passed
from charts.drawing import theme
from charts.room import answers, headlines, limit_strips
from charts.room.beyond import beyond
from charts.words import IN_WORDS
from data.extract import store
from data.folder import PACKAGE


def read(name):
    return store.read_any(name, PACKAGE)


@pytest.fixture(scope="module")
def every() -> dict[int, pd.DataFrame]:
    """The rows of every year of the shipped extract."""
    results, persons, known = net_result.results(read), by_class.inhabitants(read("population")), units(read)
    return {
        year: room_rows.municipalities(read, result_rows.members(read, results, persons, year, "ks"), year, known)
        for year in net_result.years(results)
    }


@pytest.mark.slow("every municipality and year of the extract")
def test_no_answer_is_longer_than_15_words_or_says_that_debt_breaks_its_limit(every):
    seen = set()
    for year, rows in every.items():
        for own in rows.to_dict("records"):
            text = answers.sentence(own["region_name"].split(" - ")[0], own, year)
            assert len(text.split()) <= 15, text
            sure = sum(own[f"{test}_fails"] == 1 for test in ("result", "fund"))
            missing = sum(pd.isna(own[f"{test}_fails"]) for test in three_tests.TESTS)
            if not missing:
                assert ("under KS' grense" in text) == (sure > 0)
                maybe = "gjelden kan være over KS' grense" in text or "gjelden kanskje over" in text
                assert maybe == ("gjelden" in text and "over" in text) == (own["debt_pct"] > 85)
                assert ("fondet er under" in text or "og fond er under" in text) == (own["fund_pct"] < 5)
                assert ("resultatet er under" in text or "resultat og fond er under" in text) == (own["result_pct"] < 1)
                assert ("alle KS' tre" in text) == (sure == 0 and own["debt_pct"] <= 85)
            if missing == 3:
                assert text.startswith("Uttrekket har ikke tallene")
            elif missing and not sure and not own["debt_pct"] > 85:
                assert f"innenfor {IN_WORDS[3 - missing]} av KS' tre grenser i {year}; tall mangler for" in text
            seen.add((sure, missing, own["debt_fails"] == 1))
    assert len(seen) > 6


def test_three_figures_and_three_sentences_for_a_municipality_of_2025(every):
    own = every[2025].set_index("region_code").loc["4601"]
    total = three_tests.by_class(every[2025]).iloc[-1]
    told = answers.municipality("Bergen", own, room_rows.limits(read), total, "Bergen sto ikke i ROBEK.", 2025)
    assert told.sentence == "Bergen i 2025: resultatet er under KS' grense, gjeld og fond innenfor"
    assert [each.value for each in told.figures] == ["78,0\u00a0%", "0,5\u00a0%", "9,1\u00a0%"]
    assert told.figures[0].label == "Ukorrigert gjeld" and told.figures[0].beside == "grense: høyst 85\u00a0%"
    assert len(told.meeting) == 3 and "Høyst 57 av 356 kommuner" in told.meeting[1]


@pytest.mark.slow("every municipality and year of the extract")
def test_what_is_said_of_limits_that_are_passed_is_each_of_them_and_no_other(every):
    limits, seen = room_rows.limits(read), set()
    for rows in every.values():
        for own in rows.to_dict("records"):
            told = passed.told(beyond(own, limits))
            far = {
                "korrigert netto lånegjeld": own["debt_pct"] > 85,
                "etter bundne fond": own["result_pct"] < 1,
                "disposisjonsfond med mer- og mindreforbruk": own["fund_pct"] < 5,
            }
            assert {name: name in told for name in far} == far, told
            assert ("den korrigerte kan være over " in told) == ("korrigert netto" in told) == (own["debt_pct"] > 85)
            assert "fradrag" not in told  # KG31 is net before the correction too
            assert ("disposisjonsfond" in told) == (own["fund_pct"] < 5) and len(told.split()) <= 33
            assert told.count("KS' grense") == told.count("prosent") == any(far.values())
            sides = len(re.findall(r" \((så vidt )?(under|over) ", told))
            assert sides == far["etter bundne fond"] + far["disposisjonsfond med mer- og mindreforbruk"]
            seen.add(tuple(far.values()))
    assert len(seen) == 8


@pytest.mark.parametrize(
    ("share", "told"),
    [(85.0, ""), (85.01, "85,0 prosent, så den korrigerte kan være over KS' grense på 85."), (np.nan, "")],
)
def test_a_figure_at_its_limit_or_missing_is_not_beyond_it(share, told):
    own = {
        "debt_pct": share,
        "result_pct": 1.0,
        "fund_pct": 5.0,
        "debt_fails": float(share > 85),
        "result_fails": 0.0,
        "fund_fails": 0.0,
    }
    own["debt_fails"] = np.nan if np.isnan(share) else own["debt_fails"]
    said = passed.told(beyond(own, room_rows.limits(read)))
    assert told in said and bool(said) == bool(told)


def test_the_country_counts_those_with_a_figure(every):
    for year, rows in every.items():
        total = three_tests.by_class(rows).iloc[-1]
        told = answers.country(total, room_rows.limits(read), "", year)
        for each, test in zip(told.figures, three_tests.TESTS, strict=True):
            known = rows.loc[rows["region_code"] != "0301", f"{test}_pct"].notna().sum()
            assert each.value == ("ikke tall" if not known else str(int(total[f"{test}_failing"])))
            assert not known or str(known) in each.beside


def test_a_class_is_spread_as_a_slow_count_says(every):
    rows = every[2025]
    for test in three_tests.TESTS:
        of_class = class_spread(rows, test).set_index("size_class")
        for label, group in rows[rows["region_code"] != "0301"].groupby("size_class", observed=True):
            values = sorted(group[f"{test}_pct"].dropna())
            middle = (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2
            assert of_class.at[label, "median_pct"] == pytest.approx(middle)
            beyond = [value > 85 if test == "debt" else value < (1 if test == "result" else 5) for value in values]
            assert of_class.at[label, "failing"] == sum(beyond)
    assert [class_spread(rows, test).iloc[-1]["failing"] for test in three_tests.TESTS] == [178, 175, 108]


def test_each_test_has_a_row_with_its_own_axis_its_limit_and_the_chosen(every):
    rows, limits = every[2025], room_rows.limits(read)
    totals = {test: class_spread(rows, test).iloc[-1] for test in three_tests.TESTS}
    fig = limit_strips.LimitStrips(rows, totals, limits).with_chosen("4601")
    texts = [note.text for note in fig.layout.annotations]
    assert "178 av 356 over 85\u00a0%" in texts and "<b>Bergen 9,1\u00a0%</b>" in texts
    named = {note.text: note.x for note in fig.layout.annotations if note.text.startswith("KS' grense")}
    assert named == {f"KS' grense {limit}\u00a0%": limit for limit in (85, 1, 5)}
    assert len([word for text in texts for word in re.findall(r"[^\W\d_]{2,}", text)]) <= 40
    lines = {trace.xaxis: trace.x[0] for trace in fig.data if trace.mode == "lines" and trace.line.dash}
    assert lines == {"x": 85, "x2": 1, "x3": 5}
    drawn = [sum(len(t.x) for t in fig.data if t.mode == "markers" and t.xaxis == axis) for axis in ("x", "x2", "x3")]
    assert drawn == [rows[f"{test}_pct"].notna().sum() for test in three_tests.TESTS]


def test_the_dark_dots_are_those_under_both_limits_whoever_is_chosen_and_the_debt_has_none(every):
    rows, limits = every[2025], room_rows.limits(read)
    totals = {test: class_spread(rows, test).iloc[-1] for test in three_tests.TESTS}
    under = [row.region_code for row in rows.itertuples() if row.result_pct < 1 and row.fund_pct < 5]
    both = limit_strips.LimitStrips(rows, {test: totals[test] for test in ("result", "fund")}, limits)
    for code, fewer in ((None, 0), ("4601", 0), (under[0], 1)):
        fig = both.with_chosen(code)
        dark = [trace for trace in fig.data if trace.mode == "markers" and trace.marker.color == theme.TOTAL]
        assert [len(trace.x) for trace in dark] == [len(under) - fewer] * 2
        assert all(x < 1 for x in dark[0].x) and all(x < 5 for x in dark[1].x)
        told = f"\u25cf {len(under)} under begge grensene   \u25cb {len(rows) - len(under)} andre"
        assert told in [note.text for note in fig.layout.annotations]
        own = [trace for trace in fig.data if trace.mode == "markers" and trace.marker.color == theme.CHOSEN]
        assert len(own) == (2 if code else 0)
    for tests in (("debt",), ("result",), ("debt", "fund"), three_tests.TESTS):
        fig = limit_strips.LimitStrips(rows, {test: totals[test] for test in tests}, limits).with_chosen(None)
        notes = [note.text for note in fig.layout.annotations]
        assert not any("begge" in note for note in notes) and f"\u25cb {len(rows)} kommuner" in notes


def test_the_headline_of_a_chart_is_of_the_limits_that_it_draws(every):
    rows, limits = every[2025], room_rows.limits(read)
    rows = rows[rows["region_code"] != "0301"]
    total = three_tests.by_class(rows, False).iloc[-1]
    under = sum(row.result_pct < 1 and row.fund_pct < 5 for row in rows.itertuples())
    told = headlines.drawn(rows, total, limits.loc[["result", "fund"]], 2025)
    assert told == f"{under} av 356 kommuner var under KS' grenser for både resultat og fond i 2025"
    debt = headlines.drawn(rows, total, limits.loc[["debt"]], 2025)
    assert debt == "178 av 356 kommuner hadde ukorrigert netto lånegjeld over 85 prosent i 2025"
    none = rows.assign(result_fails=0.0)
    assert headlines.drawn(none, total, limits.loc[["result", "fund"]], 2025).startswith("Ingen av 356 kommuner")
    gap = rows.assign(fund_fails=[np.nan, *rows["fund_fails"][1:]])
    assert "både" not in headlines.drawn(gap, total, limits.loc[["result", "fund"]], 2025)


def test_a_test_is_named_in_its_row_as_its_limit_is_and_the_fund_by_its_short_form(every):
    rows, limits = every[2025], room_rows.limits(read)
    limits = limits.assign(label=limits["label"].astype(str).where(limits["test_code"] != "debt", "Et annet navn"))
    totals = {test: class_spread(rows, test).iloc[-1] for test in three_tests.TESTS}
    notes = [
        one["text"]
        for one in limit_strips.LimitStrips(rows, totals, limits).with_chosen(None).plain["layout"]["annotations"]
    ]
    for name in ("Et annet navn", limits.loc["result", "label"], "Disposisjonsfond med mer-/mindreforbruk"):
        assert f"<b>{name}</b>" in notes, notes
