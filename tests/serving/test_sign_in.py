"""Signing in: what it needs is there when the server starts, or the server does not start."""

import os
import subprocess
import sys
import tomllib
import warnings

import pytest

import run
from serving import sign_in
from tests.e2e.serving import free_port

AUTH = {
    "redirect_uri": "https://okonomi.kommune.no/oauth2callback", "cookie_secret": "0123456789abcdef" * 2, "client_id": "okonomi",
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


@pytest.mark.parametrize("secret", ["hemmelig", "0123456789abcdef0123456789abcde", "x" * 40, "ab" * 30])
def test_a_secret_that_is_short_or_easy_to_guess_is_refused_with_the_command_that_makes_one(secret):
    told = sign_in.wrong_settings({**AUTH, "cookie_secret": secret}, "")
    assert "minst 32 tegn" in told and "token_hex" in told and secret not in told


def _in_readme() -> dict[str, str]:
    """The section [auth] as README prints it."""
    text = (run.ROOT / "README.md").read_text(encoding="utf-8")
    return tomllib.loads(text[text.index("\n[auth]") :].split("```")[0])["auth"]


@pytest.mark.parametrize("key", [key for key in sign_in.KEYS if key != "redirect_uri"])
def test_what_readme_prints_to_be_filled_in_is_refused_as_it_stands(key):
    assert sign_in.wrong_settings({**AUTH, key: _in_readme()[key]}, "").startswith(f"OWN_FILES=signed-in: {key} ")


@pytest.mark.parametrize(
    "value", ["aB3>kq9~Zt7<pW", "<begynner slik og slutter med 7", "from the providers of 2026: k3jH"]
)
def test_a_secret_with_the_signs_of_a_placeholder_is_taken(value):
    assert sign_in.wrong_settings({**AUTH, "client_secret": value}, "") == ""


def test_the_secret_that_was_once_printed_is_refused():
    told = sign_in.wrong_settings({**AUTH, "cookie_secret": "at least 32 characters, at random"}, "")
    assert "cookie_secret" in told and "plassholderen" in told and "token_hex" in told


@pytest.mark.parametrize("lacks", ["authlib", "authlib.integrations", "httpx", "cryptography"])
def test_the_package_that_lacks_is_named(monkeypatch, lacks):
    def absent(_):
        raise ModuleNotFoundError(f"No module named '{lacks}'", name=lacks)

    monkeypatch.setattr(sign_in.importlib, "import_module", absent)
    told = sign_in.lacking_packages()
    assert f"og {lacks.split('.')[0]} mangler" in told and told.endswith('python -m pip install "streamlit[auth]"')


def test_what_a_package_warns_of_does_not_stand_before_the_sentence(monkeypatch):
    class Deprecated(DeprecationWarning):
        pass

    def warns(_):
        warnings.simplefilter("always", Deprecated)  # as Authlib does
        warnings.warn("use another", Deprecated, stacklevel=1)

    monkeypatch.setattr(sign_in.importlib, "import_module", warns)
    monkeypatch.setattr(sign_in, "is_authlib_installed", lambda: True)
    with warnings.catch_warnings(record=True) as told:
        assert sign_in.lacking_packages() == ""
    assert told == []


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
