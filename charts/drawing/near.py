"""The name of a line beside the line itself, in the free place that is nearest to it: over no data, on a phone too."""

import re
from typing import NamedTuple

import numpy as np

from charts.drawing import labels

PHONE_PX, LETTER_PX = 200, 6.6  # width of a plot on a phone; of a letter. On a wider screen the same words cover less
STEP, AIR, KEPT_FREE = 3, 5, 22  # pixels: between what is tried, around the words, and at the bottom of the plot
WIDE_PX, DOT = 800, 6  # the width of a plot on a wide screen; from the middle of a dot to its name
Line = tuple[np.ndarray, np.ndarray]  # x and y; NaN is a gap


class Side(NamedTuple):
    """Where a name stands from its dot, in halves of its own size, and plotly's anchors."""

    x: int
    y: int
    xanchor: str
    yanchor: str


SIDES = (
    Side(1, 0, "left", "middle"),
    Side(-1, 0, "right", "middle"),
    Side(0, 1, "center", "bottom"),
    Side(0, -1, "center", "top"),
)


class Plot(NamedTuple):
    """The axes' ends, and the height in pixels."""

    across: tuple[float, float]
    up: tuple[float, float]
    height: float

    def px(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """In pixels of a phone, from the lower left corner."""
        (left, right), (low, high) = self.across, self.up
        return PHONE_PX * (x - left) / (right - left), self.height * (y - low) / (high - low)


def place(
    text: str, line: Line, drawn: list[Line], plot: Plot, within: tuple[float, float]
) -> tuple[float, float, int]:
    """Where the middle of the words goes, on the axes, and how much lies under them there (0: nothing).

    drawn: all that must not be hidden, the line too. within: the part of the x axis that is the words' own.
    """
    half = half_px(text) + AIR
    own, others = samples([line], plot), samples(drawn, plot)
    tried = _tried(own, half, plot, within)
    away = np.abs(tried[:, None, :] - others[None, :, :]) - half
    hidden = (away.max(axis=2) < 0).sum(axis=1)
    far = np.maximum(np.abs(tried[:, None, :] - own[None, :, :]) - half, 0)
    distance = np.hypot(far[..., 0], far[..., 1]).min(axis=1)
    best = int(np.argmin(hidden * 1e6 + distance))
    (left, right), (low, high) = plot.across, plot.up
    x, y = tried[best] / (PHONE_PX, plot.height) * (right - left, high - low) + (left, low)
    return float(x), float(y), int(hidden[best])


def beside_dot(text: str, dot: tuple[float, float], drawn: Line, plot: Plot) -> Side | None:
    """On which side of a dot its name hides no other dot, on a phone and on a wide screen; None on none of them.

    drawn: all dots, this one too.
    """
    half, (low, high) = half_px(text), (np.zeros(2), np.array([PHONE_PX, plot.height]))
    for side in SIDES:
        free = []
        for times in (1, WIDE_PX / PHONE_PX):
            x, y = plot.px(*(np.asarray(each, dtype=float) for each in drawn))
            at, others = np.array(plot.px(*map(np.array, dot))), np.column_stack([x, y])
            at, others, corner = at * (times, 1), others * (times, 1), high * (times, 1)
            middle = at + np.array([side.x, side.y]) * (half + DOT)
            under = (np.abs(others - middle) < half + DOT - 1).all(axis=1) & (np.abs(others - at) > 0.01).any(axis=1)
            free.append(not under.any() and bool((middle - half >= low).all() and (middle + half <= corner).all()))
        if all(free):
            return side
    return None


def box(text: str, x: float, y: float, plot: Plot) -> Line:
    """What words with their middle there cover, as a line that others must not lie over."""
    wide, tall = half_px(text) / (PHONE_PX, plot.height) * (np.ptp(plot.across), np.ptp(plot.up))
    return x + np.array([-wide, wide, wide, -wide, -wide]), y + np.array([-tall, -tall, tall, tall, -tall])


def half_px(text: str) -> np.ndarray:
    """Half of the width and of the height of the words, in pixels."""
    lines = re.sub(r"<(?!br)[^>]*>", "", text).split("<br>")
    return np.array([LETTER_PX * max(map(len, lines)), labels.LINE * len(lines)]) / 2


def samples(drawn: list[Line], plot: Plot, times: float = 1) -> np.ndarray:
    """Points along the lines, near enough to each other that no words go between them. times: as wide as on a phone."""
    points = []
    for line in drawn:
        x, y = plot.px(*(np.asarray(each, dtype=float) for each in line))
        ends = np.column_stack([x * times, y])
        steps = np.diff(ends, axis=0)
        counts = 2 + (np.nan_to_num(np.abs(steps).max(axis=1, initial=0)) / (2 * STEP)).astype(int)
        of = np.repeat(np.arange(len(steps)), counts)
        part = (np.arange(len(of)) - np.repeat(np.cumsum(counts) - counts, counts)) / (counts[of] - 1)
        points += [ends[of] + part[:, None] * steps[of], ends]
    every = np.concatenate(points)
    return every[~np.isnan(every).any(axis=1)]


def _tried(own: np.ndarray, half: np.ndarray, plot: Plot, within: tuple[float, float]) -> np.ndarray:
    """Middles of the words over and under the line, whole within the plot."""
    left, right = PHONE_PX * (np.array(within) - plot.across[0]) / (plot.across[1] - plot.across[0])
    columns = np.arange(left + half[0] - AIR, right - half[0] + AIR + 1, 2 * STEP)
    if not len(columns):
        columns = np.array([(left + right) / 2])
    rows = np.arange(half[1] + KEPT_FREE, plot.height - half[1] + AIR, STEP)
    near = rows[(rows > own[:, 1].min() - 200) & (rows < own[:, 1].max() + 200)]
    return np.array(np.meshgrid(columns, near)).reshape(2, -1).T
