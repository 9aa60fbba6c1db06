"""Who lives in every municipality, year by year: the accounting year with the count of 1 January after it (07459)."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.common.numbers import pct
from analysis.municipalities.by_age import by_age
from analysis.municipalities.by_class import rough_until
from analysis.municipalities.units import Units
from analysis.profile.series import Series

TABLE = "population"
AGES = {"0_19": 0, "20_64": 20, "65_79": 65, "80": 80}  # the youngest of each


def measures(population: pd.DataFrame, moves: pd.DataFrame, known: Units, codes: Sequence[str]) -> dict[str, Series]:
    """Inhabitants, the young and the old; without the years whose count is a rough split of another municipality.

    moves: municipality_moves. A municipality is counted under the number that it had, or has, see inhabitants.sizes.
    """
    years, count = _counted(population, known, codes)
    whole = sum(count.values())
    rough = pd.Series(rough_until(moves)).reindex(codes).fillna(0).to_numpy()[:, None] > np.array(years)[None, :]
    whole = np.where(rough, np.nan, whole)
    mark = np.full(whole.shape, "", dtype=object)

    def share(name: str, part: np.ndarray, of: np.ndarray, of_name: str = "Innbyggere") -> Series:
        part = np.where(np.isnan(whole), np.nan, part)
        return Series(years, pct(part, of), mark, TABLE, part, of, {name: part}, of_name)

    return {
        "inhabitants": Series(years, whole, mark, TABLE),
        "share_0_19_pct": share("Innbyggere 0–19 år", count["0_19"], whole),
        "share_65_pct": share("Innbyggere 65 år og over", count["65_79"] + count["80"], whole),
        "inhabitants_80": Series(years, np.where(np.isnan(whole), np.nan, count["80"]), mark, TABLE),
        "old_per_100_of_working_age": share(
            "Innbyggere 80 år og over", count["80"], count["20_64"], "Innbyggere 20–64 år"
        ),
    }


def _counted(
    population: pd.DataFrame, known: Units, codes: Sequence[str]
) -> tuple[tuple[int, ...], dict[str, np.ndarray]]:
    """The accounting years, and persons by age group: a row a code, a column a year, NaN where no one is counted."""
    rows = by_age(population, list(AGES.values())).set_index(["region_code", "year"])
    rows.columns = list(AGES)
    rows = rows[rows.sum(axis=1, skipna=False) > 0]
    there = set(rows.index)
    januaries = range(int(population["year"].min()), int(population["year"].max()) + 1)
    cells = [_cell(known, code, january, there) for code in codes for january in januaries]
    found = rows.reindex(pd.MultiIndex.from_tuples(cells))
    shape = len(codes), len(januaries)
    return tuple(january - 1 for january in januaries), {name: found[name].to_numpy().reshape(shape) for name in AGES}


def _cell(known: Units, code: str, january: int, there: set[tuple[str, int]]) -> tuple[str, int]:
    """Under which number a municipality of today is counted on a day: that of then, today's, or SSB's summed series."""
    cells = [(number, january) for number in (known.number(code, january), code, f"K-{code}")]
    return next((cell for cell in cells if cell in there), cells[0])
