"""What several tests read of the shipped extract, each table once for all of them. Nothing of it is changed."""

import functools

from analysis.population import rows as population_rows
from analysis.population.rows import Counted
from data.extract import store
from data.folder import PACKAGE

read = functools.cache(functools.partial(store.read_any, folder=PACKAGE))


@functools.cache
def old_and_young() -> Counted:
    """Every municipality and year, by age."""
    return population_rows.counted(read)
