"""Where an answer sends a call on to: the same server alone, never less secure, and a POST as a POST or not at all."""

from urllib.parse import urljoin, urlsplit

from loaders.errors import SourceError

MOVED = (301, 302, 303, 307, 308)
MOST = 5
PORTS = {"http": 80, "https": 443}
LOGIN = (
    "Er det påloggingssiden til nettet du er på, åpne en nettleser, logg på og prøv igjen. "
    "Har SSB flyttet, sett SSB_URL eller KLASS_URL til den nye adressen."
)


def onward(asked: str, method: str, url: str, code: int, location: str) -> str:
    """The address that the call is sent on to; SourceError, in words, where it may not follow."""
    target = urljoin(url, location.strip()) if location.strip() else ""
    if not target:
        raise SourceError(asked, f"HTTP {code}, en omdirigering uten adresse", "Sjekk adressen i SSB_URL og KLASS_URL.")
    here, there = urlsplit(url), urlsplit(target)
    try:
        same = (there.hostname, _port(there)) == (here.hostname, _port(here))
    except ValueError:
        same = False
    if here.scheme == "https" and there.scheme != "https":
        came = f"HTTP {code}, en omdirigering fra https til {there.scheme} hos {there.hostname}, som ikke følges"
        raise SourceError(asked, came, LOGIN)
    safer = (here.scheme, there.scheme) == ("http", "https") and here.hostname == there.hostname
    if there.scheme not in PORTS or there.username is not None or not (same or safer):
        came = f"HTTP {code}, en omdirigering til en annen tjener ({there.netloc.rpartition('@')[2]}), som ikke følges"
        raise SourceError(asked, came, LOGIN)
    if method == "POST" and code == 303:
        came = f"HTTP 303, som ber om å hente {there.path} med GET i stedet for spørringen"
        raise SourceError(asked, came, "En spørring gjøres aldri om til GET. Sjekk adressen i SSB_URL.")
    return target


def too_many(asked: str) -> SourceError:
    """For a call that is sent on and on."""
    return SourceError(asked, f"mer enn {MOST} omdirigeringer etter hverandre", f"Sjekk SSB_URL og KLASS_URL. {LOGIN}")


def _port(address) -> int | None:
    return address.port or PORTS.get(address.scheme)
