"""No sentence about care says more than its figures: every municipality, years, prices and made-up extremes."""

import functools
import re
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.care import ages, few_people, growth as care_growth, panel, population_so_far, spending, totals
from analysis.care.growth import Question
from charts import words
from charts.care import (
    few_people as care_few_people,
    growth_headlines,
    growth_phrases,
    series_headlines,
    short_headline,
)
from charts.care.answers import growth, population
from data.extract import store
from data.folder import PACKAGE
from data.municipalities.names import plain_name
from data.norwegian import within
from tests import care_frames

FUNCTION = spending.Choice(functions=("253",))
WEIGHTS = ages.weights(store.read_reference("care_weights"))
CLAIM = "er utover det befolkningen tilsier, med våre forutsetninger"


def shipped_country(seed: int):
    """The shipped inhabitants of every municipality, with made-up spending: 1.2 to 4 times their number."""
    random = np.random.default_rng(seed)
    population = store.read("population", PACKAGE)
    codes = store.read("municipalities", PACKAGE)["municipality_code"].astype(str)
    people = population[population["year"] == 2025].groupby("region_code", observed=True)["persons"].sum()
    cells = {
        (code, "253", year): round(people[code] * 25 * random.uniform(0.8, 1.3), 1)
        for code in codes
        for year in range(2020, 2026)
    }
    made = {"function_accounts": care_frames.accounts(cells)}
    return lambda name: made[name] if name in made else store.read_any(name, PACKAGE)


@pytest.fixture(scope="module", params=["shipped", "made up"])
def material(request):
    made = shipped_country(3) if request.param == "shipped" else care_frames.random_country(5)
    return panel.material(made, FUNCTION if request.param == "shipped" else spending.Choice())


@dataclass(frozen=True)
class One:
    """A municipality with figures at both ends. sets: one row a set of unit costs; row: the first of them."""

    asked: Question
    unit: str
    sets: pd.DataFrame
    row: pd.Series

    @functools.cached_property
    def swing(self) -> float:
        return few_people.swing_1000nok(self.row, WEIGHTS)

    @functools.cached_property
    def said(self) -> str:
        residuals = self.sets["residual_1000nok"]
        return growth_headlines.growth(self.row, "Stedet", self.swing, residuals, few_people.few(self.row))


@pytest.fixture(scope="module", params=[(2020, 2025, 2025), (2021, 2022, 2026), (2023, 2025, 2023)])
def units(request, material) -> list[One]:
    """Every municipality with figures at both ends."""
    asked = Question(*request.param)
    every = totals.sensitivity(material, asked, classification="kommune", with_oslo=True)
    by_unit = every[every["municipalities"] > 0].astype({"unit": "str"}).groupby("unit")
    whole = [(unit, sets.reset_index(drop=True)) for unit, sets in by_unit]
    return [One(asked, unit, sets, sets.iloc[0]) for unit, sets in whole]


@pytest.mark.slow("every municipality, class or year of the extract")
def test_the_headline_is_at_most_fifteen_words_for_every_municipality_and_says_what_the_sentence_says(units):
    names = store.read("municipalities", PACKAGE)
    called = dict(zip(names["municipality_code"].astype(str), names["name"].astype(str).map(plain_name), strict=True))
    longest = max(called.values(), key=lambda name: len(name.split()))
    told = claims = 0
    for one in units:
        row, sets, unit, swing = one.row, one.sets, one.unit, one.swing
        few = few_people.few(row)
        for who in (called.get(unit, "Stedet"), longest, ""):
            args = row, who, swing, sets["residual_1000nok"], few
            text, whole = short_headline.answer(*args), growth_headlines.growth(*args)
            assert words.counted(text) <= 15, text
            moved = re.search(r"(økte|falt) ([\d\u202f,]+) m|var (omtrent uendret)", text)
            assert " med ".join(filter(None, moved.groups())) in whole and "faste" in text, (text, whole)
            assert ("utover det befolkningen tilsier" in text) <= (CLAIM in whole), (text, whole)
            if "utover det befolkningen tilsier" in text:
                told += 1
                beyond = re.search(r", ([\d\u202f,]+) utover det befolkningen tilsier$", text)[1]
                assert re.search(rf"{beyond}( \([^)]+\))? {CLAIM}", whole), (text, whole)
            assert not few or "befolkningen" not in text
        _nominal_says_the_figures_of_the_row(row)
        claims += _chart_says_what_it_draws(one, few)
    assert told and claims


