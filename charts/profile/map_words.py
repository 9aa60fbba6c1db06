"""What a map of the distance to a level says: the answer, its classes, and what must be known. From profile.on_map.rows."""

import math
from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.common.records import records
from analysis.measures.measure import Measure
from analysis.profile.several.on_map import CLASSES, STEPS
from charts import level_caveat, words
from charts.answer import Answer, KeyFigure
from charts.profile.words import UNCORRECTED
from data.municipalities.names import plain_name
from data.norwegian import number

SIZE = (
    "Prikkenes areal følger folketallet 1. januar året etter; de minste, under om lag 2 700 innbyggere, er tegnet like store for "
    "å være synlige. Prikken står midt i kommunen, ikke der folk bor."
)
SIGN = (
    "Sterk farge er under nivået (runde prikker), svak er over (ruter); jo lenger under, jo sterkere. Kryss eller skravert: kommunen har ikke tallet. "
    "På nivået er ikke under det. Oslo er med. Listen under kartet har de samme tallene for alle kommuner."
)
UNIT = "Prosentpoeng fra nivået"  # of the classes
IN_PICTURE = "Sterk farge: under nivået, svak: over, kryss eller skravert: ikke tall."
CALLED = {"debt_pct": "netto lånegjeld (ukorrigert)", "fund_pct": "disposisjonsfond", "result_pct": "resultat etter bundne fond",
          "ndr_pct_3yr": "netto driftsresultat over tre år", "ndr_pct_5yr": "netto driftsresultat over fem år"}  # fmt: skip
KS_LIMIT = {"debt_pct": "Gjelden er ukorrigert, KS' grense er for korrigert.", "result_pct": "", "fund_pct": ""}
NONE = "Uttrekket har ikke {what} i {year} for noen kommune"
AREAS = (
    "Store kommuner fyller mer av kartet enn små, også der det bor få. Grensene er forenklet, og små øyer er utelatt."
)


def labels(measure: str) -> dict[str, str]:
    """What each class is called, in percentage points from the level; "" of the gaps."""
    near, far = (number(step, 0) for step in STEPS[measure])
    told = (
        f"Mer enn {far} under",
        f"{near}–{far} under",
        f"Inntil {near} under",
        f"0–{near} over",
        f"{near}–{far} over",
        f"{far} eller mer over",
    )
    return {**dict(zip(CLASSES, told, strict=True)), "": "Ikke tall"}


def answer(rows: pd.DataFrame, code: str | None) -> Answer:
    """Where the chosen one is, and how many are below the level."""
    first, year = rows.iloc[0], rows.iloc[0]["year"]
    what, counted = _called(first["measure"], first["measure_name"]), _count(rows)
    if counted is None:
        return Answer(NONE.format(what=what, year=year))
    below, of, at, said = counted
    named = f"{said} i {year}"
    figures = [
        KeyFigure("Under", f"{number(below, 0)} av {number(of, 0)}", f"{at}: {words.level(first['level'])}\u00a0%")
    ]
    meeting = [f"{named}."]
    for row in records(rows[rows["region_code"] == code]):
        figures.insert(0, _own_figure(row, at))
        if row["reason"]:
            named = f"Uttrekket har ikke {what} i {year} for {plain_name(row['region_name'])}"
            continue
        own, where = plain_name(row["region_name"]), f"{_place(row, at)} i {year}"
        named = f"{own}: {what} {where}"
        meeting.insert(0, f"{row['region_name']} hadde {words.percent(row['value'])} i {what}, {_place(row, at)}.")
    return Answer(named, tuple(figures), tuple(meeting))


def _count(rows: pd.DataFrame) -> tuple[int, int, str, str] | None:
    """How many are below the level, of how many, what it is called, and all of it in a sentence; None without figures."""
    known = rows[rows["level_side"] != ""]
    if known.empty:
        return None
    first, below, of = known.iloc[0], int((known["level_side"] == "under").sum()), len(known)
    at = "anbefalt nivå" if first["level_name"] == "anbefalt nivå" else "KS' grense"
    what = _called(first["measure"], first["measure_name"])
    return below, of, at, f"{number(below, 0)} av {number(of, 0)} kommuner hadde {what} under {at}"


def _called(measure: str, name: str) -> str:
    """Short enough for a headline; of the debt, that it is uncorrected."""
    return CALLED.get(measure) or words.first_lower(name)


def _own_figure(row: Mapping, at: str) -> KeyFigure:
    if row["reason"]:
        return KeyFigure(row["region_name"], "ikke tall", row["reason"])
    value = words.judged(row["value"], row["level"], 1, unit="\u00a0%")
    return KeyFigure(row["region_name"], value, _away(row, at).replace("prosentpoeng", "poeng"))


def _away(row: Mapping, at: str) -> str:
    """How far from the level, and on which side. at: what the level is called."""
    side = row["level_side"]
    return f"på {at}" if side == "på" else f"{words.size(row['level_distance'])} prosentpoeng {side}"


def _place(row: Mapping, at: str) -> str:
    """How far from the level, with its name: "0,7 prosentpoeng under anbefalt nivå"."""
    return _away(row, at) + (f" {at}" if row["level_side"] != "på" else "")


def headline(rows: pd.DataFrame, counties: Sequence[str]) -> str:
    """How many are below the level and where the share is largest, which is what the map shows, whoever is chosen.

    counties: on_map.most_below; several are not told.
    """
    first, counted = rows.iloc[0], _count(rows)
    if counted is None or len(counties) != 1:
        return answer(rows, None).sentence
    below, of, at, named = counted
    short = f"{number(below, 0)} av {number(of, 0)} kommuner var under {at}"
    where = f" i {first['year']}, oftest i {counties[0]}"
    return words.first_that_fits(short + where, f"{named} i {first['year']}")


def caveat(measure: str) -> str:
    """What changes how the picture is read, whom the level is for first: short, so that its foot is not cut."""
    return f"{KS_LIMIT.get(measure, level_caveat.NOT_A_VERDICT)} {IN_PICTURE}".strip()


def about(measure: str, registered: Measure, level: float) -> tuple[str, ...]:
    """What must be known of the map."""
    caveat = level_caveat.CAVEAT.format(level=words.level(level), see="snittet over flere år og ")
    own = UNCORRECTED if measure == "debt_pct" else "" if measure in ("result_pct", "fund_pct") else caveat
    return tuple(filter(None, (SIGN, SIZE, AREAS, own, registered.definition)))


def inhabitants(row: Mapping) -> list[str]:
    """Of a dot; [] where they are not known."""
    return [] if math.isnan(row["inhabitants"]) else [f"{number(row['inhabitants'], 0)} innbyggere"]


def said(row: Mapping) -> str:
    """The figure of a dot, or that there is none."""
    return "ikke tall" if row["reason"] else words.percent(row["value"])
