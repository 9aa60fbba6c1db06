"""How much a page says on a phone: words on its first screen, grey words in all, and where its first chart begins.

python -m tests.e2e.words http://localhost:8501 [address ...]
"""

import sys
from typing import NamedTuple

from playwright.sync_api import sync_playwright

from tests.e2e.browser import options
from tests.e2e.screen import Watch, wait_ready

PHONE = {"width": 375, "height": 812}
CHOSEN = "?kommune=4601+Bergen"
PAGES = ("", "kommunen", "sammenlikn", "kart", "spredning", "handlingsrom", "budsjettundersokelsen", "pleie-og-omsorg", "barnehagenormer", "befolkning",
         "ungt-utenforskap", "innovasjon", "debatten", "da-og-na",
         "egne-tall",
         "nytt", "data-og-metode")  # fmt: skip
ADDRESSES = tuple(f"/{page}{chosen}" for page in PAGES for chosen in ("", CHOSEN))

COUNTED = """() => {
    const main = document.querySelector('[data-testid="stMain"]'), height = innerHeight;
    main.scrollTop = 0;
    const seen = node => node.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const whole = text => text.replace(/(\\d)[\\u00a0\\u202f](?=\\d)/gu, "$1");  // a number is one word
    const words = text => (whole(text).match(/[^\\s\\u00a0\\u202f]*[\\p{L}\\p{N}][^\\s]*/gu) || []).length;
    let first = 0, grey = 0, drawn = 0;
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const box = node.parentElement;
        if (!node.data.trim() || box.closest("script, style, [data-testid=stIconMaterial]") || !seen(box)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const place = range.getBoundingClientRect();
        if (place.width < 2 || place.height < 2) continue;
        if (place.top < height && place.bottom > 0)
            box.closest("svg") ? drawn += words(node.data) : first += words(node.data);
        if (box.closest('[data-testid="stCaptionContainer"]')) grey += words(node.data);
    }
    for (const input of main.querySelectorAll("input"))
        if (seen(input) && input.getBoundingClientRect().top < height) first += words(input.value);
    const chart = main.querySelector('[data-testid="stPlotlyChart"]');
    return [first, drawn, grey, chart ? Math.round(chart.getBoundingClientRect().top) : null,
            Math.round(main.scrollHeight / height * 10) / 10];
}"""


class Counted(NamedTuple):
    """first_screen: words on it, without those in a chart's drawing, which are drawn. grey: in all of the page. chart_px: top of the first chart, None without one. screens: height of the page."""

    first_screen: int
    drawn: int
    grey: int
    chart_px: int | None
    screens: float


def counted(page) -> Counted:
    """Of a page that is drawn on a phone."""
    return Counted(*page.evaluate(COUNTED))


def main(base: str, addresses: tuple[str, ...]) -> None:
    """Print one line an address."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options())
        page = browser.new_context(viewport=PHONE, base_url=base, locale="nb-NO").new_page()
        Watch(page)
        print(f"{'address':45} words drawn  grey  chart  screens")
        for address in addresses:
            page.watch.runs = 0
            page.goto(address)
            wait_ready(page)
            first, drawn, grey, chart, screens = counted(page)
            print(
                f"{address:45} {first:5} {drawn:5} {grey:5}  {chart if chart is not None else '-':>5}  {screens:7}",
                flush=True,
            )
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], tuple(sys.argv[2:]) or ADDRESSES)
