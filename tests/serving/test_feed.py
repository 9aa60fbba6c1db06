"""The feed at its address: the same as the file that refresh writes, and nothing else is answered here."""

from data.extract import catalogue
from data.folder import PACKAGE
from data.news import written
from serving.news.answers import KIND, Feed
from serving.site import Site
from tests.loops import in_a_loop_of_its_own


def test_the_feed_is_served_under_the_base_and_the_rest_is_passed_on(monkeypatch, tmp_path):
    monkeypatch.delenv("DATA_DIR", raising=False)
    got: list = []

    async def passed_on(scope, receive, send):
        got.append(scope["path"])

    async def send(message):
        got.append((message.get("status"), dict(message.get("headers", [])).get(b"content-type"), message.get("body")))

    async def ask():
        feed = Feed(passed_on, Site("/okonomi"))
        for method, path in (("GET", "/okonomi/nytt.atom"), ("POST", "/okonomi/nytt.atom"), ("GET", "/okonomi/nytt")):
            await feed({"type": "http", "path": path, "method": method, "headers": []}, None, send)
        (tmp_path / "manifest.json").write_text("{")
        monkeypatch.setenv("DATA_DIR", str(tmp_path))
        await feed({"type": "http", "path": "/okonomi/nytt.atom", "method": "GET", "headers": []}, None, send)

    in_a_loop_of_its_own(ask())
    assert got[0][:2] == (200, KIND.encode()) and got[1][2] == written.of(catalogue.manifest(PACKAGE))
    assert got[2][0] == 405 and got[4] == "/okonomi/nytt" and got[5][0] == 503
