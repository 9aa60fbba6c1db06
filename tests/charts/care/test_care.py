"""The charts and sentences of care: bars that end where they should, words that say what the rows say."""

import numpy as np
import pandas as pd
import pytest

from charts.care import growth_headlines, growth_strip, published_words, series_headlines
from charts.drawing import lines, waterfall
from charts.drawing.fan import fan
from charts.drawing.years.annotations import Annotation

ROW = pd.Series(
    {
        "year_from": 2019, "year_to": 2023, "nominal_from_1000nok": 129_443_000, "nominal_to_1000nok": 171_900_000,
        "price_1000nok": 22_453_991, "demography_1000nok": 9_631_125, "older_1000nok": 8_522_839,
        "younger_1000nok": 1_108_286, "residual_1000nok": 10_371_884, "real_from_1000nok": 151_896_991,
        "real_to_1000nok": 171_900_000,
    }
)  # fmt: skip


def test_the_headline_says_how_much_is_more_old_people_and_adds_up():
    assert growth_headlines.growth(ROW) == (
        "Landets utgifter økte med 20,0 mrd. kroner i faste priser fra 2019 til 2023: 8,5 følger av flere eldre, 1,1 "
        "av flere under 67, og 10,4 er utover det befolkningen tilsier, med våre forutsetninger"
    )
    told = growth_headlines.growth(ROW, residuals=pd.Series([10_371_884, 9_700_000, 11_200_000]))
    assert told.endswith("og 10,4 (9,7–11,2) er utover det befolkningen tilsier, med våre forutsetninger")
    assert "10,4 er utover" in growth_headlines.growth(ROW, residuals=pd.Series([10_371_884, 10_400_000]))


def test_each_national_series_is_told_by_name_and_never_as_one():
    rows = pd.DataFrame({"series": ["Pleie, faste priser"] * 2 + ["Alt, faste priser"] * 2,
                         "year": [2019, 2023, 2020, 2025], "real_1000nok": [100.0, 113.0, 100.0, 88.0]})  # fmt: skip
    assert series_headlines.published(rows) == "Pleie: 13 prosent 2019–2023. Alt: falt 12 prosent 2020–2025"
    assert series_headlines.published(rows.assign(real_1000nok=100.0)).startswith("Pleie: omtrent uendret 2019–2023")


def test_only_the_year_that_is_not_revised_has_a_hollow_mark():
    drawn = [lines.Line(name, name, [2023, 2024, 2025], [1.0, 2.0, 3.0], unrevised=year)
             for name, year in (("a", 2025), ("b", None))]  # fmt: skip
    first, second = lines.lines(drawn, "Prosent").data
    assert list(first.marker.symbol) == ["circle", "circle", "circle-open"]
    assert list(second.marker.symbol) == ["square"] * 3


def test_fewer_and_falling_are_said():
    fewer = ROW.copy()
    fewer["younger_1000nok"] = -50_000
    assert "færre under 67" in growth_headlines.growth(fewer)
    fewer["real_to_1000nok"] = 150_000_000
    assert growth_headlines.growth(fewer, "Bergen").startswith("Bergen: utgiftene falt med 1,9 mrd. kroner")


@pytest.mark.parametrize(
    ("largest", "unit"), [(171_900_000, "mrd. kroner"), (11_000_000, "mill. kroner"), (90_000, "mill. kroner")]
)
def test_the_unit_follows_the_size(largest, unit):
    assert growth_headlines.scale(largest)[1] == unit


def test_the_control_line_adds_up_as_printed_or_says_that_it_is_rounded():
    told = growth_headlines.sum_of(ROW)
    assert told == (
        "Kontroll, 1000 kr: prisvekst 22\u202f453\u202f991 + befolkning 9\u202f631\u202f125 + utover det befolkningen tilsier "
        "10\u202f371\u202f884 = 42\u202f457\u202f000, veksten i løpende priser"
    )
    odd = ROW.astype(float)
    odd["price_1000nok"], odd["residual_1000nok"] = 22_453_991.4, 10_371_883.6
    assert "avrunding" not in growth_headlines.sum_of(odd)
    odd["price_1000nok"], odd["residual_1000nok"] = 22_453_990.5, -10_371_884.5
    assert " − utover det befolkningen tilsier 10" in growth_headlines.sum_of(
        odd
    ) and "skyldes avrunding" in growth_headlines.sum_of(odd)


