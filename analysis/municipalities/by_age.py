"""Inhabitants by groups of ages, added up of SSB's table of single years."""

from collections.abc import Sequence

import numpy as np
import pandas as pd


def by_age(population: pd.DataFrame, first: Sequence[int]) -> pd.DataFrame:
    """One row a region and 1 January: region_code, year, and the persons of each group, under its youngest age.

    first: the youngest age of each group, 0 the first; the last group has no end. Missing where any age is missing.
    population: table `population`.
    """
    codes = population["region_code"].cat
    years = population["year"].to_numpy()
    start, span = int(years.min()), int(years.max() - years.min() + 1)
    ages = population["age"].to_numpy()
    group_of = np.searchsorted(first, np.arange(ages.max() + 1), side="right") - 1  # each age is looked for once
    place = codes.codes.to_numpy().astype(int) * span + (years - start)
    cell = place * len(first) + group_of[ages]
    size = len(codes.categories) * span
    persons = np.bincount(cell, population["persons"].to_numpy(), size * len(first)).reshape(size, len(first))
    used = np.bincount(place, minlength=size) > 0
    frame = pd.DataFrame(persons, columns=list(first))
    frame.insert(0, "region_code", np.repeat(codes.categories.to_numpy(), span))
    frame.insert(1, "year", np.tile(np.arange(start, start + span), len(codes.categories)))
    return frame[used].reset_index(drop=True)
