"""The page Til debatten: the questions with their sentences and views, for the country and for a municipality."""

from tests.pages.test_pages import figures, open_page, said, shipped_folder  # noqa: F401

PAGE = "debatten"


def test_the_country_is_asked_where_nobody_is_chosen():
    at = open_page(PAGE)
    assert said(at).startswith("Til debatten i kommunene: 2,1 prosent i resultat, 87,4 eldre per 100 unge")
    assert len(at.subheader) == 6 and at.subheader[0].value == "1. Er driftsresultatet høyt nok for årene som kommer?"
    assert [part.value for part in at.header][-2:] == ["Handlingsrom for omstilling", "Ungt utenforskap"]


def test_a_municipality_is_told_its_own_figures_and_where_the_agenda_is():
    at = open_page(PAGE, kommune="4601 Bergen")
    assert said(at).startswith("Til debatten i Bergen: 1,0 prosent i resultat, 82,2 eldre per 100 unge")
    assert "(ark/4601)" in said(at) and figures(at)[2] == (r"80\+ per 100 på 20–64", "7,6", "2026")
    assert "Befolkningen i Bergen tilsier alene 6,8" in said(at)


def test_the_questions_are_listed_before_their_figures_each_with_a_link_to_its_own():
    at = open_page(PAGE, kommune="3101 Halden")
    lists = [part.value for part in at.markdown if "(#sporsmal-1)" in part.value]
    assert len(lists) == 1
    links = [
        f"{number}. [{part.value.split('. ', 1)[1]}](#{part.anchor})"
        for number, part in enumerate(at.subheader, start=1)
    ]
    assert lists[0].splitlines() == links and [part.anchor for part in at.subheader] == [
        f"sporsmal-{n}" for n in range(1, 7)
    ]
    assert said(at).index("(#sporsmal-6)") < said(at).index("Netto driftsresultat i Halden var")


def test_a_share_that_is_known_is_a_figure_of_the_answer():
    assert figures(open_page(PAGE, kommune="4003 Skien"))[2][0] == "Unge utenfor"
    assert figures(open_page(PAGE, kommune="4003 Skien"))[2][2] == "2024"
