"""The ledger of missing figures: one row a municipality of today, measure of the registry and year without a figure."""

import numpy as np
import pandas as pd

from analysis.common.asked import UnknownChoice
from analysis.common.reasons import NOT_IN_TABLE as NOT_IN_TABLE_SAID
from analysis.measures import key_figures
from analysis.measures.groups import GROUPS
from analysis.measures.measure import Measure
from analysis.measures.registry import of_municipality
from analysis.missing import reasons
from analysis.municipalities.unit_words import began
from analysis.profile import named
from analysis.profile.material import Material
from analysis.profile.own_years import OWN_MARKS, YEARS_OF, not_all_years
from data.contract.schema import MISSING

AHEAD = 9999  # of a measure that has no year: it is told first
COLUMNS = ["year", "region_code", "region_name", "group", "measure", "measure_name", "kind", "reason", "mark", "table"]


def rows(found: Material, code: str = "", measure: str = "", year: int | None = None) -> pd.DataFrame:
    """COLUMNS, of all municipalities of today or one, all measures or one, all years in which anyone has the measure or
    one; newest year first. kind: of reasons.KINDS. mark: SSB's, "" where it has none. reason: in words.

    A measure that no municipality has in any year has one row a municipality, without a year. Raises UnknownChoice.
    """
    measures = _measures(measure)
    if code and code not in found.names:
        raise UnknownChoice(f"Ukjent kommune: {code}. Uttrekket har dagens {len(found.names)} kommuner.")
    at = np.array([found.places[code]] if code else range(len(found.codes)), dtype=int)
    gaps = pd.concat([_gaps(found, name, one, at) for name, one in measures.items()], ignore_index=True)
    if year is not None:
        _check(found, measures, year)
        gaps = gaps[gaps["year"] == year]
    order = {
        "newest": -gaps["year"].fillna(AHEAD),
        "order": gaps["measure"].map({m: n for n, m in enumerate(measures)}),
    }
    gaps = gaps.assign(**order).sort_values(["newest", "order", "place"], kind="stable").reset_index(drop=True)
    return _named(found, gaps, measures)[COLUMNS]


def _measures(asked: str) -> dict[str, Measure]:
    known = of_municipality()
    if asked and asked not in known:
        raise UnknownChoice(f"Ukjent tall: {asked}. Disse finnes: {', '.join(known)}.")
    return {asked: known[asked]} if asked else known


def years(found: Material, measure: str) -> list[int]:
    """The years in which any municipality has the measure, oldest first."""
    one = found.series.get(measure)
    return (
        []
        if one is None
        else [year for year, some in zip(one.years, ~np.isnan(one.value).all(axis=0), strict=True) if some]
    )


def to_be_had(found: Material) -> list[str]:
    """The measures that any municipality has in any year."""
    return [measure for measure in of_municipality() if years(found, measure)]


def fetched(found: Material) -> list[str]:
    """The measures whose tables are here, whether or not anyone has them."""
    return [name for name, one in of_municipality().items() if named.table_of(one) not in found.lacking]


def _check(found: Material, measures: dict[str, Measure], year: int) -> None:
    known = sorted({one for measure in measures for one in years(found, measure)})
    if known and year not in known:
        raise UnknownChoice(f"Ingen kommune har tall for {year}. Uttrekket har {known[0]}–{known[-1]}.")


def _gaps(found: Material, measure: str, registered: Measure, at: np.ndarray) -> pd.DataFrame:
    """measure, place, year and mark of the gaps of one measure, with kind and reason of one that nobody has; at: the rows
    of its series that are asked for."""
    there = years(found, measure)
    if not there:
        why = {"kind": reasons.not_there(found, registered), "reason": named.not_fetched(found, registered)}
        return pd.DataFrame({"measure": measure, "place": at, "year": _years([pd.NA] * len(at)), "mark": "", **why})
    one = found.series[measure]
    columns = np.array([one.years.index(year) for year in there])
    row, column = np.nonzero(np.isnan(one.value[np.ix_(at, columns)]))
    mark, of = one.mark[at[row], columns[column]], np.array(there)[column]
    return pd.DataFrame(
        {"measure": measure, "place": at[row], "year": _years(of), "mark": mark, "kind": "", "reason": ""}
    )


def _years(values) -> pd.api.extensions.ExtensionArray:
    return pd.array(values, dtype="Int64")


def _named(found: Material, gaps: pd.DataFrame, measures: dict[str, Measure]) -> pd.DataFrame:
    codes = pd.Series(np.array(found.codes, dtype=object)[gaps["place"].astype(int)], gaps.index, dtype=object)
    told = {
        "group": {name: GROUPS[one.group] for name, one in measures.items()},
        "measure_name": {name: named.name(name, one) for name, one in measures.items()},
        "table": {name: named.table_of(one) for name, one in measures.items()},
    }
    gaps = gaps.assign(region_code=codes, region_name=codes.map(found.names))
    gaps = gaps.assign(**{column: gaps["measure"].map(of) for column, of in told.items()})
    told_already = gaps["kind"] != ""
    kind, reason = _why(found, gaps)
    mark = gaps["mark"].where(gaps["mark"].isin(reasons.MARKS), "")
    return gaps.assign(
        kind=gaps["kind"].where(told_already, kind), reason=gaps["reason"].where(told_already, reason), mark=mark
    )


def _why(found: Material, gaps: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """kind and reason of each gap: the municipality was another then, a share of nothing, SSB's mark, or not there."""
    begun = gaps["region_code"].map(found.begun).fillna(0).astype(int)
    behind = gaps["measure"].map(YEARS_OF).fillna(1).astype(int)
    not_then = (begun > 0) & (gaps["year"].fillna(AHEAD).astype(int) - behind + 1 < begun)
    mark, several = gaps["mark"], gaps["measure"].isin(YEARS_OF)
    shares = {name: key_figures.senseless(name) for name in reasons.SHARES}
    kind = mark.map({**reasons.OF_MARK, **dict.fromkeys(shares, reasons.NO_SHARE)})
    kind = kind.fillna(several.map({True: reasons.NOT_ALL_YEARS, False: reasons.NOT_IN_TABLE}))
    said = mark.map({**MISSING, **shares, **OWN_MARKS})
    unsaid = gaps[said.isna() & several]
    cells = zip(unsaid["measure"], unsaid["region_code"], unsaid["year"], strict=True)
    behind_it = pd.Series([not_all_years(found, *cell) for cell in cells], unsaid.index, dtype=object)
    said = said.fillna(behind_it).fillna(NOT_IN_TABLE_SAID)
    how = {code: began(found.known, code) for code in found.begun}
    return kind.mask(not_then, reasons.NOT_THEN), said.mask(not_then, gaps["region_code"].map(how))
