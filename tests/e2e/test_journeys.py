"""What people do with the dashboard, in a real browser."""

import io
import itertools
import re

import pandas as pd
import pytest

from tests.e2e.conftest import NARROW, watched_page
from tests.e2e.screen import Watch, act, axe, told, wait_ready
from tests.e2e.words import counted

PAGES = {
    "/": 2,
    "/netto-driftsresultat": 2,
    "/kommunen": 0,  # without a municipality
    "/sammenlikn": 0,
    "/kart": 1,
    "/spredning": 1,
    "/handlingsrom": 4,
    "/budsjettundersokelsen": 1,
    "/pleie-og-omsorg": 1,
    "/barnehagenormer": 1,
    "/befolkning": 5,
    "/ungt-utenforskap": 1,
    "/innovasjon": 0,  # with what was published in words alone
    "/debatten": 1,
    "/da-og-na": 5,
    "/egne-tall": 0,  # with a municipality that has brought in nothing
    "/nytt": 0,
    "/data-og-metode": 0,
}
CHOSEN = "?kommune=4601+Bergen"


# What a bare page of the framework has too: a table that scrolls takes no keyboard focus of its own in Safari.
FLOOR = {"scrollable-region-focusable"}


def faults(page) -> list[dict]:
    """What axe finds beyond the framework's own floor."""
    return [fault for fault in axe(page) if fault["id"] not in FLOOR and not _two_tables(fault)]


def _two_tables(fault: dict) -> bool:
    """Two wide tables on a page: the framework gives both frames the same name, and no setting another."""
    return fault["id"] == "landmark-unique" and all(
        'aria-label="Scrollable table"' in node["html"] for node in fault["nodes"]
    )


def headings(page) -> list[str]:
    return page.locator("h1, h2").all_inner_texts()


def choose_municipality(page, typed: str) -> None:
    page.get_by_role("combobox", name="Kommune").click()
    page.keyboard.type(typed)
    page.get_by_role("option").first.wait_for()
    act(page, lambda: page.keyboard.press("Enter"), charts=2)


def choose_year(page, year: str, charts: int) -> None:
    page.get_by_role("combobox", name="Regnskapsår").click()
    act(page, lambda: page.get_by_role("option", name=year).click(), charts)


def test_an_economist_finds_the_distance_to_the_level(visit):
    page = visit("/", charts=2)
    choose_municipality(page, "løren")
    assert "kommune=3222" in page.url
    assert "Lørenskog: 3,9 prosent i 2025, over anbefalt nivå, men gjelden kan være over KS' grense" in headings(page)
    choose_year(page, "2024", charts=2)
    assert "Lørenskog hadde 0,2 prosent i 2024, under anbefalt nivå, gjelden kan være over KS' grense" in headings(page)
    choose_year(page, "2025", charts=2)
    act(page, lambda: page.get_by_text("Avstand til nivået i 2025").click(), charts=2)
    table = page.get_by_test_id("stTable").first.inner_text()
    assert "+2,14" in table and "+111 mill. kroner" in table and "kr" in table


def test_the_address_opens_the_same_view(visit, browser, served):
    page = visit("/netto-driftsresultat" + CHOSEN, charts=2)
    choose_year(page, "2023", charts=2)
    box = page.get_by_role("textbox", name="Eget måltall")
    box.fill("2,5")
    act(page, lambda: box.press("Enter"), charts=2)
    act(page, lambda: page.get_by_text("Ta med Oslo").click(), charts=2)
    before = headings(page)
    other = browser.new_page()
    Watch(other)
    other.goto(page.url)
    wait_ready(other, charts=2)
    other.get_by_text("eget måltall").first.wait_for()
    other.get_by_text("kommunene med Oslo").first.wait_for()
    assert headings(other) == before
    other.close()


