"""The units behind every table and chart of the kindergarten norms, from the tables of the extract and the count.

`read` is a function from table name to frame, as in analysis.figures; count: data.kindergarten_count.latest.
"""

import pandas as pd

from analysis import figures, kindergarten, kindergarten_area, kindergarten_children, kindergarten_map
from analysis import kindergarten_years, regions, sizes, unit_tables
from analysis.figures import Read
from analysis.kindergarten_assumptions import Assumptions
from analysis.kindergarten_norm import Norm, norm
from analysis.units import Units
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
    counted, key_figures = unit_tables.together(read, "kindergarten_children", "kindergarten_key_figures")
    children = kindergarten_children.by_municipality(counted)
    return kindergarten_years.by_municipality(children, key_figures, assumed, pedagogue_norm(read))


def of_year(read: Read, units: pd.DataFrame, year: int) -> pd.DataFrame:
    """Every municipality of a year by the number that the tables use, those without a figure with the reason.

    units: `municipalities`. Raises UnknownChoice for a year in which none has a figure.
    """
    there = kindergarten_years.years(units)
    if year not in there:
        raise figures.UnknownChoice(f"Ukjent år: {year}. Disse finnes: {', '.join(map(str, there))}")
    called = kindergarten_area.names(history.changes_of(read), read("municipalities"))
    listed = kindergarten_map.listed(units, read("municipality_moves"), called, year)
    return kindergarten_years.of_year(units, listed, year)


def classes_of_year(
    read: Read, codes: list[str], year: int, classification: str, known: Units | None = None
) -> pd.Series:
    """Size class by the numbers that the tables of a year use; see `classes`, and sizes.sizes for those of before."""
    known, persons = known or figures.units(read), regions.inhabitants(read("population"))
    keys = {code: known.key(code, year) for code in codes}
    found = sizes.sizes(regions.usable(persons, read("municipality_moves")), known, keys.values(), year)
    by_code = pd.Series({code: found[key] for code, key in keys.items()}, dtype=float)
    if classification == "kostra":
        own = classes(read, year, classification)
        return own.reindex([key[:4] for key in keys.values()]).set_axis(list(keys))
    return figures.classes_of(read, by_code, classification)


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
