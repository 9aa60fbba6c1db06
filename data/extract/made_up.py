"""Whether figures are made up for trying things out, by what their source says of them, and how that is told.

Whatever shows or prints a figure asks here, so that no picture, file or row of made-up figures can be taken for real.
"""

import re
from collections.abc import Iterable

from data.contract.tables import EXTRACT
from data.extract import catalogue
from data.extract.vintage import Vintage
from data.norwegian import joined

MARK = "OPPDIKTEDE TALL"
COLUMN = "Oppdiktede tall"
_SAYS = re.compile(r"oppdikt|made[ -]up", re.IGNORECASE)


def says_so(text: str) -> bool:
    """Whether a source, note or title says that its figures are made up."""
    return bool(_SAYS.search(text))


def is_made_up(vintage: Vintage) -> bool:
    """Whether the source or a note of an edition says that its figures are made up."""
    return any(says_so(text) for text in (vintage.source, *(note["text"] for note in vintage.notes)))


def among(names: Iterable[str], folder: catalogue.Place = None) -> list[str]:
    """Those of these tables whose edition in use is made up; a name that is no table of the extract is none."""
    there = catalogue.manifest(folder)
    return [name for name in dict.fromkeys(names) if there.get(name) and is_made_up(there[name][0])]


def told(names: Iterable[str], folder: catalogue.Place = None) -> str:
    """ "OPPDIKTEDE TALL i tabell 12367 og 13502, ikke offentlig statistikk"; "" where none of the tables is made up."""
    found = [EXTRACT[name].table_id for name in among(names, folder)]
    return f"{MARK} i tabell {joined(found)}, ikke offentlig statistikk" if found else ""
