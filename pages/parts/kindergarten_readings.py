"""What the norm costs, on both readings: for the chosen municipality and for the country; who is short, by name."""

import pandas as pd
import streamlit as st

from analysis.kindergarten_assumptions import Assumptions
from charts import kindergarten_words as told
from charts import words
from pages.parts import kindergarten_basis as basis
from pages.parts import kindergarten_private as private
from pages.parts import kindergarten_rows as rows
from pages.parts.plain import plain, small_table

GROSS = "KS' lesemåte: hver barnehage for seg"
NET = "Statens lesemåte: overskudd ett sted dekker underskudd et annet"
LEAST_NAMED = 4


def summary(code: str | None, name: str, assumed: Assumptions, revenue_year: int) -> None:
    """Headline, both readings in FTE and kroner, whether KS and the ministry agree, and the cost per something."""
    row, year = rows.total(code, assumed), rows.year()
    st.caption(basis.norm())
    st.header(told.readings(row, name, year), anchor=False)
    if not row["units"]:
        st.caption(f"{basis.counted(code, assumed)} {basis.source()}")
        return
    st.markdown(small_table(readings(row, assumed)))
    st.markdown(told.agree(row, name))
    if row["shortfall_gross_fte"]:
        st.markdown(f"{_short(code, assumed)} {_related(code, assumed, revenue_year)}")
    country = [_country(assumed)] if code else []
    st.caption(" ".join([*country, basis.told_of(code, assumed)]))


def readings(row: dict[str, float], assumed: Assumptions) -> pd.DataFrame:
    """Both readings in FTE and in kroner as text, with the decimals of what lies between them."""
    fte = told.agreeing(row["shortfall_gross_fte"], row["shortfall_net_fte"])[:2]
    kroner = told.agreeing(row["cost_gross_1000nok"] / 1000, row["cost_net_1000nok"] / 1000)[:2]
    what = (
        f"{'Øvre anslag: ' * (assumed.part_time == 1)}{rows.year()}-barn, lønn {words.number(assumed.wage_nok, 0)} kr"
    )
    return pd.DataFrame({what: [GROSS, NET], "Årsverk": fte, "Mill. kr i året": kroner})


def _country(assumed: Assumptions) -> str:
    row = rows.total(None, assumed)
    return (
        f"Landet: {told.fte(row['shortfall_gross_fte'])} årsverk og {told.millions(row['cost_gross_1000nok'])} mill. "
        f"kr etter KS' lesemåte, {told.fte(row['shortfall_net_fte'])} og {told.millions(row['cost_net_1000nok'])} "
        "etter statens."
    )


def _short(code: str | None, assumed: Assumptions) -> str:
    """How many are short; of a municipality's, those with the largest shortfall by name."""
    units, row = rows.units(code, assumed), rows.total(code, assumed)
    short, known = units[units["gap_fte"] > 0], row["units"]
    met = f"{words.number(row['meeting_norm_pct'], 0)} prosent oppfylte normen."
    if known == 1:
        return f"Kommunens ene barnehage med tall er {plain(short['unit'].iloc[0])}."
    text = f"**{words.number(len(short), 0)} av {words.number(known, 0)} barnehager manglet ansatte**; {met}"
    if not code:
        return text
    some = [f"{plain(one.unit)} ({told.fte(one.gap_fte)})" for one in short.head(LEAST_NAMED).itertuples()]
    most = f"Mest mangler i {', '.join(some)}" if len(short) > LEAST_NAMED else f"Det er {', '.join(some)}"
    return f"{text} {most}; tall i parentes er årsverk."


def _related(code: str | None, assumed: Assumptions, revenue_year: int) -> str:
    gross, net = rows.related(code, assumed, revenue_year).itertuples(index=False)
    number = words.number
    text = (
        f"Per barn er det {number(gross.nok_per_child, 0)} kr (KS' lesemåte) og {number(net.nok_per_child, 0)} kr "
        "(statens)"
    )
    if pd.notna(gross.nok_per_inhabitant):
        text += f", per innbygger {number(gross.nok_per_inhabitant, 0)} og {number(net.nok_per_inhabitant, 0)} kr"
    else:
        text += " (per innbygger er ikke regnet ut: folketallet før kommunen ble delt, er et grovt anslag)"
    if pd.notna(gross.revenue_pct):
        shares = dict.fromkeys(words.size(one.revenue_pct, 2) for one in (gross, net))
        text += f", og {' og '.join(shares)} prosent av driftsinntektene i {revenue_year}"
    return f"{text}. {private.split(code, assumed)}"
