"""Entry of the dashboard: page settings, navigation, and the one municipality picker that all pages share."""

from functools import partial
from pathlib import Path

from data.errors import DataError
from pages import menu
from pages.shared import address, pickers, show
from pages.shared.in_use import edition, permanent
from pages.shared.language import chosen, st
from pages.shared.visitors import lacking
from pages.titles import title

ICON = Path(__file__).with_name("pages") / "icon.png"
edition.begin(permanent.asked())
language_of_place = chosen.begin()
listed = menu.pages()
page = st.navigation([*listed, *address.unknown(listed)], position="top")
chosen.settled(page.url_path, language_of_place)
common = partial(pickers.common, with_year=page.url_path not in menu.YEARS_OF_THEIR_OWN)
before = title(page.url_path, pickers.chosen()[1])
st.set_page_config(page_title=before, page_icon=ICON, layout="wide")
chosen.said()


def show_page() -> None:
    """The page, under the title of the municipality that the pickers above it have found."""
    if (now := title(page.url_path, pickers.chosen()[1])) != before:
        st.set_page_config(page_title=now)
    page.run()


if page.url_path in (menu.SOURCES, menu.OWN_FILES):  # the one tells what is damaged, the other needs no table of SSB's
    show.each(common, show_page)
else:
    try:
        common()
        show_page()
    except DataError as error:
        lacking.lacking(error)
chosen.switch(page.url_path)
