"""What the page on the kindergarten norms answers: sentence, three figures, and what to say of them in a meeting.

count: rows.count.total of the place, None where the count of every kindergarten is not here.
"""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from charts import words
from charts.answer import Answer, KeyFigure
from charts.kindergarten import count_headlines, year_headlines
from charts.kindergarten.answers import lacked, meeting
from charts.kindergarten.few_children import who
from charts.kindergarten.headlines import between, plain_number
from charts.kindergarten.norm_name import LAWS, NormName
from charts.words import number

OURS_LACKING = {
    False: "Våre nyere tall mangler.",
    True: "Våre nyere tall kan ikke leses.",
}  # as of not_here.no_newer, in the meeting


class Country(NamedTuple):
    """per_fte: SSB's children per FTE by year. met: per cent of the kindergartens that meet the norm by year, Udir's.

    norm: children over three per FTE, None where a younger child does not count as two. count_year: of the count. in_force: the year from which the law's norm
    binds. named:
    what the norm is called.
    """

    per_fte: pd.Series
    met: pd.Series
    norm: float | None
    count_year: int | None
    in_force: int
    named: NormName = LAWS


def country(now: Country, count: Mapping | None) -> Answer:
    """Where no municipality is chosen."""
    year, met_year = now.per_fte.index[-1], now.met.index[-1]
    met = number(now.met.iloc[-1], 0)
    ratio = number(now.per_fte.iloc[-1])
    figures = [
        KeyFigure("Barn per årsverk", ratio, f"i {year}"),
        KeyFigure(
            "Oppfylte lovens norm" if now.named.tried else "Oppfylte normen",
            f"{met}\u00a0%",
            f"ordinære barnehager, {met_year}",
        ),
        *lacked.then(count, now.count_year, now.named),
    ]
    said = [
        meeting.same_for_years(now.per_fte),
        meeting.met(now.met, now.in_force),
        *meeting.lacked(count, now.count_year, "landet", "landet", called=now.named),
    ]
    law = "bemanningsnormen" if now.named.tried else "normen"  # Udir's share is of it whatever is tried
    sentence = (
        f"Landet hadde {ratio} barn per årsverk ({year}); {met} prosent av barnehagene oppfylte {law} i {met_year}"
    )
    return Answer(sentence, tuple(figures), tuple(said))


def of_year(
    own: pd.DataFrame, row: Mapping, name: str, now: Country, count: Mapping | None, cost: str, why: str
) -> Answer:
    """Where SSB's tables have the municipality. own: its rows of rows.years.of; row: the one that is told.

    cost: what the norm costs it, a sentence, "" where that is not known. why: it has no figure of the year asked for.
    """
    year, value = int(row["year"]), row["children_per_fte"]
    there = now.per_fte.get(year)
    beside = "" if there is None else f"landet: {number(there)}"
    figures = [
        KeyFigure("Barn per årsverk", number(value), beside or f"i {year}"),
        *(
            []
            if now.norm is None
            else [
                KeyFigure(
                    "Hva om, høyst" if now.named.tried else "Normen, høyst", plain_number(now.norm), "i hver barnehage"
                )
            ]
        ),
        *lacked.then(count, now.count_year, now.named),
    ]
    last = [f"{cost}."] if cost else meeting.lacked(count, now.count_year, "vi", "kommunen", called=now.named)
    each = f"{now.named.first} gjelder hver barnehage, så et snitt for kommunen sier ikke om alle oppfyller den."
    said = [meeting.beside_country(own, value, there, year), each, *last]
    return Answer(year_headlines.ratio(row, name, now.norm, now.named), tuple(figures), tuple(said), why)


def of_count(
    row: Mapping, name: str, now: Country, country_count: Mapping, met: tuple[int, int], why: str, unread: bool = False
) -> Answer:
    """Where only the count has the municipality. met: of readings.meeting. why: it has no newer figure. unread: they are here, and cannot be read.

    Raises ValueError without the year of the count.
    """
    year = now.count_year
    if year is None:
        raise ValueError("The year of the count is not known.")
    if not row["units"]:
        return Answer(count_headlines.readings(row, name, year, now.named), (), (), why)
    ratio, whole = row["children_per_fte"], country_count["children_per_fte"]
    under = f"{between(row['units'] - met[1], row['units'] - met[0])} av {number(row['units'], 0)}"
    figures = lacked.readings(row) or (
        KeyFigure("Barn per årsverk", number(ratio), f"landet: {number(whole)}"),
        KeyFigure(f"Under {now.named.label}", under, "barnehager"),
    )
    then = f"I {year}{'' if now.named.tried else ', før normen kom,'} hadde vi {number(ratio)} barn per årsverk"
    same = number(ratio) == number(whole)
    beside = (
        f"{then}, som landet i samme telling."
        if same
        else f"{then}, mens landet hadde {number(whole)} i samme telling."
    )
    said = (
        beside,
        *meeting.lacked(row, year, "vi", "kommunen", "Da", now.named),
        f"{meeting.met(now.met, now.in_force)} {OURS_LACKING[unread]}",
    )
    return Answer(before(row, name, year, now.named), figures, said, why)


def before(row: Mapping, name: str, year: int, norm: NormName = LAWS) -> str:
    """What was missing at the count, from the lowest to the highest of both readings."""
    high, children = row["shortfall_gross_high_fte"], year_headlines.children(row)
    if high == 0:
        return count_headlines.readings(row, name, year, norm)
    said = f"I {year} manglet {who(name, children)} {lacked.span(row)}"
    return words.first_that_fits(*(f"{said} {to}" for to in norm.missing_to))
