"""What is marked on charts over years: as the file has it, over no data, and never one word over another."""

import itertools

import pytest

from charts.drawing import theme
from charts.drawing.years import annotations
from charts.drawing.years.annotations import Annotation
from data.extract import store
from data.folder import PACKAGE

ROWS = store.read_reference("chart_annotations")
BREAK = Annotation(2019, 2020, "break", "Brudd i serien")
PERIOD = Annotation(2020, 2021, "period", "Pandemien")


def drawn(marked, years) -> object:
    fig = theme.figure(400, "Prosent")
    fig.add_scatter(x=years, y=[1.0] * len(years))
    fig.update_xaxes(range=[years[0] - 0.6, years[-1] + 0.3])
    annotations.draw(fig, marked, years)
    return fig


def texts(fig) -> list[str]:
    return [each.text for each in fig.layout.annotations]


@pytest.mark.parametrize("family", sorted(set(ROWS["family"])))
@pytest.mark.parametrize(("first", "last"), [(2011, 2026), (2015, 2025), (2017, 2025), (2020, 2025), (2019, 2023)])
def test_no_words_meet_on_a_phone_and_none_lies_over_the_plot(family, first, last):
    years = list(range(first, last + 1))
    marked = annotations.of(ROWS, family)
    start, end = years[0] - 0.6, years[-1] + 0.3
    shown = [each for each in marked if annotations._within(each, years)]

    def px(year: float) -> float:
        return annotations.PHONE_PX * (year - start) / (end - start)

    placed = annotations._placed(shown, px)
    for (one, row, side), (other, at, beside) in itertools.combinations(placed, 2):
        left, right = sorted([annotations._span(one, px, side), annotations._span(other, px, beside)])
        assert row != at or left[1] < right[0], (one, other)
    fig = drawn(marked, years)
    for each in fig.layout.annotations:
        assert (each.yref, each.y, each.yanchor) == ("paper", 1, "bottom")
    assert all(shape.layer == "below" for shape in fig.layout.shapes)
    assert len(fig.layout.shapes) == len(shown) == len(fig.layout.annotations) - 1


def test_the_figure_grows_by_the_words_and_the_unit_stands_above_them():
    bare, fig = drawn((), [2015, 2025]), drawn((BREAK, PERIOD), list(range(2015, 2026)))
    grown = fig.layout.height - bare.layout.height
    assert grown == fig.layout.margin.t - bare.layout.margin.t > 0
    unit = next(each for each in fig.layout.annotations if each.text == "Prosent")
    others = [each for each in fig.layout.annotations if each.text != "Prosent"]
    assert all(unit.yshift >= each.yshift + 17 for each in others)


def test_what_is_outside_the_years_is_not_marked_and_a_band_ends_with_the_axis():
    assert texts(drawn((BREAK, PERIOD), [2022, 2023, 2024])) == ["Prosent"]
    assert texts(drawn((BREAK,), [2020, 2021, 2022])) == ["Prosent"]  # no break without both sides
    fig = drawn((PERIOD,), [2021, 2022, 2023])
    assert texts(fig) == ["Prosent", "Pandemien"] and fig.layout.shapes[0].x0 == 2020.4


def test_a_family_has_its_own_and_each_has_a_source():
    assert BREAK in annotations.of(ROWS, "net_result") and annotations.of(ROWS, "none such") == ()
    assert ROWS["source"].str.len().min() > 20 and (ROWS["from_year"] <= ROWS["to_year"]).all()
    assert (ROWS.loc[ROWS["form"] == "year", "from_year"] == ROWS.loc[ROWS["form"] == "year", "to_year"]).all()
    breaks = ROWS[ROWS["form"] == "break"]
    assert (breaks["to_year"] - breaks["from_year"] == 1).all()


def test_a_mark_of_a_country_says_which_and_others_have_none():
    scopes = {each.text: each.scope for family in set(ROWS["family"]) for each in annotations.of(ROWS, family)}
    assert scopes.pop("Lavest samlet") == "EAKUO" and set(scopes.values()) == {""}


def test_the_trough_of_the_country_is_where_the_figures_have_it():
    figures = store.read("key_figures", PACKAGE)
    ndr = (figures["region_code"].astype(str) == "EAKUO") & (figures["measure_code"].astype(str) == "KOSAGD230000")
    country = figures[ndr].dropna(subset=["value"]).set_index("year")["value"]
    country = country[country.index >= 2020]
    assert len(country) >= 6 and country.idxmin() == 2024 and country[2024] == pytest.approx(-0.3)


def test_the_norms_are_marked_in_the_year_from_which_they_bind():
    norms = store.read_reference("kindergarten_norms").set_index("label")["in_force"]
    marked = {each.text: each.first for each in annotations.of(ROWS, "kindergarten_norms")}
    assert marked == {label: int(str(day)[:4]) for label, day in norms.items()}
    assert {each.text: each.first for each in annotations.of(ROWS, "kindergarten")} == {
        "Bemanningsnorm": marked["Bemanningsnorm"]
    }
