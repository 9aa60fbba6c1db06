"""Which municipality a text means: by code, or by name, also in plain letters."""

import difflib
import unicodedata

from analysis.net_result import plain_name

NEAREST = 5


def meant(asked: str, labels: dict[str, str]) -> list[str]:
    """The labels that may be meant: by code (0301), or else by name, also in plain letters (Lorenskog).

    labels: "code name" to code.
    """
    by_code = [label for label, code in labels.items() if code == asked.split(" ")[0]]
    return by_code or [
        label for label, code in labels.items() if plain(asked) in _names(label.removeprefix(f"{code} "))
    ]


def nearest(asked: str, labels: dict[str, str]) -> list[str]:
    """The labels whose code or name is spelt most like the text, nearest first; [] when none is like it."""
    spelt = {form: label for label, code in labels.items() for form in (code, *_names(label.removeprefix(f"{code} ")))}
    return list(dict.fromkeys(spelt[form] for form in difflib.get_close_matches(plain(asked), spelt, NEAREST)))


def _names(text: str) -> set[str]:
    """Of "Herøy (Nordland)" both heroy (nordland) and heroy; of "Oslo - Oslove" both names."""
    return {plain(form) for name in text.split(" - ") for form in (name, plain_name(name))}


def plain(name: str) -> str:
    """Small letters without marks: Lørenskog and Lorenskog are the same, as are Ålesund, Alesund and Aalesund."""
    text = name.lower().translate(str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ŋ": "n", "ŧ": "t"}))
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().replace("aa", "a")
