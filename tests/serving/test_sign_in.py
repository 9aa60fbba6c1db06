"""Signing in: what it needs is there when the server starts, or the server does not start."""

import os
import subprocess
import sys

import pytest

import run
from serving import sign_in
from tests.e2e.serving import free_port

AUTH = {
    "redirect_uri": "https://okonomi.kommune.no/oauth2callback", "cookie_secret": "x" * 32, "client_id": "okonomi",
    "client_secret": "hemmelig", "server_metadata_url": "https://id.kommune.no/.well-known/openid-configuration",
}  # fmt: skip


def test_sound_settings_are_taken():
    assert sign_in.wrong_settings(AUTH, "") == ""
    below = {**AUTH, "redirect_uri": "https://kommune.no/okonomi/oauth2callback"}
    assert sign_in.wrong_settings(below, "/okonomi") == ""
    here = {**AUTH, "redirect_uri": "http://localhost:8501/oauth2callback"}
    assert sign_in.wrong_settings(here, "") == ""


@pytest.mark.parametrize("value", [None, "", "  ", 5, ["a"]])
@pytest.mark.parametrize("key", sign_in.KEYS)
def test_what_is_lacking_is_named(key, value):
    told = sign_in.wrong_settings({**AUTH, key: value}, "")
    assert f"mangler {key}." in told and "[auth] i .streamlit/secrets.toml" in told


def test_without_the_section_all_is_named():
    told = sign_in.wrong_settings({}, "")
    assert all(key in told for key in sign_in.KEYS)


@pytest.mark.parametrize(
    ("base", "back"),
    [("", "http://okonomi.kommune.no/oauth2callback"), ("", "https://okonomi.kommune.no/"), ("", "okonomi.kommune.no"),
     ("/okonomi", "https://kommune.no/oauth2callback"), ("", "https://kommune.no/okonomi/oauth2callback"),
     ("", "https://okonomi.kommune.no/oauth2callback/")],
)  # fmt: skip
def test_a_way_back_that_leads_elsewhere_is_named(base, back):
    told = sign_in.wrong_settings({**AUTH, "redirect_uri": back}, base)
    assert f"«{back}»" in told and told.endswith(f"https://okonomi.kommune.no{base}/oauth2callback")


def test_a_short_secret_is_refused():
    assert "minst 32 tegn" in sign_in.wrong_settings({**AUTH, "cookie_secret": "kort"}, "")


@pytest.mark.parametrize("lacks", ["authlib", "authlib.integrations", "httpx", "cryptography"])
def test_the_package_that_lacks_is_named(monkeypatch, lacks):
    def absent(_):
        raise ModuleNotFoundError(f"No module named '{lacks}'", name=lacks)

    monkeypatch.setattr(sign_in.importlib, "import_module", absent)
    told = sign_in.lacking_packages()
    assert f"og {lacks.split('.')[0]} mangler" in told and told.endswith('python -m pip install "streamlit[auth]"')


def test_an_old_package_is_named(monkeypatch):
    monkeypatch.setattr(sign_in.importlib, "import_module", lambda _: None)
    monkeypatch.setattr(sign_in, "is_authlib_installed", lambda: False)
    assert "en nyere Authlib mangler" in sign_in.lacking_packages()
    monkeypatch.setattr(sign_in, "is_authlib_installed", lambda: True)
    assert sign_in.lacking_packages() == ""


@pytest.mark.parametrize("said", ["", "off", "all", "signed-in", "alle"])
def test_it_is_asked_for_only_where_it_is_needed(monkeypatch, said):
    monkeypatch.setenv("OWN_FILES", said)
    monkeypatch.setattr(sign_in, "lacking_packages", lambda: "pakker mangler")
    told = sign_in.wrong("")
    expected = {"signed-in": "pakker mangler", "alle": "OWN_FILES=alle er ikke en av off, all og signed-in."}
    assert told == expected.get(said, "")


def test_a_server_where_nobody_could_sign_in_does_not_start():
    command = run.server_command(sys.executable, free_port())
    env = {**os.environ, "OWN_FILES": "signed-in"}
    done = subprocess.run(command, cwd=run.ROOT, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1 and done.stderr.startswith("OWN_FILES=signed-in") and "Traceback" not in done.stderr
