"""Which label of a picker a text means, and texts in plain letters."""

import unicodedata

from data.municipalities.names import folded, known_as


def meant(asked: str, labels: dict[str, str]) -> list[str]:
    """The labels that may be meant: by code (0301), or else by any of its names, see municipalities.names.known_as.

    labels: "code name" to code.
    """
    by_code = [label for label, code in labels.items() if code == asked.split(" ")[0]]
    return by_code or [
        label for label, code in labels.items() if folded(asked) in known_as(label.removeprefix(f"{code} "))
    ]


def plain(name: str) -> str:
    """Small letters without marks: Lørenskog and Lorenskog are the same, as are Ålesund, Alesund and Aalesund."""
    text = name.lower().translate(str.maketrans("øđŋŧ", "odnt")).replace("æ", "ae")
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().replace("aa", "a")
