"""Oversikt: the level, the spread and the chosen municipality in one screen."""

import streamlit as st

from charts import words
from pages.parts import choose, computed, findings, findings_size, own, show

WHAT = (
    "Netto driftsresultat er det kommunene har igjen av driftsinntektene når drift, renter og avdrag er betalt, i "
    "prosent av brutto driftsinntekter."
)

code, name = choose.chosen()
year = choose.year()
country = computed.country(year, False)
target = None

st.title("Oversikt: netto driftsresultat", anchor=False)
st.caption(WHAT)
if code:
    answer = st.container()  # stands before the question about a target, which it waits for
    target = choose.target()
    with answer:
        own.summary(code, name, year, target)
show.cards(
    {
        f"{choose.whom(country)} {year}": words.percent(country["value"]),
        "Mediankommunen": words.percent(country["ndr_pct_median"]),
        "Kommuner under nivået": words.percent(country["share_below_pct"], 0),
        "Kommuner i minus": words.percent(country["share_negative_pct"], 0),
    }
)
if country["municipalities"] < country["municipalities_of"]:
    st.caption(f"Gjelder {choose.counted(country)}: de som har tall for {year} i dette uttrekket.")
left, right = st.columns(2, gap="large")
with left:
    show.finding(findings.over_time(year, False, code, name, target, False))
with right:
    show.finding(findings_size.size_strip(year, "ks", False, code))
show.notes(("accounts", "key_figures", "population"))
