"""Labels behind known codes: other words for the same are taken, words for something else are refused."""

import pytest

from loaders.errors import MatchError
from loaders.ssb.labels import codes
from loaders.ssb.labels.speaks_of import judge, spoken, term
from loaders.ssb.labels.terms import NOTIONS, OTHERS
from loaders.ssb.labels.units import unit_of, units_in
from loaders.ssb.tables import SOURCES
from tests.loaders.fake_ssb import response

SHARE = " i prosent av brutto driftsinntekter (prosent)"
PICKS = {
    "concept": ("12364", "KOKartkap0000"), "key figure": ("12134", "ContentsCode"),
    "function": ("12367", "KOKfunksjon0000"), "art": ("12367", "KOKart0000"),
    "scope": ("12367", "KOKregnskapsomfa0000"), "amount": ("12364", "ContentsCode"),
    "people": ("07459", "ContentsCode"), "kindergarten": ("13502", "ContentsCode"),
}  # fmt: skip

# What SSB calls a code, has called it, calls it in English, or may come to call it.
SAME = {
    ("concept", "AGD13"): [
        "Brutto driftsinntekter", "Brutto driftsinntekter (2020-)", "Driftsinntekter, brutto", "Sum driftsinntekter",
        "Driftsinntekter i alt", "Gross operating revenue", "Brutto driftsinntekter i alt (1000 kr)", "Inntekter",
    ],
    ("concept", "AGD9"): [
        "Brutto driftsutgifter", "Driftsutgifter i alt (inkl. avskrivninger)", "Gross operating expenditure",
        "Sum driftskostnader", "BRUTTO DRIFTSUTGIFTER (2015-2025)",
    ],
    ("concept", "AGD18"): [
        "Brutto driftsresultat", "Brutto driftresultat", "Driftsresultat, brutto", "Gross operating surplus",
    ],
    ("concept", "AGD23"): [
        "Netto driftsresultat", "Netto driftresultat", "Resultat av drifta, netto", "Net operating result",
        "Netto resultat", "AGD23 Netto driftsresultat (K)", "Driftsresultat",
    ],
    ("concept", "AGD74"): [
        "Bundne fond", "Bundne avsetninger", "Netto avsetninger til bundne fond", "Avsetjingar til bundne fond, netto",
        "Deposition to restricted funds, net", "Netto bruk av bundne driftsfond", "Avsetning til øremerkede fond",
        "Bruk av og avsetning til bundne fond", "Regnskapsbegrep 74", "",
    ],
    ("concept", "KG31"): ["Netto lånegjeld", "Lånegjeld, netto", "Net loan debt", "Net debt", "Lånegjeld (2015-)"],
    ("concept", "KG21"): [
        "Fri egenkapital drift", "Fri eigenkapital, drift", "Free equity, operations", "Fri egenkapital (2020-)",
    ],
    ("concept", "56"): ["Disposisjonsfond", "Disposisjonsfond (K)", "56 Disposisjonsfond", "Disposition fund"],
    ("key figure", "KOSAGD230000"): [
        f"Netto driftresultat{SHARE}", f"Netto driftsresultat{SHARE}", ("Net operating result in per cent of gross "
        "operating revenues (per cent)"), "Andel av brutto driftsinntekter, netto driftsresultat",
        "Prosent av driftsinntekter: netto driftsresultat (2020-)", "Netto driftsresultat",
    ],
    ("key figure", "KOSAGD290000"): [
        f"Årets merforbruk i driftsregnskapet{SHARE}", f"Årets mindre-/merforbruk{SHARE}", "Meirforbruk i drifta",
        "Annual overspending in per cent of gross operating revenues",
    ],
    ("key figure", "KOSKG280000"): [
        f"Arbeidskapital ex. premieavvik{SHARE}", "Arbeidskapital", "Working capital excl. premium deviation",
    ],
    ("key figure", "KOSKG400000"): [
        f"Netto renteeksponering{SHARE}", "Renteeksponert gjeld, netto", "Net interest exposure (per cent)",
    ],
    ("key figure", "KOSKG320000"): [
        f"Langsiktig gjeld ex. pensjonsforpliktelser{SHARE}", "Long-term debt excl. pension liabilities (per cent)",
        f"Langsiktig gjeld uten pensjon{SHARE}",
    ],
    ("key figure", "KOSAG110000"): [
        "Frie inntekter per innbygger (kr)", "Frie inntekter pr. innbyggjar i kroner", "Free income per capita (NOK)",
        "Frie disponible inntekter per innbygger (2015-)",
    ],
    ("key figure", "KOSKG210000"): [f"Fri egenkapital drift{SHARE}", "Free equity, operations (per cent)"],
    ("key figure", "KOSAGI10000"): [
        f"Brutto investeringsutgifter{SHARE}", "Investeringsutgifter", "Gross investment expenditure (per cent)",
    ],
    ("key figure", "KOSAGI210000"): [
        "Egenfinansiering av investeringene i prosent av totale brutto investeringer (prosent)",
        "Eigenfinansiering av investeringane", "Self-financing of investments, per cent of gross investments",
    ],
    ("function", "201"): ["Barnehage", "Førskole", "Barnehager (f201)", "Kindergarten"],
    ("function", "211"): ["Styrket tilbud til førskolebarn", "Styrka barnehagetilbod", "Special support in preschool"],
    ("function", "221"): ["Barnehagelokaler og skyss", "Førskolelokaler og skyss", "Barnehagelokale (2020-)"],
    ("function", "234"): [
        "Aktiviserings- og servicetjenester overfor eldre og personer med funksjonsnedsettelser mv.",
        "Aktivisering og støttetjenester", "Activation and support services",
    ],
    ("function", "241"): ["Diagnose, behandling, re-/habilitering", "Diagnosis, treatment and rehabilitation"],
    ("function", "253"): [
        "Helse- og omsorgstjenester i institusjon", "Pleie, omsorg, hjelp og re-/habilitering i institusjon",
        "Bistand, pleie og omsorg i institusjoner for eldre", "Care in nursing homes",
    ],
    ("function", "254"): [
        "Helse- og omsorgstjenester til hjemmeboende", "Pleie, omsorg, hjelp og re-/habilitering til hjemmeboende",
        "Helse- og omsorgstenester til heimebuande (-2023)",
    ],
    ("function", "256"): ["Tilbud om øyeblikkelig hjelp døgnopphold", "Akutthjelp helse og omsorg", "Emergency care"],
    ("function", "257"): [
        "Hjemmetjenester - personellbase", "Personellbase i hjemmetjenesten (2024-)", "Home services - staff base",
        "Hjemmetjenester - personellbase knyttet til bofellesskap/samlokaliserte omsorgsboliger",
    ],
    ("function", "258"): [
        "Hjemmetjenester - ambulerende", "Ambulerende hjemmetjenester", "Home services - ambulatory",
        "Hjemmetjenester - ambulerende virksomhet med mer",
    ],
    ("function", "261"): ["Institusjonslokaler", "Lokaler til institusjoner (2020-)", "Institution premises"],
    ("art", "AGD10"): ["Brutto driftsutgifter på funksjon/tjenesteområde", "Gross operating expenditure"],
    ("art", "AGD4"): ["Korrigerte brutto driftsutgifter på funksjon", "Adjusted gross operating expenditure"],
    ("art", "AGD2"): ["Netto driftsutgifter på funksjon/tjenesteområde", "Net operating expenditure"],
    ("scope", "A"): ["(Fylkes-)Kommunekonsern", "Kommuner/fylkeskommuner", "Kommunekonsern", "Consolidated accounts"],
    ("scope", "B"): ["(Fylkes-)Kommunekasse", "Kommuner/fylkeskommuner eksl. foretak, IKS og samarbeid.", "Kasse"],
    ("amount", "KOSbelop0000"): ["Beløp (1000 kr)", "Beløp", "Sum (NOK 1000)", "Beløp i 1000 kroner"],
    ("people", "Personer1"): ["Personer", "Folketall", "Antall innbyggere", "Population", "Folkemengd (2009-)"],
    ("kindergarten", "KOSbarnaav0000"): [
        "Antall barn korrigert per årsverk til grunnbemanning (antall)", "Barn per årsverk i grunnbemanninga",
        "Antall barn korrigert per årsverk til grunnbemanning, alle barnehager (antall)",
        "Children per full-time equivalent in basic staff",
    ],
}  # fmt: skip
OTHER = [
    ("concept", "AGD23", "Korrigert netto driftsresultat", "korrigert"),
    ("concept", "AGD23", "Netto driftsresultat etter avsetning til bundne fond", "bundet"),
    ("concept", "AGD23", "Netto driftsresultat per innbygger", "per innbygger"),
    ("concept", "AGD23", "Netto driftsresultat (mill. kr)", "mill. kr"),
    ("concept", "AGD23", "Netto driftsresultat i prosent av brutto driftsinntekter", "prosent"),
    ("concept", "AGD23", "Folketall 1. januar", "innbygger"),
    ("concept", "AGD23", "Barn i barnehage", "barn"),
    ("concept", "AGD74", "Bundne driftsfond", "bundet drift fond"),
    ("concept", "AGD74", "Bundne investeringsfond", "investering"),
    ("concept", "AGD74", "Avsetninger til disposisjonsfond", "disposisjon"),
    ("concept", "AGD74", "Bruk av bundne fond", "bruk"),
    ("concept", "AGD9", "Lønnsutgifter", "lønn"),
    ("concept", "AGD13", "Skatteinntekter", "skatt"),
    ("concept", "AGD13", "Frie inntekter", "fri"),
    ("concept", "KG31", "Langsiktig gjeld", "langsiktig"),
    ("concept", "KG21", "Egenkapital", "egenkapital"),
    ("concept", "56", "Ubundne investeringsfond", "ubundet"),
    ("key figure", "KOSAGD230000", "Netto driftsresultat i prosent av brutto driftsutgifter", "målt mot noe annet"),
    ("key figure", "KOSAGD230000", "Netto driftsresultat per innbygger (kr)", "per innbygger"),
    ("key figure", "KOSAGD230000", f"Brutto driftsresultat{SHARE}", "brutto drift resultat"),
    ("key figure", "KOSKG320000", f"Netto lånegjeld{SHARE}", "netto lån gjeld"),
    ("key figure", "KOSAG110000", f"Frie inntekter{SHARE}", "prosent"),
    ("function", "253", "Grunnskole", "annet"),
    ("function", "201", "Barneverntjeneste", "annet"),
    ("amount", "KOSbelop0000", "Beløp (mill. kr)", "mill. kr"),
    ("amount", "KOSbelop0000", "Beløp per innbygger (kr)", "per innbygger"),
    ("people", "Personer1", "Levendefødte", "annet"),
    ("kindergarten", "KOSbarnaav0000", "Antall barn i barnehage", "barn"),
]


