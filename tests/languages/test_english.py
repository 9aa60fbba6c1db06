"""English by patterns: numbers, slots, phrases within phrases, what is not known, and that no number is lost on the way."""

import re

import pytest

import languages
from charts.profile.strip import strip_words
from languages import ENGLISH
from languages.english.catalogue import SLOT, rows
from languages.english.numbers import MONTHS, VALUE, value
from tests import shipped_tables


def english(text: str) -> str:
    return languages.translated(text, ENGLISH)


def numbers_of(bokmal: str) -> list[str]:
    """The numbers of a text in bokmål, as English writes them."""
    return numbers(re.sub(r"(?<=\d),(?=\d)", ".", bokmal))


def numbers(text: str) -> list[str]:
    """The numbers of a text in English, in the order of their size as texts, dates as digits. One with a comma is two."""
    for at, (bokmal, told) in enumerate(MONTHS.items(), 1):
        text = re.sub(rf"\b(\d{{1,2}})\.? (?:{bokmal}|{told})\b", lambda day, at=at: f"{int(day[1])} {at}", text)
    dates = re.sub(r"\b(\d\d)\.(\d\d)\.(\d{4})", lambda day: f"{int(day[1])} {int(day[2])} {day[3]}", text)
    return sorted(re.findall(r"[−+]?\d+(?:[\u202f ]\d{3}(?!\d))*(?:\.\d+)?", dates))


@pytest.mark.parametrize(
    ("bokmal", "told"),
    [
        ("1 234,5", "1 234.5"), ("−0,2\u00a0%", "−0.2%"), ("5 prosent", "5 per cent"), ("0,7 prosentpoeng", "0.7\u00a0percentage points"),
        ("45 210 kr", "NOK\u00a045 210"), ("−228,3\u00a0mill. kr", "NOK\u00a0−228.3\u00a0million"), ("1,8 mrd. kroner", "NOK\u00a01.8\u00a0billion"),
        ("2021–2025", "2021–2025"), ("27.11.2026", "27 November 2026"), ("1. januar 2026", "1 January 2026"), ("15. juni", "15 June"),
        ("0–5,5\u00a0%", "0–5.5%"), ("5,5–7 prosent", "5.5–7 per cent"), ("1 000–2 500 kroner", "NOK\u00a01 000–2 500"),
    ],
)  # fmt: skip
def test_numbers_amounts_and_dates_are_as_statistics_norway_writes_them(bokmal, told):
    assert re.fullmatch(VALUE, bokmal) and value(bokmal) == told and english(bokmal) == told
    assert numbers_of(bokmal) == numbers(told)


def test_a_sentence_is_told_by_its_pattern_and_what_is_within_it_by_theirs():
    bokmal = (
        "Mot KS' grenser: ukorrigert netto lånegjeld 85,0 prosent (den korrigerte kan være over 85) og fond −0,3 (under 5). Samlet for 2021–2025 er "
        "resultatet 11,0 prosent, over anbefalt nivå på 1,75, klart høyere enn de andres (2,2, 7 av 9 med tall), men under nivået tre år på rad."
    )
    assert english(bokmal) == (
        "Against KS's limits: uncorrected net debt 85.0 per cent (the corrected debt may be above 85) and fund −0.3 (below 5). For 2021–2025 combined the result is 11.0 per cent, above the recommended level of 1.75, clearly higher than the others' (2.2, 7 of 9 with a figure), but "
        "below the level three years in a row."
    )
    assert numbers(english(bokmal)) == numbers_of(bokmal)
    for name, told in (("netto lånegjeld", "net debt"), ("gjeld", "debt")):
        alone = f"Ukorrigert {name} er 116,1 prosent, så den korrigerte kan være over KS' grense på 85."
        assert (
            english(alone)
            == f"Uncorrected {told} is 116.1 per cent, so the corrected debt may be above KS's limit of 85."
        )


def test_whose_a_thing_of_ks_is_has_one_form():
    assert not [told for _, told in rows() if "KS' " in told]


@pytest.mark.parametrize("language", [ENGLISH, languages.NYNORSK])
def test_who_the_others_are_and_whose_swings_are_told_in_every_language(language):
    kinds = [
        f"KOSTRA-gruppe {int(row.group_code[3:])}: {row.kind}."
        for row in shipped_tables.read("kostra_group_kinds").itertuples()
    ]
    swings = (told.format(year=2025) for told in strip_words.SWING.values())
    for text in (*kinds, *swings, strip_words.CLEAR_KRONER, *strip_words.HALF_SHORT):
        assert languages.missing(text, language) == [], text
    swings = languages.translated(strip_words.NOT_CLEAR.format(year=2025), language)
    assert ("municipality's" in swings) if language == ENGLISH else swings.endswith("svingingane til kommunen.")


