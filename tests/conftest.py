"""Tests reach nothing beyond this machine, and come in two tiers: --quick leaves out what is slow, and why it is."""

import gc
import os
import socket
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

LOOPBACK = ("127.", "::1", "localhost")
HERE = Path(__file__).resolve().parent
SLOW = {
    "e2e": "a real browser",
    "pages": "pages are run by the framework",
    "loaders/refresh": "a server that misbehaves, and kills",
    "loaders/network": "a server that misbehaves",
    "loaders/reading/test_hostile_files.py": "hundreds of hostile files, each by the command",
    "loaders/reading/test_hostile_disk.py": "each file by the command, with its memory",
    "loaders/reading/test_xlsx_forms.py": "workbooks are made, and read whole",
    "loaders/reading/test_surplus.py": "whole files are read, as import reads them",
    "serving/test_answers.py": "a server is started",
    "serving/test_base_path.py": "servers are started",
    "serving/test_elsewhere.py": "servers are started",
    "serving/test_hostile_client.py": "a server is attacked",
    "loaders/documents": "whole files are read, as import reads them",
    "loaders/command": "the command is run",
    "loaders/mutated": "whole files are changed, and read",
    "sheets/test_sheet.py": "sheets are made in every form, and the command is run",
    "sheets/test_overview.py": "the pages of all municipalities are made, of one damaged extract after another",
    "sheets/test_views.py": "a folder of sheets is made, and pages are run by the framework",
    "analysis/*/test_command.py": "commands are run, which read their tables anew",
    "analysis/*/test_asked.py": "commands are run, which read their tables anew",
    "test_old_numbers_in_commands.py": "commands are run, which read their tables anew",
    "test_page_and_command.py": "every page against every command",
    "test_installation.py": "processes are started",
    "test_recipes.py": "pages are run by the framework",
    "test_run.py": "processes are started",
}
SLOW_FIXTURES = {"ssb": "a server is started", "served": "a server is started"}


def pytest_addoption(parser):
    parser.addoption(
        "--quick", action="store_true", help="only what is quick: no page, browser or server, no slow mark"
    )


def pytest_configure(config):
    config.addinivalue_line("markers", "slow(reason): takes seconds by itself; left out by --quick")
    config.addinivalue_line("markers", "first: takes so long that it would be waited for if it began last")


def pytest_ignore_collect(collection_path, config):
    """What the quick tier leaves out by its place is not even imported: that takes longer than many tests."""
    return True if config.getoption("--quick") and is_slow_place(collection_path) else None


def pytest_collection_modifyitems(config, items):
    if config.getoption("--quick"):
        out = [item for item in items if is_slow(item)]
        config.hook.pytest_deselected(items=out)
        items[:] = [item for item in items if not is_slow(item)]
    items.sort(key=lambda item: item.get_closest_marker("first") is None)
    beside_one_another(items)


def beside_one_another(items) -> None:
    """The tests that look at one address on one screen follow one another: it is opened once, see tests/e2e/conftest.py."""
    looking = [item for item in items if looks_at(item)]
    if looking:
        first = items.index(looking[0])
        others = [item for item in items[first:] if not looks_at(item)]
        items[first:] = [*sorted(looking, key=looks_at), *others]


def looks_at(item) -> tuple[str, str] | tuple[()]:
    """The screen and the address of a test that only looks."""
    given = item.callspec.params if hasattr(item, "callspec") else {}
    screen = [
        name for name in ("look", "look_on_phone") if name in (*getattr(item, "fixturenames", ()), given.get("screen"))
    ]
    return (screen[0], given.get("path", "") + given.get("chosen", "")) if screen else ()


def is_slow(item) -> bool:
    """Whether a test is of the second tier, by its place (SLOW), what it needs (SLOW_FIXTURES) or its mark."""
    needs = SLOW_FIXTURES.keys() & set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("slow") or needs or is_slow_place(item.path))


def is_slow_place(path: Path) -> bool:
    place = path.relative_to(HERE).as_posix() if path.is_relative_to(HERE) else ""
    return any(fnmatch(place, slow) or place.startswith(f"{slow}/") for slow in SLOW)


@pytest.fixture(scope="session")
def shipped_read():
    """Reads a table of the shipped extract, each once for all tests; nothing of it is changed."""
    from tests import shipped_tables

    return shipped_tables.read


@pytest.fixture(scope="session")
def counted():
    """Old and young of every municipality and year of the shipped extract."""
    from tests import shipped_tables

    return shipped_tables.old_and_young()


def pytest_collection_finish():
    """What the tests are made of lasts to the end: it is not looked through each time memory is tidied."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(
        100_000, 20, 50
    )  # tests make and drop millions of small things: tidied at each 700, it took a twentieth


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish():
    """The browser that draws pictures, where a test has asked for one, is closed before Python takes its things down. What
    lies in circles is thrown away, and an error in that is told, once: pytest looks ten times through all that is left."""
    if kaleido := sys.modules.get("kaleido"):
        kaleido.stop_sync_server(silence_warnings=True)
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module", autouse=True)
def texts_as_computed(request):
    """Texts are held as the program under test holds them: by Python where figures are computed, by Arrow in a loader."""
    import pandas as pd

    storage = "pyarrow" if request.path.is_relative_to(HERE / "loaders") else "python"
    with pd.option_context("mode.string_storage", storage):
        yield


@pytest.fixture(scope="session", autouse=True)
def disk_is_not_waited_for():
    """No file of a test must outlive a power cut: thousands of waits for the disk, 3 ms each. A wrong handle still fails."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda handle: os.fstat(handle) and None)
        yield


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch):
    """Any connection to another address fails the test that makes it."""
    connect = socket.socket.connect

    def guarded(self, address):
        if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"The test tried to reach {address[0]}.")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


pytest_plugins = ["tests.extract_fixtures", "tests.rows_made_once", "tests.installed_copy", "tests.e2e.served"]
