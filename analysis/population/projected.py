"""Old and young in the years that SSB has projected, by the ages that the projection is published in."""

import numpy as np
import pandas as pd

YOUNG_TO, PREFERRED, OTHERWISE = 20, 65, 67
COLUMNS = ["region_code", "variant", "year", "younger_0_19", "older_65", "older_67"]


def projected(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a region, alternative and 1 January: COLUMNS, in persons; older_65 missing where 65 is within a group.

    rows: region_code, variant_code, year, age (the youngest of its group) and persons, see brought_in.projections.
    Raises ValueError where a group reaches over 20 or 67 years.
    """
    first = set(rows["age"])
    if lacking := {YOUNG_TO, OTHERWISE} - first:
        raise ValueError(f"framskrivingen har ingen aldersgruppe fra {min(lacking)} år")
    sums = {
        "younger_0_19": rows["age"] < YOUNG_TO,
        "older_65": rows["age"] >= PREFERRED,
        "older_67": rows["age"] >= OTHERWISE,
    }
    persons = rows["persons"].to_numpy(dtype=float)
    frame = rows[["region_code", "year"]].assign(variant=rows["variant_code"].astype(str))
    frame = frame.assign(**{name: np.where(those, persons, 0.0) for name, those in sums.items()})
    found = frame.groupby(["region_code", "variant", "year"], as_index=False, observed=True)[list(sums)].sum()
    return found.assign(older_65=found["older_65"] if PREFERRED in first else np.nan)[COLUMNS]


def older_column(found: pd.DataFrame) -> str:
    """Which of older_65 and older_67 the projection can be asked of."""
    return "older_65" if found["older_65"].notna().all() else "older_67"