def test_the_residual_over_several_assumptions():
    rows = pd.DataFrame([ROW, ROW, ROW]).assign(residual_1000nok=[10_371_884, 9_700_000, 11_200_000])
    assert "Med tre ulike forutsetninger" in growth_headlines.unexplained(rows)
    assert "mellom 9,7 og 11,2 mrd. kroner." in growth_headlines.unexplained(rows)
    assert "10,4 mrd. kroner i alle" in growth_headlines.unexplained(pd.DataFrame([ROW, ROW]))


def test_classes_are_named_as_in_a_sentence():
    classes = pd.DataFrame({"unit": ["a", "b"], "real_growth_pct": [1.0, 2.0]})
    told = growth_headlines.by_class(classes, 2020, 2025, {"b": "kommuner med 20 000–59 999 innbyggere"})
    assert told == "Veksten var sterkest i gruppen b, svakest i gruppen a"
    told = growth_headlines.by_class(classes, 2020, 2025, {})
    assert told == "Veksten fra 2020 til 2025 var sterkest i b (2,0\u00a0%) og svakest i a (1,0\u00a0%)"


def test_classes_that_all_fell_have_no_growth():
    classes = pd.DataFrame({"unit": ["a", "b"], "real_growth_pct": [-4.5, -2.6], "municipalities": [1, 2],
                            "municipalities_of": [2, 2]})  # fmt: skip
    told = growth_headlines.by_class(classes, 2020, 2025, {})
    assert told == "Utgiftene falt i alle grupper, mest i gruppen a, minst i gruppen b"


def bars_of(fig):
    return next(trace for trace in fig.data if trace.type == "bar")


def test_the_waterfall_starts_at_no_growth_and_ends_at_all_of_it_in_the_kroner_of_one_year():
    fig = waterfall.waterfall(*growth_headlines.steps(ROW))
    bars = bars_of(fig)
    ends = np.add(bars.base, bars.x)
    assert bars.base[0] == 0 and ends[-2] == pytest.approx(20.003, abs=1e-3) and ends[-1] == pytest.approx(ends[-2])
    assert bars.base[-1] == 0 and list(bars.base[1:3]) == pytest.approx(list(ends[:2]))
    said = [text.replace("<b>", "").replace("</b>", "").strip() for text in fig.data[-1].text]
    assert said == ["+8,5 mrd. kr", "+1,1", "+10,4", "+20,0 mrd. kr"]
    assert fig.data[-1].x == pytest.approx(np.maximum(bars.base, ends))  # each beside its own bar
    inside = " ".join([*fig.data[-2].text, *said])
    assert len(inside.split()) <= 40 and "i 2023-kroner" in inside and "Pris" not in inside and "løpende" not in inside


def test_the_rest_has_the_range_of_the_unit_costs_beside_it_and_the_foot_says_what_it_is():
    residuals = pd.Series([10_371_884, 9_700_000, 11_200_000])
    (_, _, (rest, *_), _), *_ = growth_headlines.steps(ROW, residuals=residuals)
    assert rest == "Utover dette (9,7–11,2)"
    told = growth_headlines.in_picture(ROW, residuals)
    assert " 9,7–11,2: spennet med ulike forutsetninger" in told and told.endswith(
        "Utgiftene økte 42,5 mrd. løpende kroner, 22,5 av dem er prisvekst."
    )
    assert "spennet" not in growth_headlines.in_picture(ROW, residuals[:1])


