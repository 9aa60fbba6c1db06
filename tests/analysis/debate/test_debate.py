"""The agenda: the published figures, each sentence from its own figure, and a gap that says why, for everybody."""

import math
import re
from types import SimpleNamespace

import pandas as pd
import pytest

from analysis.care import population_so_far
from analysis.common.asked import UnknownChoice
from analysis.debate import beside, care, care_found, gaps, kindergarten, people, result, rows as debate_rows, youth
from analysis.debate.material import material
from analysis.debate.questions import QUESTIONS, ROOM, YOUNG
from analysis.profile import material as profile_material, rows as profile_rows
from charts.care.answers import population as care_page
from data.errors import DamagedTable, MissingTable
from data.extract import catalogue
from data.folder import PACKAGE
from data.norwegian import number


@pytest.fixture(scope="module")
def found(shipped_read):
    there = {name: catalogue.vintage(name, PACKAGE) for name in profile_material.TABLES}
    return material(shipped_read, PACKAGE, profile_material.material(shipped_read, there))


def told(found, code: str = "") -> dict[int, str]:
    """The sentences of each question in one text, and under 0 what is lacking, with plain spaces."""
    rows = debate_rows.rows(found, code)
    texts = {n: " ".join(each) for n, each in gaps.told(rows).items()} | {0: gaps.gathered(rows)}
    return {n: text.replace("\u00a0", " ").replace("\u202f", " ") for n, text in texts.items()}


def test_the_country_is_told_with_the_check_values_of_the_method(found):
    said = told(found)
    assert "samlet 2,1 % i netto driftsresultat i 2025, over anbefalt nivå på 1,75 %" in said[1]
    assert "34 % av kommunene med tall (356 av 356) hadde negativt resultat" in said[1] and "−0,3 %" in said[1]
    assert (
        "178 av 356 kommuner utenom Oslo med tall hadde" in said[2]
        and "175 av 356" in said[2]
        and "108 av 356" in said[2]
    )
    assert "ukorrigert, så tallet er en øvre grense" in said[2]
    assert "1 083 060 innbyggere på 65 år og over og 1 238 634 under 20 år" in said[3]
    assert "239 av 357 kommuner" in said[3] and "30,0 % av innbyggerne" in said[3]
    assert "13,2 %" in said[4] and "20,0 mrd. 2023-kroner" in said[4] and "vår forutsetning" in said[4]
    assert "5,7 barn per årsverk" in said[5] and "2 186–2 886 årsverk" in said[5] and "181–1 245" in said[5]
    assert "9,9 %" in said[6]


def test_a_distance_that_is_hardly_one_has_one_under_in_one_meaning(found):
    said = told(found, "4203")[1]
    assert "0,1 mill. kr (mindre enn 0,1 prosentpoeng) under anbefalt nivå" in said and "under 0,1" not in said
    by = {row["measure"]: row for row in profile_rows.rows(found.profile, "4203").to_dict("records")}
    by["distance_1000nok"] |= {"value": -20.0}
    assert "mindre enn 0,1 mill. kr (mindre enn 0,1" in result.municipality(by, "Arendal")[1].sentence.replace(
        "\u00a0", " "
    )


def test_a_municipality_is_told_its_own_and_nothing_in_the_stead_of_what_is_not_there(found):
    said = told(found, "4601")
    assert (
        "1,0 % av inntektene i 2025" in said[1]
        and "3,8 % (ingen klar forskjell, for tallet svinger minst like mye fra år til år)" in said[1]
    )
    assert "228,3 mill. kr (0,7 prosentpoeng) under anbefalt nivå på 1,75 % (under er svakere)" in said[1]
    assert "ikke én kommune i ett år" in said[1]
    assert "50 550 innbyggere på 65 år og over og 61 479 under 20 år" in said[3] and "fortsatt flere unge" in said[3]
    assert said[0].startswith("Ikke med her, og hvorfor: ")
    assert "omsorg i Bergen (regnskapet etter funksjon (SSB, tabell 12367) er ikke med her)" in said[0]
    assert "i Bergen i 2024 (tallet er ikke i uttrekket)" in said[0] and "9,0 % i Vestland fylke" in said[6]
    assert said[6].startswith("Bergen hadde 63 175 innbyggere på 15–29 år")
    assert "andelen" not in told(found, "4003")[0]  # Skien's share is here
    assert told(found)[0] == ""  # of the country nothing is lacking


