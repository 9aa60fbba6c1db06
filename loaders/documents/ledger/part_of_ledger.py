"""What in the header of a column says that it is no whole year's accounts or budget, whatever a mapping calls it."""

import re

from loaders.documents.ledger.columns.header_words import MONTHS

WHOLE = re.compile(r"31\.? ?(?:12|des)|\bjan\w*\W+(?:(?:til|tom|t\.o\.m\.?|og)\W+)?des|hele? året|heile året")
AFTER = re.compile(r"\b(?:etter|inkl\w*|med|m)\b")  # a budget after its changes is a whole budget
PARTS = (
    (r"%|\b(?:prosent|pst|pct)\b", "prosent"),
    (r"avvik|differanse|\bdiff\b|\bmeir? ?mindre|\bmer ?mindre", "avvik"),
    (r"prognos|estim|forvent", "prognose"),
    (r"\brest(?:budsj|beløp|er|eren|erande|erende)?\b|gjenst|gjenvær|disponib", "rest"),
    (r"hittil|\bhi?å\b|\bytd\b|\bakk\b|akkumul|så langt|\bt\.? ?o\.? ?m\b|\bfram til|\bfrem til", "hittil i året"),
    (r"kvartal|tertial|halvår|\bperiodiser|\b[kqt][1-4]\b|\b[1-4]\.? ?(?:kv|k|q|t)\b", "en del av året"),
    (r"\b(?:periode|per|p|mnd|måned|månad)\.? ?\d{1,2}\b|\bmåned|\bmånad|\d{4}-?(?:0[1-9]|1[0-2])\b", "én måned"),
    (r"\b(?:pr|per)\.? ?\d{1,2}[./-]\d{1,2}|\b\d{1,2}\.\d{1,2}\.(?:20)?\d\d\b", "hittil i året"),
    (rf"\b(?:{'|'.join(MONTHS.split())})\b", "én måned"),
)
CHANGES = re.compile(r"endring|justering")


def part_of(header: str) -> str:
    """Why the column is not a whole year, "" where nothing says so."""
    text = " ".join(header.lower().split())
    if CHANGES.search(text) and not AFTER.search(text):
        return "endring"
    if WHOLE.search(text):
        return ""
    return next((why for pattern, why in PARTS if re.search(pattern, text)), "")
