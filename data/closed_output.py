"""Ends quietly where nobody reads the output any more: status | head."""

import os
import sys
from collections.abc import Callable

UNREAD = 141  # as of a program that the system ends for it


def quietly(main: Callable[[], int]) -> int:
    """The exit code of main once its output is written, or UNREAD."""
    try:
        try:
            return main()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the last flush of the interpreter
        return UNREAD
