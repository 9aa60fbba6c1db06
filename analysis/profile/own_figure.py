"""One measure of one municipality in the newest year that any has: its figure, or why there is none, level and edition."""

import numpy as np
import pandas as pd

from analysis.measures.groups import GROUPS
from analysis.measures.measure import Measure
from analysis.profile import levels, named, own_years
from analysis.profile.material import Material

NO_LEVEL = {"level": np.nan, "level_name": "", "level_judges": False, "level_side": "", "level_distance": np.nan}
COLUMNS = [
    "year", "region_code", "region_name", "group", "measure", "measure_name", "measure_unit", "value", "reason", *NO_LEVEL,
    "edition", "published", "formula", "table",
]  # fmt: skip


def of(found: Material, code: str, measure: str, registered: Measure) -> dict:
    """COLUMNS. reason: why there is no figure, "" where there is. year: missing, and table "", where nobody has one.

    edition: revidert or urevidert, "" where the source does not say. level_judges: whether the figure is judged
    by the level, see levels.judges. level_distance: value less level.
    """
    row: dict[str, object] = {
        "region_code": code, "region_name": found.names[code], "group": GROUPS[registered.group], "measure": measure,
        "measure_name": named.name(measure, registered), "measure_unit": registered.unit, "formula": registered.definition,
    }  # fmt: skip
    one = found.series.get(measure)
    year = one.newest() if one else None
    if one is None or year is None:
        nothing = {"year": pd.NA, "value": np.nan, "edition": "", "published": "", "table": ""}
        return row | nothing | NO_LEVEL | {"reason": named.not_fetched(found, registered)}
    place = found.places[code]
    row["formula"] = " ".join(filter(None, [registered.definition, one.known(place, year)]))
    value = float(one.value[place, one.years.index(year)])
    reason = own_years.reason(found, measure, code, year)
    figure: dict[str, object] = {"year": year, "value": value, "reason": reason, "table": one.table}
    return row | figure | held_against(found, measure, year, value) | _edition(found, one.table, year)


def held_against(found: Material, measure: str, year: int, value: float) -> dict:
    """The level of a measure in a year, what it is, on which side of it a value is judged to be, and how far from it."""
    level = levels.level(found.levels, measure, year)
    if level is None:
        return dict(NO_LEVEL)
    side = levels.judged(level, measure, value)
    told = {"level": level.value, "level_name": level.name, "level_judges": levels.judges(level, measure)}
    return told | {"level_side": side, "level_distance": value - level.value}


def _edition(found: Material, table: str, year: int) -> dict[str, str]:
    """Whether the figures of the year are revised, and the day that the source was published."""
    vintage = found.vintages.get(table)
    if vintage is None:
        return {"edition": "", "published": ""}
    newest = max((int(one) for one in vintage.coverage), default=year)
    unrevised = vintage.revised is False and year == newest
    edition = "" if vintage.revised is None else "urevidert" if unrevised else "revidert"
    return {"edition": edition, "published": vintage.updated[:10]}
