"""The extract that ships, and small accounts."""

import functools

import pandas as pd
import pytest
from hypothesis import HealthCheck, settings

from analysis.accounts import net_result
from analysis.municipalities import by_class
from data.brought_in import documents
from data.extract import parquet, store
from data.folder import PACKAGE
from tests.frames import make_accounts

# No test is judged on time: the machine may be busy.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@functools.lru_cache(maxsize=100)
def _unpacked(table, content, rows, columns, _storage):
    return parquet.unpacked(table, content, rows, None if columns is None else list(columns))


def _unpacked_once(table, content, rows, columns=None):
    storage = pd.get_option("mode.string_storage")  # what reads it holds texts in its own way, see texts_as_computed
    return _unpacked(table, content, rows, None if columns is None else tuple(columns), storage).copy(deep=False)


@pytest.fixture(scope="session", autouse=True)
def tables_unpacked_once():
    """The same bytes of a file are the same figures, whatever folder they lie in: hundreds of tests ask for them, in a
    page or a command of their own. Bytes with which something is wrong are read anew each time."""
    with pytest.MonkeyPatch.context() as patch:
        for reader in (store, documents):
            patch.setattr(reader, "unpacked", _unpacked_once)
        yield


@pytest.fixture
def one_run(monkeypatch):
    """What pages remember is asked for as within one run of a page, which looks once for a new edition."""
    from pages.shared.in_use import edition

    monkeypatch.delenv("DATA_DIR", raising=False)
    with edition.published():
        yield


@pytest.fixture
def accounts():
    return make_accounts


@pytest.fixture(scope="session")
def levels():
    return store.read_reference("recommended_levels")


@pytest.fixture(scope="session")
def shipped():
    """Reads tables of the extract in the project's own data folder."""

    def read(name):
        return store.read_any(name, PACKAGE)

    return read


@pytest.fixture(scope="session")
def shipped_results(shipped):
    return net_result.results(shipped)


@pytest.fixture(scope="session")
def shipped_persons(shipped):
    return by_class.inhabitants(shipped("population"))


@pytest.fixture(scope="session")
def whole_folder(tmp_path_factory, shipped_results):
    """The extract with every table that it lacks made up, see tests/whole_extract.py; nothing of it is changed."""
    from tests import whole_extract

    return whole_extract.write(tmp_path_factory.mktemp("whole") / "data", shipped_results)
