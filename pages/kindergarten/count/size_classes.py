"""The count by size class of municipality, and the class of each, computed once per extract and set of assumptions."""

import pandas as pd

from analysis.kindergarten import material
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows import readings
from analysis.kindergarten.rows.count import KINDERGARTEN
from data.municipalities.names import plain_name
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import rows
from pages.shared import cached, extract


@extract.cached
def classes(assumed: Assumptions) -> pd.DataFrame:
    """One row a size class of municipality and one for the country; see rows.readings.by_class."""
    return readings.by_class(rows.every_unit(choices.counted(assumed), KINDERGARTEN), _of_each(), assumed)


@extract.cached
def _of_each() -> pd.Series:
    return material.classes(extract.table, rows.year(), "ks")


@extract.cached
def of_one(code: str) -> str | None:
    """The class of one municipality by its inhabitants after the count."""
    own = _of_each().get(code)
    return None if pd.isna(own) else str(own)


@extract.cached
def classed_later() -> list[str]:
    """Names of those whose class is by the first count after they were split; see material.classes."""
    codes = material.rough_in(extract.table("municipality_moves"), rows.year())
    return [plain_name(cached.municipalities()[code]) for code in codes]