def test_the_line_under_a_picture_tells_which_of_the_countrys_totals_is_published_and_which_is_of_its_growth():
    deflator = pd.DataFrame({"year": [2014, 2015, 2016]})
    totals = pd.DataFrame({"year": [2019, 2022, 2023], "basis": ["derived", "derived", "published"]})
    told = lambda *years: published_words.in_picture(
        totals, deflator, list(years), "Statistisk sentralbyrå, tabell 07459 (19.02.2026)", costs, ours
    )
    costs, ours = "Vår", ""
    of = (
        "Kilde: SSB, samlede brutto driftsutgifter til omsorgstjenester 2023{}, og tabell 07459, 19.02.2026 "
        "(CC\u00a0BY\u00a04.0); TBU, deflator 2014–2016; {}."
    )
    assert told(2019, 2023) == of.format(" og vekst fra 2019", "«Vår»") and told(2023) == of.format("", "«Vår»")
    assert told(2022, 2019) == of.format(" og vekst fra 2019 og 2022", "«Vår»")
    costs, ours = "Kostnadsnøkkelen 2026", "Beregninger: Vi."
    assert told(2023) == f"{of.format('', 'inntektssystemets kostnadsnøkkel 2026')} Beregninger: Vi."
    ahead = published_words.in_picture(
        totals,
        deflator,
        [2023],
        "Statistisk sentralbyrå, tabell 07459 (19.02.2026)",
        "Vår",
        "",
        "SSB, tabell 14746, utgave 2026",
    )
    assert "tabell 07459, 19.02.2026; framskriving: tabell 14746, utgave 2026 (CC\u00a0BY\u00a04.0); TBU" in ahead


def test_a_part_that_takes_away_goes_back():
    bars = bars_of(waterfall.waterfall([("A", 10, "people"), ("B", -4, "rest"), ("C", 6, "end")], "mill. kr"))
    assert list(bars.x) == [10, -4, 6] and list(bars.base) == [0, 10, 0]


def test_lines_keep_gaps_and_name_their_ends():
    drawn = [lines.Line("Landet", "Landet", [2020, 2021, 2022], [1.0, float("nan"), 3.0]),
             lines.Line("Eldre serie", "Eldre", [2018, 2019], [5.0, 6.0])]  # fmt: skip
    fig = lines.lines(drawn, "Mrd. kroner", 1)
    assert np.isnan(fig.data[0].y[1]) and len({trace.line.dash for trace in fig.data}) == 2
    texts = " ".join(note.text for note in fig.layout.annotations)
    assert "Landet<br>3,0" in texts and "Eldre<br>6,0" in texts and not fig.layout.showlegend


def test_a_break_is_marked_above_lines_that_cross_it_alone():
    mark = (Annotation(2019, 2020, "break", "Brudd i serien"),)
    for years, marks in (([2018, 2019, 2020], 1), ([2020, 2021, 2022], 0)):
        line = lines.Line("Landet", "Landet", years, [1.0, 2.0, 3.0])
        fig, bare = lines.lines([line], "Kroner", happened=mark), lines.lines([line], "Kroner")
        assert len(fig.layout.shapes) == marks and len(fig.layout.annotations) == len(bare.layout.annotations) + marks
        assert (fig.layout.height > bare.layout.height) == bool(marks)


def test_the_fan_is_one_swatch_and_lines_without_marks():
    main, low, high = (pd.Series({2024: 1.0 * n, 2030: 5.0 * n, 2040: 9.0 * n}) for n in (2, 1, 3))
    fig = fan({"Landet": main}, "Mrd. kroner mer", 2023, low, high)
    swatch, line = fig.data
    assert swatch.fill == "toself" and {trace.mode for trace in fig.data} == {"lines"}
    assert list(line.x) == [2023, 2024, 2030, 2040] and line.y[0] == 0 and not fig.layout.showlegend
    assert sorted(set(swatch.y)) == sorted({0.0, *low, *high})
    assert list(fig.layout.xaxis.tickvals) == [2023, 2030, 2035, 2040]
    texts = " ".join(note.text for note in fig.layout.annotations)
    assert all(text in texts for text in ("Landet<br>18,0", "Lav vekst<br>9,0", "Høy vekst<br>27,0"))


