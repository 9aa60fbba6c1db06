"""Units as SSB writes them, in `unit.base` and in labels, told apart."""

import re

# In order: what is found is taken out of the text before the next is looked for.
_KINDS = (
    ("1000 kr", (r"(?:1[ .,\u00a0\u202f]?000|tusen|thousand)[ \u00a0]*(?:norske )?(?:kr\b|kroner|nok\b)"
                r"|(?:\bkr|\bkroner|\bnok)[ \u00a0]*\(?1[ .,\u00a0\u202f]?000\b|\btkr\b")),
    ("mill. kr", r"mill(?:\.|ioner)? *(?:kr\b|kroner|nok\b)|(?:\bkr|\bnok) *mill|\bmnok\b|million nok"),
    ("mrd. kr", r"(?:mrd\.?|milliarder|billion) *(?:kr\b|kroner|nok\b)"),
    ("prosent", r"\bprosent|\bper ?cent|\bpst\b|%|\bandel|\bpercentage|\bshare\b"),
    ("kr", r"\bkr\b|\bkroner\b|\bnok\b"),
)  # fmt: skip
_COUNTS = re.compile(r"\bantall?\b|\btal på|\bnumber|personer|personar|\bpersons?\b|\bbarn\b|\bchildren|innbygg")
COUNT = "antall"


def units_in(text: str) -> frozenset[str]:
    """The units of amounts and shares that a label names."""
    found, left = set(), text.casefold()
    for name, words in _KINDS:
        left, times = re.subn(words, " ", left)
        if times:
            found.add(name)
    return frozenset(found)


def unit_of(base: str) -> str:
    """The unit that a unit.base says; "" for one that is not known here."""
    named = units_in(base)
    if len(named) == 1:
        return next(iter(named))
    return COUNT if not named and _COUNTS.search(base.casefold()) else ""
