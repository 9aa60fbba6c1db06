"""Every table of the extract and every reference file, by name.

A table with a value column also has a status column: a missing value always says why.
Amounts are 1000 kr as SSB gives them, shares are per cent, codes are text.
"""

from data.schema import STATUSES, Column, Limit, Table

SSB = "Statistisk sentralbyrå"
STATUS = Column("status", "code", allowed=STATUSES)
REGION = Column("region_code", "code", pattern=r"\d{4}|[A-Z][A-Z0-9-]{1,9}")
REGION_NAME = Column("region_name", "text")
MUNICIPALITY = Column("municipality_code", "code", pattern=r"\d{4}")
YEAR = Column("year", "int", 1980, 2100)


def _value(name: str, low: float, high: float) -> Column:
    return Column(name, "float", low, high, nullable=True)


AMOUNT = _value("value_1000nok", -2e9, 2e9)

_EXTRACT = (
    Table(
        "accounts",
        "Regnskapsbegreper i kroner, kommunekonsern",
        (REGION, REGION_NAME, Column("concept_code", "code"), YEAR, AMOUNT, STATUS),
        ("region_code", "concept_code", "year"),
        f"{SSB}, tabell 12364",
        "value_1000nok",
        (Limit("concept_code", "AGD13", 0, 2e9), Limit("concept_code", "AGD23", -2e8, 2e8)),
        table_id="12364",
    ),
    Table(
        "key_figures",
        "Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern",
        (REGION, REGION_NAME, Column("measure_code", "code"), YEAR, _value("value", -1e6, 1e6), STATUS),
        ("region_code", "measure_code", "year"),
        f"{SSB}, tabell 12134",
        "value",
        (Limit("measure_code", "KOSAGD230000", -100, 100),),
        table_id="12134",
    ),
    Table(
        "population",
        "Folketall 1. januar, etter alder",
        (REGION, Column("age", "int", 0, 105), YEAR, _value("persons", 0, 1e7), STATUS),
        ("region_code", "age", "year"),
        f"{SSB}, tabell 07459",
        "persons",
        table_id="07459",
    ),
    Table(
        "function_accounts",
        "Regnskapstall etter funksjon og art",
        (
            REGION,
            REGION_NAME,
            Column("scope_code", "code", allowed=("A", "B")),
            Column("function_code", "code", pattern=r"\d{3}"),
            Column("art_code", "code"),
            YEAR,
            AMOUNT,
            STATUS,
        ),
        ("region_code", "scope_code", "function_code", "art_code", "year"),
        f"{SSB}, tabell 12367",
        "value_1000nok",
        table_id="12367",
    ),
    Table(
        "kindergarten_key_figures",
        "Utvalgte nøkkeltall for barnehager",
        (
            REGION,
            REGION_NAME,
            Column("measure_code", "code", allowed=("children_per_fte", "teacher_share_pct")),
            YEAR,
            _value("value", 0, 1000),
            STATUS,
        ),
        ("region_code", "measure_code", "year"),
        f"{SSB}, tabell 13502",
        "value",
        table_id="13502",
    ),
    Table(
        "kindergarten_children",
        "Barn i barnehager",
        (
            REGION,
            REGION_NAME,
            Column("age_code", "code"),
            Column("age_label", "text"),
            Column("ownership_code", "code"),
            Column("ownership_label", "text"),
            Column("hours_code", "code"),
            Column("hours_label", "text"),
            YEAR,
            _value("children", 0, 1e6),
            STATUS,
        ),
        ("region_code", "age_code", "ownership_code", "hours_code", "year"),
        f"{SSB}, tabell 12056",
        "children",
        table_id="12056",
    ),
    Table(
        "municipalities",
        "Kommunene i dag",
        (MUNICIPALITY, Column("name", "text")),
        ("municipality_code",),
        f"{SSB}, Klass 131",
        table_id="klass-131",
    ),
    Table(
        "municipality_changes",
        "Endringer i kommuneinndelingen",
        (
            Column("changed_on", "date"),
            Column("old_code", "code", pattern=r"\d{4}"),
            Column("old_name", "text"),
            Column("new_code", "code", pattern=r"\d{4}", nullable=True),
            Column("new_name", "text", nullable=True),
        ),
        ("changed_on", "old_code", "new_code"),
        f"{SSB}, Klass 131",
        table_id="klass-131-changes",
    ),
    Table(
        "kostra_groups",
        "KOSTRA-grupper",
        (MUNICIPALITY, Column("group_code", "code", pattern=r"EKG\d{2}"), Column("group_name", "text")),
        ("municipality_code",),
        f"{SSB}, Klass 112",
        table_id="klass-112",
    ),
)

