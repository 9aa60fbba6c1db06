"""The switch of language in a real browser, and that the browser remembers it."""

from tests.e2e.screen import act, axe, wait_ready
from tests.e2e.test_journeys import CHOSEN


def spoken(page) -> str:
    return page.evaluate("document.documentElement.lang")


def test_the_switch_turns_the_page_keeps_its_view_and_is_remembered(new_page):
    new_page.goto("/spredning" + CHOSEN + "&inndeling=KOSTRA-grupper")
    wait_ready(new_page, charts=1)
    assert spoken(new_page) == "nb"
    act(new_page, lambda: new_page.get_by_role("button", name="Nynorsk").click(), charts=1)
    new_page.get_by_role("heading", name="Sei det i møtet").wait_for()
    assert spoken(new_page) == "nn" and "inndeling=KOSTRA-grupper" in new_page.url and "sprak=nn" in new_page.url
    assert new_page.title().startswith("Bergen: Netto driftsresultat etter folketal")
    assert [fault["id"] for fault in axe(new_page) if fault["id"] != "scrollable-region-focusable"] == []
    new_page.goto("/kommunen")  # of no municipality, and without the language
    new_page.get_by_role("combobox", name="Kommune").wait_for()
    new_page.get_by_role("button", name="Bokmål").wait_for()
    assert spoken(new_page) == "nn" and "sprak=nn" in new_page.url


def test_on_paper_there_is_no_switch(new_page):
    new_page.goto("/spredning?kommune=4621+Voss")
    wait_ready(new_page, charts=1)
    switch = new_page.locator('[class*="st-key-language-nn"]')
    assert switch.is_visible() and spoken(new_page) == "nn"
    new_page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not switch.is_visible()
    new_page.evaluate("dispatchEvent(new Event('afterprint'))")
