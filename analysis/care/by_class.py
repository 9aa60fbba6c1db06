"""Growth in care spending by class: the class as a whole, against the spread of its municipalities."""

import pandas as pd

from analysis.care import totals
from analysis.care.panel import Material
from analysis.common.numbers import OSLO

QUARTILES = {"p10": 0.1, "p25": 0.25, "median": 0.5, "p75": 0.75, "p90": 0.9}


def each(found: Material, rows: pd.DataFrame, classification: str, with_oslo: bool = False) -> pd.DataFrame:
    """The municipalities with figures and a class, in its order, with size_class. rows: of care_growth."""
    kept = rows if with_oslo else rows[rows["region_code"] != OSLO]
    kept = kept.assign(size_class=totals.labels(found, kept, classification))
    return kept[(kept["reason"] == "") & kept["size_class"].notna()].reset_index(drop=True)


def classes(found: Material, rows: pd.DataFrame, classification: str, with_oslo: bool = False) -> pd.DataFrame:
    """One row a class: care.totals.classes, and percentiles of its municipalities' growth in fixed prices, per cent."""
    growth = each(found, rows, classification, with_oslo)
    growth = growth.assign(unit=growth["size_class"].astype(str)).groupby("unit")["real_growth_pct"]
    spread = pd.DataFrame({f"growth_{name}": growth.quantile(at) for name, at in QUARTILES.items()})
    return totals.classes(found, rows, classification, with_oslo).join(spread, on="unit")
