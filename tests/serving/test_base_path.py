"""Under a path of its host, and how the settings of a shared server are written."""

import gzip
import os
import re
import subprocess
import sys

import pytest

import run
from tests.e2e.serving import free_port, serving
from tests.serving import raw
from tests.serving.raw import request


@pytest.fixture(scope="module")
def below():
    """The dashboard under /okonomi, for two hosts."""
    more = {"STREAMLIT_SERVER_BASE_URL_PATH": "okonomi", "STREAMLIT_SERVER_ALLOWED_HOSTS": "localhost *.kommune.no"}
    with serving(env={**os.environ, **more}, path="/okonomi") as one:
        yield one


def test_the_page_is_there_and_says_where_the_server_is(below):
    for path in ("/okonomi/", "/okonomi/spredning"):
        answer = raw.send(below.base, request(path))
        assert answer.status == 200 and b'lang="nb"' in answer.body
        assert b'location.origin+"/okonomi"' in answer.body
    assert raw.send(below.base, request("/okonomi")).status in (301, 307, 308)


def test_scripts_are_compressed(below):
    page = raw.send(below.base, request("/okonomi/")).body.decode()
    paths = re.findall(r'="\.(/static/[^"]+\.(?:js|css))"', page)
    asked = [request(f"/okonomi{path}", more="Accept-Encoding: gzip\r\n") for path in paths]
    answers = [raw.send(below.base, one) for one in asked]
    assert len(answers) >= 3
    assert {(answer.status, answer.headers["content-encoding"]) for answer in answers} == {(200, "gzip")}
    assert (
        sum(len(answer.body) for answer in answers) < sum(len(gzip.decompress(answer.body)) for answer in answers) / 2
    )


@pytest.mark.parametrize(
    "path",
    ["/okonomi/static/js/finnes-ikke.js", "/okonomi/_stcore/metrics", "/okonomi/_stcore/upload_file/a/b", "/", "/spredning",
     "/static/js/finnes-ikke.js", "/okonomien", "/_stcore/health", "/okonomi/media/finnes-ikke.csv"],
)  # fmt: skip
def test_what_is_missing_is_not_found(below, path):
    assert raw.send(below.base, request(path)).status == 404


@pytest.mark.parametrize(
    ("host", "status"), [("localhost", 101), ("okonomi.kommune.no", 101), ("kommune.example", 403)]
)
def test_the_hosts_that_are_named_are_answered(below, host, status):
    asked = request("/okonomi/_stcore/stream", more=raw.HANDSHAKE).replace(b"localhost", host.encode())
    assert raw.send(below.base, asked).status == status


@pytest.mark.parametrize(
    ("setting", "value"),
    [("ALLOWED_HOSTS", "https://okonomi.kommune.no"), ("ALLOWED_HOSTS", "a.no,b.no"), ("ALLOWED_HOSTS", '["a.no"]'),
     ("ALLOWED_HOSTS", "a.no:8501"), ("BASE_URL_PATH", "https://a.no/okonomi")],
)  # fmt: skip
def test_a_wrong_setting_is_refused_with_a_sentence(setting, value):
    command = run.server_command(sys.executable, free_port())
    env = {**os.environ, f"STREAMLIT_SERVER_{setting}": value}
    done = subprocess.run(command, cwd=run.ROOT, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    told = done.stderr.strip()
    assert told.startswith(f"STREAMLIT_SERVER_{setting}") and "for eksempel" in told and "\n" not in told
