"""The answer of Da og nå: which side of what was said, and nothing where nothing can be held together."""

import pandas as pd

from analysis.then_and_now import results
from charts.then_and_now import answers, budget_rows, norm_bars

NAN = float("nan")
COLUMNS = ["subject", "year", "said_low", "said_high", "came_low", "came_high", "reason", "sentence"]


def rows(*each: tuple) -> pd.DataFrame:
    frame = pd.DataFrame(each, columns=COLUMNS).assign(ours_low=NAN, ours_high=NAN)
    return frame.assign(gap_low=frame["came_low"] - frame["said_high"], gap_high=frame["came_high"] - frame["said_low"])


def budget(year: int, said: float, came: float, reason: str = "") -> tuple:
    return (answers.BUDGETS, year, said, said, came, came, reason, f"Om {year}.")


def test_all_above_is_told_with_the_years_and_some_above_with_how_many():
    assert answers.answer(rows(budget(2021, 0.5, 1.0), budget(2022, 0.5, 3.0))).sentence == (
        "Netto driftsresultat ble over intervallet i KS' undersøkelse hvert år 2021–2022"
    )
    assert answers.answer(rows(budget(2021, 0.5, 1.0))).sentence.endswith(
        "ble over intervallet i KS' undersøkelse i 2021"
    )
    told = answers.answer(rows(budget(2021, 0.5, 1.0), budget(2022, 0.5, -3.0)))
    assert told.sentence == "Netto driftsresultat ble over intervallet i KS' undersøkelse i 1 av 2 år"
    assert told.meeting[0] == "Om 2022." and len(told.sentence.split()) <= 15
    same = answers.answer(rows(budget(2021, 0.5, 0.5), budget(2022, 0.5, 3.0))).sentence
    assert same.endswith("i 1 av 2 år")  # as proposed is not higher


def test_without_a_round_that_has_both_nothing_is_claimed():
    told = answers.answer(rows(budget(2024, NAN, 1.0, "i ord")))
    assert told.sentence == answers.NONE_YET and told.meeting == () and told.figures == ()


def test_a_result_of_unknown_scope_is_told_and_not_counted_as_held_together():
    told = rows(
        (answers.RESULTS, 2024, -0.6, -0.6, -0.3, -0.3, results.NO_SCOPE, "x."),
        (answers.RESULTS, 2023, 0.8, 0.8, 0.8, 0.8, "", "y."),
        (answers.BUDGETS, 2024, NAN, NAN, -0.3, -0.3, results.NO_RANGE, "z."),
    )
    told.loc[told["reason"] != "", ["gap_low", "gap_high"]] = NAN
    assert list(answers.listed(told)["sentence"]) == ["x.", "y."]
    assert answers.table_headline(told) == "1 av 3 tall står mot det som kom, resten sier hvorfor ikke"


def test_estimates_on_both_sides_and_alike_are_counted():
    told = rows(
        *((answers.DEMOGRAPHY, 2010 + at, 2.0, 2.0, came, came, "", "x") for at, came in enumerate((1.0, 2.0, 3.0)))
    )
    assert answers.demography(told) == "Merkostnadene ble lavere enn anslått i 1 av 3 år, og høyere i 1"


def test_an_estimate_outside_our_readings_is_not_within_them():
    told = rows(
        (answers.NORM, 2018, 600, 600, NAN, NAN, "vår", "KS (2018): 600, som er 600; x."),
        (answers.NORM, 2017, 100, 100, NAN, NAN, "vår", "y"),
    ).assign(ours_low=400.0, ours_high=1700.0)
    assert answers.table_headline(told) == "0 av 2 tall står mot det som kom, resten sier hvorfor ikke"
    assert answers.of(told, answers.NORM).empty and answers.listed(told).empty
    assert answers.norm(told).startswith("1 av 2 anslag") and norm_bars.names(told) == ["KS (2018): 600", "y"]
    drawn = norm_bars.bars(["a", "b"], [600.0, 100.0], (400.0, 1700.0))
    assert list(drawn.data[1].x) == [600.0, 100.0] and max(drawn.layout.xaxis.range) >= 1700


