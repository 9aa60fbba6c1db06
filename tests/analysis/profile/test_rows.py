"""Every measure of every municipality against a slow second computation, and no sentence that says more than its number."""

import math
import re
import statistics
from types import SimpleNamespace

import pytest

from analysis.measures.accounts import SHARES_OF_REVENUE
from analysis.measures.key_figures import SSB_KEY_FIGURES
from analysis.measures.registry import MEASURES, of_municipality
from analysis.profile import peers, rows
from analysis.profile.levels import OVER_YEARS
from tests import shipped_tables

YEAR, FIRST = 2025, 2015
SHARES = {"ndr_pct": ("AGD23",), "result_pct": ("AGD23", "AGD74"), "debt_pct": ("KG31",), "fund_pct": ("KG21",)}
LEVELS = {
    "ndr_pct": 1.75,
    "ndr_pct_3yr": 1.75,
    "ndr_pct_5yr": 1.75,
    "result_pct": 1.0,
    "debt_pct": 85.0,
    "fund_pct": 5.0,
}


@pytest.fixture(scope="module")
def found():
    return shipped_tables.profile_material()


@pytest.fixture(scope="module")
def every():
    return shipped_tables.every_profile()


@pytest.fixture(scope="module")
def told(every):
    """Code to measure to the row of its profile, by column."""
    return {code: {row["measure"]: row for row in own.to_dict("records")} for code, own in every.items()}


@pytest.fixture(scope="module")
def slow(shipped):
    """Reads one cell at a time: accounts, key figures and the persons of the newest year, by number, what, and year."""
    accounts, published = (
        {tuple(key): value for *key, value in zip(*(shipped(table)[name].tolist() for name in columns), strict=True)}
        for table, columns in (
            ("accounts", ("region_code", "concept_code", "year", "value_1000nok")),
            ("key_figures", ("region_code", "measure_code", "year", "value")),
        )
    )
    population = shipped("population")
    newest, persons = population[population["year"] == YEAR + 1], {}
    for code, age, number in zip(*(newest[name].tolist() for name in ("region_code", "age", "persons")), strict=True):
        persons.setdefault((code, YEAR + 1), {})[age] = number
    return accounts, published, persons


def begun(code: str) -> int:
    """The year of the borders that a municipality has, of those that were merged or split since 2015; by hand."""
    return BEGUN.get(code, 0)


BEGUN = {"1508": 2024, "1580": 2024, "1103": 2020, "1108": 2020, "5001": 2020}


def share(slow, code, measure, year):
    """100 * amounts / revenue by hand, None where any is missing."""
    amounts = [slow[0].get((code, concept, year), math.nan) for concept in (*SHARES[measure], "AGD13")]
    *parts, whole = amounts
    return None if any(map(math.isnan, amounts)) or not whole else 100 * sum(parts) / whole


def test_all_357_have_every_measure_of_the_registry_in_its_group(every, found):
    wanted = list(of_municipality())
    assert len(every) == 357 and len(wanted) >= 23
    for code, own in every.items():
        assert own["measure"].tolist() == wanted, code
        assert list(own.columns) == rows.COLUMNS
        assert (own["value"].notna() == (own["reason"] == "")).all(), code


def test_every_declared_share_is_held_against_its_concepts_written_here_by_hand():
    declared = {name: one.parts for name, one in SHARES_OF_REVENUE.items()}
    assert declared == SHARES, (
        "SHARES above has the concepts of each share, taken from SSB's own words, not from the code"
    )


@pytest.mark.parametrize("measure", SHARES)
def test_shares_of_the_accounts_are_the_amounts_divided(told, slow, measure):
    seen = 0
    for code, own in told.items():
        row = own[measure]
        expected = share(slow, code, measure, YEAR)
        assert row["value"] == pytest.approx(expected, rel=1e-12), code
        for back in (1, 3, 5):
            before = share(slow, code, measure, YEAR - back) if YEAR - back >= begun(code) else None
            if before is not None and code in MANY_YEARS:
                assert row[f"change_{back}yr"] == pytest.approx(expected - before, abs=1e-9), (code, back)
                seen += 1
    assert seen or measure in ("result_pct", "fund_pct")


MANY_YEARS = ("4601", "0301", "1151", "4640", "3222", "1108", "1103", "5001", "1508")


