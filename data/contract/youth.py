"""The table of a file of shares of young people outside work and education that was brought in."""

from data.contract.columns import REGION_NAME, SOURCE, YEAR, value
from data.contract.schema import Column, Table

AGES = ("15-29", "20-29")
PLACE = r"0|\d{2}|\d{4}"  # the country, a county, a municipality

YOUTH = Table(
    "youth_shares", "Unge utenfor arbeid, utdanning og arbeidsmarkedstiltak",
    (Column("region_code", "code", pattern=PLACE), REGION_NAME, YEAR, Column("age_code", "code", allowed=AGES),
     value("share_pct", 0, 100), value("persons", 0, 1e7), SOURCE),
    ("region_code", "year", "age_code"), "SSB, arbeidsstyrkestatus for unge",
)  # fmt: skip
