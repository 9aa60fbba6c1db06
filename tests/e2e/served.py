"""The one server of all tests of a process that change nothing of it: in the browser, of its answers and messages. And what
starts the others, for tests that need one of their own and are not about how it starts."""

from contextlib import nullcontext

import pytest

from tests.e2e.serving import serving


@pytest.fixture(scope="session")
def served():
    """The dashboard's server, on the extract of DATA_DIR or the shipped one: `.base`, `.log()`, `.get()`."""
    with serving() as server:
        yield server


@pytest.fixture(scope="session")
def start():
    """How such a server is started: None is as a process from its very beginning."""
    from tests.serving.forked import CAN, forking  # most runs need no server

    with forking() if CAN else nullcontext() as start:
        yield start
