"""Fixtures for tests in a real browser: `browser`, and pages of two widths that watch for trouble."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

from tests.e2e.browser import options
from tests.e2e.screen import Watch, wait_ready

WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 375, "height": 812}


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
    Watch(page)
    yield page
    context.close()
    assert page.watch.trouble == []


@pytest.fixture
def page(browser, served):
    """A page as on a desktop, 1440 px wide; `page.goto("/spredning")` is relative to the server."""
    with watched_page(browser, served.base, WIDE) as page:
        yield page


@pytest.fixture
def phone(browser, served):
    """A page as on a phone, 375 px wide."""
    with watched_page(browser, served.base, NARROW) as page:
        yield page


@pytest.fixture
def visit(page):
    """`visit("/spredning?year=2024", charts=1)` opens the address and returns the page when it is drawn."""

    def go(path: str, charts: int = 0):
        page.goto(path)
        wait_ready(page, charts)
        return page

    return go
