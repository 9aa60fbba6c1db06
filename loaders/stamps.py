"""The time and the hash that a reply or a document is marked with."""

import hashlib
import json
from datetime import UTC, datetime


def now() -> str:
    """The time in UTC as ISO 8601, to the microsecond, so that two loads never share a name."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def hash_of(content: object) -> str:
    """A short hash of anything that JSON can hold."""
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]
