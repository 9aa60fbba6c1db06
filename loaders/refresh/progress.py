"""Progress of one table: a bar where someone watches a terminal, plain lines otherwise."""

import sys

WIDTH = 24


class Progress:
    """Reports on one table at a time. stream: where to, stdout by default."""

    def __init__(self, stream=None):
        self._stream = stream or sys.stdout
        self._live = self._stream.isatty()

    def start(self, title: str) -> None:
        self._title = title
        if self._live:
            self._bar(0, 1)

    def step(self, done: int, of: int) -> None:
        """done of `of` replies have come."""
        if self._live:
            self._bar(done, of)
        elif of > 1:
            self._line(f"{self._title}: del {done} av {of}")

    def end(self, text: str) -> None:
        if self._live:
            self._stream.write("\r\x1b[K")
        self._line(f"{self._title}: {text}")

    def _bar(self, done: int, of: int) -> None:
        filled = round(WIDTH * done / of)
        self._stream.write(f"\r\x1b[K[{'#' * filled}{'.' * (WIDTH - filled)}] {self._title}")
        self._stream.flush()

    def _line(self, text: str) -> None:
        self._stream.write(text + "\n")
        self._stream.flush()
