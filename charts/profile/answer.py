"""What the page Kommunen answers: result, fund and debt, each on its side of its level. From profile.rows.

The recommended level is for several years together: the result is that of five years or three, and of one alone it is told without
the level. A distance that is hardly one is told so, see levels.called. Which way a limit goes is told with it: over is good of a fund
and bad of a debt. The debt is uncorrected, never less than the corrected one that the limit is made for: over it, that one may be so.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.common.records import records
from analysis.profile import levels
from charts import passed, words
from charts.answer import Answer, KeyFigure
from charts.profile import meeting
from charts.profile.places import together
from data.norwegian import number

RESULT = "ndr_pct"
SHOWN = {RESULT: ("resultat", "Netto driftsresultat"), "fund_pct": ("fond", "Fond"),
         levels.UNCORRECTED: ("gjeld", "Ukorrigert gjeld")}  # fmt: skip
LEAST, MOST = (
    ("nedre grense", passed.AT_LEAST),
    ("øvre grense", passed.AT_MOST),
)  # what a limit is called, and its value
AT, SHORT_AT = "anbefalt nivå", "nivået"
BOTH = (f"fond over {LEAST[0]}, gjeld under {MOST[0]}", "fond og gjeld innenfor grensene")
LIMIT_MEANS = "KS' grenser viser når handlingsrommet er lite."
NOT_HELD = "Anbefalt nivå gjelder over flere år: resultatet er ikke vurdert mot det, for {reason}."
ONE_YEAR = "nivået gjelder over tid"
NONE = "Velg en av {n} kommuner: inntil {m} tall om hver"
WITHOUT = "Ingen kommune er valgt. Velg i listen øverst, med navn eller nummer, også gamle."


def municipality(name: str, rows: pd.DataFrame, in_a_row: str = "") -> Answer:
    """rows: profile.rows of one municipality. in_a_row: for how many years on which side of the level, see over_time_headline.so_far."""
    by = {row["measure"]: row for row in records(rows)}
    shown = [levels.over_years(by) or by[RESULT], *(by[measure] for measure in SHOWN if measure != RESULT)]
    told = sentence(name, shown)
    figures = tuple(_figure(row, dated=f" i {row['year']}" in told) for row in shown)
    return Answer(told, figures, meeting.sentences(by, in_a_row), note=_note(by, shown))


def _note(by: Mapping[str, Mapping], shown: Sequence[Mapping]) -> str:
    """What a limit is, and why the result is not held against the level where it is not."""
    limits = any(row["level_side"] and row["level_name"] == levels.LIMIT for row in shown)
    alone = shown[0]["level_name"] and not shown[0]["level_side"] and not shown[0]["reason"]
    why = NOT_HELD.format(reason=by[next(iter(levels.OVER_YEARS))]["reason"]) if alone else ""
    return " ".join(filter(None, [LIMIT_MEANS if limits else "", why]))


def sentence(name: str, shown: Sequence[Mapping]) -> str:
    """On which side of its level each of the three is, at most 15 words. The year is that of the limits: it stands first where the
    result is of it too, and last, where there is room, where the result is of several years, which are told with it."""
    known = [row for row in shown if not row["reason"]]
    if not known:
        return f"Uttrekket har ikke resultat, fond eller gjeld for {name}"
    year = max(row["year"] for row in known)
    first, last = (f"{name}: ", f" i {year}") if together(known[0]) else (f"{name} i {year}: ", "")
    last = last if len(known) > 1 else ""  # of several years alone: which they are is told
    tries = [
        ", ".join(_side(row, at, near) for row in known) for at, near in ((AT, ""), (SHORT_AT, ""), (SHORT_AT, "nær"))
    ]
    told = [first + each.replace(*BOTH) for each in tries]
    told = [each.removesuffix(" grense") if each.count(" grense") > 1 else each for each in told]
    return words.first_that_fits(*(each + end for end in dict.fromkeys([last, ""]) for each in told))


def _side(row: Mapping, at: str, near: str) -> str:
    """at: what the recommended level is called. near: what is said in place of "like under", where there is no room for that."""
    side, limit, years = row["level_side"], row["level_name"] == levels.LIMIT, together(row)
    if not side:
        return f"{SHOWN[row['measure']][0]} {number(row['value'])}\u00a0prosent"
    name = f"{SHOWN[RESULT][0]} {years}" if years else SHOWN[row["measure"]][0]
    told = levels.called(side, row["level_distance"])
    if levels.uncertain(row["measure"], side):
        told = passed.MAYBE
    elif near and told != side:
        told = near
    return f"{name} {told} {_limit(row)[0] if limit else at}"


def _limit(row: Mapping) -> tuple[str, str]:
    return MOST if row["measure"] in levels.AT_MOST else LEAST


def _figure(row: Mapping, dated: bool) -> KeyFigure:
    """Of several years the label says which; of one, where the sentence has no room for it. dated: whether it has."""
    years = together(row)
    label = f"Resultat {years}" if years else SHOWN[row["measure"]][1]
    if row["reason"]:
        return KeyFigure(label, "ikke tall", row["reason"])
    label += "" if years or dated else f" {row['year']}"
    value = words.judged(row["value"], row["level"], 1, unit="\u00a0%")
    if row["level_name"] and not row["level_side"]:
        return KeyFigure(label, words.percent(row["value"]), ONE_YEAR)
    name = "nivå:" if row["level_name"] == levels.RECOMMENDED_NAME else _limit(row)[1]
    return KeyFigure(label, value, f"{name} {words.level(row['level'])}\u00a0%")


def nobody(municipalities: int, measures: int) -> Answer:
    """Where no municipality is chosen."""
    told = NONE.format(n=words.number(municipalities, 0), m=words.number(measures, 0))
    return Answer(told, because=WITHOUT)