def test_ssbs_own_key_figures_are_as_ssb_gives_them(told, slow):
    published = {name: one.code for name, one in MEASURES.items() if one.table == "key_figures"}
    assert published.keys() == SSB_KEY_FIGURES.keys()
    for code, own in told.items():
        for measure, name in published.items():
            there, row = slow[1].get((code, name, YEAR), math.nan), own[measure]
            if measure == "self_financing_pct" and slow[1][code, "KOSAGI10000", YEAR] <= 0:
                there = math.nan
            assert row["value"] == there or (math.isnan(there) and row["reason"]), (code, measure)


def test_people_are_counted_one_age_at_a_time(told, slow):
    for code, own in told.items():
        of_age = slow[2][code, YEAR + 1]
        values = {measure: row["value"] for measure, row in own.items()}
        everyone = sum(of_age.values())
        assert values["inhabitants"] == everyone
        assert values["share_0_19_pct"] == pytest.approx(100 * sum(of_age[age] for age in range(20)) / everyone)
        assert values["share_65_pct"] == pytest.approx(
            100 * sum(n for age, n in of_age.items() if age >= 65) / everyone
        )
        old, working = (
            sum(n for age, n in of_age.items() if low <= age <= high) for low, high in ((80, 200), (20, 64))
        )
        assert values["inhabitants_80"] == old
        assert values["old_per_100_of_working_age"] == pytest.approx(100 * old / working)


def test_the_peers_are_those_of_the_class_and_their_amounts_are_added_up(told, slow, shipped):
    groups = dict(
        zip(
            *(shipped("kostra_groups")[column].astype(str) for column in ("municipality_code", "group_code")),
            strict=True,
        )
    )
    alone = {measure: {code: share(slow, code, measure, YEAR) for code in groups} for measure in SHARES}
    for code, own in told.items():
        theirs = [other for other in sorted(groups) if groups[other] == groups[code] and other != code]
        if not theirs:
            continue
        for measure, parts in SHARES.items():
            row = own[measure]
            part = sum(slow[0][other, concept, YEAR] for other in theirs for concept in parts)
            whole = sum(slow[0][other, "AGD13", YEAR] for other in theirs)
            assert row["peers_of"] == row["peers_with"] == len(theirs)
            assert row["peers_value"] == pytest.approx(100 * part / whole, rel=1e-9) and row["peers_kind"] == "samlet"
            each = sorted(alone[measure][other] for other in theirs)
            assert (row["peers_min"], row["peers_max"]) == (each[0], each[-1])
            assert row["peers_median"] == pytest.approx(statistics.median(each))
            assert row["peers_lower"] == len([one for one in each if one < row["value"]])
            assert row["peers_higher"] == len([one for one in each if one > row["value"]])


def test_where_only_ssbs_share_is_known_the_median_is_told_as_one(told, slow):
    called = {code: next(iter(own.values()))["peers_called"] for code, own in told.items()}
    codes = [code for code in told if code != "4601" and called[code] == called["4601"]]
    values = [slow[1][code, "KOSAG110000", YEAR] for code in codes]
    row = told["4601"]["free_income_nok_per_capita"]
    assert row["peers_kind"] == "median" and row["peers_value"] == statistics.median(values)
    assert "medianen av" in row["sentence"]


def test_the_swing_is_the_standard_deviation_of_changes_of_the_same_municipality(told, slow):
    for code in MANY_YEARS:
        row = told[code]["ndr_pct"]
        values = {year: share(slow, code, "ndr_pct", year) for year in range(max(FIRST, begun(code)), YEAR + 1)}
        steps = [
            values[year] - values[year - 1]
            for year in values
            if values.get(year - 1) is not None and values[year] is not None
        ]
        assert row["own_changes"] == len(steps), code
        if len(steps) >= 4:
            assert row["own_sd"] == pytest.approx(statistics.stdev(steps))
        else:
            assert math.isnan(row["own_sd"])


