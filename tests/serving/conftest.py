"""The server that the tests in the browser use too, for the tests of what it answers."""

import pytest


@pytest.fixture(scope="session")
def server(served):
    """The dashboard on the shipped extract: `.base`, `.log()`, `.get()`."""
    return served
