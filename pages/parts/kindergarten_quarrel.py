"""The published estimates of what the norm costs beside ours: who said what, when, and for which year."""

import pandas as pd
import streamlit as st

from analysis import kindergarten_cost, prices
from analysis.kindergarten_assumptions import Assumptions
from charts import kindergarten_words as told
from charts import words
from pages.parts import kindergarten_rows, read

COVERS = {"own": "uten private", "with_private": "med tilskudd til private", "unstated": "ikke sagt"}
PRICE_YEAR = 2025
NOTE = (
    "Anslagene gjelder ulike år, ulike priser og ikke alltid det samme: hva som er med, er ofte ikke sagt. Våre to "
    "tall gjelder tellingen i {year} med dagens forutsetninger ({wage} kr per årsverk, udatert) for alle barnehager, "
    "private også. Differansen er vårt tall minus anslaget i løpende kroner; den blander derfor prisår. I "
    "{prices}-priser er regnet med kommunal deflator fra året anslaget gjelder for, ellers fra året det ble sagt "
    "({estimated})."
)


def table(assumed: Assumptions) -> None:
    """The estimates, oldest first, with both our readings at the top."""
    row = kindergarten_rows.total(None, assumed)
    gross, net = row["cost_gross_1000nok"], row["cost_net_1000nok"]
    each = _oldest_first(kindergarten_cost.against_estimates(read.table("kindergarten_estimates"), gross, net))
    st.header(told.quarrel(each, gross, net), anchor=False)
    st.table(_texts(each, row), hide_index=True, alt="Publiserte anslag på hva bemanningsnormen koster, og våre to")
    st.caption(_note(assumed))
    st.caption("Kilder: " + "; ".join(dict.fromkeys(each["source"].astype(str))) + ".")


def _texts(each: pd.DataFrame, row: dict[str, float]) -> pd.DataFrame:
    year = str(kindergarten_rows.year())
    ours = [
        {"Hvem": f"Vi, {who} lesemåte", "Sagt": "nå", "For år": year, "Anslag": f"{told.millions(amount)} mill. kr",
         "Omfatter": "alle barnehager", f"I {PRICE_YEAR}-priser, mill. kr": "udatert lønn",
         "KS' lesemåte minus anslaget": "", "Statens minus anslaget": ""}
        for who, amount in (("KS'", row["cost_gross_1000nok"]), ("statens", row["cost_net_1000nok"]))
    ]  # fmt: skip
    theirs = [
        {"Hvem": one.body, "Sagt": "udatert" if pd.isna(one.said) else one.said,
         "For år": "ikke sagt" if pd.isna(one.for_year) else str(int(one.for_year)), "Anslag": one.amount_text,
         "Omfatter": COVERS[one.covers], f"I {PRICE_YEAR}-priser, mill. kr": words.number(fixed, 0),
         "KS' lesemåte minus anslaget": words.number(one.gross_less_estimate_mnok, 0, signed=True),
         "Statens minus anslaget": words.number(one.net_less_estimate_mnok, 0, signed=True)}
        for one, fixed in zip(each.itertuples(), _fixed(each), strict=True)
    ]  # fmt: skip
    return pd.DataFrame([*ours, *theirs])


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
    wage = words.number(assumed.wage_nok, 0)
    return NOTE.format(year=kindergarten_rows.year(), wage=wage, prices=PRICE_YEAR, estimated=told_of)
