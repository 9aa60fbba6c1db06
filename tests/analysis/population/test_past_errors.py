"""Earlier projections of the country against the count: against a slow second computation, one row of a file at a time."""

import json

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.population import past_errors, rows as population_rows
from data.brought_in import projections
from data.folder import PACKAGE

SPANS = {"0-19": (0, 20), "20-66": (20, 67), "67-79": (67, 80), "80+": (80, 999)}


@pytest.fixture(scope="module")
def found(counted):
    return population_rows.past(counted, projections.of_country(PACKAGE)[0])


@pytest.fixture(scope="module")
def slow(shipped_read):
    """(vintage, year, age group) -> projected and counted persons, by adding up one row at a time."""
    came: dict[tuple[int, str], int] = {}
    population = shipped_read("population")
    for year, age, persons in zip(population["year"], population["age"], population["persons"], strict=True):
        (group,) = [name for name, (low, high) in SPANS.items() if low <= age < high]
        came[int(year), group] = came.get((int(year), group), 0) + int(persons)
    out: dict[tuple[int, int, str], list[int]] = {}
    vintages, _ = projections.of_country(PACKAGE)
    for row in vintages.to_dict("records"):
        (group,) = [name for name, (low, high) in SPANS.items() if low <= row["age"] < high]
        if row["variant_code"] == "main" and (row["year"], group) in came:
            one = out.setdefault((row["vintage"], row["year"], group), [0, came[row["year"], group]])
            one[0] += row["persons"]
    return out


def test_every_deviation_is_that_of_the_slow_count(found, slow):
    ahead = {key: value for key, value in slow.items() if key[1] > key[0]}
    assert len(found) == len(ahead) > 400
    for row in found.to_dict("records"):
        projected, came = ahead[row["vintage"], row["year"], row["age_group"]]
        assert (row["projected_persons"], row["counted_persons"]) == (projected, came)
        assert row["years_ahead"] == row["year"] - row["vintage"]
        assert row["deviation_pct"] == pytest.approx(100 * (projected - came) / came, rel=1e-12)


def test_the_year_that_a_vintage_starts_from_is_the_count_itself_but_for_rounding(slow):
    """So the two are of the same country: what differs later is the projection, not the counting."""
    starts = {key: value for key, value in slow.items() if key[0] == key[1]}
    assert len({vintage for vintage, _, _ in starts}) == 11  # those of 2005 and 2008 start before the extract
    assert all(abs(projected - came) <= 1e-4 * came for projected, came in starts.values())


def test_the_sums_add_up_persons_before_they_divide(found, slow):
    summed = past_errors.summed(found).set_index(["years_ahead", "age_group"])
    for (ahead, group), row in summed.iterrows():
        pairs = [pair for (vintage, year, name), pair in slow.items() if (year - vintage, name) == (ahead, group)]
        came = sum(pair[1] for pair in pairs)
        assert row["vintages"] == len(pairs) >= past_errors.FEWEST
        assert row["deviation_pct"] == pytest.approx(100 * sum(a - b for a, b in pairs) / came, rel=1e-12)
        assert row["absolute_deviation_pct"] == pytest.approx(100 * sum(abs(a - b) for a, b in pairs) / came, rel=1e-12)
        assert (row["too_many"], row["too_few"]) == (sum(a > b for a, b in pairs), sum(a < b for a, b in pairs))
    ten = summed.loc[10]
    assert set(ten["vintages"]) == {8}
    assert ten["deviation_pct"].round(1).to_dict() == {"0-19": 4.8, "20-66": -0.5, "67-79": -0.8, "80+": -2.4}


def one_vintage(groups: dict[int, int], variant: str = "main", vintage: int = 2020) -> pd.DataFrame:
    rows = [
        {"vintage": vintage, "variant_code": variant, "year": 2024, "age": age, "persons": n}
        for age, n in groups.items()
    ]
    return pd.DataFrame(rows)


COUNT = pd.DataFrame({"year": [2024], "0-19": [50], "20-66": [200], "67-79": [40], "80+": [0]})


def test_by_hand_and_a_group_without_anyone_has_no_per_cent():
    rows = past_errors.each(one_vintage({0: 30, 10: 25, 20: 190, 67: 40, 80: 3, 90: 2}), COUNT).set_index("age_group")
    assert rows["deviation_persons"].to_dict() == {"0-19": 5, "20-66": -10, "67-79": 0, "80+": 5}
    assert rows["deviation_pct"].iloc[:3].tolist() == [10, -5, 0] and pd.isna(rows["deviation_pct"].iloc[3])


def test_another_alternative_and_groups_across_a_limit_are_not_held_against_the_count():
    assert past_errors.each(one_vintage({0: 50, 20: 200, 67: 40, 80: 0}, "high"), COUNT).empty
    assert past_errors.each(one_vintage({0: 50, 16: 200, 67: 40, 80: 0}), COUNT).empty
    assert past_errors.summed(
        past_errors.each(one_vintage({0: 50, 20: 200, 67: 40, 80: 0}), COUNT)
    ).empty  # one vintage


def test_a_year_in_which_not_every_municipality_is_counted_is_not_the_country(counted, found):
    lacking = counted.each[~((counted.each["region_code"] == "4601") & (counted.each["year"] == 2026))]
    part = population_rows.Counted(lacking, counted.country, counted.crossings, counted.names)
    held = population_rows.past(part, projections.of_country(PACKAGE)[0])
    assert 2026 in set(found["year"]) and set(held["year"]) == set(found["year"]) - {2026}


def test_the_command_prints_sums_and_vintages_and_refuses_years_that_have_not_come(capsys):
    assert main(["projection-errors", "--years-ahead", "10", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["age_group"], row["vintages"]) for row in rows] == [(group, 8) for group in SPANS]
    assert main(["projection-errors", "--years-ahead", "10", "--level", "vintage", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 32
    assert main(["projection-errors", "--years-ahead", "40"]) == 2
    assert "Disse finnes: 1–17" in capsys.readouterr().err
