"""Why no answer came: told apart however deep the HTTP library wraps it."""

import errno
import http.client
import ssl

import pytest
import requests

from loaders.errors import SourceError
from loaders.network.client import Client
from loaders.network.limits import Limits
from loaders.network.reasons import why
from loaders.network.transient import Transient, Unreachable


def raised_from(inner: Exception) -> Exception:
    outer = requests.ConnectionError("ytterst")
    outer.__context__ = RuntimeError(inner)
    return outer


REASONS = {
    "no network": (OSError(errno.ENETUNREACH, "x"), Unreachable, "ingen vei til tjeneren"),
    "refused": (ConnectionRefusedError(), Unreachable, "avslag på forbindelsen; tjeneren er nede"),
    "certificate": (ssl.SSLCertVerificationError(1, "utløpt"), Unreachable, "ingen sikker forbindelse (TLS: utløpt)"),
    "cut TLS": (ssl.SSLEOFError(), Transient, "brutt forbindelse før hele svaret var kommet"),
    "silence": (TimeoutError(), Transient, "ikke noe svar innen 7 s"),
    "reset": (ConnectionResetError(), Transient, "brutt forbindelse før hele svaret var kommet"),
    "half a body": (http.client.IncompleteRead(b""), Transient, "brutt forbindelse før hele svaret var kommet"),
    "anything else": (ValueError(), Transient, "brutt forbindelse (ConnectionError)"),
}


@pytest.mark.parametrize("case", REASONS)
def test_the_reason_and_what_to_do(case):
    inner, kind, came = REASONS[case]
    told = why(raised_from(inner), 7)
    assert (type(told), str(told)) == (kind, came) and told.advice.endswith(".")


def test_an_exception_that_comes_from_itself_ends():
    error = requests.ConnectionError()
    error.__context__ = RuntimeError(error)
    assert type(why(error, 7)) is Transient


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (requests.ConnectTimeout(), r"ingen forbindelse innen 60 s \(etter 1 forsøk\)\. Sjekk nettforbindelsen"),
        (requests.exceptions.ProxyError(), r"feil fra mellomtjeneren \(proxy\) .*Sjekk HTTP_PROXY og HTTPS_PROXY"),
    ],
)
def test_what_keeps_us_from_the_server_counts_as_down(monkeypatch, error, says):
    def failing(*_, **__):
        raise error

    monkeypatch.setattr(requests.Session, "request", failing)
    down: dict[str, Unreachable] = {}
    with pytest.raises(SourceError, match=says):
        Client("http://127.0.0.1:1/v2", Limits(attempts=1), down).get("/config", "config")
    assert list(down) == ["127.0.0.1:1"]
