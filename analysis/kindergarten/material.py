"""The units behind every table and chart of the kindergarten norms, from the tables of the extract and the count.

`read` is a function from table name to frame, as in result.rows; count: data.brought_in.kindergarten_count.latest.
"""

import pandas as pd

from analysis.common import asked
from analysis.common.asked import Read
from analysis.kindergarten import by_year, children as kindergarten_children, coverage, same_area, staffing
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import Norm, norm
from analysis.municipalities import by_class, inhabitants, unit_tables
from analysis.municipalities.units import Units
from data.municipalities import history
from data.municipalities.names import plain_name


def pedagogue_norm(read: Read) -> Norm:
    """The pedagogue norm of the regulation."""
    return norm(read("kindergarten_norms"), "pedagogue")


def kindergartens(read: Read, count: pd.DataFrame, assumed: Assumptions) -> pd.DataFrame:
    """Every kindergarten of the count as a unit; see kindergarten.staffing.by_kindergarten."""
    today, moves = read("municipalities"), read("municipality_moves")
    names = {code: plain_name(name) for code, name in _pairs(today, "municipality_code", "name")}
    then = dict(_pairs(moves.dropna(subset=["old_name"]), "old_code", "old_name"))
    return staffing.by_kindergarten(count, names, then, assumed, pedagogue_norm(read))


def municipalities(read: Read, assumed: Assumptions) -> pd.DataFrame:
    """Every municipality and year of SSB's tables as a unit; see by_year.by_municipality."""
    counted, key_figures = unit_tables.together(read, "kindergarten_children", "kindergarten_key_figures")
    children = kindergarten_children.by_municipality(counted)
    return by_year.by_municipality(children, key_figures, assumed, pedagogue_norm(read))


def of_year(read: Read, units: pd.DataFrame, year: int) -> pd.DataFrame:
    """Every municipality of a year by the number that the tables use, those without a figure with the reason.

    units: `municipalities`. Raises UnknownChoice for a year in which none has a figure.
    """
    there = by_year.years(units)
    if year not in there:
        raise asked.UnknownChoice(f"Ukjent år: {year}. Disse finnes: {', '.join(map(str, there))}")
    called = same_area.names(history.changes_of(read), read("municipalities"))
    listed = coverage.listed(units, read("municipality_moves"), called, year)
    return by_year.of_year(units, listed, year)


def classes_of_year(
    read: Read, codes: list[str], year: int, classification: str, known: Units | None = None
) -> pd.Series:
    """Size class by the numbers that the tables of a year use; see `classes`, and inhabitants.sizes for those of before."""
    known, persons = known or unit_tables.units(read), by_class.inhabitants(read("population"))
    keys = {code: known.key(code, year) for code in codes}
    found = inhabitants.sizes(by_class.usable(persons, read("municipality_moves")), known, keys.values(), year)
    by_code = pd.Series({code: found[key] for code, key in keys.items()}, dtype=float)
    if classification == "kostra":
        own = classes(read, year, classification)
        return own.reindex([key[:4] for key in keys.values()]).set_axis(list(keys))
    return by_class.classes_of(read, by_code, classification)


def classes(read: Read, year: int, classification: str) -> pd.Series:
    """Size class by municipality code, by inhabitants at the turn of the year. Raises UnknownChoice.

    A municipality whose inhabitants are a rough split that year goes by the first count after the split.
    """
    persons, moves = by_class.inhabitants(read("population")), read("municipality_moves")
    rough = {code: last for code, last in by_class.rough_until(moves).items() if year < last}
    later = {last: by_class.size_in(persons, last) for last in set(rough.values())}
    sizes = by_class.size_in(by_class.usable(persons, moves), year)
    sizes = sizes.reindex(sizes.index.union(list(rough)))
    for code, last in rough.items():
        sizes[code] = later[last].get(code, float("nan"))
    return by_class.classes_of(read, sizes, classification)


def rough_in(moves: pd.DataFrame, year: int) -> list[str]:
    """Codes of today whose inhabitants at the turn of a year are a rough split. moves: municipality_moves."""
    return sorted(code for code, last in by_class.rough_until(moves).items() if year < last)


def counted(persons: pd.DataFrame, moves: pd.DataFrame, code: str | None) -> pd.DataFrame:
    """The inhabitants to hold a municipality's figure against, or the country's, whose sum is right in a split too."""
    return by_class.usable(persons, moves) if code else persons


def _pairs(frame: pd.DataFrame, *columns: str) -> list[tuple[str, str]]:
    return list(zip(*(frame[column].astype(str) for column in columns), strict=True))
