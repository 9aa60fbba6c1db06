"""A server that is started as run.py does, for the tests of what it answers."""

import pytest

from tests.e2e.serving import serving


@pytest.fixture(scope="session")
def server():
    """The dashboard on the shipped extract: `.base`, `.log()`, `.get()`."""
    with serving() as one:
        yield one
