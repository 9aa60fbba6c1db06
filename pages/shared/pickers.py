"""The pickers. Each keeps its choice in the address, so that a link opens the same view, and across pages."""

from collections.abc import Callable

import pandas as pd

from analysis.common.numbers import OSLO
from charts import words
from data import typed_number
from data.municipalities.names import plain_name
from languages.quoted import quoted
from pages.shared import address, cached, extract, municipality_picker
from pages.shared.in_use import edition, permanent
from pages.shared.language import st
from pages.shared.visitors import alerts

CLASSIFICATIONS = {
    "Seks størrelser (KS og egne grenser)": "ks",
    "Små, mellomstore, store (SSB før 2020)": "ssb",
    "KOSTRA-grupper": "kostra",
}
TARGET, MOST = "maltall", 20  # per cent, of an own target


def common(with_year: bool = True) -> None:
    """The pickers above every page: the one municipality that all pages mark, and the accounting year.

    A page with years of its own does without the latter, which is kept for the next page.
    """
    if wrong := extract.warning():
        alerts.trouble(wrong)
    if made := extract.made_up():
        alerts.warning(f"{made}. Hvert diagram og hver fil som bruker dem, sier det.")
    permanent.said()
    with st.container(horizontal=True):
        if extract.has("municipalities"):
            municipality_picker.picker()
        if not with_year:
            _keep_year()
        elif extract.has("accounts"):
            years = {str(year): str(year) for year in reversed(cached.years())}
            address.choose("aar", years, "regnskapsåret")
            st.selectbox("Regnskapsår", list(years), key="aar", bind="query-params", width=112)
    municipality_picker.said()


def _keep_year() -> None:
    """For the pages that ask for it, and out of the address of one that does not."""
    asked = st.query_params.get("aar")
    if asked and asked not in (map(str, cached.years()) if extract.has("accounts") else ()):
        del st.query_params["aar"]
    address.put_aside("aar")
    if "aar" in st.session_state:
        st.session_state["aar"] = st.session_state["aar"]  # else the framework drops it with the picker


def year() -> int:
    """The accounting year chosen above the page, the newest when none is. Raises MissingTable without accounts."""
    return int(st.session_state.get("aar") or cached.years()[-1])


def with_oslo() -> bool:
    """Whether Oslo is counted in. Off by default: Oslo is a county as well."""
    address.switch("oslo", "Oslo")
    return st.toggle("Ta med Oslo (også fylkeskommune)", key="oslo", bind="query-params")


def classification(more: dict[str, str] | None = None) -> str:
    """How municipalities are grouped: name in size_classes.csv, or kostra, or one of `more` (label to name)."""
    there = CLASSIFICATIONS | (more or {})
    address.choose("inndeling", there, "inndelingen")
    return there[st.selectbox("Inndeling", list(there), key="inndeling", bind="query-params", width=343)]


def target() -> float | None:
    """The municipality's own target (måltall) in per cent, None when none is given. Takes a decimal comma or point.

    Below 180 px the framework leaves out its hint in English on which key to press.
    """
    text = st.text_input(
        "Eget måltall (prosent)", key=TARGET, bind="query-params", placeholder="For eksempel 2,5", width=176
    )
    if not text:
        return None
    value = read_target(text)
    if value is None:
        alerts.error(
            f"«{quoted(text)}» er ikke et måltall. Skriv prosenten som et tall fra {words.number(-MOST, 0)} til {MOST}, "
            "med høyst to desimaler, for eksempel 2,5."
        )
    return value


def read_target(text: str) -> float | None:
    """The number in a text such as "−2,5 %"; None for anything else, and beyond what a result can be."""
    value = typed_number.number(text, "%", decimals=2)
    return value if value is not None and abs(value) <= MOST else None


def chosen() -> tuple[str | None, str]:
    """Code and name of the municipality chosen in the picker above the page; (None, "") when no one is."""
    label = st.session_state.get("kommune")
    return (label[:4], plain_name(label[5:])) if label else (None, "")


def of_the_country() -> None:
    """On a page that no choice of a municipality changes: that it is not about the chosen one."""
    if chosen()[0]:
        st.caption("Hele landet.")


def changed(told: str, label: str, put_back: Callable, args: tuple = (), key: str | None = None) -> None:
    """What is not as it is when nobody has chosen, above the figures that it governs, and the button that puts it back.

    told: markdown; "" where all that was asked for is not in use: then there is the button alone.
    """
    if told:
        st.info(told)
    st.button(label, on_click=edition.of_this_run(put_back), args=args, key=key)


def counted(row: pd.Series) -> str:
    """How many a figure for the country covers. row: the country's, see cached.country."""
    return words.n_of(row["municipalities"], row["municipalities_of"])


def left_out(code: str | None, with_oslo: bool) -> str:
    """The part of a subtitle that says why the chosen municipality is not in the chart."""
    return " Oslo vises ikke." if code == OSLO and not with_oslo else ""


def place(row: pd.Series, with_oslo: bool, period: str = "") -> str:
    """The part of a subtitle that says whom, when and how many. row: the country's, see cached.country.

    period: the years drawn, when they are more than that of the row.
    """
    whom = f"{'med' if with_oslo else 'utenom'} Oslo"
    if not period:
        return f"kommunekonsern, {row['year']}, {counted(row)} {whom}"
    some, _, of = counted(row).rpartition(" ")[0].partition(" av ")
    there = f"alle {of}" if some == of else f"{some} av {of}"
    return f"kommunekonsern, kommunene {whom}, {period} ({row['year']}: {there})"


def place_without(row: pd.Series, with_oslo: bool, code: str | None) -> str:
    """`place` of a year as the end of a sentence, and that the chosen municipality is not among them; Oslo is named once."""
    hidden = left_out(code, with_oslo)
    return f"kommunekonsern, {row['year']}, {counted(row)}.{hidden}" if hidden else f"{place(row, with_oslo)}."
