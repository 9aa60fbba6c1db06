"""What several modules make of the tables that their own fixture `read` gives."""

import pytest

from analysis.accounts import net_result
from analysis.municipalities import unit_tables


@pytest.fixture(scope="module")
def known(read):
    return unit_tables.units(read)


@pytest.fixture(scope="module")
def results(read, known):
    return net_result.results(read, known)
