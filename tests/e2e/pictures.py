"""Photographs pages in full at 1440 and 375 px: `python -m tests.e2e.pictures FOLDER [PATH ...] [--base URL]`.

Without --base the dashboard is started for the occasion. Without paths: all pages of the navigation.
"""

import argparse
from contextlib import nullcontext
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.e2e.browser import options
from tests.e2e.screen import Watch, scroll_box, wait_ready
from tests.e2e.serving import serving

WIDTHS = (1440, 375)
LINKS = """() => [...document.querySelectorAll('[data-testid="stTopNavLink"], [data-testid="stSidebarNavLink"]')]
             .map(link => new URL(link.href).pathname)"""


def open_page(browser, url: str, width: int):
    page = browser.new_page(viewport={"width": width, "height": 900}, locale="nb-NO")
    Watch(page)
    page.goto(url)
    wait_ready(page)
    return page


def stretch(page) -> None:
    """Make the window as tall as the content, which may change when the window does."""
    for _ in range(3):
        box, size = scroll_box(page), page.viewport_size
        if box["content"] <= box["window"]:
            return
        page.set_viewport_size({"width": size["width"], "height": size["height"] + box["content"] - box["window"]})
        wait_ready(page)


def photograph(browser, base: str, path: str, folder: Path) -> list[str]:
    """Save PATH-WIDTH.png for both widths and return what went wrong on the page."""
    trouble = []
    for width in WIDTHS:
        page = open_page(browser, base + path, width)
        stretch(page)
        name = path.strip("/").replace("/", "-").split("?")[0] or "forside"
        page.screenshot(path=folder / f"{name}-{width}.png")
        trouble += page.watch.trouble
        page.close()
    return trouble


def all_paths(browser, base: str) -> list[str]:
    page = open_page(browser, base + "/", WIDTHS[0])
    paths = page.evaluate(LINKS)
    page.close()
    return paths or ["/"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--base")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with serving() if not chosen.base else nullcontext() as served, sync_playwright() as playwright:
        base = chosen.base or served.base
        browser = playwright.chromium.launch(**options())
        for path in chosen.paths or all_paths(browser, base):
            print(path, *photograph(browser, base, path, chosen.folder), sep="\n  ")
        browser.close()


if __name__ == "__main__":
    main()
