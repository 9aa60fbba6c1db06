"""What every agenda is cut out of, made once for an edition: each subject from the tables that are there."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from analysis.accounts import country_series, net_result
from analysis.common.asked import Read, UnknownChoice
from analysis.debate import care_found, kindergarten as kindergarten_said, youth as youth_said
from analysis.debate.care_found import Care
from analysis.debate.kindergarten import Kindergartens
from analysis.municipalities import by_class
from analysis.municipalities.unit_tables import units
from analysis.population import rows as population_rows
from analysis.population.rows import Counted
from analysis.profile.material import Material as Profile
from analysis.result import rows as result_rows
from analysis.room import rows as room_rows, three_tests
from analysis.youth.rows import Found
from data.errors import MissingTable
from data.extract.catalogue import Place

CLASSIFICATION = "ks"


@dataclass(frozen=True)
class Material:
    """profile: of profile.material. results: of accounts.country_series without Oslo. tests: the last row of
    three_tests.by_class, of the year `year`; limits: KS'. people, classes: of population.rows, the classes of the last
    1 January. care, kindergartens, youth: of each subject, of the last why
    not where it is not here.
    """

    profile: Profile
    results: pd.DataFrame
    tests: pd.Series
    limits: pd.DataFrame
    year: int
    people: Counted
    classes: pd.DataFrame
    care: Care
    kindergartens: Kindergartens
    youth: Found | str


def material(read: Read, edition: Place, profile: Profile) -> Material:
    """Raises MissingTable without accounts, inhabitants or the list of municipalities."""
    known, results = units(read), net_result.checked(net_result.results(read))
    year = net_result.years(results)[-1]
    members = result_rows.members(read, results, by_class.inhabitants(read("population")), year, CLASSIFICATION, known)
    each = room_rows.municipalities(read, members, year, known)
    people = population_rows.counted(read)
    return Material(
        profile,
        country_series.rows(read, results, known=known),
        three_tests.by_class(each).iloc[-1],
        room_rows.limits(read),
        year,
        people,
        population_rows.classes(read, people, people.years[-1], CLASSIFICATION),
        care_found.care(read),
        kindergarten_said.kindergartens(read, edition),
        youth_said.found(read, edition),
    )


def where_possible(read: Read, edition: Place, profile: Profile) -> Material | None:
    """The same, None where a table is not here that every agenda rests on."""
    return tried(lambda: material(read, edition, profile))


def tried(make: Callable[[], Material]) -> Material | None:
    """What `make` gives, None where it lacks a table or every figure of one."""
    try:
        return make()
    except (MissingTable, UnknownChoice):
        return None
