"""A frame of the contract as the bytes of a Parquet file, and back; checked both ways."""

import hashlib
from io import BytesIO
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.contract import ContractError, validate
from data.schema import Table


def packed(table: Table, frame: pd.DataFrame) -> bytes:
    """The frame as Parquet; equal frames give equal bytes. Raises ContractError."""
    validate(table, frame)
    sink = BytesIO()
    arrow = pa.Table.from_pandas(frame, preserve_index=False)
    pq.write_table(arrow, sink, compression="zstd", compression_level=19, use_dictionary=True)
    return sink.getvalue()


def unpacked(table: Table, path: Path, checksum: str, rows: int, columns: list[str] | None = None) -> pd.DataFrame:
    """The frame in a file that must have this SHA-256 and so many rows. Raises ContractError, naming the file."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise ContractError(f"Tabell {table.name}: filen {path.name} er borte fra {path.parent}.") from error
    if hashlib.sha256(content).hexdigest() != checksum:
        raise ContractError(f"Tabell {table.name}: filen {path.name} er endret siden den ble skrevet.")
    frame = pq.read_table(pa.BufferReader(content), columns=columns).to_pandas()
    if len(frame) != rows:
        raise ContractError(f"Tabell {table.name}: {len(frame)} rader i {path.name}, ventet {rows}.")
    if columns is not None:
        frame = frame[columns]
    validate(table, frame, columns)
    return frame
