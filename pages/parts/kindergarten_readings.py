"""What the norm costs, on both readings: for the chosen municipality and for the country; who is short, by name."""

import pandas as pd
import streamlit as st

from analysis import kindergarten_cost, kindergarten_spread
from analysis.kindergarten_assumptions import Assumptions, country_private_share_pct
from charts import kindergarten_words as told
from charts import words
from pages.parts import kindergarten_basis as basis
from pages.parts import kindergarten_rows as rows
from pages.parts import kindergarten_year_rows as year_rows
from pages.parts import lists, read, show
from pages.parts.plain import plain

COLUMNS = [
    "kindergarten_name", "shortfall_fte", "meets_norm", "required_fte", "actual_fte", "per_fte", "children_under_3",
    "children_over_3", "required_pedagogues",
]  # fmt: skip
LEAST_NAMED = 4


def summary(code: str | None, name: str, assumed: Assumptions, revenue_year: int) -> None:
    """Headline, both readings in FTE and kroner, whether KS and the ministry agree, and the cost per something."""
    row, year = rows.total(code, assumed), rows.year()
    st.header(told.readings(row, name, year), anchor=False)
    show.cards(cards(row))
    st.markdown(told.agree(row, name))
    if code:
        if row["shortfall_gross_fte"]:
            st.markdown(_short(code, name, assumed))
        country = rows.total(None, assumed)
        st.caption(
            f"Landet: {told.fte(country['shortfall_gross_fte'])} årsverk barnehage for barnehage (KS), "
            f"{told.fte(country['shortfall_net_fte'])} for landet samlet (staten); "
            f"{told.millions(country['cost_gross_1000nok'])} mot {told.millions(country['cost_net_1000nok'])} mill. kr."
        )
    if row["shortfall_gross_fte"]:
        st.markdown(_related(code, assumed, revenue_year))
    st.caption(basis.told_of(code, assumed))


def cards(row: dict[str, float]) -> dict[str, str]:
    """Both readings in FTE and in kroner, and how many meet the norm."""
    return {
        "KS, årsverk": told.fte(row["shortfall_gross_fte"]),
        "KS, mill. kr i året": told.millions(row["cost_gross_1000nok"]),
        "Staten, årsverk": told.fte(row["shortfall_net_fte"]),
        "Staten, mill. kr i året": told.millions(row["cost_net_1000nok"]),
        "Oppfylte normen": words.percent(row["meeting_norm_pct"], 0),
    }


def _short(code: str, name: str, assumed: Assumptions) -> str:
    """Those with the largest shortfall by name."""
    units = rows.of(code, assumed)
    short, known = units[units["gap_fte"] > 0], int((units["reason"] == "").sum())
    some = [f"{plain(row.unit)} ({told.fte(row.gap_fte)})" for row in short.head(LEAST_NAMED).itertuples()]
    most = f"Mest mangler i {', '.join(some)}" if len(short) > LEAST_NAMED else f"Det er {', '.join(some)}"
    return f"**{len(short)} av {known} barnehager manglet ansatte.** {most}. Tall i parentes er årsverk."


def _related(code: str | None, assumed: Assumptions, revenue_year: int) -> str:
    gross, net = rows.related(code, assumed, revenue_year).itertuples(index=False)
    number = words.number
    text = f"Per barn er det {number(gross.nok_per_child, 0)} kr (KS) og {number(net.nok_per_child, 0)} kr (staten)"
    if pd.notna(gross.nok_per_inhabitant):
        each = f"{number(gross.nok_per_inhabitant, 0)} og {number(net.nok_per_inhabitant, 0)} kr"
        text += f", per innbygger {each}"
    else:
        text += " (per innbygger er ikke regnet ut: folketallet før kommunen ble delt, er et grovt anslag)"
    if pd.notna(gross.revenue_pct):
        shares = f"{number(gross.revenue_pct, 2)} og {number(net.revenue_pct, 2)}"
        text += f", og {shares} prosent av driftsinntektene i {revenue_year}"
    return f"{text}. {_split(code, assumed)}"


def _split(code: str | None, assumed: Assumptions) -> str:
    """How much of the cost reaches the municipality as grants to private kindergartens, and when."""
    row, (share, whose) = rows.total(code, assumed), _private_share(code, assumed)
    lag = kindergarten_cost.LAG_YEARS
    cost = pd.DataFrame({"year": [0, lag], "cost_1000nok": [row["cost_gross_1000nok"], 0.0]})
    parts = kindergarten_cost.with_private_grants(cost, share)
    own, grants = parts["own_1000nok"].iloc[0], parts["grants_1000nok"].iloc[1]
    return (
        f"Av KS' tall faller {told.millions(own)} mill. kr på kommunale barnehager med en gang og "
        f"{told.millions(grants)} mill. kr på tilskuddet til private {lag} år senere ({whose}, "
        f"{words.number(share, 0)} prosent)."
    )


def _private_share(code: str | None, assumed: Assumptions) -> tuple[float, str]:
    """Per cent of the children in private kindergartens, and whose figure it is."""
    if assumed.private_share_pct is not None:
        return assumed.private_share_pct, "valgt privat andel"
    if year_rows.there():
        shares = year_rows.private_share_pct(code, assumed)
        if len(shares):
            return float(shares.iloc[-1]), f"andelen i {shares.index[-1]}"
    return country_private_share_pct(read.table("kindergarten_parameters")), "landets andel i 2020"


def own_list(code: str, name: str, assumed: Assumptions) -> None:
    """Every kindergarten of the municipality, the largest shortfall first."""
    units = rows.of(code, assumed)
    note = "Mangel er det bemanningsnormen krever utover årsverkene. Pedagognormen: hele stillinger, av hoder."
    short = int((units["meets_norm"] == kindergarten_spread.SHORT).sum())
    title = f"Barnehagene i {name} i {rows.year()} ved navn, {short} under normen. I alt"
    lists.drawer(title, f"kindergartens-{code}", units, COLUMNS, basis.source(), note)
