"""Why no secure connection came about: the certificates of this machine, or what stands between it and the server."""

import os
import ssl
from collections.abc import Mapping
from pathlib import Path

from loaders.network.transient import Unreachable

BUNDLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")  # in the order in which the HTTP library asks for them
NOT_READ = ("SSL_CERT_FILE", "SSL_CERT_DIR")
SELF_SIGNED, SELF_SIGNED_CHAIN, NO_ISSUER, NO_FIRST = 18, 19, 20, 21
NOT_YET, EXPIRED = 9, 10
OTHER_NAME = (62, 64)
INTERCEPTED = (
    "Noe på veien, som brannmur, nettfilter eller virusprogram, leser trolig trafikken. Be IT om rotsertifikatet "
    "som PEM-fil og la REQUESTS_CA_BUNDLE peke på den."
)


def bundle_in(environment: Mapping[str, str] = os.environ) -> tuple[str, str]:
    """The variable that names a file of certificates, and the file; ("", "") when none does."""
    return next(((name, environment[name]) for name in BUNDLES if environment.get(name)), ("", ""))


def no_bundle(why: str = "") -> tuple[str, str]:
    """What came and what to do when the file of certificates cannot be used."""
    name, path = bundle_in()
    if not name:
        return "at sertifikatene som hører til programmet er borte", "Slett .venv og start på nytt, så lages den igjen."
    there = "finnes, men kan ikke leses" if Path(path).exists() else "finnes ikke"
    came = f"at {name} peker på {path}, som {why or there}"
    return came, f"Rett {name} til en PEM-fil med sertifikater, eller ta variabelen bort."


def insecure(error: ssl.SSLError) -> Unreachable:
    """The reason behind a failure of TLS."""
    words = getattr(error, "verify_message", "") or getattr(error, "reason", "") or str(error)
    if "CERTIFICATE_OR_CRL_FOUND" in words.upper() or "NO_CERTIFICATE" in words.upper() or "PEM" in words.upper():
        came, advice = no_bundle("ikke er en fil med sertifikater")
        return Unreachable(f"ingen sikker forbindelse (TLS): {came.removeprefix('at ')}", advice)
    return Unreachable(f"ingen sikker forbindelse (TLS: {words})", _advice(error) + _unread())


def _advice(error: ssl.SSLError) -> str:
    code = getattr(error, "verify_code", None)
    if code in (SELF_SIGNED, SELF_SIGNED_CHAIN, NO_ISSUER, NO_FIRST):
        return f"Maskinen kjenner ikke den som har utstedt sertifikatet. {INTERCEPTED}"
    if code in (NOT_YET, EXPIRED):
        return "Sertifikatet gjelder ikke nå. Sjekk maskinens klokke og dato, eller prøv igjen senere."
    if code in OTHER_NAME:
        return f"Sertifikatet er for en annen tjener. Sjekk adressen, eller logg på nettet først. {INTERCEPTED}"
    if "WRONG_VERSION" in str(error).upper() or "HTTP_REQUEST" in str(error).upper():
        return (
            "Det som svarer, snakker ikke TLS: sjekk om adressen skal begynne med http, porten, "
            "og om en mellomtjener eller et nettfilter svarer (REQUESTS_CA_BUNDLE gjelder bare sertifikater)."
        )
    return "Sjekk adressen, maskinens klokke, og om nettet krever et eget sertifikat (REQUESTS_CA_BUNDLE)."


def _unread() -> str:
    """That a variable which others read is not read here, when it is all there is."""
    named = [name for name in NOT_READ if os.environ.get(name)]
    if not named or bundle_in()[0]:
        return ""
    path = os.environ[named[0]]
    gone = "" if Path(path).exists() else f", og {path} finnes ikke"
    return f" {named[0]} leses ikke av dette programmet{gone}: bruk REQUESTS_CA_BUNDLE."
