"""What stands beside a municipality's result: which years its standard deviation is of, and whose years are lacking."""

import re

import pandas as pd
import pytest

from analysis.measures.registry import MEASURES
from analysis.municipalities import unit_words
from analysis.municipalities.units import last_year
from charts.profile import places
from charts.result import years_beside
from charts.words import number
from pages.result import municipality
from pages.shared import cached
from pages.shared.one_question import calculated
from pages.shared.profile import rows as profile_rows


@pytest.fixture(scope="module")
def every():
    """Code, name, the municipality's rows and its row of the last year, of every 15th that has figures and of some."""
    members = cached.members(2025, "ks").dropna(subset=["ndr_pct"])
    some = members["region_code"].isin(["0301", "1103", "1508", "3222", "3301", "4601"])
    members = members[some | (members.reset_index().index % 15 == 0)]
    own_rows = ((row.region_code, row.region_name, cached.one(row.region_code)) for row in members.itertuples())
    return [(code, name, rows, rows.iloc[-1]) for code, name, rows in own_rows]


def test_a_deviation_over_the_break_says_so_and_no_other_does(every):
    crossing = 0
    for _, name, rows, row in every:
        text, same = (
            " ".join(years_beside.lacking_and_deviation(name, rows, row)),
            rows["unit_code"] == row["unit_code"],
        )
        years = set(rows.loc[same, "year"])
        over = min(years) <= 2019 and max(years) >= 2020
        assert ("over bruddet i serien i 2019/2020)" in text) == (over and "Standardavviket" in text), text
        crossing += over
    assert crossing > 3


def test_swing_and_deviation_are_each_one_figure_under_one_name(every):
    """Resultatet, its meeting text, Kommunen's sentences and the calculation, beside slow loops of their own."""
    told = 0
    for code, name, rows, row in every:
        own = rows[rows["unit_code"] == row["unit_code"]]
        values = dict(zip(own["year"], own["value"], strict=True))
        changes = [values[year] - values[year - 1] for year in values if year - 1 in values]
        profile = profile_rows.rows(code).set_index("measure")
        if len(changes) < 4:
            assert pd.isna(row["own_sd"]) and pd.isna(profile.at["ndr_pct", "own_sd"]), name
            continue
        swings = [
            *re.findall(r"svinger (\S+) prosentpoeng", " ".join(municipality.answer(code, name, 2025, False).meeting)),
            *re.findall(
                r"endringene\) er (\S+) prosentpoeng", places.numbers(profile.loc["ndr_pct"], MEASURES["ndr_pct"])
            ),
        ]
        meeting = " ".join(municipality.answer(code, name, 2025, False).meeting)
        other = "KS' grense" in meeting or "på rad" in meeting  # told in place of the swing
        assert swings == [number(slow(changes))] * (1 if other else 2), (name, swings)
        assert ("også over bruddet i serien i 2019/2020." in meeting) == (not other and {2019, 2020} <= set(values))
        deviations = [
            *re.findall(r"for årene er (\S+) prosentpoeng", " ".join(years_beside.over_years(name, rows, row))),
            *re.findall(r"for årene,? var (\S+)\xa0prosentpoeng \(", profile.at["ndr_sd_points", "sentence"]),
            *re.findall(r": (\S+)\xa0prosentpoeng$", calculated.lines(code, ("ndr_sd_points",), None, None)[0][0]),
            years_beside.cards(row)["Standardavvik, poeng"],
        ]
        assert deviations == [number(slow(list(values.values())))] * 4, (name, deviations)
        told += 1
    assert told > 15


def slow(values: list[float]) -> float:
    """The standard deviation, n - 1."""
    mean = sum(values) / len(values)
    return (sum((each - mean) ** 2 for each in values) / (len(values) - 1)) ** 0.5


def test_the_lacking_years_are_told_as_the_municipalitys_own(every):
    lacking = 0
    for _, name, rows, row in every:
        text = " ".join(years_beside.lacking_and_deviation(name, rows, row))
        assert "slik den var" not in text
        if found := re.search(r"uttrekket har bare (.*?) for (.*?)\.", text):
            joined = rows["unit_code"].nunique() > 1
            assert found[2] == name + (" i dagens grenser" if joined else ""), text
            lacking += 1
    assert lacking > 5


def test_since_when_a_municipality_has_its_borders():
    known = cached.units()
    parts = "Drammen (0602), Nedre Eiker (0625) og Svelvik (0711)"
    told = f"kommunen har hatt dagens grenser siden 2020, da {parts} ble slått sammen"
    assert unit_words.began(known, "3301") == told
    assert unit_words.began(known, "1508").startswith("kommunen har hatt dagens grenser siden 2024, da Ålesund")
    assert unit_words.began(known, "1508").endswith("ble delt")
    for step in known.steps:
        for new in step.made:
            text, key = unit_words.began(known, known.key(new, step.year)), known.key(new, step.year)
            assert ("dagens grenser" in text) == (not last_year(key)) and str(step.year) in text


def test_a_year_that_the_extract_lacks_is_told_with_the_number_of_then():
    said = municipality._why("3301", 2023)
    assert said == "Grunn: uttrekket har ikke kommunens tall for dette året (den hadde da nummer 3005)."
    assert municipality._why("3301", 2018).startswith(
        "Grunn: kommunen har hatt dagens grenser siden 2020, da Drammen (0602)"
    )
