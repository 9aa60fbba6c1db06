"""What every source's parse gives, and small things that fetching shares."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pandas as pd


@dataclass(frozen=True)
class Parsed:
    """A frame under the contract of its table, and what the replies say about it.

    notes: [{"text", "mandatory"}]. updated: SSB's mark of the edition, "" where there is none.
    labels: column -> code -> the source's own text for it. said: what a person should know of how it was read.
    """

    frame: pd.DataFrame
    updated: str = ""
    notes: list = field(default_factory=list)
    revised: bool | None = None
    labels: dict = field(default_factory=dict)
    said: tuple[str, ...] = ()


def now() -> str:
    """The time in UTC as ISO 8601, to the microsecond, so that two loads never share a name."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def hash_of(content: object) -> str:
    """A short hash of anything that JSON can hold."""
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]
