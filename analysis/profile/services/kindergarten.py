"""SSB's corrected children per full-time equivalent in the basic staff (table 13502), of every municipality and year."""

from collections.abc import Sequence

import pandas as pd

from analysis.municipalities.unit_rows import by_unit
from analysis.municipalities.units import Units
from analysis.profile.series import Series, laid_out

TABLE, PER_FTE = "kindergarten_key_figures", "children_per_fte"


def measures(table: pd.DataFrame, known: Units, codes: Sequence[str]) -> dict[str, Series]:
    """As SSB gives it, with one decimal."""
    rows = by_unit(table[table["measure_code"] == PER_FTE], known, "value").astype({"status": "str"})
    years = sorted(int(year) for year in rows["year"].unique())
    value, mark = (laid_out(rows, column, codes, years) for column in ("value", "status"))
    return {PER_FTE: Series(tuple(years), value, mark, TABLE)}
