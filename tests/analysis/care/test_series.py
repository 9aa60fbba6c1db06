"""Years and functions of one unit: fixed prices, per inhabitant, the same municipalities every year."""

import math

import numpy as np
import pytest

from analysis.care import panel, series as care_series, spending, totals
from analysis.care.growth import Question
from analysis.care.units import Unit
from analysis.common import prices
from analysis.common.asked import UnknownChoice
from data.extract import store
from tests import care_frames
from tests.care_frames import one_function

PEOPLE = (1000, 100, 50, 20)


@pytest.fixture(scope="module")
def country():
    return panel.material(care_frames.random_country(3), spending.Choice(health=True))


def test_one_municipality_against_the_rows():
    read = care_frames.random_country(5)
    found = panel.material(read, spending.Choice())
    code = found.spending[found.spending["status"] == ""]["region_code"].iloc[-1]
    series = care_series.series(found, Question(2015, 2025, prices=2024), Unit("kommune", code)).set_index("year")
    raw, people = read("function_accounts"), read("population")
    for year, row in series.iterrows():
        own = raw[(raw["region_code"] == code) & (raw["year"] == year) & (raw["status"] != ".")]
        own = own[own["function_code"].isin(["234", "253", "254", "257", "258", "261"])]
        if own["value_1000nok"].isna().any():
            assert math.isnan(row["nominal_1000nok"]) and str(year) in row["reason"]
            continue
        nominal = sum(own["value_1000nok"])
        persons = people[(people["region_code"] == code) & (people["year"] == year + 1)].set_index("age")["persons"]
        factor = prices.factor(store.read_reference("kommunal_deflator"), year, 2024)
        assert row["nominal_1000nok"] == nominal and row["inhabitants"] == persons.sum()
        assert row["real_1000nok"] == pytest.approx(nominal * factor)
        assert row["real_nok_per_inhabitant"] == pytest.approx(1000 * nominal * factor / persons.sum())
        assert row["nominal_nok_per_inhabitant_80"] == pytest.approx(1000 * nominal / persons[[85, 95]].sum())


def test_a_group_is_the_same_municipalities_every_year(country):
    series = care_series.series(country, Question(2018, 2022), Unit("kostra", "KOSTRA-gruppe 02"))
    spent = country.spending[country.spending["year"].between(2018, 2022)]
    groups = country.read("kostra_groups")
    codes = groups.loc[groups["group_code"] == "EKG02", "municipality_code"]
    wide = spent[spent["region_code"].isin(codes)].pivot(index="region_code", columns="year", values="nominal_1000nok")
    full = wide.dropna()
    assert 0 < len(full) < len(wide)
    assert series["nominal_1000nok"].tolist() == pytest.approx(full.sum().tolist())
    assert set(series["municipalities"]) == {len(full)} and set(series["municipalities_of"]) == {len(wide)}


def test_growth_on_the_year_before_and_not_over_a_gap():
    cells = {("4601", 2015): 100, ("4601", 2016): 110, ("4601", 2018): 200, ("4601", 2019): ".."}
    people = {("4601", year): PEOPLE for year in range(2015, 2021)}
    found = one_function(cells | {("4602", 2019): 1}, people)
    series = care_series.series(found, Question(2015, 2019), Unit("kommune", "4601")).set_index("year")
    assert series.loc[2016, "real_growth_pct"] == pytest.approx(100 * (1.1 / 1.026 - 1))
    assert series["real_growth_pct"].isna().tolist() == [True, False, True, True]
    assert series.loc[2019, "reason"] == "2019: tallet mangler"


def test_functions_add_up_to_the_series(country):
    functions = care_series.by_function(country, Question(2015, 2025, prices=2025))
    whole = care_series.series(country, Question(2015, 2025, prices=2025))
    sums = functions.groupby("year")[["nominal_1000nok", "real_1000nok"]].sum()
    assert np.allclose(sums["nominal_1000nok"], whole["nominal_1000nok"])
    assert np.allclose(sums["real_1000nok"], whole["real_1000nok"])
    assert set(functions["function_code"]) == {"234", "241", "253", "254", "256", "261"}


def test_a_merged_municipality_has_gaps_or_is_labelled():
    people = {("1103", year): PEOPLE for year in range(2018, 2023)}
    cells = {("1103", 2018): 10, ("1141", 2018): 20, ("1103", 2020): 33, ("1103", 2021): 34}
    found = one_function(cells, people, [("2020-01-01", old, "1103") for old in ("1103", "1141")])
    plain = care_series.series(found, Question(2018, 2021), Unit("kommune", "1103"))
    assert (
        plain["nominal_1000nok"].isna().tolist() == [True, False, False] and "slått sammen" in plain["reason"].iloc[0]
    )
    joined = care_series.series(found, Question(2018, 2021, summed=True), Unit("kommune", "1103"))
    assert joined["nominal_1000nok"].tolist() == [30, 33, 34] and joined["summed"].tolist() == [1, 0, 0]
    assert set(joined["unit"]) == {"Sted 1103 (summert serie)"}


def test_oslo_alone_is_its_own_class(country):
    series = care_series.series(country, Question(2018, 2022), Unit("ks", "Oslo"))
    assert set(series["municipalities_of"]) == {1}
    assert care_series.series(country, Question(2018, 2022))["municipalities_of"].iloc[0] == 39


def test_no_municipality_with_every_year_is_missing_not_zero():
    cells = {("4601", 2019): "..", ("4601", 2020): 5, ("0301", 2019): 1}
    people = {("4601", year): PEOPLE for year in range(2019, 2022)}
    series = care_series.series(one_function(cells, people), Question(2019, 2020))
    assert series["nominal_1000nok"].isna().all() and series["municipalities"].tolist() == [0, 0]


def test_unknown_units_say_what_there_is(country):
    with pytest.raises(UnknownChoice, match="9999. Disse finnes: 0301"):
        care_series.series(country, Question(2018, 2022), Unit("kommune", "9999"))
    with pytest.raises(UnknownChoice, match="Ukjent gruppe: x. Disse finnes: Under 2 000"):
        care_series.series(country, Question(2018, 2022), Unit("ks", "x"))
    assert set(totals.CLASSIFICATIONS) == {"ks", "ssb", "kostra", "fylke", "kommune"}
