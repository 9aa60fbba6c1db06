"""Here reading a file is what is tested: each is read as the product reads it."""

import pytest


@pytest.fixture(autouse=True)
def tables_unpacked_once():
    """In place of the one that all other tests share."""
