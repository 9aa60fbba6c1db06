"""The extract that ships, and small accounts."""

import pytest
from hypothesis import HealthCheck, settings

from analysis.accounts import net_result
from analysis.municipalities import by_class
from data.extract import store
from data.folder import PACKAGE
from tests.frames import make_accounts

# No test is judged on time: the machine may be busy.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


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
