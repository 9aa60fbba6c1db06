"""The one edition of the extract that a run of a page is about, from its first word to its last file.

dashboard.py takes the newest when a run begins, or the one that the address asks for (pages/shared/permanent.py). What the run draws that is made later (a file, what a button does) is
made of the same edition. Elsewhere, as in a test, each question is about the newest.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

import streamlit as st

from data.brought_in import earlier
from data.extract import store
from data.extract.store import Edition
from pages.shared.in_use import own_files
from pages.shared.in_use.remembered import Remembered

KEY = "utgave"  # in the address: the moment as of which the figures are shown
OLDER_BYTES = 40 * 2**20
MOST = 3  # editions whose results are kept: the one in use, the one before, and one more of other visitors' rights
_held: ContextVar[Edition | None] = ContextVar("edition", default=None)
_is_older: ContextVar[bool] = ContextVar("is_older", default=False)
_of_held: ContextVar[Remembered | None] = ContextVar("remembered", default=None)


def begin(moment: str = "") -> None:
    """At the start of a run: everything in it is of the edition that lies in the folder now, or that lay there at a moment
    (see older), where there was one."""
    then = older(moment)
    edition = then or newest()
    _held.set(edition)
    _is_older.set(then is not None)
    _of_held.set(
        _of_older(*then.key) if then else _remembered(*edition.key)
    )  # asked for once: the framework's cache takes its time at every question


def newest() -> Edition:
    """The edition that lies in the folder now, without what this visitor may not see."""
    try:
        return _same(str(store.data_dir()), store.version(), own_files.shown())
    except store.DataError:  # the disk does not answer: what reads of it says so
        return store.at().without_own()


def is_older() -> bool:
    """Whether this run is of an edition before the newest."""
    return _is_older.get()


def older(moment: str) -> Edition | None:
    """As the newest edition was at a moment (data.brought_in.earlier); None where nothing has come since, where no page had
    its figures then, and where none is given."""
    if not moment:
        return None
    now = newest()
    try:
        found = _older(now, *now.key, moment)
    except store.DataError:  # the manifest: the page meets the same
        return None
    return None if found is now else found


@contextmanager
def published() -> Iterator[Edition]:
    """Within it all is of the newest edition without any file that is a municipality's own: what is sent to everybody."""
    with _about(_same(str(store.data_dir()), store.version(), False)) as edition:
        yield edition


@contextmanager
def _about(edition: Edition) -> Iterator[Edition]:
    """Within it all is of this edition, what is remembered too."""
    before, remembered = _held.set(edition), _of_held.set(_remembered(*edition.key))
    try:
        yield edition
    finally:
        _held.reset(before)
        _of_held.reset(remembered)


def held() -> Edition:
    """The edition of this run."""
    return _held.get() or newest()


def remembered() -> Remembered:
    """What has been computed of the edition of this run."""
    return _of_held.get() or _remembered(*held().key)


def of_this_run(function: Callable) -> Callable:
    """The function, with the edition of this run whenever it is called."""
    edition = held()

    @wraps(function)
    def called(*args):
        with _about(edition):
            return function(*args)

    return called


@st.cache_resource(show_spinner=False, max_entries=MOST)
def _same(folder: str, version: str, own: bool) -> Edition:
    """One object for all who read a version. Written between the two looks, it is that of a later version, and says so."""
    return store.at(folder) if own else store.at(folder).without_own()


@st.cache_resource(show_spinner=False, max_entries=2 * MOST)
def _older(_newest: Edition, folder: str, version: str, moment: str) -> Edition | None:
    return earlier.as_of(_newest, moment)


@st.cache_resource(show_spinner=False, max_entries=1)
def _of_older(folder: str, version: str) -> Remembered:
    """Apart from that of the newest, which no number of older links may push out, and small."""
    return Remembered(OLDER_BYTES)


@st.cache_resource(show_spinner=False, max_entries=MOST)
def _remembered(folder: str, version: str) -> Remembered:
    return Remembered()
