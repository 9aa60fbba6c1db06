"""The cost of keeping the norm over the years: the chart holds the rows, the sentences the formula and the range."""

import re

import numpy as np
import pandas as pd
import pytest

from charts.kindergarten import cost_bars as bars, cost_words as told
from charts.kindergarten.norm_name import LAWS, tried
from charts.kindergarten.over_years import lines
from charts.kindergarten.under_charts import years
from charts.words import counted

MONEY = ("total_1000nok", "nok_per_child", "nok_per_inhabitant", "cost_revenue_pct")
ROW = {
    "year": 2025, "cost_1000nok": 7409.5, "cost_gross_1000nok": 7409.5, "cost_net_1000nok": 7409.5,
    "cost_low_1000nok": 3735.4, "cost_high_1000nok": 11024.0, "required_fte": 649.4, "actual_fte": 638.754,
    "reference_ratio": 6.1, "reference_units": 1, "shortfall_high_fte": 15.8, "children_under_3": 1200,
    "children_over_3": 2000,
}  # fmt: skip


def texts(fig) -> str:
    return " ".join(note.text for note in fig.layout.annotations)


def frame() -> pd.DataFrame:
    rows = [{**ROW, "year": year, "own_1000nok": 3000.0, "grants_1000nok": 4000.0} for year in (2023, 2024, 2025)]
    return pd.DataFrame(rows).assign(total_1000nok=[np.nan, 7000.0, 7000.0], grants_1000nok=[np.nan, 4000.0, 4000.0])


def test_bars_are_what_is_paid_and_the_line_has_its_range():
    fig = bars.over_years(frame(), 2024, country=False)
    assert fig.layout.barmode == "stack"
    assert list(fig.data[0].y) == [3, 3, 3] and np.isnan(fig.data[1].y[0]) and fig.data[1].y[2] == 4
    line = fig.data[2]
    assert line.y[0] + line.error_y.array[0] == pytest.approx(11.024)
    assert line.y[0] - line.error_y.arrayminus[0] == pytest.approx(3.7354)
    assert "<b>2024</b>" in fig.layout.xaxis.ticktext
    assert all(name in texts(fig) for name in ("Egne", "Tilskudd", "Alle"))


def test_the_country_is_drawn_on_both_readings():
    fig = bars.over_years(frame().assign(cost_net_1000nok=0.0), 2025, country=True)
    assert list(fig.data[3].y) == [0, 0, 0] and "samlet" in texts(fig) and fig.data[2].error_y.array is None


def test_headlines():
    assert told.headline(ROW, "Lørenskog", 2017) == (
        "Bemanningsnormen koster Lørenskog 7,4 mill. kr i 2025 utover bemanningen i 2017"
    )
    assert told.headline(ROW, "", 2017) == (
        "Bemanningsnormen koster kommunene med tall 7,4 mill. kr i 2025 utover bemanningen i 2017"
    )
    none = told.headline({**ROW, "cost_1000nok": 0.0, "shortfall_high_fte": 0.0}, "Oslo", 2017)
    assert none == "Etter SSBs tall hadde Oslo i 2017 den bemanningen som normen krever"
    rounding = told.headline({**ROW, "cost_1000nok": 0.0}, "Oslo", 2017)
    assert rounding == none
    missing = told.headline({**ROW, "cost_1000nok": np.nan}, "Oslo", 2017)
    assert missing == "Merkostnaden for Oslo i 2025 kan ikke regnes ut"


def test_the_formula_is_written_out_with_what_rounding_hides():
    text = told.formula(ROW, "Lørenskog", 2017, 696_000, 6.0)
    assert "649,4 × (1 − 6,0/6,1) × 696\u202f000 kr = 7,4 mill. kr" in text
    assert "fra 6,05 til 6,15" in text and "mellom 3,7 og 11 mill. kr" in text
    assert "649,4 × (1 − 5,75/6,1)" in told.formula(ROW, "Lørenskog", 2017, 696_000, 5.75)
    other = told.formula(ROW, "Lørenskog", 2017, 696_000, None)
    assert "(649,4 − 638,8) × 696\u202f000 kr" in other
    merged = told.formula({**ROW, "reference_ratio": 6.128, "reference_units": 4}, "Sandnes", 2017, 696_000, 6.0)
    assert "6,0/6,13" in merged and "(sum av 4 tidligere kommuner)" in merged


