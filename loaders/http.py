"""One polite client: one call at a time, within the announced rate limit, with a bounded number of retries."""

import email.utils
import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass

import requests
import tenacity

from loaders.errors import SourceError
from loaders.pace import Pace

HEADERS = {"Accept": "application/json", "User-Agent": "kommuneokonomi (https://data.ssb.no)"}
DEFAULT_WINDOW = 60.0  # seconds to wait on a 429 that says nothing


@dataclass(frozen=True)
class Reply:
    """The body as it came, and what it says."""

    content: bytes
    json: object


class Transient(Exception):
    """Worth another attempt. wait: seconds the server asks for, or None."""

    def __init__(self, came: str, wait: float | None = None):
        super().__init__(came)
        self.wait = wait


def _setting(name: str, default: float) -> float:
    text = os.environ.get(name, "")
    try:
        return float(text) if text else default
    except ValueError as error:
        raise SourceError(f"innstillingen {name}", f"{text!r}, som ikke er et tall") from error


class Client:
    """Calls against one address. sleep and clock can be replaced in tests.

    LOADERS_MAX_WAIT (seconds, longest pause between attempts), LOADERS_TIMEOUT (seconds) and
    LOADERS_ATTEMPTS set what the arguments leave open.
    """

    def __init__(
        self,
        base: str,
        timeout: float | None = None,
        attempts: int | None = None,
        max_wait: float | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ):
        self.base = base.rstrip("/")
        self._timeout = _setting("LOADERS_TIMEOUT", 60) if timeout is None else timeout
        self._attempts = int(_setting("LOADERS_ATTEMPTS", 5)) if attempts is None else attempts
        self._max_wait = _setting("LOADERS_MAX_WAIT", 90) if max_wait is None else max_wait
        self._sleep = sleep
        self._pace = Pace(sleep, clock)
        self._session = requests.Session()
        self._session.headers.update(HEADERS)

    def get(self, path: str, asked: str, params: dict | None = None) -> Reply:
        """GET base + path. asked: what is asked for, for people. Raises SourceError."""
        return self._call("GET", path, asked, params=params)

    def post(self, path: str, asked: str, body: dict, params: dict | None = None) -> Reply:
        """POST a JSON body; otherwise as get()."""
        return self._call("POST", path, asked, params=params, json=body)

    def _call(self, method: str, path: str, asked: str, **arguments) -> Reply:
        retrying = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(Transient),
            stop=tenacity.stop_after_attempt(self._attempts),
            wait=self._pause,
            sleep=self._sleep,
            reraise=True,
        )
        asked = f"{asked} ({method} {self.base}{path})"
        try:
            return retrying(self._once, method, path, asked, arguments)
        except Transient as error:
            raise SourceError(asked, f"{error} (etter {self._attempts} forsøk)") from error

    def _pause(self, state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception()
        backoff = 0.5 * 2**state.attempt_number
        return min(self._max_wait, backoff if error.wait is None else error.wait)

    def _once(self, method: str, path: str, asked: str, arguments: dict) -> Reply:
        self._pace.wait()
        try:
            answer = self._session.request(method, self.base + path, timeout=self._timeout, **arguments)
        except (
            requests.exceptions.InvalidURL,
            requests.exceptions.MissingSchema,
            requests.exceptions.InvalidSchema,
        ) as error:
            raise SourceError(asked, f"en adresse som ikke kan brukes: {error}") from error
        except requests.Timeout as error:
            raise Transient(f"ikke noe svar innen {self._timeout:g} s") from error
        except requests.RequestException as error:
            raise Transient(f"brutt forbindelse ({type(error).__name__})") from error
        self._pace.heard(answer.headers)
        return self._judge(answer, asked)

    def _judge(self, answer: requests.Response, asked: str) -> Reply:
        code, body = answer.status_code, answer.content
        if code == 429:
            asked_wait = _retry_after(answer.headers.get("Retry-After", ""))
            raise Transient("HTTP 429 (for mange kall)", asked_wait or self._pace.window or DEFAULT_WINDOW)
        if code >= 500:
            raise Transient(f"HTTP {code}{_title(body)}", _retry_after(answer.headers.get("Retry-After", "")))
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
