"""Every source. A new table is a declaration here and one in data/contract/tables.py.

Terms are made of notions, since SSB's labels vary in spelling ("driftresultat"), but not in what they speak of.
"""

from loaders.errors import UsageError
from loaders.ssb.declaration import Extra, Level, Listed, Moves, Pick, Source, source
from loaders.ssb.labels.units import COUNT

KOSTRA = "06-15"  # KOSTRA: unrevised figures 15/16 March, revised 15 June; the API tells only when it was updated
REGION = Pick("KOKkommuneregion0000", "region_code", label_column="region_name")
YEAR = Pick("Tid", "year")
THOUSANDS = "1000 kr"
AMOUNT = Pick("ContentsCode", codes={"KOSbelop0000": "beløp"}, units={"KOSbelop0000": THOUSANDS})

CONCEPTS = {
    "AGD13": "brutto drift inntekt",
    "AGD9": "brutto drift utgift +avskrivning",
    "AGD18": "brutto drift resultat",
    "AGD23": "netto drift resultat",
    "AGD74": "bundet +netto +avsetning +fond +bruk +drift",
    "KG31": "netto lån gjeld",
    "KG21": "fri egenkapital +drift",
    "56": "disposisjon fond",
}
SHARES = {
    "KOSAGD230000": "netto drift resultat / brutto drift inntekt",
    "KOSAGD290000": "forbruk +drift +resultat / brutto drift inntekt",
    "KOSKG280000": "arbeidskapital / brutto drift inntekt",
    "KOSKG400000": "rente eksponering +netto +gjeld +lån / brutto drift inntekt",
    "KOSKG320000": "langsiktig gjeld +pensjon +lån / brutto drift inntekt",
    "KOSKG210000": "fri egenkapital +drift / brutto drift inntekt",
    "KOSAGI10000": "brutto investering utgift / brutto drift inntekt",
    "KOSAGI210000": "egenfinansiering investering / brutto investering utgift",
}
FREE_INCOME = {"KOSAG110000": "fri inntekt +innbygger"}
KEY_FIGURES = SHARES | FREE_INCOME
FUNCTIONS = {
    "201": "barnehage",
    "211": "styrket barnehage +barn",
    "221": "barnehage lokale +skyss",
    "234": "aktivisering",
    "241": "diagnose",
    "253": "institusjon +diagnose",
    "254": "hjemme +diagnose",
    "256": "øyeblikkelig",
    "257": "hjemme base +bemanning",
    "258": "hjemme ambulerende",
    "261": "institusjon lokale",
}
ARTS = {"AGD10": "brutto drift utgift", "AGD4": "korrigert brutto drift utgift", "AGD2": "netto drift utgift"}
SCOPES = {"A": "konsern", "B": "kasse +konsern"}
OUTSIDE = "neet|utenfor|utanfor|outside neet|utdanning|education -arbeidsstyrken|arbeidsstyrka|labour|ikke|ikkje|ekskl|unntatt"
EVERYONE = "alt|total -neet|utenfor|utanfor|outside|arbeidsstyrken|arbeidsstyrka|labour"
PERSONS = "bosatte|busette|personer|personar|persons|residents -andel|prosent|share|cent"
CHILDREN_PER_FTE = {"KOSbarnaav0000": "barn årsverk +bemanning +korrigert +barnehage"}

