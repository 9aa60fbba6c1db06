"""The proxy (mellomtjener) that stands between this machine and the server, and what can go wrong with it."""

import os
import re
import socket
import ssl
import urllib.request
from urllib.parse import urlsplit

from loaders.network.transient import Unreachable

LOGIN = "med brukernavn og passord i adressen (http://bruker:passord@tjener:port)"


def named(url: str) -> tuple[str, str]:
    """Where the proxy of an address is set, and its address without any password, "" when there is none."""
    scheme, proxies = urlsplit(url).scheme, urllib.request.getproxies()
    if not urllib.request.proxy_bypass(urlsplit(url).netloc):
        for kind in (scheme, "all"):
            if proxies.get(kind):
                of_it = (name for name in os.environ if name.lower() == f"{kind}_proxy")
                return next(of_it, "maskinens innstillinger"), masked(proxies[kind])
    return "HTTP_PROXY og HTTPS_PROXY", ""


def on_the_way(url: str) -> str:
    """A sentence about the proxy between here and there, for trouble that may be its; "" without one."""
    variable, address = named(url)
    return f" Mellomtjeneren {address} ({variable}) kan være årsaken." if address else ""


def masked(address: str) -> str:
    """An address without what stands before the @."""
    return re.sub(r"(?<=//)[^/]*@|^[^/]*@", "", address)


def socks(url: str) -> tuple[str, str]:
    """What came and what to do when the proxy speaks SOCKS, which needs a package that is not installed."""
    variable, address = named(url)
    came = f"en mellomtjener av slaget SOCKS ({variable}: {address}), som ikke kan brukes uten pakken PySocks"
    return came, (
        "Bruk en http-mellomtjener, unnta tjeneren i NO_PROXY, "
        "eller installer pakken: .venv/bin/python -m pip install PySocks (Windows: .venv\\Scripts\\python)."
    )


def misnamed(url: str) -> tuple[str, str]:
    """What came and what to do when the address of the proxy cannot be one."""
    variable, address = named(url)
    return f"en mellomtjener som ikke er en adresse ({variable}: {address})", f"Rett {variable}: http://tjener:port."


def login(url: str) -> tuple[str, str]:
    """What came and what to do when the proxy wants to know who asks."""
    variable, address = named(url)
    came = f"HTTP 407: mellomtjeneren {address} krever brukernavn og passord".replace("  ", " ")
    return came, f"Sett {variable} {LOGIN}, eller be IT slippe gjennom {urlsplit(url).hostname}."


def trouble(behind: list[BaseException], url: str, timeout: float) -> Unreachable:
    """Why the proxy did not do its part, from what lies behind the exception."""
    of_kind = lambda kind: next((e for e in behind if isinstance(e, kind)), None)
    variable, address = named(url)
    words, host = " ".join(map(str, behind)), urlsplit(url).hostname
    refused = re.search(r"Tunnel connection failed: (\d{3})", words)
    if refused and refused[1] == "407":
        return Unreachable(*login(url))
    if refused:
        came = f"nei fra mellomtjeneren {address} (HTTP {refused[1]})"
        return Unreachable(came, f"Be IT slippe gjennom {host}, eller rett {variable}.")
    if of_kind(socket.gaierror):
        why = "har et navn som ingen maskin har (DNS)"
    elif of_kind(ConnectionRefusedError):
        why = "avslår forbindelsen"
    elif of_kind(ssl.SSLError):
        why = "snakker ikke TLS (adressen skal trolig begynne med http://)"
    elif of_kind(TimeoutError) or "timed out" in words:
        why = f"svarer ikke innen {timeout:g} s"
    else:
        why = "brøt forbindelsen"
    advice = f"Sjekk HTTP_PROXY og HTTPS_PROXY (satt i {variable}), eller unnta {host} i NO_PROXY."
    return Unreachable(f"feil fra mellomtjeneren (proxy) {address}: den {why}", advice)
