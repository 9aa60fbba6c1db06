"""What only shows in a drawing on a phone, or in one of full width: is every word of a chart whole, free and found?"""

import io

import pytest
from PIL import Image, ImageStat

from tests.e2e.conftest import NARROW
from tests.e2e.screen import act, wait_ready
from tests.e2e.test_journeys import CHOSEN, PAGES, SMALL  # the same addresses: each is opened once for both files

# Boxes of all words in a chart, in its frame: [words, room to the left, room to the right, top, bottom].
WORDS = """chart => {
    const frame = chart.getBoundingClientRect();
    return [...chart.querySelectorAll('.annotation-text, .xtick text, .legendtext')].map(text => {
        const box = text.getBoundingClientRect();
        return [text.textContent, box.left - frame.left, frame.right - box.right, box.top, box.bottom];
    });
}"""
VIEWS = (
    "/?kommune=4219&aar=2017&maltall=0,5",
    "/netto-driftsresultat?kommune=4601&aar=2023&maltall=2,5",
    "/netto-driftsresultat?kommune=1856&aar=2024&maltall=8",
    "/spredning?kommune=0301&oslo=true",
    "/spredning" + CHOSEN,
)


def overlap(one, other, slack_px: float = 2.5) -> bool:
    """Whether the boxes share more than the air around their letters."""
    (_, left, _, top, bottom, right), (_, left2, _, top2, bottom2, right2) = one, other
    across = min(right, right2) - max(left, left2)
    return across > slack_px and min(bottom, bottom2) - max(top, top2) > slack_px


def edges(frame) -> tuple[float, float]:
    """How dark it is just within the left and the right edge: the median over the height, 0 to 255."""
    picture = Image.open(io.BytesIO(frame.screenshot())).convert("L")
    columns = [picture.crop((x, 0, x + 1, picture.height)) for x in (3, picture.width - 4)]
    return tuple(255 - ImageStat.Stat(column).median[0] for column in columns)


@pytest.mark.parametrize("path", VIEWS)
@pytest.mark.parametrize("screen", ["look_on_phone", "look"])
def test_no_words_of_a_chart_are_cut_slanted_or_on_top_of_each_other(request, screen, path):
    page = request.getfixturevalue(screen)(path, charts=1)
    for chart in page.get_by_test_id("stPlotlyChart").all():
        width = chart.evaluate("chart => chart.getBoundingClientRect().width")
        words = [[*box, width - box[2]] for box in chart.evaluate(WORDS)]
        assert [box for box in words if min(box[1], box[2]) < 0] == []
        assert [(one[0], other[0]) for i, one in enumerate(words) for other in words[:i] if overlap(one, other)] == []
        assert chart.locator(".xtick text[transform*='rotate']:not([transform*='rotate(0'])").count() == 0


def test_the_menu_on_a_phone_has_its_word_and_opens(phone):
    phone.goto("/")
    wait_ready(phone, charts=2)
    button = phone.get_by_test_id("stExpandSidebarButton")
    assert button.evaluate("e => getComputedStyle(e, '::after').content") == '"Meny"'
    assert button.evaluate("e => e.scrollWidth <= e.clientWidth")
    button.click()
    act(phone, lambda: phone.get_by_role("link", name="Etter størrelse").click(), charts=1)
    assert "spredning" in phone.url


COVERED = "open => Boolean(document.elementFromPoint(100, 400).closest('[data-testid=stSidebar]')) === open"


def test_the_menu_on_a_phone_closes_when_a_page_is_chosen_and_stays_closed(phone):
    phone.goto("/")
    wait_ready(phone, charts=2)
    for name in ("Etter størrelse", "Resultatet"):
        phone.get_by_test_id("stExpandSidebarButton").click()
        phone.wait_for_function(COVERED, arg=True)
        act(phone, lambda name=name: phone.get_by_role("link", name=name).click(), charts=1)
        phone.wait_for_function(COVERED, arg=False)
    phone.get_by_test_id("stExpandSidebarButton").click()
    phone.wait_for_function(COVERED, arg=True)
    phone.reload()
    wait_ready(phone, charts=2)
    assert phone.evaluate(COVERED, False)


