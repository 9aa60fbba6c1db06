"""Finding the header line of a table by the words that usually stand there."""

import re
from collections.abc import Mapping

from loaders.reading.sheets import Where

NO_WORD = re.compile(r"[^0-9a-zæøå]+")


def plain(cell: object) -> str:
    """A header as lower-case words: "Brutto driftsinntekter (1000 kr)" is "brutto driftsinntekter 1000 kr"."""
    return NO_WORD.sub(" ", str(cell).lower()).strip() if cell else ""


def where(head: list[list[object]], wanted: Mapping[str, str], needed: set[str]) -> Where | None:
    """The first line where all needed columns are found; None when there is none.

    wanted: our name -> regular expression that must match the whole plain header. The first matching column of a line
    is taken; a second match for the same name counts as another table's column and is left alone. A heading that says
    per cent is no column: a share is never taken for an amount.
    """
    patterns = {name: re.compile(pattern) for name, pattern in wanted.items()}
    for number, row in enumerate(head, start=1):
        found = _found(["" if "%" in str(cell) else plain(cell) for cell in row], patterns)
        if needed <= set(found):
            return Where(number, found)
    return None


def _found(row: list[str], patterns: Mapping[str, re.Pattern[str]]) -> dict[str, int]:
    """The place of each name in a line of plain headers."""
    found: dict[str, int] = {}
    left, of_nothing = dict(patterns), {""}
    for place, words in enumerate(row):
        if words in of_nothing:
            continue
        name = next((name for name, pattern in left.items() if pattern.fullmatch(words)), "")
        if name:
            found[name] = place
            del left[name]
        else:
            of_nothing.add(words)
    return found
