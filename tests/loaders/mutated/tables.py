"""A sound table of each kind of file, as rows of cells; and the small lines of a KOSTRA file."""

from dataclasses import dataclass, field

from tests.kostra_files import sound as kostra_records
from tests.loaders.hostile import sound

GROUPS = ("0 år", "1-66 år", "67-79 år", "80-89 år", "90 år eller eldre")
PROJECTED_HEADER = ["ssb_table", "vintage", "variant", "region", "year", "age_group", "persons"]
PROJECTED_ROWS = [
    ["14746", 2026, variant, region, year, group, 1000 + 37 * at + year % 10 * 5]
    for variant in ("MMMM", "LLML")
    for region in ("Hele landet", "Skien")
    for year in (2027, 2031)
    for at, group in enumerate(GROUPS)
]
MAPPED_HEADER = ["Kontonr", "Tjenestenr", "Årets beløp"]
MAPPING = {
    "columns": {"account": "Kontonr", "service": "Tjenestenr"},
    "amounts": [{"column": "Årets beløp", "kind": "accounts", "year": 2024}],
    "municipality": "4640",
    "scope": "kasse",
    "sign": "income-negative",
    "unit": "kr",
}


@dataclass
class Table:
    """What is mutated. rows: the header first. amounts: places of the columns with figures. mapping: lies beside it.

    done: the names of the mutations, in order. needless: lines above or below that are no part of the table.
    """

    kind: str
    file: str
    rows: list[list]
    amounts: tuple[int, ...]
    mapping: dict | None = None
    done: list[str] = field(default_factory=list)


def table(kind: str) -> Table:
    """A sound one of this kind, whose cells may be changed."""
    rows = {
        "ledger": [sound.LEDGER_HEADER, *sound.LEDGER_ROWS],
        "survey": [sound.SURVEY_HEADER, *sound.SURVEY_ROWS],
        "kindergartens": [sound.COUNT_HEADER, *sound.COUNT_ROWS],
        "projections": [PROJECTED_HEADER, *PROJECTED_ROWS],
        "mapping": [MAPPED_HEADER, *(row[:3] for row in sound.LEDGER_ROWS)],
    }[kind]
    amounts = {
        "ledger": (2, 3),
        "survey": (5, 6),
        "kindergartens": tuple(range(3, 10)),
        "projections": (6,),
        "mapping": (2,),
    }
    names = {**sound.NAMES, "projections": "framskriving", "mapping": "tall-2024"}
    mapping = {**MAPPING, "columns": dict(MAPPING["columns"]), "amounts": [dict(MAPPING["amounts"][0])]}
    return Table(kind, names[kind], [list(row) for row in rows], amounts[kind], mapping if kind == "mapping" else None)


def kostra_lines() -> list[str]:
    """The lines of a sound KOSTRA file."""
    return [record.write() for record in kostra_records()]