def _nominal_says_the_figures_of_the_row(row):
    """What stands under the chart of the kroner of each year."""
    over, _, decimals = growth_phrases.scale(row["nominal_to_1000nok"])
    text = short_headline.nominal(row)
    growth = row["nominal_to_1000nok"] - row["nominal_from_1000nok"]
    size = words.number(abs(growth) / over, decimals)
    price, none = words.number(row["price_1000nok"] / over, decimals), words.number(0, decimals)
    assert "løpende kroner" in text and ("omtrent uendret" in text) == (size == none)
    assert size == none or f"{'økte' if growth > 0 else 'falt'} {size} m" in text, text
    told = growth > 0 and row["price_1000nok"] > 0 and none not in (size, price)
    assert ("prisvekst" in text) == told, text
    if told:
        beyond = row["price_1000nok"] > growth
        assert text.endswith(f"; prisveksten alene var {price}" if beyond else f", {price} av dem er prisvekst"), text


def _chart_says_what_it_draws(one, few):
    """The chart's own headline: at most 15 words, its figures those of the bars, and no claim that is not sure."""
    row, swing, sets = one.row, one.swing, one.sets["residual_1000nok"]
    text = short_headline.taken_apart(row, "Stedet", swing, sets, few)
    assert words.counted(text) <= 15 and text.startswith("Stedet: "), text
    bars, *_ = growth_headlines.steps(row, one.asked.base)
    _, _, decimals = growth_phrases.scale(row["nominal_to_1000nok"])
    drawn = {kind: words.number(abs(value), decimals) for _, value, kind in bars if kind != "people"}
    claimed = "utover det befolkningen tilsier" in text
    if claimed:
        assert (
            re.search(rf": av (veksten på )?{drawn['end']} m[a-z]+\. faste kroner", text)
            and f" er {drawn['rest']} utover" in text
            and row["residual_1000nok"] > 0
            and not few
        ), text
        assert not sets.min() < 0 < sets.max() and abs(row["residual_1000nok"]) > swing
    else:
        _says_the_growth_that_is_drawn(text, row, drawn["end"], decimals)
        assert few <= ("befolkningen" not in text), text
    return claimed


def _says_the_growth_that_is_drawn(text, row, size, decimals):
    real, none = row["real_to_1000nok"] - row["real_from_1000nok"], words.number(0, decimals)
    assert ("omtrent uendret i faste priser" in text) == (size == none), text
    assert size == none or f" {'økte' if real > 0 else 'falt'} {size} m" in text, text
    years = re.findall(r"\b(?:19|20)\d\d\b", text)
    assert years in ([], [str(row["year_from"]), str(row["year_to"])]), text
    if asked := re.search(r"tilsa ([−+]?[\d\u202f,]+)", text):
        over, *_ = growth_phrases.scale(row["nominal_to_1000nok"])
        people = words.number((row["older_1000nok"] + row["younger_1000nok"]) / over, decimals)
        assert asked[1].lstrip("+") == people, (text, people)


def test_a_long_name_makes_no_headline_of_a_chart_longer_and_real_growth_is_never_told_as_nominal(units):
    for one in units[:20]:
        grown = {"residual_1000nok": 8e3, "real_to_1000nok": one.row["real_from_1000nok"] + 20e3}
        row = pd.Series({**one.row.to_dict(), **grown})
        for who in ("landet (350 av 356 kommuner)", "kommunene i KOSTRA-gruppe 12 (9 av 10 kommuner)", "Stedet"):
            text = short_headline.taken_apart(row, who, 500.0, pd.Series([8e3]))
            assert words.counted(text) <= 15, text
            assert "faste" in text, text


