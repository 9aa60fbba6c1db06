"""Flat shapes made of closed rings: the point in the middle of one, which is always inside."""

from collections.abc import Sequence

import numpy as np

CUTS = 15


def middle(rings: Sequence[np.ndarray]) -> tuple[float, float]:
    """Of the middles of the widest stretches inside, from side to side at CUTS heights, the one farthest from any border.

    rings: closed, a row a point (east, north); what lies within an odd number of them is inside.
    """
    starts = np.concatenate([ring[:-1] for ring in rings])
    ends = np.concatenate([ring[1:] for ring in rings])
    low, high = rings[0][:, 1].min(), rings[0][:, 1].max()
    found = np.array([_widest(starts, ends, low + (high - low) * (at + 0.5) / CUTS) for at in range(CUTS)])
    best = found[_clear(found, starts, ends).argmax()]
    return float(best[0]), float(best[1])


def _widest(starts: np.ndarray, ends: np.ndarray, north: float) -> np.ndarray:
    crossed = (starts[:, 1] > north) != (ends[:, 1] > north)
    a, b = starts[crossed], ends[crossed]
    east = np.sort(a[:, 0] + (north - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0]))
    at = int((east[1::2] - east[::2]).argmax()) * 2
    return np.array([(east[at] + east[at + 1]) / 2, north])


def _clear(points: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """How far each point is from the nearest border."""
    along = ends - starts
    length, from_starts = (along**2).sum(axis=1), points[:, None] - starts
    projected = (from_starts * along).sum(axis=2)
    share = np.divide(projected, length, out=np.zeros(projected.shape), where=length > 0)
    nearest = starts + np.clip(share, 0, 1)[:, :, None] * along
    return ((points[:, None] - nearest) ** 2).sum(axis=2).min(axis=1)
