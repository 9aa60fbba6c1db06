"""The picture that a link to a view shows: its chart with headline, drawn when it is first asked for.

A stranger can ask for the pages, municipalities and years there are, and nothing else. One picture is drawn at a time,
and those that were asked for last are kept.
"""

import hashlib
import logging
import re
import textwrap
import threading
from collections import OrderedDict

from languages import BOKMAL, translated
from pages.shared.in_use import edition
from pages.titles import PRODUCT
from serving.links import findings, product, view as views
from serving.links.product import PREFIX
from serving.links.view import View

FRONT, COUNTRY = "oversikt", "landet"
ASKED = re.compile(r"([a-z-]{1,40})/(landet|\d{4})-(\d{4})-([0-9a-f]{8})(?:-(nn|en))?\.png")
MOST_OF_FOOT = 105  # signs
MOST_BYTES = 16 * 2**20  # of the pictures kept: some 250
log = logging.getLogger(__name__)


def path(view: View, language: str = BOKMAL) -> str:
    """Where the picture of a view lies, below the base; that of the product for a page without a chart."""
    if view.path not in findings.CHARTS or not view.year:
        return product.PATH
    return f"{PREFIX}{view.path or FRONT}/{view.code or COUNTRY}-{view.year}-{edition_mark()}{f'-{language}' * (language != BOKMAL)}.png"


def edition_mark() -> str:
    """Eight signs that differ from edition to edition."""
    return hashlib.sha256(edition.held().version.encode()).hexdigest()[:8]


class Pictures:
    """Draws and keeps. most_bytes: of the pictures kept, the one that was asked for longest ago goes first."""

    def __init__(self, most_bytes: int = MOST_BYTES):
        self._most, self._there, self._lock = most_bytes, OrderedDict[str, bytes](), threading.Lock()

    def kept(self, asked: str) -> bytes | None:
        """The picture at an address below the base, when it has been drawn and is kept still."""
        with self._lock:
            if asked in self._there:
                self._there.move_to_end(asked)
            return self._there.get(asked)

    def drawn(self, asked: str) -> tuple[str, bytes] | None:
        """Address and content of the picture that is meant: that of now, of an edition gone by; that of the product where
        none can be drawn, which is not kept. None where there is no such view.

        Not from two threads at once.
        """
        if not (named := ASKED.fullmatch(asked.removeprefix(PREFIX))):
            return None
        with edition.published():
            view = _view(*named.groups()[:3])
            if view is None:
                return None
            language = named[5] or BOKMAL
            key = path(view, language)
            content = self.kept(key) or draw(view, language)
        if content is None:
            return product.PATH, product.picture()
        self._keep(key, content)
        return key, content

    def _keep(self, key: str, content: bytes) -> None:
        with self._lock:
            self._there[key] = content
            while sum(map(len, self._there.values())) > self._most:
                self._there.popitem(last=False)


def _view(page: str, code: str, year: str) -> View | None:
    """The view, where page, municipality and year are there and the page has a chart."""
    from pages.shared import cached

    page = "" if page == FRONT else page
    if page not in findings.CHARTS or (code != COUNTRY and code not in cached.municipalities()):
        return None
    found = views.of(f"/{page}", {"aar": year} | ({"kommune": code} if code != COUNTRY else {}))
    return found if found and found.chosen_year else None


def draw(view: View, language: str = BOKMAL) -> bytes | None:
    """The picture; None where this machine has no browser to draw with, or the page no chart now."""
    from charts.files import card, picture as pictures
    from pages.shared.language.frames import drawn

    if not pictures.can_draw() or (found := findings.chart(view)) is None or found.figure is None:
        return None
    sources = " ".join([found.source.split(" Hentet ")[0], *([found.own_source] if found.tables else [])])
    foot = textwrap.shorten(translated(f"{PRODUCT}. {sources}", language), MOST_OF_FOOT, placeholder=" …")
    try:
        headline = translated(findings.headline(view, found), language)
        return pictures.png(*card.card(drawn(found.figure, language), headline, foot))
    except Exception:
        log.exception("Bildet til en lenke kunne ikke tegnes.")
        return None
