"""What is told when a server is started: who sees own files, where it is reached, and what keeps others from it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import run
from data.brought_in import start, who_sees
from data.brought_in.who_sees import Settings
from serving import site

ROOT = Path(__file__).resolve().parents[3]
HERE = ("localhost", "127.0.0.1", "::1")
LOCAL = "Kommuneøkonomi: http://localhost:8600  (stopp med Ctrl-C)"
PROXY = " (er det en proxy foran: proxyens adresse, med https)"


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch):
    for name in [name for name in os.environ if name.startswith(start.VARIABLES)]:
        monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("address", "hosts", "base", "told"),
    [
        ("localhost", HERE, "", [LOCAL]),
        ("localhost", HERE, "okonomi", ["Kommuneøkonomi: http://localhost:8600/okonomi/  (stopp med Ctrl-C)"]),
        ("localhost", (*HERE, "a.no"), "", [LOCAL, "For andre, gjennom proxyen foran: https://a.no"]),
        ("localhost", ("a.no", "b.no"), "o/k", ["For andre, gjennom proxyen foran: https://a.no/o/k/ eller https://b.no/o/k/"]),
        ("0.0.0.0", ("127.0.0.1", "10.0.0.5"), "",
         ["Kommuneøkonomi: http://127.0.0.1:8600  (stopp med Ctrl-C)", f"For andre: http://10.0.0.5:8600{PROXY}"]),
        ("::", ("localhost", "fe80::1"), "", [LOCAL, f"For andre: http://[fe80::1]:8600{PROXY}"]),
        (None, ("localhost", "*.kommune.no"), "", [LOCAL, f"For andre: navn som *.kommune.no, port 8600{PROXY}"]),
        ("0.0.0.0", ("*",), "", [LOCAL, f"For andre: alle navn, port 8600{PROXY}"]),
        (None, (), "", [LOCAL, f"For andre: maskinens navn eller adresse, port 8600{PROXY}"]),
        ("10.0.0.5", ("10.0.0.5",), "", [f"For andre: http://10.0.0.5:8600{PROXY}"]),
        ("10.0.0.5", HERE, "", ["Kommuneøkonomi: http://10.0.0.5:8600  (stopp med Ctrl-C)"]),
    ],
)  # fmt: skip
def test_the_addresses_are_those_that_are_answered(address, hosts, base, told):
    assert start.addresses(Settings(address, hosts, ("localhost",), base), 8600) == told


@pytest.mark.parametrize("address", ["0.0.0.0", "::", None, "", "10.0.0.5", "pc12"])
def test_an_address_that_others_reach_without_a_name_of_theirs_is_told_with_the_line_that_mends_it(address):
    told = start.lacking(Settings(address, HERE, (), ""))
    sentence, line = told.split("\n")
    assert "Andre får ikke se siden" in sentence and "STREAMLIT_SERVER_ALLOWED_HOSTS" in sentence
    names = line.split("=")[1].strip('"').split()
    assert names[:3] == list(HERE) and len(names) > 3 and (address in names) == (address in ("10.0.0.5", "pc12"))
    assert start.lacking(Settings(address, tuple(names), (), "")) == ""


@pytest.mark.parametrize(
    ("address", "hosts"), [("localhost", HERE), ("0.0.0.0", ()), ("0.0.0.0", ("*",)), ("::1", HERE)]
)
def test_where_nothing_lacks_nothing_is_told(address, hosts):
    assert start.lacking(Settings(address, hosts, (), "")) == ""


@pytest.mark.parametrize(("said", "told"), [("", "bare på denne maskinen"), ("off", "OWN_FILES=off"), ("all", "for alle som åpner"),
                                            ("signed-in", "bare for den som er logget inn")])  # fmt: skip
def test_who_sees_is_told_also_of_a_server_for_this_machine(monkeypatch, said, told):
    monkeypatch.setenv("OWN_FILES", said)
    assert told in who_sees.at_start(ROOT)


@pytest.mark.parametrize(("name", "value"), [("SERVER_BASE_URL_PATH", "okonomi"), ("BROWSER_SERVER_ADDRESS", "kommune.no"),
                                             ("SERVER_CORS_ALLOWED_ORIGINS", "https://kommune.no")])  # fmt: skip
def test_every_setting_that_shares_the_server_is_seen(monkeypatch, name, value):
    assert not who_sees.settings(ROOT).shared
    monkeypatch.setenv(f"STREAMLIT_{name}", value)
    assert who_sees.settings(ROOT).shared and "vises ikke for noen, for innstillingene deler" in who_sees.at_start(ROOT)


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [("OWN_FILES", "alle", "OWN_FILES=alle er ikke en av"), ("OWN_FILES", "signed-in", "OWN_FILES=signed-in"),
     ("STREAMLIT_SERVER_ALLOWED_HOSTS", "a.no,b.no", "STREAMLIT_SERVER_ALLOWED_HOSTS: «a.no,b.no»"),
     ("STREAMLIT_SERVER_BASE_URL_PATH", "https://a.no", "STREAMLIT_SERVER_BASE_URL_PATH"),
     ("DATA_MAX_AGE_DAYS", "en uke", "DATA_MAX_AGE_DAYS")],
)  # fmt: skip
def test_what_is_wrong_is_refused_before_any_address_is_told(monkeypatch, capsys, variable, value, told):
    """What the server's Python is asked of its settings is asked of this one, which has the packages loaded."""
    monkeypatch.setenv(variable, value)
    monkeypatch.setattr(run, "install", lambda files: None)
    monkeypatch.setattr(run, "is_free", bool)
    monkeypatch.setattr(start.subprocess, "run", asked_here)
    with pytest.raises(SystemExit) as ended:
        run.main([])
    out, err = capsys.readouterr()
    refused = err if isinstance(ended.value.code, int) else f"{err}{ended.value.code}"
    assert ended.value.code and told in refused
    assert "http" not in out and "vises" not in out


