"""Health that is true: alive, and ready only with figures that can be shown and are young enough."""

import json
import shutil

import pytest

from data.extract import age
from data.folder import PACKAGE
from serving.health import Health
from serving.site import Site
from tests.loops import in_a_loop_of_its_own


def answers(*paths: str, method: str = "GET", base: str = "") -> list[tuple[int, object]]:
    """Status and content of each answer, asked one after the other of one server."""
    got = []

    async def app(scope, receive, send):
        got.append(("app", None))

    async def send(message):
        if message["type"] == "http.response.start":
            got.append([message["status"], None])
        elif message.get("body", b"").startswith(b"{"):
            got[-1][1] = json.loads(message["body"])

    async def ask():
        health = Health(app, Site(base))
        for path in paths:
            await health({"type": "http", "path": path, "method": method, "headers": []}, None, send)

    in_a_loop_of_its_own(ask())
    return [tuple(one) for one in got]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A copy of the shipped extract in use."""
    shutil.copytree(PACKAGE, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv(age.SETTING, raising=False)
    return tmp_path / "data"


def test_a_whole_extract_is_ready(folder):
    assert answers("/health/live", "/health/ready") == [(200, {"status": "alive"}), (200, {"status": "ready"})]
    assert answers("/okonomi/health/ready", base="/okonomi") == [(200, {"status": "ready"})]


def test_a_damaged_table_is_named_and_no_path(folder):
    file = next(folder.glob("accounts.*.parquet"))
    file.write_bytes(file.read_bytes()[:-1])
    ((status, told),) = answers("/health/ready")
    assert status == 503 and told == {"status": "not ready", "tables": {"accounts": "damaged"}}
    assert answers("/health/live")[0][0] == 200


@pytest.mark.parametrize("break_it", [lambda folder: [one.unlink() for one in folder.glob("manifest*")],
                                      lambda folder: shutil.rmtree(folder),
                                      lambda folder: [one.write_text("{") for one in folder.glob("manifest*")]])  # fmt: skip
def test_no_extract_is_not_ready(folder, break_it):
    break_it(folder)
    ((status, told),) = answers("/health/ready")
    assert status == 503 and told["tables"] in (
        {"manifest": "unreadable"},
        dict.fromkeys(("accounts", "municipalities"), "missing"),
    )
    assert str(folder) not in json.dumps(told)


def test_old_figures_are_not_ready_when_the_schedule_asks(folder, monkeypatch):
    monkeypatch.setenv(age.SETTING, "0,000001")
    ((status, told),) = answers("/health/ready")
    assert status == 503 and told["tables"]["accounts"].endswith("days old")


def test_many_who_ask_cost_one_look(folder, monkeypatch):
    looks = []
    monkeypatch.setattr("serving.health.state", lambda: looks.append(1) or {})
    assert answers(*["/health/ready"] * 50) == [(200, {"status": "ready"})] * 50
    assert len(looks) == 1


def test_other_requests(folder):
    assert answers("/health/other")[0][0] == 404
    assert answers("/health/live", method="POST")[0][0] == 405
    assert answers("/spredning", "/health") == [("app", None)] * 2
