"""The pages of the menu, in its order, and their addresses."""

from copy import copy
from functools import cache

from streamlit.navigation.page import Page

from pages.shared.language import spoken, st

SOURCES, OWN_FILES = "data-og-metode", "egne-tall"
MUNICIPALITY, COMPARE, MAP = "kommunen", "sammenlikn", "kart"
CARE, KINDERGARTEN, SURVEY = "pleie-og-omsorg", "barnehagenormer", "budsjettundersokelsen"
NEWS = "nytt"
DEBATE, THEN_AND_NOW = "debatten", "da-og-na"
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
    THEN_AND_NOW,
    OWN_FILES,
)  # the accounting year does nothing


def pages() -> list[Page]:
    """Each a copy of this run's own, since a run marks the page that it shows."""
    return [copy(page) for page in _made(spoken.language())]


@cache
def _made(_language: str) -> tuple[Page, ...]:
    """Made in the first run in a language: the framework looks each file up on the disk."""
    return (
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
        st.Page("pages/then_and_now/page.py", title="Da og nå", url_path=THEN_AND_NOW),
        st.Page("pages/own_files/page.py", title="Egne regnskap", url_path=OWN_FILES),
        st.Page("pages/revisions/page.py", title="Nytt og rettet", url_path=NEWS),
        st.Page("pages/sources/page.py", title="Data og metode", url_path=SOURCES),
        st.Page("pages/result/page.py", title="Resultatet", url_path="netto-driftsresultat", visibility="hidden"),
    )  # the last is an address of before, which leads to the first page
