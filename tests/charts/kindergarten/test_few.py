"""Few children: no headline of an SSB year from what one or two persons decide, over a made-up country.

Every truth is counted anew here, from what was made up.
"""

import re
from collections.abc import Callable

import pandas as pd
import pytest

from analysis.kindergarten import extra_cost as keeping
from analysis.kindergarten.reference_year import above_reference
from charts.kindergarten import cost_words, year_headlines
from charts.kindergarten.few_children import FEW_CHILDREN, FEW_FTE, FEW_STAFF
from tests.analysis.kindergarten.test_years import HOURS, OWNERS, units_of
from tests.care_frames import changes, key
from tests.kindergartens import ASSUMED, Made, made_up_country

COUNTRY = made_up_country()
AT_MOST = re.compile("høyst (ett|to) årsverk")
PLACES = [("2 år", OWNERS[0]), ("2 år", OWNERS[1]), ("4 år", OWNERS[0]), ("4 år", OWNERS[1])]


@pytest.fixture(scope="module")
def units() -> pd.DataFrame:
    cells, ratios = [], []
    for one in COUNTRY:
        for year, ratio in zip((2017, 2025), one.ratios, strict=True):
            ratios.append((one.code, year, ratio, one.teacher_share_pct))
            cells += [(one.code, year, *place, HOURS[5], n) for place, n in zip(PLACES, one.children, strict=True)]
    return units_of(cells, ratios)


@pytest.fixture(scope="module")
def newest(units) -> dict[str, dict]:
    rows = units[units["year"] == 2025].set_index("unit_code")
    assert len(rows) == len(COUNTRY) and (rows["reason"] == "").all()
    return rows.to_dict("index")


@pytest.fixture(scope="module")
def cost_of(units) -> Callable[[Made], pd.Series]:
    above = above_reference(units, 2017, changes([]), key([]))
    above = dict(list(above[above["year"] == 2025].groupby("unit_code")))

    def found(one: Made) -> pd.Series:
        basis = keeping.Basis(*(pd.Series({2025: value}) for value in (50.0, one.inhabitants, 1e6)))
        row = keeping.year_row(above[one.code], 2025, ASSUMED)
        return keeping.with_cost(pd.DataFrame([row]), basis).iloc[0]

    return found


def required(one: Made) -> float:
    under, over = sum(one.children[:2]), sum(one.children[2:])
    return under / 3 + over / 6


def staffs(one: Made, ratio: float) -> list[float]:
    """The least, the given and the most staff that SSB's one decimal leaves."""
    return [6 * required(one) / (ratio + shift) for shift in (0.05, 0, -0.05)]


def few(one: Made, headline: str) -> bool:
    """Whether the children are few; what is true of every headline is held."""
    children = sum(one.children)
    assert len(headline.split()) <= 15, headline
    assert (f"{children} barn" in headline) or children >= FEW_CHILDREN, headline
    assert f"{one.name}, med" not in headline or children < FEW_CHILDREN, headline
    return children < FEW_CHILDREN


def test_the_country_has_every_kind():
    few_children = [one for one in COUNTRY if sum(one.children) < FEW_CHILDREN]
    assert 100 < len(few_children) < 300
    assert COUNTRY[0].inhabitants == 219 and sum(COUNTRY[0].children) == 8


@pytest.mark.slow("every municipality, class or year of the extract")
def test_the_cost_of_less_than_two_fte_is_told_as_that(cost_of):
    kinds = set()
    for one in COUNTRY:
        headline = cost_words.headline(cost_of(one), one.name, 2017)
        known = few(one, headline)
        need, most = (max(0.0, required(one) - staff) for staff in staffs(one, one.ratios[0])[1::-1])
        if 1e-6 < most < FEW_FTE:
            assert AT_MOST.search(headline)[1] == ("ett" if most <= 1 else "to"), headline
            kinds.add(("most", known))
        elif most >= FEW_FTE:
            assert not AT_MOST.search(headline), headline
            assert "mill. kr" in headline or need < 1e-6, headline
            kinds.add(("kroner", known))
        elif most == 0:
            assert ("ingenting" in headline) if known else headline.endswith("som normen krever"), headline
            kinds.add(("nothing", known))
    assert len(kinds) == 6


