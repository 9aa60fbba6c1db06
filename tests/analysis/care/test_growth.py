"""The growth taken apart: the identity everywhere, a slow second computation, and who may be compared with whom."""

import functools
import math
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.care import growth as care_growth, panel, spending, totals
from analysis.care.growth import Question
from analysis.common.asked import UnknownChoice
from data.extract import store
from tests import care_frames
from tests.care_frames import one_function

ONE_KRONE = 0.001
GROUPINGS = ("ks", "ssb", "kostra", "fylke", "kommune")


@pytest.fixture(scope="module")
def country():
    return panel.material(care_frames.random_country(1), spending.Choice(health=True))


def slow(read, code: str, from_year: int, to_year: int, base: int, weights: tuple) -> dict[str, float]:
    """The decomposition of one municipality, from the rows, one at a time."""
    nominal, people = {}, {}
    rows = read("function_accounts")
    for row in rows[rows["region_code"] == code].itertuples():
        if row.year in (from_year, to_year) and row.function_code in ("234", "253", "254", "257", "258", "261"):
            nominal[row.year] = nominal.get(row.year, 0) + (0 if row.status == "." else row.value_1000nok)
    rows = read("population")
    for row in rows[rows["region_code"] == code].itertuples():
        people[row.year, row.age] = row.persons
    index = {2013: 1.0}
    for row in read("kommunal_deflator").itertuples():
        index[row.year] = index[row.year - 1] * (1 + row.growth_pct / 100)
    ages = list(care_frames.AGE_OF.values())
    scale = nominal[from_year] / sum(w * people[from_year + 1, age] for w, age in zip(weights, ages, strict=True))
    demography = sum(
        w * scale * (people[to_year + 1, age] - people[from_year + 1, age])
        for w, age in zip(weights, ages, strict=True)
    )
    demography *= index[base] / index[from_year]
    real = {year: nominal[year] * index[base] / index[year] for year in (from_year, to_year)}
    return {
        "price_1000nok": nominal[to_year] - nominal[from_year] - (real[to_year] - real[from_year]),
        "demography_1000nok": demography,
        "residual_1000nok": real[to_year] - real[from_year] - demography,
        "real_growth_pct": 100 * (real[to_year] / real[from_year] - 1),
    }


@pytest.mark.parametrize("years", [(2015, 2025, None), (2016, 2017, 2023), (2019, 2024, 2024)])
def test_against_a_slow_second_computation(years):
    read = care_frames.random_country(7)
    found = panel.material(read, spending.Choice())
    weights = (1.0, 3.0, 11.0, 47.0)
    rows = care_growth.municipalities(found, Question(*years, weights=weights)).set_index("region_code")
    there = rows[rows["reason"] == ""]
    assert len(there) > 20
    for code in there.index[:12]:
        for name, value in slow(read, code, *years[:2], years[2] or years[0], weights).items():
            assert there.loc[code, name] == pytest.approx(value, abs=1e-6)


@pytest.mark.slow("every municipality, class or year of the extract")
def test_the_parts_add_up_for_every_unit_and_pair_of_years(country, monkeypatch):
    class_in = functools.cache(functools.partial(totals._size_class, country))  # of a year, whatever it is held against
    monkeypatch.setattr(totals, "_size_class", lambda _, year, classification: class_in(year, classification))
    for pair in combinations(range(2015, 2026), 2):
        rows = care_growth.municipalities(country, Question(*pair, prices=2023))
        whole = totals.country(rows, with_oslo=True)
        there = rows[rows["reason"] == ""]
        assert len(there) > 10 and np.abs(care_frames.adds_up(there)).max() < ONE_KRONE
        for grouping in GROUPINGS:
            parts = totals.classes(country, rows, grouping, with_oslo=True)
            filled = parts[parts["municipalities"] > 0]
            assert np.abs(care_frames.adds_up(filled)).max() < ONE_KRONE
            for name in totals.PARTS:
                assert parts[name].sum() == pytest.approx(whole[name].iloc[0], abs=ONE_KRONE)
            assert parts["municipalities"].sum() == whole["municipalities"].iloc[0]


def test_parts_of_a_group_add_up_to_the_group(country):
    rows = care_growth.municipalities(country, Question(2016, 2022))
    label = totals.labels(country, rows, "kostra")
    for group in totals.classes(country, rows, "kostra").itertuples():
        own = rows[(label == group.unit) & (rows["region_code"] != "0301")]
        assert group.municipalities == (own["reason"] == "").sum() and group.municipalities_of == len(own)
        for name in totals.AMOUNTS:
            assert getattr(group, name) == pytest.approx(own[name].sum(), abs=ONE_KRONE)
        growth = sum(own["real_to_1000nok"].dropna()) / sum(own["real_from_1000nok"].dropna()) - 1
        assert group.real_growth_pct == pytest.approx(100 * growth)


