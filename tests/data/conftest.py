"""Here reading a file is what is tested: each is read as the product reads it."""

import pytest

from data.brought_in import documents
from data.extract import parquet, store


@pytest.fixture(autouse=True)
def tables_unpacked_each_time(monkeypatch):
    """In place of what all other tests share, see tests/extract_fixtures.py."""
    for reader in (store, documents):
        monkeypatch.setattr(reader, "unpacked", parquet.unpacked)