def test_the_bare_code_is_enough_in_an_address(visit):
    page = visit("/spredning?kommune=0301&inndeling=kostra", charts=1)
    assert any("KOSTRA-gruppe" in heading for heading in headings(page))
    act(page, lambda: page.get_by_role("link", name="Resultatet").click(), charts=2)
    assert any(heading.startswith("Oslo hadde 3,7 prosent i 2025") for heading in headings(page))
    assert "kommune=0301" in page.url
    page.reload()
    page.get_by_role("heading", name="Oslo hadde 3,7 prosent i 2025").wait_for()


def test_a_wrong_address_says_so_and_shows_the_default_view(visit):
    page = visit("/netto-driftsresultat?kommune=9999+Ingen&aar=1900", charts=2)
    assert any("Kommunene utenom Oslo" in heading and "2025" in heading for heading in headings(page))
    assert page.get_by_text("Adressen ber om kommunen «9999 Ingen», som ikke finnes her").is_visible()


@pytest.mark.parametrize("path", ["/finnes-ikke", "/overview"])
def test_an_address_without_a_page_is_answered_in_norwegian(visit, path):
    page = visit(path + CHOSEN)
    assert headings(page) == ["Siden finnes ikke"] and page.get_by_role("dialog").count() == 0
    act(page, lambda: page.get_by_role("link", name="Gå til forsiden").click(), charts=2)
    assert any("Bergen hadde" in heading for heading in headings(page))


def test_typing_what_is_not_in_the_list_is_answered_in_norwegian(visit):
    page = visit("/", charts=2)
    page.get_by_role("combobox", name="Kommune").click()
    page.keyboard.type("xyzxyz")
    empty = page.locator('[data-testid="stSelectboxVirtualDropdown"] [data-empty] span')
    empty.wait_for()
    assert "Ingen treff" in empty.evaluate("e => getComputedStyle(e, '::after').content")
    page.keyboard.press("Escape")


@pytest.mark.parametrize("path", ["/sammenlikn?kommune=1108", "/kommunen?kommune=1108&mot=Egne+valg"])
def test_enter_chooses_the_municipality_that_was_typed_and_no_other(visit, path):
    page = visit(path)
    picker = page.get_by_role("combobox", name="nntil 6").first
    picker.click()
    picker.press_sequentially("Sola")
    page.get_by_role("option", name="1124 Sola").wait_for()
    assert not [told for told in page.get_by_role("option").all_inner_texts() if told.startswith("Select")]
    act(page, lambda: picker.press("Enter"))
    assert re.findall(r"kommuner=([^&]+)", page.url) == ["1124+Sola"]
    picker.press_sequentially("xyzxyz")
    empty = page.locator('[data-testid="stMultiSelectDropdown"] [data-empty] span')
    empty.wait_for()
    assert "Ingen treff" in empty.evaluate("e => getComputedStyle(e, '::after').content")
    assert empty.evaluate("e => getComputedStyle(e).fontSize") == "0px"


@pytest.mark.parametrize("name", ["Varig lenke", "Tabell og filer"])
def test_what_opens_near_the_foot_has_the_room_it_needs(visit, name):
    page = visit("/kommunen" + CHOSEN)
    button = page.get_by_role("button", name=name).last
    button.evaluate("e => e.scrollIntoView({block: 'end'})")
    act(page, button.click)
    box = page.get_by_test_id("stPopoverBody")
    box.get_by_role("button").first.wait_for()
    page.wait_for_function(
        """() => {const box = document.querySelector('[data-testid="stPopoverBody"]'), at = box.getBoundingClientRect();
           return box.clientHeight > 150 && box.clientHeight >= Math.min(box.scrollHeight, 0.69 * innerHeight) - 3
             && at.top >= 0 && at.bottom <= innerHeight}""",
        timeout=10_000,
    )
    page.keyboard.press("Escape")
    box.wait_for(state="detached")
    page.wait_for_function("!document.documentElement.classList.contains('box-open')", timeout=10_000)


