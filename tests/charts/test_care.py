"""The charts and sentences of care: bars that end where they should, words that say what the rows say."""

import numpy as np
import pandas as pd
import pytest

from charts import care_headlines, care_lines, care_strip, care_words, waterfall

ROW = pd.Series(
    {
        "year_from": 2019, "year_to": 2023, "nominal_from_1000nok": 129_443_000, "nominal_to_1000nok": 171_900_000,
        "price_1000nok": 22_453_991, "demography_1000nok": 9_631_125, "older_1000nok": 8_522_839,
        "younger_1000nok": 1_108_286, "residual_1000nok": 10_371_884, "real_from_1000nok": 151_896_991,
        "real_to_1000nok": 171_900_000,
    }
)  # fmt: skip


def test_the_headline_says_how_much_is_more_old_people_and_adds_up():
    assert care_headlines.growth(ROW) == (
        "Landets utgifter økte med 20,0 mrd. kroner i faste priser fra 2019 til 2023: 8,5 følger av flere eldre, 1,1 av "
        "flere under 67, og 10,4 kan ikke forklares av befolkningen"
    )


def test_fewer_and_falling_are_said():
    fewer = ROW.copy()
    fewer["younger_1000nok"] = -50_000
    assert "færre under 67" in care_headlines.growth(fewer)
    fewer["real_to_1000nok"] = 150_000_000
    assert care_headlines.growth(fewer, "Bergen").startswith("Bergen: utgiftene falt med 1,9 mrd. kroner")


@pytest.mark.parametrize(
    ("largest", "unit"), [(171_900_000, "mrd. kroner"), (11_000_000, "mill. kroner"), (90_000, "mill. kroner")]
)
def test_the_unit_follows_the_size(largest, unit):
    assert care_headlines.scale(largest)[1] == unit


def test_the_waterfall_ends_at_the_spending_of_the_last_year():
    bars = waterfall.waterfall(*care_headlines.steps(ROW)).data[0]
    ends = np.add(bars.base, bars.x)
    assert ends[-2] == pytest.approx(171.9) and ends[-1] == pytest.approx(171.9) and bars.base[-1] == 0
    assert list(bars.base[1:5]) == pytest.approx(list(ends[:4]))


def test_a_part_that_takes_away_goes_back():
    bars = waterfall.waterfall([("A", 10, "end"), ("B", -4, "rest"), ("C", 6, "end")], "mill. kroner").data[0]
    assert list(bars.x) == [10, -4, 6] and list(bars.base) == [0, 10, 0]


def test_lines_keep_gaps_and_name_their_ends():
    drawn = [care_lines.Line("Landet", "Landet", [2020, 2021, 2022], [1.0, float("nan"), 3.0]),
             care_lines.Line("Eldre serie", "Eldre", [2018, 2019], [5.0, 6.0])]  # fmt: skip
    fig = care_lines.lines(drawn, "Mrd. kroner", 1)
    assert np.isnan(fig.data[0].y[1]) and len({trace.line.dash for trace in fig.data}) == 2
    texts = " ".join(note.text for note in fig.layout.annotations)
    assert "Landet<br>3,0" in texts and "Eldre<br>6,0" in texts


def test_the_strip_marks_the_chosen_and_shows_every_municipality():
    each = pd.DataFrame({"region_code": ["1101", "1102", "4601"], "region_name": ["A", "B", "Bergen"],
                         "size_class": ["liten", "liten", "stor"], "real_growth_pct": [1.0, -2.0, 5.0]})  # fmt: skip
    classes = pd.DataFrame({"unit": ["liten", "stor"], "municipalities": [2, 1], "municipalities_of": [2, 1],
                            "real_growth_pct": [0.5, 5.0], "growth_p25": [-1, 5], "growth_median": [-0.5, 5],
                            "growth_p75": [0, 5]})  # fmt: skip
    fig = care_strip.growth_strip(each, classes, chosen="4601")
    assert any("Bergen 5,0" in note.text for note in fig.layout.annotations)
    assert sum(len(trace.x) for trace in fig.data if trace.hovertemplate == "%{text}<extra></extra>") == 3


def test_words_over_the_years():
    rows = pd.DataFrame({"unit": ["Landet"] * 2 + ["Bergen"] * 2, "year": [2020, 2025] * 2,
                         "real_1000nok": [100, 117, 10, 9]})  # fmt: skip
    assert care_words.series(rows.head(2), "real_1000nok", "") == (
        "Landets utgifter økte 17 prosent i faste priser fra 2020 til 2025"
    )
    assert "Bergen: utgiftene falt 10 prosent" in care_words.series(rows, "real_1000nok", "Bergen")
    assert care_words.ahead({2030: 29.3}, 2023, "mrd. kroner") == (
        "Befolkningen alene tilsier 29,3 mrd. kroner mer i 2030 enn i 2023"
    )