def test_which_side_of_a_limit_is_strained_is_told_and_those_that_are_come_first(found):
    said = told(found, "1508")[2]
    assert "0,6 prosentpoeng under KS' grense på 1 % (lite handlingsrom er under grensen)" in said
    assert (
        "37,8 prosentpoeng over KS' grense på 85 % (lite handlingsrom er over grensen, men gjelden er ukorrigert"
        in said
    )
    utsira = told(found, "4601")[2]
    assert utsira.index("etter bundne fond") < utsira.index("Disposisjonsfond") < utsira.index("Netto lånegjeld")
    assert "4,1 prosentpoeng over KS' grense på 5 % (lite handlingsrom er under grensen)" in utsira


def test_a_swing_that_is_not_known_is_said_once_at_the_end_and_nothing_is_claimed_of_the_distance(found):
    said = told(found, "1508")
    everything = " ".join(said.values())
    assert said[0].count("vanlige svingning") == everything.count("svingning") == 1
    assert "ingen klar forskjell" not in said[1] + said[2] and "hadde samlet 2,7 %" in said[1]
    assert "vanlige svingning" not in told(found, "4601")[0]
    of = re.search(r"vanlige svingning i (.+), som", told(found, "4621")[0])  # the result's is known there
    assert of and of[1] == "fond og resultat etter bundne fond"
    assert "kommunens vanlige svingning, som" in said[0]  # of the result too, and so of all


def test_a_swing_that_is_not_known_is_no_row_of_a_measure_that_has_its_figure(found):
    for code in ("1508", "1580", "4601"):
        rows = debate_rows.rows(found, code)
        accounts = rows[rows["number"].isin([1, 2])]
        assert not accounts["measure"].duplicated().any(), code
        swing = rows[rows["measure"] == "own_sd"]
        assert len(swing) == (code != "4601") and set(swing["measure_unit"]) <= {"poeng"}
        assert set(swing["lacking"]) <= {beside.SWING + beside.HELD} and swing["value"].isna().all()


def test_what_was_counted_before_the_norm_says_that_it_is_not_of_today(found):
    for code in ("", "4601", "1151", "5540", "1508"):
        assert told(found, code)[5].count("Ved tellingen i 2017, før normen kom") == 1
        assert told(found, code)[5].count("Det er ikke dagens tall.") == 1


def test_a_country_without_a_whole_year_is_a_gap_with_the_reason(found):
    (one,) = result.country(found.results.assign(country_pct=float("nan")))
    assert one.reason == result.NOT_WHOLE and math.isnan(one.value) and one.sentence.startswith("Ikke med: netto")
    assert len(result.country(found.results)) == 3


def test_a_split_and_few_people_say_so(found):
    assert "omsorg (grensene eller tellingen" in told(found, "1508")[0] and "2009" not in told(found, "1508")[3]
    assert told(found, "1508")[4].startswith("Ålesund hadde 2 925 innbyggere på 80 år og over 1. januar 2026.")
    utsira = told(found, "1151")
    assert "så få at én eller to personer avgjør" in utsira[4] and "tilsier 1" not in utsira[4]
    assert "siden 2024 (hadde flere eldre også i 2021–2022, men gikk tilbake)" in utsira[3]
    assert "manglet Utsira ingen årsverk" in utsira[5]


def test_since_when_the_old_are_more_is_told_no_further_back_than_was_counted(found):
    assert "fra 2026 er det flere eldre enn unge." in told(found, "1135")[3]
    every = {code: people.municipality(found.people, code, "X")[1].sentence for code in found.profile.names}
    assert not any("første gang" in said for said in every.values())
    reasons = found.people.crossings.set_index("region_code")["reason"]
    back = [every[code] for code in every if "men ikke siden" in reasons[code]]
    assert back and all("i 2026 var det flere unge enn eldre" in said for said in back)
    assert sum("i 2026 var det fortsatt flere unge enn eldre" in said for said in every.values()) > 100


@pytest.mark.slow("every municipality of the extract")
def test_everybody_has_six_questions_of_two_or_three_sentences_each_with_a_figure_or_a_reason(found):
    for code in ["", *found.profile.names]:
        rows = debate_rows.rows(found, code)
        told_of_each = gaps.told(rows)
        assert list(rows["number"].unique()) == [1, 2, 3, 4, 5, 6] and set(map(len, told_of_each.values())) <= {2, 3}
        every = " ".join(text for each in told_of_each.values() for text in each)
        assert not re.search(r"ikke (med|hentet)\b", every, re.IGNORECASE)
        for row in rows.itertuples():
            assert math.isnan(row.value) == bool(row.reason) == bool(row.lacking) and row.sentence.endswith(".")
            assert not re.search(r"\b(nan|None|NaT)\b|\d %", row.sentence) and row.sentence.count("  ") == 0
            assert row.link == (
                f"{QUESTIONS[row.number - 1].path}?kommune={code}" if code else QUESTIONS[row.number - 1].path
            )


