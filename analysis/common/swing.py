"""How much a figure swings from year to year: the standard deviation of its changes from one year to the next."""

import numpy as np
from numpy.typing import ArrayLike

LEAST_CHANGES = 4


def swing(years: ArrayLike, values: ArrayLike) -> tuple[float, int]:
    """The swing in the unit of the values (n - 1), and how many changes there are; NaN under LEAST_CHANGES.

    years: of one and the same municipality, ascending; a change is between two years in a row that both have a figure.
    """
    steps = np.diff(np.asarray(values, dtype=float))[np.diff(np.asarray(years, dtype=int)) == 1]
    known = steps[~np.isnan(steps)]
    return (float(known.std(ddof=1)) if len(known) >= LEAST_CHANGES else np.nan), len(known)
