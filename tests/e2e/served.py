"""The one server of all tests of a process that change nothing of it: in the browser, of its answers and messages."""

import pytest

from tests.e2e.serving import serving


@pytest.fixture(scope="session")
def served():
    """The dashboard's server, on the extract of DATA_DIR or the shipped one: `.base`, `.log()`, `.get()`."""
    with serving() as server:
        yield server
