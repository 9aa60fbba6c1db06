"""Oversikt: the level, the spread and the chosen municipality in one screen."""

import streamlit as st

from charts import words
from pages.parts import choose, computed, findings, findings_size, own, show

code, name = choose.chosen()
year = choose.year()
country = computed.country(year, False)
target = None

st.title("Oversikt", anchor=False)
if code:
    target = choose.target()
    own.summary(code, name, year, target)
show.cards(
    {
        f"{choose.whom(country)} {year}": words.percent(country["value"]),
        "Mediankommunen": words.percent(country["ndr_pct_median"]),
        "Under anbefalt nivå": words.percent(country["share_below_pct"], 0),
        "Negativt resultat": words.percent(country["share_negative_pct"], 0),
    }
)
if country["municipalities"] < country["municipalities_of"]:
    st.caption(f"Gjelder de {choose.counted(country)} som har tall for {year} i dette uttrekket.")
left, right = st.columns(2, gap="large")
with left:
    show.finding(findings.over_time(year, False, code, name, target, False))
with right:
    show.finding(findings_size.size_strip(year, "ks", False, code))
show.notes(("accounts", "key_figures", "population"))
