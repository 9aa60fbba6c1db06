"""One polite client: one call at a time, within the announced rate limit, with a bounded number of retries."""

import time
from collections.abc import Callable

import requests
import tenacity

from loaders import limits, reasons
from loaders.answer import Reply, judge
from loaders.deadline import Overdue, within
from loaders.errors import HostDown, SourceError
from loaders.limits import Limits
from loaders.pace import Pace
from loaders.reasons import Transient, Unreachable

HEADERS = {"Accept": "application/json", "User-Agent": "kommuneokonomi (https://data.ssb.no)"}
NOT_AN_ADDRESS = (
    requests.exceptions.InvalidURL,
    requests.exceptions.MissingSchema,
    requests.exceptions.InvalidSchema,
)


class Client:
    """Calls against one address. bounds: from the environment if not given. sleep and clock: replaced in tests.

    down: host -> why, shared by the clients of a run: a host that was found down is not asked again.
    """

    def __init__(
        self,
        base: str,
        bounds: Limits | None = None,
        down: dict[str, Unreachable] | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ):
        self.base = base.rstrip("/")
        self._host = self.base.partition("://")[2].partition("/")[0]
        self._bounds = limits.from_environment() if bounds is None else bounds
        self._down = {} if down is None else down
        self._sleep = sleep
        self._pace = Pace(sleep, clock, self._bounds.max_wait)
        self._session = _session()

    def get(self, path: str, asked: str, params: dict | None = None) -> Reply:
        """GET base + path. asked: what is asked for, for people. Raises SourceError or HostDown."""
        return self._call("GET", path, asked, params=params)

    def post(self, path: str, asked: str, body: dict, params: dict | None = None) -> Reply:
        """POST a JSON body; otherwise as get()."""
        return self._call("POST", path, asked, params=params, json=body)

    def _call(self, method: str, path: str, asked: str, **arguments) -> Reply:
        if self._host in self._down:
            raise HostDown(asked, self._host, str(self._down[self._host]), self._down[self._host].advice)
        asked = f"{asked} ({method} {self.base}{path})"
        attempts = self._bounds.attempts
        retrying = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(Transient),
            stop=tenacity.stop_after_attempt(attempts),
            wait=self._pause,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return retrying(self._once, method, path, asked, arguments)
        except Transient as error:
            if isinstance(error, Unreachable):
                self._down[self._host] = error
            raise SourceError(asked, f"{error} (etter {attempts} forsøk)", error.advice) from error

    def _pause(self, state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception()
        backoff = 0.5 * 2**state.attempt_number
        return min(self._bounds.max_wait, backoff if error.wait is None else error.wait)

    def _once(self, method: str, path: str, asked: str, arguments: dict) -> Reply:
        self._pace.wait()
        answer = self._answer(method, path, asked, arguments)
        self._pace.heard(answer.headers)
        return judge(asked, answer.status_code, answer.headers, answer.content, self._pace.window)

    def _answer(self, method: str, path: str, asked: str, arguments: dict) -> requests.Response:
        """The whole answer, or the reason why it did not come."""
        session, url, timeout = self._session, self.base + path, self._bounds.timeout
        try:
            return within(self._bounds.deadline, lambda: session.request(method, url, timeout=timeout, **arguments))
        except Overdue as error:
            self._session = _session()  # the old one is still held by the call that was given up
            came = f"ikke hele svaret innen {self._bounds.deadline:g} s"
            raise SourceError(asked, came, "Prøv igjen senere, eller øk LOADERS_DEADLINE.") from error
        except NOT_AN_ADDRESS as error:
            raise SourceError(asked, f"en adresse som ikke kan brukes: {error}") from error
        except requests.exceptions.ProxyError as error:
            raise reasons.no_proxy() from error
        except requests.ConnectTimeout as error:
            raise reasons.no_contact(timeout) from error
        except requests.RequestException as error:
            raise reasons.why(error, timeout) from error


def _session() -> requests.Session:
    session = requests.Session()
    session.headers.update(HEADERS)
    return session
