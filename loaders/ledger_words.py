"""What the words of a header say of an amount column: accounts or budget, the year, the unit. Bokmål and nynorsk."""

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.headers import plain
from loaders.visible import visible

KINDS = {
    "accounts": "r rskp regnskap regnskapet rekneskap rekneskapen (års|drifts)(regn|rekne)skap",
    "budget": "b bud budsjett budsjettet (års|drifts)budsjett",
    "plan": "øp hp plan økplan økonomiplan økonomiplanen handlingsplan",
}
AMOUNT = "beløp beløpet sum saldo total totalt kr kroner nok"
BESIDE = (
    "opprinnelig oppr opphavleg opphaveleg vedtatt vedtatte vedteke vedteken revidert rev regulert reg justert årets "
    "årlig forslag framlegg kommunedirektørens? rådmannens? i per pr he[ie]le tusen tkr t alle tall er inkl endringer "
    "endringar dette år hittil hiå desember des for av"
)
LONGEST = 200  # letters of a header
NAMES = {"accounts": "regnskap", "budget": "budsjett", "plan": "økonomiplan"}
YEAR = re.compile(r"(?:19[89]|20\d)\d")
THOUSANDS = re.compile(
    r"\b(?:1 ?000 (?:kr|kroner|nok)|(?:kr|i|hele|heile) 1 ?000|(?:i|hele|heile) tusen|tusen (?:kr|kroner)|tkr|t kr)\b"
)
MILLIONS = re.compile(r"\bmill(?:ion(?:er|ar)?)?\b|\bmrd\b|\bmilliard(?:er|ar)?\b")


@dataclass(frozen=True)
class Amount:
    """A column of amounts. kind and year: "" and 0 where the header does not say. until: a day before 31.12."""

    place: int
    header: str
    kind: str = ""
    year: int = 0
    until: str = ""


def amount_of(place: int, cell: object) -> Amount | None:
    """What a header says; None when it is not that of amounts ("Avvik", "Forbruk i %")."""
    header = visible(" ".join(str(cell or "").split()))
    if len(header) > LONGEST:
        return None
    words, digits = _parted(header)
    kinds, years = _kinds(words), [text for text in digits if YEAR.fullmatch(text)]
    known = all(_is(AMOUNT, word) or _is(BESIDE, word) for word in words if not _kinds([word]))
    if "%" in header or not known or len(kinds) > 1 or len(years) > 1:
        return None
    if not kinds and not any(_is(AMOUNT, word) for word in words):
        return None
    date = [int(text) for text in digits if text not in years]
    if date and not (len(date) == 2 and 1 <= date[0] <= 31 and 1 <= date[1] <= 12):
        return None
    until = f"{date[0]:02d}.{date[1]:02d}" if date and date != [31, 12] else ""
    return Amount(place, header, min(kinds, default=""), int(years[0]) if years else 0, until)


def told(text: str) -> tuple[set[str], set[int]]:
    """The kinds and the years that a running text (a title, a file name) speaks of."""
    words, digits = _parted(text)
    return _kinds([word for word in words if len(word) > 2]), {int(one) for one in digits if YEAR.fullmatch(one)}


def _parted(text: str) -> tuple[list[str], list[str]]:
    """Words and numbers, without "1000" and "1 000" of the unit."""
    parts = re.findall(r"[a-zæøå]+|\d+", re.sub(r"\b1 ?000\b", " ", plain(text)))
    return [part for part in parts if not part.isdigit()], [part for part in parts if part.isdigit()]


def _kinds(words: list[str]) -> set[str]:
    return {kind for kind, known in KINDS.items() for word in words if _is(known, word)}


@lru_cache(maxsize=10_000)
def _is(known: str, word: str) -> bool:
    return any(re.fullmatch(pattern, word) for pattern in known.split())


def unit_of(texts: list[str]) -> str:
    """ "kr" or "1000 kr" as the headers and the lines above them say; "" when they say nothing, "mill" for millions."""
    lines = [plain(text) for text in texts]
    if any(MILLIONS.search(line) for line in lines):
        return "mill"
    if any(THOUSANDS.search(line) for line in lines):
        return "1000 kr"
    return "kr" if any(re.search(r"\b(?:kr|kroner)\b", line) for line in lines) else ""
