"""Norwegian numbers and the sentences made of them."""

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from charts import words
from charts.result import headlines, size_headlines

NAN = float("nan")


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1.75, 2, "1,75"),
        (-0.34, 1, "−0,3"),
        (-0.04, 1, "0,0"),
        (1234.5, 0, "1\u202f234"),
        (-1234567, 0, "−1\u202f234\u202f567"),
        (NAN, 1, "–"),
        (0, 0, "0"),
    ],
)
def test_number(value, decimals, text):
    assert words.number(value, decimals) == text


@given(st.floats(-1e12, 1e12), st.integers(0, 3))
def test_number_can_be_read_back(value, decimals):
    text = words.number(value, decimals).replace("\u202f", "").replace("−", "-").replace(",", ".")
    assert float(text) == float(f"{value:.{decimals}f}")


def test_signs_percent_levels_and_amounts():
    assert words.number(2.1, signed=True) == "+2,1" and words.number(0.01, signed=True) == "0,0"
    assert words.percent(2.08, 2) == "2,08\u00a0%" and words.percent(NAN) == "–"
    assert [words.level(v) for v in (1.75, 2.0, 2.5)] == ["1,75", "2,0", "2,5"]
    assert (
        words.amount(-1_834_632) == "−1,8 mrd. kroner"
        and words.amount(42_000, "kr") == "+42 mill. kr"
        and words.amount(4_200) == "+4,2 mill. kroner"
    )
    assert words.amount(NAN) == "–"
    assert words.label("2 000–4 999") == "2\u202f000–4\u202f999" and words.label("KOSTRA-gruppe 3") == "KOSTRA-gruppe 3"


def row(**values) -> pd.Series:
    return pd.Series({"year": 2024, "municipalities": 356, "municipalities_of": 356, "recommended_pct": 1.75, "ndr_pct_weighted": -0.34,
                      "share_below_pct": 69.7, "share_negative_pct": 57.9, "value": -0.34} | values)  # fmt: skip


def test_country_says_the_figure_and_the_side():
    assert (
        headlines.country(row(), -0.3, False)
        == "Kommunene utenom Oslo hadde −0,3 prosent i 2024, under anbefalte 1,75 prosent"
    )
    assert "over anbefalte 1,75 prosent" in headlines.country(row(ndr_pct_weighted=2.08), NAN, False)
    assert "på anbefalte 1,75 prosent" in headlines.country(row(ndr_pct_weighted=1.75), NAN, False)
    assert headlines.country(row(ndr_pct_weighted=1.76), NAN, False).endswith("i 2024, så vidt over anbefalt nivå")
    assert headlines.country(row(recommended_pct=NAN), NAN, True) == "Kommunene med Oslo hadde −0,3 prosent i 2024"


def test_country_does_not_pass_a_part_off_as_the_whole():
    partly = row(municipalities=241, municipalities_of=355, ndr_pct_weighted=1.16)
    assert "(SSBs tall)" in headlines.country(partly, 1.0, False) and "1,0 prosent" in headlines.country(
        partly, 1.0, False
    )
    assert headlines.country(partly, NAN, False) == "De 241 kommunene vi har tall for, hadde samlet 1,2 prosent i 2024"
    assert headlines.country(partly, NAN, True).startswith("De 241 kommunene med tall (Oslo medregnet) hadde samlet")
    few = row(municipalities=349, ndr_pct_weighted=1.2)
    assert headlines.country(few, 1.0, False).startswith("Kommunene utenom Oslo hadde 1,2 prosent")
    assert headlines.country(row(municipalities=348), 1.8, False).endswith("over anbefalte 1,75 prosent (SSBs tall)")
    near = headlines.country(row(municipalities=348, recommended_pct=2.0), 2.0, False)
    assert near.endswith("om lag på anbefalt nivå (SSBs tall)")


def test_municipality_against_level_and_own_target():
    assert (
        headlines.municipality("Bergen", row(value=1.03))
        == "Bergen hadde 1,0 prosent i 2024, 0,7 prosentpoeng under anbefalt nivå"
    )
    assert headlines.municipality("Bergen", row(value=1.03), 1.0).endswith("prosent i 2024, så vidt over eget måltall")
    assert headlines.municipality("Bergen", row(value=1.0), 1.0).endswith("prosent i 2024, på eget måltall")
    assert (
        headlines.municipality("Arendal", row(value=1.748))
        == "Arendal hadde 1,7 prosent i 2024, så vidt under anbefalt nivå"
    )
    assert headlines.municipality("Bergen", row(value=1.03, recommended_pct=NAN)) == "Bergen hadde 1,0 prosent i 2024"


def test_distribution_and_classes():
    assert (
        headlines.distribution(row())
        == "70 prosent av kommunene lå under anbefalt nivå i 2024, 58 prosent hadde negativt resultat"
    )
    assert headlines.distribution(row(municipalities=241)) == (
        "Av 241 kommuner med tall i 2024 lå 70 prosent under nivået, 58 under null"
    )
    assert headlines.distribution(row(share_below_pct=99.7, share_negative_pct=0.3)) == (
        "Over 99 prosent av kommunene lå under anbefalt nivå i 2024, under 1 prosent hadde negativt resultat"
    )
    assert headlines.distribution(row(municipalities=4, municipalities_of=4)).startswith("Av 4 kommuner med tall")


def in_classes(medians: list, **columns) -> pd.DataFrame:
    """Classes a, b, c, ... of 20 municipalities each, with the same figure by every measure but where told."""
    every = {"size_class": list("abcde")[: len(medians)], "year": 2024, "ndr_pct_median": medians}
    same = dict.fromkeys(("ndr_pct_mean", "ndr_pct_weighted"), medians)
    return pd.DataFrame(every | same | {"municipalities": 20, "municipalities_of": 20} | columns)


