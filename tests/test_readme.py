"""README calls the pages what the menu calls them."""

import re
from pathlib import Path

from pages.titles import TITLES

ROOT = Path(__file__).resolve().parent.parent
MENU = set(re.findall(r'st\.Page\(.*?title="([^"]+)"', (ROOT / "pages" / "menu.py").read_text(encoding="utf-8")))


def test_pages_have_the_names_of_the_menu():
    named = {
        " ".join(name.split()) for name in re.findall("«([^»]+)»", (ROOT / "README.md").read_text(encoding="utf-8"))
    }
    assert len(MENU) > 7 and len(named & MENU) > 3
    assert named & (set(TITLES.values()) - MENU) == set()
