"""Care and kindergartens in a profile, from made-up tables: against a slow second computation, the norm, and the gaps."""

import math
import re

import numpy as np
import pandas as pd
import pytest

from analysis.care import growth, panel, spending
from analysis.debate import care_found
from analysis.measures.registry import of_municipality
from analysis.profile import calculation, levels, material, own_years, peers, rows, sentences, spread
from analysis.profile.services.care import BACK, GROWTH
from charts.kindergarten.under_charts.years import MEAN_IN_PICTURE
from charts.profile import calculation_words, of_measures, side_by_side, words
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.norwegian import number
from sheets import content
from sheets.rows_said import line
from tests import whole_extract

YEARS = (2019, 2020, 2024, 2025)


@pytest.fixture(scope="module")
def read(shipped_read):
    """The shipped tables, with care and kindergartens of today's municipalities made up; Bergen lacks a function in 2025."""
    moves, draw = shipped_read("municipality_moves"), np.random.default_rng(7)
    there = [(code, year) for year in YEARS for code in whole_extract.codes_in(moves, year)]
    spent = pd.DataFrame([(*one, function) for one in there for function in ("234", "253", "254", "261")],
                         columns=["region_code", "year", "function_code"])  # fmt: skip
    spent = spent.assign(region_name="Sted", scope_code="A", art_code="AGD10", status="",
                         value_1000nok=np.round(draw.uniform(2e3, 9e5, len(spent))))  # fmt: skip
    gone = (spent["region_code"] == "1103") & (spent["year"] == 2025) & (spent["function_code"] == "261")
    spent = spent.assign(value_1000nok=spent["value_1000nok"].mask(gone), status=np.where(gone, ":", ""))
    ratio = pd.DataFrame(there, columns=["region_code", "year"]).assign(
        region_name="Sted", measure_code="children_per_fte", status="")  # fmt: skip
    ratio = ratio.assign(value=np.round(draw.uniform(5.3, 6.7, len(ratio)), 1))
    ratio.loc[ratio["region_code"] == "4601", "value"] = [5.8, 6.0, 6.2]
    made = {"function_accounts": spent, "kindergarten_key_figures": ratio}
    made = {name: conform(EXTRACT[name], rows[list(EXTRACT[name].names)]) for name, rows in made.items()}
    return lambda name: made[name] if name in made else shipped_read(name)


@pytest.fixture(scope="module")
def found(read):
    return material.material(read, {})


def test_spending_is_the_sum_of_the_functions_and_its_growth_that_of_the_care_page(found, read):
    spent = read("function_accounts").groupby(["region_code", "year"])["value_1000nok"].sum(min_count=4)
    care = panel.material(read, spending.Choice())
    each = growth.municipalities(care, growth.Question(2020, 2025)).set_index("region_code")
    gross, grown, seen = found.series["care_gross_1000nok"], found.series[GROWTH], 0
    for code, at in found.places.items():
        now, change = gross.value[at, gross.at(2025)], grown.value[at, grown.at(2025)]
        assert now == pytest.approx(spent[code, 2025], nan_ok=True), code
        if each.at[code, "reason"]:
            assert math.isnan(change), (code, each.at[code, "reason"])
        else:
            assert change == pytest.approx(each.at[code, "real_growth_pct"], rel=1e-9), code
            seen += 1
    assert seen > 330 and BACK == 5


def test_a_municipality_that_was_split_or_lacks_a_function_says_why(found):
    split = {row["measure"]: row for row in rows.rows(found, "1508").to_dict("records")}
    assert "siden 2024" in split[GROWTH]["reason"] and not split["care_gross_1000nok"]["reason"]
    lacking = {row["measure"]: row for row in rows.rows(found, "1103").to_dict("records")}
    assert lacking["care_gross_1000nok"]["reason"] and math.isnan(lacking[GROWTH]["value"])