def chosen(pick: str, code: str, label: str):
    """What match makes of the table with this label behind this code."""
    table, dimension = PICKS[pick]
    metadata = response(table)
    metadata["dimension"][dimension]["category"]["label"][code] = label
    return next(c for c in codes.choose(SOURCES[table], metadata) if c.dimension == dimension)


def test_every_declared_code_has_its_labels_here():
    declared = {
        (source.id, pick.dimension, code) for source in SOURCES.values() for pick in source.picks for code in pick.codes
    }
    tried = {(*PICKS[pick], code) for pick, code in SAME}
    assert declared - tried <= {("12367", "ContentsCode", "KOSbelop0000")} and len(tried) > 30


@pytest.mark.parametrize(("pick", "code", "label"), [(*key, label) for key in SAME for label in SAME[key]])
def test_other_words_for_the_same_are_taken(pick, code, label):
    assert code in chosen(pick, code, label).names


SWAPPED = [
    (pick, code, labels[0])
    for (pick, mine), labels in SAME.items()
    for (other, code) in SAME
    if other == pick and code != mine
]


@pytest.mark.parametrize(("pick", "code", "label"), SWAPPED)
def test_the_label_of_another_code_is_refused(pick, code, label):
    with pytest.raises(MatchError, match=f"koden {code} .*heter nå"):
        chosen(pick, code, label)


