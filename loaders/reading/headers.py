"""Finding the header line of a table by the words that usually stand there."""

import re
from collections.abc import Mapping

from loaders.reading.sheets import Where


def plain(cell: object) -> str:
    """A header as lower-case words: "Brutto driftsinntekter (1000 kr)" is "brutto driftsinntekter 1000 kr"."""
    return " ".join(re.sub(r"[^0-9a-zæøå]+", " ", str(cell).lower()).split()) if cell else ""


def where(head: list[list[object]], wanted: Mapping[str, str], needed: set[str]) -> Where | None:
    """The first line where all needed columns are found; None when there is none.

    wanted: our name -> regular expression that must match the whole plain header. The first matching column of a line
    is taken; a second match for the same name counts as another table's column and is left alone.
    """
    for number, row in enumerate(head, start=1):
        found: dict[str, int] = {}
        for place, words in enumerate(map(plain, row)):
            for name, pattern in wanted.items() if words else ():
                if name not in found and re.fullmatch(pattern, words):
                    found[name] = place
                    break
        if needed <= set(found):
            return Where(number, found)
    return None
