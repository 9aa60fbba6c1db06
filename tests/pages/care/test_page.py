"""The page Pleie og omsorg: on the figures that ship, and on made-up accounts of every municipality."""

import json

import pytest

from tests.pages.test_pages import (  # noqa: F401
    ROOT,
    arriving,
    figures as as_markdown,
    meeting,
    open_page,
    said,
    shipped_folder,
    spoken,
)


def changed(at) -> str:
    return next((text.value for text in at.info if "Endret fra det vanlige" in text.value), "")


def figures(at) -> list[tuple[str, str, str]]:
    """The figures that bear the answer, as they are read."""
    return [tuple(text.replace("\\", "") for text in each) for each in as_markdown(at)]


COUNTRY = "Landets omsorgsutgifter økte 20,0 mrd. faste kroner 2019–\u20602023, 10,4 utover det befolkningen tilsier"


def test_the_answer_is_the_growth_of_the_country_and_what_it_rests_on_is_a_tap_away():
    at = open_page("pleie-og-omsorg", **{"about-omsorg-vekst-2019-2023": True, "drawer-care-published": True})
    text = said(at)
    assert text.startswith(COUNTRY) and not changed(at)
    assert figures(at) == [
        ("Vekst utover prisene", "+20,0 mrd.", "+13,2\xa0%"),
        ("Følger av befolkningen", "+9,6 mrd.", "flere eldre +8,5"),
        ("Utover det befolkningen tilsier", "+10,4 mrd.", "9,7–11,2 etter forutsetningene"),
    ]
    assert (
        "økte med 20,0 mrd. kroner i faste priser fra 2019 til 2023: 8,5 følger av flere eldre, 1,1 av flere under 67"
        in text
    )
    assert "10,4 (9,7–11,2) er utover det befolkningen tilsier, med våre forutsetninger" in text
    assert "mellom 9,7 og 11,2 mrd. kroner" in text
    assert "Kontroll, 1000 kr: prisvekst 22" in text and "+ utover det befolkningen tilsier 10" in text
    assert "seriene kan ikke skjøtes" in text and "mer i 2040 enn i 2023" in text
    assert "Av 20,0 mrd. faste kroner mer til omsorg 2019–\u20602023 er 10,4 utover det befolkningen tilsier" in text
    assert "Befolkningen alene tilsa 9,6 mrd. kroner mer; flere eldre utgjør +8,5." in meeting(at)


@pytest.mark.parametrize("chosen", [None, "4601 Bergen", "1151 Utsira", "1508 Ålesund", "4003 Skien"])
def test_a_reader_is_told_no_command_and_what_is_not_there_in_plain_words(chosen):
    at = open_page("pleie-og-omsorg", kommune=chosen) if chosen else open_page("pleie-og-omsorg")
    shown = spoken(at)
    assert "refresh" not in shown and "python" not in shown and "run.py" not in shown
    assert "tabell 12367, som ikke er med her" in shown and "Data og metode" in shown and meeting(at)
    listed = " ".join(code.value for code in open_page("data-og-metode", **{"drawer-absent": True}).code)
    assert "12367" in listed and "14746" in listed


def test_the_page_opens_with_the_chosen_municipality():
    at = open_page("pleie-og-omsorg", kommune="4601 Bergen")
    assert said(at).startswith(
        "Befolkningen i Bergen tilsier alene 6,8 prosent høyere omsorgsutgifter 2020–\u20602025; landet 9,0"
    )
    assert figures(at)[0] == ("Befolkningen tilsier", "+6,8\xa0%", "landet: +9,0\xa0%")
    assert "Regnskapet mangler her" in said(at)
    first = at.get("plotly_chart")[0].proto
    assert "omsorg-befolkning-4601" in first.id and [line["name"] for line in json.loads(first.spec)["data"]] == [
        "Landet",
        "Bergen",
    ]
    few = said(open_page("pleie-og-omsorg", kommune="1151 Utsira"))
    assert few.startswith("Utsira har for få eldre til å si hva befolkningen alene tilsier")
    split = said(open_page("pleie-og-omsorg", kommune="1508 Ålesund"))
    assert split.startswith(COUNTRY) and "Ålesund er ikke samme kommune som i 2020" in split


def test_a_link_with_numbers_for_the_calculator_opens_it():
    at = arriving("pleie-og-omsorg")
    at.query_params["mottakere"], at.query_params["kostnad"] = "10", "1 900 000"
    at.run()
    assert "kommunen betaler 800\u202f000 kr mer i året" in said(at)
    assert not any(text.key == "mottakere" for text in open_page("pleie-og-omsorg").text_input)


def test_assumptions_are_marked_when_changed_and_can_be_put_back():
    at = open_page("pleie-og-omsorg")
    at.text_input(key="vekter").set_value("1; 1; 1; 1").run()
    at.text_input(key="prisvekst").set_value("2023: 5,3").run()
    at.selectbox(key="fra").set_value("2022").run()
    assert "fra 2022; egne enhetskostnader 1; 1; 1; 1; egen prisvekst 2023: 5,3" in changed(at)
    assert "2022–\u20602023" in said(at) and "20,0 mrd" not in said(at)
    at.button(key="care-reset").click().run()
    assert not changed(at) and COUNTRY in said(at) and not at.warning and not at.exception


@pytest.mark.parametrize(("key", "text"), [("vekter", "1; 2"), ("vekter", "0;0;0;0"), ("prisvekst", "i fjor")])
def test_an_assumption_that_is_not_understood_is_said(key, text):
    at = open_page("pleie-og-omsorg")
    at.text_input(key=key).set_value(text).run()
    assert f"«{text}»" in said(at) and not at.exception


