"""Figures in Norwegian words, with the numbers of data.norwegian."""

import math
import re
from collections.abc import Callable, Collection

import pandas as pd

from data.norwegian import GAP, THIN, how_much, number

REVISED_ON = "15. juni"  # the accounts of the year before; unrevised figures come in the middle of March
IN_WORDS = ("ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")
NDR = "Netto driftsresultat i prosent av brutto driftsinntekter"
MOST_WORDS = 15  # of a headline
ALONE = "{} er alene i sin gruppe"  # of whatever classes are chosen


def in_words(count: int) -> str:
    """3 is "tre", 1 is "én", 13 is "13"."""
    return IN_WORDS[count] if count < len(IN_WORDS) else number(count, 0)


def percent(value: float, decimals: int = 1) -> str:
    """1.75 is "1,75 %" with two decimals."""
    text = number(value, decimals)
    return text if text == GAP else f"{text}\u00a0%"


def level(value: float) -> str:
    """A recommended level as it is written: 1.75 is "1,75", 2.0 is "2,0"."""
    return number(value, 1 if math.isclose(value, round(value, 1)) else 2)


def amount(value_1000nok: float, unit: str = "kroner") -> str:
    """Kroner in words: -1 834 632 (1000 kr) is "−1,8 mrd. kroner", 42 000 is "+42 mill. kroner"."""
    if value_1000nok is None or math.isnan(value_1000nok):
        return GAP
    if abs(value_1000nok) >= 1e6:
        return f"{number(value_1000nok / 1e6, 1, signed=True)} mrd. {unit}"
    decimals = 0 if abs(value_1000nok) >= 1e4 else 1
    return f"{number(value_1000nok / 1e3, decimals, signed=True)} mill. {unit}"


def amount_of(value_1000nok: float) -> str:
    """How many kroner, without a sign and never as nothing: -20 (1000 kr) is "mindre enn 0,1 mill. kroner"."""
    least = round(abs(value_1000nok) / 1e3, 1) == 0
    return f"{how_much(value_1000nok / 1e3)} mill. kroner" if least else amount(abs(value_1000nok)).removeprefix("+")


def size(value: float, decimals: int = 1) -> str:
    """The same in a sign, where there is little room: 0.002 is "< 0,1"."""
    return how_much(value, decimals, "<\u00a0")


def judged(value: float, level: float, decimals: int = 2, unit: str = "", signed: bool = False) -> str:
    """A figure beside a level: 1.748 beside 1.75 is "1,75 (så vidt under)", since both would be written 1,75."""
    text = number(value, decimals, signed)
    if text == GAP:
        return GAP
    alike = text == number(level, decimals, signed) and value != level
    return text + unit + (f" (så vidt {'over' if value > level else 'under'})" if alike else "")


def higher(value: float) -> str:
    """What a percentage of spending is more or less of: "høyere utgifter", "lavere utgifter"."""
    return f"{'høyere' if value >= 0 else 'lavere'} utgifter"


def n_of(some: int, all_of: int) -> str:
    """356 of 356 is "356 av 356 kommuner"."""
    return f"{number(some, 0)} av {number(all_of, 0)} {'kommune' if all_of == 1 else 'kommuner'}"


def n(some: int) -> str:
    """ "356 kommuner", "1 kommune"."""
    return f"{number(some, 0)} {'kommune' if some == 1 else 'kommuner'}"


def these(some: int) -> str:
    """ "De 82 kommunene", "Den ene kommunen"."""
    return "Den ene kommunen" if some == 1 else f"De {number(some, 0)} kommunene"


def share(value_pct: float) -> str:
    """A share without decimals; what is not nothing or all is never written so: 0.3 is "under 1", 99.7 "over 99"."""
    if 0 < value_pct <= 0.5:
        return "under 1"
    return "over 99" if 99.5 <= value_pct < 100 else number(value_pct, 0)


def years(of: pd.Series) -> str:
    """Years in order, those in a row together: 2015–2019, 2021."""
    runs: list[list[int]] = []
    for year in sorted(of):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


def open_mark(of: Collection[int]) -> str:
    """What the hollow marks of a chart over years are, and when SSB revises the last of them; "" where there are none."""
    if not of:
        return ""
    return f"Åpent merke: {years(pd.Series(sorted(of)))} er urevidert. Revidert utgave: {REVISED_ON} {max(of) + 1}."


def label(text: str) -> str:
    """Thousands in a class label with a narrow space that does not break: "2 000–4 999"."""
    return re.sub(r"(?<=\d) (?=\d{3})", THIN, text) if " " in text else text


def counted(text: str) -> int:
    """Words, a number with its thousands and its sign for per cent as one."""
    return len(re.sub(rf"(?<=\d)[{THIN}\u00a0](?=[\d%])", "", text).split())


def first_that_fits(*tries: str) -> str:
    """The first of at most MOST_WORDS words; the last when none is."""
    return next((text for text in tries if counted(text) <= MOST_WORDS), tries[-1])


def first_lower(text: str) -> str:
    """The first letter as a small one, the rest as it is."""
    return text[:1].lower() + text[1:]


def first_upper(text: str) -> str:
    """The first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def hover(each: pd.DataFrame, column: str = "ndr_pct", text: Callable[[float], str] = percent) -> list[str]:
    """What a municipality's point says: name, figure and inhabitants. each: result.spread.municipalities with figures."""
    columns = (each[name].tolist() for name in ("region_name", column, "inhabitants"))
    return [
        f"<b>{name}</b><br>{text(figure)}, {number(persons, 0)} innbyggere"
        for name, figure, persons in zip(*columns, strict=True)
    ]


def side(distance_points: float) -> str:
    """Over, under or at the level, judged on the unrounded figure; "så vidt" where one decimal does not show it."""
    if distance_points == 0:
        return "på"
    barely = "så vidt " if round(distance_points, 1) == 0 else ""
    return barely + ("over" if distance_points > 0 else "under")
