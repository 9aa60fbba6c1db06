"""What is known about one file that was brought in, and the register of all of them as JSON."""

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from data.advice import REINSTALL, came_along, command
from data.contract.tables import DOCUMENTS
from data.errors import DamagedTable, DataError
from data.extract import sound
from data.extract.edition import DOCUMENTS_FILE
from data.extract.files import get, is_sound
from data.folder import PACKAGE, is_installed, own_dir

PUBLIC = (
    "borders",
    "kindergartens",
    "projections",
    "youth",
    "innovation",
)  # kinds that others have published; the rest is a municipality's own
TEXTS = ("id", "kind", "title", "table", "file_name", "sha256", "imported", "file", "checksum")
SAID = {"source": str, "series": list, "notes": list}  # facts that a page or a command uses of any document
FILE = re.compile(r"documents/[^/\\\0]+")


@dataclass(frozen=True)
class Document:
    """One vintage of one document.

    id: the same for a corrected file. kind: survey | kostra | ledger. table: which table of the contract its rows keep.
    sha256: of the file as it came. imported: UTC, ISO 8601. facts: what the rows do not say (municipality_code,
    municipality_name, scope, series, checks, notes); texts, numbers and lists alone. file, rows and checksum are filled
    in by add().
    """

    id: str
    kind: str
    title: str
    table: str
    file_name: str
    sha256: str
    imported: str
    facts: dict
    file: str = ""
    rows: int = 0
    checksum: str = ""


def unusable(document: Document) -> list[str]:
    """Which of the facts that every document has cannot be used."""
    found = [name for name in TEXTS if not isinstance(getattr(document, name), str)]
    found += [] if isinstance(document.facts, dict) else ["facts"]
    found += [] if sound.is_count(document.rows) else ["rows"]
    if found:
        return found
    sound_ones = {
        "imported": sound.is_moment(document.imported), "table": document.table in DOCUMENTS,
        "file": bool(FILE.fullmatch(document.file)),
        "facts": _are_facts(document.kind, document.facts),
    }  # fmt: skip
    return [name for name, is_sound in sound_ones.items() if not is_sound]


def _are_facts(kind: str, facts: dict) -> bool:
    """Whether what is used of them is what it should be: all of it is there of a public kind."""
    asked = {name: of for name, of in SAID.items() if kind in PUBLIC or name in facts}
    sound_ones = all(isinstance(facts.get(name), of) for name, of in asked.items())
    return sound_ones and all(isinstance(one, dict) and "year" in one for one in facts.get("series", []))


def complaint(document: Document, names: list[str], folder: Path) -> str:
    """That facts of a document cannot be used, and what to do in this folder."""
    if came_along(folder):
        advice = REINSTALL
    elif is_installed() and folder == own_dir() and along(document):
        advice = f"Legg det tilbake med: {command('refresh')}"
    else:
        advice = f"Importer {document.file_name} på nytt."
    return f"documents.json: {document.id} har ubrukelig {', '.join(names)}. {advice}"


def along(document: Document) -> Document | None:
    """What the program says of it, where it came along and that can be used; by what is left of its facts."""
    try:
        there = from_json(get(PACKAGE / DOCUMENTS_FILE))
    except (FileNotFoundError, ValueError, DataError):  # which is told of where it is read
        return None
    known = {one for one in (document.file, document.checksum, document.sha256) if isinstance(one, str)}
    every = [one for vintages in there.values() for one in vintages if not unusable(one)]
    return next((one for one in every if {one.file, one.checksum, one.sha256} & known), None)


def check(document: Document, folder: Path) -> None:
    """Raises DamagedTable where its facts cannot be used."""
    if names := unusable(document):
        raise DamagedTable(complaint(document, names, folder))


def register_mended(folder: Path) -> str:
    """What mends documents.json in a folder."""
    return REINSTALL if came_along(folder) else "Legg tilbake en sikkerhetskopi, eller slett den og importer på nytt."


def mended(document: Document, folder: Path) -> str:
    """What mends the rows of a document that cannot be read: those of one that came along, the program has yet."""
    if came_along(folder):
        return REINSTALL
    if is_installed() and folder == own_dir() and (PACKAGE / document.file).exists():
        first = "" if is_sound(PACKAGE / document.file, document.checksum) else f"{REINSTALL} "
        return f"{first}Legg den tilbake med: {command('refresh')}"
    return f"Importer {document.file_name} på nytt."


def to_json(there: dict[str, list[Document]]) -> bytes:
    """The register as readable JSON: per document its vintages, newest first."""
    content = {"format": 1, "documents": {name: [asdict(one) for one in there[name]] for name in sorted(there)}}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def from_json(content: bytes) -> dict[str, list[Document]]:
    """The opposite of to_json. Raises ValueError for anything else."""
    try:
        parsed = json.loads(content)
        if parsed["format"] != 1:
            raise ValueError(f"format {parsed['format']!r}")
        return {name: [Document(**one) for one in vintages] for name, vintages in parsed["documents"].items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error
