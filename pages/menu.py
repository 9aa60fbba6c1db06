"""The pages of the menu, looked up on the disk once and not at every run."""

from collections.abc import Callable
from copy import copy

from streamlit.navigation.page import Page

_made: dict[str, list[Page]] = {}


def once(make: Callable[[], list[Page]]) -> list[Page]:
    """The pages that `make` gives, each a copy of this run's own: a run marks the page that it shows."""
    if "pages" not in _made:
        _made["pages"] = make()
    return [copy(page) for page in _made["pages"]]
