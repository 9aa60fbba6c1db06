"""What the figures of the count rest on: source, what a child and a full-time equivalent are counted as, who is out."""

from dataclasses import replace

import streamlit as st

from analysis.kindergarten_assumptions import Assumptions
from charts import kindergarten_words as told
from charts import words
from pages.parts import kindergarten_choices as choices
from pages.parts import kindergarten_rows as rows
from pages.parts.plain import plain

SOURCE = "Kilde: Utdanningsdirektoratet, BASIL, alle barnehager {day}. Egen beregning."


def told_of(code: str | None, assumed: Assumptions) -> str:
    """All of it in one line, for a municipality or the country."""
    return f"{_places(code, assumed)} {_wage(assumed)} {_counted(rows.total(code, assumed))} {source()}"


def source() -> str:
    """The count as a source line."""
    return SOURCE.format(day=day())


def day() -> str:
    """The day of the count, as in its title: 15. desember 2017."""
    return rows.count()[0].title.split(" ", 1)[1]


def _places(code: str | None, assumed: Assumptions) -> str:
    """What the children are counted as, and what the readings would be with the agreed hours that SSB told next."""
    if assumed.part_time != 1:
        return f"Hvert barn er regnet som {words.number(assumed.part_time, 4)} heltidsplass."
    label, places = list(choices.part_times().items())[1]
    row = rows.total(code, replace(assumed, part_time=places))
    gross, net = told.fte(row["shortfall_gross_fte"]), told.fte(row["shortfall_net_fte"])
    return (
        f"Hvert barn er regnet som en heltidsplass, så tallene er øvre anslag. {label} gir {gross} (KS) og {net} "
        "(staten) årsverk."
    )


def _wage(assumed: Assumptions) -> str:
    """What a full-time equivalent is counted to cost, and whose figure it is."""
    whose = " (Utdanningsforbundet, udatert)" if assumed.wage_nok in choices.wages().values() else " (valgt)"
    return f"Et årsverk er regnet til {words.number(assumed.wage_nok, 0)} kr{whose}."


def _counted(row: dict[str, float]) -> str:
    left = row["units_of"] - row["units"]
    out = f"; {words.number(left, 0)} uten barn eller uten årsverk er holdt utenfor" if left else ""
    return f"{words.number(row['units'], 0)} av {words.number(row['units_of'], 0)} barnehager er med{out}."


def left_out() -> None:
    """What the count says of those that could not be moved or had no figures, by name."""
    with st.expander("Hvem er holdt utenfor, og hvem har ingen plass i dagens kommuner"):
        for note in rows.count()[0].facts["notes"]:
            st.markdown(f"- {plain(note)}")
        st.caption("De som ikke har plass i dagens inndeling, er med i tallene for landet, men ikke i noen kommune.")
