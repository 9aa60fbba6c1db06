"""What the tests of pages share: an extract with made-up accounts of municipalities."""

import functools
import os
import shutil
from pathlib import Path

import pytest
import streamlit
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import local_script_runner

from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import store
from data.extract.vintage import Vintage
from data.folder import PACKAGE
from pages.shared.in_use import edition
from pages.shared.in_use.remembered import Remembered
from tests import care_frames


@pytest.fixture(scope="session", autouse=True)
def components_looked_for_once():
    """The framework reads what every installed package says of itself at each new session, 0.4 s of a page's 0.6."""
    whole = functools.cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", whole)
        yield


@pytest.fixture(scope="session", autouse=True)
def scripts_compiled_once():
    """Each session of the framework's tests compiles every page anew, which its server does once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ScriptCache, "get_bytecode", _compiled)
        yield


_compile, _kept = ScriptCache.get_bytecode, {}


def _compiled(cache: ScriptCache, script: str):
    key = script, os.stat(script).st_mtime_ns
    if key not in _kept:
        _kept[key] = _compile(cache, script)
    return _kept[key]


@pytest.fixture(scope="session", autouse=True)
def pages_waited_for_asleep():
    """The framework's tests ask a thousand times a second whether a page is done, each time from the thread that makes it."""
    ask = local_script_runner.require_widgets_deltas

    def waited(runner, timeout: float = 3) -> None:
        runner._script_thread.join(timeout)
        if not runner.script_stopped():
            ask(runner, 1)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(local_script_runner, "require_widgets_deltas", waited)
        yield


@pytest.fixture(scope="session", autouse=True)
def the_same_figures_remembered_once():
    """What pages remember of a folder that many tests ask lasts to the end. Of a test's own folder, which it may harm, it is
    remembered as the program does it, which is given."""
    by_folder = edition._remembered

    def remembered(folder: str, version: str) -> Remembered:
        of_one_test = any(part.startswith("test_") for part in Path(folder).parts)
        return (by_folder if of_one_test else _lasting)(folder, version)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edition, "_remembered", remembered)
        yield by_folder


@streamlit.cache_resource(show_spinner=False, max_entries=6)
def _lasting(folder: str, version: str) -> Remembered:
    return Remembered()


@pytest.fixture
def filled(monkeypatch, filled_folder):
    """The extract with made-up accounts by function; not to be written to, since all tests share it."""
    monkeypatch.setenv("DATA_DIR", str(filled_folder))
    return filled_folder


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory):
    """A copy of the extract with made-up accounts by function for three municipalities; made once, so that what pages
    remember of it lasts."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    people = {"4601": 290_000, "1103": 145_000, "3222": 48_000}
    cells = {
        (code, function, year): size * 6 * (1 + 0.06 * (year - 2019))
        for code, size in people.items()
        for function in ("234", "253", "254", "261")
        for year in range(2019, 2026)
    } | {("3222", "253", 2020): ".."}
    table = EXTRACT["function_accounts"]
    frame = care_frames.accounts(cells)[list(table.names)]
    made = Vintage("2026-11-21T12:00:00Z", "2026-06-15T06:00:00Z", {"hash": "a"}, {}, [], "Oppdiktet", revised=True)
    store.write(table.name, conform(table, frame), made, folder)
    return folder
