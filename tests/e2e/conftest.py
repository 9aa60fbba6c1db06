"""Fixtures for tests in a real browser: `browser`, and pages of two widths that watch for trouble.

`page` and `phone` are kept from test to test: what the browser has compiled of the page is there, which halves what a page
costs. They are left without what a visitor has in his browser. `new_page` is for a test of what a browser remembers of it.

A test that only looks asks for `look` or `look_on_phone`: what it opens stands as it is for the next that looks at the same,
and tests/conftest.py puts those of one address after one another. Another municipality on the same page is reached as by the
browser's Back, which costs half of opening it. A test that clicks asks for `visit`, `page` or `phone`.
"""

from contextlib import ExitStack, contextmanager
from functools import cache
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from tests.e2e.browser import options
from tests.e2e.screen import Watch, wait_ready

WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 375, "height": 812}
MOVE = "path => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')); }"


@pytest.fixture(scope="session")
def browser():
    """One headless Chrome or Chromium for all tests."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(**options())
        yield chromium
        chromium.close()


@contextmanager
def watched_page(browser, base, viewport):
    """A page in a context of its own with a `watch`; trouble on it fails the test at the end."""
    context = browser.new_context(viewport=viewport, base_url=base, locale="nb-NO", timezone_id="Europe/Oslo")
    page = context.new_page()
    page.base = base
    Watch(page)
    yield page
    context.close()
    assert page.watch.trouble == []


@pytest.fixture
def new_page(browser, served):
    """A new one as on a desktop, in a browser's window of its own."""
    with watched_page(browser, served.base, WIDE) as page:
        yield page


@pytest.fixture(scope="session")
def kept(browser, served):
    """The page of a width that lasts over all tests."""
    with ExitStack() as until_the_end:

        @cache
        def of(width: int):
            viewport = WIDE if width == WIDE["width"] else NARROW
            return until_the_end.enter_context(watched_page(browser, served.base, viewport))

        yield of


@contextmanager
def nothing_left(page):
    """The page as a new one for a test, but for its history; trouble on it fails the test at the end."""
    empty(page)
    yield page
    clear(page)


def empty(page) -> None:
    page.goto("about:blank")
    page.watch.forget()


def clear(page) -> None:
    """What a visitor has in his browser is gone, and nothing went wrong."""
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.context.clear_cookies()
    assert page.watch.trouble == []


@contextmanager
def looking(page):
    """`look("/spredning", charts=1)` gives the page at the address, which is brought there unless it stands there untouched."""

    def look(path: str, charts: int = 0):
        if path not in page.watch.untouched:
            bring(page, path, charts)
        page.watch.untouched = {path, page.url.removeprefix(page.base)}
        return page

    yield look
    clear(page)


def bring(page, path: str, charts: int) -> None:
    """The address is opened; from an untouched one of the same page it is moved to, as the browser does for Back."""
    runs = page.watch.runs
    if urlsplit(path).path in {urlsplit(one).path for one in page.watch.untouched}:
        page.evaluate(MOVE, path)
    else:
        empty(page)
        page.goto(path)
        runs = 0
    wait_ready(page, charts, runs + 1)


@pytest.fixture
def page(kept):
    """A page as on a desktop, 1440 px wide; `page.goto("/spredning")` is relative to the server."""
    with nothing_left(kept(WIDE["width"])) as page:
        yield page


@pytest.fixture
def phone(kept):
    """A page as on a phone, 375 px wide."""
    with nothing_left(kept(NARROW["width"])) as page:
        yield page


@pytest.fixture
def visit(page):
    """`visit("/spredning?year=2024", charts=1)` opens the address and returns the page when it is drawn."""

    def go(path: str, charts: int = 0):
        page.goto(path)
        wait_ready(page, charts)
        return page

    return go


@pytest.fixture
def look(kept):
    """As `visit`, for a test that only looks."""
    with looking(kept(WIDE["width"])) as look:
        yield look


@pytest.fixture
def look_on_phone(kept):
    """As `look`, on a phone."""
    with looking(kept(NARROW["width"])) as look:
        yield look