@pytest.mark.parametrize(
    ("nominal", "price", "said"),
    [
        (40, 5_000, "var omtrent uendret i løpende kroner"),  # no growth is shown as 0,0
        (-40, 5_000, "var omtrent uendret i løpende kroner"),
        (60, 5_000, "økte 0,1 mill. løpende kroner; prisveksten alene var 5,0"),
        (9_000, 40, "økte 9,0 mill. løpende kroner"),
        (9_000, 5_000, "økte 9,0 mill. løpende kroner, 5,0 av dem er prisvekst"),
        (-60, 5_000, "falt 0,1 mill. løpende kroner"),
    ],
)
def test_a_growth_that_rounds_to_nothing_is_none(nominal, price, said):
    row = pd.Series({"nominal_from_1000nok": 90_000, "nominal_to_1000nok": 90_000 + nominal, "price_1000nok": price,
                     "year_from": 2020, "year_to": 2025})  # fmt: skip
    assert short_headline.nominal(row) == f"Utgiftene {said}"
    _nominal_says_the_figures_of_the_row(row)


@pytest.mark.slow("every municipality, class or year of the extract")
def test_every_answer_has_at_most_three_figures_and_says_the_sums(units):
    for one in units:
        row = one.row
        few = few_people.few(row)
        told = growth.growth(growth.Told(row, "Stedet", one.swing, one.sets["residual_1000nok"], few, 5.0))
        assert 2 <= len(told.figures) <= 3 and len(told.figures) == 3 - few
        assert all(len(each.label.split()) <= 4 for each in told.figures)
        spoken = " ".join(told.meeting)
        assert "nan" not in spoken and not re.search(r"(økte|falt) (med )?[−+]", spoken), spoken
        assert ("er utover det befolkningen tilsier." in spoken) == (not few and CLAIM in one.said), spoken
        assert not few or "alene tilsa" not in spoken
        if side := re.search(r" (over|under) det befolkningen alene tilsa", spoken):
            assert (side[1] == "over") == (row["residual_1000nok"] > 0), spoken


@pytest.mark.slow("every municipality, class or year of the extract")
def test_nothing_is_claimed_of_few_people_and_the_few_are_counted(units):
    small = 0
    for one in units:
        row, asked, unit = one.row, one.asked, one.unit
        few = min(row["inhabitants_80_from"], row["inhabitants_80_to"]) < 100
        small += few
        text, why = one.said, care_few_people.explained(row, unit)
        assert few == ("følger av" not in text and "tilsa" not in text), (unit, text)
        assert few == bool(why) and (not few or f"{row['inhabitants_80_to']:.0f} innbyggere på 80 år" in why)
        bars = " ".join(text for text, *_ in growth_headlines.steps(row, asked.base, few)[0])
        assert few == (f" i {row['year_from']}, " in bars)
    assert small


@pytest.mark.slow("every municipality, class or year of the extract")
def test_two_persons_more_or_fewer_never_turn_a_claim(units):
    """The costliest two, added to or taken from the last year, by the slow way: the residual keeps its sign."""
    weights = np.array(WEIGHTS)
    groups = ["0_66", "67_79", "80_89", "90"]
    for one in units:
        row, unit, text = one.row, one.unit, one.said
        cost = row["real_from_1000nok"] / sum(
            w * row[f"inhabitants_{age}_from"] for w, age in zip(weights, groups, strict=True)
        )
        for people in (-2, 2):
            moved = row["residual_1000nok"] - people * weights.max() * cost
            assert CLAIM not in text or moved > 0, (unit, text)
        if "tilsa" in text and "omtrent" not in text:
            assert abs(row["demography_1000nok"]) > 2 * weights.max() * cost, (unit, text)