def test_what_is_of_several_years_says_which(told, slow):
    for code, own in told.items():
        for years, measure in ((3, "ndr_pct_3yr"), (5, "ndr_pct_5yr")):
            said = f"i {YEAR + 1 - years}–{YEAR}"
            assert said in own[measure]["sentence"] or own[measure]["reason"], code
        if own["ndr_sd_points"]["reason"]:
            continue
        text = own["ndr_sd_points"]["sentence"]
        count, first = map(
            int,
            re.search(rf"\((\d+) år, (\d+)–{YEAR}\)", text).groups(),
        )
        if code in MANY_YEARS:
            each = [share(slow, code, "ndr_pct", year) for year in range(first, YEAR + 1)]
            known = [one for one in each if one is not None]
            assert first >= begun(code) and len(known) == count and each[0] is not None
            assert own["ndr_sd_points"]["value"] == pytest.approx(statistics.stdev(known))


def test_levels_are_those_of_the_method_and_the_side_is_of_the_unrounded_figure(told):
    for code, own in told.items():
        for measure, row in own.items():
            value, level = row["value"], row["level"]
            assert math.isnan(level) == (measure not in LEVELS), measure
            if measure in LEVELS and not row["reason"]:
                assert level == LEVELS[measure]
                side = "over" if value > level else "under" if value < level else "på"
                one_year = measure == "ndr_pct"  # which the level, for several years together, does not judge
                assert row["level_side"] == ("" if one_year else side), (code, measure)
                assert row["level_distance"] == pytest.approx(value - level)
                text = row["sentence"]
                assert ("anbefalt nivå" in text) == (measure in ("ndr_pct_3yr", "ndr_pct_5yr")), (code, measure)


def test_nothing_is_told_across_a_merger_or_a_split(every):
    for code, year in BEGUN.items():
        for row in every[code].itertuples():
            for back in (1, 3, 5):
                told = getattr(row, f"change_{back}yr"), getattr(row, f"change_{back}yr_reason")
                if not row.reason and YEAR - back < year:
                    assert math.isnan(told[0]) and told[1], (code, row.measure, back)
    assert "Ålesund (1507) ble delt" in every["1508"].set_index("measure").loc["ndr_pct", "change_5yr_reason"]


def test_a_sentence_claims_no_more_than_its_number(told):
    """Direction only beyond the own swing or told as unknown; the side as the level has it; no claim without figures."""
    for code, own in told.items():
        for row in (SimpleNamespace(**one) for one in own.values()):
            text, where = row.sentence, (code, row.measure)
            if row.reason:
                assert "ikke tall" in text and not any(
                    word in text for word in ("høyere", "lavere", "nivå på", "grense på")
                ), where
                continue
            gap, sd = row.gap, row.own_sd
            assert ("høyere enn" in text) == (
                row.verdict in ("higher", "small_difference", "variation_unknown") and gap > 0
            ), where
            assert ("lavere enn" in text) == (
                row.verdict in ("lower", "small_difference", "variation_unknown") and gap < 0
            ), where
            assert ("ingen klar forskjell" in text) == (row.verdict == "no_clear_difference"), where
            why = (
                "tallet for ett år svinger minst like mye"
                if row.measure in OVER_YEARS
                else "svinger minst like mye fra år til år"
            )
            assert (f", for {why}." in text or f", for tallet {why}." in text) == (
                row.verdict == "no_clear_difference"
            ), where
            unknown = (
                row.verdict == "variation_unknown" and row.measure != "ndr_sd_points"
            )  # a swing has none of its own
            assert ("svingning er ikke kjent" in text) == unknown and not re.search(r"\d %", text), where
            if row.verdict in ("higher", "lower", "small_difference"):
                assert abs(gap) > sd and row.peers_with >= 0.8 * row.peers_of, where
            if row.verdict == "no_clear_difference":
                assert abs(gap) <= sd, where
            assert (f" {row.level_side} " in text) if row.level_side else " nivå på " not in text, where
            if row.measure == "debt_pct" and row.level_side == "over":
                assert "ukorrigert og kan være under" in text, where


def test_vintage_is_the_source_s_own(every):
    own = every["4601"].set_index("measure")
    assert own.loc["ndr_pct", "edition"] == "revidert" and own.loc["ndr_pct", "published"] == "2026-06-15"
    assert own.loc["inhabitants", "edition"] == ""


def test_every_choice_of_peers_is_beside_the_one_that_is_chosen(found):
    for asked in peers.CHOICES:
        one = rows.rows(found, "4601", asked)
        assert (one[f"{asked}_value"].fillna(-1) == one["peers_value"].fillna(-1)).all()
        assert (one[f"{asked}_verdict"] == one["verdict"]).all()
