"""What several tests read of the shipped extract, each table once for all of them. Nothing of it is changed."""

import functools

import pandas as pd

from analysis.population import rows as population_rows
from analysis.population.rows import Counted
from analysis.profile import rows as profile_rows
from analysis.profile.material import TABLES, Material, material
from data.brought_in import youth
from data.extract import store
from data.folder import PACKAGE

read = functools.cache(functools.partial(store.read_any, folder=PACKAGE))


@functools.cache
def old_and_young() -> Counted:
    """Every municipality and year, by age."""
    return population_rows.counted(read)


@functools.cache
def profile_material() -> Material:
    return material(read, {table: store.vintage(table, PACKAGE) for table in TABLES}, youth.where_there(read, PACKAGE))


@functools.cache
def every_profile() -> dict[str, pd.DataFrame]:
    """Code to the rows of its profile, for all municipalities."""
    return {code: profile_rows.rows(profile_material(), code) for code in profile_material().codes}
