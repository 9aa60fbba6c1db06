"""For as long as the server runs: what readers will ask for is made before they do, and anew when the figures are.

In small steps that give way to readers, within a budget of memory.
"""

import importlib
import logging
import os
import threading
import time

VARIABLE, MOST_MB = "SERVE_AHEAD_MB", 130
FIRST_S, LOOK_S = 5, 5  # from the start, and between looks at whether the figures are new
BUSY, GIVE_WAY_S = 0.2, 1.0  # of a core, used by others than this: then the next step waits
log = logging.getLogger(__name__)


def start() -> threading.Event:
    """Begin, in a thread of its own. The event ends it, after the step that it is in."""
    ended = threading.Event()
    if (most := budget_mb()) > 0:
        threading.Thread(target=keep, args=(ended, most * 2**20), name="ahead", daemon=True).start()
    return ended


def budget_mb() -> int:
    """What the figures of an edition may take in memory; 0 for nothing made ahead."""
    said = os.environ.get(VARIABLE, "").strip()
    if said and not (said.isascii() and said.isdecimal()):
        log.warning("%s=%s er ikke et helt tall. %s er brukt.", VARIABLE, said, MOST_MB)
        return MOST_MB
    return int(said or MOST_MB)


def keep(ended: threading.Event, most_bytes: int) -> None:
    """Take the steps of each edition once. A failure is logged once, and ends those of its edition alone;
    one to find the edition is tried again at the next look."""
    made, wait_s, failed = None, FIRST_S, ""
    while not ended.wait(wait_s):
        wait_s = LOOK_S
        try:
            key = _now()
            if key != made:
                made = key
                every(key, ended, most_bytes)
            failed = ""
        except Exception as error:
            if repr(error) != failed:
                log.exception("Kommunene kunne ikke klargjøres på forhånd. Sidene lager dem når noen spør.")
            failed = repr(error)


def every(key: tuple[str, str], ended: threading.Event, most_bytes: int) -> None:
    """All steps of the edition of this run, until there is a newer one."""
    for step in importlib.import_module("serving.ahead.steps").steps(most_bytes):
        before = time.thread_time()
        step()
        if _pause(time.thread_time() - before, ended) or _edition().newest().key != key:
            return


def _now() -> tuple[str, str]:
    """The key of the newest edition, which all that follows is about."""
    _edition().begin()
    return _edition().held().key


def _edition():
    return importlib.import_module("pages.shared.in_use.edition")  # not with the server: it would start later


def _pause(took_s: float, ended: threading.Event) -> bool:
    """As long as the step took, and until readers ask for less than BUSY of a core; whether the server ends."""
    wait_s = max(took_s, 0.01)
    while True:
        cpu, wall = time.process_time(), time.monotonic()
        if ended.wait(wait_s):
            return True
        if time.process_time() - cpu < BUSY * (time.monotonic() - wall):
            return False
        wait_s = GIVE_WAY_S