AMOUNTS = ("shortfall_gross_fte", "distance_1000nok", "demography_1000nok")  # a span, in millions and in milliards


def test_the_figure_of_a_row_stands_in_its_sentence(found):
    for code in ("", "4601", "0301", "1151", "1580", "4003", "5612"):
        for row in debate_rows.rows(found, code).itertuples():
            if row.reason or row.measure in AMOUNTS or "omtrent uendrede" in row.sentence:
                continue
            written = {number(abs(row.value), decimals) for decimals in (0, 1)}
            assert any(text in row.sentence for text in written), (row.sentence, row.value)


def test_the_sentence_of_an_amount_is_the_amount(found):
    rows = debate_rows.rows(found, "4601").set_index("measure")
    assert rows.at["distance_1000nok", "value"] == pytest.approx(-228328.39, abs=0.01)
    country = debate_rows.rows(found).set_index("measure")
    assert country.at["demography_1000nok", "value"] / 1e6 == pytest.approx(9.6, abs=0.05)
    low, high = (found.kindergartens.counted[""][f"shortfall_gross_{end}_fte"] for end in ("low", "high"))
    assert low <= country.at["shortfall_gross_fte", "value"] <= high


def test_the_questions_stand_under_the_two_themes_and_an_unknown_code_is_refused(found):
    assert [one.theme for one in QUESTIONS] == [ROOM] * 5 + [YOUNG]
    with pytest.raises(UnknownChoice, match="Ukjent kommune: 9999"):
        debate_rows.rows(found, "9999")


def test_without_the_count_and_without_the_shares_the_reason_is_told(found):
    without = found.kindergartens._replace(counted={}, newest=lambda code: None)
    first, second, *_ = kindergarten.municipality(without, "4601", "Bergen")
    assert "tabellene har ikke kommunen" in first.reason and second.reason == kindergarten.NO_COUNT
    without = found.kindergartens._replace(counted=kindergarten.UNREAD_COUNT, newest=kindergarten.UNREAD_TABLE)
    first, second, *_ = kindergarten.municipality(without, "4601", "Bergen")
    assert (first.reason, second.reason) == (kindergarten.UNREAD_TABLE, kindergarten.UNREAD_COUNT)
    assert kindergarten.country(without)[1].reason == kindergarten.UNREAD_COUNT
    for why in (youth.NOT_FETCHED, youth.UNREAD):
        assert youth.municipality(why, "4601", "Bergen")[0].reason == why == youth.country(why)[0].reason
    assert people.municipality(found.people, "9999", "Ingen")[0].reason == people.NOT_COUNTED


@pytest.mark.parametrize(("error", "why"), [(MissingTable, care_found.NOT_FETCHED), (DamagedTable, care_found.UNREAD)])
def test_the_accounts_of_care_that_are_not_here_or_not_readable_are_told_as_that(shipped_read, error, why):
    def read(name):
        if name == "function_accounts":
            raise error(name)
        return shipped_read(name)

    assert care_found.care(read).every == why == care.municipality(care_found.care(read), "4601", "Bergen")[0].reason


@pytest.mark.parametrize(
    ("years", "priced", "why"),
    [
        ([2024], {2023, 2024}, care_found.ONE_YEAR),
        ([2015, 2024], {2015, 2024}, care_found.ONE_YEAR),  # one since 2020
        ([2023, 2024], {2024}, care_found.NO_PRICES),
        ([2023, 2024], {2021, 2022}, care_found.NO_PRICES),
        ([2024], set(), care_found.ONE_YEAR),
    ],
)
def test_what_lacks_two_years_of_care_is_named_the_accounts_or_the_prices(
    shipped_read, monkeypatch, years, priced, why
):
    monkeypatch.setattr(care_found.panel, "material", lambda *_: SimpleNamespace(spending=None))
    monkeypatch.setattr(care_found.spending, "years", lambda _: years)
    monkeypatch.setattr(care_found.prices, "years", lambda _: priced)
    assert care_found.care(shipped_read).every == why


