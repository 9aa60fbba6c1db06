"""A line with fewer points, for borders: when they are taken in, and again for the size they are drawn in."""

import math

import numpy as np


def simplified(line: np.ndarray, apart: float) -> np.ndarray:
    """By Douglas and Peucker: both ends, and of what is between them the farthest, as long as one is farther than `apart`.

    line: points of x and y, in order; apart in the same unit.
    """
    kept = np.zeros(len(line), bool)
    kept[[0, -1]] = True
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        away = _away(line[first + 1 : last], line[first], line[last])
        if len(away) and away.max() > apart:
            middle = first + 1 + int(away.argmax())
            kept[middle] = True
            spans += [(first, middle), (middle, last)]
    return line[kept]


def _away(points: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """How far points are from a line between two, or from the one where they are the same."""
    along, beside = end - start, points - start
    length = math.hypot(*along)
    if not length:
        return np.hypot(beside[:, 0], beside[:, 1])
    return np.abs(along[0] * beside[:, 1] - along[1] * beside[:, 0]) / length
