"""Why no whole answer came, read from what lies behind the exception of the HTTP library; and what to do about it."""

import errno
import http.client
import socket
import ssl
from collections.abc import Iterator

LATER = "Prøv igjen senere."
NO_WAY = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}


class Transient(Exception):
    """Worth another attempt. wait: seconds the server asks for, or None. advice: what to do when no attempt helps."""

    def __init__(self, came: str, wait: float | None = None, advice: str = LATER):
        super().__init__(came)
        self.wait, self.advice = wait, advice


class Unreachable(Transient):
    """Nothing got through to the server; after all attempts the host counts as down."""

    def __init__(self, came: str, advice: str):
        super().__init__(came, advice=advice)


def no_contact(timeout: float) -> Unreachable:
    """The server did not even take the connection."""
    return Unreachable(f"ingen forbindelse innen {timeout:g} s", "Sjekk nettforbindelsen, eller prøv igjen senere.")


def no_proxy() -> Unreachable:
    """The proxy that the environment names did not do its part."""
    return Unreachable("feil fra mellomtjeneren (proxy)", "Sjekk HTTP_PROXY og HTTPS_PROXY.")


def why(error: Exception, timeout: float) -> Transient:
    """The reason behind `error`, told apart as far as it can be."""
    behind = list(_behind(error, set()))
    of_kind = lambda kind: next((e for e in behind if isinstance(e, kind)), None)  # noqa: E731
    insecure = of_kind(ssl.SSLError)
    if insecure and not isinstance(insecure, ssl.SSLEOFError):
        return Unreachable(
            f"ingen sikker forbindelse (TLS: {_words(insecure)})",
            "Sjekk adressen, maskinens klokke, og om nettet krever et eget sertifikat (REQUESTS_CA_BUNDLE).",
        )
    if of_kind(socket.gaierror):
        return Unreachable("ingen maskin med det navnet (DNS)", "Sjekk nettforbindelsen og navnet i adressen.")
    if of_kind(ConnectionRefusedError):
        return Unreachable("avslag på forbindelsen; tjeneren er nede", "Sjekk adressen, eller prøv igjen senere.")
    if any(getattr(e, "errno", None) in NO_WAY for e in behind):
        return Unreachable("ingen vei til tjeneren", "Sjekk nettforbindelsen.")
    if of_kind(TimeoutError):
        return Transient(f"ikke noe svar innen {timeout:g} s", advice="Prøv igjen senere, eller øk LOADERS_TIMEOUT.")
    if of_kind((ConnectionError, http.client.HTTPException, ssl.SSLEOFError)):
        return Transient("brutt forbindelse før hele svaret var kommet")
    return Transient(f"brutt forbindelse ({type(error).__name__})")


def _behind(error: object, seen: set[int]) -> Iterator[BaseException]:
    """The exception and all that it came from or carries, as the HTTP library wraps them in several ways."""
    if not isinstance(error, BaseException) or id(error) in seen:
        return
    seen.add(id(error))
    yield error
    for inner in (error.__cause__, error.__context__, *error.args):
        yield from _behind(inner, seen)


def _words(error: ssl.SSLError) -> str:
    return getattr(error, "verify_message", "") or getattr(error, "reason", "") or str(error)
