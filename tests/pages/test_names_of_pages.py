"""A text that names a page names one that the menu has, by the word that stands there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"\b[Ss]iden «([^»{]+)»")
BARE = re.compile(r"\bSiden [A-ZÆØÅ]")  # a name without its marks
SAID_IN = ("analysis", "charts", "pages", "serving", "sheets")


def _texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for folder in SAID_IN for path in (ROOT / folder).rglob("*.py")]


def test_every_page_that_a_text_names_is_in_the_menu_by_that_name():
    menu = (ROOT / "pages" / "menu.py").read_text(encoding="utf-8")
    titles = set(re.findall(r'title="([^"]+)"', menu))
    named = {name for text in _texts() for name in NAMED.findall(text)}
    assert {"Data og metode"} <= named <= titles
    assert not [found for text in _texts() for found in BARE.findall(text)]
