"""Vintages from the files alone, for when the manifest and its copy are both lost."""

import hashlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from data.contract.schema import Table
from data.errors import ContractError
from data.extract.files import get
from data.extract.vintage import Vintage

UNKNOWN = "Oversikten over uttrekket gikk tapt. Utgave og merknader er ukjente til tabellen er hentet på nytt."


def found(table: Table, folder: Path) -> list[Vintage]:
    """The whole files of a table, last written first, as vintages without edition and coverage.

    A file is whole when its name holds the beginning of its checksum; others are left where they are.
    """
    files = sorted(folder.glob(f"{table.name}.*.parquet"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    return [made for path in files if (made := _vintage(table, path)) is not None]


def _vintage(table: Table, path: Path) -> Vintage | None:
    try:
        content = get(path)
        rows = pq.ParquetFile(BytesIO(content)).metadata.num_rows
    except (ContractError, pa.ArrowException, OSError, ValueError):
        return None
    checksum = hashlib.sha256(content).hexdigest()
    if path.name != f"{table.name}.{checksum[:12]}.parquet":
        return None
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Vintage(
        fetched=written.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), updated="", selection={}, coverage={},
        notes=[{"text": UNKNOWN, "mandatory": True}], source=table.source,
        id=f"{written:%Y%m%dT%H%M%S%fZ}-{checksum[:12]}", file=path.name, rows=rows, checksum=checksum,
    )  # fmt: skip