@pytest.mark.parametrize(("pick", "code", "label", "decided"), OTHER)
def test_a_label_that_speaks_of_something_else_is_refused_with_what_decided(pick, code, label, decided):
    with pytest.raises(MatchError, match=f"koden {code} i .* heter nå .*{decided}"):
        chosen(pick, code, label)


def test_what_is_taken_under_an_unknown_label_is_told():
    assert chosen("concept", "AGD74", "Regnskapsbegrep 74").said == (
        "koden AGD74 heter «Regnskapsbegrep 74» (ventet «bundet»); tatt inn, for koden og enheten er de samme",
    )
    assert chosen("concept", "AGD74", "Bundne avsetninger").said == ()


@pytest.mark.parametrize(
    ("pick", "code", "base"),
    [("key figure", "KOSAGD230000", "kr"), ("key figure", "KOSAG110000", "1000 kr"), ("amount", "KOSbelop0000", "kr"),
     ("amount", "KOSbelop0000", "mill. kr"), ("people", "Personer1", "prosent"), ("amount", "KOSbelop0000", "euro"),
     ("kindergarten", "KOSbarnaav0000", "prosent")],
)  # fmt: skip
def test_another_unit_is_refused_whatever_the_label(pick, code, base):
    table, dimension = PICKS[pick]
    metadata = response(table)
    metadata["dimension"][dimension]["category"]["unit"][code]["base"] = base
    if base == "euro":
        metadata["dimension"][dimension]["category"]["label"][code] = "Beløp"
    with pytest.raises(MatchError, match=f"{table}: koden {code} .* har enheten «{base}», ventet"):
        codes.choose(SOURCES[table], metadata)


