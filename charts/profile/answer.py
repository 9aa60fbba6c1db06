"""What the page Kommunen answers: result, fund and debt, each on its side of its level. From profile.rows.

A distance that is hardly one is told so, see levels.called. A limit that is kept is told so: over is good of a fund and bad of a debt.
The debt is uncorrected, and the limit is made for corrected debt: over it, it is the uncorrected debt that is so.
"""

from collections.abc import Mapping

import pandas as pd

from analysis.common.records import records
from analysis.profile import levels
from charts import words
from charts.answer import Answer, KeyFigure
from charts.profile import meeting

SHOWN = {"ndr_pct": ("resultat", "Netto driftsresultat"), "fund_pct": ("fond", "Fond"),
         "debt_pct": ("gjeld", "Ukorrigert gjeld")}  # fmt: skip
AT = {"anbefalt nivå": "anbefalt nivå", "KS' grense": "grensen"}
SHORT_AT = AT | {"anbefalt nivå": "nivået"}
WITHIN, BOTH = "innenfor", ("fond innenfor grensen, gjeld innenfor grensen", "fond og gjeld innenfor grensene")
LIMIT_MEANS = "KS' grenser viser når handlingsrommet er lite."
NONE = "Velg en av {n} kommuner: inntil {m} tall om hver"
WITHOUT = "Ingen kommune er valgt. Velg i listen øverst, med navn eller nummer, også gamle."


def municipality(name: str, rows: pd.DataFrame, in_a_row: str = "") -> Answer:
    """rows: profile.rows of one municipality. in_a_row: for how many years on which side of the level, see over_time_headline.so_far."""
    by = {row["measure"]: row for row in records(rows)}
    shown = [by[measure] for measure in SHOWN]
    note = LIMIT_MEANS if any(row["level_side"] and row["level_name"] == levels.LIMIT for row in shown) else ""
    return Answer(sentence(name, shown), tuple(map(_figure, shown)), meeting.sentences(by, in_a_row), note=note)


def sentence(name: str, shown: list[dict]) -> str:
    """On which side of its level each of the three is, at most 15 words."""
    held = [row for row in shown if row["level_side"]]
    if not held:
        return f"Uttrekket har ikke resultat, fond eller gjeld for {name}"
    first = f"{name} i {max(row['year'] for row in held)}: "
    tries = [
        ", ".join(_side(row, at, near) for row in held) for at, near in ((AT, ""), (SHORT_AT, ""), (SHORT_AT, "nær"))
    ]
    return words.first_that_fits(*(first + told.replace(*BOTH) for told in tries))


def _side(row: Mapping, at: Mapping[str, str], near: str) -> str:
    """at: what a level is called. near: what is said in place of "like under", where there is no room for that."""
    side, limit = row["level_side"], row["level_name"] == levels.LIMIT
    over_limit = limit and row["measure"] == levels.UNCORRECTED and side == "over"
    what = f"{'ukorrigert ' if over_limit else ''}{SHOWN[row['measure']][0]}"
    told = levels.called(side, row["level_distance"])
    if near and told != side:
        told = near
    elif limit and side != "på" and levels.kept(row["measure"], side):
        told = told.replace(side, WITHIN)
    return f"{what} {told} {at[row['level_name']]}"


def _figure(row: Mapping) -> KeyFigure:
    label = SHOWN[row["measure"]][1]
    if row["reason"]:
        return KeyFigure(label, "ikke tall", row["reason"])
    name = "nivå" if row["level_name"] == "anbefalt nivå" else "grense"
    value = words.judged(row["value"], row["level"], 1, unit="\u00a0%")
    return KeyFigure(label, value, f"{name}: {words.level(row['level'])}\u00a0%")


def nobody(municipalities: int, measures: int) -> Answer:
    """Where no municipality is chosen."""
    told = NONE.format(n=words.number(municipalities, 0), m=words.number(measures, 0))
    return Answer(told, because=WITHOUT)
