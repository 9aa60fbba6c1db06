"""A provider of sign-in (OpenID Connect) on this machine, as a stand-in: it asks for no password and lets its one user in."""

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

CLIENT, SECRET = "okonomi", "hemmelighet-mellom-to-tjenere-her"
KEY = b"en noekkel som er lang nok til at den kan brukes"
USER = {"sub": "1", "email": "kari@kommune.example", "name": "Kari Nordmann"}


def packed(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def token(issuer: str, nonce: str) -> str:
    """The signed word of who has signed in."""
    now = int(time.time())
    claims = {"iss": issuer, "aud": CLIENT, "nonce": nonce, "iat": now, "exp": now + 300, **USER}
    parts = [packed(json.dumps(part).encode()) for part in ({"alg": "HS256", "kid": "1"}, claims)]
    signed = hmac.new(KEY, ".".join(parts).encode(), hashlib.sha256).digest()
    return ".".join([*parts, packed(signed)])


class Provider(BaseHTTPRequestHandler):
    """Answers the five addresses of the flow."""

    def log_message(self, *_):
        pass

    def do_GET(self):
        url = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(url.query).items()}
        base = f"http://localhost:{self.server.server_port}"
        if url.path == "/authorize":
            code = {"code": asked.get("nonce", ""), "state": asked["state"]}
            self.send_response(302)
            self.send_header("Location", f"{asked['redirect_uri']}?{urlencode(code)}")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        known = {
            "/jwks": {"keys": [{"kty": "oct", "kid": "1", "alg": "HS256", "k": packed(KEY)}]},
            "/.well-known/openid-configuration": {
                "issuer": base, "authorization_endpoint": f"{base}/authorize", "token_endpoint": f"{base}/token",
                "jwks_uri": f"{base}/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["HS256"],
            },
        }  # fmt: skip
        self._tell(known.get(url.path))

    def do_POST(self):
        asked = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        base = f"http://localhost:{self.server.server_port}"
        self._tell({"access_token": "a", "token_type": "Bearer", "id_token": token(base, asked["code"][0])})

    def _tell(self, content: dict | None) -> None:
        body = json.dumps(content).encode()
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def provider() -> Iterator[str]:
    """The address of one that answers for as long as the block runs."""
    with ThreadingHTTPServer(("localhost", 0), Provider) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()
