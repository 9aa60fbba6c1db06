"""The figure of a point beside it, over no line, and nearer to its own than to another. See `near.py`."""

import numpy as np

from charts.drawing import near


def on_both_widths(drawn: list[near.Line], plot: near.Plot) -> list[tuple[float, np.ndarray]]:
    """The lines in pixels of a phone and of a wide screen, each with how much wider it is."""
    return [(times, near.samples(drawn, plot, times)) for times in (1, near.WIDE_PX / near.PHONE_PX)]


def beside_point(
    text: str, point: tuple[float, float], drawn: list[tuple[float, np.ndarray]], plot: near.Plot, below: bool,
    others: list[tuple[float, np.ndarray]] | None = None,
) -> tuple[float, float] | None:  # fmt: skip
    """How far the middle of a figure stands from its point, in pixels, where no line lies under it on either width; None
    where there is no such place.

    drawn: the lines, that of the point too, of `on_both_widths`. below: whether it rather stands below. others: those
    without its own, which it is not to be nearer to.
    """
    half = near.half_px(text) + 1
    up, beside = half[1] + near.DOT, half[0] + near.DOT
    signs = (-1, 1) if below else (1, -1)
    tried = [(across * part, sign * up) for sign in signs for part in (0, 0.5, 1, 1.6) for across in (beside, -beside)]
    tried += [(beside, 0), (-beside, 0), *((dx, 2 * dy) for dx, dy in tried)]
    hidden = np.zeros(len(tried))
    for times, lines in drawn:
        middles = np.concatenate(plot.px(*np.atleast_2d(point).T)) * (times, 1) + np.array(tried)
        hidden += (np.abs(lines[None, :, :] - middles[:, None, :]) < half).all(axis=2).sum(axis=1)
        if others:
            own = _far(np.zeros((1, 2)), np.array(tried), half)
            hidden += 0.5 * (_far(dict(others)[times], middles, half) < own)
        hidden += 1000 * ((middles[:, 1] - half[1] < 0) | (middles[:, 1] + half[1] > plot.height))
    best = int(np.argmin(hidden))
    return tried[best] if hidden[best] < 1 else None


def _far(lines: np.ndarray, middles: np.ndarray, half: np.ndarray) -> np.ndarray:
    """How far the nearest of the points is from words with their middles there."""
    return np.linalg.norm(np.maximum(np.abs(lines[None] - middles[:, None]) - half, 0), axis=2).min(axis=1)
