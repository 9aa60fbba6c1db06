"""What the rows of commands are made from, kept over all that a test module asks of them: the same tables, the same rows."""

import functools
from collections.abc import Callable

import pytest

from analysis import __main__ as command_line
from analysis.accounts import net_result
from analysis.care import growth, panel
from analysis.debate import material as debate_material
from analysis.kindergarten import material, staffing
from analysis.kindergarten.rows import count
from analysis.municipalities import asked, by_class, unit_tables
from analysis.population import rows as population_rows
from analysis.profile import material as profile_material
from analysis.result import rows as result_rows
from analysis.room import key_figures, three_tests
from data.brought_in import kindergarten_count, youth
from data.contract.tables import EXTRACT
from data.extract import store
from tests.made_once import everywhere

MADE_ONCE = (
    net_result.results, unit_tables.units, by_class.inhabitants, three_tests.shares, panel.material,
    growth.municipalities, material.kindergartens, material.municipalities, count.units,
    staffing.by_municipality, population_rows.counted, result_rows.members, asked.register,
    key_figures.by_municipality, key_figures.by_measure, three_tests.municipalities,
    kindergarten_count.latest, youth.where_there, profile_material.material, debate_material.material,
)  # fmt: skip


@pytest.fixture(scope="module")
def made_once() -> dict:
    """What has been made, by what it was made from."""
    return {}


@pytest.fixture
def asked_once(monkeypatch, made_once):
    """Commands that are run in this process read each edition once. All its tables count as read."""
    keep(monkeypatch, made_once)

    def noting(used: list[str], edition: store.Edition):
        used += EXTRACT
        return made_once.setdefault(edition.key, functools.cache(functools.partial(store.read_any, folder=edition)))

    monkeypatch.setattr(command_line, "_noting", noting)


def keep(monkeypatch, made_once: dict) -> None:
    """Whatever asks for one of MADE_ONCE with the same arguments has what was made of them before."""
    for function in MADE_ONCE:
        everywhere(monkeypatch, function, _once(function, made_once))


def _once(function: Callable, kept: dict) -> Callable:
    def made(*args, **named):
        key = (function.__module__, function.__name__, *map(_key, [*args, *named.values()]))
        if key not in kept:
            kept[key] = args, function(*args, **named)  # the arguments too: what is kept keeps its identity
        return kept[key][1]

    return made


def _key(value):
    if isinstance(value, store.Edition):
        return value.key
    if isinstance(value, dict) and all(isinstance(one, store.Vintage) for one in value.values()):
        return tuple((name, one.id) for name, one in value.items())
    try:
        hash(value)
    except TypeError:
        return id(value)
    return value
