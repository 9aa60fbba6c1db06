"""A result that is shared, given to one who may change it: his changes reach nobody else, and nothing is copied before
they are made where that can wait."""

import copy
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pandas as pd

UNCHANGING = (str, int, float, bool, bytes, date, frozenset, type(None))


def of(value: Any) -> Any:
    """The same value. A frame shares its figures until it is written to: pandas copies on write."""
    if isinstance(value, UNCHANGING):
        return value
    if isinstance(value, pd.DataFrame | pd.Series):
        return value.copy(deep=False)
    if type(value) is dict:
        return {key: of(one) for key, one in value.items()}
    if type(value) in (list, tuple):
        return type(value)(map(of, value))
    if is_dataclass(value) and vars(type(value))["__dataclass_params__"].frozen:
        return _of_fields(value)
    return copy.deepcopy(value)


def _of_fields(value: Any) -> Any:
    """The same frozen value, with its own copies of what can be changed in it."""
    there = {one.name: getattr(value, one.name) for one in fields(value)}
    given = {name: of(one) for name, one in there.items()}
    if all(given[name] is one for name, one in there.items()):
        return value
    made = copy.copy(value)
    for name, one in given.items():
        object.__setattr__(made, name, one)
    return made
