"""Key figures in words: as SSB gives them, short, and no more than the figures say; the strip draws every one."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.measures import key_figures as measures_key_figures
from analysis.room import key_figures
from analysis.room.key_figures import Country
from charts import words
from charts.drawing import row_marks
from charts.drawing.strips import by_class as strip_by_class
from charts.room import key_figures as told
from tests.analysis.room.test_key_figures import frame, rows_of

MEASURE = st.sampled_from(list(measures_key_figures.SSB_KEY_FIGURES))


@given(MEASURE, st.integers(10, 420), st.integers(0, 420), st.floats(-1e3, 1e6))
def test_headlines_are_short_and_say_when_some_lack_the_figure(measure, known, more, value):
    unit = measures_key_figures.unit(measure)
    row = {"year": 2025, "municipalities": known, "municipalities_of": known + more}
    text = told.headline(pd.Series(row | {f"{part}_{unit}": value for part in measures_key_figures.SPREAD}), measure)
    assert len(text.split(" ")) <= 15 and ("med tall" in text) == (more > 0)
    assert not any(word in text.lower() for word in ("svak", "best", "dårlig", "god", "bryter", "samlet"))


def test_the_headline_of_the_classes_is_of_the_medians_that_are_drawn_and_names_a_class_whose_median_is_alone():
    rows = pd.DataFrame(
        {
            "size_class": ["Under 2000", "KOSTRA-gruppe 8", "Store (20 000 og over)", "Oslo"],
            "year": 2025,
            "municipalities": [76, 20, 30, 1],
            "median_pct": [24.6, 11.0, 15.8, -5.0],
        }
    )
    course = "Arbeidskapital 2025: median fra {} ({}) til {} prosent ({})"
    said = told.by_class(rows, "working_capital_pct")  # Oslo alone has no median
    assert said == course.format("11,0", "KOSTRA-gruppe 8", "24,6", words.first_lower(words.label("Under 2000")))
    said = told.by_class(rows.iloc[1:], "working_capital_pct")
    assert said == course.format(
        "11,0", "KOSTRA-gruppe 8", "15,8", words.first_lower(words.label("Store (20 000 og over)"))
    )
    alike = rows.assign(median_pct=[24.6, 11.0, 11.01, 0.0])
    assert " fra 11,0 til 24,6 " in told.by_class(alike, "working_capital_pct")
    for none in (rows.assign(median_pct=5.0), rows.assign(median_pct=[np.nan, np.nan, 5.0, 7.0])):
        assert told.by_class(none, "working_capital_pct") == ""


def test_figures_read_as_ssb_gives_them():
    assert told.text("working_capital_pct", -7.5) == "−7,5\u00a0%"
    assert told.text("free_income_nok_per_capita", 85272.0) == "85\u202f272\u00a0kr"
    assert told.text("free_income_nok_per_capita", np.nan) == "–"


def test_the_country_says_its_year_where_it_is_another():
    assert told.country(Country(115.4, 2024), "long_term_debt_pct", 2025) == "115,4\u00a0% (2024)"
    assert told.country(Country(115.4, 2024), "long_term_debt_pct", 2024) == "115,4\u00a0%"
    assert told.country(Country(np.nan, None), "long_term_debt_pct", 2024) == "mangler"


def test_negative_investments_are_named_and_other_negative_figures_are_not():
    rows = pd.DataFrame({"region_name": ["Fauske", "Lund"], "investment_pct": [-0.6, 1.9], "working_capital_pct": -1.0})
    assert told.negative(rows, "investment_pct") == " Under null hos SSB også, og vist som det er: Fauske."
    assert told.negative(rows, "working_capital_pct") == told.negative(rows.iloc[1:], "investment_pct") == ""


@pytest.mark.parametrize("measure", measures_key_figures.SSB_KEY_FIGURES)
def test_the_strip_draws_every_municipality_of_every_measure(measure):
    codes = [f"46{number:02}" for number in range(40)]
    size = 1000.0 if measure.startswith("free") else 1.0
    amounts = {code: size * (number - 5) for number, code in enumerate(codes)}
    table = pd.concat([frame(measure, amounts), frame("investment_pct", dict.fromkeys(codes, 1.0))])
    table = table.drop_duplicates(["region_code", "measure_code"])
    rows = rows_of(table, codes, measure)
    classes = key_figures.by_class(rows, measure)
    scale = told.scale(rows[measure], measure)
    fig = strip_by_class.size_strip(rows, classes.iloc[:-1], np.nan, chosen="4620", scale=scale)
    dots = [trace for trace in fig.data if trace.mode == "markers" and trace.hovertemplate == "%{text}<extra></extra>"]
    assert sum(len(trace.x) for trace in dots) == 40
    said = " ".join(note.text for note in fig.layout.annotations)
    unit = measures_key_figures.unit(measure)
    assert all(told.text(measure, value) in said for value in classes[f"median_{unit}"].iloc[:-1])
    assert said.replace(row_marks.BAR_IS, "").count("median ") == 1 == said.count(row_marks.BAR_IS)
    assert "4620" in said and "Anbefalt" not in said