def test_choices_follow_from_page_to_page(visit):
    page = visit("/spredning" + CHOSEN + "&aar=2024", charts=1)
    act(page, lambda: page.get_by_role("link", name="Resultatet").click(), charts=2)
    assert any("Bergen hadde −2,4 prosent i 2024" in heading for heading in headings(page))


def downloaded(page, label: str) -> bytes:
    with page.expect_download(timeout=60_000) as waiting:
        page.get_by_role("button", name=f"Last ned {label}").first.click()
    return waiting.value.path().read_bytes()


def test_the_rows_come_as_table_csv_excel_and_picture(visit):
    page = visit("/spredning?aar=2024", charts=1)
    act(page, lambda: page.get_by_role("button", name="Tabell og filer").first.click(), charts=1)
    assert "Moskenes" in page.get_by_test_id("stTable").first.inner_text()
    raw = downloaded(page, "CSV")
    rows = pd.read_csv(io.BytesIO(raw), sep=";", decimal=",", dtype={"Nr.": str}, encoding="utf-8-sig")
    assert raw.startswith(b"\xef\xbb\xbf") and len(rows) == 356
    bergen = rows.set_index("Nr.").loc["4601"]
    assert round(bergen["Netto driftsresultat, %"], 2) == -2.45 and bergen["Netto driftsresultat, 1000 kr"] == -713159
    assert downloaded(page, "Excel").startswith(b"PK")
    act(page, lambda: page.get_by_role("button", name="Bilde").first.click(), charts=1)
    assert downloaded(page, "PNG").startswith(b"\x89PNG")


def test_everything_can_be_done_with_the_keyboard(visit):
    page = visit("/", charts=2)
    for _ in range(20):  # past the menu
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('aria-label') || ''").startswith("Kommune"):
            break
    page.keyboard.type("bergen")
    page.get_by_role("option").first.wait_for()
    act(page, lambda: page.keyboard.press("Enter"), charts=2)
    assert any(heading.startswith("Bergen hadde") for heading in headings(page))
    drawer = page.get_by_role("button", name="Tabell og filer").first
    drawer.focus()
    act(page, lambda: page.keyboard.press("Enter"), charts=2)
    assert page.get_by_role("button", name="Last ned CSV").first.is_visible()


@pytest.mark.parametrize(("path", "charts"), PAGES.items())
def test_axe_finds_nothing(visit, path, charts):
    page = visit(path + CHOSEN, charts)
    for drawer in page.locator("summary", has_text="nedlasting").all()[:2] if charts else []:
        act(page, drawer.click, charts)
    for box in page.get_by_role("button", name="Om tallene").all()[:1]:
        act(page, box.click, charts)
    found = faults(page)
    assert not found, told(found)


@pytest.mark.parametrize(("path", "charts"), [(path + CHOSEN, charts) for path, charts in PAGES.items()])
def test_a_phone_shows_it_all_without_scrolling_sideways(look_on_phone, path, charts):
    phone = look_on_phone(path, charts)
    wide = phone.evaluate(
        """() => {const main = document.querySelector('[data-testid="stMain"]');
                  return [main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth]}"""
    )
    assert max(wide) <= 0
    found = faults(phone)
    assert not found, told(found)


@pytest.mark.parametrize(("path", "charts"), PAGES.items())
def test_headings_are_in_order_and_charts_have_words(look_on_phone, path, charts):
    in_order_and_told(look_on_phone(path, charts), charts)


@pytest.mark.parametrize("path", ["/", "/spredning"])
def test_headings_are_in_order_and_charts_have_words_on_a_wide_screen_too(look, path):
    in_order_and_told(look(path, PAGES[path]), PAGES[path])


