"""How often something was turned away, told in the log at most once a minute: what a stranger sends fills no log."""

import logging
import threading
import time
from collections import Counter

log = logging.getLogger(__name__)
EVERY_SECONDS = 60


class Tally:
    """Counts by kind, over the life of the server and since the log last told."""

    def __init__(self, every_s: float = EVERY_SECONDS):
        self.total, self._untold = Counter[str](), Counter[str]()
        self._every, self._next, self._lock = every_s, 0.0, threading.Lock()

    def add(self, kind: str) -> None:
        """Count one. kind: in Norwegian, as the log says it."""
        with self._lock:
            self.total[kind] += 1
            self._untold[kind] += 1
            if time.monotonic() < self._next:
                return
            told, self._untold = dict(self._untold), Counter()
            self._next = time.monotonic() + self._every
        log.warning("Avvist: %s.", ", ".join(f"{count} {kind}" for kind, count in sorted(told.items())))

    def once(self, kind: str, text: str) -> None:
        """Tell a text in the log the first time of its kind; "" for none."""
        with self._lock:
            if not text or kind in self.total:
                return
            self.total[kind] += 1
        log.warning("%s", text)
