"""The two norms of kindergartens, by the rounding rule of each.

Bemanningsnorm: full-time equivalents (FTE) in the basic staff, in fractions, from children in full-time places.
Pedagognorm: whole positions as pedagogical leader, one child more starts a new one, from heads whatever their hours.
A child counts as over three from August of the year it turns three.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

SLACK_FTE = 1e-9  # what binary fractions may be off; no staff is counted so finely


@dataclass(frozen=True)
class Norm:
    """Children per FTE or position, under and over three."""

    under_3: float
    over_3: float

    def fte(self, under, over):
        """FTE that so many full-time places need, in fractions."""
        return (under * self.over_3 + over * self.under_3) / (self.under_3 * self.over_3)

    def positions(self, under, over):
        """Whole positions that so many children (whole numbers) need, rounded up. For a norm of whole numbers."""
        a, b = int(self.under_3), int(self.over_3)
        if (a, b) != (self.under_3, self.over_3):
            raise ValueError(f"positions need a norm of whole numbers, not {self.under_3} and {self.over_3}")
        return -(-(under * b + over * a) // (a * b))


def norm(norms: pd.DataFrame, code: str) -> Norm:
    """The norm of a code, staff or pedagogue. norms: reference table kindergarten_norms."""
    row = norms[norms["norm_code"] == code]
    if len(row) != 1:
        raise ValueError(f"kindergarten_norms: {len(row)} rows for {code}")
    columns = ("children_per_fte_under_3", "children_per_fte_over_3")
    return Norm(*(float(row[column].iloc[0]) for column in columns))


def in_force(norms: pd.DataFrame, code: str) -> int:
    """The year in which a norm came into force. norms: see `norm`."""
    return int(norms.set_index("norm_code").at[code, "in_force"].year)


def one_line(asked: Norm) -> float | None:
    """The norm as SSB's children per FTE, which counts a child under three as two; None where the norm does not."""
    return asked.over_3 if asked.over_3 == 2 * asked.under_3 else None


def gap(required, actual):
    """Required less actual FTE; what only binary fractions make is zero. Positive: staff is missing."""
    missing = np.asarray(required, dtype=float) - np.asarray(actual, dtype=float)
    return np.where(np.abs(missing) <= SLACK_FTE, 0.0, missing)