@pytest.mark.slow("every municipality, class or year of the extract")
def test_words_agree_with_signs_and_roundings(units):
    for one in units:
        row, sets, unit, text = one.row, one.sets, one.unit, one.said
        growth = row["real_to_1000nok"] - row["real_from_1000nok"]
        assert not re.search(r"(økte|falt|vokste) (med )?[−+]", text) and "nan" not in text
        assert "–" not in re.sub(r"\d–\d", "", text)
        assert "forklares" not in text
        if CLAIM in text:
            over, _, decimals = growth_phrases.scale(row["nominal_to_1000nok"])
            each = [words.number(value / over, decimals) for value in sorted(sets["residual_1000nok"])]
            spanned = f" ({each[0]}–{each[-1]})" * (each[0] != each[-1])
            assert f"{words.number(row['residual_1000nok'] / over, decimals)}{spanned} {CLAIM}" in text, (unit, text)
        assert ("falt med" not in text or growth < 0) and ("økte med" not in text or growth > 0), (unit, text)
        if CLAIM in text:
            assert (sets["residual_1000nok"] > 0).any() and row["residual_1000nok"] > 0 and growth > 0
            assert not sets["residual_1000nok"].min() < 0 < sets["residual_1000nok"].max()
        persons = sum(row[f"inhabitants_{a}_to"] - row[f"inhabitants_{a}_from"] for a in ("67_79", "80_89", "90"))
        assert "flere eldre" not in text or persons >= 0, (unit, text)
        assert "færre eldre" not in text or persons <= 0, (unit, text)


@pytest.mark.slow("every municipality of the extract")
def test_bars_never_stand_on_other_kroner_and_end_where_they_should(units):
    for one in units:
        row, asked = one.row, one.asked
        bars, unit, _ = growth_headlines.steps(row, asked.base)
        over = 1e6 if "mrd" in unit else 1e3
        assert [kind for *_, kind in bars] == ["people", "people", "rest", "end"]
        level = row["real_from_1000nok"] / over  # zero is the spending of the first year, in the prices of all of them
        assert level + sum(value for _, value, _ in bars[:-1]) == pytest.approx(row["real_to_1000nok"] / over)
        assert bars[-1][:2] == (
            f"Vekst i alt, i {asked.base}-kroner",
            pytest.approx((row["real_to_1000nok"] - row["real_from_1000nok"]) / over),
        )
        of_parts = sum(
            value for _, value, _ in bars[:-1]
        )  # with the prices that the foot tells, the kroner of each year
        assert of_parts + row["price_1000nok"] / over == pytest.approx(
            (row["nominal_to_1000nok"] - row["nominal_from_1000nok"]) / over
        )


@given(st.floats(-60, 200), st.floats(-60, 200), st.sampled_from([2019, 2020]))
def test_growth_beside_the_country_has_the_word_of_its_sign(own, country, year):
    text = growth_headlines.compared(own, country, "Stedet", year, 2023)
    assert not re.search(r"(vokste|falt) [−+]", text)
    for value, part in zip((own, country), text.split(";"), strict=True):
        assert ("vokste" in part) == (round(abs(value), 1) > 0 < value) or "uendret" in part
        assert ("falt" in part) <= (value < 0)


@given(st.dictionaries(st.sampled_from([2030, 2035, 2040]), st.floats(-500, 500), min_size=1))
def test_the_years_ahead_are_more_or_less(growth):
    text = series_headlines.ahead(growth, 2025, "mill. kroner", "Stedet")
    assert "−" not in text and text.count("mindre i") == sum(value < 0 for value in growth.values())


def need(growth_pct: list[float], old: list[float], swing_pct: float = 0.1) -> pd.DataFrame:
    """What population_so_far.so_far gives of one unit, from 2020."""
    years = list(range(2020, 2020 + len(growth_pct)))
    people = {"inhabitants": [20.0 * n for n in old], "inhabitants_80": old}
    return pd.DataFrame({"year": years, "need_growth_pct": growth_pct, "swing_pct": swing_pct, **people})