def asked_here(command: list[str], **settings) -> subprocess.CompletedProcess:
    """What `python -c CHECK base host …` comes to, without another Python."""
    assert command[1:3] == ["-c", start.CHECK] and settings["env"] == {**os.environ, "PYTHONPATH": str(ROOT)}
    try:
        site.refuse_wrong(command[3], command[4:])
    except SystemExit as ended:
        print(ended.code, file=sys.stderr)
        return subprocess.CompletedProcess(command, 1)
    return subprocess.CompletedProcess(command, 0)


def test_the_command_itself_is_refused_by_the_server_s_python_before_any_address_is_told():
    code = (
        "import run; run.install = print; run.is_free = bool; run.PYTHON = __import__('sys').executable; run.main([])"
    )
    env = {**os.environ, "STREAMLIT_SERVER_ALLOWED_HOSTS": "a.no,b.no"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1 and "STREAMLIT_SERVER_ALLOWED_HOSTS: «a.no,b.no»" in done.stderr
    assert "Traceback" not in done.stderr and "http" not in done.stdout and "vises" not in done.stdout


def test_an_address_that_is_none_of_this_machine_is_refused_by_name():
    told = start.not_of_this_machine("okonomi.kommune.invalid")
    assert "STREAMLIT_SERVER_ADDRESS" in told and "okonomi.kommune.invalid" in told and "0.0.0.0" in told
    assert not any(map(start.not_of_this_machine, (None, "", "0.0.0.0", "::1", "localhost", "127.0.0.1")))


def test_a_path_for_a_proxy_without_its_name_is_told(monkeypatch):
    local = ("localhost", "127.0.0.1", "::1")
    assert "under /okonomi/" in start.lacking(Settings("localhost", local, (), "okonomi"))
    assert not start.lacking(Settings("localhost", local, (), ""))
    assert not start.lacking(Settings("localhost", (*local, "okonomi.kommune.no"), (), "okonomi"))
