"""The reference files of the project: small CSV files beside the code, each row with its source."""

from data.contract.care import CARE
from data.contract.columns import MUNICIPALITY, MUNICIPALITY_NAME, SOURCE, SSB, YEAR
from data.contract.innovation import IN_WORDS
from data.contract.kindergarten import KINDERGARTEN_REFERENCE
from data.contract.published import PUBLISHED
from data.contract.schema import Column, Table

MEANT_FOR = Column("meant_for", "code", allowed=("each_year", "over_time"))  # of a level, for one municipality

_REFERENCE = (
    Table(
        "recommended_levels", "Anbefalt nivå på netto driftsresultat",
        (Column("scope_code", "code", allowed=("municipalities", "counties", "sector")), Column("scope_name", "text"),
         Column("from_year", "int", 1980, 2100, nullable=True), Column("to_year", "int", 1980, 2100, nullable=True),
         Column("level_pct", "float", 0, 10), MEANT_FOR, SOURCE),
        ("scope_code", "from_year"), "Teknisk beregningsutvalg (TBU)",
    ),
    Table(
        "size_classes", "Inndelinger etter kommunestørrelse",
        (Column("classification", "code"), Column("class_code", "code"), Column("label", "text"),
         Column("phrase", "text"), Column("from_inhabitants", "int", 0, 1e7, nullable=True),
         Column("to_inhabitants", "int", 0, 1e7, nullable=True),
         Column("municipality_code", "code", pattern=r"\d{4}", nullable=True), SOURCE),
        ("classification", "class_code"), "KS, SSB og egen inndeling",
    ),
    Table(
        "kostra_group_kinds", "Hva slags kommuner KOSTRA-gruppene har",
        (Column("group_code", "code", pattern=r"EKG\d{2}"), Column("grouped_in", "int", 2020, 2100), Column("kind", "text"),
         Column("municipalities", "int", 1, 400), SOURCE),
        ("group_code",), f"{SSB}, Klass 112",
    ),
    Table(
        "municipality_counts", "Antall kommuner 1. januar",
        (YEAR, Column("municipalities", "int", 300, 800), SOURCE),
        ("year",), f"{SSB}, Klass 131",
    ),
    Table(
        "municipality_names", "Samiske og kvenske kommunenavn",
        (Column("name", "text"),
         Column("language", "code", allowed=("nordsamisk", "lulesamisk", "sørsamisk", "kvensk")),
         Column("norwegian_name", "text"), SOURCE),
        ("name",), f"{SSB}, Klass 131",
    ),
    Table(
        "room_limits", "Grenser for lite økonomisk handlingsrom",
        (Column("test_code", "code", allowed=("debt", "result", "fund")), Column("label", "text"),
         Column("formula", "text"), Column("fails_when", "code", allowed=("above", "below")),
         Column("limit_pct", "float", 0, 500), MEANT_FOR, SOURCE),
        ("test_code",), "KS",
    ),
    Table(
        "published_surveys", "KS' budsjettundersøkelser slik de er omtalt",
        (Column("budget_year", "int", 2000, 2100), Column("respondents", "int", 1, 500, nullable=True),
         Column("ndr_low_pct", "float", -20, 20, nullable=True),
         Column("ndr_high_pct", "float", -20, 20, nullable=True),
         Column("scope", "text", nullable=True), Column("statement", "text"), SOURCE),
        ("budget_year",), "KS",
    ),
    Table(
        "robek", "Register om betinget godkjenning og kontroll (ROBEK)",
        (MUNICIPALITY, MUNICIPALITY_NAME, Column("grounds", "text"), Column("listed_on", "date"), SOURCE),
        ("municipality_code",), "Kommunal- og distriktsdepartementet",
    ),
    Table(
        "chart_annotations", "Det som er merket av på diagrammene over år",
        (Column("family", "code", allowed=("accounts", "net_result", "kindergarten", "kindergarten_norms")),
         Column("from_year", "int", 1980, 2100), Column("to_year", "int", 1980, 2100),
         Column("form", "code", allowed=("break", "period", "year")),
         Column("text", "text", pattern=r"[^\W_][\w ,.–-]{0,19}"),
         Column("scope_code", "code", allowed=("EAK", "EAKUO"), nullable=True), SOURCE),
        ("family", "from_year", "text"), "SSB, KS og barnehageloven",
    ),
    Table(
        "glossary", "Ord som forklares der de står",
        (Column("term", "text"), Column("forms", "text"), Column("definition", "text"), SOURCE),
        ("term",), "SSB, KS og TBU",
    ),
)  # fmt: skip

REFERENCE = {t.name: t for t in (*_REFERENCE, *KINDERGARTEN_REFERENCE, *CARE, IN_WORDS, *PUBLISHED)}
