"""Which language a run is in, and the switch: what the address asks for, else what this visitor or this browser has
chosen, else what the municipality has decided on, else bokmål.

The address has the language where it is another than the municipality's, or than what a reload without it would give. A link
without it opens in what its reader has chosen.
"""

from collections.abc import Container

import streamlit

import languages
from data.errors import DataError
from languages import choice
from languages.quoted import quoted
from pages.shared import cached, extract
from pages.shared.in_use import edition
from pages.shared.language import spoken, st
from pages.shared.language.choices import LAST
from pages.shared.language.spoken import KEY
from pages.shared.visitors import alerts

# What is kept of the choices of this visit, of what this browser has been told to keep, and the address as the run before left it.
OWN, PRESSED, LEFT = "language-own", "language-pressed", "language-left"
MUNICIPALITY = "kommune"
UNKNOWN = "Adressen ber om språket «{asked}», som ikke finnes her. Siden er på {shown}."
IN_A_SENTENCE = {languages.BOKMAL: "bokmål", languages.NYNORSK: "nynorsk", languages.ENGLISH: "engelsk"}
MOST = 200  # letters of the address that are read; SHORT: that are told
SHORT = 40


def begin() -> str:
    """At the start of a run, before its page is known: the menu is of pages that are in bokmål and nynorsk. Gives what holds
    where nothing is chosen: the municipality's language."""
    default = languages.default(_municipality())
    spoken.begin(_own(languages.LANGUAGES) or default)
    return default


def settled(page: str, default: str) -> None:
    """When the page is known, by its address: English where the page is told in it. A reload of the address gives what is shown."""
    there = spoken.languages_of(page)
    language, without = _own(there) or default, choice.chosen(there, "", _browser()) or default
    spoken.begin(language)
    asked = streamlit.query_params.get(KEY)
    if asked is not None and asked not in languages.WITH_ENGLISH:
        return  # said on the page, as long as it stands there
    told = None if language == default == without else language
    if told is None and asked is not None:
        del streamlit.query_params[KEY]
    elif told is not None and asked != told:
        streamlit.query_params[KEY] = told
    streamlit.session_state[LEFT] = told


def said() -> None:
    """What is wrong with the language that the address asks for."""
    asked = streamlit.query_params.get(KEY)
    if asked is not None and asked not in languages.WITH_ENGLISH:
        alerts.warning(UNKNOWN.format(asked=quoted(asked[:SHORT]), shown=IN_A_SENTENCE[spoken.language()]))


def switch(page: str) -> None:
    """At the foot of a page: the language that it is in, and a button for each other. page.js reads the key of the row."""
    now = spoken.language()
    streamlit.session_state[LAST] = now
    kept = streamlit.session_state.get(PRESSED, "").startswith(now)
    with st.container(key=f"language-{now}{'-kept' * kept}", horizontal=True, gap="small", vertical_alignment="center"):
        for language, name in spoken.languages_of(page).items():
            if language == now:
                streamlit.markdown(name, width="content")
            else:
                streamlit.button(
                    name,
                    key=f"speak-{language}",
                    type="tertiary",
                    on_click=edition.of_this_run(_choose),
                    args=(language,),
                )


def _choose(language: str) -> None:
    state = streamlit.session_state
    own, before = state.get(OWN) or _browser(), _browser()
    state[OWN], state[PRESSED] = choice.after(language, own), choice.after(language, before)
    streamlit.query_params.pop(KEY, None)


def _own(there: Container[str]) -> str:
    """What was chosen of the languages that are there: by the address, which holds for the whole visit, by the switch, or in this
    browser before. What the run before has put in the address itself is no choice."""
    asked, state = streamlit.query_params.get(KEY), streamlit.session_state
    if asked in languages.WITH_ENGLISH and asked != state.get(LEFT):
        state[OWN] = choice.after(asked, state.get(OWN) or _browser())
    return choice.chosen(there, "", state.get(OWN), _browser())


def _browser() -> str | None:
    """What this browser keeps: the cookie came before what was pressed in this visit."""
    return streamlit.session_state.get(PRESSED) or streamlit.context.cookies.get(KEY)


def _municipality() -> str | None:
    """The number of the one that is chosen, or that the address asks for; None of none, or of several."""
    asked = streamlit.session_state.get(MUNICIPALITY) or streamlit.query_params.get(MUNICIPALITY, "")
    try:
        if not asked or len(asked) > MOST or not extract.has("municipalities"):
            return None
        codes = cached.register().meant(asked).codes
    except DataError:  # the page says what is wrong
        return None
    return codes[0] if len(codes) == 1 else None
