"""Why no whole answer came, read from what lies behind the exception of the HTTP library; and what to do about it."""

import errno
import http.client
import socket
import ssl
from collections.abc import Iterator

from loaders.network import secure
from loaders.network.transient import Transient, Unreachable

NO_WAY = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}
NO_FAMILY = {errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL}
NO_ADDRESS = {getattr(socket, name) for name in ("EAI_ADDRFAMILY", "EAI_NODATA", "EAI_FAMILY") if hasattr(socket, name)}
NETWORK = "Sjekk nettforbindelsen"


def no_contact(timeout: float) -> Unreachable:
    """The server did not even take the connection."""
    return Unreachable(
        f"ingen forbindelse innen {timeout:g} s",
        f"{NETWORK}, eller prøv igjen senere. Krever nettet en mellomtjener, sett HTTPS_PROXY.",
    )


def why(error: Exception, timeout: float) -> Transient:
    """The reason behind `error`, told apart as far as it can be."""
    behind = list(chain(error))
    of_kind = lambda kind: next((e for e in behind if isinstance(e, kind)), None)
    numbers = {getattr(e, "errno", None) for e in behind}
    insecure = of_kind(ssl.SSLError)
    if insecure and not isinstance(insecure, ssl.SSLEOFError):
        return secure.insecure(insecure)
    if of_kind((PermissionError, FileNotFoundError, IsADirectoryError)) and secure.bundle_in()[0]:
        return Unreachable(*secure.no_bundle())
    nameless = of_kind(socket.gaierror)
    if nameless:
        return _nameless(nameless)
    if of_kind(ConnectionRefusedError):
        return Unreachable("avslag på forbindelsen; tjeneren er nede", "Sjekk adressen, eller prøv igjen senere.")
    if numbers & NO_FAMILY:
        return Unreachable(
            "ingen adresse av den sorten nettet har (IPv4 eller IPv6)",
            f"{NETWORK}: maskinen har bare den ene sorten. Be IT om den andre, eller om en mellomtjener (HTTPS_PROXY).",
        )
    if numbers & NO_WAY:
        return Unreachable("ingen vei til tjeneren", f"{NETWORK}.")
    if of_kind(TimeoutError):
        return Transient(f"ikke noe svar innen {timeout:g} s", advice="Prøv igjen senere, eller øk LOADERS_TIMEOUT.")
    if of_kind((ConnectionError, http.client.HTTPException, ssl.SSLEOFError)):
        return Transient("brutt forbindelse før hele svaret var kommet")
    return Transient(f"brutt forbindelse ({type(error).__name__})")


def _nameless(error: socket.gaierror) -> Unreachable:
    if error.errno == socket.EAI_AGAIN:
        return Unreachable("ikke noe svar fra navnetjeneren (DNS)", f"{NETWORK}; er maskinen på nett?")
    if error.errno in NO_ADDRESS:
        return Unreachable(
            "ingen adresse av den sorten maskinen kan bruke, IPv4 eller IPv6 (DNS)",
            f"{NETWORK}, eller be IT om en mellomtjener (HTTPS_PROXY).",
        )
    return Unreachable("ingen maskin med det navnet (DNS)", f"{NETWORK} og navnet i adressen.")


def chain(error: object, seen: set[int] | None = None) -> Iterator[BaseException]:
    """The exception and all that it came from or carries, as the HTTP library wraps them in several ways."""
    seen = set() if seen is None else seen
    if not isinstance(error, BaseException) or id(error) in seen:
        return
    seen.add(id(error))
    yield error
    for inner in (error.__cause__, error.__context__, *error.args, getattr(error, "reason", None)):
        yield from chain(inner, seen)
