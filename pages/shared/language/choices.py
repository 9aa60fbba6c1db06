"""What is chosen and written. What is given back is what was handed in, in whatever language it was shown."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit

import languages
from pages.shared.language.spoken import is_bokmal, language, told

LAST = "language-shown"  # the language of the run before, of this visitor


def selectbox(label: str, options: Sequence[str], **how: Any) -> str:
    """See Streamlit. Names, which have no language, are given with format_func=str."""
    if "format_func" not in how and how.get("key"):
        _recognised(how["key"], options)
    return streamlit.selectbox(told(label), options, **_of_choice(how))


def multiselect(label: str, options: Sequence[str], **how: Any) -> list[str]:
    """See Streamlit, and `selectbox`. None chooses all that match: that would be the first of the list, which Enter takes."""
    _kept_in_another_language(how.get("key"))
    return streamlit.multiselect(told(label), options, select_all=False, **_of_choice(how))


def pills(label: str, options: Sequence[str], **how: Any) -> Any:
    """See Streamlit, and `selectbox`."""
    _kept_in_another_language(how.get("key"))
    return streamlit.pills(told(label), options, **_of_choice(how))


def text_input(label: str, value: str = "", **how: Any) -> str:
    """See Streamlit."""
    return streamlit.text_input(told(label), value, **_said(how))


def toggle(label: str, **how: Any) -> bool:
    """See Streamlit."""
    return streamlit.toggle(told(label), **_said(how))


def _of_choice(how: dict[str, Any]) -> dict[str, Any]:
    return (
        _said(how) if is_bokmal() else {"format_func": partial(languages.translated, language=language())} | _said(how)
    )


def _said(how: dict[str, Any]) -> dict[str, Any]:
    """The arguments, with those that are texts in the language of the run."""
    return how | {name: told(how[name]) for name in ("placeholder", "help") if how.get(name)}


def _recognised(key: str, options: Sequence[str]) -> None:
    """Before a picker: what another page, an address or another language has chosen, as this run says it.

    The address holds what is chosen as it is shown, and the framework knows it again in that language alone.
    """
    state, asked = streamlit.session_state, streamlit.query_params.get(key)
    if (kept := state.get(key)) is not None:
        found = kept if kept in options else languages.meant(kept, options)
        if found and (found != kept or state.get(LAST) not in (None, language())):
            state[key] = found  # else the framework would look for what the browser showed
    elif asked and (found := languages.meant(asked, options)) and told(found) != asked:
        streamlit.query_params[key] = told(found)
        streamlit.rerun()  # as in shared.address.choose


def _kept_in_another_language(key: str | None) -> None:
    """Several that are chosen, as the run before had them: else the framework would look for what the browser showed."""
    state = streamlit.session_state
    if key and key in state and state.get(LAST) not in (None, language()):
        state[key] = state[key]
