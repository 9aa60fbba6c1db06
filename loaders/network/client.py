"""One polite client: one call at a time, within the announced rate limit, with a bounded number of retries."""

import time
from collections.abc import Callable

import requests
import tenacity

from loaders.errors import HostDown, SourceError
from loaders.network import limits, proxy, reasons, redirects, secure
from loaders.network.answer import Reply, judge
from loaders.network.deadline import Overdue, within
from loaders.network.limits import Limits
from loaders.network.pace import Pace
from loaders.network.transient import Transient, Unreachable

HEADERS = {"Accept": "application/json", "User-Agent": "kommuneokonomi (https://data.ssb.no)"}
PROXY_LOGIN = 407
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
        error = state.outcome.exception() if state.outcome else None
        asked = error.wait if isinstance(error, Transient) else None
        return min(self._bounds.max_wait, 0.5 * 2**state.attempt_number if asked is None else asked)

    def _once(self, method: str, path: str, asked: str, arguments: dict) -> Reply:
        self._pace.wait()
        answer = self._sent_on(method, path, asked, arguments)
        self._pace.heard(answer.headers)
        if answer.status_code == PROXY_LOGIN:
            raise SourceError(asked, *proxy.login(self.base))
        return judge(asked, answer.status_code, answer.headers, answer.content, self._pace.window)

    def _sent_on(self, method: str, path: str, asked: str, arguments: dict) -> requests.Response:
        """The answer at the end of the redirects, each of which is the same call to the same server."""
        url = self.base + path
        for _ in range(redirects.MOST + 1):
            answer = self._answer(method, url, asked, arguments)
            if answer.status_code not in redirects.MOVED:
                return answer
            url = redirects.onward(asked, method, url, answer.status_code, answer.headers.get("Location", ""))
            if "?" in url:  # it brings the parameters along
                arguments = arguments | {"params": None}
        raise redirects.too_many(asked)

    def _answer(self, method: str, url: str, asked: str, arguments: dict) -> requests.Response:
        """The whole answer, or the reason why it did not come."""
        session, timeout = self._session, self._bounds.timeout
        call = lambda: session.request(method, url, timeout=timeout, allow_redirects=False, **arguments)
        try:
            return within(self._bounds.deadline, call)
        except Overdue as error:
            self._session = _session()  # the old one is still held by the call that was given up
            came = f"ikke hele svaret innen {self._bounds.deadline:g} s"
            raise SourceError(asked, came, "Prøv igjen senere, eller øk LOADERS_DEADLINE.") from error
        except requests.exceptions.InvalidProxyURL as error:
            raise SourceError(asked, *proxy.misnamed(url)) from error
        except NOT_AN_ADDRESS as error:
            if "SOCKS" in str(error):
                raise SourceError(asked, *proxy.socks(url)) from error
            raise SourceError(asked, f"en adresse som ikke kan brukes: {error}") from error
        except requests.exceptions.ProxyError as error:
            raise proxy.trouble(list(reasons.chain(error)), url, timeout) from error
        except requests.RequestException as error:
            silent = isinstance(error, requests.ConnectTimeout)
            reason = reasons.no_contact(timeout) if silent else reasons.why(error, timeout)
            reason.advice += proxy.on_the_way(url)
            raise reason from error
        except OSError as error:  # the library looks for the certificates before it calls
            if "certificate" not in str(error):
                raise reasons.why(error, timeout) from error
            raise SourceError(asked, *secure.no_bundle()) from error


def _session() -> requests.Session:
    session = requests.Session()
    session.headers.update(HEADERS)
    return session
