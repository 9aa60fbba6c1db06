"""What has been computed of one edition, in the memory of the process: gone with the edition, and bounded in number."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any


class Remembered:
    """Results by what was asked. Two that ask the same at once wait for one computation.

    most: how many results of one function are kept; the one that was asked for longest ago goes first.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._there: dict[Hashable, OrderedDict[Hashable, Any]] = {}
        self._made: dict[Hashable, Lock] = {}

    def get(self, function: Hashable, asked: Hashable, make: Callable[[], Any], most: int) -> Any:
        """The result of a function for what is asked, made when it is not there. What `make` raises is not kept."""
        with self._lock:
            results = self._there.setdefault(function, OrderedDict())
            if asked in results:
                results.move_to_end(asked)
                return results[asked]
            alone = self._made.setdefault((function, asked), Lock())
        with alone:
            if (found := results.get(asked, self)) is not self:
                return found
            try:
                made = make()
                with self._lock:
                    results[asked] = made
                    while len(results) > most:
                        results.popitem(last=False)
                return made
            finally:
                with self._lock:
                    self._made.pop((function, asked), None)