def test_children_per_fte_within_two_fte_of_the_norm_are_on_neither_side(newest):
    kinds = set()
    for one in COUNTRY:
        headline = year_headlines.ratio(newest[one.code], one.name, 6.0)
        known = few(one, headline)
        away = max(abs(required(one) - staff) for staff in staffs(one, one.ratios[1]))
        assert (AT_MOST.search(headline) is not None) == (away < FEW_FTE), headline
        assert re.search("enn normens|nær norm", headline) is None or (away >= FEW_FTE and not known), headline
        if away >= FEW_FTE and not known:
            side = (
                "nær normen på 6"
                if one.ratios[1] == 6.0
                else f"{'færre' if one.ratios[1] < 6.0 else 'flere'} enn normens 6"
            )
            assert headline.endswith(side) and "i snitt" in headline, (
                headline
            )  # a mean neither meets nor breaks the norm
        kinds.add((away < FEW_FTE, known))
        tried = year_headlines.ratio(newest[one.code], one.name, None)
        assert few(one, tried) == known and "norm" not in tried, tried
    assert len(kinds) == 4


def test_teachers_of_little_staff_are_full_time_equivalents_and_close_to_the_norm_is_close(newest):
    kinds = set()
    for one in COUNTRY:
        headline = year_headlines.teachers(newest[one.code], one.name)
        known = few(one, headline)
        under, over = sum(one.children[:2]), sum(one.children[2:])
        all_staff, share = staffs(one, one.ratios[1]), one.teacher_share_pct / 100
        teachers = [staff * (share + side) for staff in all_staff for side in (-0.0005, 0, 0.0005)]
        away = max(abs(under / 7 + over / 14 - staff) for staff in teachers)
        little = known or all_staff[1] < FEW_STAFF
        assert ("prosent" not in headline) == little, headline
        if not little:
            assert bool(AT_MOST.search(headline)) == (away < FEW_FTE) == ("normen krever" not in headline), headline
        kinds.add((little, not little and away < FEW_FTE))
    assert len(kinds) == 3


def test_a_private_share_that_one_or_two_children_decide_is_children(newest):
    kinds = set()
    for one in COUNTRY:
        headline = year_headlines.private(newest[one.code], one.name)
        known = few(one, headline)
        private, every = one.children[1] + one.children[3], sum(one.children)
        decided = known or min(private, every - private) in (1, 2)
        assert ("prosent" not in headline) == decided, headline
        if decided:
            assert headline.replace("\u202f", "").startswith(f"{private} av {every} barn i {one.name}"), headline
        kinds.add((known, decided))
    assert len(kinds) == 3


def test_the_smallest_municipality_in_words(cost_of, newest):
    row = newest["1151"]
    cost = cost_words.headline(cost_of(COUNTRY[0]), "Utsira", 2017)
    assert cost == "Normen koster Utsira, med 8 barn, høyst ett årsverk i 2025 utover 2017-bemanningen"
    assert year_headlines.ratio(row, "Utsira", 6.0) == (
        "Utsira, med 8 barn, var høyst ett årsverk fra bemanningsnormen i 2025"
    )
    assert year_headlines.teachers(row, "Utsira") == (
        "I Utsira, med 8 barn, var 0,7 av 1,9 årsverk barnehagelærere i 2025"
    )
    assert year_headlines.private(row, "Utsira") == "1 av 8 barn i Utsira gikk i private barnehager i 2025"
    assert year_headlines.few_children(row).startswith("Tallene er av 8 barn")


def test_how_a_municipality_has_gone_is_told_of_the_years_written_and_never_of_few(units, newest):
    then = units[units["year"] == 2017].set_index("unit_code").to_dict("index")
    gone = 0
    for one in COUNTRY:
        before, row = then[one.code], newest[one.code]
        headline, there = year_headlines.since(before, row, one.name, ("landet", 5.7)), ("landet", 5.7)
        title = year_headlines.ratio(row, one.name, 6.0)
        beside = year_headlines.since(None, row, one.name, there)
        now = f"{one.ratios[1]:.1f} barn per årsverk i 2025; landet".replace(".", ",", 1)
        assert beside.removesuffix(" 5,7").removesuffix(" hadde").endswith(now) and beside != title, beside
        assert len(beside.split()) <= 15, beside
        if few(one, headline) or AT_MOST.search(title):
            assert headline == beside != title
            continue
        gone += 1
        first, last = (f"{ratio:.1f}".replace(".", ",") for ratio in one.ratios)
        same = f"{one.name} hadde {last} barn per årsverk i 2025, som i 2017"
        assert headline == (
            same if first == last else f"{one.name} gikk fra {first} barn per årsverk i 2017 til {last} i 2025"
        )
        assert year_headlines.since(None, row, one.name, None) == f"{one.name} hadde {last} barn per årsverk i 2025"
    assert gone > 50
