"""Where the marks of a map are drawn: those so near each other that they would be one are moved apart."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.profile.several.on_map import Rings, places

NEAREST = 90.0  # 100 metres between two marks
ROUNDS = 20


def drawn_at(shapes: Rings) -> dict[str, tuple[float, float]]:
    """By code where its mark is drawn: on_map.places, but for those so near each other that their marks would be one."""
    found = np.array(list(places(shapes).values())).reshape(-1, 2)
    return dict(zip(shapes, map(tuple, apart(found, NEAREST).tolist()), strict=True))


def placed(rows: pd.DataFrame, where: Mapping[str, Sequence[float]]) -> pd.DataFrame:
    """The same rows with where their marks are drawn; none for one that is not there. where: see drawn_at."""
    at = np.array([where.get(code, (np.nan, np.nan)) for code in rows["region_code"]]).reshape(-1, 2)
    return rows.assign(east_hm=at[:, 0], north_hm=at[:, 1])


def apart(points: np.ndarray, least: float) -> np.ndarray:
    """The points with no two nearer to each other than least, within a hundredth: those that were, moved away from each other, each
    as far, a few times. points: a row a point, no two alike."""
    found = points.copy()
    for _ in range(ROUNDS):
        away = np.hypot(*(found[:, None] - found).transpose(2, 0, 1))
        near = np.argwhere(np.triu(away < least * 0.99, k=1))
        if not len(near):
            break
        for one, other in near:
            between = found[other] - found[one]
            length = float(np.hypot(*between))
            move = between / length * max(least - length, 0) / 2
            found[one] -= move
            found[other] += move
    return found
