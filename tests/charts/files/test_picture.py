"""A picture to paste: what is written in it, and what draws it."""

import re
import textwrap
import threading
from xml.etree import ElementTree

import pytest

from charts.drawing import theme, tokens
from charts.files import browser, picture
from charts.profile import words
from tests import shipped_tables

ABOUT = [
    "Guovdageaidnu hadde 2,1 prosent <i> 2025",
    "Prosent av brutto driftsinntekter",
    "Kilde: SSB. Hentet 26.11.2026",
]
COLUMN_MM, MM_A_POINT = 160, 25.4 / 72
needs_browser = pytest.mark.skipif(not browser.is_here(), reason="no Chrome or Chromium on this machine")


@pytest.fixture(scope="module")
def fig():
    drawn = theme.figure(300, "Prosent")
    drawn.add_scatter(x=[2024, 2025], y=[1.0, 2.1])
    return drawn


def test_the_typeface_is_the_one_that_the_framework_ships():
    assert browser._font_file().read_bytes()[:4] == b"wOF2"
    assert "Source Sans" in browser._face() and theme.FONT.startswith('"Source Sans"')


def test_the_page_that_draws_asks_nothing_of_a_server():
    page = browser._page().generate_index()
    outside = re.findall(r'src="(https?:[^"]*)"', page)
    assert outside == [] and "plotly" in page


@needs_browser
@pytest.mark.slow("a real browser")
@pytest.mark.parametrize(("kind", "start"), [("png", b"\x89PNG"), ("svg", b"<svg"), ("pdf", b"%PDF")])
def test_every_kind_of_file_is_drawn_with_the_typeface(fig, kind, start):
    drawn = picture.file(fig, ABOUT, kind)
    assert drawn.startswith(start)
    if kind == "png":
        a_metre = int.from_bytes(drawn[drawn.index(b"pHYs") + 4 :][:4], "big")
        assert drawn.count(b"pHYs") == 1 and picture.WIDTH * picture.SCALE / a_metre == pytest.approx(0.16, rel=1e-4)
    if kind == "svg":
        text = "".join(ElementTree.fromstring(drawn).itertext())
        assert "@font-face" in text and all(said in text for said in ABOUT)
    if kind == "pdf":
        assert b"SourceSans3" in drawn
        assert f"/Title ({ABOUT[0]})".encode() in drawn


@needs_browser
@pytest.mark.slow("a real browser")
def test_two_who_draw_at_once_get_their_own(fig):
    got = {}
    names = ["Første", "Andre", "Tredje"]
    drawers = [
        threading.Thread(target=lambda name=name: got.update({name: picture.file(fig, [name, "b", "c"], "svg")}))
        for name in names
    ]
    for one in drawers:
        one.start()
    for one in drawers:
        one.join()
    assert all(name in got[name].decode() for name in names)


def test_the_foot_is_the_source_and_the_caveat_whole_however_long():
    assert picture.foot("Kilde: SSB.", "") == "Kilde: SSB."
    assert picture.foot("Kilde: SSB. " * 90, "Merk. " * 90) == "Kilde: SSB. " * 90 + "\n" + "Merk. " * 90


def test_what_is_under_a_picture_is_wrapped_and_makes_it_taller(fig):
    short, long = (picture.picture(fig, *ABOUT[:2], source) for source in ("Kilde: SSB.", "Kilde: SSB. " * 90))
    lines = long.layout.annotations[-1].text.split("<br>")
    assert " ".join(lines).split() == ["Kilde:", "SSB."] * 90
    assert all(len(line) <= picture.LINE["source"][0] for line in lines)
    assert long.layout.height - short.layout.height == (len(lines) - 1) * picture.LINE["source"][2]


def test_letters_can_be_read_where_a_picture_is_as_wide_as_a_column_of_print():
    points = COLUMN_MM / picture.WIDTH / MM_A_POINT  # of a pixel
    assert min(tokens.SMALL, tokens.LABEL, tokens.SOURCE) * points >= 7
    assert tokens.HEADLINE * points >= 10


def test_a_picture_knows_its_headline_and_breaks_the_lines_of_its_foot(fig):
    out = picture.picture(fig, *ABOUT[:2], "Kilde: SSB.\nMerk.")
    assert out.layout.meta["title"] == ABOUT[0] and fig.layout.meta is None
    assert "Kilde: SSB.<br>Merk." in [one.text for one in out.layout.annotations]


@pytest.mark.parametrize("letters", [20, 40, 62])
@pytest.mark.parametrize(
    "text", ["Regnskapet ble høyere enn budsjettforslagene i 3 av 3 runder med tall", "Ett", "", "a " * 60]
)
def test_a_headline_is_broken_in_as_few_lines_as_fit_and_no_word_is_left_for_the_last(text, letters):
    greedy, lines = textwrap.wrap(text, letters), picture.balanced(text, letters)
    assert " ".join(lines) == " ".join(text.split()) and len(lines) == len(greedy)
    assert max(map(len, lines), default=0) <= letters
    assert len(lines) < 2 or " " in lines[-1]


ENDS_SHORT, UNIT = re.compile(r"(^|\s)(?!(?:år|kr)$)[^\W\d_]{1,2}$"), re.compile(r"(år|kr)\b")


@pytest.mark.parametrize(
    "told",
    [
        "Andelen 0–19 år er høy i Kristiansand, og over fem år økte den med 3 år og 7 kr per innbygger",
        "Den kostet 45\u202f210 kr i 2025, på ti år ble det 228 mill. kr i alt, i år 12 kr og i fjor 9 kr",
    ],
)
def test_no_line_of_a_headline_begins_with_the_unit_of_the_figure_before_it(told):
    for letters in range(16, len(told)):
        lines = picture.balanced(told, letters)
        assert " ".join(lines) == told and max(map(len, lines)) <= letters
        assert not [line for line in lines[1:] if UNIT.match(line)], lines
        assert not [line for line in lines[:-1] if ENDS_SHORT.search(line)], lines


def test_no_line_of_a_headline_ends_with_a_word_that_belongs_to_the_next():
    told = "I Lørenskog var det 5,7 barn per årsverk i barnehagene i 2025, og på landet var det 5,7 av 6"
    for letters in range(16, len(told)):
        lines = picture.balanced(told, letters)
        assert " ".join(lines) == told and max(map(len, lines)) <= letters
        assert not [line for line in lines[:-1] if ENDS_SHORT.search(line)], lines


@pytest.mark.slow("every municipality")
def test_no_line_of_the_headline_of_any_municipality_s_pictures_ends_with_a_short_word_or_begins_with_a_unit():
    found, before = 0, 0
    for own in shipped_tables.every_profile().values():
        told = own["region_name"].iloc[0]
        for group, rows in own.groupby("group", sort=False):
            headline = words.headline(group, rows, told)
            lines = picture.balanced(headline, picture.LINE["headline"][0])
            assert not [line for line in lines[:-1] if ENDS_SHORT.search(line)], lines
            assert not [line for line in lines[1:] if UNIT.match(line)], lines
            found += len(lines) > 1
            before += any(map(ENDS_SHORT.search, textwrap.wrap(headline, picture.LINE["headline"][0])[:-1]))
    assert found > 100 and before  # which broke there
