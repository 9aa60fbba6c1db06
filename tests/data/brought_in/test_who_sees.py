"""Who sees own files is said by OWN_FILES, and else by whether the server answers other machines."""

from pathlib import Path

import pytest

from data.brought_in import who_sees
from data.brought_in.who_sees import Seen

ROOT = Path(__file__).resolve().parents[3]
HERE = [
    "localhost",
    "LOCALHOST",
    "localhost.",
    "localhost:8501",
    "127.0.0.1",
    "127.9.9.9:80",
    "::1",
    "[::1]",
    "[::1]:80",
]
ELSEWHERE = [None, "", " ", "0.0.0.0", "::", "*", "10.0.0.5:80", "fe80::1", "okonomi.kommune.no", "localhost.evil.no",
             "evil.no:80", "127.0.0.1.evil.no", "1270.0.0.1"]  # fmt: skip


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch):
    for name in (who_sees.VARIABLE, "STREAMLIT_SERVER_ADDRESS", "STREAMLIT_SERVER_ALLOWED_HOSTS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("host", HERE)
def test_an_address_of_this_machine(host):
    assert who_sees.is_here(host) and not who_sees.is_shared(host, HERE)


@pytest.mark.parametrize("host", ELSEWHERE)
def test_an_address_beyond_it(host):
    assert not who_sees.is_here(host) and who_sees.is_shared(host) and who_sees.is_shared("localhost", [host])


@pytest.mark.parametrize(
    ("said", "seen"), [("off", Seen.OFF), (" ALL ", Seen.ALL), ("signed-in", Seen.SIGNED_IN), ("", Seen.HERE)]
)
def test_what_is_said(monkeypatch, said, seen):
    monkeypatch.setenv(who_sees.VARIABLE, said)
    assert who_sees.chosen() is seen


@pytest.mark.parametrize("said", ["on", "alle", "true", "signed in", "0", "off,all"])
def test_anything_else_is_refused(monkeypatch, said):
    monkeypatch.setenv(who_sees.VARIABLE, said)
    with pytest.raises(ValueError, match=f"OWN_FILES={said} er ikke en av off, all og signed-in"):
        who_sees.at_start(ROOT)


@pytest.mark.parametrize(
    ("said", "told"), [("", "vises ikke for noen"), ("off", "vises ikke for noen"), ("all", "vises for alle"),
                       ("signed-in", "bare for den som er logget inn")]
)  # fmt: skip
@pytest.mark.parametrize("name", ["STREAMLIT_SERVER_ADDRESS", "STREAMLIT_SERVER_ALLOWED_HOSTS"])
def test_a_start_that_answers_others_says_who_sees(monkeypatch, said, told, name):
    monkeypatch.setenv(who_sees.VARIABLE, said)
    assert "for innstillingene deler" not in who_sees.at_start(ROOT)
    monkeypatch.setenv(name, "0.0.0.0" if name.endswith("ADDRESS") else "localhost okonomi.kommune.no")
    assert told in who_sees.at_start(ROOT)


def test_without_settings_the_server_answers_all(tmp_path):
    assert "vises ikke for noen" in who_sees.at_start(tmp_path)
