"""Adds vintages to the extract. The manifest is replaced last and atomically: a reader sees the old or the new."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pandas as pd

from data.extract import manifest as extract_manifest
from data.extract.catalogue import folder_of, manifest, table_of
from data.extract.files import holds, locked, put
from data.extract.parquet import packed
from data.extract.vintage import Vintage, to_json

OURS = re.compile(r".*\.\d+\.tmp")


def write(name: str, frame: pd.DataFrame, new: Vintage, folder: Path | str | None = None) -> Vintage:
    """Add a vintage and make it the newest; returns it as stored. Earlier vintages and their files stay.

    The same figures with the same facts add nothing: the vintage that is there is returned.
    """
    table, folder = table_of(name), folder_of(folder)
    content = packed(table, frame)
    checksum = hashlib.sha256(content).hexdigest()
    stamp = re.sub(r"[^0-9TZ]", "", new.fetched)
    file = f"{name}.{checksum[:12]}.parquet"
    new = replace(new, id=f"{stamp}-{checksum[:12]}", file=file, rows=len(frame), checksum=checksum)
    with locked(folder):
        tables = manifest(folder)
        sweep(folder)
        there = tables.setdefault(name, [])
        mended = not holds(folder / file, content)
        if mended:
            put(folder / file, content)
        if there and there[0].checksum == checksum and there[0].same_facts(new):
            if mended:  # a dashboard that runs then reads anew
                put(folder / extract_manifest.FILE, to_json(tables))
            return there[0]
        there.insert(0, new)
        extract_manifest.write(folder, tables)
    return new


def sweep(folder: Path) -> None:
    """Remove files that a crash left half written. Figures are never removed: a lost manifest must not cost them."""
    for path in folder.iterdir():
        if OURS.fullmatch(path.name):
            path.unlink()
