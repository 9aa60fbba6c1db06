"""What the page about room for manoeuvre answers, for one municipality or for all: sentence, figures, what to say of them.

The debt is uncorrected, and the correction takes debt away: over the limit is never told as a limit that is broken.
"""

import math
from collections.abc import Mapping

import pandas as pd

from charts import words
from charts.answer import Answer, KeyFigure
from charts.passed import AT_LEAST, AT_MOST, MAYBE, MAYBE_OVER, SAID
from charts.room import headlines
from data.contract.schema import MISSING
from data.norwegian import joined

LABEL = {"debt": "Ukorrigert gjeld", "result": "Etter bundne fond", "fund": "Fond"}
COUNTED = {"debt": "Gjeld over grensen", "result": "Resultat under grensen", "fund": "Fond under grensen"}
SURE = ("result", "fund")  # tests whose figure is the one that the limit is made for
UNCORRECTED = "Gjelden er ukorrigert, og gjeldsgrensen gjelder korrigert gjeld: kommunen kan være under den."
BARE, DEFINITE = (
    {"debt": "gjeld", "result": "resultat", "fund": "fond"},
    {"debt": "gjelden", "result": "resultatet", "fund": "fondet"},
)
KEEPS = {"above": AT_MOST, "below": AT_LEAST}  # what keeps a limit, by where one is beyond it
NO_VERDICT = "Grensene er KS' hovedregel for lite handlingsrom, ikke lov."


def municipality(name: str, own: pd.Series, limits: pd.DataFrame, total: Mapping, listed: str, year: int) -> Answer:
    """own: its row of three_tests.municipalities. limits: of room.rows. total: the row for all of three_tests.by_class.
    listed: whether it is in ROBEK, a sentence."""
    meeting = (_said(own, limits, year), _all(total, year), f"{NO_VERDICT} {listed}".strip())
    return Answer(sentence(name, own, year), shares(own, limits), tuple(text for text in meeting if text))


def shares(own: pd.Series, limits: pd.DataFrame) -> tuple[KeyFigure, ...]:
    """The three shares of a municipality, each beside its limit. own, limits: as of `municipality`."""
    return tuple(_figure(own, test) for test in limits.itertuples())


def sentence(name: str, own: pd.Series | Mapping, year: int) -> str:
    """Which limits it is beyond, on which side, and which it is within, at most 15 words; of the debt that it is not sure, since it is uncorrected."""
    broken = [test for test in SURE if own[f"{test}_fails"] == 1]
    unknown = [test for test in ("debt", *SURE) if pd.isna(own[f"{test}_fails"])]
    over = own["debt_fails"] == 1
    if len(unknown) == 3:
        return f"Uttrekket har ikke tallene for {name} i {year}"
    lacking = f"; tall mangler for {words.in_words(len(unknown))}" if unknown else ""
    if not broken and not over:
        count = words.in_words(3 - len(unknown)) + " av" if unknown else "alle"
        told = f"innenfor {count} KS' tre grenser i {year}{lacking}"
        return words.first_that_fits(f"{name} er {told}", f"{name}: {told}")
    within = [test for test in ("debt", *SURE) if own[f"{test}_fails"] == 0]
    rest = lacking or (f", {_named(within)} innenfor" if within else "")
    told = _beyond(broken, over) + rest
    return words.first_that_fits(f"{name} i {year}: {told}", f"{name}: {told}")


def _beyond(broken: list[str], over: bool) -> str:
    """What is beyond its limit, the sure first."""
    under = f"{_named(broken)} er under KS' grense{'r' if len(broken) > 1 else ''}" if broken else ""
    debt = f"{DEFINITE['debt']} {MAYBE if broken else MAYBE_OVER}" if over else ""
    return ", ".join(filter(None, [under, debt]))


def _named(tests: list[str]) -> str:
    """ "resultatet", "resultat og fond"."""
    return DEFINITE[tests[0]] if len(tests) == 1 else joined([BARE[test] for test in tests])


def any_known(own: pd.Series | Mapping) -> bool:
    """Whether there is a figure to say anything of it by."""
    return any(pd.notna(own[f"{test}_fails"]) for test in ("debt", *SURE))


def _figure(own: pd.Series, test) -> KeyFigure:
    """A share beside its limit, or that the figure is not there."""
    value = own[f"{test.test_code}_pct"]
    limit = f"grense: {KEEPS[test.fails_when]} {words.percent(test.limit_pct, 0)}"
    if pd.isna(value):
        return KeyFigure(LABEL[test.test_code], "ikke tall", lacking(own, test.test_code))
    return KeyFigure(LABEL[test.test_code], words.judged(value, test.limit_pct, 1, unit="\u00a0%"), limit)


def lacking(own: pd.Series, test: str) -> str:
    """Why a municipality has no figure of one test."""
    mark = own[f"{test}_status"]
    return MISSING.get(mark, "tallet mangler") if pd.notna(mark) else "tallet mangler"


def _said(own: pd.Series, limits: pd.DataFrame, year: int) -> str:
    """Each share that there is, beside its limit, as a municipality says it of itself."""
    parts = []
    for test in limits.itertuples():
        value = own[f"{test.test_code}_pct"]
        if pd.notna(value):
            share, at = words.judged(value, test.limit_pct, 1), words.number(test.limit_pct, 0)
            parts.append(f"{SAID[test.test_code]} på {share} prosent av inntektene (grensen er {at})")
    if not parts:
        return ""
    said = f"I {year} hadde vi {'; '.join(parts)}."
    return f"{said} {UNCORRECTED}" if own["debt_fails"] == 1 else said


def _all(total: Mapping, year: int) -> str:
    """How many fail all three, at most; "" where it cannot be told of all."""
    return "" if total["municipalities_of"] - total["all_known"] else f"{headlines.all_three(pd.Series(total), year)}."


def country(total: pd.Series, limits: pd.DataFrame, sums: str, year: int) -> Answer:
    """total: the row for all of three_tests.by_class. sums: of headlines.sums."""
    figures = tuple(_count(total, test) for test in limits.itertuples())
    tests = [headlines.test(total, test.test_code, test.limit_pct, year) for test in limits.itertuples()]
    meeting = (f"{headlines.all_three(total, year)}.", " ".join(f"{text}." for text in tests if text), sums)
    return Answer(headlines.all_three(total, year), figures, tuple(text for text in meeting if text))


def _count(total: pd.Series, test) -> KeyFigure:
    """How many are beyond the limit of one test, of those with a figure."""
    known, code = total[f"{test.test_code}_known"], test.test_code
    if not known or math.isnan(known):
        return KeyFigure(COUNTED[code], "ikke tall", "")
    mark = ", ukorrigert" if code == "debt" else ""
    beside = f"av {words.n(known)}{'' if known == total['municipalities_of'] else ' med tall'}{mark}"
    return KeyFigure(COUNTED[code], words.number(total[f"{code}_failing"], 0), beside)
