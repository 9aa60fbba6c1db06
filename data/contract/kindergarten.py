"""The tables of the kindergarten norms: the count that is brought in, and the dated parameters."""

from data.contract.columns import SOURCE, YEAR
from data.contract.schema import Column, Table

_NORM = Column("norm_code", "code", allowed=("staff", "pedagogue"))
_IS_DEFAULT = Column("is_default", "code", allowed=("yes", "no"))
_PARAMETERS = ("part_time", "private_share_pct", "reference_year", "wage_price_year")
AGES = tuple(f"children_{age}" for age in range(6))  # age at the end of the year of the count

COUNT = Table(
    "kindergartens", "Barnehagene, én rad per barnehage",
    (YEAR, Column("orgnr", "code", pattern=r"\d{9}"), Column("name", "text"),
     Column("code_then", "code", pattern=r"\d{4}"),
     Column("municipality_code", "code", pattern=r"\d{4}", nullable=True),
     *(Column(name, "int", 0, 1000) for name in AGES), Column("basic_staff_fte", "float", 0, 500, nullable=True)),
    ("year", "orgnr"), "Utdanningsdirektoratet, BASIL",
)  # fmt: skip

KINDERGARTEN_REFERENCE = (
    Table(
        "municipality_moves", "Kommunenummer et tidligere år og i dag",
        (Column("old_code", "code", pattern=r"\d{4}"),
         Column("old_name", "text", nullable=True), Column("new_code", "code", pattern=r"\d{4}", nullable=True),
         Column("weight", "float", 0, 1, nullable=True), Column("from_year", "int", 1980, 2100),
         Column("to_year", "int", 1980, 2100, nullable=True), SOURCE),
        ("old_code", "new_code"), "SSB, Klass 131",
    ),
    Table(
        "kindergarten_norms", "Bemanningsnorm og pedagognorm",
        (_NORM, Column("label", "text"), Column("children_per_fte_under_3", "float", 1, 50),
         Column("children_per_fte_over_3", "float", 1, 50), Column("whole_positions", "code", allowed=("yes", "no")),
         Column("law_from", "date"), Column("in_force", "date"), Column("law", "text"), SOURCE),
        ("norm_code",), "Barnehageloven med forskrift",
    ),
    Table(
        "kindergarten_wages", "Lønnskostnad per årsverk i barnehage",
        (Column("wage_code", "code"), Column("label", "text"), Column("nok_per_fte", "float", 1e5, 3e6),
         Column("dated", "date", nullable=True), _IS_DEFAULT, SOURCE),
        ("wage_code",), "Utdanningsforbundet",
    ),
    Table(
        "kindergarten_parameters", "Forutsetninger om barnehagenormene",
        (Column("parameter_code", "code", allowed=_PARAMETERS),
         Column("choice_code", "code"), Column("label", "text"), Column("value", "float", 0, 3000),
         Column("dated", "date"), _IS_DEFAULT, SOURCE),
        ("parameter_code", "choice_code"), "SSB og egen beregning",
    ),
    Table(
        "kindergarten_estimates", "Publiserte anslag på hva bemanningsnormen koster",
        (Column("estimate_code", "code"), Column("body", "text"),
         Column("for_year", "int", 2015, 2100, nullable=True), Column("amount_mnok", "float", 0, 1e5),
         Column("amount_text", "text"), Column("covers", "code", allowed=("own", "with_private", "unstated")),
         Column("said", "text", nullable=True), SOURCE),
        ("estimate_code",), "KS og regjeringen",
    ),
    Table(
        "kindergarten_compliance", "Andel barnehager som oppfyller normene, publisert",
        (_NORM, YEAR, Column("meeting_pct", "float", 0, 100), SOURCE),
        ("norm_code", "year"), "Utdanningsdirektoratet",
    ),
    Table(
        "kindergarten_national", "Bemanning i barnehagene i landet, SSBs og Udirs egne tall",
        (Column("measure_code", "code", allowed=("children_per_fte", "children_per_fte_udir", "teacher_share_pct")), YEAR,
         Column("value", "float", 0, 100), Column("edition", "text"), Column("taken", "date"), SOURCE),
        ("measure_code", "year"), "SSB, KOSTRA, og Utdanningsdirektoratet",
    ),
)  # fmt: skip
