"""The reference files about care spending: prices, which functions count, unit-cost weights, and national figures."""

from data.contract.columns import SOURCE, SSB, YEAR
from data.contract.schema import Column, Table

_FUNCTION = Column("function_code", "code", pattern=r"\d{3}")
_DEFINITION = Column("definition", "text")

CARE = (
    Table(
        "kommunal_deflator", "Kommunal deflator",
        (YEAR, Column("growth_pct", "float", -10, 30),
         Column("certainty", "code", allowed=("confirmed", "single_source", "estimate")), SOURCE),
        ("year",), "Finansdepartementet og TBU",
    ),
    Table(
        "care_functions", "Funksjonene i pleie og omsorg",
        (_FUNCTION, Column("counted_as", "code", pattern=r"\d{3}"), Column("label", "text"),
         Column("part", "code", allowed=("care", "health", "outside")),
         Column("from_year", "int", 1980, 2100, nullable=True), Column("to_year", "int", 1980, 2100, nullable=True),
         Column("note", "text"), SOURCE),
        ("function_code",), f"{SSB}, KOSTRA",
    ),
    Table(
        "care_weights", "Enhetskostnader etter alder",
        (Column("set_code", "code"), Column("label", "text"), Column("role", "code", allowed=("default", "other")),
         Column("age_from", "int", 0, 105), Column("age_to", "int", 0, 105, nullable=True),
         Column("weight", "float", 0, 1000), Column("dated", "int", 1980, 2100), SOURCE),
        ("set_code", "age_from"), "Inntektssystemet og SSB, egne beregninger",
    ),
    Table(
        "care_top_grant", "Toppfinansiering, innslagspunkt",
        (YEAR, Column("threshold_nok", "int", 0, 1e7), Column("share_pct", "float", 0, 100), SOURCE),
        ("year",), "Toppfinansiering av ressurskrevende tjenester",
    ),
    Table(
        "care_national_functions", "Utgifter per funksjon, hele landet",
        (YEAR, _FUNCTION, Column("gross_1000nok", "float", 0, 2e9), _DEFINITION, SOURCE),
        ("year", "function_code"), SSB,
    ),
    Table(
        "care_national_totals", "Utgifter til omsorgstjenester, hele landet",
        (YEAR, Column("spending_1000nok", "float", 0, 2e9), Column("basis", "code", allowed=("published", "derived")),
         _DEFINITION, SOURCE),
        ("year",), SSB,
    ),
    Table(
        "care_indicators", "Nøkkeltall for helse og omsorg, landet og Oslo",
        (Column("indicator_code", "code"), Column("label", "text"), Column("unit", "text"),
         Column("region_code", "code", allowed=("EAK", "EAKUO", "0301")), Column("region_name", "text"), YEAR,
         Column("value", "float", 0, 1e7), Column("edition", "text"), _DEFINITION, SOURCE),
        ("indicator_code", "region_code", "year"), f"{SSB}, KOSTRA",
    ),
    Table(
        "care_counties", "Fylkene, etter de to første sifrene i kommunenummeret",
        (Column("county_code", "code", pattern=r"\d{2}"), Column("label", "text"), SOURCE),
        ("county_code",), f"{SSB}, Klass 104",
    ),
)  # fmt: skip