def test_at_the_norm_only_rounding_may_cost_and_well_below_nothing():
    at = {
        **ROW,
        "cost_gross_1000nok": 0.0,
        "cost_low_1000nok": 0.0,
        "cost_high_1000nok": 3700.0,
        "reference_ratio": 6.0,
    }
    assert "kan være inntil 3,7 mill. kr" in told.formula(at, "Oslo", 2017, 696_000, 6.0)
    below = {**at, "cost_high_1000nok": 0.0, "reference_ratio": 5.5}
    assert "ingenting å legge til" in told.formula(below, "Oslo", 2017, 696_000, 6.0)


def test_both_readings_of_the_country():
    text = told.both_readings({**ROW, "cost_1000nok": 498_674.0, "cost_net_1000nok": 0.0})
    assert "**499 mill. kr** i 2025" in text and "Med dem under ett er det **0 mill. kr**" in text


OTHERS = re.compile(r"kommunene(?! med tall)|landet", re.IGNORECASE)


@pytest.mark.parametrize("norm", [LAWS, tried(2.75, 5.5), tried(3, 5.75)])
def test_what_is_of_ssbs_tables_of_each_is_said_of_those_with_figures_alone(norm):
    enough = {"cost_1000nok": 0.0, "shortfall_high_fte": 0.0}
    few = {"children_under_3": 20, "children_over_3": 50}
    for change in ({}, enough, {"shortfall_high_fte": 0.4}, few, few | enough):
        text = told.headline(ROW | change, "", 2017, norm)
        assert "kommunene med tall" in text and not OTHERS.search(text) and counted(text) <= 15, text
        assert norm.tried in text
    text = told.share_meeting({"meeting_norm_pct": 100.0}, 2018, norm)
    assert text.startswith("100 prosent av kommunene med tall hadde nok ansatte samlet") and counted(text) <= 15, text
    assert norm.tried in text and text.endswith(" i 2018")
    for text in (years.bridge(False, 2017, norm), years.bars("", None), told.both_readings(ROW)):
        assert "med tall" in text and not OTHERS.search(text), text
    card = years.cost_cards(ROW | dict.fromkeys(MONEY, 7.0) | {"units_of": 357})
    assert "Kommunene med tall betaler" in card
    text = told.disagree({"shortfall_gross_fte": 69.7, "shortfall_net_fte": 40.2, "units": 40}, -12.3, "", 2017, norm)
    assert "Etter SSBs tall hadde kommunene med tall 12 årsverk mer" in text
    assert told.headline(ROW | {"cost_1000nok": np.nan}, "", 2017, norm).startswith("Merkostnaden for landet i 2025")


COUNT = {"shortfall_gross_fte": 69.7, "shortfall_net_fte": 40.2, "units": 40}
FEW = {"shortfall_gross_fte": 0.4, "shortfall_net_fte": 0.0, "units": 2}


@pytest.mark.parametrize(
    ("count", "gap", "says"),
    [
        (COUNT, -12.3, "Etter SSBs tall hadde Tromsø 12 årsverk mer enn normen krever"),
        (COUNT, 0.0, "Etter SSBs tall hadde Tromsø akkurat det normen krever"),
        (COUNT | {"shortfall_gross_fte": 0.0}, 3.2, "Etter Udirs telling manglet ingen barnehage ansatte"),
    ],
)
def test_where_the_sources_differ_it_is_said_why(count, gap, says):
    text = told.disagree(count, gap, "Tromsø", 2017)
    assert says in text and "hvert barn som ett, uansett oppholdstid" in text and "avtalt oppholdstid" in text


@pytest.mark.parametrize(("count", "gap"), [(COUNT, 5.0), (COUNT, np.nan), (COUNT | {"units": 0}, -1.0), (FEW, -1.9)])
def test_where_they_agree_or_one_or_two_persons_decide_nothing_is_said(count, gap):
    assert told.disagree(count, gap, "Tromsø", 2017) == ""


def test_a_broken_series_has_a_gap_and_a_sentence():
    values = pd.Series({2022: 5.8, 2023: 5.7, 2024: 5.6})
    parted = lines.parted(values, [2024])
    assert np.isnan(parted[2023.5]) and parted.dropna().tolist() == values.tolist()
    assert lines.parted(values, [2020]).tolist() == values.tolist()
    assert told.broken({2020: "sammenslåing", 2024: "deling"}, "Ålesund", 2015) == (
        " Brudd i 2020 (sammenslåing) og 2024 (deling): tallene for Ålesund før og etter gjelder ikke samme område."
    )
    assert told.broken({2020: "deling"}, "Ålesund", 2020) == ""
