"""The client: paces itself, retries what may pass, gives up in one line."""

import socket
import time
from email.utils import formatdate

import pytest

from loaders.errors import HostDown, SourceError
from loaders.network.client import Client
from loaders.network.limits import Limits
from loaders.network.pace import Pace
from tests.loaders.fake_ssb import FakeSSB, Fault


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self):
        self.now, self.slept = 1000.0, []

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def server():
    with FakeSSB() as fake:
        yield fake


def client(server, clock, **more):
    bounds = Limits(**({"attempts": 3, "timeout": 5} | more))
    return Client(f"{server.address}/v2", bounds, sleep=clock.sleep, clock=clock)


def test_it_waits_when_the_announced_quota_is_used_up(server):
    clock = Clock()
    server.headers = {"x-ratelimit-policy": "5;w=5.0s"}
    calls = client(server, clock)
    for _ in range(12):
        calls.get("/config", "config")
    assert clock.slept == [pytest.approx(5.1), pytest.approx(5.1)]


def test_it_waits_when_nothing_remains_though_its_own_calls_are_few(server):
    clock = Clock()
    server.headers = {"x-ratelimit-policy": "40;w=60s", "x-ratelimit-remaining": "0"}
    calls = client(server, clock)
    calls.get("/config", "config")
    calls.get("/config", "config")
    assert clock.slept == [pytest.approx(60.1)]


def test_it_does_not_wait_before_the_server_has_said_anything():
    clock = Clock()
    pace = Pace(clock.sleep, clock, 90)
    for _ in range(100):
        pace.wait()
        pace.heard({})
    assert clock.slept == []


def test_no_pause_is_longer_than_the_longest_whatever_the_server_announces(server):
    clock = Clock()
    server.headers = {"x-ratelimit-policy": "1;w=86400s"}
    calls = client(server, clock, max_wait=90)
    calls.get("/config", "config")
    calls.get("/config", "config")
    assert clock.slept == [90]


def test_429_waits_for_retry_after_else_for_the_window(server):
    clock = Clock()
    server.headers = {"x-ratelimit-policy": "40;w=30s"}
    calls = client(server, clock)
    calls.get("/config", "config")
    server.faults = [Fault("config", 429, headers={"Retry-After": "7"}), Fault("config", 429)]
    calls.get("/config", "config")
    assert clock.slept == [7, 30]


def test_retry_after_can_be_a_date(server):
    clock = Clock()
    server.faults = [Fault("config", 503, headers={"Retry-After": formatdate(time.time() + 20, usegmt=True)})]
    client(server, clock).get("/config", "config")
    assert clock.slept == [pytest.approx(20, abs=2)]


def test_backoff_grows_and_is_bounded(server):
    clock = Clock()
    server.faults = [Fault("config", 503, always=True)]
    with pytest.raises(SourceError, match=r"spurte om config \(GET .*fikk HTTP 503 .*etter 6 forsøk"):
        client(server, clock, attempts=6, max_wait=5).get("/config", "config")
    assert clock.slept == [1, 2, 4, 5, 5] and len(server.calls) == 6


@pytest.mark.parametrize("status", [400, 403, 404])
def test_a_refusal_is_not_asked_again(server, status):
    server.faults = [Fault("config", status, b'{"title": "Non-existent table"}', always=True)]
    with pytest.raises(SourceError, match=f"HTTP {status} «Non-existent table»$"):
        client(server, Clock()).get("/config", "config")
    assert len(server.calls) == 1


def test_a_timeout_is_tried_again_then_told(server):
    server.faults = [Fault("config", body=b"{}", delay=0.4, always=True)]
    with pytest.raises(SourceError, match=r"ikke noe svar innen 0.1 s \(etter 2 forsøk\)\. .* øk LOADERS_TIMEOUT\.$"):
        client(server, Clock(), timeout=0.1, attempts=2).get("/config", "config")


def test_nobody_there(server):
    server.server.socket.close()
    server.server.shutdown()
    with pytest.raises(SourceError, match=r"fikk avslag på forbindelsen; .*\(etter 2 forsøk\)\. Sjekk adressen"):
        client(server, Clock(), attempts=2).get("/config", "config")


def test_a_server_that_drips_is_given_up_at_the_deadline_and_the_next_call_is_answered(server):
    server.faults = [Fault("config", body=b"{}" + b" " * 100, drip=0.05)]
    calls, began = client(server, Clock(), deadline=0.3), time.monotonic()
    with pytest.raises(SourceError, match=r"ikke hele svaret innen 0.3 s\. .* øk LOADERS_DEADLINE\.$"):
        calls.get("/config", "config")
    assert time.monotonic() - began < 2 and len(server.calls) == 1
    assert calls.get("/config", "config").json == {"maxDataCells": 800_000}


def test_a_name_that_nobody_has(monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(SourceError, match=r"ingen maskin med det navnet \(DNS\).*navnet i adressen"):
        Client("http://finnes.invalid", Limits(attempts=1)).get("/config", "config")


def test_a_server_without_tls(server):
    address = server.address.replace("http:", "https:")
    with pytest.raises(SourceError, match=r"ingen sikker forbindelse \(TLS: .*REQUESTS_CA_BUNDLE"):
        Client(address, Limits(attempts=1, timeout=5)).get("/config", "config")


def test_a_body_that_breaks_off(server):
    server.faults = [Fault("config", body=b"{", cut=True, always=True)]
    with pytest.raises(SourceError, match=r"brutt forbindelse før hele svaret var kommet \(etter 3 forsøk\)\. Prøv"):
        client(server, Clock()).get("/config", "config")


def test_a_host_that_is_down_is_not_asked_again(server):
    server.server.socket.close()
    server.server.shutdown()
    down, clock = {}, Clock()
    bounds = Limits(attempts=3, timeout=5)
    one, other = (Client(f"{server.address}/{path}", bounds, down, clock.sleep, clock) for path in ("v2", "klass"))
    with pytest.raises(SourceError):
        one.get("/config", "config")
    assert clock.slept == [1, 2]
    with pytest.raises(HostDown, match=r"spurte ikke om klass, for 127.0.0.1:\d+ svarte ikke tidligere.*avslag"):
        other.get("/codes", "klass")
    assert clock.slept == [1, 2]


def test_a_server_that_answers_badly_is_not_down(server):
    server.faults = [Fault("config", 503, always=True)]
    calls = client(server, Clock())
    for _ in range(2):
        with pytest.raises(SourceError, match="HTTP 503"):
            calls.get("/config", "config")
    assert len(server.calls) == 6


@pytest.mark.parametrize("address", ["", "data.ssb.no", "ftp://data.ssb.no", "http://[", "http://"])
def test_an_address_that_cannot_be_used(address):
    with pytest.raises(SourceError, match="adresse"):
        Client(address, Limits(attempts=1)).get("/config", "config")


def test_tests_cannot_reach_anything_else():
    with socket.socket() as outside, pytest.raises(AssertionError, match="tried to reach 192.0.2.1"):
        outside.connect(("192.0.2.1", 80))
