"""What a server answered: the body it should be, or what was wrong with it. Pure, but for the time of day."""

import email.utils
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass

from loaders.errors import SourceError
from loaders.reasons import Transient

DEFAULT_WINDOW = 60.0  # seconds to wait on a 429 that says nothing


@dataclass(frozen=True)
class Reply:
    """The body as it came, and what it says."""

    content: bytes
    json: object


def judge(asked: str, code: int, headers: Mapping[str, str], body: bytes, window: float) -> Reply:
    """The reply, if it is JSON under 200; else SourceError, or Transient when another attempt may help.

    window: the seconds of the server's rate limit, 0 when it has not said.
    """
    if code == 429:
        asked_wait = _retry_after(headers.get("Retry-After", ""))
        raise Transient("HTTP 429 (for mange kall)", asked_wait or window or DEFAULT_WINDOW)
    if code >= 500:
        raise Transient(f"HTTP {code}{_title(body)}", _retry_after(headers.get("Retry-After", "")))
    if code != 200:
        raise SourceError(asked, f"HTTP {code}{_title(body)}")
    if body.lstrip()[:1] == b"<":
        raise Transient("HTML der det skulle vært JSON")
    try:
        return Reply(body, json.loads(body))
    except ValueError as error:
        raise Transient(f"ødelagt JSON på {len(body)} byte") from error


def _retry_after(text: str) -> float | None:
    """Seconds from a Retry-After header, which is a number or a date; None when absent or unreadable."""
    if text.strip().isdigit():
        return float(text)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - time.time())
    except ValueError:
        return None


def _title(body: bytes) -> str:
    """SSB's own words from an error body, or what kind of body it is."""
    if body.lstrip()[:1] == b"<":
        return " med HTML"
    try:
        error = json.loads(body)
        return f" «{error['title']}»"
    except (ValueError, KeyError, TypeError):
        return " uten forklaring" if not body else f" «{body[:80].decode('utf-8', 'replace')}»"
