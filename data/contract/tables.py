"""Every table of the extract, and by name all that the contract covers.

A table with a value column also has a status column: a missing value always says why.
Amounts are 1000 kr as SSB gives them, shares are per cent, codes are text.
"""

from data.contract.columns import MUNICIPALITY, NAME, REGION, REGION_NAME, SSB, STATUS, YEAR, value
from data.contract.documents import DOCUMENTS
from data.contract.projections import VARIANTS
from data.contract.reference import REFERENCE
from data.contract.schema import Column, Limit, Table
from data.contract.youth import AGES, PLACE

AMOUNT = value("value_1000nok", -2e9, 2e9)

_EXTRACT = (
    Table(
        "accounts", "Regnskapsbegreper i kroner, kommunekonsern",
        (REGION, REGION_NAME, Column("concept_code", "code"), YEAR, AMOUNT, STATUS),
        ("region_code", "concept_code", "year"), f"{SSB}, tabell 12364", "value_1000nok",
        (Limit("concept_code", "AGD13", 0, 2e9), Limit("concept_code", "AGD23", -2e8, 2e8)),
        table_id="12364",
    ),
    Table(
        "key_figures", "Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern",
        (REGION, REGION_NAME, Column("measure_code", "code"), YEAR, value("value", -1e6, 1e6), STATUS),
        ("region_code", "measure_code", "year"), f"{SSB}, tabell 12134", "value",
        (Limit("measure_code", "KOSAGD230000", -100, 100),),
        table_id="12134",
    ),
    Table(
        "population", "Folketall 1. januar, etter alder",
        (REGION, Column("age", "int", 0, 105), YEAR, value("persons", 0, 1e7), STATUS),
        ("region_code", "age", "year"), f"{SSB}, tabell 07459", "persons",
        table_id="07459",
    ),
    Table(
        "population_projections", "Befolkningsframskriving 1. januar, etter alder og alternativ",
        (REGION, Column("age", "int", 0, 105), Column("variant_code", "code", allowed=tuple(VARIANTS)), YEAR,
         value("persons", 0, 1e7), STATUS),
        ("region_code", "age", "variant_code", "year"), f"{SSB}, tabell 14746", "persons",
        table_id="14746",
    ),
    Table(
        "function_accounts", "Regnskapstall etter funksjon og art",
        (REGION, REGION_NAME, Column("scope_code", "code", allowed=("A", "B")),
         Column("function_code", "code", pattern=r"\d{3}"), Column("art_code", "code"), YEAR, AMOUNT, STATUS),
        ("region_code", "scope_code", "function_code", "art_code", "year"), f"{SSB}, tabell 12367", "value_1000nok",
        table_id="12367",
    ),
    Table(
        "kindergarten_key_figures", "Utvalgte nøkkeltall for barnehager",
        (REGION, REGION_NAME, Column("measure_code", "code", allowed=("children_per_fte", "teacher_share_pct")),
         YEAR, value("value", 0, 1000), STATUS),
        ("region_code", "measure_code", "year"), f"{SSB}, tabell 13502", "value",
        table_id="13502",
    ),
    Table(
        "kindergarten_children", "Barn i barnehager",
        (REGION, REGION_NAME, Column("age_code", "code"), Column("age_label", "text", pattern=NAME),
         Column("ownership_code", "code"), Column("ownership_label", "text", pattern=NAME),
         Column("hours_code", "code"), Column("hours_label", "text", pattern=NAME), YEAR, value("children", 0, 1e6), STATUS),
        ("region_code", "age_code", "ownership_code", "hours_code", "year"), f"{SSB}, tabell 12056", "children",
        table_id="12056",
    ),
    Table(
        "youth_outside", "Unge utenfor arbeid, utdanning og arbeidsmarkedstiltak",
        (Column("region_code", "code", pattern=PLACE), REGION_NAME, Column("age_code", "code", allowed=AGES),
         Column("group_code", "code", allowed=("outside", "all")),
         Column("measure_code", "code", allowed=("persons", "share_pct")), YEAR, value("value", 0, 1e7), STATUS),
        ("region_code", "age_code", "group_code", "measure_code", "year"), f"{SSB}, tabell 13556", "value",
        (Limit("measure_code", "share_pct", 0, 100),),
        table_id="13556",
    ),
    Table(
        "municipalities", "Kommunene i dag",
        (MUNICIPALITY, Column("name", "text", pattern=NAME)), ("municipality_code",), f"{SSB}, Klass 131",
        table_id="klass-131",
    ),
    Table(
        "municipality_changes", "Endringer i kommuneinndelingen",
        (Column("changed_on", "date"), Column("old_code", "code", pattern=r"\d{4}"), Column("old_name", "text", pattern=NAME),
         Column("new_code", "code", pattern=r"\d{4}", nullable=True), Column("new_name", "text", pattern=NAME, nullable=True)),
        ("changed_on", "old_code", "new_code"), f"{SSB}, Klass 131",
        table_id="klass-131-changes",
    ),
    Table(
        "kostra_groups", "KOSTRA-grupper",
        (MUNICIPALITY, Column("group_code", "code", pattern=r"EKG\d{2}"), Column("group_name", "text", pattern=NAME)),
        ("municipality_code",), f"{SSB}, Klass 112",
        table_id="klass-112",
    ),
)  # fmt: skip

EXTRACT = {t.name: t for t in _EXTRACT}
TABLES = EXTRACT | REFERENCE | DOCUMENTS
