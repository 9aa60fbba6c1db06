"""The commands that messages advise are for the folder in use."""

import pytest

from data import advice, folder
from data.advice import command, program, replaced
from data.folder import PACKAGE


@pytest.mark.parametrize("folder", ["", str(PACKAGE), f"{PACKAGE}/../data"])
def test_the_own_folder_of_the_project_is_not_named(monkeypatch, folder):
    monkeypatch.setenv("DATA_DIR", folder)
    assert command("refresh", "12364") == program("refresh", "12364")
    assert command("refresh", "12364").endswith(" run.py refresh 12364")


@pytest.mark.parametrize(("name", "written"), [("mine", "{}"), ("mine tall", '"{}"')])
def test_another_folder_is_named(monkeypatch, tmp_path, name, written):
    monkeypatch.setenv("DATA_DIR", str(tmp_path / name))
    assert command("refresh") == f"{program('refresh')} --data {written.format((tmp_path / name).resolve())}"


def test_what_lies_in_an_installed_copy_is_told_to_go_with_the_next_and_nothing_else_is(monkeypatch, tmp_path):
    (tmp_path / "data").mkdir()
    assert not replaced(PACKAGE)  # a copy of the project stays
    for module in (advice, folder):
        monkeypatch.setattr(module, "PACKAGE", tmp_path / "data")
    assert str(tmp_path / "data") in replaced(tmp_path / "data") and "--data MAPPE" in replaced(tmp_path / "data")
    assert not replaced(tmp_path / "mine")
