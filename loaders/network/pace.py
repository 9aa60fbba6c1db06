"""Keeps calls within the rate limit that the server announces in its headers."""

import re
from collections import deque
from collections.abc import Callable, Mapping

MARGIN = 0.1  # seconds past the window, for clocks that round


class Pace:
    """A sliding window of own calls, after x-ratelimit-policy ("40;w=60s") and x-ratelimit-remaining.

    longest: seconds that no pause exceeds, whatever the server announces.
    """

    def __init__(self, sleep: Callable[[float], None], clock: Callable[[], float], longest: float):
        self._sleep, self._clock, self._longest = sleep, clock, longest
        self._calls: deque[float] = deque()
        self._limit: int | None = None
        self._remaining: int | None = None
        self.window = 0.0  # seconds; 0 until the server has said

    def wait(self) -> None:
        """Sleep until one more call fits in the window."""
        if self._limit is None or not self._calls:
            return
        self._forget()
        if len(self._calls) >= self._limit:
            self._sleep_until(self._calls[-self._limit] + self.window)
        elif self._remaining == 0 and self._calls:
            self._sleep_until(self._calls[-1] + self.window)
        self._forget()

    def heard(self, headers: Mapping[str, str]) -> None:
        """Note a call that was answered now, and what its headers say."""
        self._calls.append(self._clock())
        policy = re.search(r"(\d+)\s*;\s*w=(\d+(?:\.\d+)?)", headers.get("x-ratelimit-policy", ""))
        if policy:
            self._limit, self.window = int(policy[1]), float(policy[2])
        remaining = headers.get("x-ratelimit-remaining", "")
        self._remaining = int(remaining) if remaining.isdigit() else None

    def _forget(self) -> None:
        while self._calls and self._clock() - self._calls[0] > self.window:
            self._calls.popleft()

    def _sleep_until(self, moment: float) -> None:
        pause = moment + MARGIN - self._clock()
        if pause > 0:
            self._sleep(min(pause, self._longest))
