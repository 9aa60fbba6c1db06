"""The published estimates of what the norm costs beside ours: who said what, when, and for which year."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.common import prices
from analysis.kindergarten import cost
from analysis.kindergarten.assumptions import Assumptions
from charts import words
from charts.kindergarten import count_headlines as told
from charts.kindergarten.headlines import millions
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import rows as count_rows
from pages.kindergarten.count.readings import with_span
from pages.shared import extract, show
from pages.shared.markdown import small_table

COVERS = {"own": "uten private", "with_private": "med tilskudd til private", "unstated": ""}
NOTE = (
    "Våre tall er {year}-barn i alle barnehager, private også, med spennet av forutsetningene i parentes. Anslagene er "
    "regnet om til {prices}-priser med kommunal deflator fra året de gjelder for, ellers fra året de ble sagt "
    "({estimated}). Differansen er vårt tall minus anslaget, begge i {prices}-priser. Lønnen, {wage} kr, er udatert og "
    "regnet som {prices}-kroner; er den eldre, er differansene for lave. Der anslaget er uten private, står den åpen "
    "(–): tellingen har ikke eierne. Ellers er det ikke sagt hva anslaget omfatter, om ikke annet står. Ingen av dem "
    "som ga anslagene, har sagt våre tall."
)
CHANGED = " Det du har endret under «Hva om?», er ikke med i denne tabellen."
HEADS = (
    "Våre tall er av avtalt oppholdstid; som hoder er de {gross} (hver barnehage for seg) og {net} mill. kr "
    "(landet under ett). Lønn, år og hvem som er med, er også ulike."
)


def table(assumed: Assumptions) -> None:
    """The estimates, oldest first, with both our readings at the top, all in the prices of one year.

    Ours are on the usual assumptions, whatever was changed: the estimates are of the norm as it is.
    """
    changed, assumed = assumed != choices.default(), choices.default()
    row = count_rows.total(None, assumed)
    each = estimates(assumed)
    show.headline(told.quarrel(each, row, assumed.wage_year))
    heads = count_rows.total(None, replace(assumed, part_time=1.0))
    gross, net = (millions(heads[f"cost_{one}_1000nok"]) for one in ("gross", "net"))
    st.markdown(HEADS.format(gross=gross, net=net))
    st.markdown(small_table(_texts(each, row, assumed)))
    st.caption(_note(assumed, each) + CHANGED * changed)
    st.caption("Kilder: " + "; ".join(dict.fromkeys(each["source"].astype(str))) + ".")


def estimates(assumed: Assumptions) -> pd.DataFrame:
    """See kindergarten.cost.against_estimates; by the year they were said, undated ones last, then by the year of each."""
    row = count_rows.total(None, assumed)
    found = cost.against_estimates(
        extract.table("kindergarten_estimates"), row["cost_gross_1000nok"], row["cost_net_1000nok"],
        prices.index(extract.table("kommunal_deflator")), assumed.wage_year,
    )  # fmt: skip
    return found.sort_values(["said_year", "for_year", "amount_mnok"], ignore_index=True)


def _texts(each: pd.DataFrame, row: dict, assumed: Assumptions) -> pd.DataFrame:
    columns = ["Hvem, når og hva", "Mill. kr, som sagt", f"I {assumed.wage_year}-priser", "Hver for seg minus",
               "Under ett minus"]  # fmt: skip
    ours = [
        (f"Vi: {who}", "–", with_span(row, f"cost_{one}", "1000nok", millions), "", "")
        for who, one in (("hver barnehage for seg", "gross"), ("landet under ett", "net"))
    ]
    theirs = [
        (_who(one), one.amount_text.removesuffix(" i året").removesuffix(" mill. kr"), words.number(one.fixed_mnok, 0),
         words.number(one.gross_less_estimate_mnok, 0, signed=True),
         words.number(one.net_less_estimate_mnok, 0, signed=True))
        for one in each.itertuples()
    ]  # fmt: skip
    return pd.DataFrame([*ours, *theirs], columns=columns)


def _who(one) -> str:
    """Who said it, when, for which year, and what it covers where that is said."""
    said = "udatert" if pd.isna(one.said) else one.said
    year = "" if pd.isna(one.for_year) else f"for {int(one.for_year)}"
    return ", ".join(filter(None, [one.body, said, year, COVERS[one.covers]]))


def _note(assumed: Assumptions, each: pd.DataFrame) -> str:
    deflator = extract.table("kommunal_deflator")
    rest = prices.estimated(deflator, int(each["priced"].min()), assumed.wage_year)
    told_of = f"veksten i {', '.join(map(str, rest))} er et anslag" if rest else "ingen anslag i indeksen"
    return NOTE.format(
        year=count_rows.year(), wage=words.number(assumed.wage_nok, 0), prices=assumed.wage_year,
        estimated=told_of,
    )  # fmt: skip
