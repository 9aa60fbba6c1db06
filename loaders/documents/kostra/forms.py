"""The forms of the KOSTRA accounts file, and the codes each may hold.

Source: SSB's control program for the accounts of 2025 (file description and lists of codes). Arts and functions are
held as the ranges of the plan: a code inside a range that the plan of its year does not name is left to SSB.
"""

import re
from dataclasses import dataclass
from functools import cache

OSLO = "0301"
DISTRICTS = tuple(f"{OSLO}{number:02}" for number in range(1, 16))


@dataclass(frozen=True)
class Form:
    """title: in Norwegian. scope: which accounts (documents' fact). classes: the valid account classes (kontoklasse).

    county: the region is a county's. orgnr: the file is one undertaking's, and says which.
    """

    title: str
    scope: str
    classes: str
    county: bool = False
    orgnr: bool = False

    @property
    def operating(self) -> str:
        """The class of the operating accounts; "" for a balance sheet."""
        return next((one for one in self.classes if one in "13"), "")


FORMS = {
    "0A": Form("bevilgningsregnskap, kommunekassen", "kommunekasse", "01"),
    "0B": Form("balanse, kommunekassen", "kommunekasse", "2"),
    "0C": Form("bevilgningsregnskap, fylkeskommunen", "fylkeskommune", "01", county=True),
    "0D": Form("balanse, fylkeskommunen", "fylkeskommune", "2", county=True),
    "0I": Form("bevilgningsregnskap, særbedrift eller lånefond", "særbedrift", "34", orgnr=True),
    "0J": Form("balanse, særbedrift eller lånefond", "særbedrift", "5", orgnr=True),
    "0M": Form("konsolidert bevilgningsregnskap", "kommunekonsern", "34"),
    "0N": Form("konsolidert balanse", "kommunekonsern", "5"),
}
NOT_READ = {
    **dict.fromkeys(("0F", "0G"), "kirkelig fellesråd"),
    **dict.fromkeys(("0K", "0L"), "fylkeskommunal særbedrift"),
    **dict.fromkeys(("0P", "0Q"), "konsolidert fylkeskommune"),
    **dict.fromkeys(("0X", "0Y"), "helseforetak"),
}

ART_RANGES = (
    (10, 99), (100, 195), (200, 285), (300, 380), (400, 480), (500, 590), (600, 670), (700, 780), (800, 890), (900, 990)
)  # fmt: skip
INTERNAL_ARTS = {"290", "690", "790"}  # distributed between the municipality's own units, in the plan to 2019
OSLO_ARTS = {"298", "798"}
MUNICIPAL, COUNTY = range(100, 400), range(400, 800)
FINANCE = {"800", "840", "841", "850", "860", "870", "880", "899"}
CHAPTER = re.compile(
    r"[12]\d  |3\d  |4\d[\d ] |5\d[\d ]{2}|9\d{3}", re.ASCII
)  # 10-29 assets, 31-5990 liabilities, 9100- memo
SECTOR = re.compile(r"[0-8]\d\d|900", re.ASCII)


@cache
def arts(year: int, quarter: int, oslo: bool) -> frozenset[str]:
    """The arts that a file may hold: the ranges of 2025, the older plan's before 2020, and 690 in a quarter's file."""
    valid = {f"{art:03}" for low, high in ART_RANGES for art in range(low, high + 1)}
    if year < 2020:
        valid |= INTERNAL_ARTS | {f"{art}" for art in range(891, 896)}
    return frozenset(valid | ({"690"} if quarter else set()) | (OSLO_ARTS if oslo else set()))


@cache
def functions(form: Form, oslo: bool) -> frozenset[str]:
    """The functions that a form may hold, as the file writes them (left-aligned in four). Oslo is also a county."""
    own = [*(COUNTY if form.county else MUNICIPAL), *(COUNTY if oslo else ())]
    return frozenset(f"{code} " for code in [*map(str, own), *FINANCE])
