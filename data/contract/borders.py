"""The table of the borders of municipalities that were brought in."""

from data.contract.columns import MUNICIPALITY
from data.contract.schema import Column, Table

BORDERS = Table(
    "municipality_borders", "Kommunegrenser, punkt for punkt",
    (MUNICIPALITY, Column("ring", "int", 0, 10_000), Column("point", "int", 0, 30_000),
     Column("east_hm", "int", -20_000, 20_000), Column("north_hm", "int", -20_000, 20_000)),
    ("municipality_code", "ring", "point"), "Kartverket, kommunegrenser",
)  # fmt: skip