amounts = st.integers(1, 10**7)
persons = st.tuples(*[st.integers(1, 10**6)] * 4)
shares = st.tuples(*[st.floats(0, 1000)] * 4).filter(lambda weights: max(weights) > 0.01)


@given(amounts, amounts, persons, persons, shares, st.floats(0.5, 2), st.floats(0.5, 2))
def test_any_figures_add_up(nominal_from, nominal_to, ages_from, ages_to, weights, factor_from, factor_to):
    nominal, ages = np.array([[nominal_from, nominal_to]]), np.array([[ages_from, ages_to]])
    parts = care_growth.decompose(nominal, ages, np.array(weights), np.array([factor_from, factor_to]))
    parted = sum(parts[name][0] for name in care_growth.PARTS)
    # 1 kr where the parts are of the size of the amounts; a population that grows a thousandfold makes huge parts
    largest = max(abs(parts[name][0]) for name in care_growth.PARTS)
    assert parted == pytest.approx(nominal_to - nominal_from, abs=max(ONE_KRONE, 1e-12 * largest))


@given(amounts, persons, shares)
def test_nothing_changes_when_nothing_changes(nominal, ages, weights):
    parts = care_growth.decompose(np.array([[nominal] * 2]), np.array([[ages] * 2]), np.array(weights), np.ones(2))
    assert [parts[name][0] for name in care_growth.PARTS] == [0, 0, 0]


def test_twice_the_people_is_all_demography():
    parts = care_growth.decompose(
        np.array([[100.0, 200.0]]), np.array([[[10, 5, 2, 1], [20, 10, 4, 2]]]), np.array([1, 4, 17, 60]), np.ones(2)
    )
    assert parts["demography_1000nok"][0] == pytest.approx(100) and abs(parts["residual_1000nok"][0]) < 1e-9


def test_a_missing_year_is_named_and_left_out_of_both_ends():
    people = {(code, year): (100, 10, 5, 2) for code in ("4601", "4602", "4603") for year in range(2020, 2026)}
    cells = {("4601", 2021): 10, ("4601", 2023): 12, ("4602", 2021): "..", ("4602", 2023): 100,
             ("4603", 2021): 1000, ("4603", 2023): ":"}  # fmt: skip
    found = one_function(cells, people)
    rows = care_growth.municipalities(found, Question(2021, 2023))
    out = totals.left_out(rows)
    assert out["reason"].tolist() == ["2021: tallet mangler", "2023: tallet er skjermet"]
    whole = totals.growth(found, Question(2021, 2023)).iloc[0]
    assert (whole["nominal_from_1000nok"], whole["nominal_to_1000nok"]) == (10, 12)
    assert (whole["municipalities"], whole["municipalities_of"]) == (1, 3)
    own = totals.municipality(rows, "4603").iloc[0]
    assert own["municipalities"] == 0 and math.isnan(own["nominal_from_1000nok"]) and math.isnan(own["price_1000nok"])


def test_missing_people_and_missing_rows_are_named():
    people = {("4601", year): (100, 10, 5, 2) for year in (2022, 2024)}
    cells = {("4601", 2021): 10, ("4601", 2023): 12, ("4602", 2021): 10, ("4602", 2023): 12}
    rows = care_growth.municipalities(one_function(cells, people, today=["4601", "4602", "4699"]), Question(2021, 2023))
    assert rows["reason"].tolist() == [
        "", "folketallet etter alder mangler for 2021", "uttrekket har ikke kommunens tall for 2021"
    ]  # fmt: skip


def test_no_one_in_the_groups_with_a_weight_is_named():
    people = {("4601", year): (100, 10, 5, 0) for year in (2022, 2024)}
    found = one_function({("4601", 2021): 10, ("4601", 2023): 12}, people)
    rows = care_growth.municipalities(found, Question(2021, 2023, weights=(0, 0, 0, 1)))
    assert rows["reason"].tolist() == [care_growth.NO_WEIGHT] and rows["price_1000nok"].isna().all()


