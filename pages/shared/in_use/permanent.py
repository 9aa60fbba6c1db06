"""A link that opens the same view of the same figures, and what is said of one when newer figures have come since.

The address has the moment at which the newest of its figures was fetched; see data.brought_in.earlier.
"""

from datetime import datetime
from urllib.parse import urlencode, urlsplit

import languages
from data.brought_in import earlier
from data.norwegian import day
from languages.quoted import quoted
from pages.shared.in_use import edition
from pages.shared.in_use.edition import KEY
from pages.shared.language import spoken, st
from pages.shared.language.spoken import KEY as LANGUAGE
from pages.shared.markdown import plain
from pages.shared.visitors import alerts

OLDER = (
    "Dette er tallene slik de lå her {day}. Det er kommet nyere tall siden. Når du viser dem, står det på siden «Nytt og rettet» hva "
    "som er endret."
)
NOT_THEN = "Adressen ber om tallene slik de var {day}, før de kom hit. Dette er de nyeste."
NO_MOMENT = "Adressen ber om utgaven «{asked}», som ikke er et tidspunkt. Dette er de nyeste tallene."
NEWEST = "Vis de nyeste tallene"
WHAT = "Lenken åpner denne visningen med de samme tallene, også etter at nyere er kommet. Filer som siden blir tatt bort, er ikke med."
SHORT = 40  # letters of what the address asks for that are told


def asked() -> str:
    """The moment that the address asks for, on every page of a visit until the newest are asked for; "" for none."""
    given = st.query_params.get(KEY)
    if given is not None:
        st.session_state[KEY] = given
    kept = st.session_state.get(KEY, "")
    if kept and given is None:  # another page of the menu
        if edition.older(kept):
            st.query_params[KEY] = kept
        else:  # said once, on the page of the address
            del st.session_state[KEY]
            return ""
    return kept


def said() -> None:
    """That the figures are not the newest, and the way to those; or why the newest are shown all the same."""
    moment = st.session_state.get(KEY, "")
    if edition.is_older():
        st.info(plain(OLDER.format(day=_day(earlier.moment(edition.held())))))
        if st.button(NEWEST, key="newest"):
            st.session_state.pop(KEY, None)
            st.query_params.pop(KEY, None)
            st.rerun()
    elif moment and earlier.as_of(edition.held(), moment) is None:
        told = f"{moment[:SHORT]}…" if len(moment) > SHORT else moment
        alerts.warning(NOT_THEN.format(day=_day(moment)) if _day(moment) else NO_MOMENT.format(asked=quoted(told)))


def address() -> str:
    """The whole address of the view where the browser has told it, or what follows the page's own."""
    choices = {key: st.query_params.get_all(key) for key in st.query_params if key != KEY}
    query = urlencode({**choices, KEY: earlier.moment(edition.held())}, doseq=True)
    return urlsplit(st.context.url or "")._replace(query=query, fragment="").geturl()


def with_moment(link: str) -> str:
    """A link to another view: of the same figures where this run is of older ones, which a new visit would not know."""
    if not edition.is_older():
        return link
    return _with(link, f"{KEY}={earlier.moment(edition.held())}")


def with_language(link: str, code: str | None) -> str:
    """A link to what is about a municipality: in the language of this run, where it would be in another without."""
    return link if spoken.language() == languages.default(code) else _with(link, f"{LANGUAGE}={spoken.language()}")


def _with(link: str, asked: str) -> str:
    return f"{link}{'&' if '?' in link else '?'}{asked}"


def sheet(code: str, text: str = "Kommunearket") -> str:
    """The link to the sheet of a municipality, which is always of the newest figures."""
    return f"[{plain(text)}]({with_language(f'ark/{code}', code)}){' (med de nyeste tallene)' * edition.is_older()}"


def in_english(told: str, link: str) -> str:
    """The same line with the way to it in English after it, where this run is in another language. link: a view told in English."""
    if spoken.language() == languages.ENGLISH:
        return told
    english = languages.WITH_ENGLISH[languages.ENGLISH]
    return f"{told} · [{quoted(english)}]({_with(link, f'{LANGUAGE}={languages.ENGLISH}')})"


def to_copy() -> None:
    """The address of this view with its edition, in a box that is copied whole."""
    with st.container(key="address"):
        st.code(address(), language=None, wrap_lines=True)
    st.caption(WHAT)


def _day(moment: str) -> str:
    """As 26.11.2026, "" of what is no moment."""
    try:
        return day(datetime.strptime(moment, earlier.FORM).isoformat())
    except ValueError:
        return ""