def test_the_year_furthest_from_the_proposals_is_named_where_one_is_and_its_side_is_told():
    assert answers.furthest(rows(budget(2021, 0.5, 1.0), budget(2022, 0.5, 3.0))) == (
        "Av årene 2021–2022 størst sprik i 2022: KS' budsjettundersøkelse 0,5 prosent, regnskapet 3,0"
    )
    assert answers.furthest(rows(budget(2021, 0.5, -3.0), budget(2022, 0.5, 3.0))).startswith(
        "Av årene 2021–2022 størst sprik i 2021: KS' budsjettundersøkelse 0,5 prosent, regnskapet −3,0"
    )
    assert answers.furthest(rows(budget(2021, 0.5, -2.0))) == (
        "I 2021 viste KS' budsjettundersøkelse 0,5 prosent, regnskapet −2,0"
    )
    counted = "Regnskapet ble over KS' intervall i {} av {} år, og under i {}"
    assert answers.furthest(rows(budget(2021, 0.5, 2.5), budget(2022, 0.5, -1.5))) == counted.format(1, 2, 1)
    assert answers.furthest(rows(budget(2021, 0.5, 0.5))) == counted.format(0, 1, 0)
    assert answers.furthest(rows(budget(2021, NAN, 1.0, "i ord"))) == answers.NONE_YET


def test_how_far_a_year_is_from_its_proposals_is_told_by_the_nearest_of_them():
    def box(year: int, low: float, high: float, came: float) -> tuple:
        return (answers.BUDGETS, year, low, high, came, came, "", "x")

    barely, among = box(2021, 0.48, 0.5, 0.51), box(2022, 0.0, 2.02, 1.02)  # gaps (0.01, 0.03) and (-1.0, 1.02)
    assert answers.furthest(rows(barely, among)) == "Regnskapet ble over KS' intervall i 1 av 2 år, og under i 0"
    assert answers.furthest(rows(among, box(2023, 0.5, 0.7, 1.0))).startswith(
        "Av årene 2022–2023 størst sprik i 2023: KS' budsjettundersøkelse 0,5–0,7 prosent, regnskapet 1,0"
    )
    assert answers.furthest(rows(box(2021, 0.0, 2.0, 1.0), box(2023, 0.5, 0.7, 1.0))).startswith("Av 2 år størst")
    wide, near = box(2021, -3.0, 0.7, 1.0), box(2022, 0.6, 0.7, 1.2)  # 0.3 to 4.0, and 0.5 to 0.6
    assert answers.furthest(rows(wide, near)).startswith("Av årene 2021–2022 størst sprik i 2022")


def test_a_row_a_round_has_a_box_a_dot_and_a_line_of_the_distance_between_them():
    known = pd.DataFrame(
        {"year": [2021, 2022, 2023], "ndr_low_pct": [0.4, -0.6, 0.5], "ndr_high_pct": [0.7, 0.9, 0.7],
         "actual_ndr_pct": [4.2, -1.5, 0.6], "recommended_pct": [1.75, 1.75, NAN], "respondents": [132, 149, NAN]}
    )  # fmt: skip
    fig = budget_rows.budget_rows(known, {2021: "Pandemien"})
    box = next(trace for trace in fig.data if trace.type == "bar")
    dots = next(trace for trace in fig.data if trace.type == "scatter" and trace.mode == "markers")
    line = next(
        trace
        for trace in fig.data[1:]
        if trace.type == "scatter" and trace.mode == "lines" and trace.line.width == 2 and not trace.line.dash
    )
    assert list(box.base) == [0.4, -0.6, 0.5] and list(dots.x) == [4.2, -1.5, 0.6]
    assert [value for value in line.x if not pd.isna(value)] == [0.7, 4.2, -0.6, -1.5, 0.6, 0.6]
    said = [one.text.replace("\u00a0", " ") for one in fig.layout.annotations]
    assert {"KS, 132 forslag: 0,4–0,7 %", "KS, 149 forslag: −0,6 til 0,9 %", "KS: 0,5–0,7 %"} <= set(said)
    assert "<b>Regnskapet −1,5 %</b>" in said
    assert said.count("Anbefalt nivå 1,75 %") == 1 and list(fig.layout.yaxis.ticktext)[:2] == [
        "<b>2021</b><br>Pandemien",
        "<b>2022</b>",
    ]
