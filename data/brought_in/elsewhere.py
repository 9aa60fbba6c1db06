"""What in a request tells that it came from another machine, or by way of a proxy, to a server that listens to its own.

A browser on the machine asks for localhost, says that its page is there, and adds none of the headers of a proxy. What
a stranger's program makes up to look like that cannot be told from it: README says what that means.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from data.brought_in.who_sees import is_here

BY_PROXY = {
    "cdn-loop", "client-ip", "forwarded", "front-end-https", "max-forwards", "proxy-connection", "remote-user",
    "true-client-ip", "via", "x-client-ip", "x-cluster-client-ip", "x-host", "x-scheme", "x-url-scheme",
}  # fmt: skip
BEGINNINGS = (
    "cf-", "fastly-", "fly-", "ngrok-", "tailscale-", "x-amz", "x-appengine-", "x-arr-", "x-azure-", "x-envoy-",
    "x-forwarded", "x-ms-", "x-original-", "x-proxy", "x-real-", "x-remote-", "x-vercel-",
)  # fmt: skip


def sign_of_headers(headers: Mapping[str, str]) -> str:
    """The header that tells, by its name; "" when none does. A host or an origin is no sign where it is this machine."""
    for name in headers:
        small = name.lower()
        if small in BY_PROXY or small.startswith(BEGINNINGS):
            return name
        if small in ("host", "origin") and not is_here(headers[name].split("://")[-1]):
            return name
    return ""


def sign_of_address(url: str | None) -> str:
    """What a browser's own address for the page tells: "adresse" where it is not this machine's; "" without one."""
    try:
        return "" if not url or is_here(urlsplit(url).hostname) else "adresse"
    except ValueError:
        return "adresse"
