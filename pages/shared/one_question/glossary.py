"""Words of the field explained where they stand: a link that carries its meaning, which the page's script opens.

Without the script the browser shows the meaning itself, as the title of the link.
"""

import re

from analysis.common.names import plain
from pages.shared import extract

INSIDE_LINK = re.compile(r"(\[[^\]]*\]\([^)]*\))")


@extract.drawn
def linked(text: str) -> str:
    """The markdown with each word of glossary.csv as such a link, the first time that it stands there."""
    told: set[str] = set()
    parts = INSIDE_LINK.split(text)
    return "".join(part if number % 2 else _linked(part, told) for number, part in enumerate(parts))


def _linked(text: str, told: set[str]) -> str:
    meanings, forms = _words()

    def link(found: re.Match) -> str:
        term = forms[found.group().lower()]
        if term in told:
            return found.group()
        told.add(term)
        return f'[{found.group()}](#ord-{plain(term).replace(" ", "-")} "{meanings[term]}")'

    return _pattern().sub(link, text)


@extract.drawn
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """What each term means, with its source; and the term of each form that it takes, in small letters."""
    rows = extract.table("glossary").astype(str)
    meanings = dict(zip(rows["term"], rows["definition"] + " Kilde: " + rows["source"] + ".", strict=True))
    forms = {form: term for term, many in zip(rows["term"], rows["forms"], strict=True) for form in many.split("|")}
    return meanings, forms


@extract.drawn
def _pattern() -> re.Pattern:
    """Any form as a word of its own, the longest first; SSB's names of figures are not parted."""
    longest_first = sorted(_words()[1], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
