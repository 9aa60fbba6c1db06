"""The young outside: the published shares, what is not there, the table before the files, and a sum of one's own."""

import dataclasses
import functools
import json

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.common.asked import UnknownChoice
from analysis.youth import calculator, rows as youth_rows
from analysis.youth.calculator import Assumption
from data.brought_in import youth
from data.extract import store
from data.folder import PACKAGE

PUBLISHED = {
    "0": 9.9,
    "40": 11.0,
    "31": 11.7,
    "11": 8.4,
    "46": 9.0,
    "4003": 11.5,
    "4014": 12.7,
    "4010": 5.0,
    "4034": 5.9,
}


@pytest.fixture(scope="module")
def found():
    read = functools.cache(functools.partial(store.read_any, folder=PACKAGE))
    return youth_rows.found(read, youth.figures(read, PACKAGE))


def test_the_published_shares_are_there_with_their_year_and_source_and_the_rest_has_a_reason(found):
    every = youth_rows.places(found, 2024).set_index("region_code")
    assert {code: every.loc[code, "outside_pct"] for code in PUBLISHED} == PUBLISHED
    counted = every[every["outside_pct"].notna()]["level"].value_counts()
    assert dict(counted) == {"country": 1, "county": 15, "municipality": 18}  # Oslo is a county and a municipality
    lacking = every[every["outside_pct"].isna()]
    assert len(every) == 1 + 15 + 357 and len(lacking) == 339 and set(lacking["reason"]) == {youth_rows.NO_FIGURE}
    assert every["outside_persons"].isna().all()  # none is published, and none is worked out
    assert every.loc["0301", "outside_pct"] == every.loc["03", "outside_pct"] == 9.9
    assert "13556" in every.loc["4003", "source"] and "13563" in every.loc["31", "source"]


def test_gaps_and_inhabitants_are_as_a_slow_count_has_them(found):
    every = youth_rows.places(found, 2024)
    population = store.read_any("population", PACKAGE)
    of_day = population[population["year"] == 2025]
    young = of_day[(of_day["age"] >= 15) & (of_day["age"] <= 29)].groupby("region_code", observed=True)["persons"].sum()
    for row in every.to_dict("records"):
        if row["level"] == "municipality":
            assert row["young_persons"] == young[row["region_code"]]
        if not pd.isna(row["outside_pct"]):
            assert row["above_country_points"] == pytest.approx(row["outside_pct"] - 9.9)


def test_a_municipality_stands_with_its_county_and_the_country_and_oslo_with_the_country(found):
    assert list(youth_rows.municipality(found, "4003", 2024)["region_code"]) == ["4003", "40", "0"]
    assert list(youth_rows.municipality(found, "0301", 2024)["region_code"]) == ["0301", "0"]


def test_a_year_and_an_age_that_are_not_there_are_refused_with_those_that_are(found):
    with pytest.raises(UnknownChoice, match="2020.*Disse årene finnes: 2024"):
        youth_rows.places(found, 2020)
    with pytest.raises(UnknownChoice, match="20-29 finnes ikke i 2024. Disse finnes: 15-29"):
        youth_rows.places(found, 2024, "20-29")


def table(*rows: tuple) -> pd.DataFrame:
    """region, year, group, measure, value, status."""
    names = ["region_code", "year", "group_code", "measure_code", "value", "status"]
    return pd.DataFrame(rows, columns=names).assign(age_code="15-29")


def both(region: str, year: int, share: float, persons: float, people: float | None) -> list[tuple]:
    rows = [(region, year, "outside", "share_pct", share, ""), (region, year, "outside", "persons", persons, "")]
    return rows + ([] if people is None else [(region, year, "all", "persons", people, "")])


def test_zeros_of_a_number_that_was_not_in_use_are_no_shares():
    read = youth._of_table(table(
        *both("4003", 2023, 0, 0, 0), *both("4003", 2024, 11.5, 1100, 9600), *both("1151", 2024, 0, 0, 30),
        *both("3101", 2023, 0, 0, None), *both("3101", 2024, 9, 300, None),
        ("1103", 2024, "outside", "share_pct", float("nan"), ":"),
    ))  # fmt: skip
    told = {(row.region_code, row.year): row.share_pct for row in read.itertuples() if row.reason == ""}
    assert told == {("4003", 2024): 11.5, ("1151", 2024): 0.0, ("3101", 2024): 9.0}
    assert list(read.loc[read["region_code"] == "1103", "reason"]) == ["tallet er skjermet"]


def test_the_command_prints_places_and_one_municipality(capsys):
    assert main(["youth-outside", "--municipality", "Kragerø", "--format", "json"]) == 0
    own, county, country = json.loads(capsys.readouterr().out)
    assert (own["outside_pct"], county["outside_pct"], country["outside_pct"]) == (12.7, 11.0, 9.9)
    assert list(own) == youth_rows.COLUMNS and own["year"] == 2024
    assert main(["youth-outside", "--year", "1999"]) == 2 and "2024" in capsys.readouterr().err


GIVEN = {
    "persons": Assumption(120, "NAV lokalt"), "nok_per_person": Assumption(300_000, "eget anslag"),
    "effect_pct": Assumption(25, "prosjektet"),
}  # fmt: skip


def test_a_sum_of_ones_own_is_the_product_and_asks_for_every_source():
    found = calculator.estimate(**GIVEN)
    assert (found.persons, found.nok) == (30, 9_000_000)
    for name, one in GIVEN.items():
        with pytest.raises(UnknownChoice, match="mangler kilde"):
            calculator.estimate(**GIVEN | {name: dataclasses.replace(one, source=" ")})
        for value in (-1, calculator.MOST[name] * 1.01, float("nan")):
            with pytest.raises(UnknownChoice, match="må være fra 0 til"):
                calculator.estimate(**GIVEN | {name: dataclasses.replace(one, value=value)})


def given(*rows: tuple[str, int, float]) -> youth.Young:
    """Figures as brought_in.youth has them: number, year, share."""
    frame = pd.DataFrame(rows, columns=["region_code", "year", "share_pct"])
    return youth.Young(frame.assign(age_code="15-29", persons=float("nan"), people=float("nan"), reason="", source="K"))


def test_a_share_from_before_a_merger_or_split_is_not_told_of_the_municipality_of_today():
    read = functools.cache(functools.partial(store.read_any, folder=PACKAGE))
    whole = given(*((code, year, 9.0) for code in ("0", "1103", "5001", "1508", "4003") for year in (2018, 2022, 2024)))
    found = youth_rows.found(read, whole)
    for year, absent in ((2018, {"1103", "5001", "1508"}), (2022, {"1508"}), (2024, set())):
        rows = youth_rows.places(found, year).set_index("region_code")
        lacking = {code for code in ("1103", "5001", "1508", "4003") if pd.isna(rows.loc[code, "outside_pct"])}
        assert lacking == absent, year
        assert all("dagens grenser siden" in rows.loc[code, "reason"] for code in absent)
    assert pd.isna(youth_rows.places(found, 2018).set_index("region_code").loc["1508", "young_persons"])


@pytest.mark.parametrize("code", ["03", "0301"])
def test_oslo_has_one_figure_as_county_and_as_municipality(code):
    read = functools.cache(functools.partial(store.read_any, folder=PACKAGE))
    rows = youth_rows.places(youth_rows.found(read, given(("0", 2024, 9.9), (code, 2024, 8.0))), 2024)
    assert set(rows.set_index("region_code").loc[["03", "0301"], "outside_pct"]) == {8.0}
