"""Kommunen and Sammenlikn in English: the same in the same order as in bokmål, every sentence known, every number kept; and where English is.

A sentence that is missing: write a pattern in languages/english/patterns.csv; see CONTRIBUTING.md.
"""

import re
from urllib.parse import parse_qs

import pytest

import languages
from analysis.profile.several import by_year
from charts.drawing import labels
from languages import ENGLISH
from pages.municipality import rows as municipality_rows
from pages.municipality.compare import over_years
from pages.shared.language import frames
from tests.chart_geometry import WIDTHS, Chart
from tests.languages.test_english import numbers, numbers_of
from tests.pages.language.elements import Said, texts
from tests.pages.language.test_chosen import asked, visit
from tests.pages.language.test_every_page import LINK, NAMES, QUOTED, open_all
from tests.pages.shared.test_every_label import CUT_PX
from tests.pages.test_pages import EXPLAINED, arriving, said

TO_ENGLISH = re.compile(r" · \[English\]\([^)]*\)$")  # which a page in English has no need of


@pytest.fixture(autouse=True)
def shipped_and_all_open(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)
    open_all(monkeypatch)


def told(page: str = "kommunen", **asked) -> list[Said]:
    each = [(where, LINK.sub("", text)) for where, text in texts(visit(page, **asked))]
    return [one for one in each if one[1] not in languages.WITH_ENGLISH.values() and "/code_text" not in one[0]]


COMPARED = {"page": "sammenlikn", "kommune": "4601 Bergen"}


@pytest.mark.parametrize(
    "chosen",
    [
        {}, {"kommune": "4601 Bergen"}, {"kommune": "1508 Ålesund"}, {"page": "sammenlikn"}, COMPARED,
        COMPARED | {"tall": "Netto lånegjeld, ukorrigert"}, COMPARED | {"tall": "Frie inntekter per innbygger"},
        COMPARED | {"kommuner": ["1103 Stavanger"]}, COMPARED | {"kommune": "1508 Ålesund", "tall": "Netto driftsresultat, tre år samlet"},
        COMPARED | {"kommuner": ["1103 Stavanger", "1151 Utsira", "5501 Tromsø", "3301 Drammen"], "tall": "Netto driftsresultat, fem år samlet"},
        COMPARED | {"kommune": "0301 Oslo"},
    ],
)  # fmt: skip
def test_the_page_is_the_same_in_english_with_every_sentence_known(chosen):
    ours, theirs = told(**chosen), told(**chosen, sprak=ENGLISH)
    assert [where for where, _ in ours] == [where for where, _ in theirs]
    lacking, unlike, kept = set(), [], []
    for (where, said_here), (_, english) in zip(ours, theirs, strict=True):
        bokmal = TO_ENGLISH.sub("", said_here)
        if NAMES.search(where) or QUOTED.match(bokmal):
            continue
        lacking.update(languages.missing(bokmal, ENGLISH))
        if numbers_of(EXPLAINED.sub(r"\1", bokmal.replace("&#x27;", "'"))) != numbers(english):
            unlike.append((bokmal, english))
        before = "0" if where.endswith("ticksuffix") else ""  # what stands after a number is told as such
        if before + english != languages.translated(before + bokmal, ENGLISH):
            kept.append((where, bokmal, english))
    assert not lacking, f"write a pattern for each in languages/english/patterns.csv: {lacking}"
    assert unlike == []
    assert kept == [], "written past the functions of pages/shared/language"


def test_the_way_to_english_stands_beside_the_sheet_above_the_first_chart():
    at = visit(kommune="4601 Bergen")
    told = [each.value for each in at.markdown]
    line = "[Kommunearket](ark/4601) · [English](kommunen?kommune=4601&sprak=en)"
    assert line in told and told.index(line) < 5
    assert "[English]" not in said(visit(kommune="4601 Bergen", sprak=ENGLISH))
    assert "[English]" not in said(visit())


