"""What every profile is cut out of: all measures of all municipalities, made once for an edition."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.accounts import net_result
from analysis.common.asked import Read
from analysis.municipalities import by_class
from analysis.municipalities.unit_tables import units
from analysis.municipalities.units import Units
from analysis.profile import accounts, derived, levels, people
from analysis.profile.levels import Levels
from analysis.profile.series import Series, only
from analysis.profile.services import care, kindergarten, youth
from analysis.youth import rows as youth_rows
from data.brought_in.youth import TABLE_UNREAD, Young
from data.errors import DamagedTable, MissingTable
from data.extract.vintage import Vintage
from data.municipalities.names import plain_name

TABLES = (accounts.TABLE, accounts.KEY_TABLE, people.TABLE, care.TABLE, kindergarten.TABLE, youth.TABLE)
ALL_ALONG = 0  # before every year


@dataclass(frozen=True)
class Material:
    """codes: of today, in order; places: the row of each in every series. series: by measure. lacking: the tables that
    are not fetched, and why; unread: those of them that are here and cannot be read. vintages: by table, what is told of the edition. classes: by name of a class of peers, the label of each code that has one. begun: the first
    year of those that were not there all along. kinds: by name of a KOSTRA group, see by_class.kostra_kinds.
    """

    known: Units
    codes: tuple[str, ...]
    places: dict[str, int]
    names: dict[str, str]
    begun: dict[str, int]
    series: dict[str, Series]
    lacking: dict[str, str]
    classes: dict[str, dict[str, str]]
    levels: Levels
    vintages: Mapping[str, Vintage]
    kinds: dict[str, str]
    unread: frozenset[str] = frozenset()


def material(read: Read, vintages: Mapping[str, Vintage], young: Young | MissingTable | None = None) -> Material:
    """Everything, from the tables there are. vintages: by table, the one that is read. young: of brought_in.youth, None
    or why not where there are none: their table, or files that some are in, is no table that every municipality is in. Raises
    MissingTable without the list of municipalities or the KOSTRA groups."""
    known, today = units(read), read("municipalities")
    called = zip(today["municipality_code"].astype(str), today["name"].astype(str), strict=True)
    names = {code: plain_name(name) for code, name in sorted(called)}
    codes = tuple(names)
    begun = {code: found[0] for code in codes if (found := known.begun(code))}
    lived = np.array([begun.get(code, ALL_ALONG) for code in codes])
    series: dict[str, Series] = {}
    lacking: dict[str, str] = {}
    unread = {youth.TABLE} if _is_unread(young) else set()
    for table, make in _makers(read, known, codes, lived).items():
        try:
            series |= make()
        except MissingTable as error:
            lacking[table] = str(error)
            unread |= {table} if isinstance(error, DamagedTable) else set()
    series |= _of_the_young(read, None if isinstance(young, MissingTable) else young, known, codes, lacking)
    series = only(series, lived)
    years = {year for one in series.values() for year in one.years}
    series |= derived.distances(read, series)
    places = {code: at for at, code in enumerate(codes)}
    classes = _classes(read, series, codes)
    kinds = by_class.kostra_kinds(read("kostra_groups"), read("kostra_group_kinds")) if classes["kostra"] else {}
    held = levels.tables(read, years)
    return Material(
        known, codes, places, names, begun, series, lacking, classes, held, vintages, kinds, frozenset(unread)
    )


def _makers(
    read: Read, known: Units, codes: tuple[str, ...], lived: np.ndarray
) -> dict[str, Callable[[], dict[str, Series]]]:
    """What makes the measures of each table."""
    return {
        accounts.TABLE: lambda: (
            accounts.shares(read(accounts.TABLE), known, codes)
            | accounts.over_years(net_result.results(read, known), codes)
        ),
        accounts.KEY_TABLE: lambda: accounts.published(read(accounts.KEY_TABLE), known, codes),
        people.TABLE: lambda: people.measures(read(people.TABLE), read("municipality_moves"), known, codes),
        care.TABLE: lambda: care.measures(read, known, codes, lived),
        kindergarten.TABLE: lambda: kindergarten.measures(read(kindergarten.TABLE), known, codes),
    }


def _of_the_young(
    read: Read, young: Young | None, known: Units, codes: tuple[str, ...], lacking: dict[str, str]
) -> dict[str, Series]:
    """Their measure; the table is lacking where none of them, or only files with some, are here."""
    if young is None or youth.of_files(young.figures):
        lacking[youth.TABLE] = youth.FILES_ALONE_SAID
    if young is None:
        return {}
    return youth.measures(youth_rows.of_today(young.figures, youth_rows.called(read), known), codes, young.unread)


def _is_unread(young: Young | MissingTable | None) -> bool:
    return isinstance(young, DamagedTable) or (isinstance(young, Young) and young.unread == TABLE_UNREAD)


def _classes(read: Read, series: dict[str, Series], codes: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Size class, KOSTRA group and county of each code, where they are known."""
    persons = series.get("inhabitants")
    sizes = pd.Series(persons.value[:, -1] if persons else np.nan, index=list(codes))
    by_size = by_class.classes_of(read, sizes, "ks")
    try:
        kostra = by_class.kostra_class(read("kostra_groups")).reindex(codes)
    except MissingTable:
        kostra = pd.Series(dtype=object)  # then a municipality is held beside those most like it
    counties = read("care_counties").set_index("county_code")["label"].astype(str)
    return {
        "storrelse": {code: str(label) for code, label in by_size.items() if pd.notna(label)},
        "kostra": {code: str(label) for code, label in kostra.items() if pd.notna(label)},
        "fylke": {code: counties[code[:2]] for code in codes if code[:2] in counties.index},
    }