def test_groups_are_those_of_the_last_year(country):
    rows = care_growth.municipalities(country, Question(2016, 2022))
    label = totals.labels(country, rows, "ssb")
    people = care_frames.random_country(1)("population")
    people = people[people["year"] == 2023].groupby("region_code", observed=True)["persons"].sum()
    small = [code for code in rows["region_code"] if people[code] < 5000]
    assert small and rows.loc[label == "Små (under 5 000)", "region_code"].tolist() == small


def test_oslo_is_counted_only_when_asked(country):
    rows = care_growth.municipalities(country, Question(2016, 2022))
    assert totals.country(rows, True)["municipalities_of"].iloc[0] == 40
    assert totals.country(rows)["municipalities_of"].iloc[0] == 39
    assert "Oslo" not in set(totals.classes(country, rows, "fylke")["unit"])


def test_other_prices_change_the_parts_and_not_the_growth_in_per_cent(country):
    first, last = (totals.growth(country, Question(2016, 2022, prices=year)).iloc[0] for year in (2016, 2022))
    assert first["real_growth_pct"] == pytest.approx(last["real_growth_pct"])
    assert first["nominal_from_1000nok"] == first["real_from_1000nok"]
    assert last["nominal_to_1000nok"] == last["real_to_1000nok"]
    assert last["residual_1000nok"] == pytest.approx(
        first["residual_1000nok"] * last["real_to_1000nok"] / first["real_to_1000nok"]
    )


def test_own_growth_of_prices(country):
    own = totals.growth(country, Question(2016, 2017, growth_pct=((2017, 0.0),))).iloc[0]
    assert own["price_1000nok"] == pytest.approx(0, abs=ONE_KRONE)


def test_sensitivity_has_the_default_first_and_the_same_growth(country):
    rows = totals.sensitivity(country, Question(2016, 2022))
    plain = totals.growth(country, Question(2016, 2022)).iloc[0]
    assert rows["role"].tolist() == ["default", "other", "other"] and rows["set_code"].nunique() == 3
    assert rows["price_1000nok"].nunique() == 1 and rows["residual_1000nok"].nunique() == 3
    assert rows["residual_1000nok"].iloc[0] == plain["residual_1000nok"]
    both = rows["demography_1000nok"] + rows["residual_1000nok"]
    assert both.tolist() == pytest.approx([both.iloc[0]] * 3)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        (Question(2012, 2022), "Ukjent år: 2012. Disse finnes: 2015"),
        (Question(2022, 2016), "må være før"),
        (Question(2016, 2016), "må være før"),
        (Question(2016, 2022, prices=2040), "dekker 2013–2026"),
        (Question(2016, 2022, weights=(1, 2, 3)), "må være 4 tall"),
        (Question(2016, 2022, weights=(1, 2, 3, -1)), "må være 4 tall"),
        (Question(2016, 2022, weights=(0, 0, 0, 0)), "må være 4 tall"),
        (Question(2016, 2022, weights=(1, 2, 3, math.inf)), "må være 4 tall"),
    ],
)
def test_what_cannot_be_asked_says_why(country, question, says):
    with pytest.raises(UnknownChoice, match=says):
        care_growth.municipalities(country, question)


def test_an_unknown_unit_says_what_there_is(country):
    with pytest.raises(UnknownChoice, match="9999. Disse finnes: 0301"):
        totals.growth(country, Question(2016, 2022), code="9999")
    with pytest.raises(UnknownChoice, match="ks, ssb, kostra, fylke, kommune"):
        totals.growth(country, Question(2016, 2022), classification="x")


def test_every_weight_set_has_the_age_groups():
    table = store.read_reference("care_weights")
    assert (table.groupby("set_code", observed=True)["role"].nunique() == 1).all()
    assert (table.loc[table["age_from"] == 0, "role"] == "default").sum() == 1
    for code in table["set_code"].unique():
        assert care_growth.care_ages.weights(table, code)[0] == 1
    with pytest.raises(ValueError, match="age groups"):
        care_growth.care_ages.weights(table[table["age_from"] != 80], "key")


def test_a_municipality_outside_every_class_is_named():
    people = {(code, year): (3000, 300, 150, 60) for code in ("4601", "4602") for year in range(2018, 2023)}
    cells = {(code, year): 5 for code in ("4601", "4602") for year in (2018, 2021)}
    found = one_function(cells, people, groups={"4601": "EKG01"})
    rows = care_growth.municipalities(found, Question(2018, 2021))
    assert totals.outside(found, rows, "kostra")["region_code"].tolist() == ["4602"]
    assert isinstance(totals.classes(found, rows, "kostra"), pd.DataFrame)