@pytest.mark.parametrize("path", ["/" + CHOSEN, "/netto-driftsresultat" + CHOSEN])
def test_the_answer_about_a_municipality_stands_before_the_target(look_on_phone, path):
    phone = look_on_phone(path, charts=2)
    box = phone.get_by_role("textbox", name="Eget måltall").bounding_box()
    for answer in (phone.get_by_role("heading", name="Bergen hadde", level=1), phone.get_by_text("nivå: 1,75").first):
        assert answer.bounding_box()["y"] < box["y"]


def test_a_table_wider_than_the_phone_has_a_shadow_where_there_is_more(phone):
    phone.goto("/netto-driftsresultat")
    wait_ready(phone, charts=2)
    act(phone, lambda: phone.get_by_role("button", name="Tabell og filer").first.click(), charts=2)
    frame = phone.get_by_test_id("stTable").first.locator("> div")
    frame.scroll_into_view_if_needed()
    assert frame.evaluate("e => [e.scrollWidth > e.clientWidth, getComputedStyle(e).overflowX]") == [True, "auto"]
    left, right = edges(frame)
    assert right > left + 20
    frame.evaluate("e => e.scrollLeft = e.scrollWidth")
    left, right = edges(frame)
    assert left > right + 20


CUT = """() => [...document.querySelectorAll(".st-key-figures :is(td, th)")]
    .filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.innerText)"""
ROOM = """input => {
    const own = getComputedStyle(input), pen = document.createElement("canvas").getContext("2d");
    pen.font = own.font;
    const room = input.clientWidth - parseFloat(own.paddingLeft) - parseFloat(own.paddingRight);
    return pen.measureText(input.placeholder).width <= room;
}"""


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/spredning",
        "/handlingsrom",
        "/budsjettundersokelsen",
        "/pleie-og-omsorg",
        "/barnehagenormer",
        "/befolkning",
        "/ungt-utenforskap",
    ],
)
@pytest.mark.parametrize("chosen", ["", CHOSEN, SMALL])
def test_no_figure_of_an_answer_is_cut_or_runs_into_the_next(look_on_phone, path, chosen):
    phone = look_on_phone(path + chosen, charts=1)
    assert phone.locator(".st-key-figures td").count() >= 2 and phone.evaluate(CUT) == []
    if not chosen:
        assert phone.get_by_role("combobox", name="Kommune").evaluate(ROOM)


# Links that a thumb may miss: what is in sight and less than 44 px either way. The words that the glossary explains stand in
# sentences, and what is a link in a map is one in the list beside it too.
MISSED = """() => [...document.querySelectorAll('a[href]:not([href^="#ord-"])')]
    .filter(link => link.checkVisibility() && !link.closest('svg'))
    .map(link => [link.innerText, link.getBoundingClientRect()])
    .filter(([, box]) => box.right > 0 && box.width > 0 && Math.min(box.width, box.height) < 43.5)
    .map(([text, box]) => [text, box.width, box.height])"""
SHEETS = ("/ark/4601", "/ark/", "/ark/1151?sprak=en")


@pytest.mark.parametrize("path", [*(page + CHOSEN for page in PAGES), "/finnes-ikke", f"/kommunen{CHOSEN}&sprak=en"])
def test_a_thumb_hits_every_link_of_a_page(look_on_phone, path):
    phone = look_on_phone(path)
    assert phone.evaluate(MISSED) == []


@pytest.mark.parametrize("path", SHEETS)
def test_a_thumb_hits_every_link_of_a_sheet(new_page, path):
    new_page.set_viewport_size(NARROW)
    new_page.set_content(new_page.request.get(path).text())  # by itself: the browser asks for no icon
    assert new_page.locator("a[href]").count() > 3 and new_page.evaluate(MISSED) == []


def test_a_thumb_hits_every_link_of_the_menu_and_of_what_opens_beside_a_chart(phone):
    phone.goto("/netto-driftsresultat" + CHOSEN)
    wait_ready(phone, charts=2)
    act(phone, lambda: phone.get_by_role("button", name="Bilde").first.click(), charts=2)
    assert phone.locator('[data-testid="stPopoverBody"] a[href]').count() and phone.evaluate(MISSED) == []
    phone.keyboard.press("Escape")
    phone.get_by_test_id("stExpandSidebarButton").click()
    phone.wait_for_function(COVERED, arg=True)
    assert phone.get_by_test_id("stSidebarNavLink").count() >= 17 and phone.evaluate(MISSED) == []
