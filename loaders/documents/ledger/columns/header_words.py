"""What the words of a header say of an amount column: accounts or budget, the year, the unit. Bokmål and nynorsk."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.reading.headers import plain
from loaders.reading.visible import visible

KINDS = {
    "accounts": "r rskp regn rekn regnskap regnskapet rekneskap rekneskapen (års|drifts)(regn|rekne)skap",
    "budget": "b bud budsjett budsjettet (års|drifts)budsjett",
    "plan": "øp hp plan økplan økonomiplan økonomiplanen handlingsplan",
}
OF_TEXTS = {"accounts": "(regn|rekne)skaps?(tall?|beløp)", "budget": "budsjett?(tall?|beløp)"}  # in running texts alone
AMOUNT = "beløp beløpet sum saldo total totalt kr kroner nok"
REVISED = "revidert rev regulert reg justert just gjeldende"
BESIDE = (
    "opprinnelig oppr opphavleg opphaveleg vedtatt vedtatte vedteke vedteken årets årlig forslag framlegg "
    "kommunedirektørens? rådmannens? i per pr he[ie]le hele?året tusen tkr t alle tall er inkl endringer endringar "
    "dette år for av " + REVISED
)
MONTHS = (
    "jan(?:uar)? feb(?:ruar)? mars? apr(?:il)? mai juni? juli? aug(?:ust)? sept?(?:ember)? okt(?:ober)? "
    "nov(?:ember)? des(?:ember)?"
)
PERIOD = "periode perioden? p mnd mån måned måneden månad"
TO_DATE = "hittil hiå akk akkumulert akkumulerte ytd tom o m h å a"
PARTLY = "kvartal kv q tertial halvår periodisert periodiserte"
ALL = f"{AMOUNT} {BESIDE} {MONTHS} {PERIOD} {TO_DATE} {PARTLY}"
LONGEST = 200  # letters of a header
NAMES = {"accounts": "regnskap", "budget": "budsjett", "plan": "økonomiplan"}
YEAR = re.compile(r"(?:19[89]|20\d)\d")
MONTH_ALONE = re.compile(r"20\d\d\s*[-./]\s*(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])\s*[-./]\s*20\d\d")
YEAR_MONTH = re.compile(r"(20\d\d)(0[1-9]|1[0-2])")
THOUSANDS = re.compile(
    r"\b(?:1 ?000 (?:kr|kroner|nok)|(?:kr|i|hele|heile) 1 ?000|(?:i|hele|heile) tusen|tusen (?:kr|kroner)|tkr|t kr)\b"
)
MILLIONS = re.compile(r"\bmill(?:ion(?:er|ar)?)?\b|\bmrd\b|\bmilliard(?:er|ar)?\b")


@dataclass(frozen=True)
class Amount:
    """A column of amounts. kind and year: "" and 0 where the header does not say. until: a day before 31.12.

    month: 1 to 12 of a column that holds one month. part: why it is not the whole year, "" when it may be. revised:
    whether a budget says that it was changed after it was adopted.
    """

    place: int
    header: str
    kind: str = ""
    year: int = 0
    until: str = ""
    month: int = 0
    part: str = ""
    revised: bool = False


def amount_of(place: int, cell: object) -> Amount | None:
    """What a header says; None when it is not that of amounts ("Avvik", "Forbruk i %")."""
    header = visible(" ".join(str(cell or "").split()))
    found = _amount(header) if len(header) <= LONGEST else None
    return replace(found, place=place) if found else None


@lru_cache(maxsize=20_000)
def _amount(header: str) -> Amount | None:
    words, digits = _parted(header)
    kinds, years = _kinds(words), [text for text in digits if YEAR.fullmatch(text)]
    known = all(_is(ALL, word) for word in words if not _kinds([word]))
    if not known:
        return None
    months = [n for n, one in enumerate(MONTHS.split(), 1) for word in words if re.fullmatch(one, word)]
    joined = [found for text in digits if (found := YEAR_MONTH.fullmatch(text))]
    if joined:
        years, months = [joined[0][1]], [int(joined[0][2])]
    if "%" in header or len(kinds) > 1 or len(years) > 1 or len(months) > 1 or len(joined) > 1:
        return None
    alone = MONTH_ALONE.fullmatch(header) or (len(digits) == 1 and any(_is(PERIOD, word) for word in words))
    if not kinds and not months and not alone and not any(_is(AMOUNT, word) for word in words):
        return None
    rest = [int(text) for text in digits if text not in years and not YEAR_MONTH.fullmatch(text)]
    amount = Amount(0, header, min(kinds, default=""), int(years[0]) if years else 0)
    amount = replace(amount, revised=any(_is(REVISED, word) for word in words))
    return _of_the_year(amount, words, months, rest)


def _of_the_year(amount: Amount, words: list[str], months: list[int], numbers: list[int]) -> Amount | None:
    """The amount with the part of the year it is of; None for numbers that are none of a date."""
    if any(_is(PARTLY, word) for word in words):
        return replace(amount, part="en del av året")
    if any(_is(PERIOD, word) for word in words) and len(numbers) == 1 and not months:
        months, numbers = numbers, []
    if months and numbers and len(numbers) == 1 and 1 <= numbers[0] <= 31:
        months, numbers = [], [numbers[0], months[0]]  # 31. desember
    if len(numbers) == 1 and amount.year and 1 <= numbers[0] <= 12 and not amount.until:
        months, numbers = numbers, []  # 2024-03
    if numbers and not (len(numbers) == 2 and 1 <= numbers[0] <= 31 and 1 <= numbers[1] <= 12):
        return None
    if months and not 1 <= months[0] <= 12:
        return None
    to_date = any(_is(TO_DATE, word) for word in words) or (months and any(_is("pr per", word) for word in words))
    if numbers:
        return amount if numbers == [31, 12] else _to(amount, f"{numbers[0]:02d}.{numbers[1]:02d}")
    if months and to_date:
        return amount if months == [12] else _to(amount, f"måned {months[0]}")
    if months:
        return replace(amount, month=months[0], part="én måned")
    return replace(amount, part="hittil i året") if to_date else amount


def _to(amount: Amount, until: str) -> Amount:
    return replace(amount, until=until, part=f"bare til {until}")


def told(text: str) -> tuple[set[str], set[int]]:
    """The kinds and the years that a running text (title, file name) speaks of."""
    words, digits = _parted(text)
    more = {kind for kind, known in OF_TEXTS.items() for word in words if _is(known, word)}
    return more | _kinds([word for word in words if len(word) > 2]), {int(one) for one in digits if YEAR.fullmatch(one)}


def _parted(text: str) -> tuple[list[str], list[str]]:
    """Words and numbers, without "1000" and "1 000" of the unit."""
    parts = re.findall(r"[a-zæøå]+|\d+", re.sub(r"\b1 ?000\b", " ", plain(text)))
    return [part for part in parts if not part.isdigit()], [part for part in parts if part.isdigit()]


def _kinds(words: list[str]) -> set[str]:
    return {kind for kind, known in KINDS.items() for word in words if _is(known, word)}


def _is(known: str, word: str) -> bool:
    return _pattern(known).fullmatch(word) is not None


@lru_cache(maxsize=50)
def _pattern(known: str) -> re.Pattern:
    return re.compile("|".join(known.split()))
