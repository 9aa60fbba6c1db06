"""What the figures of the count rest on, in words: the norm, what a child and an FTE are counted as, who is out."""

from collections.abc import Collection, Mapping

import pandas as pd

from analysis.kindergarten.assumptions import NAMES, YEARS, Assumptions
from analysis.kindergarten.staffing import FAMILY, NO_CHILDREN, NO_STAFF
from charts import words
from charts.kindergarten import headlines as told
from data.norwegian import figure, joined

SOURCE = "Utdanningsdirektoratet, BASIL, alle barnehager {day}. Beregninger: Kommuneøkonomi."
OUT = {NO_CHILDREN: "uten barn", NO_STAFF: "uten årsverk", FAMILY: "med «familiebarnehage» i navnet"}
UNITS = {"wage_nok": " kr", "private_share_pct": " prosent"}


def norm(staff: pd.Series) -> str:
    """What the staffing norm asks, and since when. staff: the row of kindergarten_norms."""
    under, over = (told.plain_number(staff[f"children_per_fte_{age}_3"]) for age in ("under", "over"))
    since = f"{staff['in_force'].day}.{staff['in_force'].month}.{staff['in_force'].year}"
    return f"Bemanningsnormen: høyst {under} barn under tre eller {over} over tre per årsverk, krav fra {since}."


def source(day: str) -> str:
    """The count as a source line. day: 15. desember 2017."""
    return f"Kilde: {SOURCE.format(day=day)}"


def places(assumed: Assumptions) -> str:
    """What a child is counted as, as the head of a table."""
    return "Hoder" if assumed.part_time == 1 else f"Oppholdstid {words.number(assumed.part_time, 4)} plass per barn"


def places_told(assumed: Assumptions, heads: Mapping, place: str) -> str:
    """What the children are counted as, and what the readings would be of heads. heads: rows.count.total of heads."""
    if assumed.part_time == 1:
        return "Hvert barn er regnet som en heltidsplass (hoder), det meste det kan telle."
    told_as = f"Hvert barn er regnet som {words.number(assumed.part_time, 4)} heltidsplass"
    if not heads["shortfall_gross_fte"]:
        return f"{told_as}."
    return f"{told_as}; med alle barn på full tid manglet det {_both(heads, place)}."


def _both(row: Mapping, place: str) -> str:
    gross, net = told.fte(row["shortfall_gross_fte"]), told.fte(row["shortfall_net_fte"])
    return f"{gross} årsverk hver for seg og {net} med {place} under ett"


def spanned(found: Collection[Assumptions]) -> str:
    """What the span is over; what was chosen by the reader stands. found: assumptions.alternatives."""
    wages = sorted({one.wage_nok for one in found})
    over = [
        *(["hoder og avtalt oppholdstid"] if len({one.part_time for one in found}) > 1 else []),
        *(["med og uten familiebarnehager"] if len({one.without_family for one in found}) > 1 else []),
        *([f"lønn fra {words.number(wages[0], 0)} til {words.number(wages[-1], 0)} kr"] if len(wages) > 1 else []),
    ]
    return f"I parentes: lavest og høyest over {joined(over)}." if over else ""


def family(units: pd.DataFrame, row: Mapping, without: Mapping, place: str) -> str:
    """How many have a name that says family kindergarten, and both readings without them; "" for none.

    units: kindergartens. row, without: rows.count.total with and without them.
    """
    known = units[units["reason"] == ""]
    named = int(known["is_family"].sum())
    if not named:
        return ""
    many = f"{words.number(named, 0)} av {words.number(len(known), 0)}"
    text = f"{many} har «familiebarnehage» i navnet, som har en egen norm"
    if not row["shortfall_gross_fte"] and not without["shortfall_gross_fte"]:
        return f"{text}."
    return f"{text}; uten {'den' if named == 1 else 'dem'} manglet det {_both(without, place)}."


def counted(reasons: pd.Series) -> str:
    """How many kindergartens are in the figures, and how many are not, by why."""
    known = int((reasons == "").sum())
    if known == len(reasons) == 1:
        return "Den ene barnehagen er med."
    left = [f"{words.number((reasons == one).sum(), 0)} {text}" for one, text in OUT.items() if (reasons == one).any()]
    out = f"; holdt utenfor: {' og '.join(left)}" if left else ""
    return f"{words.number(known, 0)} av {words.number(len(reasons), 0)} barnehager er med{out}."


def wage(assumed: Assumptions, known: Collection[float]) -> str:
    """What a full-time equivalent is counted to cost, whose figure it is, and in which year's prices. known: the union's."""
    whose = "Utdanningsforbundet, udatert" if assumed.wage_nok in known else "valgt"
    return f"Et årsverk er regnet til {words.number(assumed.wage_nok, 0)} kr ({whose}), som {assumed.wage_year}-kroner."


def figure4(value: float) -> str:
    """0.9897 is "0,9897"; 1.0 is "1"."""
    return words.number(value, 0 if value == 1 else 4)


def changed(names: Collection[str], assumed: Assumptions, default: Assumptions, usual_share: str) -> str:
    """What is not the default, each with what the default is. usual_share: the private share that is used without one."""
    return "; ".join(_changed(name, assumed, default, usual_share) for name in names)


def _changed(name: str, assumed: Assumptions, default: Assumptions, usual_share: str) -> str:
    if name == "without_family":
        return "uten familiebarnehager (kjent på navnet; bare tellingen)"
    standard = usual_share if name == "private_share_pct" else _value(default, name)
    return f"{NAMES[name]} {_value(assumed, name)} (standard {standard})"


def _value(assumed: Assumptions, name: str) -> str:
    value = getattr(assumed, name)
    if name in YEARS:
        return str(value)
    return (figure4(value) if name == "part_time" else figure(value)) + UNITS.get(name, "")
