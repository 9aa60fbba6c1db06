"""What a visitor waits for, measured inside the browser: address to chart, and click to new chart."""

from statistics import median

from tests.e2e.screen import Watch, wait_ready

# Looks once a frame: when the first chart has points, when all charts have, and when the first chart's points change.
STOPWATCH = """
window.seen = {};
const place = mark => mark.getAttribute("transform") || mark.getAttribute("d");
const marks = ".cartesianlayer .point, .cartesianlayer .point path";
const points = box => [...box.querySelectorAll(marks)].slice(0, 40).map(place).join();
const look = () => {
    const boxes = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')];
    const first = boxes.length ? points(boxes[0]) : "";
    if (first && !seen.first) seen.first = performance.now();
    if (seen.armed && first && first !== seen.before && !seen.changed) seen.changed = performance.now();
    seen.now = first;
    requestAnimationFrame(look);
};
requestAnimationFrame(look);
addEventListener("click", () => { if (seen.armed && !seen.clicked) seen.clicked = performance.now(); }, true);
window.arm = () => { Object.assign(seen, {armed: true, before: seen.now, changed: 0, clicked: 0}); };
"""


def open_page(context, contender):
    page = context.new_page()
    Watch(page)
    page.add_init_script(STOPWATCH)
    page.goto(contender.base + contender.page)
    wait_ready(page, charts=1)
    page.wait_for_function("() => window.seen.first > 0")
    return page


def address_to_chart_ms(context, contender) -> float:
    """From the start of the navigation to the first frame that has the first chart's points."""
    page = open_page(context, contender)
    found = page.evaluate("window.seen.first")
    page.close()
    return found


def click_to_chart_ms(page, control: str, option: str) -> float:
    """From the click on `option` to the first frame in which the first chart's points have moved."""
    page.get_by_role("combobox", name=control).click()
    page.keyboard.type(option)
    choice = page.get_by_role("option", name=option, exact=True)
    choice.wait_for()
    page.evaluate("window.arm()")
    choice.click()
    page.wait_for_function("() => window.seen.changed > 0 && window.seen.clicked > 0")
    wait_ready(page, charts=1)
    page.wait_for_timeout(300)
    return page.evaluate("window.seen.changed - window.seen.clicked")


def _context(browser):
    return browser.new_context(viewport={"width": 1440, "height": 900}, locale="nb-NO")


def visible(browser, both: list, visits: int = 7) -> dict[str, float]:
    """Median of address_to_chart_ms by contender, visited in turn with a warm cache; the first only warms up."""
    contexts = {contender.name: _context(browser) for contender in both}
    seen: dict[str, list[float]] = {name: [] for name in contexts}
    for _ in range(visits + 1):
        for contender in both:
            seen[contender.name].append(address_to_chart_ms(contexts[contender.name], contender))
    for context in contexts.values():
        context.close()
    return {name: median(taken[1:]) for name, taken in seen.items()}


def clicks(browser, contender, count: int = 6) -> float:
    """Median of click_to_chart_ms; the first two clicks only warm up."""
    context = _context(browser)
    page = open_page(context, contender)
    options = [contender.options[(turn + 1) % 2] for turn in range(count + 2)]
    clicked = [click_to_chart_ms(page, contender.control, option) for option in options]
    context.close()
    return median(clicked[2:])
