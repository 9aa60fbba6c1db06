"""What a server answered: the body it should be, or what was wrong with it. Pure, but for the time of day."""

import email.utils
import html
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass

from loaders.errors import SourceError
from loaders.network.transient import Transient

DEFAULT_WINDOW = 60.0  # seconds to wait on a 429 that says nothing
WEB = (
    "Det er trolig en påloggingsside eller et nettfilter på veien: åpne data.ssb.no i en nettleser på denne maskinen, "
    "logg på nettet eller be IT slippe gjennom data.ssb.no, og prøv igjen. Har SSB vedlikehold, prøv igjen senere."
)
FILTER = "Det er trolig et nettfilter som sperrer: be IT slippe gjennom data.ssb.no."
MARKS = b"\xef\xbb\xbf \t\r\n"  # what may stand before the first sign of a body


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
    if code == 511:
        raise SourceError(asked, f"HTTP 511: nettet krever pålogging{_title(body)}", WEB)
    if code >= 500:
        raise Transient(f"HTTP {code}{_title(body)}", _retry_after(headers.get("Retry-After", "")))
    if code != 200:
        stopped = code in (401, 403, 451) and _is_page(headers, body)
        raise SourceError(asked, f"HTTP {code}{_title(body)}", FILTER if stopped else "")
    if _is_page(headers, body):
        raise Transient(f"HTML der det skulle vært JSON{_heading(body)}", advice=WEB)
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


def _is_page(headers: Mapping[str, str], body: bytes) -> bool:
    """Whether the body is a page for people."""
    return body.lstrip(MARKS)[:1] == b"<" or "html" in headers.get("Content-Type", "").lower()


def _heading(body: bytes) -> str:
    """The title of a page, by which a person knows whose it is; "" when it has none."""
    found = re.search(rb"<title[^>]*>([^<]+)<", body, re.IGNORECASE)
    text = " ".join(html.unescape(found[1].decode("utf-8", "replace")).split()) if found else ""
    return f": nettsiden «{text[:80]}»" if text else ""


def _title(body: bytes) -> str:
    """SSB's own words from an error body, or what kind of body it is."""
    if body.lstrip(MARKS)[:1] == b"<":
        return f" med HTML{_heading(body)}"
    try:
        error = json.loads(body)
        return f" «{error['title']}»"
    except (ValueError, KeyError, TypeError):
        return " uten forklaring" if not body else f" «{body[:80].decode('utf-8', 'replace')}»"