def in_order_and_told(page, charts: int) -> None:
    """Holds the headings, the words of the charts and the language of a page that is open."""
    levels = [int(tag[1]) for tag in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(e => e.tagName)")]
    assert levels[0] == 1 and all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert page.get_by_role("figure", name=re.compile("diagram")).count() >= charts
    assert page.locator("html").get_attribute("lang") == "nb"


def test_the_agenda_is_printed_by_its_button(visit):
    page = visit("/debatten", charts=1)
    page.evaluate("window.print = () => (window.printed = true)")
    page.get_by_role("button", name="Skriv ut", exact=True).click()
    assert page.evaluate("window.printed")


def test_a_page_says_its_source_once_and_the_notes_beside_the_chart(visit):
    page = visit("/spredning", charts=1)
    assert page.get_by_text("Kilde: Statistisk sentralbyrå, tabell 12364").count() == 1
    act(page, lambda: page.get_by_role("button", name="Om tallene").first.click(), charts=1)
    assert page.get_by_text("Utdrag av SSBs tall, samlet fra offentlige kopier").count() == 1


@pytest.mark.parametrize("key", ["Enter", "tap"])
def test_a_word_is_explained_where_it_stands(phone, key):
    phone.goto("/" + CHOSEN)
    wait_ready(phone, charts=2)
    word, meaning = phone.get_by_role("link", name="prosentpoeng").first, phone.locator("#meaning")
    word.click() if key == "tap" else word.press("Enter")
    assert "2 prosentpoeng" in meaning.inner_text() and meaning.is_visible() and "#ord" not in phone.url
    box = meaning.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 375 and not told(faults(phone))
    phone.keyboard.press("Escape")
    assert not meaning.is_visible() and phone.evaluate("document.activeElement.textContent") == "prosentpoeng"


def test_what_to_say_in_the_meeting_is_copied_whole_and_no_chart_waits_for_a_highlighter_of_programs(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/spredning" + CHOSEN)
    wait_ready(page, charts=1)
    box, button = page.locator(".to-copy"), page.get_by_role("button", name="Kopier", exact=True)
    button.click()
    page.get_by_role("button", name="Kopiert").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == box.locator("p").inner_text() and faults(page) == []
    loaded = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert {name for name in ("PlotlyChart", "SyntaxHighlighter") if name in " ".join(loaded)} == {"PlotlyChart"}


def test_what_to_say_is_copied_also_where_the_browser_gives_no_clipboard_as_without_tls(new_page):
    new_page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    new_page.goto("/" + CHOSEN)
    wait_ready(new_page, charts=2)
    new_page.get_by_role("button", name="Kopier", exact=True).click()
    new_page.get_by_role("button", name="Kopiert").wait_for()
    field = new_page.get_by_role("textbox", name="Eget måltall")
    field.click()
    new_page.keyboard.press("Control+V")
    assert field.input_value() == new_page.locator(".to-copy p").inner_text()


OSLO, SMALL, FEW = "?kommune=0301+Oslo+-+Oslove", "?kommune=1151+Utsira", "?kommune=5540+Gáivuotna+-+Kåfjord+-+Kaivuono"
OF_WHOM = ("/", "/kommunen", "/kart", "/spredning", "/handlingsrom", "/budsjettundersokelsen", "/pleie-og-omsorg", "/barnehagenormer",
           "/befolkning", "/ungt-utenforskap", "/debatten", "/nytt")  # fmt: skip
FIRST_SCREENS = [
    *[(path, whom) for path in PAGES if path != "/netto-driftsresultat" for whom in ("", CHOSEN)],  # that is "/" again
    *[(path, whom) for path in OF_WHOM for whom in (OSLO, SMALL)],
    ("/barnehagenormer", FEW),
    ("/kommunen", "?kommune=3101+Halden"),  # with a new number, without several years
]


@pytest.mark.parametrize(("path", "whom"), FIRST_SCREENS)
def test_the_first_screen_of_a_phone_is_read_in_ten_seconds(look_on_phone, path, whom):
    there = counted(look_on_phone(path + whom, PAGES[path] if whom in ("", CHOSEN) else 0))
    assert there.first_screen <= 60
    assert there.chart_px is None or there.chart_px <= 2 * 812


@pytest.mark.parametrize("whom", ["", CHOSEN])
@pytest.mark.parametrize("path", ["/", "/spredning"])
def test_few_words_of_a_page_are_grey(look_on_phone, path, whom):
    assert counted(look_on_phone(path + whom, PAGES[path])).grey <= 120


def test_on_paper_charts_are_whole_and_readable_and_what_cannot_be_used_there_is_not(visit):
    page = visit("/" + CHOSEN, charts=2)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    main = page.get_by_test_id("stMain").evaluate("e => [getComputedStyle(e).overflow, getComputedStyle(e).position]")
    assert main == ["visible", "static"]
    zoom = float(page.get_by_test_id("stMainBlockContainer").evaluate("e => getComputedStyle(e).zoom"))
    sheet_px, smallest_pt, px_per_pt = (210 - 2 * 12) * 96 / 25.4, 7, 96 / 72
    charts = page.locator(".js-plotly-plot").evaluate_all(
        "all => all.map(e => [Number(e.querySelector('.main-svg').getAttribute('width')), Number(e.style.zoom || 1)])"
    )
    assert charts and all(width * scale * zoom <= sheet_px for width, scale in charts)
    assert all(13 * scale * zoom >= smallest_pt * px_per_pt for _, scale in charts)  # of the labels in a chart
    assert not page.get_by_role("combobox", name="Kommune").is_visible()
    foot = page.evaluate("[...document.querySelectorAll('head style')].at(-1).textContent")
    assert "counter(pages)" in foot and "http" not in foot  # this machine's own address leads nobody here
    assert not page.locator('a[href^="#ord-"]').evaluate_all(
        "all => all.filter(e => getComputedStyle(e).textDecorationLine != 'none').length"
    )
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.get_by_role("combobox", name="Kommune").is_visible()


@pytest.mark.parametrize(("path", "count"), [("/handlingsrom", 4), ("/", 2), ("/kommunen", 5)])
def test_a_chart_drawn_on_a_phone_fills_most_of_its_row_on_paper_and_lies_over_nothing(look_on_phone, path, count):
    page = look_on_phone(path + CHOSEN, charts=count)
    sizes = """all => all.map(e => {const svg = e.querySelector('.main-svg'), box = e.getBoundingClientRect();
                                    return [Number(svg.getAttribute('width')), Number(e.style.zoom || 1),
                                            svg.getBoundingClientRect().bottom - box.bottom, Number(svg.getAttribute('height'))]})"""
    boxes = page.locator('[data-testid="stElementContainer"]:has(.main-svg)')
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = boxes.evaluate_all(sizes)
    assert len(printed) >= count and all(width * zoom <= 875 for width, zoom, *_ in printed)
    assert all(width * zoom >= 0.7 * 875 or height * zoom >= 699 for width, zoom, _, height in printed)
    assert all(height * zoom <= 701 and below <= 1 for *_, zoom, below, height in printed)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert {zoom for _, zoom, *_ in boxes.evaluate_all(sizes)} == {1}


def test_what_explains_the_chart_is_on_paper_and_not_on_the_screen(visit):
    page = visit("/debatten" + CHOSEN, charts=1)
    explained, asked = page.locator(".st-key-on-paper"), page.locator(".st-key-on-screen")
    assert not explained.is_visible() and asked.is_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert explained.is_visible() and not asked.is_visible() and "Brudd i serien" in explained.inner_text()
    page.evaluate("dispatchEvent(new Event('afterprint'))")


def on_paper(page):
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


def on_screen(page):
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")


def test_a_heading_of_closed_boxes_alone_is_not_on_paper_and_one_with_an_open_box_is(visit):
    page = visit("/kommunen" + CHOSEN)
    heading = page.get_by_role("heading", name="Hva svaret hviler på")
    assert heading.is_visible()
    on_paper(page)
    assert not heading.is_visible()
    on_screen(page)
    act(page, page.locator("summary", has_text="Resultatet med andre valg").click)
    on_paper(page)
    assert heading.is_visible()
    on_screen(page)


def test_one_municipality_alone_is_on_paper_with_all_its_figures(visit):
    page = visit("/sammenlikn" + CHOSEN)
    table = page.locator(".st-key-compare table")
    assert not table.is_visible()
    on_paper(page)
    assert table.is_visible() and table.locator("tr").count() > 20
    on_screen(page)
    assert not table.is_visible()
    page.locator("summary").first.click()
    table.wait_for()


def test_editions_and_files_are_in_closed_drawers_and_on_paper_once_each(visit):
    page = visit("/data-og-metode")
    editions, files = (page.locator("table", has_text=head) for head in ("SSBs utgave", "Kilde og utgave"))
    assert (editions.count(), files.count()) == (1, 1)
    assert not editions.is_visible() and not files.is_visible()
    page.locator("summary", has_text="Utgave, rader og siste år").click()
    on_paper(page)
    assert (editions.count(), files.count()) == (1, 1) and editions.is_visible() and files.is_visible()
    on_screen(page)
    assert editions.is_visible() and not files.is_visible()


def test_the_third_of_three_charts_is_on_paper_over_the_width_of_its_row(visit):
    page = visit("/handlingsrom" + CHOSEN, 4)
    on_paper(page)
    columns = page.locator('[data-testid="stColumn"]:has(.main-svg)')
    widths = columns.evaluate_all("all => all.map(e => e.getBoundingClientRect().width)")
    charts = columns.locator(".main-svg").evaluate_all(
        "all => all.filter(e => !e.previousElementSibling).map(e => e.getBoundingClientRect().width)"
    )
    assert len(widths) == 3 and widths[2] > 1.9 * widths[0] and widths[0] == widths[1]
    assert charts[2] > 1.4 * charts[0] and all(one <= wide for one, wide in zip(charts, widths, strict=True))
    on_screen(page)


@pytest.mark.parametrize("code", ["4601", "1508"])
def test_a_sheet_on_paper_is_two_sides_and_one_with_the_agenda(new_page, code):
    new_page.set_content(new_page.request.get(f"/ark/{code}").text())  # by itself: the browser asks for no icon
    made = new_page.pdf(prefer_css_page_size=True)
    assert max(map(int, re.findall(rb"/Count (\d+)", made))) == 3


def test_back_leads_to_the_view_before_and_never_to_one_that_nobody_saw(new_page):
    page = new_page
    page.goto("/?kommune=3005")  # which the page corrects, in the same view
    wait_ready(page, charts=2)
    first = page.evaluate("history.length")
    seen = [page.url]
    choose_municipality(page, "bergen")
    seen.append(page.url)
    act(page, lambda: page.get_by_role("link", name="Etter størrelse").click(), charts=1)
    seen.append(page.url)
    choose_year(page, "2023", charts=1)
    assert page.evaluate("history.length") == first + len(seen)
    told = headings(page)
    for url in reversed(seen):
        act(page, page.go_back, charts=1)
        assert page.url == url
    assert page.title().startswith("Drammen")
    for _ in seen:
        act(page, page.go_forward, charts=1)
    assert headings(page) == told and "aar=2023" in page.url


def test_a_view_that_is_moved_to_says_what_it_says_when_it_is_opened(look_on_phone, browser, served):
    said = "e => [e.innerText, document.title, location.href]"
    look_on_phone("/spredning", charts=1)
    moved = look_on_phone("/spredning" + CHOSEN, charts=1)
    with watched_page(browser, served.base, NARROW) as opened:
        opened.goto("/spredning" + CHOSEN)
        wait_ready(opened, charts=1)
        assert moved.get_by_test_id("stMain").evaluate(said) == opened.get_by_test_id("stMain").evaluate(said)
