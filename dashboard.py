"""Entry of the dashboard: page settings, navigation, and the one municipality picker that all pages share."""

from pathlib import Path

import streamlit as st

from data.store import DataError
from pages.parts import address, choose, show

SOURCES, OWN_FILES = "data-og-metode", "egne-tall"
CARE, KINDERGARTEN = "pleie-og-omsorg", "barnehagenormer"
PAGES = [
    st.Page("pages/overview.py", title="Oversikt", url_path="", default=True),
    st.Page("pages/net_result.py", title="Netto driftsresultat", url_path="netto-driftsresultat"),
    st.Page("pages/size_spread.py", title="Spredning etter kommunestørrelse", url_path="spredning"),
    st.Page("pages/room.py", title="Økonomisk handlingsrom", url_path="handlingsrom"),
    st.Page("pages/budget_survey.py", title="Budsjettundersøkelsen", url_path="budsjettundersokelsen"),
    st.Page("pages/care.py", title="Pleie og omsorg", url_path=CARE),
    st.Page("pages/kindergarten.py", title="Barnehagenormer", url_path=KINDERGARTEN),
    st.Page("pages/own_files.py", title="Egne regnskap og budsjett", url_path=OWN_FILES),
    st.Page("pages/sources.py", title="Data og metode", url_path=SOURCES),
]

st.set_page_config(
    page_title="Kommuneøkonomi", page_icon=Path(__file__).with_name("pages") / "parts" / "icon.png", layout="wide"
)
page = st.navigation([*PAGES, *address.unknown(PAGES)], position="top")
if page.url_path in (SOURCES, OWN_FILES):  # the one tells what is damaged, the other needs no table of SSB's
    show.each(choose.common, page.run)
else:
    try:
        choose.common(with_year=page.url_path not in (CARE, KINDERGARTEN))  # they have years of their own
        page.run()
    except DataError as error:
        show.lacking(error)