@pytest.mark.slow("every name of a municipality")
@pytest.mark.parametrize("growth_pct", [[0.0, 2.0, 4.1], [0.0, -1.0, -12.3], [0.0, 0.05, 0.04], [0.0, 5.0, 111.1]])
@pytest.mark.parametrize("old", [[10.0, 11.0, 12.0], [1000.0, 1100.0, 1200.0]])
def test_every_municipality_is_answered_in_fifteen_words(growth_pct, old):
    country, own = need([0.0, 4.0, 9.0], [2e5, 2.1e5, 2.2e5]), need(growth_pct, old)
    for name in store.read("municipalities", PACKAGE)["name"].astype(str).map(plain_name):
        said_of_it(own, country, name)


def said_of_it(own: pd.DataFrame, country: pd.DataFrame, name: str) -> bool:
    """Hold the answer of one municipality against its rows; whether it has few old people."""
    told = population.answer(own, country, name, "Fordi.")
    text, spoken, beside = told.sentence, " ".join(told.meeting), population.beside(own, country, name)
    for each in (text, beside):
        assert words.counted(each) <= 15 and not re.search(r"\bnan\b", each), each
    assert 1 <= len(told.figures) <= 3 and all(len(each.label.split()) <= 4 for each in told.figures)
    old, value = own["inhabitants_80"], own["need_growth_pct"].iloc[-1]
    gap = value - country["need_growth_pct"].iloc[-1]
    assert words.number(country["need_growth_pct"].iloc[-1]) in text + spoken
    if old.min() < 100:
        assert "for få eldre" in text and f"{old.iloc[-1]:.0f} innbyggere på 80 år og over" in spoken
        assert told.figures[0].value == f"{old.iloc[-1]:.0f}" and "én eller to personer avgjør" in told.because
        assert f"i {name}" not in spoken and "i landet" in beside
        return True
    assert told.because == "Fordi." and f"Befolkningen i {name} " in text
    if "omtrent uendrede omsorgsutgifter" in text:
        assert abs(value) <= max(own["swing_pct"].iloc[0], 0.05)
    else:
        assert ("høyere omsorgsutgifter" in text) == (value > 0) and abs(value) > own["swing_pct"].iloc[0]
    varies = np.std(np.diff(own["need_growth_pct"]), ddof=1)
    alike = abs(gap) <= max(varies, own["swing_pct"].iloc[0]) or round(abs(gap), 1) == 0
    assert ("Ingen klar forskjell" in beside) == alike
    assert ("øker mer" in beside) <= (gap > 0) and ("øker mindre" in beside) <= (gap < 0)
    return False


@pytest.mark.slow("hundreds of generated cases")
def test_what_the_population_asked_for_until_now_in_every_municipality():
    read = functools.cache(lambda name: store.read_any(name, PACKAGE))
    people, weights = ages.by_age(read("population")), ages.weights(read("care_weights"))
    names = read("municipalities").astype({"municipality_code": "str", "name": "str"})
    called = dict(zip(names["municipality_code"], names["name"].map(plain_name), strict=True))
    few, past = [], population_so_far.past(read, people, 2020)
    for code in [*list(called)[::40], "1151", "4601", "3222"]:
        found = population_so_far.so_far(past, code, weights)
        if len(found):
            own, country = found[found["region_code"] == code], found[found["region_code"] != code]
            few.append(said_of_it(own, country, called[code]))
    assert any(few) and not all(few)


@pytest.mark.parametrize("values", [[0.0, 0.0], [10.0, 10.02], [0.0, 5.0], [10.0, 4.0], [np.nan, 3.0], [2.0]])
def test_series_say_no_change_where_there_is_none_and_survive_zero(values):
    rows = pd.DataFrame({"unit": "Landet", "year": [2020, 2021][: len(values)], "real_1000nok": values})
    text = series_headlines.series(rows, "real_1000nok", "")
    assert "økte 0" not in text and "inf" not in text and "nan" not in text
    assert ("falt" in text) == (values == [10.0, 4.0])


