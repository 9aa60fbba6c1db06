"""The addresses of the sheets: name, number, old number, the files beside it, and what is none."""

import gzip
import re

import pytest

from serving.compression import TEXTS
from serving.sheets import answers
from serving.sheets.answers import KINDS, Sheets
from serving.site import Site
from tests.loops import in_a_loop_of_its_own


@pytest.fixture(scope="module")
def asked():
    """Asks one server for paths, one after the other: status, type and content of each; None for what it passes on."""
    got: list = []
    coded: list = []

    async def passed_on(scope, receive, send):
        got.append(None)

    async def send(message):
        if message["type"] == "http.response.start":
            headers = dict(message["headers"])
            got.append([message["status"], headers.get(b"content-type", headers.get(b"location", b"")).decode(), b""])
            coded.append(headers.get(b"content-encoding"))
        else:
            got[-1][2] += message.get("body", b"")

    server = Sheets(passed_on, Site("/okonomi"))

    def ask(*paths: str, method: str = "GET", accepts: str = "") -> list:
        headers = [(b"accept-encoding", accepts.encode())] * bool(accepts)

        async def every():
            for path in paths:
                path, _, query = path.partition("?")
                scope = {"type": "http", "path": path, "query_string": query.encode(), "method": method}
                await server({**scope, "headers": headers}, None, send)

        got.clear()
        coded.clear()
        in_a_loop_of_its_own(every())
        assert [bool(code) for code in coded] == [bool(accepts) and kind in TEXTS for _, kind, _ in filter(None, got)]
        return list(got)

    return ask


@pytest.fixture(autouse=True)
def shipped(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)


def test_name_number_and_old_number_give_the_sheet(asked):
    pages = asked("/okonomi/ark/bergen", "/okonomi/ark/4601", "/okonomi/ark/1201", "/okonomi/ark/Bergen")
    assert [page[:2] for page in pages] == [[200, KINDS[""]]] * 4
    assert all(b"<h1>Bergen: resultat 2021" in page[2] for page in pages)
    assert b'href="/okonomi/kommunen?kommune=4601"' in pages[0][2] and b'href="/okonomi/ark/bergen.pdf"' in pages[0][2]


def test_the_addresses_of_an_edition_are_worked_out_once(asked, monkeypatch):
    asked("/okonomi/ark/bergen")
    monkeypatch.setattr(answers, "_by_slug", lambda names: pytest.fail("worked out again"))
    assert [page[0] for page in asked("/okonomi/ark/bergen", "/okonomi/ark/utsira", "/okonomi/ark/nowhere")] == [
        200,
        200,
        404,
    ]


def test_a_sheet_leads_to_the_views_of_its_figures(asked):
    html = asked("/okonomi/ark/bergen")[0][2].decode()
    for name, address in (("Handlingsrom", "handlingsrom"), ("Barnehagenormer", "barnehagenormer"), ("Resultatet", "")):
        assert f'href="/okonomi/{address}?kommune=4601">{name}</a>' in html


def test_the_files_beside_it_and_the_list_of_all(asked):
    for ending, kind in KINDS.items():
        status, told, content = asked(f"/okonomi/ark/utsira{f'.{ending}' * bool(ending)}")[0]
        assert (status, told) == (200, kind) and content
    status, _, content = asked("/okonomi/ark/")[0]
    assert status == 200 and content.count(b"<li ") == 357
    links = re.findall(r'<li [^>]*>.*?href="([^"]+)"', content.decode(), re.DOTALL)
    assert len(links) == 357 and "bergen.html" in links
    every = asked(*(f"/okonomi/ark/{link}" for link in links[::60]))
    assert [page[:2] for page in every] == [[200, KINDS[""]]] * len(every)


def test_without_its_slash_the_list_leads_to_itself_so_that_its_links_hold(asked):
    assert asked("/okonomi/ark")[0][:2] == [307, "/okonomi/ark/"]


def test_texts_are_compressed_for_those_who_take_it(asked):
    paths = [f"/okonomi/ark/utsira{f'.{ending}' * bool(ending)}" for ending in KINDS] + ["/okonomi/ark/"]
    plain, zipped = asked(*paths), asked(*paths, accepts="gzip")
    for (_, kind, content), (_, told, coded) in zip(plain, zipped, strict=True):
        assert told == kind and (content == gzip.decompress(coded) if kind in TEXTS else content == coded)


@pytest.mark.parametrize(
    "path",
    [
        "atlantis",
        "bergen.exe",
        "heroy",
        "../../etc/passwd",
        "%2e%2e/x.pdf",
        "x" * 300,
        "<script>",
        "bergen/x",
        ".pdf",
        ".",
    ],
)
def test_what_is_no_sheet_is_not_found_without_an_echo(asked, path):
    status, kind, content = asked(f"/okonomi/ark/{path}")[0]
    assert status == 404 and kind.startswith("text/plain") and b"script" not in content


def test_other_paths_are_passed_on_and_other_methods_refused(asked):
    assert asked("/okonomi/arkiv", "/okonomi/", "/ark/bergen") == [None, None, None]
    assert asked("/okonomi/ark/bergen", method="POST")[0][0] == 405


def test_a_sheet_is_told_in_the_language_that_is_asked_for_or_that_the_municipality_has_decided_on(asked):
    own, bokmal, other, wrong = (
        page[2].decode()
        for page in asked(
            "/okonomi/ark/voss",
            "/okonomi/ark/voss?sprak=nb",
            "/okonomi/ark/bergen?sprak=nn",
            "/okonomi/ark/bergen?sprak=x",
        )
    )
    assert '<html lang="nn">' in own and "Sei det i møtet" in own and 'href="/okonomi/ark/voss.pdf"' in own
    assert (
        '<html lang="nb">' in bokmal
        and "Si det i møtet" in bokmal
        and 'href="/okonomi/ark/voss.pdf?sprak=nb"' in bokmal
    )
    assert '<html lang="nn">' in other and 'href="/okonomi/kommunen?kommune=4601&amp;sprak=nn"' in other
    assert '<html lang="nb">' in wrong and ">Nynorsk</a>" in wrong and ">Bokmål</a>" in own
    signs = [re.findall(r"[\d−%]", re.sub(r"[?&](amp;)?sprak=n[bn]", "", html)) for html in (own, bokmal)]
    assert signs[0] == signs[1] and len(signs[0]) > 1000


def test_the_list_of_all_and_what_is_no_sheet_are_told_in_the_language_too(asked):
    every, unknown = (page[2].decode() for page in asked("/okonomi/ark/?sprak=nn", "/okonomi/ark/atlantis?sprak=nn"))
    assert (
        '<html lang="nn">' in every and "Kommune, namn eller nummer" in every and 'href="voss.html?sprak=nn"' in every
    )
    sheet = asked("/okonomi/ark/" + re.findall(r'href="(bergen[^"]*)"', every)[0])[0][2].decode()
    assert '<html lang="nn">' in sheet and 'href="/okonomi/ark/?sprak=nn"' in sheet
    assert unknown.startswith("Fann ikkje kommunen")


def test_a_sheet_is_made_once_by_whatever_name_and_way_its_language_was_asked_for(asked, monkeypatch):
    made, make = [], answers._make
    monkeypatch.setattr(answers, "_make", lambda *what: made.append(what[0]) or make(*what))
    same = {page[2] for page in asked("/okonomi/ark/luster", "/okonomi/ark/4644", "/okonomi/ark/Luster?sprak=nn")}
    assert made == ["4644"] and len(same) == 1
    assert asked("/okonomi/ark/luster?sprak=nb")[0][2] not in same and made == ["4644"] * 2