# What people bring in with `import`. Amounts follow the KOSTRA file: 1000 kr, expenditure positive, income negative.
_DOCUMENTS = (
    Table(
        "account_lines",
        "Regnskap eller budsjett, linje for linje",
        (
            Column("kind_code", "code", allowed=("accounts", "budget", "plan")),
            YEAR,
            Column("account_class", "code", pattern=r"\d"),
            Column("function_code", "code", pattern=r"[0-9A-Z]{2,4}"),
            Column("art_code", "code", pattern=r"[0-9A-Z]{3}"),
            Column("amount_1000nok", "float", -1e9, 1e9),
        ),
        ("kind_code", "year", "account_class", "function_code", "art_code"),
        "Kommunens egen fil",
    ),
    Table(
        "survey_answers",
        "Svar på budsjettundersøkelsen",
        (
            MUNICIPALITY,
            Column("municipality_name", "text"),
            Column("budget_year", "int", 2000, 2100),
            Column("stage_code", "code", allowed=("proposal", "adopted")),
            Column("revenue_1000nok", "float", 1, 5e8),
            Column("net_result_1000nok", "float", -1e8, 1e8),
            Column("bound_funds_used_1000nok", "float", 0, 1e8, nullable=True),
            Column("bound_funds_allocated_1000nok", "float", 0, 1e8, nullable=True),
            Column("disposition_fund_1000nok", "float", -1e8, 1e8, nullable=True),
            Column("reported_on", "date", nullable=True),
        ),
        ("municipality_code", "budget_year", "stage_code"),
        "Kommunens svar",
    ),
)

_REFERENCE = (
    Table(
        "recommended_levels",
        "Anbefalt nivå på netto driftsresultat",
        (
            Column("scope_code", "code", allowed=("municipalities", "counties", "sector")),
            Column("scope_name", "text"),
            Column("from_year", "int", 1980, 2100, nullable=True),
            Column("to_year", "int", 1980, 2100, nullable=True),
            Column("level_pct", "float", 0, 10),
            Column("source", "text"),
        ),
        ("scope_code", "from_year"),
        "Teknisk beregningsutvalg (TBU)",
    ),
    Table(
        "size_classes",
        "Inndelinger etter kommunestørrelse",
        (
            Column("classification", "code"),
            Column("class_code", "code"),
            Column("label", "text"),
            Column("phrase", "text"),
            Column("from_inhabitants", "int", 0, 1e7, nullable=True),
            Column("to_inhabitants", "int", 0, 1e7, nullable=True),
            Column("municipality_code", "code", pattern=r"\d{4}", nullable=True),
            Column("source", "text"),
        ),
        ("classification", "class_code"),
        "KS, SSB og egen inndeling",
    ),
    Table(
        "municipality_counts",
        "Antall kommuner 1. januar",
        (YEAR, Column("municipalities", "int", 300, 800), Column("source", "text")),
        ("year",),
        f"{SSB}, Klass 131",
    ),
)

EXTRACT = {t.name: t for t in _EXTRACT}
REFERENCE = {t.name: t for t in _REFERENCE}
DOCUMENTS = {t.name: t for t in _DOCUMENTS}
TABLES = EXTRACT | REFERENCE | DOCUMENTS
