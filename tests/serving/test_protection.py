"""The headers on every answer, and what is said to a visitor who came by TLS."""

import pytest

from serving.protection import HSTS, Protection, is_secure
from tests.loops import in_a_loop_of_its_own

HEADERS = {"x-content-type-options": "nosniff"}


def answer(asked: dict[str, str] | None = None, scheme="http", given=(), state=None, kind="http.response.start"):
    """The headers of an answer, given as pairs of text, after they went out."""
    sent = []

    async def app(scope, receive, send):
        await send({"type": kind, "status": 200, "headers": [(n.encode(), v.encode()) for n, v in given]})

    async def send(message):
        sent.append(message)

    headers = [(name.encode(), value.encode()) for name, value in (asked or {}).items()]
    scope = {"type": "http", "scheme": scheme, "headers": headers, "state": state or {}}
    in_a_loop_of_its_own(Protection(app, HEADERS)(scope, None, send))
    return [(name.decode(), value.decode()) for name, value in sent[0]["headers"]]


def test_an_answer_carries_the_headers_once():
    assert answer() == answer(given=[("x-content-type-options", "other")]) == [("x-content-type-options", "nosniff")]
    assert answer(state={"headers-by-server": True}) == []  # then uvicorn puts them on all of its answers


@pytest.mark.parametrize(
    ("asked", "scheme", "secure"),
    [({}, "http", False), ({}, "https", True), ({}, "wss", True), ({"x-forwarded-proto": "https"}, "http", True),
     ({"x-forwarded-proto": "HTTPS, http"}, "http", True), ({"x-forwarded-proto": "http"}, "http", False),
     ({"forwarded": 'for=10.0.0.1;proto=https'}, "http", True), ({"forwarded": "proto=http"}, "http", False),
     ({"x-forwarded-proto": "httpsx"}, "http", False)],
)  # fmt: skip
def test_tls_is_known_by_the_scheme_or_the_proxy(asked, scheme, secure):
    headers = [(name.encode(), value.encode()) for name, value in asked.items()]
    assert is_secure({"type": "http", "scheme": scheme, "headers": headers}) is secure
    assert (dict(answer(asked, scheme)).get("strict-transport-security") == HSTS) is secure


@pytest.mark.parametrize("kind", ["http.response.start", "websocket.accept"])
def test_every_cookie_is_secure_behind_tls_and_only_there(kind):
    given = [("set-cookie", "a=1; Path=/"), ("set-cookie", "b=2; Secure"), ("set-cookie", "secure=3")]
    cookies = [value for name, value in answer(scheme="https", given=given, kind=kind) if name == "set-cookie"]
    assert cookies == ["a=1; Path=/; Secure", "b=2; Secure", "secure=3; Secure"]
    assert ("set-cookie", "a=1; Path=/") in answer(given=given, kind=kind)
