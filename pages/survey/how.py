"""How staff make an estimate of their own: three commands, shown where they are needed."""

from datetime import date, timedelta

import streamlit as st

from pages.shared import show
from pages.shared.visitors import audience

HALF_A_YEAR = timedelta(days=184)
METHOD = (
    "Anslaget er vår egen metode; KS har ikke publisert sin vekting. I hver gruppe er det summen av svarenes netto "
    "driftsresultat delt på summen av inntektene, og gruppene vektes med sin del av inntektene i regnskapet."
)


def steps() -> None:
    """The three steps: template, import, refresh the page."""
    sheet = f"budsjettundersokelse-{(date.today() + HALF_A_YEAR).year}.xlsx"
    st.markdown("1. Lag et Excel-ark med en linje for hver kommune, fra prosjektets mappe:")
    st.code(audience.command("template", "survey"), language=None, wrap_lines=True)
    st.markdown(
        "2. Fyll inn brutto driftsinntekter og netto driftsresultat for kommunene som har svart, lagre, og ta arket "
        "inn. Feil blir sagt med linje og kolonne, og ingenting tas inn før alt er riktig:"
    )
    st.code(audience.command("import", sheet), language=None, wrap_lines=True)
    st.markdown("3. Last siden på nytt. Anslaget står øverst.")
    st.caption(METHOD)


def section() -> None:
    """The steps under a heading of their own, where no answers are here yet."""
    st.header("Slik lages et eget anslag", anchor=False)
    steps()


def drawer() -> None:
    """The steps closed away, where answers are here already."""
    show.closed("Slik tas flere svar inn", "survey-how", steps)