def test_a_projected_municipality_is_beside_the_country():
    fig = fan({"Landet": pd.Series({2030: 5.0}), "Skien": pd.Series({2030: -1.0})}, "Prosent mer", 2025,
                            chosen="Skien")  # fmt: skip
    assert [line.name for line in fig.data] == ["Landet", "Skien"] and fig.layout.yaxis.range[0] <= -1
    assert fig.data[0].line.color != fig.data[1].line.color


def test_the_strip_marks_the_chosen_and_shows_every_municipality():
    each = pd.DataFrame({"region_code": ["1101", "1102", "4601"], "region_name": ["A", "B", "Bergen"],
                         "size_class": ["liten", "liten", "stor"], "real_growth_pct": [1.0, -2.0, 5.0]})  # fmt: skip
    classes = pd.DataFrame({"unit": ["liten", "stor"], "municipalities": [2, 1], "municipalities_of": [2, 1],
                            "real_growth_pct": [0.5, 5.0], "growth_p25": [-1, 5], "growth_median": [-0.5, 5],
                            "growth_p75": [0, 5]})  # fmt: skip
    fig = growth_strip.growth_strip(each, classes, chosen="4601")
    assert any("Bergen 5,0" in note.text for note in fig.layout.annotations)
    assert sum(len(trace.x) for trace in fig.data if trace.hovertemplate == "%{text}<extra></extra>") == 3
    zero = next(trace for trace in fig.data if trace.mode == "lines" and not np.any(trace.x))
    assert (
        max(zero.y[:2]) < 0 + growth_strip.WORDS - 0.15 and not fig.layout.xaxis.zeroline
    )  # below the words of its row
    above = growth_strip.growth_strip(each, classes, chosen="1101")
    name = next(note for note in above.layout.annotations if note.text == "<b>A 1,0\u00a0%</b>")
    words_below = min(y for trace in above.data if trace.mode == "text" for y in trace.y)
    assert (name.y - words_below) * growth_strip.ROW > 20  # pixels


def test_words_over_the_years():
    rows = pd.DataFrame({"unit": ["Landet"] * 2 + ["Bergen"] * 2, "year": [2020, 2025] * 2,
                         "real_1000nok": [100, 117, 10, 9]})  # fmt: skip
    assert series_headlines.series(rows.head(2), "real_1000nok", "") == (
        "Landets utgifter økte 17 prosent i faste priser fra 2020 til 2025"
    )
    assert "Bergen: utgiftene falt 10 prosent" in series_headlines.series(rows, "real_1000nok", "Bergen")
    assert series_headlines.ahead({2030: 29.3}, 2023, "mrd. kroner") == (
        "Befolkningen alene tilsier 29,3 mrd. kroner mer i 2030 enn i 2023"
    )


def test_two_units_are_compared_over_the_years_that_both_have():
    rows = pd.DataFrame({"unit": ["Landet"] * 3 + ["Stavanger"] * 3, "year": [2017, 2020, 2021] * 2,
                         "real_1000nok": [100, 120, 126, np.nan, 10, 10.3]})  # fmt: skip
    assert series_headlines.series(rows, "real_1000nok", "Stavanger") == (
        "Stavanger: utgiftene økte 3 prosent 2020–2021; landets økte 5 prosent"
    )
    few = rows.assign(real_1000nok=[100, 120, 126, np.nan, np.nan, 10.3])
    assert series_headlines.series(few, "real_1000nok", "Stavanger") == (
        "Stavanger har tall for 2021, og det er for lite til å vise utviklingen"
    )
    no_country = rows.assign(real_1000nok=[np.nan, np.nan, np.nan, np.nan, 10, 10.3])
    assert series_headlines.series(no_country, "real_1000nok", "Stavanger") == (
        "Stavanger: utgiftene økte 3 prosent i faste priser fra 2020 til 2021"
    )
