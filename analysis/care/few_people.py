"""How few people a figure may rest on before a sentence is written from it. The limits are ours, and stand here alone.

FEWEST_OLD: inhabitants of 80 and over. One of 90 costs as much care as some sixty under 67 (care_weights), so with
fewer than a hundred of 80 and over two persons can be 3 to 17 per cent of all that the population asks for (Utsira,
219 inhabitants, 15 of them 80 and over: 17), as much as five years of ageing in the country; with a hundred or more
they are 3 at most. SWING: as many persons must not decide what a sentence says, whatever the size.
"""

import numpy as np
import pandas as pd

from analysis.care.ages import AGES
from analysis.common.numbers import pct

FEWEST_OLD, SWING = 100, 2
_FROM = [f"inhabitants_{age}_from" for age in ("0_66", "67_79", "80_89", "90")]


def few(row: pd.Series) -> bool:
    """Whether the inhabitants of 80 and over are too few at either end. row: of care_rows, one unit."""
    return bool(min(row["inhabitants_80_from"], row["inhabitants_80_to"]) < FEWEST_OLD)


def any_few(inhabitants_80: pd.Series) -> bool:
    """The same of inhabitants of 80 and over in each of several years."""
    return bool(inhabitants_80.min() < FEWEST_OLD)


def swing_pct(weights: tuple[float, ...], persons: np.ndarray) -> float:
    """What SWING persons of the costliest age are of all that the population asks for, per cent. persons: by AGES."""
    return float(pct(SWING * max(weights), np.dot(persons, weights)))


def swing_1000nok(row: pd.Series, weights: tuple[float, ...]) -> float:
    """The same in 1000 kr of the first year's spending, in the prices of the row. row: as in `few`."""
    return row["real_from_1000nok"] * swing_pct(weights, row[_FROM].to_numpy(dtype=float)[: len(AGES)]) / 100


def has_sign(value: float, swing: float, each: pd.Series | None = None) -> bool:
    """Whether a part of a growth has a sign: no SWING persons make it, and every set of unit costs agrees. each: by set."""
    both = each is not None and each.min() < 0 < each.max()
    return bool(not both and abs(value) > swing)
