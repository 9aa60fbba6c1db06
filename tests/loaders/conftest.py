"""A fresh small SSB, an empty extract, and the loader run against them in this process."""

import pytest

from loaders.command.main import main
from tests.loaders.fake_ssb import small


@pytest.fixture
def ssb():
    with small() as server:
        yield server


@pytest.fixture
def loader(ssb, tmp_path, monkeypatch, capsys):
    """Call with command-line arguments; gives (exit code, stdout, stderr). loader.folder is the extract."""
    for name, value in ssb.environment(tmp_path).items():
        monkeypatch.setenv(name, value)

    def call(*arguments):
        code = main(list(arguments))
        return (code, *capsys.readouterr())

    call.folder = tmp_path
    return call