def test_english_holds_on_the_page_that_has_it_and_others_are_told_as_without():
    at = visit(kommune="4601 Bergen", sprak=ENGLISH)
    assert "Say it in the meeting" in said(at) and asked(at) == ENGLISH
    assert "(ark/4601?sprak=en)" in said(at) and {one.key for one in at.button} >= {"speak-nb", "speak-nn"}
    at.selectbox(key="kommune").set_value("4621 Voss").run()
    assert "Say it in the meeting" in said(at) and asked(at) == ENGLISH
    at.switch_page("pages/room/page.py").run()
    assert "Sei det i møtet" in said(at) and asked(at) is None and not at.warning
    assert "speak-en" not in {one.key for one in at.button}
    at.switch_page("pages/municipality/page.py").run()
    assert "Say it in the meeting" in said(at) and asked(at) == ENGLISH


def test_the_switch_turns_the_page_into_english_and_back_and_an_option_is_known_in_it():
    at = visit(kommune="4601 Bergen", mot="Same size")
    assert at.selectbox(key="mot").value == "Samme størrelse" and "Si det i møtet" in said(at)
    at.button(key="speak-en").click().run()
    assert "Say it in the meeting" in said(at) and at.selectbox(key="mot").value == "Samme størrelse"
    at.button(key="speak-nb").click().run()
    assert "Si det i møtet" in said(at) and asked(at) is None


@pytest.mark.parametrize("codes", [("4601",), ("1508",), ("0301",), ("4601", "1103"), ("3301", "1508", "1151")])
def test_every_picture_over_the_years_is_known_in_english_with_its_foot(codes):
    for measure in by_year.measures(municipality_rows.material()):
        found = over_years.finding(codes, measure, codes[0])
        for text in (found.headline, found.subtitle, found.alt, found.foot, *found.about):
            assert languages.missing(text, ENGLISH) == [], (measure, text)


def test_what_the_picture_of_kommunen_leads_to_is_in_the_language_of_the_page():
    at = arriving("kommunen")
    at.query_params["kommune"], at.query_params["sprak"] = "4601 Bergen", ENGLISH
    at.session_state["picture-kommunen-drift-4601"] = True
    at.run()
    links = [parse_qs(one) for each in at.markdown for one in re.findall(r"\]\(sammenlikn\?([^)]*)\)", each.value)]
    assert links and all(one["sprak"] == [ENGLISH] for one in links)
    there = visit("sammenlikn", kommune="4601", tall=links[0]["tall"][0], sprak=ENGLISH)
    assert asked(there) == ENGLISH and "Municipalities (up to 6)" in {one.label for one in there.multiselect}
    assert there.selectbox(key="tall").value == links[0]["tall"][0]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_name_at_the_end_of_a_line_is_cut_in_english(width):
    for codes in (("4601",), ("4601", "1103"), ("1508",)):
        for measure in by_year.measures(municipality_rows.material()):
            found = over_years.finding(codes, measure, codes[0])
            chart = found.figure and Chart(frames.drawn(found.figure, ENGLISH), width)
            assert not chart or [box.text for box in chart.words() if box.right > width + CUT_PX] == [], measure


WIDE, NARROW = (
    {**dict.fromkeys("mwMW%", 11.7), **dict.fromkeys("NHGOQDCKRUAVX", 9.0)},
    dict.fromkeys("ijlI .,:'-tfr", 4.0),
)


def _px(text: str) -> float:
    """As a browser draws the letters of a label."""
    return sum((WIDE | NARROW).get(letter, 7.3) for letter in text)


def test_a_name_that_is_longer_in_english_has_room_for_its_letters_and_its_line_and_a_tick_is_as_a_figure():
    found = over_years.finding(("4601",), "ndr_pct", "4601")
    sent = frames.drawn(found.figure, ENGLISH).plain["layout"]
    notes = [one for one in sent["annotations"] if one.get("showarrow") and one.get("xanchor") == "left"]
    lines = [re.sub("<[^>]*>", "", line) for one in notes for line in one["text"].split("<br>")]
    assert any("Recommended level" in line for line in lines)
    assert sent["margin"]["r"] >= labels.LEADER + max(map(_px, lines)), lines
    assert found.figure.plain["layout"]["yaxis"]["ticksuffix"] == "\u00a0%" and sent["yaxis"]["ticksuffix"] == "%"