ROW = {
    "region_code": "4601", "reason": "", "real_growth_pct": 12.0, "demography_1000nok": 9.0, "residual_1000nok": 3.0,
    "residual_low_1000nok": 2.0, "residual_high_1000nok": 4.0, "real_from_1000nok": 100.0, "year_from": 2020,
    "year_to": 2025, "inhabitants_80_from": 9_000, "inhabitants_80_to": 9_900, "inhabitants_0_66_from": 200_000,
    "inhabitants_67_79_from": 20_000, "inhabitants_80_89_from": 7_000, "inhabitants_90_from": 2_000,
}  # fmt: skip
GREW = "økte 12,0\u00a0% i faste priser fra 2020 til 2025"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, f"{GREW}: +9,0 prosentpoeng følger av befolkningen, og +3,0 er resten, {care.ASSUMED}."),
        ({"real_growth_pct": -6.0, "residual_1000nok": -15.0, "residual_low_1000nok": -16.0, "residual_high_1000nok": -14.0},
         "falt 6,0\u00a0% i faste priser fra 2020 til 2025: +9,0 prosentpoeng følger av befolkningen, og −15,0 er resten"),
        ({"real_growth_pct": 0.04}, "var omtrent uendret i faste priser"),
        ({"residual_low_1000nok": -1.0}, f"av befolkningen, og {care.UNSURE}, {care.ASSUMED}."),
        ({"demography_1000nok": 0.01}, "2025: befolkningen alene tilsier omtrent uendrede utgifter, og +3,0 er resten"),
        ({"inhabitants_80_from": 99}, f"{GREW}."),
        ({"inhabitants_0_66_from": 100, "inhabitants_67_79_from": 40, "inhabitants_80_89_from": 90, "inhabitants_90_from": 10},
         f"følger av befolkningen, og {care.UNSURE}"),  # two persons of 90 are 4.2 per cent
    ],
)  # fmt: skip
def test_a_growth_is_told_with_the_parts_that_have_a_sign_and_a_fall_as_a_fall(found, changed, said):
    row = {**ROW, **changed}
    one = care.municipality(found.care._replace(every=pd.DataFrame([row])), "4601", "Bergen")[0]
    assert said in one.sentence and one.value == row["real_growth_pct"]
    assert ("egen beregning" in one.source) == (care.ASSUMED in one.sentence) and care.DEFLATOR in one.source


@pytest.mark.parametrize(("last", "said"), [(2025, True), (2024, False)])
def test_a_growth_in_prices_that_are_partly_an_estimate_says_so(found, last, said):
    """The deflator of 2025 is an estimate of the ministry's, that of 2024 is not."""
    one = care.municipality(found.care._replace(every=pd.DataFrame([{**ROW, "year_to": last}])), "4601", "Bergen")[0]
    assert one.sentence.endswith(" Prisveksten i 2025 er anslag.") == said and ("anslag" in one.sentence) == said
    until = found.care.country.copy()
    until["year_to"] = last
    country = care.country(found.care._replace(country=until))[0]
    beside_one = care.municipality(found.care._replace(country=until), "4601", "Bergen")[-1]
    assert [("Prisveksten i 2025 er anslag." in one.sentence) for one in (country, beside_one)] == [said, said]


def test_no_direction_is_claimed_where_the_care_page_claims_none(found):
    alike = 0
    for code, name in found.profile.names.items():
        for one in care.municipality(found.care, code, name):
            if one.measure != "need_growth_pct" or one.reason:
                continue
            both = population_so_far.so_far(found.care.past, code, found.care.weights)
            own, country = both[both["region_code"] == code], both[both["region_code"] != code]
            page = care_page.sentence(own, country, name)
            ours, theirs = (text.split(";")[0] for text in (one.sentence, page))
            ways = ("uendrede", "høyere", "lavere")
            assert [way in ours for way in ways] == [way in theirs for way in ways], (name, one.sentence, page)
            alike += "uendrede" in ours
            assert care.COSTS in one.sentence and "egen beregning" in one.source
    assert alike >= 20 and "omtrent uendrede utgifter" in told(found, "1525")[4]


def test_the_sources_of_the_country_name_what_is_ours_and_no_figures(found):
    sources = [one.source for one in care.country(found.care)]
    assert all(care.DEFLATOR in text and "171,9" not in text for text in sources)
    assert ["egen beregning" in text for text in sources] == [False, True]
