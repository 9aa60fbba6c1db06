"""What a table of the contract is made of: columns, key, limits, source."""

from dataclasses import dataclass, field

# SSB's marks. A row with a value carries "", or "-" where SSB prints a dash for zero.
MISSING = {
    ".": "kommunenummeret var ikke i bruk det året, eller SSB kan ikke oppgi et slikt tall",
    "..": "tallet mangler",
    ":": "tallet er skjermet",
}
STATUSES = ("", "-", *MISSING)


@dataclass(frozen=True)
class Column:
    """One column. kind: code | text | int | float | date. Limits are inclusive."""

    name: str
    kind: str
    low: float | None = None
    high: float | None = None
    nullable: bool = False
    allowed: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True)
class Limit:
    """Limits of the value column for the rows where column == code."""

    column: str
    code: str
    low: float
    high: float


@dataclass(frozen=True)
class Table:
    """One table: exact columns in order, unique key, limits, and where it comes from.

    table_id is the name on the command line of the loader ("12364", "klass-131"); empty for a reference file.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    source: str
    value: str = ""
    limits: tuple[Limit, ...] = ()
    table_id: str = ""
    names: tuple[str, ...] = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "names", tuple(c.name for c in self.columns))
