"""What a page sends to the browser, as texts: each with where it stands."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from languages.figures import TEXTS
from pages.shared.language.frames import AS_WRITTEN

READ_BY_NOBODY = {
    "id", "key", "user_key", "url", "href", "page", "page_script_hash", "query_string", "file_type", "config", "theme", "icon",
    "query_param_key", "language", "anchor", "form_id", "deferred_file_id", "type", "bg_color", "raw_value", "url_pathname",
    "element_hash", "default", "columns", "tag",
}  # fmt: skip
Said = tuple[str, str]  # where, and what


def texts(at: AppTest) -> list[Said]:
    """All texts of a page in their order, the figures and tables with theirs."""
    return list(_of_block("", at._tree))


def _of_block(where: str, block: Any) -> Iterator[Said]:
    if isinstance(proto := getattr(block, "proto", None), Message):
        yield from _of_proto(f"{where}/{block.type}", proto)
    for number, child in getattr(block, "children", {}).items():
        yield from _of_block(f"{where}.{number}", child)


def _of_proto(where: str, proto: Message) -> Iterator[Said]:
    for field, value in proto.ListFields():
        if field.name in READ_BY_NOBODY:
            continue
        each = value if field.is_repeated else [value]
        for number, one in enumerate(each):
            yield from _of_field(f"{where}/{field.name}[{number}]", field, one)


def _of_field(where: str, field: FieldDescriptor, value: Any) -> Iterator[Said]:
    if field.name == "spec":
        yield from _of_figure(where, json.loads(value), "")
    elif field.name == "arrow_data":
        yield from _of_table(where, value.data)
    elif field.type == FieldDescriptor.TYPE_STRING:
        yield where, value
    elif field.type == FieldDescriptor.TYPE_MESSAGE and isinstance(value, Message):
        yield from _of_proto(where, value)


def _of_figure(where: str, part: Any, key: str) -> Iterator[Said]:
    if isinstance(part, dict) and "bdata" not in part:
        for name, one in part.items():
            yield from _of_figure(f"{where}/{name}", one, name)
    elif isinstance(part, list):
        for number, one in enumerate(part):
            yield from _of_figure(f"{where}[{number}]", one, key)
    elif isinstance(part, str) and key in TEXTS:
        yield where, part


def _of_table(where: str, sent: bytes) -> Iterator[Said]:
    table = pa.ipc.open_stream(io.BytesIO(sent)).read_all()
    index = (table.schema.pandas_metadata or {}).get("index_columns", [])
    for place, column in enumerate(name for name in table.column_names if name not in index):
        yield f"{where}/column[{place}]", column
        if column not in AS_WRITTEN and not _of_numbers(table.schema.field(column).type):
            for number, cell in enumerate(table[column].to_pylist()):
                if isinstance(cell, str):
                    yield f"{where}/cell[{place},{number}]", cell


def _of_numbers(kind: pa.DataType) -> bool:
    """Whether no cell of a column can be a text."""
    return pa.types.is_primitive(kind) or pa.types.is_null(kind)
