"""The page Pleie og omsorg with the accounts of municipalities: whose figures, in sentences and over the same years."""

from tests.pages.care.test_page import changed
from tests.pages.test_pages import open_page, said, shipped_folder  # noqa: F401


def heads(at) -> list[str]:
    return [head.value for head in at.header]


def test_a_group_can_be_shown_and_is_marked_and_another_municipality_is_shown_when_chosen(filled):
    at = open_page("pleie-og-omsorg", kommune="4601 Bergen")
    options = at.selectbox(key="vis").options
    near = ["Fylke: Vestland", "Størrelse: 60 000 og over", "KOSTRA-gruppe 12"]
    assert options[:5] == ["Bergen", "Landet", *near]
    assert (
        "Bergen hører til Vestland, kommuner med 60\u202f000 innbyggere eller flere og KOSTRA-gruppe 12; velg dem"
        in said(at)
    )
    at.selectbox(key="vis").set_value("Størrelse: 60 000 og over").run()
    assert at.title[0].value.startswith("Kommuner med 60\u202f000 innbyggere eller flere: omsorgsutgiftene økte")
    assert "vist for Størrelse: 60 000 og over" in changed(at) and "2 av 15" in said(at)
    assert any("est vekst i" in head for head in heads(at))
    at.selectbox(key="vis").set_value("Landet").run()
    assert at.title[0].value.startswith("Landet (2 av 356 kommuner): omsorgsutgiftene økte")
    at.selectbox(key="kommune").set_value("1103 Stavanger").run()
    assert at.title[0].value.startswith("Stavanger: omsorgsutgiftene økte") and not changed(at)


def test_choosing_a_municipality_after_the_country_shows_the_municipality(filled):
    at = open_page("pleie-og-omsorg")
    at.session_state["kommune"] = "4601 Bergen"
    at.run()
    assert at.title[0].value.startswith("Bergen: omsorgsutgiftene økte") and not changed(at)


def test_a_group_without_figures_is_told(filled):
    at = open_page("pleie-og-omsorg", vis="Fylke: Akershus")
    assert "Akershus: ingen kommuner har tall både i 2020 og 2025" in said(at) and not at.exception


def test_country_and_municipality_are_compared_over_the_same_years(filled):
    at = open_page("pleie-og-omsorg", kommune="3222 Lørenskog")
    at.selectbox(key="fra").set_value("2020").run()
    text = next(head for head in heads(at) if head.startswith("Lørenskog: utgiftene"))
    assert "2021–\u20602025; landets" in text
