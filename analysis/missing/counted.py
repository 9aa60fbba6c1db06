"""The ledger of missing figures, counted: how many municipalities lack each measure in a year, and why."""

import pandas as pd

from analysis.measures.registry import of_municipality
from analysis.missing import reasons, rows as missing_rows
from analysis.profile import named
from analysis.profile.material import Material

COLUMNS = ["measure", "measure_name", "year", "missing", "municipalities_of", *reasons.KINDS]


def newest(found: Material, every: pd.DataFrame) -> pd.DataFrame:
    """COLUMNS, a row a measure in its newest year, in the order of the registry: how many of today's municipalities lack
    it, how many for each kind of reason. Without a year where no municipality has it in any. every: rows.rows of all."""
    last = {measure: max(missing_rows.years(found, measure), default=None) for measure in of_municipality()}
    wanted = every["measure"].map(last)
    own = every[(every["year"] == wanted).fillna(False) | wanted.isna()]
    counts = pd.crosstab(own["measure"], own["kind"]).reindex(
        index=list(last), columns=list(reasons.KINDS), fill_value=0
    )
    out = counts.assign(
        missing=counts.sum(axis=1), municipalities_of=len(found.codes),
        year=pd.array([last[measure] for measure in counts.index], dtype="Int64"),
        measure_name=[named.name(measure, one) for measure, one in of_municipality().items()],
    )  # fmt: skip
    return out.rename_axis("measure").rename_axis(columns=None).reset_index()[COLUMNS]


def of_sources(every: pd.DataFrame) -> pd.DataFrame:
    """Without what is missing because its table is not fetched, or cannot be read: that is no gap of a municipality's, and is told of the tables."""
    return every[~every["kind"].isin([reasons.NOT_FETCHED, reasons.UNREAD])].reset_index(drop=True)


def of_newest(every: pd.DataFrame, counts: pd.DataFrame) -> pd.DataFrame:
    """The gaps of the newest year of each measure whose table is fetched. counts: `newest`."""
    gaps, last = of_sources(every), counts.set_index("measure")["year"]
    return gaps[(gaps["year"] == gaps["measure"].map(last)).fillna(False) | gaps["year"].isna()]
