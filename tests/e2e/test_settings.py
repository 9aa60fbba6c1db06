"""The settings and protections are in force in the server that run.py starts, seen from inside and from outside.

Started on a probe in the dashboard's place: a page that shows what the server's own process has set.
"""

import gzip
import json
import re
import shutil

import pytest

import run
from tests.e2e.conftest import WIDE, watched_page
from tests.e2e.screen import wait_ready
from tests.e2e.serving import serving

WANTED = {
    "runner.postScriptGC": False,
    "server.fileWatcherType": "none",
    "server.headless": True,
    "server.address": "localhost",
    "server.allowedHosts": ["localhost", "127.0.0.1", "::1"],
    "server.maxUploadSize": 5,
    "server.maxMessageSize": 50,
    "server.enableXsrfProtection": True,
    "server.enableCORS": True,
    "browser.gatherUsageStats": False,
    "logger.hideWelcomeMessage": True,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.allowedOrigins": [],
    "theme.base": None,  # as the visitor's system is
    "theme.light.backgroundColor": "#FFFFFF",
    "theme.dark.backgroundColor": "#0E1117",
}
PROBE = """
import gc, json, sys
import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from streamlit.runtime import get_instance

loop = get_instance()._get_async_objs().eventloop
told = {name: st.get_option(name) for name in %r}
told |= {"loop": type(loop).__module__, "http": "httptools" in sys.modules}
st.code(json.dumps(told))
st.selectbox("Valg", ["a", "b"])
st.plotly_chart(go.Figure(go.Scatter(x=[1, 2], y=[1, 2])), alt="To punkter")
st.dataframe(pd.DataFrame({"a": [1, 2]}))
st.download_button("Last ned", "a;b", "a.csv")
"""


@pytest.fixture(scope="module")
def probe(tmp_path_factory):
    """The real server.py and config.toml with the probe as dashboard.py."""
    folder = tmp_path_factory.mktemp("probe")
    shutil.copy(run.ROOT / "server.py", folder)
    for name in (".streamlit", "serving", "data", "languages", "pages"):
        shutil.copytree(run.ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "raw"))
    (folder / "dashboard.py").write_text(PROBE % sorted(WANTED), encoding="utf-8")
    with serving(cwd=folder) as server:
        yield server


@pytest.fixture(scope="module")
def probe_page(browser, probe):
    with watched_page(browser, probe.base, WIDE) as page:
        page.goto("/")
        wait_ready(page, charts=1)
        yield page


def test_the_settings_are_in_force(probe_page):
    told = json.loads(probe_page.locator('[data-testid="stCode"] code').inner_text())
    assert told.pop("loop") == ("asyncio" if run.os.name == "nt" else "uvloop")
    assert told.pop("http") is True
    assert told == WANTED


def test_a_page_with_all_kinds_of_elements_breaks_no_policy(probe_page):
    probe_page.get_by_test_id("stSelectbox").locator("input").click()
    probe_page.keyboard.press("Escape")
    assert probe_page.locator("html").get_attribute("lang") == "nb"
    with probe_page.expect_download() as download:
        probe_page.get_by_role("button", name="Last ned").click()
    assert download.value.suggested_filename == "a.csv"
    assert probe_page.watch.trouble == []


def test_every_inline_script_is_in_the_policy(probe):
    answer = probe.get("/")
    html, policy = answer.read().decode(), answer.headers["content-security-policy"]
    assert len(re.findall(r"<script>", html)) == policy.count("'sha256-") > 0
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'sha256-" in policy


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_a_page_comes_whole(probe, encoding):
    answer = probe.get("/hvilken-som-helst", accept_encoding=encoding)
    body = answer.read()
    assert answer.headers["content-encoding"] is None
    assert body.decode().rstrip().endswith("</html>")
    assert '<html lang="nb">' in body.decode()


def test_scripts_are_compressed_once_and_kept(probe):
    path = re.search(r'src="\.(/static/js/index[^"]+\.js)"', probe.get("/").read().decode())[1]
    plain, packed = probe.get(path), probe.get(path, accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == "accept-encoding"
    assert "immutable" in packed.headers["cache-control"] and "immutable" in plain.headers["cache-control"]
    assert packed.headers["content-type"].split(";")[0] == plain.headers["content-type"].split(";")[0]
    assert gzip.decompress(packed.read()) == plain.read()


def test_a_missing_file_is_not_found(probe):
    with pytest.raises(OSError, match="404"):
        probe.get("/static/js/finnes-ikke.js")


def test_the_warm_up_raised_nothing(served, visit):
    visit("/", charts=2)
    assert "Oppvarmingen" not in served.log() and "Traceback" not in served.log()
