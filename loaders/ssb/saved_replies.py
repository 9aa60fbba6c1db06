"""Replies as they came, kept on this machine so that parsing never needs the network again."""

import gzip
import json
import os
import re
import shutil
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data.advice import command
from data.errors import DataError
from data.extract.files import move, trouble
from loaders.errors import ReplyError, UsageError

KEPT = 3
HOUR = 3600
REQUEST = {"table", "fetched", "selection", "asked", "replies"}


@dataclass(frozen=True)
class Raw:
    """What was asked of a source and the replies, in the order they came.

    request: {"table", "fetched" (UTC ISO), "selection", "asked": [...]}; replies: name -> body.
    """

    request: dict
    replies: dict[str, bytes]

    @property
    def fetched(self) -> str:
        return self.request["fetched"]


def _home(folder: Path, table_id: str) -> Path:
    return folder / "raw" / table_id


def _stamp(fetched: str) -> str:
    return re.sub(r"[^0-9TZ]", "", fetched)


def save(raw: Raw, folder: Path, also_keep: str = "") -> Path:
    """Write the replies as gzip in a folder of their own, whole or not at all; returns the folder.

    The newest few are kept, and the one fetched at `also_keep` (the vintage in use).
    """
    home = _home(folder, raw.request["table"])
    aside, final = home / f".{os.getpid()}.tmp", home / _stamp(raw.fetched)
    try:
        _put(raw, aside)
        if final.exists():
            shutil.rmtree(final)
        move(aside, final)
        _prune(home, keep=_stamp(also_keep))
    except OSError as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise DataError(f"Fikk ikke lagret svarene i {trouble(error, final)}") from error
    return final


def _put(raw: Raw, aside: Path) -> None:
    if aside.exists():
        shutil.rmtree(aside)
    aside.mkdir(parents=True)
    for name, body in raw.replies.items():
        (aside / f"{name}.json.gz").write_bytes(gzip.compress(body, compresslevel=6, mtime=0))
    text = json.dumps(raw.request | {"replies": list(raw.replies)}, ensure_ascii=False, indent=1)
    (aside / "request.json").write_text(text + "\n", encoding="utf-8")


def newest(folder: Path, table_id: str) -> Raw:
    """The newest replies of a table. Raises UsageError when there are none, ReplyError when they are damaged.

    Older ones are not taken in their place: they would land as the newest edition.
    """
    there = _saved(_home(folder, table_id))
    if not there:
        raise UsageError(f"ingen rådata er lagret; hent med: {command('refresh', table_id)}")
    request = _part(there[-1] / "request.json", table_id, _request)
    names = request.pop("replies")
    return Raw(request, {name: _part(there[-1] / f"{name}.json.gz", table_id, _body) for name in names})


def _request(content: bytes) -> dict:
    request = json.loads(content)
    if not isinstance(request, dict) or not request.keys() >= REQUEST:
        raise ValueError("not a request")
    return request


def _body(content: bytes) -> bytes:
    body = gzip.decompress(content)
    if not body:  # an empty file is good gzip
        raise ValueError("empty")
    return body


def _part(path: Path, table_id: str, read: Callable):
    try:
        return read(path.read_bytes())
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise ReplyError(
            f"{table_id}: det lagrede svaret {path} er borte eller skadet. "
            f"Hent det på nytt med: {command('refresh', table_id, '--force')}"
        ) from error


def _saved(home: Path) -> list[Path]:
    if not home.exists():
        return []
    return sorted(p for p in home.iterdir() if p.is_dir() and not p.name.endswith(".tmp"))


def _prune(home: Path, keep: str) -> None:
    for old in _saved(home)[:-KEPT]:
        if old.name != keep:
            shutil.rmtree(old)
    for left in home.glob(".*.tmp"):
        if time.time() - left.stat().st_mtime > HOUR:
            shutil.rmtree(left)
