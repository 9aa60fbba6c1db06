"""What a municipality is called: the Norwegian name of an official label, its parallel names, and a text in letters
alone, so that a name is known however it is written."""

import re
import unicodedata
from functools import cache, lru_cache

from data.extract import store

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ŋ": "n", "ŧ": "t", "ł": "l"})
_TWO_LETTERS = str.maketrans({"ø": "oe", "å": "aa", "Ø": "Oe", "Å": "Aa"})
_ONE_LETTER = str.maketrans({"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "đ": "d", "Đ": "D", "ŋ": "n", "ŧ": "t"})
_KIND = re.compile(r"\b(kommune|herad|kommuune|tjïelte|suohkan|gielda|kunta|komuuni)\b")
_COUNTY = re.compile(r"\s*\(([^)]*)\)")


def plain_name(label: str) -> str:
    """The Norwegian name alone: "Guovdageaidnu - Kautokeino" is Kautokeino, "Herøy (Nordland)" is Herøy.

    Which parts are Sámi or Kven is declared in municipality_names.csv. Where that leaves no name or several, all of
    them stand: none is guessed.
    """
    names = parallel(label)
    norwegian = [name for name in names if folded(name) not in _not_norwegian()]
    return norwegian[0] if len(norwegian) == 1 else " - ".join(names)


def with_county(label: str) -> str:
    """The Norwegian name, with the county in brackets where the label has it: what tells two of one name apart."""
    county = _COUNTY.search(label)
    return plain_name(label) + (county[0] if county else "")


def parallel(label: str) -> list[str]:
    """Every name in a label, in its order, without county or years in brackets."""
    named = re.split(r"\s+[-–/]\s+|/", _COUNTY.sub("", label))
    return [name.strip() for name in named if name.strip()]


def known_as(label: str, *counties: str) -> set[str]:
    """Every way to write the name of a label, folded: each name, all of them, and with the county of the label or
    one of these after it ("Herøy (Nordland)", "Bø i Telemark").
    """
    names, there = parallel(label), [*_COUNTY.findall(label), *counties]
    placed = (f"{name} {between} {county}" for name in names for county in there for between in ("", "i"))
    return {folded(form) for form in (" ".join(names), *names, *placed)} - {""}


def without_marks(label: str) -> list[str]:
    """How the names of a label are written without the letters and marks that many keyboards lack: "Lørenskog" is
    Lorenskog and Loerenskog. None of a name that has none.
    """
    forms = [name.translate(how) for name in parallel(label) for how in ({}, _TWO_LETTERS) if not name.isascii()]
    plain = (unicodedata.normalize("NFD", form.translate(_ONE_LETTER)).encode("ascii", "ignore") for form in forms)
    return list(dict.fromkeys(form.decode() for form in plain))


def fits(given: str, label: str) -> bool:
    """Whether a name as someone wrote it is one of a label's: "Kautokeino" fits "Guovdageaidnu - Kautokeino"."""
    return bool(known_as(given) & known_as(label))


@lru_cache(maxsize=1 << 15)  # every form of every name, now and before: what is asked of them comes again and again
def folded(text: str) -> str:
    """Letters and digits alone, small and without marks; "kommune" and the like are no part of a name.

    Lørenskog, lorenskog and LOERENSKOG are the same, as are Ålesund, Aalesund and Alesund, and Nord-Aurdal and nord
    aurdal.
    """
    small = unicodedata.normalize("NFC", text).lower()
    text = unicodedata.normalize("NFD", _KIND.sub(" ", small).translate(_LETTERS))
    letters = "".join(filter(str.isalnum, text.encode("ascii", "ignore").decode()))
    return re.sub("a[ae]+", "a", letters).replace("oe", "o")


@cache
def _not_norwegian() -> frozenset[str]:
    return frozenset(store.read_reference("municipality_names")["name"].astype(str).map(folded))
