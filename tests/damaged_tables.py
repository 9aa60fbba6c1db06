"""Ways in which the file of a table may be damaged, the same extract without it, and a document with other facts."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq


def _file(folder: Path, table: str) -> Path:
    return folder / _manifest(folder)["tables"][table][0]["file"]


def _manifest(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def _keep(folder: Path, manifest: dict) -> None:
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def _other_columns(path: Path) -> None:
    rows = pq.read_table(path)
    pq.write_table(rows.rename_columns([f"column_{at}" for at in range(rows.num_columns)]), path)


WAYS: dict[str, Callable[[Path], object]] = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-200]),
    "empty": lambda path: path.write_bytes(b""),
    "no Parquet": lambda path: path.write_bytes(b"region_code;value\n0301;1\n"),
    "other columns": _other_columns,
    "gone": lambda path: path.unlink(),
}


def damage(folder: Path, table: str, way: str) -> None:
    """Of the newest edition."""
    WAYS[way](_file(folder, table))


def as_if_written(folder: Path, table: str) -> None:
    """The file of an older contract: its checksum is right, and only reading shows what is wrong."""
    path, manifest = _file(folder, table), _manifest(folder)
    _other_columns(path)
    manifest["tables"][table][0]["checksum"] = hashlib.sha256(path.read_bytes()).hexdigest()
    _keep(folder, manifest)


def take_out(folder: Path, table: str) -> None:
    """As it is before it is fetched."""
    manifest = _manifest(folder)
    del manifest["tables"][table]
    _keep(folder, manifest)


def fetched_and_damaged(folder: Path, table: str) -> None:
    """As it is where a table that does not ship was fetched, and its file is no longer what was written."""
    manifest = _manifest(folder)
    one = manifest["tables"]["accounts"][0] | {"file": f"{table}.0123456789ab.parquet", "checksum": "ab" * 32}
    manifest["tables"][table] = [one]
    (folder / one["file"]).write_bytes(b"no Parquet")
    _keep(folder, manifest)


def with_facts(folder: Path, document: str, **facts) -> None:
    """The newest of a document, with these in the place of its own."""
    path = folder / "documents.json"
    parsed = json.loads(path.read_text(encoding="utf-8"))
    parsed["documents"][document][0] |= facts
    path.write_text(json.dumps(parsed), encoding="utf-8")
