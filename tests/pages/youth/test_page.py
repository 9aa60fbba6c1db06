"""The page about the young outside: country, a municipality with a share and one without, Oslo, and one's own sum."""

import pytest

from charts.youth import headlines
from pages.shared import file_buttons
from pages.youth import findings, rows
from tests.pages.test_pages import open_page, shipped_folder, spoken  # noqa: F401

PAGE = "ungt-utenforskap"


def test_the_page_tells_the_country_municipalities_and_what_is_not_there():
    at = open_page(PAGE)
    text = spoken(at)
    assert "9,9 prosent av 15–29-åringene er utenfor arbeid og utdanning" in text and "18 av 357 kommuner" in text
    assert "Handlingsrommet" not in text and not at.selectbox[1:]
    for kommune, told in {
        "4003 Skien": (
            "I Skien er 11,5 prosent",
            "1,6 prosentpoeng mer enn i landet (9,9)",
            "Handlingsrommet i Skien i 2025",
        ),
        "4601 Bergen": (
            "Vi mangler tall for Bergen; i Vestland er 9,0 prosent",
            "Ikke i uttrekket. Tall for 15 fylker og 18 av 357 kommuner",
        ),
        "0301 Oslo - Oslove": ("I Oslo er 9,9 prosent", "like mye som i landet"),
    }.items():
        at.session_state["kommune"] = kommune
        at.run()
        assert not at.exception, at.exception
        assert all(part in spoken(at) for part in told), kommune


def test_the_counties_chart_has_no_municipalities_of_one_county_alone():
    year = rows.years()[-1]
    for code in (None, "4003"):
        found = findings.counties(code, year, rows.ages(year)[0])
        places = [place for trace in found.figure.checked().data if trace.mode == "markers" for place in trace.text]
        assert len(places) == 15 and not any("Skien" in place for place in places)
        assert "kommuner" not in found.subtitle and found.rows()["level"].eq("municipality").sum() == 0


def test_a_sum_of_ones_own_is_empty_until_numbers_and_sources_are_filled_in_and_is_in_no_address():
    at = open_page(PAGE)
    for name, value in {"persons": "120", "nok_per_person": "300 000 kr", "effect_pct": "25 %"}.items():
        at.text_input(key=f"utenfor-{name}").set_value(value)
    at.run()
    assert "Etter dine egne tall" not in spoken(at)
    for name in ("persons", "nok_per_person", "effect_pct"):
        at.text_input(key=f"utenfor-{name}-kilde").set_value("[vår](http://x)")
    at.run()
    assert "Etter dine egne tall: 30,0 personer i gang, 9\u202f000\u202f000 kroner i året" in spoken(at)
    assert "utenfor-persons" not in at.query_params
    at.text_input(key="utenfor-persons").set_value("mange").run()
    assert "«mange» er ikke et tall" in spoken(at) and "Etter dine egne tall" not in spoken(at)


@pytest.mark.parametrize("place, named", [("", "Innbyggere"), ("4003 Skien", "Innbyggere og regnskap")])
def test_the_source_of_the_shares_is_first_in_the_foot_and_in_the_files(place, named):
    foot = open_page(PAGE, **({"kommune": place} if place else {})).caption[-1].value
    assert foot.startswith("Kilde: SSB, tabell 13") and f" {named}: Statistisk sentralbyrå, tabell 07459" in foot
    assert foot.count("Kilde:") == 1
    year = rows.years()[-1]
    written = file_buttons.last_columns(findings.counties(None, year, rows.ages(year)[0]))["Kilde"]
    assert written.startswith("SSB, tabell 13") and "; Innbyggere: Statistisk sentralbyrå, tabell 07459" in written


def test_the_picture_says_when_the_shares_were_taken_in_and_that_they_are_of_one_year(monkeypatch):
    year = rows.years()[-1]
    found = findings.counties(None, year, rows.ages(year)[0])
    assert rows.brought_in() and found.foot.startswith(
        "Kilde: SSB, tabell 13556 (landet og Telemark) og 13563 (personer utenfor delt på alle; de andre fylkene), lest i en "
        f"offentlig gjengivelse (evensrii/Telemark på GitHub), ikke hos SSB selv; hentet inn {rows.brought_in()}."
    )
    assert any(text.startswith("SSB, tabell 13556, lest i en offentlig gjengivelse (evensrii/") for text in found.about)
    assert headlines.NOT_FROM_SSB in found.about and headlines.NOT_FROM_SSB not in found.foot
    assert found.foot.endswith(headlines.ONE_YEAR_IN_PICTURE) and headlines.ONE_YEAR in found.about
    monkeypatch.setattr(rows, "years", lambda: [year - 1, year])
    several = findings.counties.__wrapped__(None, year, rows.ages(year)[0])
    assert several.caveat == "" and headlines.ONE_YEAR not in several.about
