"""The published estimates of what the norm costs beside ours: who said what, when, and for which year."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis import kindergarten_cost, prices
from analysis.kindergarten_assumptions import Assumptions
from charts import kindergarten_words as told
from charts import words
from pages.parts import kindergarten_choices as choices
from pages.parts import kindergarten_rows, read
from pages.parts.plain import small_table

COVERS = {"own": "uten private", "with_private": "med tilskudd til private", "unstated": ""}
PRICE_YEAR = 2025
NOTE = (
    "Våre tall er {year}-barn i alle barnehager, private også. "
    "Differansen er vårt tall minus anslaget i løpende kroner; den blander derfor prisår. Der anslaget er uten "
    "private, står den åpen (–): tellingen har ikke eierne. Ellers er det ikke "
    "sagt hva anslaget omfatter, om ikke annet står. I {prices}-priser er regnet med kommunal deflator fra året "
    "anslaget gjelder for, ellers fra året det ble sagt ({estimated}); vår lønn, {wage} kr, er udatert og kan ikke "
    "regnes om."
)
CHANGED = " Det du har endret under «Hva om?», er ikke med i denne tabellen."


def table(assumed: Assumptions) -> None:
    """The estimates, oldest first, with both our readings at the top, and why they differ.

    Ours are on the usual assumptions, whatever was changed: the estimates are of the norm as it is.
    """
    changed, assumed = assumed != choices.default(), choices.default()
    row = kindergarten_rows.total(None, assumed)
    gross, net = row["cost_gross_1000nok"], row["cost_net_1000nok"]
    each = _oldest_first(kindergarten_cost.against_estimates(read.table("kindergarten_estimates"), gross, net))
    st.header(told.quarrel(each, gross, net), anchor=False)
    st.markdown(_why(assumed, each))
    st.markdown(small_table(_texts(each, row)))
    st.caption(_note(assumed) + CHANGED * changed)
    st.caption("Kilder: " + "; ".join(dict.fromkeys(each["source"].astype(str))) + ".")


def _why(assumed: Assumptions, each: pd.DataFrame) -> str:
    """What most of the difference comes from: heads or full-time places, computed both ways."""
    by = {}
    for label, places in choices.part_times().items():
        row = kindergarten_rows.total(None, replace(assumed, part_time=places))
        by[places] = label, told.millions(row["cost_gross_1000nok"]), told.millions(row["cost_net_1000nok"])
    (_, *heads), (label, *hours) = list(by.values())[:2]
    stated = each.loc[each["estimate_code"] == "government-2018", "amount_mnok"]
    against = f", mot regjeringens {words.number(stated.iloc[0], 0)}" if len(stated) else ""
    return (
        f"Våre tall er av hoder; anslagene kan være av avtalte timer. Med hoder gir lesemåtene {heads[0]} (KS') og "
        f"{heads[1]} mill. kr (statens), med {words.first_lower(label)} {hours[0]} og {hours[1]}{against}. Dessuten er "
        "lønn, år og hvem som er med, ulike."
    )


def _texts(each: pd.DataFrame, row: dict[str, float]) -> pd.DataFrame:
    columns = ["Hvem, når og hva", "Mill. kr", f"I {PRICE_YEAR}-priser", "KS' lesemåte minus", "Statens minus"]
    ours = [
        (f"Vi, {who} lesemåte", told.millions(amount), "–", "", "")
        for who, amount in (("KS'", row["cost_gross_1000nok"]), ("statens", row["cost_net_1000nok"]))
    ]
    theirs = [
        (_who(one), one.amount_text.removesuffix(" i året").removesuffix(" mill. kr"), words.number(fixed, 0),
         words.number(one.gross_less_estimate_mnok, 0, signed=True),
         words.number(one.net_less_estimate_mnok, 0, signed=True))
        for one, fixed in zip(each.itertuples(), _fixed(each), strict=True)
    ]  # fmt: skip
    return pd.DataFrame([*ours, *theirs], columns=columns)


def _who(one) -> str:
    """Who said it, when, for which year, and what it covers where that is said."""
    said = "udatert" if pd.isna(one.said) else one.said
    year = "" if pd.isna(one.for_year) else f"for {int(one.for_year)}"
    return ", ".join(filter(None, [one.body, said, year, COVERS[one.covers]]))


def _said_year(each: pd.DataFrame) -> pd.Series:
    """The year in which each was said, missing for the undated."""
    return each["said"].astype("str").str.extract(r"(\d{4})$")[0].astype(float)


def _oldest_first(each: pd.DataFrame) -> pd.DataFrame:
    """By the year they were said, the undated last, those by the year they are for."""
    return each.assign(at=_said_year(each)).sort_values(["at", "for_year", "amount_mnok"], ignore_index=True)


def _fixed(each: pd.DataFrame) -> pd.Series:
    """The estimates in the prices of one year, from the year they are for, or else the year they were said."""
    years = each["for_year"].astype(float).fillna(_said_year(each))
    index = prices.index(read.table("kommunal_deflator"))
    return kindergarten_cost.in_fixed_prices(each["amount_mnok"], years, index, PRICE_YEAR)


def _note(assumed: Assumptions) -> str:
    deflator = read.table("kommunal_deflator")
    rest = prices.estimated(deflator, 2017, PRICE_YEAR)
    told_of = f"veksten i {', '.join(map(str, rest))} er et anslag" if rest else "ingen anslag i indeksen"
    return NOTE.format(
        year=kindergarten_rows.year(), wage=words.number(assumed.wage_nok, 0), prices=PRICE_YEAR, estimated=told_of
    )
