"""A frame of the contract as the bytes of a Parquet file, and back; checked both ways."""

from io import BytesIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow.dataset import ParquetFileFormat

from data.contract.schema import Table
from data.contract.validate import validate
from data.errors import ContractError

UNREADABLE = (pa.ArrowException, OSError, ValueError, TypeError, KeyError, AttributeError, IndexError)


def packed(table: Table, frame: pd.DataFrame) -> bytes:
    """The frame as Parquet; equal frames give equal bytes. Raises ContractError."""
    validate(table, frame)
    sink = BytesIO()
    arrow = pa.Table.from_pandas(frame, preserve_index=False)
    pq.write_table(arrow, sink, compression="zstd", compression_level=19, use_dictionary=True)
    return sink.getvalue()


def unpacked(table: Table, content: bytes, rows: int, columns: list[str] | None = None) -> pd.DataFrame:
    """The frame, which must have so many rows and keep the contract. Raises ContractError."""
    try:
        frame = _read(content, columns)
    except UNREADABLE as error:
        raise ContractError(f"Tabell {table.name}: filen er ikke Parquet som kan leses ({_first(error)}).") from error
    if len(frame) != rows:
        raise ContractError(f"Tabell {table.name}: {len(frame)} rader i filen, ventet {rows}.")
    if columns is not None and set(columns) <= set(frame):
        frame = frame[columns]
    validate(table, frame, columns)
    return frame


def has_columns(table: Table, content: bytes) -> bool:
    """Whether it is Parquet with the columns of the contract, by its schema: no figure is read."""
    try:
        names = pq.read_schema(pa.BufferReader(content)).names
    except UNREADABLE:
        return False
    return tuple(names) == table.names


def _first(error: Exception) -> str:
    """The first line of what the reader said, cut where it is long."""
    return next(iter(str(error).splitlines()), type(error).__name__)[:100]


def _read(content: bytes, columns: list[str] | None) -> pd.DataFrame:
    """Through the system's memory pool: Arrow's own pools keep tens of megabytes of what a read has let go of."""
    file = ParquetFileFormat().make_fragment(pa.BufferReader(content))
    pool = pa.system_memory_pool()
    return file.to_table(columns=columns, memory_pool=pool).to_pandas(memory_pool=pool)