def test_years_in_the_wrong_order_are_said():
    at = open_page("pleie-og-omsorg")
    at.selectbox(key="fra").set_value("2023").run()
    assert at.error and not at.exception


def test_the_threshold_has_its_effect_and_formula():
    at = open_page("pleie-og-omsorg", **{"drawer-care-top-grant": True})
    assert "80\u202f000 kr for hver mottaker" in said(at) and "Tilskudd = statens andel" in said(at)
    at.text_input(key="mottakere").set_value("10; 3")
    at.text_input(key="kostnad").set_value("1 900 000; 1 400 000").run()
    assert "kommunen betaler 893\u202f600 kr mer i året" in said(at)
    at.text_input(key="kostnad").set_value("mye").run()
    assert "«mye» er ikke forstått" in said(at)


@pytest.mark.parametrize(
    ("chosen", "told"),
    [("4003 Skien", "Skien: befolkningen alene"), ("4601 Bergen", "dekker landet og 17 kommuner")],
)
def test_a_municipality_is_projected_or_told_that_it_is_not(chosen, told):
    assert told in said(open_page("pleie-og-omsorg", kommune=chosen))


def test_the_accounting_year_is_kept_for_the_next_page():
    at = open_page("netto-driftsresultat")
    at.selectbox(key="aar").set_value("2024").run()
    at.switch_page("pages/care/page.py").run()
    at.switch_page("pages/result/page.py").run()
    assert at.selectbox(key="aar").value == "2024"


DRAWERS = [
    "vekst-2019-2023", "nasjonale-serier", "lopende", "drivere", "framover", "framover-4003", "befolkning-4003", "vekst-4601-2020-2025",
    "sammenlikning-4601-2020-2025", "serie-4601-2020-2025", "ks-2020-2025", "grupper-ks-2020-2025",
    "funksjoner-4601-2020-2025",
]  # fmt: skip


def opened(chosen: str) -> int:
    """How many tables the drawers of the page hold, all of them open."""
    closed = {"drawer-care-drivers": True, "drawer-care-published": True}
    at = open_page("pleie-og-omsorg", kommune=chosen, **closed, **{f"drawer-omsorg-{name}": True for name in DRAWERS})
    return len(at.table)


def test_every_chart_has_its_rows_as_a_table():
    assert opened("4003 Skien") == 7


@pytest.mark.parametrize(("key", "text"), [("vekter", "1; 5"), ("prisvekst", "tull"), ("prisvekst", "1990: 5")])
def test_what_is_rejected_is_told_in_sight_and_not_marked_as_in_use(key, text):
    at = arriving("pleie-og-omsorg")
    at.query_params[key] = text
    at.run()
    drawer = next(each for each in at.expander if each.label == "Forutsetninger")
    assert at.error and "er ikke i bruk" in at.error[0].value and not drawer.error and not changed(at)
    assert COUNTRY in said(at)
    at.button(key="care-reset").click().run()
    assert not at.error and not at.exception


def test_with_every_municipality_the_chosen_one_is_on_top_and_the_missing_are_named(filled):
    at = open_page("pleie-og-omsorg", kommune="4601 Bergen")
    heads = [head.value for head in at.header]
    assert said(at).startswith("Bergen: omsorgsutgiftene økte")
    assert any(head.startswith("Utgiftene i Bergen vokste") for head in heads) and "2 av 356" in said(at)
    assert not at.exception and len(at.get("plotly_chart")) == 5
    at.session_state["drawer-care-left-out"] = True
    at.run()
    listed = " ".join(" ".join(table.value.to_numpy().astype(str).ravel()) for table in at.table)
    assert "Lørenskog" in listed and "2020: tallet mangler" in listed


def test_a_municipality_that_lacks_a_year_is_told_why_and_the_others_stand(filled):
    at = open_page("pleie-og-omsorg", kommune="3222 Lørenskog")
    assert "Lørenskog kan ikke vises fra 2020 til 2025 (2020: tallet mangler)" in said(at)
    assert "Kommunen har tall for 2019, 2021–2025." in said(at)
    at.selectbox(key="fra").set_value("2021").run()
    assert "Lørenskog: omsorgsutgiftene falt" in said(at) and "fra 2021" in changed(at)


def test_a_merged_municipality_is_told_what_it_was_made_of(filled):
    about = {"about-omsorg-serie-1103-2019-2025": True}
    at = open_page("pleie-og-omsorg", kommune="1103 Stavanger", fra="2019", **about)
    told = "fantes ikke slik i 2019: den er slått sammen av Stavanger (1103), Finnøy (1141) og Rennesøy (1142)."
    assert told in said(at) and not at.error


def test_one_that_did_not_exist_in_the_last_year_is_told_so_and_has_no_growth(filled):
    at = open_page("pleie-og-omsorg", kommune="1580 Haram", fra="2020", til="2023")
    assert (
        "Haram kan ikke vises fra 2020 til 2023 (kommunen er ikke den samme som i 2023: den er, eller har fått, en del"
        in said(at)
    )
    assert not at.error and not any("i Haram vokste" in head.value for head in at.header)


def test_every_chart_has_its_rows_as_a_table_here_too(filled):
    assert opened("4601 Bergen") == 10


def test_choices_of_spending_are_read_from_the_address(filled):
    at = arriving("pleie-og-omsorg")
    at.query_params["fra"], at.query_params["enhetskostnader"], at.query_params["helse"] = (
        "2021",
        "Målt bruk 2009",
        "true",
    )
    at.run()
    assert not at.exception and "fra 2021" in changed(at) and "«Målt bruk 2009»" in changed(at)
    assert "med helsetjenester" in changed(at)
