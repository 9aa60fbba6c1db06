"""What is known about one load of one table."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, get_type_hints

from data.extract import sound
from data.extract.sound import shortened

SOUND: dict[str, Callable[[Any], bool]] = {
    "fetched": sound.is_moment, "updated": sound.is_date, "coverage": sound.is_coverage, "notes": sound.are_notes,
    "revisions": sound.are_revisions, "file": sound.is_file, "rows": sound.is_count,
}  # fmt: skip


@dataclass(frozen=True)
class Vintage:
    """One load of one table; the figures themselves lie in `file`.

    fetched and updated are UTC, ISO 8601; updated is SSB's own mark of the edition ("" where there is none).
    selection: what was asked, with a "hash" of the codes it came to. coverage: per year the number of regions
    and municipalities with a value, and of values. notes: [{"text", "mandatory"}], with "own": True on the
    loader's own. revised: True, False, or None where the source makes no such distinction.
    revisions: {"changed": n, "largest": [...]} against the vintage before ("texts" for a table of codes).
    id, file, rows and checksum (SHA-256 of the file) are filled in by the store.
    """

    fetched: str
    updated: str
    selection: dict
    coverage: dict
    notes: list
    source: str
    licence: str = "CC BY 4.0"
    revised: bool | None = None
    revisions: dict = field(default_factory=dict)
    id: str = ""
    file: str = ""
    rows: int = 0
    checksum: str = ""

    @property
    def unrevised_year(self) -> int | None:
        """The accounting year whose figures are not yet revised, None when all are."""
        return max(map(int, self.coverage)) if self.revised is False else None

    def same_facts(self, other: "Vintage") -> bool:
        """Whether both tell of the same edition, asked for in the same way, with the same notes."""
        facts = [(v.updated, v.selection.get("hash"), v.notes, v.revised) for v in (self, other)]
        return facts[0] == facts[1]


KINDS = get_type_hints(Vintage)


def to_json(tables: dict[str, list[Vintage]]) -> bytes:
    """The manifest as readable JSON: per table its vintages, newest first."""
    content = {"format": 1, "tables": {name: [asdict(v) for v in tables[name]] for name in sorted(tables)}}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def from_json(content: bytes) -> dict[str, list[Vintage]]:
    """The opposite of to_json. Raises ValueError, in Norwegian, for anything else."""
    try:
        parsed = json.loads(content)
    except ValueError as error:
        raise ValueError("innholdet er ikke JSON") from error
    try:
        if parsed["format"] != 1:
            raise ValueError(f"formatet er {parsed['format']!r}, ventet 1")
        return {name: [_vintage(facts) for facts in vintages] for name, vintages in parsed["tables"].items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"feltene er ikke de ventede ({error})") from error


def _vintage(facts: dict) -> Vintage:
    made = Vintage(**facts)
    wrong = [name for name, kind in KINDS.items() if not isinstance(getattr(made, name), kind)]
    wrong = wrong or [name for name, is_sound in SOUND.items() if not is_sound(getattr(made, name))]
    if wrong:
        raise TypeError(", ".join(f"{name}: {shortened(getattr(made, name))}" for name in wrong))
    return made
