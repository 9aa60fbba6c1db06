"""What a cell of account or service says: its digits, and whether what follows them makes it a sum, a group or unclear.

"10100 Lønn" is an account and its name. "100-199", "100 m.fl.", "1xx", "100*" and "Sum 100" are of several accounts:
what follows the digits is never passed over.
"""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders.reading.visible import hides, seen

LONGEST = 20  # digits of an account or a service
PLAIN, SUM, GROUP = 0, 1, 2
DATE = r"\d\d?\.\d\d?\.(?:\d\d){1,2}(?![\d.])"
LEAD = re.compile(rf"[\s='\"(\[]*(?!{DATE})(\d+(?:\.\d+)*)(?!,?\d)", re.ASCII)  # no date, no amount
ZEROS = re.compile(r"(\d{3,})\.0+", re.ASCII)  # 10100.0 of a spreadsheet
_SUM = (
    r"(?:(?:del|mellom|hoved|hovud|under|rad|slutt|kontroll|tot(?:al)?)?(?:sum|summar)|"
    r"(?:sub)?tot(?:al(?:t|en|sum)?)?)"
)
_PART = r"(?:herav|derav|hvorav|her ?av|der ?av|kor ?av|av (?:dette|disse|desse))"
SUMS = re.compile(rf"^\W*(?:{_SUM}|{_PART})\b|\bi ?alt\W*$|\b{_SUM}\W*$", re.IGNORECASE)
NO_CODE = re.compile(rf"\b(?:{_SUM}|\w*resultat|\w*saldo|i ?alt|{_PART})\b", re.IGNORECASE)
MORE = re.compile(r"(?:[-–—−/+&,;:]|\.{2,3}|…|til|t\.? ?o\.? ?m\.?|tom|og|to|eller|samt)\W*\d", re.IGNORECASE)
OTHERS = re.compile(
    r"(?:m\.? ?fl\.?|med flere|med fleire|ff\.?|flg\.?|f\.|o\.? ?l\.?|mv\.?|m\.? ?v\.?|m\.? ?m\.?|etc\.?|osv\.?|"
    r"og oppover|serien|-?(?:\w*gruppen?|\w*gruppa|samlet|samla|alle|hovedkonto|kapittel|kap\.?))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Codes:
    """One column, a value a line. digits: text, NaN where there are none. mark: PLAIN, SUM or GROUP. blank: no text.

    says_sum: the text speaks of a sum somewhere, which counts where a code is missing.
    """

    cells: pd.Series
    digits: pd.Series
    mark: np.ndarray
    blank: np.ndarray
    says_sum: np.ndarray


def codes_of(values: pd.Series) -> Codes:
    """Read a column of codes; each value that occurs is looked at once."""
    place, unique = pd.factorize(values)
    read = [(*_code(value), False, isinstance(value, str) and NO_CODE.search(value) is not None) for value in unique]
    read = [(digits, mark, _empty(value), says) for (digits, mark, _, says), value in zip(read, unique, strict=True)]
    digits, mark, blank, says = zip(*read, (None, PLAIN, True, False), strict=True)  # the last: of missing cells
    texts = pd.Series(np.array(digits, dtype=object)[place], index=values.index, dtype="str")
    return Codes(values, texts, np.array(mark)[place], np.array(blank)[place], np.array(says)[place])


def digits_of(values: pd.Series) -> pd.Series:
    """The digits that each code starts with, as text; NaN where it starts with none. A number is its own digits."""
    return codes_of(values).digits


def text_says_sum(values: pd.Series) -> np.ndarray:
    """Of a column of texts, which lines it calls a sum or a part of another line."""
    place, unique = pd.factorize(values)
    said = [isinstance(value, str) and SUMS.search(seen(value)) is not None for value in unique]
    return np.array([*said, False], dtype=bool)[place]


def _empty(value: object) -> bool:
    return bool(pd.isna(value)) or not seen(str(value)).strip()


def _code(value: object) -> tuple[str | None, int]:
    if type(value) is int or type(value) is float:
        whole = 0 <= value < 10**LONGEST and float(value).is_integer()
        return (str(int(value)), PLAIN) if whole else (None, PLAIN)
    if not isinstance(value, str):
        return None, PLAIN
    text = seen(value).strip()
    found = LEAD.match(text)
    if not found or len(found[1]) > LONGEST:
        return None, SUM if SUMS.search(text) else PLAIN
    zeros = ZEROS.fullmatch(found[1])
    digits = zeros[1] if zeros else found[1].replace(".", "")
    return digits, _mark(text[found.end() :])


def _mark(rest: str) -> int:
    """What follows the digits: nothing or a name is PLAIN."""
    if not rest.strip(" \t\"')]"):
        return PLAIN
    after = rest.strip()
    attached = rest[0].isalpha() or rest[0] in "*#?_%§~" or hides(" ".join(rest.split()))
    if attached or MORE.match(after) or after[0].isdigit():
        return GROUP
    words = after.strip(" .:-–—−()[]\"'")
    if OTHERS.fullmatch(after.strip(" ()-–:")) or not any(one.isalnum() for one in words):
        return GROUP
    return SUM if SUMS.search(words) else PLAIN
