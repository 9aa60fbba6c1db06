"""The units behind every table and chart of the kindergarten norms, from the tables of the extract and the count.

`read` is a function from table name to frame, as in analysis.figures; count: data.kindergarten_count.latest.
"""

import pandas as pd

from analysis import figures, kindergarten, kindergarten_children, kindergarten_years, regions
from analysis.figures import Read
from analysis.kindergarten_assumptions import Assumptions
from analysis.kindergarten_norm import Norm, norm
from data import history
from data.names import plain_name


def pedagogue_norm(read: Read) -> Norm:
    """The pedagogue norm of the regulation."""
    return norm(read("kindergarten_norms"), "pedagogue")


def kindergartens(read: Read, count: pd.DataFrame, assumed: Assumptions) -> pd.DataFrame:
    """Every kindergarten of the count as a unit; see kindergarten.by_kindergarten."""
    today, moves = read("municipalities"), read("municipality_moves")
    names = {code: plain_name(name) for code, name in _pairs(today, "municipality_code", "name")}
    then = dict(_pairs(moves.dropna(subset=["old_name"]), "old_code", "old_name"))
    return kindergarten.by_kindergarten(count, names, then, assumed, pedagogue_norm(read))


def municipalities(read: Read, assumed: Assumptions) -> pd.DataFrame:
    """Every municipality and year of SSB's tables as a unit; see kindergarten_years.by_municipality."""
    children = kindergarten_children.by_municipality(read("kindergarten_children"))
    return kindergarten_years.by_municipality(children, read("kindergarten_key_figures"), assumed, pedagogue_norm(read))


def names_in(read: Read, year: int) -> dict[str, str]:
    """Code and name of the municipalities in use on 1 January of a year."""
    return regions.in_use(read("municipalities"), history.changes_of(read), year)


def classes(read: Read, year: int, classification: str) -> pd.Series:
    """Size class by municipality code, by inhabitants at the turn of the year. Raises UnknownChoice.

    A municipality whose inhabitants are a rough split that year goes by the first count after the split.
    """
    persons, moves = regions.inhabitants(read("population")), read("municipality_moves")
    rough = {code: last for code, last in regions.rough_until(moves).items() if year < last}
    later = {last: regions.size_in(persons, last) for last in set(rough.values())}
    sizes = regions.size_in(regions.usable(persons, moves), year)
    sizes = sizes.reindex(sizes.index.union(list(rough)))
    for code, last in rough.items():
        sizes[code] = later[last].get(code, float("nan"))
    return figures.classes_of(read, sizes, classification)


def rough_in(moves: pd.DataFrame, year: int) -> list[str]:
    """Codes of today whose inhabitants at the turn of a year are a rough split. moves: municipality_moves."""
    return sorted(code for code, last in regions.rough_until(moves).items() if year < last)


def counted(persons: pd.DataFrame, moves: pd.DataFrame, code: str | None) -> pd.DataFrame:
    """The inhabitants to hold a municipality's figure against, or the country's, whose sum is right in a split too."""
    return regions.usable(persons, moves) if code else persons


def _pairs(frame: pd.DataFrame, *columns: str) -> list[tuple[str, str]]:
    return list(zip(*(frame[column].astype(str) for column in columns), strict=True))
