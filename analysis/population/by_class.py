"""How many municipalities of each size have more old people than young, and how many of the inhabitants live there."""

import numpy as np
import pandas as pd

from analysis.common.numbers import pct

ALL_CLASSES = "Alle"
QUARTILES = {"per_100_p25": 25, "per_100_median": 50, "per_100_p75": 75}
COLUMNS = ["year", "size_class", "municipalities", "municipalities_of", "older", "older_pct", "inhabitants_older_pct",
           "rough", *QUARTILES]  # fmt: skip


def by_class(each: pd.DataFrame, municipalities_of: pd.Series) -> pd.DataFrame:
    """One row a class, smallest first, and a last one for all; COLUMNS without the year.

    municipalities: with a count; older: of those, with more of 65 and over than under 20; rough: whose count is a
    rough split of a municipality that was divided; the quartiles are of the municipalities' people of 65 and over for
    each 100 under 20, interpolated linearly. each: rows of rows.municipalities. municipalities_of: those that there are by class, and ALL_CLASSES.
    """
    labels = [label for label in each["size_class"].cat.categories if municipalities_of.get(label, 0)]
    groups = {label: each[each["size_class"] == label] for label in labels} | {ALL_CLASSES: each}
    return pd.DataFrame(
        [{"size_class": label, **_counts(group, int(municipalities_of[label]))} for label, group in groups.items()]
    )


def _counts(group: pd.DataFrame, of: int) -> dict[str, float]:
    per_100 = group["older_per_100_younger"].dropna().to_numpy()
    quartiles = np.percentile(per_100, list(QUARTILES.values())) if len(per_100) else [np.nan] * len(QUARTILES)
    older = group["older_65"] > group["younger_0_19"]
    return {
        "municipalities": len(group),
        "municipalities_of": of,
        "older": int(older.sum()),
        "older_pct": float(pct(older.sum(), len(group))),
        "inhabitants_older_pct": float(pct(group.loc[older, "inhabitants"].sum(), group["inhabitants"].sum())),
        "rough": int(group["rough"].sum()),
        **dict(zip(QUARTILES, map(float, quartiles), strict=True)),
    }
