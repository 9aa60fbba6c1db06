"""What is chosen and written. What is given back is what was handed in, in whatever language it was shown."""

from collections.abc import Sequence
from typing import Any

import streamlit

from pages.shared.language.spoken import is_bokmal, told


def selectbox(label: str, options: Sequence[str], **how: Any) -> str:
    """See Streamlit. Names, which have no language, are given with format_func=str."""
    return streamlit.selectbox(told(label), options, **_of_choice(how))


def multiselect(label: str, options: Sequence[str], **how: Any) -> list[str]:
    """See Streamlit, and `selectbox`."""
    return streamlit.multiselect(told(label), options, **_of_choice(how))


def pills(label: str, options: Sequence[str], **how: Any) -> Any:
    """See Streamlit, and `selectbox`."""
    return streamlit.pills(told(label), options, **_of_choice(how))


def text_input(label: str, value: str = "", **how: Any) -> str:
    """See Streamlit."""
    return streamlit.text_input(told(label), value, **_said(how))


def toggle(label: str, **how: Any) -> bool:
    """See Streamlit."""
    return streamlit.toggle(told(label), **_said(how))


def _of_choice(how: dict[str, Any]) -> dict[str, Any]:
    return _said(how) if is_bokmal() else {"format_func": told} | _said(how)


def _said(how: dict[str, Any]) -> dict[str, Any]:
    """The arguments, with those that are texts in the language of the run."""
    return how | {name: told(how[name]) for name in ("placeholder", "help") if how.get(name)}
