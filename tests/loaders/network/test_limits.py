"""The environment variables of the loader: what they may be, and what is said when they are something else."""

import pytest

from loaders.errors import UsageError
from loaders.network import limits
from loaders.network.limits import SETTINGS, Limits

WRONG = ["0", "-1", "snart", "nan", "inf", "1e9", "1e1", "1_0", "2.000"]


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)


def test_the_declared_bounds_hold_unless_the_environment_says_otherwise(monkeypatch):
    assert limits.from_environment() == Limits(60, 300, 5, 90)
    for setting, text in zip(SETTINGS, ("0,5", " 20 ", "2", "0"), strict=True):
        monkeypatch.setenv(setting.name, text)
    assert limits.from_environment() == Limits(0.5, 20, 2, 0)


@pytest.mark.parametrize("text", WRONG)
@pytest.mark.parametrize("name", ["LOADERS_TIMEOUT", "LOADERS_DEADLINE", "LOADERS_ATTEMPTS"])
def test_a_setting_that_cannot_be_is_named_with_what_it_may_be(monkeypatch, name, text):
    monkeypatch.setenv(name, text)
    with pytest.raises(UsageError, match=rf"{name} er '{text}'\. Den må være et .*tall fra [\d.]+ til \d+; uten den"):
        limits.from_environment()


def test_attempts_are_whole(monkeypatch):
    monkeypatch.setenv("LOADERS_ATTEMPTS", "2.5")
    with pytest.raises(UsageError, match="et helt tall fra 1 til 100; uten den gjelder 5"):
        limits.from_environment()


@pytest.mark.parametrize("name", [setting.name for setting in SETTINGS])
def test_a_wrong_setting_is_misuse_and_nothing_is_asked(loader, ssb, monkeypatch, name):
    monkeypatch.setenv(name, "x")
    code, out, err = loader("refresh")
    assert (
        (code, out, ssb.calls) == (2, "", [])
        and err.startswith(f"Innstillingen {name} er 'x'.")
        and err.count("\n") == 1
    )
