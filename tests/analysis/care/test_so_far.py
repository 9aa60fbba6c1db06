"""What population alone asked for until now: against counting person by person, and never across new borders."""

import pytest

from analysis.care import ages as care_ages, population_so_far
from analysis.common.asked import Read
from tests import care_frames

WEIGHTS = (1.0, 4.0, 16.0, 60.0)
THEN, NOW = (1000, 100, 50, 20), (1100, 110, 70, 15)


def so_far(read: Read, code: str, since: int = 2020):
    return population_so_far.so_far(
        population_so_far.past(read, care_ages.by_age(read("population")), since), code, WEIGHTS
    )


def country(moves=(), **people):
    counted = {(code.strip("k"), year): ages for code, by_year in people.items() for year, ages in by_year.items()}
    return care_frames.reader({("4601", "253", 2020): 1}, counted, moves)


def test_growth_against_weighing_every_inhabitant():
    read = country(k4601={2021: THEN, 2022: NOW}, k4602={2021: NOW, 2022: NOW})
    rows = so_far(read, "4601").set_index(["region_code", "year"])["need_growth_pct"]

    def need(*ages):
        return sum(w * n for each in ages for w, n in zip(WEIGHTS, each, strict=True))

    assert rows["4601", 2021] == pytest.approx(100 * (need(NOW) / need(THEN) - 1))
    assert rows["EAK", 2021] == pytest.approx(100 * (need(NOW, NOW) / need(THEN, NOW) - 1))
    assert rows["4601", 2020] == rows["EAK", 2020] == 0


def test_a_new_number_is_the_same_municipality_and_a_merger_or_a_split_is_not():
    ages = {2021: THEN, 2022: THEN, 2023: NOW}
    renumbered = [("2022-01-01", "4699", "4601")]
    read = country(renumbered, k4699={2021: THEN}, k4601={2022: THEN, 2023: NOW})
    assert so_far(read, "4601")["region_code"].eq("4601").sum() == 3
    merged = [("2022-01-01", "4601", "4601"), ("2022-01-01", "4602", "4601")]
    assert so_far(country(merged, k4601=ages, k4602={2021: THEN}), "4601").empty
    split = [("2022-01-01", "4603", "4601"), ("2022-01-01", "4603", "4602")]
    assert so_far(country(split, k4601=ages, k4602=ages), "4601").empty


def test_a_year_without_a_count_gives_no_rows():
    assert so_far(country(k4601={2021: THEN, 2023: NOW}, k4602={2021: THEN, 2022: THEN, 2023: NOW}), "4601").empty


@pytest.mark.parametrize(("code", "years"), [("3222", 6), ("1508", 0), ("1580", 0)])
def test_the_shipped_count_of_those_that_were_split_in_2024_is_not_compared(shipped, code, years):
    assert so_far(shipped, code)["region_code"].eq(code).sum() == years


@pytest.mark.slow("every municipality of the extract")
def test_every_municipality_against_adding_up_the_ages(shipped):
    """All 357, one person's age at a time."""
    table = shipped("population")
    counted: dict[tuple[str, int], float] = {}
    weights = {age: WEIGHTS[sum(age >= first for first in (67, 80, 90))] for age in table["age"].unique().tolist()}
    since = table[table["year"] > 2020]
    for code, year, age, persons in zip(*(since[name].tolist() for name in ("region_code", "year", "age", "persons")),
                                        strict=True):  # fmt: skip
        counted[code, year] = counted.get((code, year), 0.0) + weights[age] * persons
    past, shown = population_so_far.past(shipped, care_ages.by_age(table), 2020), 0
    for code in shipped("municipalities")["municipality_code"].astype(str):
        rows = population_so_far.so_far(past, code, WEIGHTS)
        before = population_so_far._former(past.origins, past.rough, code, 2020) if len(rows) else None
        need = [
            next(counted[one, year + 1] for one in (code, before, f"K-{code}") if counted.get((one, year + 1)))
            for year in rows.loc[rows["region_code"] == code, "year"]
        ]
        grown = [100 * (each / need[0] - 1) for each in need]
        assert rows.loc[rows["region_code"] == code, "need_growth_pct"].tolist() == pytest.approx(grown)
        shown += len(rows) > 0
    assert shown > 300
    for code in ("4601", "1508", "3222", "0301", "1103"):
        alone = population_so_far.former(shipped, code, 2020, past.years[-1])
        assert alone == population_so_far._former(past.origins, past.rough, code, 2020)
