"""What a map of the distance to a level says: the answer, its classes, and what must be known. From profile.on_map.rows."""

import math
from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.common.records import records
from analysis.measures.measure import Measure
from analysis.profile import levels
from analysis.profile.several.on_map import CLASSES, STEPS, County, first_of, most_below
from charts import level_caveat, words
from charts.answer import Answer, KeyFigure
from charts.passed import CORRECTED, MAYBE_OVER
from charts.profile import map_headline
from charts.profile.words import UNCORRECTED
from data.municipalities.names import plain_name
from data.norwegian import number

SIZE = (
    "Prikkenes areal følger folketallet 1. januar året etter; de minste, inntil om lag 6 000 innbyggere, er tegnet like store for "
    "å være synlige. Prikken står midt i kommunen, ikke der folk bor; de som lå for nær hverandre, er flyttet litt."
)
SIGN = (
    "Blått er under nivået (runde prikker), grått er over (ruter); jo lenger under, jo sterkere. Kryss eller skravert: kommunen har ikke tallet. "
    "På nivået er ikke under det. Oslo er med. Under kartet er de samme tallene for alle kommuner."
)
UNIT = "Prosentpoeng fra {level}\u00a0%"  # of the classes
SHARES, LACKING, MOST = "Andel under: {}.", "Kryss eller skravert: ikke tall.", 3  # counties with their shares
KS_LIMIT = {"debt_pct": level_caveat.UNCORRECTED, "result_pct": "", "fund_pct": ""}
AREAS = (
    "Store kommuner fyller mer av kartet enn små, også der det bor få. Grensene er forenklet, og små øyer er utelatt."
)


def unit(rows: pd.DataFrame) -> str:
    """Of the classes, over them: from which level they are."""
    return UNIT.format(level=words.level(rows.iloc[0]["level"]))


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
    what, counted = map_headline.called(first["measure"], first["measure_name"]), map_headline.counted(rows)
    if counted is None:
        return Answer(map_headline.NONE.format(what=what, year=year))
    named, at = counted.named(), counted.at
    figures = [KeyFigure("Under", counted.of_all, f"{at}: {words.level(first['level'])}\u00a0%")]
    meeting = [f"{named}."]
    for row in records(rows[rows["region_code"] == code]):
        figures.insert(0, _own_figure(row, at))
        if row["reason"]:
            named = f"Uttrekket har ikke {what} i {year} for {plain_name(row['region_name'])}"
            continue
        if not row["level_judges"]:
            named = words.first_that_fits(*_with_all(row, what, counted), named)
        elif levels.uncertain(row["measure"], row["level_side"]):
            own = f"{plain_name(row['region_name'])}: {what} {words.percent(row['value'])} i {year}"
            named = words.first_that_fits(*(f"{own}; {whose}{MAYBE_OVER}" for whose in ("den korrigerte ", "")))
        else:
            named = f"{plain_name(row['region_name'])}: {what} {_place(row, at)} i {year}"
        meeting.insert(0, f"{row['region_name']} hadde {words.percent(row['value'])} i {what}{_beside(row, at)}.")
    return Answer(named, tuple(figures), tuple(meeting))


def _with_all(row: Mapping, what: str, counted: map_headline.Counted) -> tuple[str, ...]:
    """Of one year, which the level does not judge: the figure, and how many are below the level."""
    own = f"{plain_name(row['region_name'])}: {what} {number(row['value'])}\u00a0prosent i {row['year']}; {counted.of_all}"
    whole, short = (f"{own}{called}{counted.whose} var under {counted.at}" for called in (" kommuner", ""))
    return whole, short, short.replace("\u00a0prosent", "\u00a0%")


def _beside(row: Mapping, at: str) -> str:
    """Its level, after the figure; of one year for whom the level is."""
    if not row["level_judges"]:
        return f" i {row['year']}; {at} på {words.level(row['level'])} gjelder kommunene samlet over tid"
    if levels.uncertain(row["measure"], row["level_side"]):
        return f", {CORRECTED.format(words.number(row['level'], 0))}"
    return f", {_place(row, at)}"


def _own_figure(row: Mapping, at: str) -> KeyFigure:
    if row["reason"]:
        return KeyFigure(row["region_name"], "ikke tall", row["reason"])
    unsure = levels.uncertain(row["measure"], row["level_side"])
    beside = MAYBE_OVER if unsure else _away(row, at).replace("prosentpoeng", "poeng")
    return KeyFigure(row["region_name"], words.judged(row["value"], row["level"], 1, unit="\u00a0%"), beside)


def _away(row: Mapping, at: str) -> str:
    """How far from the level, and on which side. at: what the level is called."""
    side = row["level_side"]
    return f"på {at}" if side == "på" else f"{words.size(row['level_distance'])} prosentpoeng {side}"


def _place(row: Mapping, at: str) -> str:
    """How far from the level, with its name: "0,7 prosentpoeng under anbefalt nivå"."""
    return _away(row, at) + (f" {at}" if row["level_side"] != "på" else "")


def caveat(rows: pd.DataFrame, ranked: Sequence[County]) -> str:
    """How the picture is read, whom its level is for, and the shares behind its headline; short. ranked: see on_map.by_share."""
    first = rows.iloc[0]
    level = KS_LIMIT.get(first["measure"], level_caveat.recommended(first["level_judges"]))
    gaps = LACKING if (rows["map_class"] == "").any() else ""
    return " ".join(filter(None, (level, _shares(rows, ranked), gaps)))


def _shares(rows: pd.DataFrame, ranked: Sequence[County]) -> str:
    """The shares below the level of the counties where they are largest, and of the country; "" where the headline names none."""
    if map_headline.county(rows, most_below(ranked)) is None:
        return ""
    sides = rows["level_side"]
    landet = County("landet", int((sides == "under").sum()), int((sides != "").sum()))
    return SHARES.format(", ".join(map(_share, [*first_of(ranked, MOST), landet])))


def _share(one: County) -> str:
    return f"{one.name} {number(100 * one.below / one.known, 0)}\u00a0% ({one.below} av {one.known})"


def about(measure: str, registered: Measure, level: float) -> tuple[str, ...]:
    """What must be known of the map."""
    caveat = level_caveat.of(level)
    own = UNCORRECTED if measure == "debt_pct" else "" if measure in ("result_pct", "fund_pct") else caveat
    return tuple(filter(None, (SIGN, SIZE, AREAS, own, registered.definition)))


def inhabitants(row: Mapping) -> list[str]:
    """Of a dot; [] where they are not known."""
    return [] if math.isnan(row["inhabitants"]) else [f"{number(row['inhabitants'], 0)} innbyggere"]


def said(row: Mapping) -> str:
    """The figure of a dot, or that there is none."""
    return "ikke tall" if row["reason"] else words.percent(row["value"])
