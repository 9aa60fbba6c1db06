"""Amounts as people write them: 2 500 000, 2,5 mill, 1 900 000 kr."""

import re

FORM = re.compile(r"(\d{1,10}(?:,\d+)?)(mill(?:\.|ioner?)?)?(?:kr(?:\.|oner)?)?", re.IGNORECASE)
SPACE = re.compile(r"[\s\u202f\u00a0]")


def amounts(text: str) -> tuple[float, ...] | None:
    """The numbers of a text with semicolons between them, () of an empty one, None when it is not understood."""
    found = [FORM.fullmatch(SPACE.sub("", part)) for part in text.split(";")] if text.strip() else []
    if not all(found):
        return None
    return tuple(_scaled(one[1], bool(one[2])) for one in found)


def _scaled(number: str, millions: bool) -> float:
    return round(float(number.replace(",", ".")) * (1e6 if millions else 1), 6)
