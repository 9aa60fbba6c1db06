"""Bring files in: recognise, read, check, keep. A file that fails stops no other, and leaves nothing."""

import sys
import traceback
from pathlib import Path

from data.brought_in import documents, who_sees
from data.brought_in.document import PUBLIC
from data.brought_in.documents import Document
from data.errors import DataError, MissingTable
from data.extract import store
from data.municipalities.former import formers
from loaders.documents import column_mapping
from loaders.documents.beside import beside
from loaders.documents.kind import Choices, Known
from loaders.documents.kinds import kind_of
from loaders.documents.known import moved, newest_revenue, published, successors
from loaders.documents.mapping_text import written
from loaders.documents.result_said import results
from loaders.errors import FileError, UsageError
from loaders.reading.source_file import open_file
from loaders.reading.visible import visible
from loaders.stamps import now

NEWLINE = "\n"


def bring_in(paths: list[Path], chosen: str, choices: Choices, folder: Path, dry: bool = False) -> bool:
    """Import every file, telling of each on stdout and of failures on stderr; where anything of a
    municipality's own was read, kept or not, last who would see it. Returns whether all went well.

    dry: read and tell, and keep nothing.
    """
    known = known_municipalities(folder)
    kinds = [_told(path, chosen, choices, known, folder, dry) for path in paths]  # every file is tried
    if any(kind and kind not in PUBLIC for kind in kinds):
        print(who_sees.when_shared())
    return all(kinds)


def _told(path: Path, chosen: str, choices: Choices, known: Known, folder: Path, dry: bool) -> str:
    """Import one file and tell of it; the name of its kind, "" where it was refused."""
    name = visible(path.name or str(path))
    try:
        kind, said = one(path, chosen, choices, known, folder, dry)
        for line in said:
            print(f"{name}: {visible(line)}")
        return kind
    except UsageError:
        raise
    except DataError as error:
        sys.stderr.write(f"{name}: AVVIST. {visible(str(error), keep=NEWLINE)}\n")
        sys.stderr.writelines(f"  {visible(line)}\n" for line in _mend(error, path))
    except MemoryError:
        sys.stderr.write(f"{name}: AVVIST. Filen er for stor for minnet på denne maskinen. Del den.\n")
    except Exception:  # noqa: BLE001 - a fault of ours: the trace is needed to mend it, and the other files go on
        sys.stderr.write(f"{name}: AVVIST. Uventet feil i programmet, meld den med dette sporet:\n")
        sys.stderr.write(traceback.format_exc())
    return ""


def _mend(error: DataError, path: Path) -> list[str]:
    """How to save the mapping that would mend what a mapping can."""
    if not isinstance(error, FileError) or not (lines := written(error.mend)):
        return []
    rest = "" if error.mended else " Det som ikke kan rettes slik, må rettes i filen."
    how = f"Lagre linjene under som {path.stem}.yaml ved siden av filen (eller gi dem med --mapping), se over dem"
    return [f"{how}, og importer på nytt.{rest}", *lines]


def one(
    path: Path, chosen: str, choices: Choices, known: Known, folder: Path, dry: bool = False
) -> tuple[str, list[str]]:
    """Import one file; the name of its kind, and what to tell the person. Raises DataError, and then nothing was changed."""
    file = open_file(path, choices.with_hidden)
    choices = column_mapping.chosen(choices, path, folder)
    kind = kind_of(file, chosen, "ledger" if choices.mapping else "")
    read = kind.read(file, choices, known)
    first = results(read, known)
    said = [f"lest som {kind.title}: {read.title}", *first, *(line for line in read.said if line not in first)]
    there = documents.register(folder)
    before = there.get(read.id, [])
    document = Document(read.id, kind.name, read.title, read.table, file.name, file.sha256, now(), read.facts)
    said += beside(document, there)
    if dry:
        last = [(one.sha256, one.facts, one.rows) for one in before[:1]]
        same = last == [(file.sha256, read.facts, len(read.frame))]
        state = "uendret" if same else "en ny versjon av dokumentet" if before else "et nytt dokument"
        would = f"Ville blitt {state}, id {read.id}, {len(read.frame)} rader"
        return kind.name, [*said, f"prøve (--dry-run): ingenting er lagret. {would}"]
    kept = documents.add(document, read.frame, b"" if read.private else file.content, folder)
    if before and kept == before[0]:
        state = "uendret, er importert før"
    else:
        state = "ny versjon av dokumentet" if before else "nytt dokument"
    return kind.name, [*said, f"{state}, id {kept.id}, {kept.rows} rader"]


def remove(document_ids: list[str], folder: Path) -> None:
    """Take documents out again. Raises UnknownDocument before anything is removed when one does not exist."""
    for document_id in document_ids:
        documents.find(document_id, folder)
    for document_id in document_ids:
        gone = documents.remove(document_id, folder)
        print(f"{document_id}: tatt ut ({gone[0].title}, {len(gone)} versjon(er))")


def known_municipalities(folder: Path) -> Known:
    """Today's municipalities and the gone ones that the extract knows of. Raises DataError without the list."""
    try:
        now_there, changes = store.read("municipalities", folder), store.read("municipality_changes", folder)
    except MissingTable as error:
        raise FileError(f"kommunelisten må være på plass før filer kan kontrolleres. {error}") from error
    names = dict(zip(now_there["municipality_code"].astype(str), now_there["name"].astype(str), strict=True))
    former, became = moved(store.read_reference("municipality_moves"), names)
    former |= {
        str(row.old_code): (str(row.old_name), row.changed_on.year)
        for row in changes.sort_values("changed_on").itertuples()
        if str(row.old_code) not in names
    }
    became |= successors(changes, names)
    before = formers(names, store.read_reference("municipality_moves"), changes)
    ssb = published(folder)
    return Known(names, former, became, *newest_revenue(ssb), before, ssb)
