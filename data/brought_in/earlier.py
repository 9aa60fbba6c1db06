"""An edition as it was at a moment: what had been fetched and brought in by then. No figure is ever removed by a later one.

A table that was parsed anew has the time at which it was fetched. What has been taken away with `remove` is gone.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from data.brought_in import documents
from data.brought_in.document import Document, to_json
from data.errors import DataError
from data.extract import manifest, sound, vintage as vintages
from data.extract.edition import DOCUMENTS_FILE, Edition

FORM, AS_OF = "%Y%m%dT%H%M%S", "slik det var"
NEEDED = ("accounts", "population", "municipalities", "municipality_changes")  # without them no page has its figures


def moment(edition: Edition) -> str:
    """When the newest of its figures came, UTC, to the second and never before it: 20261126T120606; "" without any.

    Of an edition without what is a municipality's own, that does not count. Raises as Edition.tables.
    """
    fetched = [_when(versions[0].fetched) for versions in edition.tables.values() if versions]
    brought = [_when(one.imported) for one, *_ in _documents(edition).values() if sound.is_moment(one.imported)]
    return f"{max(fetched + brought) + timedelta(microseconds=999_999):{FORM}}" if fetched else ""


def as_of(edition: Edition, moment_then: str) -> Edition | None:
    """What had come by a moment, of every table and document, without those that came first later.

    The edition itself where nothing has come since. None of what is no moment, and where a table that every page needs had
    not come yet. Raises as Edition.tables.
    """
    try:
        at = datetime.strptime(moment_then, FORM).replace(tzinfo=UTC)
    except ValueError:
        return None
    tables, brought = {name: versions for name, versions in edition.tables.items() if versions}, _documents(edition)
    then, brought_then = _by(tables, lambda one: one.fetched, at), _by(brought, lambda one: one.imported, at)
    if (then, brought_then) == (tables, brought):
        return edition
    if not then or any(name in tables and name not in then for name in NEEDED):
        return None
    contents = {name: one for name, one in edition.contents.items() if name != manifest.COPY}
    contents |= {manifest.FILE: vintages.to_json(then)} | ({DOCUMENTS_FILE: to_json(brought_then)} if brought else {})
    found = replace(edition, contents=contents)
    return replace(found, version=f"{edition.version} {AS_OF} {moment(found)}")


def _documents(edition: Edition) -> dict[str, list[Document]]:
    """Those that may be read; none where the register is damaged, which is told where it is read."""
    try:
        return {name: versions for name, versions in documents.register(edition).items() if versions}
    except DataError:
        return {}


def _by(versions: dict[str, list], when: Callable, at: datetime) -> dict[str, list]:
    """Those that had come; one whose time cannot be read stays, and is told where it is read."""
    kept = {
        name: [one for one in each if not sound.is_moment(when(one)) or _when(when(one)) <= at]
        for name, each in versions.items()
    }
    return {name: each for name, each in kept.items() if each}


def _when(told: str) -> datetime:
    return datetime.fromisoformat(told).astimezone(UTC)
