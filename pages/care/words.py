"""The words of charts.care.view_words with the names, classes, prices and unit costs of the extract."""

from analysis.care import ages, units
from analysis.care.growth import Question
from analysis.care.rows.view import View, estimated_years
from analysis.care.units import GROUPS, Unit
from charts.care import forward_words, view_words
from pages.care.rows import groups
from pages.shared import cached, extract


def name(unit: Unit) -> str:
    """A unit in a sentence."""
    return view_words.name(unit, cached.municipalities(), cached.phrases() if unit.kind == "ks" else {})


def label(view: View) -> str:
    """The unit in its rows."""
    return view_words.label(view, name(view.unit))


def what(view: View) -> str:
    """The spending that is meant, as the beginning of a subtitle."""
    return view_words.what(view, _estimated(view.asked))


def estimated(asked: Question) -> str:
    """The years whose growth in prices is an estimate, in brackets."""
    return view_words.estimated(_estimated(asked))


@extract.cached
def _estimated(asked: Question) -> list[int]:
    return estimated_years(extract.table("kommunal_deflator"), asked)


def oslo(view: View) -> str:
    """ "utenom Oslo", where it matters."""
    there = groups(view.choice, view.asked.to_year) if view.unit.kind in GROUPS else None
    return view_words.oslo(view, units.may_hold_oslo(view.unit, there))


def scope(view: View) -> str:
    """All that was chosen, for the files and their names."""
    return view_words.scope(view, oslo(view), _costs(view.asked.weights))


def source(view: View) -> str:
    """Where what is not SSB's comes from."""
    return view_words.source(view.asked, _costs(view.asked.weights))


def assumed(weights: tuple[float, ...]) -> str:
    """That the unit costs are no measurements, as a sentence."""
    return forward_words.COSTS.format(costs=costs(weights))


def costs(weights: tuple[float, ...]) -> str:
    """The unit costs by name."""
    return view_words.unit_costs(_costs(weights))


@extract.cached
def _costs(weights: tuple[float, ...]) -> ages.WeightSet:
    return ages.sets(extract.table("care_weights"), weights)[0]
