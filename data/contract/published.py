"""What was published of the municipal economy before today's figures, to be held beside them."""

from data.contract.columns import SOURCE, YEAR
from data.contract.schema import Column, Table

SUBJECTS = ("budgets", "results", "demography", "care", "kindergarten", "size", "room")
SCOPES = ("country", "without_oslo", "municipalities")

PUBLISHED = (
    Table(
        "published_results", "Netto driftsresultat slik det var publisert",
        (YEAR, Column("scope_code", "code", allowed=SCOPES), Column("ndr_pct", "float", -20, 20),
         Column("kind_code", "code", allowed=("published", "revised", "unrevised", "survey", "ks", "corrected")),
         Column("said", "text", nullable=True), SOURCE),
        ("year", "scope_code"), "SSB og KS",
    ),
    Table(
        "demography_costs", "Merkostnader ved endret befolkning, anslått og faktisk",
        (YEAR, Column("estimate_bn", "float", -20, 20), Column("actual_bn", "float", -20, 20), SOURCE),
        ("year",), "Publiserte anslag",
    ),
    Table(
        "booklet_not_here", "Tall fra KS' debatthefte 2021 som ikke er her",
        (Column("subject_code", "code", allowed=SUBJECTS), Column("figure", "text"), Column("takes", "text"), SOURCE),
        ("subject_code", "figure"), "KS",
    ),
)  # fmt: skip