def test_the_function_that_grew_most_is_no_growth_where_all_fell():
    rows = pd.DataFrame(
        {"series": ["A", "B"] * 2, "year": [2020, 2020, 2021, 2021], "real_1000nok": [9e3, 9e3, 5e3, 7e3]}
    )
    assert "ingen vekst, minst nedgang i b" in series_headlines.functions(rows, "Stedet")
    hardly = rows.assign(real_1000nok=[9e3, 9e3, 5e3, 9e3 + 9])
    assert "ingen funksjon vokste" in series_headlines.functions(hardly, "Stedet")
    assert "mest vekst i b" in series_headlines.functions(rows.assign(real_1000nok=[9e3, 9e3, 5e3, 1e4]), "Stedet")


def test_spending_for_each_of_few_old_people_is_no_finding():
    rows = pd.DataFrame({"unit": ["Landet"] * 2 + ["Utsira"] * 2, "year": [2020, 2025] * 2,
                         "inhabitants_80": [240_000, 290_000, 13, 15]})  # fmt: skip
    told = care_few_people.per_old(rows, "real_nok_per_inhabitant_80", "Utsira")
    assert told == "Utsira har 15 innbyggere 80+ (13 i 2020): for få til å si noe"
    assert care_few_people.per_old(rows, "real_1000nok", "Utsira") == ""
    assert care_few_people.per_old(rows.assign(inhabitants_80=9_000), "real_nok_per_inhabitant_80", "Utsira") == ""


def test_decomposed_parts_are_those_of_the_question(material):
    asked = Question(2020, 2025, 2025)
    plain = care_growth.municipalities(material, asked)
    assert np.abs(care_frames.adds_up(plain[plain["reason"] == ""])).max() < 1e-6


@pytest.mark.parametrize(
    ("residual", "others", "said"),
    [
        (
            10_400_000,
            (9_700_000, 11_200_000),
            "Av 20,0 mrd. faste kroner mer til omsorg 2019–2023 er 10,4 utover det befolkningen tilsier",
        ),
        (10_400_000, (-100_000, 11_200_000), "tilsa +9,6; utgiftene økte 20,0"),  # of either sign
        (-3_000_000, (-4_000_000, -1_000_000), "tilsa +23,0; utgiftene økte 20,0"),
        (
            21_000_000,
            (20_500_000, 22_000_000),
            "tilsa −1,0; utgiftene økte 20,0",
        ),  # the population alone asked for less
    ],
)
def test_the_growth_taken_apart_tells_what_does_not_follow_from_the_population_where_it_is_a_part_and_sure(
    residual, others, said
):
    row = pd.Series({
        "nominal_from_1000nok": 130e6, "nominal_to_1000nok": 172.5e6, "real_from_1000nok": 152.5e6, "real_to_1000nok": 172.5e6,
        "price_1000nok": 22.5e6, "residual_1000nok": residual, "demography_1000nok": 20e6 - residual, "year_from": 2019, "year_to": 2023,
    }, dtype=object)  # fmt: skip
    if said.startswith("tilsa"):
        said = f"Omsorg: befolkningen alene {said} mrd. faste kroner fra 2019 til 2023"
    assert short_headline.taken_apart(row, residuals=pd.Series([residual, *others])) == said
    alone = "Landets omsorgsutgifter økte 20,0 mrd. faste kroner fra 2019 til 2023"
    assert short_headline.taken_apart(row, residuals=pd.Series([residual, *others]), few=True) == alone


def test_a_class_that_is_a_name_keeps_its_capital_in_a_sentence():
    made = {
        "KOSTRA-gruppe 8": "KOSTRA-gruppe 8",
        "Under 2000": "under 2000",
        "Store (20 000 og over)": "store (20 000 og over)",
    }
    assert {name: within(name) for name in made} == made and within("Oslo") == "Oslo"
    rows = pd.DataFrame({"unit": ["KOSTRA-gruppe 8", "KOSTRA-gruppe 12"], "real_growth_pct": [1.0, 2.0]})
    assert "kOSTRA" not in growth_headlines.by_class(rows, 2019, 2023, {})
    assert "kOSTRA" not in growth_headlines.by_class(rows.assign(real_growth_pct=[-1.0, -2.0]), 2019, 2023, {})
