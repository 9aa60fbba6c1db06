"""Entry of the dashboard: page settings, navigation, and the one municipality picker that all pages share."""

from functools import partial
from pathlib import Path

import streamlit as st

from data.extract.store import DataError
from pages import menu
from pages.shared import address, pickers, show
from pages.shared.in_use import edition, permanent
from pages.shared.visitors import lacking
from pages.titles import title

ICON = Path(__file__).with_name("pages") / "icon.png"
SOURCES, OWN_FILES = "data-og-metode", "egne-tall"
MUNICIPALITY, COMPARE, MAP = "kommunen", "sammenlikn", "kart"
CARE, KINDERGARTEN, SURVEY = "pleie-og-omsorg", "barnehagenormer", "budsjettundersokelsen"
NEWS = "nytt"
DEBATE = "debatten"
POPULATION, YOUTH, INNOVATION = "befolkning", "ungt-utenforskap", "innovasjon"
YEARS_OF_THEIR_OWN = (
    MUNICIPALITY,
    COMPARE,
    CARE,
    KINDERGARTEN,
    SURVEY,
    POPULATION,
    YOUTH,
    NEWS,
    INNOVATION,
    DEBATE,
    OWN_FILES,
)  # the accounting year does nothing
PAGES = menu.once(
    lambda: [
        st.Page("pages/result/page.py", title="Resultatet", url_path="", default=True),
        st.Page("pages/municipality/page.py", title="Kommunen", url_path=MUNICIPALITY),
        st.Page("pages/municipality/compare/page.py", title="Sammenlikn", url_path=COMPARE),
        st.Page("pages/municipality/on_map/page.py", title="Kart", url_path=MAP),
        st.Page("pages/result/size_page.py", title="Etter størrelse", url_path="spredning"),
        st.Page("pages/room/page.py", title="Handlingsrom", url_path="handlingsrom"),
        st.Page("pages/survey/page.py", title="Budsjettene", url_path=SURVEY),
        st.Page("pages/care/page.py", title="Pleie og omsorg", url_path=CARE),
        st.Page("pages/kindergarten/page.py", title="Barnehagenormer", url_path=KINDERGARTEN),
        st.Page("pages/population/page.py", title="Befolkning", url_path=POPULATION),
        st.Page("pages/youth/page.py", title="Ungt utenforskap", url_path=YOUTH),
        st.Page("pages/innovation/page.py", title="Innovasjon", url_path=INNOVATION),
        st.Page("pages/debate/page.py", title="Til debatten", url_path=DEBATE),
        st.Page("pages/own_files/page.py", title="Egne regnskap", url_path=OWN_FILES),
        st.Page("pages/revisions/page.py", title="Nytt og rettet", url_path=NEWS),
        st.Page("pages/sources/page.py", title="Data og metode", url_path=SOURCES),
        st.Page("pages/result/page.py", title="Resultatet", url_path="netto-driftsresultat", visibility="hidden"),
    ]
)  # the last is an address of before, which leads to the first page

edition.begin(permanent.asked())
page = st.navigation([*PAGES, *address.unknown(PAGES)], position="top")
common = partial(pickers.common, with_year=page.url_path not in YEARS_OF_THEIR_OWN)
before = title(page.url_path, pickers.chosen()[1])
st.set_page_config(page_title=before, page_icon=ICON, layout="wide")


def show_page() -> None:
    """The page, under the title of the municipality that the pickers above it have found."""
    if (now := title(page.url_path, pickers.chosen()[1])) != before:
        st.set_page_config(page_title=now)
    page.run()


if page.url_path in (SOURCES, OWN_FILES):  # the one tells what is damaged, the other needs no table of SSB's
    show.each(common, show_page)
else:
    try:
        common()
        show_page()
    except DataError as error:
        lacking.lacking(error)
