"""What the framework serves and this dashboard does not: 404, unread."""

import pytest

from serving.closed_doors import ClosedDoors, is_closed
from serving.site import Site
from tests.loops import in_a_loop_of_its_own


@pytest.mark.parametrize(
    "path",
    ["/_stcore/upload_file/a/b", "/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/agent/openapi.json", "/_stcore",
     "/_stcore/agent/mcp", "/_stcore/bidi-components/a/b.js", "/_stcore/script-health-check", "/_stcore/stream",
     "/_stcore/", "/_stcore/health/", "/component/a/index.html", "/app/static/a.txt", "/auth/login", "/oauth2callback"],
)  # fmt: skip
def test_it_is_closed(path):
    assert is_closed(path, metrics=False)


@pytest.mark.parametrize("path", ["/", "/spredning", "/_stcore/health", "/_stcore/host-config", "/media/a.csv",
                                  "/static/js/a.js"])  # fmt: skip
def test_it_is_open(path):
    assert not is_closed(path, metrics=False)


def test_metrics_are_there_for_the_owner_who_asks(monkeypatch):
    assert not is_closed("/_stcore/metrics", metrics=True)
    assert is_closed("/_stcore/agent/interact", metrics=True)
    assert asked("/_stcore/metrics") == [404]
    monkeypatch.setenv("SERVE_METRICS", "1")
    assert asked("/_stcore/metrics") == ["app"]


def test_signing_in_is_there_where_it_is_in_use(monkeypatch):
    monkeypatch.delenv("OWN_FILES", raising=False)
    assert asked("/auth/login") == asked("/oauth2callback") == [404]
    monkeypatch.setenv("OWN_FILES", "signed-in")
    assert asked("/auth/login") == asked("/oauth2callback") == ["app"]
    assert asked("/component/a") == [404]


def asked(path: str, method: str = "GET", base: str = "") -> list:
    """The status of the answer, or "app" where the request went on; nothing of its body is read."""
    seen = []

    async def app(scope, receive, send):
        seen.append("app")

    async def receive():
        raise AssertionError("The body was read.")

    async def send(message):
        if message["type"] == "http.response.start":
            seen.append(message["status"])

    scope = {"type": "http", "path": path, "method": method, "headers": []}
    in_a_loop_of_its_own(ClosedDoors(app, Site(base))(scope, receive, send))
    return seen


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "POST", "GET"])
def test_an_upload_is_refused_unread(method):
    assert asked("/_stcore/upload_file/session/file", method) == [404]
    assert asked("/okonomi/_stcore/upload_file/session/file", method, base="/okonomi") == [404]


def test_what_lies_outside_the_base_is_not_there():
    assert asked("/", base="/okonomi") == asked("/okonomien", base="/okonomi") == [404]
    assert asked("/okonomi/spredning", base="/okonomi") == ["app"]
