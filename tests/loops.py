"""Coroutines in tests."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def in_a_loop_of_its_own(work):
    """What a coroutine gives; the browser's driver may have a loop running in the thread of the tests."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
