"""What is told of an address before its page is opened: written from the figures of the page, per view, and escaped."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from pages.shared.in_use import edition
from pages.titles import ABOUT, TITLES
from serving import html_page
from serving.links import head, product
from serving.site import Site
from tests.hostile_strings import EVERY
from tests.loops import in_a_loop_of_its_own
from tests.pages.test_pages import open_page


def told(path: str, **parameters: str) -> head.Told:
    return head.told(path, parameters)


def test_a_municipality_s_result_is_told_with_its_picture():
    one = told("/", kommune="4601 Bergen")
    assert one.title == "Bergen: Netto driftsresultat – Kommuneøkonomi"
    assert one.sentence == "Bergen hadde 1,0 prosent i 2025, 0,7 prosentpoeng under anbefalt nivå."
    assert re.fullmatch(r"/forhandsvisning/oversikt/4601-2025-[0-9a-f]{8}\.png", one.picture)
    assert one.address == "/?kommune=4601"


def test_the_year_and_the_other_choices_are_in_the_address():
    one = told("/netto-driftsresultat", kommune="bergen", aar="2024", oslo="true", maltall="2,5")
    assert one.sentence.startswith("Bergen hadde −2,4 prosent i 2024")
    asked = parse_qs(urlsplit(one.address).query)
    assert asked == {"kommune": ["4601"], "aar": ["2024"], "oslo": ["true"], "maltall": ["2,5"]}
    assert "/4601-2024-" in one.picture


@pytest.mark.parametrize("asked", ["3222", "lorenskog", "3029", "3222 Lørenskog"])
def test_every_name_and_number_of_a_municipality_leads_to_it(asked):
    assert told("/spredning", kommune=asked).title == "Lørenskog: Netto driftsresultat etter størrelse – Kommuneøkonomi"


@pytest.mark.slow("what every page says is computed")
@pytest.mark.parametrize("code", ["0301", "1151", "1508", "3222", "4601"])
def test_every_page_tells_of_every_kind_of_municipality(caplog, code):
    for path in set(TITLES) - {
        "egne-tall",
        "nytt",
        "innovasjon",
        "data-og-metode",
    }:  # those have no chart
        one = told(f"/{path}", kommune=code)
        assert one.sentence != ABOUT and f"/{code}-2025-" in one.picture
    assert not [record for record in caplog.records if record.name.startswith("serving")]


@pytest.mark.slow("what every page says is computed")
def test_every_page_tells_of_itself():
    every = {path: told(f"/{path}") for path in TITLES}
    assert {one.title for one in every.values()} == {f"{name} – Kommuneøkonomi" for name in TITLES.values()}
    figures = [
        one.sentence for path, one in every.items() if path not in ("egne-tall", "innovasjon", "data-og-metode")
    ]  # that of innovation is published in words
    assert all(re.search(r"\d", text) and text.endswith(".") for text in figures)
    assert ABOUT not in {one.sentence for one in every.values()}


def test_an_address_without_a_page_tells_of_the_product():
    one = told("/finnes-ikke", kommune="4601")
    assert (one.title, one.sentence, one.address) == ("Siden finnes ikke – Kommuneøkonomi", ABOUT, "/")
    assert one.picture == product.PATH


@pytest.mark.parametrize("text", EVERY)
def test_nothing_of_an_address_becomes_markup(text):
    one = head.html(told("/", kommune=text, aar=text, inndeling=text), "http://localhost")
    assert re.fullmatch(r'<title>[^<>"]*</title>(<meta (name|property)="[a-z:_]+" content="[^<>"]*">)+', one)


def test_the_visitor_s_host_is_named_when_it_is_ours():
    assert head.origin("localhost:8501", True, "/okonomi") == "https://localhost:8501/okonomi"
    assert head.origin("ond.example", False, "/okonomi") == "/okonomi"
    assert head.origin(None, False, "") == ""
    page = head.html(told("/spredning"), "https://localhost/okonomi")
    assert '<meta property="og:url" content="https://localhost/okonomi/spredning">' in page
    assert 'content="https://localhost/okonomi/forhandsvisning/spredning/landet-2025-' in page


def test_without_figures_the_product_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    one = told("/spredning", kommune="4601")
    assert (one.title, one.sentence) == ("Netto driftsresultat etter størrelse – Kommuneøkonomi", ABOUT)
    assert one.picture == product.PATH


def test_the_page_names_the_product_and_not_the_framework():
    whole = html_page.html(Site(""))
    seen = re.sub(r"<(script|style).*?</\1>|<link rel=.(modulepreload|stylesheet).[^>]*>", "", whole, flags=re.DOTALL)
    assert "streamlit" not in seen.lower() and "agent" not in seen and "Kommuneøkonomi" in seen
    assert seen.count(html_page.HEAD) == 1 and "<title>" not in seen


def test_own_files_are_never_told_of():
    with edition.published() as there:
        assert not there.own


@pytest.mark.slow("pages are run by the framework")
@pytest.mark.parametrize("page", sorted(set(TITLES) - {"", "netto-driftsresultat", "egne-tall", "data-og-metode"}))
@pytest.mark.parametrize("kommune", [None, "4601 Bergen"])
def test_a_link_says_what_its_page_answers(page, kommune):
    chosen = {"kommune": kommune} if kommune else {}
    heading = re.sub(r"\[([^]]*)\]\([^\"]*\"[^\"]*\"\)|\u2060", r"\1", open_page(page, **chosen).title[0].value)
    assert told(f"/{page}", **chosen).sentence == f"{heading}."


def test_a_link_is_told_of_in_its_language():
    one = told("/", kommune="4601 Bergen", sprak="nn")
    assert one.sentence == "Bergen hadde 1,0 prosent i 2025, 0,7 prosentpoeng under tilrådd nivå."
    assert re.fullmatch(r"/forhandsvisning/oversikt/4601-2025-[0-9a-f]{8}-nn\.png", one.picture)
    assert one.address == "/?kommune=4601&sprak=nn" and 'content="nn_NO"' in head.html(one, "")
    assert "tilrådd" in told("/", kommune="4621 Voss").sentence  # by its own decision
    assert "tilrådd" in told("/", kommune="voss").sentence
    assert "anbefalt" in told("/", kommune="4621 Voss", sprak="nb").sentence
    assert "anbefalt" in told("/", kommune="4601", sprak="<script>").sentence
    assert "tilrådd" in head.told("/", {"kommune": "4601"}, "nn").sentence
    assert told("/spredning", sprak="nn").title == "Netto driftsresultat etter folketal – Kommuneøkonomi"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "nb"),
        ("kommune=voss", "nn"),
        ("kommune=Voss", "nn"),
        ("kommune=4621+Voss", "nn"),
        ("kommune=1235", "nn"),  # the number of before
        ("kommune=4601+Bergen", "nb"),
        ("kommune=bergen", "nb"),
        ("kommune=4621+Bergen", "nb"),  # two are meant
        ("kommune=ingen", "nb"),
        ("kommune=voss&sprak=nb", "nb"),
        ("kommune=bergen&sprak=nn", "nn"),
    ],
)
def test_the_page_that_is_sent_first_is_in_the_language_of_its_head(query, said):
    scope = {"type": "http", "path": "/spredning", "query_string": query.encode(), "headers": [], "scheme": "http"}
    assert html_page.language(scope, Site("")) == said
    locale = {"nb": "nb_NO", "nn": "nn_NO"}[said]
    assert f'property="og:locale" content="{locale}"' in html_page.told(scope, Site(""), said)
    assert f'<html lang="{said}">'.encode() in html_page.parts(html_page.html(Site("")), said)[0]


def test_the_language_of_a_page_is_found_once(monkeypatch):
    asked, find = [], head.language
    monkeypatch.setattr(head, "language", lambda *where: asked.append(where) or find(*where))
    scope = {"type": "http", "method": "GET", "path": "/spredning", "query_string": b"kommune=voss", "headers": [], "scheme": "http"}  # fmt: skip
    sent = b"".join(in_a_loop_of_its_own(whole_of(html_page.Page(None, Site(""), html_page.html(Site(""))), scope)))
    assert b'<html lang="nn">' in sent and b'content="nn_NO"' in sent and len(asked) == 1


async def whole_of(page, scope):
    return [part async for part in page._whole(scope)]


def test_the_page_that_is_sent_first_says_its_language():
    html = html_page.html(Site(""))
    assert html_page.in_language(html, "nb") == html
    nynorsk = html_page.in_language(html, "nn")
    assert '<html lang="nn">' in nynorsk and "Sida treng JavaScript" in nynorsk
    assert re.findall(r"<script>.*?</script>", nynorsk, re.DOTALL) == re.findall(
        r"<script>.*?</script>", html, re.DOTALL
    )


def test_a_link_to_the_municipality_is_told_of_in_english_and_one_to_another_page_as_without():
    kommunen = head.told("/kommunen", {"kommune": "4601", "sprak": "en"})
    assert kommunen.title == "Bergen: The municipality – Municipal finances" and kommunen.sentence.startswith(
        "Bergen: the result of 2021–2025 is"
    )
    assert (kommunen.language, 'content="en_GB"' in head.html(kommunen, "")) == ("en", True)
    assert head.told("/kommunen", {"kommune": "4601"}, remembered="en").language == "en"
    assert head.told("/handlingsrom", {"kommune": "4601", "sprak": "en"}, remembered="en").language == "nb"
    assert head.told("/handlingsrom", {"kommune": "4621", "sprak": "en"}).language == "nn"