def test_a_headline_of_a_place_has_its_group_before_it():
    told = english("Drift i Bergen: resultatet er nest lavest av elleve")
    assert told == "Operations in Bergen: the result is the second lowest of eleven"
    level = english("Drift i Bergen: resultatet 2021–2025 samlet er 1,4 prosent, like under anbefalt nivå på 1,75")
    assert (
        level
        == "Operations in Bergen: the result of 2021–2025 combined is 1.4 per cent, just below the recommended level of 1.75"
    )
    beside = english("Drift i Halden: resultatet er 2,2 prosent, de andre samlet 2,0")
    assert beside == "Operations in Halden: the result is 2.2 per cent, the others combined 2.0"
    debt = english("Gjeld i Bergen: ukorrigert netto lånegjeld er 97,3 prosent, over KS' grense")
    assert debt == "Debt in Bergen: uncorrected net debt is 97.3 per cent, above KS's limit"
    side = english("Bergen: resultat 2021–2025 like under anbefalt nivå, fond og gjeld innenfor grensene i 2025")
    assert side == (
        "Bergen: the result of 2021–2025 is just below the recommended level, fund and debt are within the limits in 2025"
    )
    clear = english("Fond er 9,1 prosent av inntektene, klart lavere enn de andres (15,3)")
    assert clear == "The fund is 9.1 per cent of revenues, clearly lower than the others' (15.3)"
    assert english("Drift: resultatet er nest lavest av elleve") == told.replace(" in Bergen", "")
    alike = english("Investering i Gol: egenfinansiering og resultat skiller seg ikke klart fra de andres")
    assert (
        alike == "Investment in Gol: no clear difference from the others in own financing of investment and the result"
    )


@pytest.mark.parametrize(
    ("bokmal", "nynorsk", "told"),
    [
        (
            "andel eldre klart høyere og andel unge klart lavere enn de andres",
            "delen eldre klart høgare og delen unge klart lågare enn hos dei andre",
            "the share of older people is clearly higher and the share of young people clearly lower than the others'",
        ),
        (
            "andel unge og 80+ per 20–64-åring klart høyere, andel eldre lavere enn de andres",
            "delen unge og 80+ per 20–64-åring klart høgare, delen eldre lågare enn hos dei andre",
            "the share of young people and the number aged 80+ per person aged 20–64 are clearly higher, the share of older people lower than the others'",
        ),
        (
            "80+ per 20–64-åring klart lavere enn de andres",
            "80+ per 20–64-åring klart lågare enn hos dei andre",
            "the number aged 80+ per person aged 20–64 is clearly lower than the others'",
        ),
    ],
)
def test_a_headline_of_the_ages_is_a_sentence_in_each_language(bokmal, nynorsk, told):
    assert english(f"Befolkning: {bokmal}") == f"Population: {told}"
    assert languages.translated(f"Befolkning: {bokmal}", languages.NYNORSK) == f"Befolkning: {nynorsk}"


def test_names_are_as_they_are_and_only_those_of_the_register_are_names():
    assert english("Til debatten i Nore og Uvdal") == "For the debate in Nore og Uvdal"
    assert english("Til debatten i Møre og Romsdal") == "For the debate in Møre og Romsdal"
    assert languages.missing("Til debatten i Atlantis", ENGLISH) == ["Til debatten i Atlantis"]


def test_tags_addresses_and_marks_stay_and_what_they_say_is_told():
    told = english(
        '- **Netto lånegjeld**: [Netto driftsresultat](#ord-x "Det som er igjen."), <svg aria-label="like over 5,0 %"/>'
    )
    assert told == '- **Net debt**: Net operating result, <svg aria-label="just above 5.0%"/>'
    assert english("[Alle kommuner](ark/?utgave=1)") == "[All municipalities](ark/?utgave=1)"


def test_a_sentence_that_is_not_known_is_named_and_stays_and_those_beside_it_are_told():
    said = "Det er ikke dagens tall. Kråkebollene er flere. Grensen for «like» er vår."
    assert languages.missing(said, ENGLISH) == ["Kråkebollene er flere."]
    assert english(said) == 'It is not today\'s figure. Kråkebollene er flere. The limit for "just" is ours.'


def test_every_pattern_has_the_same_slots_in_both_languages_and_stands_once():
    each = rows()
    assert len({bokmal for bokmal, _ in each}) == len(each) > 300
    for bokmal, told in each:
        slots = SLOT.findall(bokmal)
        assert len(set(slots)) == len(slots) and sorted(slots) == sorted(SLOT.findall(told)), bokmal
        assert numbers_of(SLOT.sub("", bokmal)) == numbers(SLOT.sub("", told)), bokmal


def test_what_is_told_when_more_is_fetched_is_known_too():
    grown = "Utgiftene til pleie og omsorg i Bergen falt 2,3 % i faste priser fra 2020 til 2025: +4,1 prosentpoeng følger av befolkningen"
    unsure = "om resten er over eller under null, er for usikkert til å si, med enhetskostnader etter alder som er vår forutsetning."
    assert english(f"{grown} og {unsure}") == (
        "Expenditure on long-term care in Bergen fell by 2.3% at constant prices from 2020 to 2025: +4.1\u00a0percentage points follows from "
        "the population and whether the rest is above or below zero is too uncertain to say, with unit costs by age that are our assumption."
    )
    assert english("flere enn normens 6 barn per årsverk") == "more than the norm's 6 children per full-time equivalent"
