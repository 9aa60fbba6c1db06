"""The headlines of charts of all municipalities, where one is chosen, are of that one, and say what its rows say."""

import math

import pandas as pd
import pytest

from charts import words
from charts.result import own_headlines

YEAR = pd.Series({"year": 2025, "municipalities": 356, "municipalities_of": 356, "share_below_pct": 55.3, "share_negative_pct": 34.0})  # fmt: skip
CLASSES = pd.DataFrame(
    {"size_class": ["Under 2 000", "60 000 og over"], "year": 2025, "municipalities": [76, 15],
     "municipalities_of": [76, 15], "p10": [-5.0, 0.3], "p90": [9.0, 6.0]}
)  # fmt: skip
NAMES = ["Os", "Nordre Follo", "Nore og Uvdal"]


def others(**changed) -> dict[str, float]:
    return {"others_of": 14, "others": 14, "others_lower": 2, "others_higher": 12, "others_median_pct": 2.9} | changed


def test_its_result_stands_beside_the_share_below_the_level():
    told = own_headlines.distribution("Bergen", 1.04, YEAR)
    assert told == "Bergen hadde 1,0 prosent i 2025; 55 prosent av kommunene lå under anbefalt nivå"
    some = own_headlines.distribution(
        "Bergen", 1.04, pd.concat([YEAR.drop("municipalities"), pd.Series({"municipalities": 112})])
    )
    assert some == "Bergen: 1,0 prosent i 2025; av 112 kommuner med tall lå 55 prosent under nivået"
    no_level = own_headlines.distribution("Bergen", 1.04, YEAR.replace(55.3, math.nan))
    assert no_level == "Bergen hadde 1,0 prosent i 2025; 34 prosent av kommunene lå under null"


def test_it_is_told_of_how_many_others_it_is_lower_or_higher():
    assert (
        own_headlines.among("Bergen", 1.04, 2025, others())
        == "Bergen: 1,0 prosent i 2025, lavere enn 12 av 14 andre i gruppen"
    )
    assert "høyere enn 9 av 14" in own_headlines.among("Bergen", 1.04, 2025, others(others_lower=9, others_higher=4))
    assert "av 10 andre med tall i gruppen" in own_headlines.among("Os", 1.04, 2025, others(others=10, others_higher=8))
    for few in (others(others=4), others(others=math.nan)):
        assert (
            own_headlines.among("Os", 1.04, 2025, few)
            == "Os hadde 1,0 prosent i 2025; for få i gruppen til å sammenlikne"
        )


def test_along_size_it_stands_beside_the_middle_of_its_class():
    own = pd.Series({"ndr_pct": 1.04, "size_class": "60 000 og over"})
    told = "Bergen hadde 1,0 prosent i 2025"
    assert own_headlines.along_size("Bergen", own, CLASSES) == f"{told}; 80 prosent av gruppen lå mellom 0,3 og 6,0"
    for unknown in (
        CLASSES.assign(municipalities_of=400),
        CLASSES.assign(municipalities=9, municipalities_of=9),
        CLASSES.assign(p10=math.nan),
    ):
        assert own_headlines.along_size("Bergen", own, unknown) == told


@pytest.mark.parametrize("name", NAMES)
def test_long_names_have_room(name):
    own = pd.Series({"ndr_pct": -10.04, "size_class": "60 000 og over"})
    for text in (
        own_headlines.distribution(name, -10.04, YEAR),
        own_headlines.among(name, -10.04, 2025, others(others=10, others_higher=8)),
        own_headlines.along_size(name, own, CLASSES),
    ):
        assert words.counted(text) <= 15 and text.startswith(name)
