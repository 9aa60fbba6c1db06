"""Documents that come with a later version of the program than the one that the user's own folder last took from."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from data.advice import REINSTALL
from data.brought_in import documents
from data.brought_in.document import Document, from_json, to_json
from data.errors import DamagedTable, DataError
from data.extract.edition import DOCUMENTS_FILE
from data.extract.files import get, holds, put
from data.folder import BEGUN, PACKAGE

Register = Mapping[str, list[Document]]


class Registers(NamedTuple):
    """before: of all that came along so far; there: of the own folder; come: of what comes along now."""

    before: Register
    there: Register
    come: Register


def taken_in(own: Path) -> list[str]:
    """Add them to the own folder, and remember them, so that one that is taken out stays out; what was done.

    Where a register cannot be read nothing is added or remembered, and one whose rows did not come along whole waits.
    """
    found = _registers(own)
    if found is None:
        return []
    said, waiting = [], set()
    for one in _new(found):
        try:
            documents.add(one, documents.rows(one, PACKAGE), b"", own)
        except DamagedTable:
            waiting.add(one.id)
            said.append(f"{one.id}: skulle fulgt med programmet, men kan ikke leses der. {REINSTALL}")
        else:
            said.append(f"{one.id}: fulgte med programmet, og er lagt i {own}.")
    register = to_json({**found.before, **{name: of for name, of in found.come.items() if name not in waiting}})
    if not holds(own / BEGUN, register):
        put(own / BEGUN, register)
    return said


def documents_of(own: Path) -> list[Document]:
    """Those that the next command that writes adds: later than what came along before, and than what the folder has."""
    found = _registers(own)
    return [] if found is None else [one for one in _new(found) if _is_whole(one)]


def lacked_by(there: Register) -> Register:
    """What comes along that a folder without figures lacks: by id, each vintage that it has not. there: of the folder."""
    come = documents.register(PACKAGE)
    new = _new(Registers({}, there, come))
    return {one.id: [vintage for vintage in come[one.id] if not _has(there, vintage)] for one in new}


def _registers(own: Path) -> Registers | None:
    """None where one cannot be read, which is told of where it is read. What was taken out is not known where what came
    along before is damaged: then all that the folder lacks is new."""
    try:
        there, come = documents.register(own), documents.register(PACKAGE)
    except DataError:
        return None
    try:
        before = from_json(get(own / BEGUN))
    except FileNotFoundError:  # figures that were not begun from what came along
        before = come
    except (ValueError, DataError):
        before = {}
    else:
        before = before if (own / DOCUMENTS_FILE).exists() else {}  # deleted, as is advised of one that cannot be read
    return Registers(before, there, come)


def _new(found: Registers) -> list[Document]:
    shipped = [vintages[0] for vintages in found.come.values() if vintages]
    kept = [one for one in shipped if one.id not in found.before or one.id in found.there]  # the rest was taken out
    return [one for one in kept if not _has(found.before, one) and _is_later(one, found.there.get(one.id, []))]


def _has(known: Register, one: Document) -> bool:
    return any(other.checksum == one.checksum for other in known.get(one.id, []))


def _is_later(one: Document, there: list[Document]) -> bool:
    return not there or (not _has({one.id: there}, one) and moment(one.imported) > moment(there[0].imported))


def _is_whole(one: Document) -> bool:
    try:
        documents.rows(one, PACKAGE)
    except DamagedTable:
        return False
    return True


def moment(text: str) -> datetime:
    """A time of a register, with its zone."""
    made = datetime.fromisoformat(text)
    return made if made.tzinfo else made.replace(tzinfo=UTC)