_ALL = (
    source("ssb", "accounts", REGION, Pick("KOKartkap0000", "concept_code", codes=CONCEPTS), AMOUNT, YEAR,
           revised_from=KOSTRA, agrees_with="key_figures",
           levels=(Level({"concept_code": "AGD13"}, 5e4, 1e8),),
           moves=Moves(("concept_code",), steady=("AGD13", "AGD9"))),
    source("ssb", "key_figures", REGION,
           Pick("ContentsCode", "measure_code", codes=KEY_FIGURES,
                units=dict.fromkeys(SHARES, "prosent") | dict.fromkeys(FREE_INCOME, "kr")), YEAR,
           revised_from=KOSTRA, agrees_with="accounts",
           levels=(Level({"measure_code": "KOSAG110000"}, 1e4, 5e5), Level({"measure_code": "KOSKG320000"}, 10, 1000)),
           moves=Moves(("measure_code",), step=0.1, steady=("KOSAG110000",))),
    source("ssb", "population",
           Pick("Region", "region_code", mask="????"),
           Pick("Alder", "age"),
           Pick("ContentsCode", codes={"Personer1": "innbygger"}, units={"Personer1": COUNT}),
           Pick("Tid", "year", first_year=2009),
           extra=Extra("Region", "agg_KommSummer", "kommune sammenslå -fylke", r"(K-)?\d{4}"), drop_unused=True,
           levels=(Level({}, 500, 1e6),), moves=Moves(steady=("",))),
    source("ssb", "population_projections",
           Pick("Region", "region_code", mask="????"),
           Pick("Alder", "age"),
           Pick("ContentsCode", "variant_code",
                by_label={"main": "hovedalternativ|mmmm", "low": "lav llml|nasjonal|alternativ",
                          "high": "høy hhmh|nasjonal|alternativ"}),
           Pick("Tid", "year"),
           drop_unused=True, on_request=True, moves=Moves(("variant_code",))),
    source("ssb", "function_accounts", REGION,
           Pick("KOKregnskapsomfa0000", "scope_code", codes=SCOPES),
           Pick("KOKfunksjon0000", "function_code", codes=FUNCTIONS),
           Pick("KOKart0000", "art_code", codes=ARTS), AMOUNT, YEAR, revised_from=KOSTRA,
           levels=(Level({"scope_code": "A", "function_code": "201", "art_code": "AGD10"}, 1e3, 1e8),),
           moves=Moves(("function_code", "art_code"))),
    source("ssb", "kindergarten_key_figures", REGION,
           Pick("ContentsCode", "measure_code", codes=CHILDREN_PER_FTE,
                names={"KOSbarnaav0000": "children_per_fte"},
                by_label={"teacher_share_pct": "andel|share|prosent barnehagelær|teacher bemanning|staff"},
                units={"KOSbarnaav0000": COUNT, "teacher_share_pct": "prosent"}), YEAR,
           revised_from=KOSTRA,
           levels=(Level({"measure_code": "children_per_fte"}, 1, 20),
                   Level({"measure_code": "teacher_share_pct"}, 5, 100)),
           moves=Moves(("measure_code",), step=0.1)),
    source("ssb", "kindergarten_children", REGION,
           Pick("KOKalder0000", "age_code", label_column="age_label"),
           Pick("KOKeierforhold0000", "ownership_code", label_column="ownership_label"),
           Pick("KOKoppholdstid0000", "hours_code", label_column="hours_label"),
           Pick("ContentsCode", by_label={"children": "barn barnehage"}, units={"children": COUNT}), YEAR,
           revised_from=KOSTRA, moves=Moves(("age_code",))),
    source("ssb", "youth_outside",
           Pick("Region", "region_code", label_column="region_name", mask="0|??|????"),
           Pick("Kjonn", by_label={"both": "begge|alle|alt|both|total"}),
           Pick("Alder", "age_code", by_label={"15-29": "15-29|15–29", "20-29": "20-29|20–29"}, perhaps=("20-29",)),
           Pick("HovArbStyrkStatus", "group_code", by_label={"outside": OUTSIDE, "all": EVERYONE}, perhaps=("all",)),
           Pick("ContentsCode", "measure_code", by_label={"persons": PERSONS, "share_pct": "andel|prosent|share|cent"},
                units={"persons": COUNT, "share_pct": "prosent"}),
           Pick("Tid", "year"), drop_unused=True, on_request=True,
           levels=(Level({"age_code": "15-29", "group_code": "outside", "measure_code": "share_pct"}, 1, 40),),
           moves=Moves(("measure_code",), step=0.1)),
    source("klass", "municipalities", least_rows=300, tolerated_loss=0.05, listed=Listed(("name",))),
    source("klass", "municipality_changes", listed=Listed(("old_name", "new_name"), gone=0.25)),
    source("klass", "kostra_groups", least_rows=300, tolerated_loss=0.05,
           listed=Listed(("group_code",), "group_name", changed=0.5)),
)  # fmt: skip

SOURCES: dict[str, Source] = {s.id: s for s in _ALL}


def named(names: list[str]) -> list[Source]:
    """The sources with these names (id or table name), in declared order; unnamed, all but those on request.

    Klass comes first: what it says today decides which regions of the other tables are municipalities.
    """
    by_name = SOURCES | {s.table.name: s for s in _ALL}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        known = ", ".join(f"{s.id} ({s.table.name})" for s in _ALL)
        raise UsageError(f"Ukjent tabell: {', '.join(unknown)}. Disse finnes: {known}.")
    wanted = {by_name[name].id for name in names}
    asked = [s for s in _ALL if (s.id in wanted if names else not s.on_request)]
    return sorted(asked, key=lambda s: s.kind != "klass")