def test_the_class_with_the_lowest_median_is_told_with_it():
    weakest = size_headlines.weakest
    alike = in_classes([1.0, -1.0, NAN], municipalities=[20, 20, 0], municipalities_of=[20, 20, 0])
    lowest = "lavest median netto driftsresultat i 2024: −1,0 prosent"
    assert weakest(alike) == f"B hadde {lowest}"
    assert weakest(alike.assign(municipalities_of=25)) == f"Blant 40 kommuner med tall hadde b {lowest}"
    called = alike.assign(size_class=["Små (under 5 000)", "60 000 og over", "c"])
    assert weakest(called) == f"Gruppen minst 60\u202f000 innbyggere hadde {lowest}"
    assert weakest(called.assign(size_class=["b", "Små (under 5 000)", "c"])) == f"Små kommuner hadde {lowest}"
    assert weakest(in_classes([1.0, -1.0], ndr_pct_weighted=[-2.0, 0.0])) == f"B hadde {lowest}"
    assert weakest(in_classes([-1.0, -1.0, 0.0])) == f"A og b hadde {lowest}"
    assert weakest(in_classes([-1.0, -1.0, 0.0], ndr_pct_mean=[0.0, -1.0, 1.0])) == f"A og b hadde {lowest}"
    assert weakest(alike.head(1)).startswith("For få")
    assert size_headlines.widest(in_classes([1.0], p10=[0.0], p90=[1.0])).startswith("For få")


def test_which_class_is_the_lowest_is_told_of_each_measure():
    told = size_headlines.lowest_told
    assert told(in_classes([1.0, -1.0])) == "Lavest: b etter median, i snitt og samlet."
    assert told(in_classes([1.0, -1.0], ndr_pct_weighted=[-2.0, 0.0])) == "Lavest: b etter median og i snitt, a samlet."
    three = in_classes([1.0, -1.0, 0.0], ndr_pct_weighted=[-2.0, 0.0, 0.0], ndr_pct_mean=[1.0, 1.0, 0.5])
    assert told(three) == "Lavest: b etter median, c i snitt, a samlet."
    tied = in_classes([-1.0, -1.0], ndr_pct_mean=[0.0, -1.0])
    assert told(tied) == "Lavest: a og b etter median og samlet, b i snitt."


def test_one_municipality_or_a_few_are_no_class_to_be_weakest():
    classes = in_classes([1.0, 0.0, -9.0, -9.0], municipalities=[20, 20, 1, 4], municipalities_of=[20, 20, 1, 4])
    assert size_headlines.weakest(classes) == "B hadde lavest median netto driftsresultat i 2024: 0,0 prosent"


def test_the_widest_spread_is_told_to_be_by_inhabitants_with_its_unit():
    classes = pd.DataFrame({"size_class": ["Under 2 000", "60 000 og over"], "municipalities": 20, "municipalities_of": 20,
                            "p10": [0.0, -4.5], "p90": [1.0, 8.3], "year": 2024})  # fmt: skip
    said = "Størst spredning i 2024: minst 60\u202f000 innbyggere, 80 prosent mellom −4,5 og 8,3 prosent"
    assert size_headlines.widest(classes) == said
    assert size_headlines.widest(classes.assign(municipalities_of=30)) == (
        "Bare 40 av 60 kommuner har tall i 2024: spredningen etter innbyggertall er ikke kjent"
    )


def test_the_weakest_class_has_figures_for_four_of_five_of_its_municipalities():
    classes = in_classes([1.0, -1.0, -9.0], municipalities=[20, 16, 26], municipalities_of=[20, 20, 51])
    assert size_headlines.weakest(classes).startswith(
        "Blant 36 kommuner med tall hadde b lavest median netto driftsresultat i 2024: −1,0"
    )
    few = classes.assign(municipalities=[20, 15, 26])
    assert size_headlines.weakest(few) == "For få kommuner har tall i 2024 til å sammenlikne gruppene"


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.748, "1,75 (så vidt under)"), (1.7501, "1,75 (så vidt over)"), (1.75, "1,75"), (1.74, "1,74"), (NAN, "–")],
)
def test_a_figure_that_reads_as_the_level_says_on_which_side_it_is(value, text):
    assert words.judged(value, 1.75) == text and words.judged(value, NAN).partition(" ")[0] == text.partition(" ")[0]


@pytest.mark.parametrize(
    ("value_1000nok", "text"),
    [(-20, "mindre enn 0,1 mill. kroner"), (0, "0,0 mill. kroner"), (-60, "0,1 mill. kroner"),
     (9_960, "10,0 mill. kroner"), (-42_000, "42 mill. kroner"), (1_834_632, "1,8 mrd. kroner"), (NAN, "–")],
)  # fmt: skip
def test_an_amount_beside_its_direction_has_no_sign_and_is_never_nothing(value_1000nok, text):
    assert words.amount_of(value_1000nok) == text


def test_what_is_not_nothing_is_not_written_as_nothing():
    assert [words.size(value) for value in (-0.7, 0.002, 0.0, NAN)] == ["0,7", "<\u00a00,1", "0,0", "–"]
    assert words.size(-0.4, 0) == "<\u00a01"


@pytest.mark.parametrize("text", [
    headlines.country(row(), NAN, False), headlines.country(row(municipalities=3), NAN, False), headlines.country(row(municipalities=3), 1.0, False),
    headlines.municipality("Nordre Land", row(value=1.0)), headlines.distribution(row()),
    headlines.country(row(municipalities=3, ndr_pct_weighted=1.76), NAN, False), headlines.country(row(municipalities=3), 1.76, True),
])  # fmt: skip
def test_headlines_have_at_most_15_words(text):
    assert len(text.replace("\u202f", "").split()) <= 15