@pytest.mark.parametrize("label", ["Barn i barnehage", "Children", "Antall", "Plasser", "Barn i barnehager (2020-)"])
def test_the_only_code_is_taken_whatever_it_is_called(label):
    metadata = response("12056")
    metadata["dimension"]["ContentsCode"]["category"]["label"] = {"KOSbarntot0000": label}
    (content,) = [c for c in codes.choose(SOURCES["12056"], metadata) if c.dimension == "ContentsCode"]
    assert content.names == {"KOSbarntot0000": "children"}
    metadata["dimension"]["ContentsCode"]["category"]["unit"]["KOSbarntot0000"]["base"] = "prosent"
    with pytest.raises(MatchError, match="enheten «prosent»"):
        codes.choose(SOURCES["12056"], metadata)


@pytest.mark.parametrize(
    ("text", "unit"),
    [("1000 kr", "1000 kr"), ("1 000 kr", "1000 kr"), ("NOK 1000", "1000 kr"), ("kr", "kr"), ("NOK", "kr"),
     ("prosent", "prosent"), ("per cent", "prosent"), ("antall", "antall"), ("personer", "antall"), ("barn", "antall"),
     ("mill. kr", "mill. kr"), ("euro", ""), ("", "")],
)  # fmt: skip
def test_units_are_told_apart(text, unit):
    assert unit_of(text) == unit


def test_terms_are_made_of_notions_that_exist():
    lines = [*OTHERS, *(line for s in SOURCES.values() for pick in s.picks for line in pick.codes.values())]
    for line in lines:
        made = term(line)
        assert made.made_of | made.beside | made.against <= set(NOTIONS) and made.made_of


def test_a_word_is_not_found_inside_another():
    assert spoken("Utlån") == frozenset() and "bundet" not in spoken("Ubundne fond") and "kr" not in units_in("krav")
    assert "barn" not in spoken("Barnehage") and spoken("Netto") == {"netto"} and spoken("network") == frozenset()


def test_the_best_of_several_others_is_named():
    assert "lønn" in judge("Lønnsutgifter", "brutto drift utgift", ["rente utgift", "lønn utgift"], "").other
