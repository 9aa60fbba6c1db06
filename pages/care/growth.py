"""Care spending when the accounts by function are there: the growth of a unit taken apart, and who is left out."""

from dataclasses import replace

import pandas as pd

from analysis.care import few_people, units
from analysis.care.rows import growth as growth_rows
from analysis.care.rows.view import View
from charts.answer import Answer
from charts.care import (
    few_people as care_few_people,
    growth_headlines,
    growth_phrases,
    growth_taken_apart,
    growth_words,
    view_words,
)
from charts.care.answers import growth as growth_answer
from pages.care import words as care_words
from pages.care.national import GROWTH
from pages.care.rows import TABLES, material, members, out_of
from pages.shared import extract, long_list
from pages.shared.finding import Finding

COUNTS = ["municipalities", "municipalities_of"]
AGES = [f"inhabitants_{age}_{end}" for age in ("0_66", "67_79", "80_89", "90") for end in ("from", "to")]


@extract.cached
def growth(view: View) -> pd.DataFrame:
    """The growth of the unit with the unit costs asked for, and then with each set. No row when no one has figures."""
    return growth_rows.growth(
        material(view.choice), view, care_words.label(view), lambda one: members(replace(view, asked=one))
    )


@extract.cached
def answer(view: View, country_pct: float) -> Answer:
    """The growth of a unit with figures. country_pct: the country's beside it, NaN for none."""
    return growth_answer.growth(growth_answer.Told(*_told(view), country_pct))


def _told(view: View) -> tuple[pd.Series, str, float, pd.Series, bool]:
    """What sentences about the growth take; see growth_headlines.growth."""
    found = growth(view)
    row = found.iloc[0]
    who = growth_words.who(row, care_words.name(view.unit), view.unit == units.LANDET)
    swing = few_people.swing_1000nok(row, view.asked.weights)
    return row, who, swing, found["residual_1000nok"], few_people.few(row)


@extract.cached
def why(view: View) -> str:
    """Why a unit has no growth between the two years, what is missing at which end, and which years it has."""
    name = care_words.name(view.unit)
    if view.unit.kind != "kommune":
        return growth_words.none_of_group(name, view.asked)
    return growth_words.none_of_municipality(name, view.asked, growth_rows.lacking(material(view.choice), view))


@extract.drawn
def finding(view: View) -> Finding:
    """The growth of a unit taken apart; of one that has a row in `growth`."""
    drawn = growth_taken_apart.chart(view.asked.base, *_told(view))
    return Finding(
        drawn.headline,
        f"{care_words.what(view)}{_place(view, growth(view).iloc[0])}. {growth_words.OURS}",
        drawn.figure,
        alt=drawn.alt,
        caveat=drawn.caveat,
        name=f"omsorg-vekst-{view_words.slug(view)}",
        rows=lambda: growth(view),
        columns=["unit", "set_label", *GROWTH, *AGES, *COUNTS],
        tables=TABLES,
        own_source=care_words.source(view),
        scope=care_words.scope(view),
        about=_about(view),
    )


def _about(view: View) -> tuple[str, ...]:
    """The whole sentence, what it assumes, the check of the sum, and when the inhabitants are counted."""
    found, told = growth(view), _told(view)
    row, alone = found.iloc[0], view.unit.kind == "kommune"
    few = care_few_people.explained(row, care_words.name(view.unit))
    return tuple(
        filter(
            None,
            [
                f"{growth_headlines.growth(*told)}.",
                few or growth_headlines.unexplained(found),
                growth_words.SUMMED if row["summed"] else "",
                f"{growth_headlines.sum_of(row)}.",
                growth_phrases.counted(growth_rows.counted(members(view), view), alone),
            ],
        )
    )


def _place(view: View, row: pd.Series) -> str:
    """Whom a subtitle is about, see growth_words.place; "" of one municipality, which the headline names."""
    if view.unit.kind == "kommune":
        return ""
    out = out_of(view)["region_name"].tolist()
    return growth_words.place(row, care_words.name(view.unit), care_words.oslo(view), out)


def left_out(view: View, chosen: str | None) -> None:
    """By name who is left out of both years, and why: of the group that is shown, or of the country."""
    view = view.of(units.LANDET) if view.unit.kind == "kommune" else view
    title = growth_words.left_out(care_words.name(view.unit), view.asked)
    columns, rows = ["region_code", "region_name", "reason"], out_of(view)
    if len(rows):
        long_list.drawer(title, "care-left-out", rows, columns, extract.source_line(TABLES), chosen=chosen)
