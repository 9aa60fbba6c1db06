"""What has been computed of one edition, in the memory of the process: gone with the edition, and bounded in bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any

from pages.shared.in_use import weight

MOST_BYTES = 160 * 2**20  # of one edition, by weight.of


class Remembered:
    """Results by function and what was asked. Two that ask the same at once wait for one computation.

    most_bytes: what is kept, by weight.of; what was asked for longest ago goes first.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._lock = Lock()
        self._there: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._made: dict[Hashable, Lock] = {}
        self.most_bytes, self.bytes = most_bytes, 0

    def get(self, function: Hashable, asked: Hashable, make: Callable[[], Any]) -> Any:
        """The result of a function for what is asked, made when it is not there. What `make` raises is not kept."""
        key = function, asked
        with self._lock:
            if key in self._there:
                self._there.move_to_end(key)
                return self._there[key][0]
            alone = self._made.setdefault(key, Lock())
        with alone:
            if found := self._there.get(key):
                return found[0]
            try:
                made = make()
                self._keep(key, made)
                return made
            finally:
                with self._lock:
                    self._made.pop(key, None)

    def _keep(self, key: Hashable, made: Any) -> None:
        size = weight.of(made)
        with self._lock:
            self.bytes += size - self._there.pop(key, (None, 0))[1]
            self._there[key] = made, size
            while self.bytes > self.most_bytes and len(self._there) > 1:
                self.bytes -= self._there.popitem(last=False)[1][1]
