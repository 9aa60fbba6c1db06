"""What a running server answers: to pages, files and parts of them, and to what is no request at all."""

import gzip
import re

import pytest

from tests.serving import raw
from tests.serving.raw import HANDSHAKE, request

PROTECTING = ("content-security-policy", "x-content-type-options", "referrer-policy")
OPEN = ["/", "/spredning", "/finnes-ikke", "/_stcore/health", "/_stcore/host-config"]
MISSING = ["/static/js/finnes-ikke.js", "/a.php", "/.env", "/robots.txt", "/sti/fil.json", "/media/finnes-ikke.csv",
           "/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/stream", "/_stcore/upload_file/a/b",
           "/auth/login", "/app/static/a.txt", "/component/a/b.js"]  # fmt: skip
STREAM = request("/_stcore/stream", more=HANDSHAKE)
MALFORMED = {
    "no request": b"GARBAGE\r\n\r\n",
    "no path": b"GET  HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "two lengths": request("/", "POST", "Content-Length: 1\r\nContent-Length: 2\r\n"),
    "a header without a name": request("/", more=": a\r\n"),
    "another's path": b"CONNECT a.no:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a websocket without a key": request("/_stcore/stream", more=HANDSHAKE.split("Sec-WebSocket-Key")[0]),
    "a websocket of another version": request("/_stcore/stream", more=HANDSHAKE.replace("13", "12")),
    "a websocket with a long header": request("/_stcore/stream", more=HANDSHAKE + f"X-A: {'a' * 20_000}\r\n"),
    "a websocket with many headers": request("/_stcore/stream", more=HANDSHAKE + "X-A: a\r\n" * 500),
    "a websocket with a wrong extension": request(
        "/_stcore/stream", more=HANDSHAKE + "Sec-WebSocket-Extensions: permessage-deflate; a=\x01\r\n"
    ),
    "a websocket by POST": request("/_stcore/stream", "POST", HANDSHAKE),
}
REFUSED = {
    "a websocket elsewhere": (request("/spredning", more=HANDSHAKE), 404),
    "a websocket from another's page": (
        request("/_stcore/stream", more=HANDSHAKE + "Origin: https://a.example\r\n"),
        403,
    ),
    "a websocket to another host": (STREAM.replace(b"localhost", b"a.example"), 403),
}


@pytest.mark.parametrize("path", OPEN)
def test_what_is_there(server, path):
    answer = raw.send(server.base, request(path))
    assert answer.status == 200
    assert_protected(answer)


@pytest.mark.parametrize("path", MISSING)
def test_what_is_missing_is_not_found(server, path):
    answer = raw.send(server.base, request(path))
    assert answer.status == 404
    assert b"<html" not in answer.body
    assert_protected(answer)


def assert_protected(answer):
    """Each protecting header once, and nothing of what serves it."""
    assert [answer.names.count(name) for name in PROTECTING] == [1, 1, 1]
    assert "server" not in answer.names and "x-powered-by" not in answer.names
    told = (str(answer.headers) + answer.body[:2000].decode("utf-8", "replace")).lower()
    assert not re.search(r"uvicorn|starlette|websockets/|python/|traceback|site-packages", told)


@pytest.mark.parametrize("sent", MALFORMED.values(), ids=MALFORMED)
def test_what_is_no_request_gets_the_same_headers(server, sent):
    answer = raw.send(server.base, sent)
    assert answer.status == 400
    assert_protected(answer)
    assert "Traceback" not in server.log()


@pytest.mark.parametrize(("sent", "status"), REFUSED.values(), ids=REFUSED)
def test_a_websocket_that_is_refused(server, sent, status):
    answer = raw.send(server.base, sent)
    assert answer.status == status
    assert_protected(answer)
    assert "Traceback" not in server.log()


def test_the_websocket_of_the_page_is_taken(server):
    answer = raw.send(server.base, STREAM)
    assert answer.status == 101
    assert_protected(answer)


def test_nothing_uploaded_is_taken_or_kept(server):
    for method in ("PUT", "DELETE", "OPTIONS", "POST"):
        answer = raw.send(server.base, request("/_stcore/upload_file/a/b", method, body=b"a" * 100_000))
        assert answer.status == 404
        assert_protected(answer)


def test_the_host_s_settings_name_no_host(server):
    answer = raw.send(server.base, request("/_stcore/host-config"))
    assert b'allowedOrigins":[]' in answer.body.replace(b" ", b"")
    assert b"://" not in answer.body


def test_cookies_and_hsts_behind_tls(server):
    plain = raw.send(server.base, request("/_stcore/health"))
    behind = raw.send(server.base, request("/_stcore/health", more="X-Forwarded-Proto: https\r\n"))
    assert "set-cookie" in plain.headers and "secure" not in plain.headers["set-cookie"].lower()
    assert "strict-transport-security" not in plain.headers
    assert behind.headers["set-cookie"].endswith("; Secure")
    assert behind.headers["strict-transport-security"] == "max-age=31536000"


@pytest.fixture(scope="module")
def script(server):
    """The path of the page's largest script, and its content."""
    path = re.search(r'src="\.(/static/js/index[^"]+\.js)"', server.get("/").read().decode())[1]
    return path, server.get(path).read()


def test_who_does_not_take_gzip_gets_the_file_as_it_is(server, script):
    path, content = script
    for accepted in ("gzip;q=0", "identity", "br, *;q=0"):
        answer = raw.send(server.base, request(path, more=f"Accept-Encoding: {accepted}\r\n"))
        assert "content-encoding" not in answer.headers and answer.body == content
        assert answer.headers["vary"] == "accept-encoding"
    packed = raw.send(server.base, request(path, more="Accept-Encoding: br;q=1, gzip;q=0.5\r\n"))
    assert packed.headers["content-encoding"] == "gzip" and gzip.decompress(packed.body) == content
    page = raw.send(server.base, request("/", more="Accept-Encoding: gzip;q=0\r\n"))
    assert "content-encoding" not in page.headers


def test_a_part_of_a_file_is_that_part(server, script):
    path, content = script
    for more in ("", "Accept-Encoding: gzip\r\n"):
        answer = raw.send(server.base, request(path, more=f"Range: bytes=100-299\r\n{more}"))
        assert answer.status == 206 and answer.body == content[100:300]
        assert answer.headers["content-range"] == f"bytes 100-299/{len(content)}"
        assert "content-encoding" not in answer.headers
    beyond = raw.send(server.base, request(path, more=f"Range: bytes={len(content)}-\r\n"))
    assert beyond.status == 416
    assert_protected(beyond)


def test_a_part_of_a_page_is_the_whole_page(server):
    whole, part = (raw.send(server.base, request("/", more=more)) for more in ("", "Range: bytes=0-9\r\n"))
    assert part.status == 200 and part.body == whole.body
    assert b'lang="nb"' in part.body


def test_head_tells_of_the_same(server, script):
    for path in ("/", "/spredning", script[0]):
        head, whole = (
            raw.send(server.base, request(path, method, "Connection: close\r\n")) for method in ("HEAD", "GET")
        )
        assert head.status == whole.status == 200 and head.body == b""
        assert head.headers.get("content-length") == whole.headers.get("content-length")  # a page is sent in parts
    assert int(head.headers["content-length"]) > 0
