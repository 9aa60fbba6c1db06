"""A ledger is tried again with each mapping that its faults ask for, until all of them are known.

So a refusal names every fault at once, and the mapping it prints has been tried: with it the file is read, or what is
still wrong has been told.
"""

from collections.abc import Callable

from loaders.documents.kind import Imported
from loaders.documents.mapping_text import written
from loaders.errors import FileError, NotBelieved, Unbalanced

MOST_TRIES = 12
SCREEN, WIDTH = 36, 120  # rows for faults and mapping, letters of a row
LEAST = 12  # rows of faults, however long the mapping is
OURS = ("file", "guessing")  # keys that no file has; guessing: the faults that have been told
OF_CODES = ("class", "classes", "own_arts", "art_digits", "account", "scope", "sign")  # no guess if not believed
OF_ROWS = ("hidden",)  # no guess if the accounts do not balance with it
MERGED = ("columns", "classes", "own_arts")


def mended(read: Callable[[dict], Imported], mapping: dict) -> Imported:
    """What reading with the mapping comes to. Raises one FileError with all faults and the mapping that mends them."""
    faults: list[FileError] = []
    tried, done, doubted = mapping, None, False
    for _ in range(MOST_TRIES):
        try:
            done = read(tried)
            break
        except FileError as error:
            doubts = isinstance(error, NotBelieved)
            if not (doubts and doubted):  # of a second reading: the first has told
                faults += [one for one in error.faults if str(one) not in map(str, faults)]
            doubted |= doubts
            changed = merged(tried, error.mend) | {"guessing": [str(one) for one in faults]}
            if doubts and not error.mend:
                tried = _without(OF_ROWS if isinstance(error, Unbalanced) else OF_ROWS + OF_CODES, tried, mapping)
            if changed == tried or (doubts and not error.mend):
                break
            tried = changed
    if done is not None and not faults:
        return done
    keys = _of_file(tried) if _of_file(tried) != _of_file(mapping) else {}
    most = _fitting(faults, SCREEN - len(written(keys)))
    if most < len(faults):  # those with a key in the mapping under them first
        faults.sort(key=lambda one: not one.mend)
    refused = FileError.of(faults, keys, most)
    refused.mended = done is not None and all(one.mend or isinstance(one, NotBelieved) for one in faults)
    raise refused


def _fitting(faults: list[FileError], rows: int) -> int:
    """How many of the faults fit in so many rows of a screen; those of a few rows are always told."""
    rows, many = max(rows, LEAST), 0
    for one in faults:
        rows -= -(-len(str(one)) // WIDTH)
        if rows < 0 and many:
            break
        many += 1
    return many


def _without(keys: tuple[str, ...], tried: dict, mapping: dict) -> dict:
    """The mapping that was tried, with the person's own of these keys and none that were guessed."""
    own = {key: mapping[key] for key in keys if key in mapping}
    return {key: value for key, value in tried.items() if key not in keys} | own


def merged(mapping: dict, mend: dict) -> dict:
    """The mapping with the keys of a mend; maps of codes are added to, all else is replaced."""
    new = dict(mapping)
    for key, value in mend.items():
        new[key] = {**mapping.get(key, {}), **value} if key in MERGED else value
        if key == "own_functions":
            new[key] = sorted({*mapping.get(key, []), *value})
    return new


def _of_file(mapping: dict) -> dict:
    return {key: value for key, value in mapping.items() if key not in OURS}
