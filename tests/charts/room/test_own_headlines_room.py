"""The headlines of room for manoeuvre where a municipality is chosen say its sides and figures, the debt's as a number."""

import math

import pandas as pd
import pytest

from charts import words
from charts.room import own_headlines

LIMITS = pd.DataFrame(
    [("debt", 85.0, "above"), ("result", 1.0, "below"), ("fund", 5.0, "below")],
    columns=["test_code", "limit_pct", "fails_when"],
).set_index("test_code", drop=False)
CLASS = pd.Series({"failing": 10, "municipalities": 15})


def fails(debt: float, result: float, fund: float) -> pd.Series:
    return pd.Series({"debt_fails": debt, "result_fails": result, "fund_fails": fund})


@pytest.mark.parametrize(
    ("own", "told"),
    [
        (fails(0, 1, 0), "Bergen var under grensen i resultat og innenfor i ukorrigert gjeld og fond i 2025"),
        (fails(1, 1, 1), "Bergen var kanskje over grensen i gjeld og under i resultat og fond i 2025"),
        (fails(0, 0, 0), "Bergen var innenfor grensen i ukorrigert gjeld, resultat og fond i 2025"),
        (
            fails(math.nan, 1, 0),
            "Bergen var under grensen i resultat, innenfor i fond og uten tall for ukorrigert gjeld",
        ),
    ],
)
def test_each_side_is_named(own, told):
    assert own_headlines.each_test("Bergen", own, LIMITS, 2025) == told and words.counted(told) <= 15


@pytest.mark.parametrize("name", ["Os", "Nore og Uvdal"])
@pytest.mark.parametrize("test", ["debt", "result", "fund"])
def test_the_figure_stands_beside_how_many_of_the_class_are_beyond(name, test):
    told = own_headlines.test(name, -7.04, LIMITS.loc[test], CLASS, 2025)
    assert words.counted(told) <= 15 and told.startswith(name)
    assert "−7,0 prosent" in told and "10 av 15 i gruppen" in told and "bryter" not in told
    assert ("over 85" in told) == (test == "debt")
    assert "gruppen" not in own_headlines.test(name, -7.04, LIMITS.loc[test], None, 2025)


def test_of_a_class_of_one_there_is_nothing_to_tell():
    each = pd.DataFrame({"region_code": ["0301", "4601"], "size_class": ["Oslo", "60 000 og over"]})
    classes = pd.DataFrame({"size_class": ["60 000 og over", "Oslo", "Alle"], "municipalities": [15, 1, 16]})
    ((_, alone),) = own_headlines.in_class(each, "0301", classes)
    ((_, among),) = own_headlines.in_class(each, "4601", classes)
    assert alone is None and among is not None and among["municipalities"] == 15
    assert own_headlines.in_class(each, "9999", classes) == []


def test_a_key_figure_stands_beside_the_median_of_the_class():
    told = own_headlines.key_figure("Bergen", "Arbeidskapital", 2025, 3.5, 16.0, words.percent)
    assert told == "Arbeidskapital i Bergen 2025: 3,5\u00a0%, medianen i gruppen 16,0\u00a0%"
    assert own_headlines.key_figure("Bergen", "Arbeidskapital", 2025, 3.5, math.nan, words.percent).endswith(
        ": 3,5\u00a0%"
    )
