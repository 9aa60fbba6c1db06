"""The table of a file of population projections that was brought in."""

from data.contract.columns import YEAR
from data.contract.schema import Column, Table

VARIANTS = {"main": "hovedalternativet", "low": "lav vekst", "high": "høy vekst"}

PROJECTED = Table(
    "projections", "Befolkningsframskriving etter alder",
    (Column("vintage", "int", 2000, 2100), Column("variant_code", "code", allowed=tuple(VARIANTS)),
     Column("region_code", "code", pattern=r"\d{4}|EAK"), YEAR, Column("age_from", "int", 0, 105),
     Column("age_to", "int", 0, 105, nullable=True), Column("persons", "int", 0, 1e7)),
    ("vintage", "variant_code", "region_code", "year", "age_from"), "SSB, befolkningsframskrivinger",
)  # fmt: skip
