"""The headers that protect a visitor, on every answer: those of the app, and those that uvicorn gives by itself."""

import base64
import hashlib
import re

from starlette.datastructures import Headers, MutableHeaders

from serving import uvicorn_answers
from serving.answers import with_headers

HSTS = "max-age=31536000"


def headers(html: str) -> dict[str, str]:
    """The headers that all answers carry, for a site whose one page is `html`."""
    return {
        "content-security-policy": policy(html),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
    }


def policy(html: str) -> str:
    """A content security policy for `html`: nothing from outside, inline scripts by their hash."""
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    hashes = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return (
        f"default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    )


def is_secure(scope) -> bool:
    """Whether the visitor came by TLS: to this server, or to the proxy before it, as the proxy says."""
    asked = Headers(scope=scope)
    forwarded = asked.get("x-forwarded-proto", "").split(",")[0].strip().lower()
    standard = re.search(r'\bproto="?(https|wss)\b', asked.get("forwarded", "").split(",")[0], re.IGNORECASE)
    return scope["scheme"] in ("https", "wss") or forwarded in ("https", "wss") or standard is not None


class Protection:
    """Puts the headers on every answer, and says Secure of each cookie to a visitor who came by TLS."""

    def __init__(self, app, headers: dict[str, str]):
        self.app, self.headers = app, headers

    async def __call__(self, scope, receive, send):
        if scope["type"] == "lifespan":
            uvicorn_answers.protect(receive, self.headers, scope["state"])
            return await self.app(scope, receive, send)
        by_server = scope.get("state", {}).get(uvicorn_answers.DONE)
        secure = is_secure(scope)

        def protect(answer: MutableHeaders, kind: str) -> None:
            for name, value in self.headers.items():
                del answer[name]
                if not by_server or kind == "websocket.http.response.start":  # there uvicorn adds none
                    answer[name] = value
            if secure:
                answer["strict-transport-security"] = HSTS
                _secure_cookies(answer)

        await self.app(scope, receive, with_headers(send, protect))


def _secure_cookies(answer: MutableHeaders) -> None:
    """Add Secure to every cookie of the answer that lacks it."""
    for position, (name, value) in enumerate(answer.raw):
        if name == b"set-cookie" and b"secure" not in value.lower().split(b"; "):
            answer.raw[position] = (name, value + b"; Secure")
