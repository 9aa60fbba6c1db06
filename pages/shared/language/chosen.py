"""Which language a run is in, and the switch: what the address asks for, else what this visitor or this browser has
chosen, else what the municipality has decided on, else bokmål.

The address has the language where it is another than the municipality's, so that a link opens the same for everybody.
"""

import streamlit

import languages
from data.errors import DataError
from languages.quoted import quoted
from pages.shared import cached, extract
from pages.shared.in_use import edition
from pages.shared.language import spoken, st
from pages.shared.language.choices import LAST
from pages.shared.language.spoken import KEY
from pages.shared.visitors import alerts

OWN, PRESSED = "language-own", "language-pressed"
MUNICIPALITY = "kommune"
UNKNOWN = "Adressen ber om språket «{asked}», som ikke finnes her. Siden er på {shown}."
MOST = 200  # letters of the address that are read; SHORT: that are told
SHORT = 40


def begin() -> None:
    """At the start of a run, before its page is known: the menu is of pages that are in bokmål and nynorsk."""
    own = _own()
    spoken.begin(own if own in languages.LANGUAGES else languages.default(_municipality()))


def settled(page: str) -> None:
    """When the page is known, by its address: English where the page is told in it. The address holds what is shown."""
    default, own = languages.default(_municipality()), _own()
    language = own if own in _of_page(page) else default
    spoken.begin(language)
    asked = streamlit.query_params.get(KEY)
    if asked is not None and asked not in languages.WITH_ENGLISH:
        return  # said on the page, as long as it stands there
    if language != default and asked != language:
        streamlit.query_params[KEY] = language
    elif language == default and asked is not None:
        del streamlit.query_params[KEY]


def said() -> None:
    """What is wrong with the language that the address asks for."""
    asked = streamlit.query_params.get(KEY)
    if asked is not None and asked not in languages.WITH_ENGLISH:
        shown = languages.WITH_ENGLISH[spoken.language()].lower()
        alerts.warning(UNKNOWN.format(asked=quoted(asked[:SHORT]), shown=shown))


def switch(page: str) -> None:
    """At the foot of a page: the language that it is in, and a button for each other. page.js reads the key of the row."""
    now = spoken.language()
    streamlit.session_state[LAST] = now
    kept = streamlit.session_state.get(PRESSED) == now
    with st.container(key=f"language-{now}{'-kept' * kept}", horizontal=True, gap="small", vertical_alignment="center"):
        for language, name in _of_page(page).items():
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


def _of_page(page: str) -> dict[str, str]:
    return languages.WITH_ENGLISH if page in spoken.IN_ENGLISH else languages.LANGUAGES


def _choose(language: str) -> None:
    streamlit.session_state[OWN] = streamlit.session_state[PRESSED] = language
    streamlit.query_params.pop(KEY, None)


def _own() -> str | None:
    """What was chosen by the address, which holds for the whole visit, by the switch, or in this browser before."""
    asked = streamlit.query_params.get(KEY)
    if asked in languages.WITH_ENGLISH:
        streamlit.session_state[OWN] = asked
    own = streamlit.session_state.get(OWN) or streamlit.context.cookies.get(KEY)
    return own if own in languages.WITH_ENGLISH else None


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
