"""A bound on the time that something may take as a whole, whatever it waits for."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import TypeVar

T = TypeVar("T")
STEP = 0.5  # seconds; Windows hears Ctrl-C only between waits


class Overdue(Exception):
    """It took longer than it may."""


def within(seconds: float, work: Callable[[], T]) -> T:
    """What `work` gives or raises; Overdue when it takes longer.

    A socket's own timeout counts from one byte to the next, so that a server that sends a byte now and then could
    hold us for ever. What is given up goes on in a thread that nobody listens to, and that no exit waits for.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed on to whoever waits for the answer
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    end = time.monotonic() + seconds
    while not wait([future], timeout=min(STEP, max(0.0, end - time.monotonic()))).done:
        if time.monotonic() >= end:
            raise Overdue
    return future.result()
