"""What the commands of the result print is what stands under its charts: every year and class, with and without Oslo."""

import re
from functools import cache
from types import SimpleNamespace

import pandas as pd
import pytest

from analysis.accounts import net_result
from analysis.commands import result as command
from analysis.common.numbers import OSLO
from analysis.municipalities import by_class, unit_tables, unit_words
from data.extract import store
from data.folder import PACKAGE
from pages.result import class_tables, findings, size_findings
from pages.shared import cached
from tests.made_once import everywhere

pytestmark = pytest.mark.usefixtures("one_run")
KINDS = [(name, with_oslo) for name in ("ks", "ssb", "kostra") for with_oslo in (False, True)]
YEARS = range(2015, 2026)


def asked(**chosen) -> SimpleNamespace:
    usual = {"year": None, "size_classes": "ks", "with_oslo": False, "municipality": None, "level": "class",
             "sum_of_parts": False}  # fmt: skip
    return SimpleNamespace(**(usual | chosen))


def same(printed: pd.DataFrame, shown: pd.DataFrame, columns: list[str]) -> None:
    left, right = (rows[columns].reset_index(drop=True).astype(object) for rows in (printed, shown))
    pd.testing.assert_frame_equal(left, right, check_dtype=False)


@pytest.fixture(scope="module")
def read():
    """The tables that ship, each read once."""
    return cache(lambda name: store.read_any(name, PACKAGE))


@pytest.fixture(autouse=True)
def once(monkeypatch, read):
    """What the command makes of these tables is made once: the results, the units and the inhabitants."""
    for function in (net_result.results, unit_tables.units, by_class.inhabitants):
        everywhere(monkeypatch, function, remembered(read, function, function.__name__))


KEPT = {}


def remembered(read, function, name):
    """The function, called once for these tables; for any others as it is."""

    def kept(first, *more):
        if more or not (first is read or first is read("population")):
            return function(first, *more)
        if name not in KEPT:
            KEPT[name] = function(first)
        return KEPT[name]

    return kept


@pytest.mark.parametrize("with_oslo", [False, True])
def test_over_time_is_net_result(read, with_oslo):
    found = findings.over_time(2025, with_oslo, None, "", None, True)
    same(command.net_result(read, asked(with_oslo=with_oslo)), found.rows(), found.columns)


@pytest.mark.parametrize(("classification", "with_oslo"), KINDS)
def test_the_table_of_the_classes_is_size_spread(read, classification, with_oslo):
    for year in YEARS:
        printed = command.size_spread(read, asked(year=year, size_classes=classification, with_oslo=with_oslo))
        same(printed, cached.classes(year, classification, with_oslo), class_tables.CLASSES)


@pytest.mark.parametrize("with_oslo", [False, True])
def test_the_distribution_and_the_strip_are_size_spread_by_municipality(read, with_oslo):
    for year in YEARS:
        found = findings.distribution(year, with_oslo, None, None)
        printed = command.size_spread(read, asked(year=year, with_oslo=with_oslo, level="municipality"))
        same(printed, found.rows(), found.columns)
        strip = size_findings.size_strip(year, "ks", with_oslo, None)
        same(printed.sort_values(["size_class", "ndr_pct"], kind="stable"), strip.rows(), strip.columns)


def test_every_municipality_is_told_the_same_by_both(read):
    """Its years as they stand beside the country's, and where it stands among the others of its class."""
    for code in list(cached.municipalities())[::7] + [OSLO, "4601", "1151", "3222", "1103"]:
        printed = command.net_result(read, asked(municipality=code))
        shown = findings._yearly(False, code, "x", ()).dropna(subset=["own_ndr_pct"])
        same(printed.rename(columns=findings.OWN | {"name": "own_name"}), shown, [
            "year", *(column for column in findings.OWN.values() if column != "own_name")])  # fmt: skip


def test_one_that_is_in_no_class_is_told_why(read):
    told = []
    for chosen in (
        asked(municipality="1103", year=2019),
        asked(municipality="1103", year=2019, size_classes="kostra"),
    ):
        rows = command.size_spread(read, chosen)
        assert rows.empty
        told.append(command.nothing(chosen))
    assert "folketallet er bare kjent i grensene kommunen fikk senere" in told[0]
    assert "KOSTRA-gruppene er dagens, og kommunen er ikke den samme i dag" in told[1]
    assert all("har resultat for 2019" in text for text in told)


@pytest.mark.parametrize("classification", ["ks", "ssb", "kostra"])
@pytest.mark.parametrize("year", [2016, 2019, 2023])
def test_the_reason_for_being_in_no_class_is_that_of_the_page(read, year, classification):
    outside = class_tables._outside(year, classification, True)
    known = cached.units()
    today = outside[outside["region_code"].isin(cached.municipalities()) & outside["ndr_pct"].notna()]
    for row in today.itertuples():
        chosen = asked(municipality=row.region_code, year=year, size_classes=classification)
        assert command.size_spread(read, chosen).empty
        assert command.nothing(chosen) == (
            f"{row.region_code} {row.region_name} er i ingen gruppe i {year}, men har resultat for {year}: {row.reason}."
        )
    chosen = asked(municipality="1580", year=year, size_classes=classification)
    assert command.size_spread(read, chosen).empty == (year < 2024)
    assert command.nothing(chosen).endswith(f"{unit_words.absent(known, '1580')}.")
    assert year == 2023 or len(today) or classification != "kostra"


@pytest.mark.parametrize("classification", ["ks", "ssb", "kostra"])
def test_the_weakest_is_told_of_those_in_the_ranked_classes_alone(classification):
    """Every year: counted one by one, those with a figure in a class that most have one in, and of at least five."""
    counted = 0
    for year in cached.years():
        headline = size_findings.size_strip(year, classification, False, None).headline
        found = re.match(r"Blant ([\d\u202f]+) kommuner med tall", headline)
        rows = cached.members(year, classification)
        rows = rows[rows["region_code"] != OSLO]
        n = 0
        for _, each in rows.groupby("size_class", observed=True):
            has = int(each["ndr_pct"].notna().sum())
            n += has if has >= 5 and has >= 0.8 * len(each) else 0
        if found:
            assert int(found[1].replace("\u202f", "")) == n, (year, headline)
            counted += 1
    assert counted or classification != "kostra"


def test_a_municipality_whose_inhabitants_are_missing_is_told_so(read):
    def without(name):
        rows = read(name)
        return rows[rows["region_code"] != "1151"] if name == "population" else rows

    chosen = asked(municipality="1151", year=2025)
    assert command.size_spread(without, chosen).empty
    assert command.nothing(chosen) == (
        "1151 Utsira er i ingen gruppe i 2025, men har resultat for 2025: folketallet mangler."
    )
