"""Data og metode holds the commands that the other pages do not name, each closed until it is asked for."""

import re

from tests.pages.test_pages import open_page, shipped_folder  # noqa: F401


def test_the_commands_to_fetch_and_to_bring_in_are_in_closed_drawers():
    closed = [code.value for code in open_page("data-og-metode").code]
    assert not [text for text in closed if "template survey" in text or "run.py import" in text]
    at = open_page("data-og-metode", **{"drawer-how-fetched": True, "drawer-how-brought-in": True})
    typed = "\n".join(code.value for code in at.code)
    assert "run.py refresh 12364" in typed and "run.py template survey" in typed and "run.py remove DOKUMENT" in typed
    assert re.search(r"run\.py import budsjettundersokelse-20\d\d\.xlsx", typed)
