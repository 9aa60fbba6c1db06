"""Data og metode begins with what stands on it: each link has its heading."""

import unicodedata

from pages.sources.headings import ON_THIS_PAGE
from tests.pages.test_pages import arriving


def test_each_link_has_its_heading(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)
    at = arriving("data-og-metode").run()
    shown = {heading.value for heading in at.header}
    assert ON_THIS_PAGE.keys() <= shown
    for heading, name in ON_THIS_PAGE.items():
        plain = unicodedata.normalize("NFKD", heading.lower().replace("ø", "o")).encode("ascii", "ignore").decode()
        assert name == plain.replace(" ", "-")
