"""Which rows of a group have a strip."""

import pandas as pd

from analysis.common.completeness import mostly
from analysis.common.records import records
from analysis.profile import levels


def drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """Those that enough of the others have; and the first, since the headline is of it, the one that is held against a level for
    several years together, whoever else has it. rows: of profile.rows, of one group."""
    enough = (rows["peers_with"] > 0) & mostly(rows["peers_with"], rows["peers_of"])
    several = levels.over_years({row["measure"]: row for row in records(rows)})
    if several is None or not several["verdict"]:
        return rows[enough]
    first = rows["measure"] == several["measure"]
    return pd.concat([rows[first], rows[enough & ~first]])