def test_the_peers_growth_is_their_amounts_added_up_and_no_claim_is_made_of_years_that_overlap(found):
    own = rows.rows(found, "4601").set_index("measure").loc[GROWTH]
    one, column = found.series[GROWTH], found.series[GROWTH].at(2025)
    places = [found.places[code] for code in peers.of(found, "4601", "").codes]
    some = [at for at in places if not math.isnan(one.value[at, column])]
    part, whole = (sum(amounts[at, column] for at in some) for amounts in (one.part, one.whole))
    assert own["peers_value"] == pytest.approx(100 * part / whole) and own["peers_kind"] == "samlet"
    assert own["verdict"] in ("variation_unknown", "too_few_peers") and "i 2020–2025" in own["sentence"]


def test_children_per_fte_are_held_against_the_norm_of_the_law_in_children(found):
    own = rows.rows(found, "4601").set_index("measure").loc["children_per_fte"]
    assert (own["value"], own["level"], own["level_name"], own["level_side"]) == (6.2, 6.0, levels.NORM, "over")
    assert own["sentence"].startswith(
        "Barn per årsverk var 6,2 i 2025, 0,2 flere enn bemanningsnormen tillater (høyst 6\u00a0barn per årsverk)"
    )
    assert line(own.to_dict() | {"measure": "children_per_fte"}).level == "flere enn normens 6\u00a0barn per årsverk"
    assert own["change_1yr"] == pytest.approx(0.2) and own["peers_kind"] == "median"


@pytest.mark.parametrize("certain", [False, True])
def test_growth_that_rests_on_an_estimated_deflator_says_so_wherever_it_is_told(read, certain):
    deflator = read("kommunal_deflator")
    deflator = deflator.assign(
        certainty=np.where(certain, "confirmed", np.where(deflator["year"] == 2025, "estimate", "confirmed"))
    )
    there = material.material(lambda name: deflator if name == "kommunal_deflator" else read(name), {})
    own = rows.rows(there, "4601")
    care = own[own["group"] == "Omsorg"].reset_index(drop=True)
    told = [
        " ".join(text) for text in (words.about(care, 1.75), side_by_side.about(care, 1.75), [content._formulas(own)])
    ]
    assert ["Prisveksten i 2025 er anslag" in text for text in told] == [not certain] * 3


def test_growth_has_its_figure_in_the_headline_and_its_own_reason_why_it_is_not_judged(found):
    seen = set()
    for code in found.codes[::12]:
        own = rows.rows(found, code)
        care = own[own["group"] == "Omsorg"].reset_index(drop=True)
        row = care.set_index("measure").loc[GROWTH]
        told, about = words.headline("Omsorg", care), words.about(care, 1.75)
        assert len(told.split()) <= 15, told
        if row["verdict"] == "":
            continue
        seen.add(row["verdict"])
        fell = round(row["value"], 1) < 0
        way = f"{number(abs(row['value']))}\u00a0% {'nedgang' if fell else 'vekst'}"
        assert told.startswith(f"Omsorg: {way} på fem år i faste priser, ")
        if row["verdict"] == "variation_unknown":
            assert told.endswith(f"de andre samlet {number(row['peers_value'], signed=fell)}\u00a0%")
            assert "overlapper" in row["sentence"] and "ikke kjent" not in row["sentence"] + " ".join(about[:4])
        assert of_measures.OVERLAPPING in about and of_measures.SWING not in about
    assert "variation_unknown" in seen


@pytest.mark.parametrize(
    ("own", "theirs", "said"),
    [
        (-3.14, 4.2, "3,1\u00a0% nedgang på fem år i faste priser, de andre samlet +4,2\u00a0%"),
        (-3.14, -4.2, "3,1\u00a0% nedgang på fem år i faste priser, de andre samlet −4,2\u00a0%"),
        (3.14, -4.2, "3,1\u00a0% vekst på fem år i faste priser, de andre samlet −4,2\u00a0%"),
        (-0.04, 4.2, "0,0\u00a0% vekst på fem år i faste priser, de andre samlet 4,2\u00a0%"),
        (-3.14, np.nan, "3,1\u00a0% nedgang på fem år i faste priser, for få andre har tall"),
    ],
)
def test_a_fall_is_not_told_as_growth(own, theirs, said):
    verdict = spread.TOO_FEW if np.isnan(theirs) else spread.UNSETTLED
    row = pd.DataFrame([{"measure": GROWTH, "verdict": verdict, "value": own, "peers_value": theirs}])
    assert of_measures.grown("Omsorg", row) == f"Omsorg: {said}" and len(said.split()) < 15


