"""The municipalities whose names stand in the name of a file, or in its title."""

import re
from collections.abc import Sequence
from functools import lru_cache

from data.municipalities.names import parallel, with_county
from loaders.documents.kind import Known
from loaders.reading.source_file import SourceFile, slug

SHORT = 3  # letters of a name that must stand in the file name as they are, not as ascii


def every_name(known: Known) -> list[tuple[str, str]]:
    """Code and official name of the municipalities of today and before."""
    return [*known.names.items(), *((code, name) for code, (name, _) in known.former.items())]


def in_file_name(file: SourceFile, known: Known) -> list[tuple[str, str]]:
    """Code and name of the municipalities whose name is a word of the file name; the longest name wins."""
    ascii_, as_is = f"-{file.stem}-", f"-{_words(file.name)}-"
    found = []
    for code, full in every_name(known):
        for words, plain in _forms(full):
            if f"-{words}-" in as_is or (len(words) > SHORT and f"-{plain}-" in ascii_):
                found.append((len(words), code, with_county(full)))
    longest = max((length for length, _, _ in found), default=0)
    return list(dict.fromkeys((code, name) for length, code, name in found if length == longest))


def in_title(title: Sequence[str], known: Known) -> str:
    """The code of the one municipality whose name is a word of the title, else ""."""
    texts = [f"-{_words(text)}-" for text in title]
    named = [c for c, full in known.names.items() for f in parallel(full) if any(f"-{_words(f)}-" in t for t in texts)]
    return named[0] if len(set(named)) == 1 else ""


@lru_cache(maxsize=1 << 11)  # every name, now and before, is looked for in the name of each file
def _forms(full: str) -> list[tuple[str, str]]:
    """The words of each form of an official name, as they are and as ascii."""
    return [(_words(form), slug(form)) for form in parallel(full)]


def _words(text: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", text.casefold()))
