"""The feed as a file beside the data, whole or not there."""

from collections.abc import Mapping
from pathlib import Path

from data.extract import catalogue
from data.extract.files import holds, locked, put
from data.extract.vintage import Vintage
from data.news import atom
from data.news.entries import entries


def of(kept: Mapping[str, list[Vintage]]) -> bytes:
    """The feed of everything, which leads to the page of the dashboard. kept: as catalogue.manifest gives it."""
    return atom.feed(map(atom.told, entries(kept)))


def write(folder: Path) -> bool:
    """Write the feed of what lies in the folder now; whether there was anything new to write. Raises DataError."""
    with locked(folder):
        kept = catalogue.manifest(folder)
        content = of(kept)
        if not any(kept.values()) or holds(folder / atom.FILE, content):
            return False
        put(folder / atom.FILE, content)
    return True
