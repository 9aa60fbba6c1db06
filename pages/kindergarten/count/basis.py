"""What the figures of the count rest on: the norm, the source, what a child and an FTE are counted as, who is out."""

from dataclasses import replace

import streamlit as st

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.staffing import FAMILY, NO_CHILDREN, NO_STAFF
from charts import words
from charts.kindergarten import headlines as told
from data.norwegian import joined
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import rows
from pages.shared import extract, provenance
from pages.shared.markdown import plain

SOURCE = "Utdanningsdirektoratet, BASIL, alle barnehager {day}. Egen beregning."
OUT = {NO_CHILDREN: "uten barn", NO_STAFF: "uten årsverk", FAMILY: "med «familiebarnehage» i navnet"}


def norm() -> str:
    """What the staffing norm asks, since when, and how many meet it by the newest that is published."""
    staff = extract.table("kindergarten_norms").set_index("norm_code").loc["staff"]
    met = extract.table("kindergarten_compliance")
    last = met[met["norm_code"] == "staff"].sort_values("year").iloc[-1]
    under, over = (told.plain_number(staff[f"children_per_fte_{age}_3"]) for age in ("under", "over"))
    since = f"{staff['in_force'].day}.{staff['in_force'].month}.{staff['in_force'].year}"
    return (
        f"Bemanningsnormen: høyst {under} barn under tre eller {over} over tre per årsverk, krav fra {since}. I "
        f"{last['year']} oppfylte {words.number(last['meeting_pct'], 0)} prosent den (Udir, ordinære barnehager)."
    )


def told_of(code: str | None, assumed: Assumptions, spans: bool) -> str:
    """All of it in one line, for a municipality or the country. spans: whether a figure has its span in brackets."""
    return " ".join(
        filter(
            None,
            [
                spanned(assumed) if spans else "",
                _places(code, assumed),
                family(code, assumed),
                _wage(assumed),
                counted(code, assumed),
                source(),
            ],
        )
    )


def source() -> str:
    """The count as a source line."""
    return f"Kilde: {SOURCE.format(day=day())}"


def day() -> str:
    """The day of the count, as in its title: 15. desember 2017."""
    return rows.count()[0].title.split(" ", 1)[1]


def fetched() -> str:
    """The day the count was brought in."""
    return provenance.day(rows.count()[0].imported)


def places(assumed: Assumptions) -> str:
    """What a child is counted as, as the head of a table."""
    return "Hoder" if assumed.part_time == 1 else f"Oppholdstid {words.number(assumed.part_time, 4)} plass per barn"


def _places(code: str | None, assumed: Assumptions) -> str:
    """What the children are counted as, and what the readings would be of heads."""
    heads = rows.total(code, replace(assumed, part_time=1.0))
    if assumed.part_time == 1:
        return "Hvert barn er regnet som en heltidsplass (hoder), det meste det kan telle."
    told_as = f"Hvert barn er regnet som {words.number(assumed.part_time, 4)} heltidsplass"
    if not heads["shortfall_gross_fte"]:
        return f"{told_as}."
    return f"{told_as}; som hoder mangler det {_both(code, heads)}."


def _both(code: str | None, row: dict[str, float]) -> str:
    gross, net = told.fte(row["shortfall_gross_fte"]), told.fte(row["shortfall_net_fte"])
    return f"{gross} årsverk hver for seg og {net} med {'kommunen' if code else 'landet'} under ett"


def spanned(assumed: Assumptions) -> str:
    """What the span is over; what was chosen by the reader stands."""
    found = rows.alternatives(assumed)
    wages = sorted({one.wage_nok for one in found})
    over = [
        *(["hoder og avtalt oppholdstid"] if len({one.part_time for one in found}) > 1 else []),
        *(["med og uten familiebarnehager"] if len({one.without_family for one in found}) > 1 else []),
        *([f"lønn fra {words.number(wages[0], 0)} til {words.number(wages[-1], 0)} kr"] if len(wages) > 1 else []),
    ]
    return f"I parentes: lavest og høyest over {joined(over)}." if over else ""


def family(code: str | None, assumed: Assumptions) -> str:
    """How many have a name that says family kindergarten, and both readings without them; "" for none."""
    units = rows.units(code, assumed)
    named = int((units["is_family"] & (units["reason"] == "")).sum())
    if not named:
        return ""
    known = int((units["reason"] == "").sum())
    text = f"{words.number(named, 0)} av {words.number(known, 0)} har «familiebarnehage» i navnet, som har en egen norm"
    without = rows.total(code, replace(assumed, without_family=True))
    if not rows.total(code, assumed)["shortfall_gross_fte"] and not without["shortfall_gross_fte"]:
        return f"{text}."
    return f"{text}; uten {'den' if named == 1 else 'dem'} mangler det {_both(code, without)}."


def counted(code: str | None, assumed: Assumptions) -> str:
    """How many kindergartens are in the figures, and how many are not, by why."""
    reasons = rows.units(code, assumed)["reason"]
    known = int((reasons == "").sum())
    if known == len(reasons) == 1:
        return "Den ene barnehagen er med."
    left = [f"{words.number((reasons == one).sum(), 0)} {text}" for one, text in OUT.items() if (reasons == one).any()]
    out = f"; holdt utenfor: {' og '.join(left)}" if left else ""
    return f"{words.number(known, 0)} av {words.number(len(reasons), 0)} barnehager er med{out}."


def _wage(assumed: Assumptions) -> str:
    """What a full-time equivalent is counted to cost, whose figure it is, and in which year's prices."""
    whose = "Utdanningsforbundet, udatert" if assumed.wage_nok in choices.wages().values() else "valgt"
    return f"Et årsverk er regnet til {words.number(assumed.wage_nok, 0)} kr ({whose}), som {assumed.wage_year}-kroner."


def left_out() -> None:
    """What the count says of those that could not be moved or had no figures, by name."""
    with st.expander("Hvem er holdt utenfor, og hvem har ingen plass i dagens kommuner"):
        for note in rows.count()[0].facts["notes"]:
            st.markdown(f"- {plain(note)}")
        st.caption("De som ikke har plass i dagens inndeling, er med i tallene for landet, men ikke i noen kommune.")
