"""Whether a municipality's name fits its code: any of its names in Norwegian, Sámi or Kven will do."""

import re
import unicodedata


def fits(given: str, known: str) -> bool:
    """Whether a name is one of those in SSB's list: "Kautokeino" fits "Guovdageaidnu - Kautokeino".

    Capitals, "kommune" or "herad" after the name, and the county in brackets make no difference.
    """
    return bool(_names(given) & _names(known))


def _names(text: str) -> set[str]:
    """Every name in the text, and the whole of it, as letters alone."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub(r"\([^)]*\)|\b(kommune|kommuune|herad|suohkan|tjïelte|komuuni)\b", " ", text)
    return {"".join(filter(str.isalnum, part)) for part in (text, *re.split(r"\s+[-–]\s+|/", text))} - {""}
