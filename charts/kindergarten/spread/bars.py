"""The bars around a norm: how far they reach, what each holds, and where a value stands among them."""

from typing import NamedTuple

import numpy as np

from charts import words
from charts.kindergarten.norm_name import plain

STEP = 0.25
LEAST, MOST = 4, 8  # bars on either side of the norm
TOLD = (-2, -1, 0, 1, 2)  # from the norm: what the axis tells


class Bars(NamedTuple):
    """below, above: how many on either side of the norm. open_low, open_high: the outermost holds all beyond it too."""

    norm: float
    below: int
    above: int
    open_low: bool = False
    open_high: bool = False

    @property
    def low(self) -> float:
        """Where they begin."""
        return self.norm - STEP * self.below

    @property
    def high(self) -> float:
        """Where they end."""
        return self.norm + STEP * self.above

    @property
    def edges(self) -> np.ndarray:
        """Where each begins."""
        return self.low + STEP * np.arange(self.below + self.above)

    def counts(self, values: np.ndarray) -> np.ndarray:
        """How many values each holds: it holds its upper end, so whoever is at the norm is below it."""
        last = self.below + self.above - 1
        place = np.clip(_steps(values, self.norm) + self.below, 0, last)
        return np.bincount(place, minlength=last + 1)

    def at(self, values: np.ndarray) -> np.ndarray:
        """Where values are drawn: as they are, or in the middle of the open bar that holds them."""
        shown = np.clip(values, self.low, self.high)
        shown = np.where(self.open_low & (shown <= self.low + STEP), self.low + STEP / 2, shown)
        return np.where(self.open_high & (shown > self.high - STEP), self.high - STEP / 2, shown)

    def span(self, edge: float) -> str:
        """What the bar that begins there holds, in words."""
        if self.open_low and edge < self.low + STEP / 2:
            return f"Til og med {words.number(edge + STEP, 2)}"
        if self.open_high and edge > self.high - 1.5 * STEP:
            return f"Over {words.number(edge, 2)}"
        return f"Over {words.number(edge, 2)}, til og med {words.number(edge + STEP, 2)}"

    def ticks(self) -> dict[float, str]:
        """What the axis tells: whole children from the norm, and under an open bar what it holds."""
        found = {self.norm + whole: plain(self.norm + whole) for whole in TOLD}
        first, last = (
            self.low + STEP * self.open_low,
            self.high - STEP * self.open_high,
        )  # where closed bars begin and end
        told = {at: text for at, text in found.items() if first - 1e-9 <= at <= last + 1e-9}
        if self.open_low:
            told[self.low + STEP / 2] = f"høyst<br>{words.number(first, 2)}"
        if self.open_high:
            told[self.high - STEP / 2] = f"over<br>{words.number(last, 2)}"
        return dict(sorted(told.items()))


def around(values: np.ndarray, norm: float) -> Bars:
    """Bars as far as the values reach, at least LEAST and at most MOST on either side. values: none missing."""
    first, last = (int(end) for end in _steps(np.array([values.min(), values.max()]), norm))
    below, above = (min(max(wanted, LEAST), MOST) for wanted in (-first, last + 1))
    return Bars(norm, below, above, -first > MOST, last + 1 > MOST)


def _steps(values: np.ndarray, norm: float) -> np.ndarray:
    """Which bar holds each, counted from the first above the norm."""
    return np.ceil((values - norm) / STEP - 1e-9).astype(int) - 1