def test_what_is_told_of_a_group_is_true_of_its_measures(found):
    own = rows.rows(found, "4601")
    by = {group: "\n".join(words.about(one.reset_index(drop=True), 1.75)) for group, one in own.groupby("group")}
    care, child, operating = by["Omsorg"], by["Barnehage"], by["Drift"]
    assert (
        "delt på utgiftene fem år før" in care
        and of_measures.ADDED not in care
        and "median" not in care.split("Hver linje")[1]
    )
    assert of_measures.MEDIAN in child and of_measures.ADDED not in child and "prosentpoeng fra nivået" not in child
    assert of_measures.ADDED in operating and of_measures.NEAR in operating and "utgiftene fem år før" not in operating
    assert all("bemanningsnormen holdes" in text for text in by.values())
    notes = content._notes(own, [1.75])
    assert notes[0].startswith(f"{of_measures.ADDED} {of_measures.GROWTH_ADDED}") and of_measures.OVERLAPPING in notes


@pytest.mark.parametrize(("value", "side", "kept"), [(5.8, "under", True), (6.0, "på", True), (6.1, "over", False)])
def test_it_is_told_whether_the_norm_is_kept_wherever_it_stands_and_that_a_mean_is_not_each(found, value, side, kept):
    own = rows.rows(found, "4601")
    own = own[own["measure"] == "children_per_fte"].assign(
        value=value, level_side=side, level_distance=value - 6, verdict=""
    )
    row, way = own.iloc[0].to_dict(), "innenfor" if kept else "flere enn"
    told = sentences.sentence(row, of_municipality()["children_per_fte"])
    assert f"{way} bemanningsnormen" in told and line(row).level.startswith(f"{way} normens 6")
    cell = side_by_side.lines(own)[0].cells[0]
    assert cell == f"{number(value)}, {way} normen"
    assert not re.search(r"\b(under|over|like)\b", told + cell + line(row).level)
    there = own.drop(columns="level_name")  # which the page of a municipality does not keep
    for about in (words.about(there, 1.75), side_by_side.about(own, 1.75), content._notes(own, [1.75])):
        assert MEAN_IN_PICTURE in about


@pytest.mark.parametrize("code", ["4601", "0301", "1151", "1508"])
def test_what_is_behind_the_figures_makes_them_again(found, code):
    for measure in ("care_gross_1000nok", GROWTH, "children_per_fte"):
        told = calculation.of(found, code, measure)
        own = rows.rows(found, code).set_index("measure").loc[measure]
        assert (told is None) == bool(own["reason"])
        if told:
            assert calculation.recomputed(told) == pytest.approx(own["value"])
            assert calculation_words.in_names(told, of_municipality()[measure].unit)
    assert calculation.of(found, code, "care_gross_1000nok").way == calculation.SUM


def test_accounts_of_a_year_without_prices_have_no_growth_and_say_so(read):
    """The deflator ends in 2024 here, as it will be a year behind the accounts some June."""
    deflator = read("kommunal_deflator")
    short = {"kommunal_deflator": deflator[deflator["year"] <= 2024]}

    def behind(name):
        return short[name] if name in short else read(name)

    found = material.material(behind, {})
    one = found.series[GROWTH]
    assert np.isnan(one.value[:, one.at(2025)]).all() and one.newest() == 2024
    assert own_years.reason(found, GROWTH, "4601", 2025) == "kommunal deflator dekker ikke årene bak tallet"
    assert "siden 2024" in own_years.reason(found, GROWTH, "1508", 2025)
    own = rows.rows(found, "4601").set_index("measure")
    assert own.at[GROWTH, "year"] == 2024 and own.at[GROWTH, "reason"] == ""
    assert own.at["care_gross_1000nok", "year"] == 2025
    told = care_found.care(behind).every
    assert set(told["year_to"]) == {2024} and told["real_growth_pct"].notna().any()
