"""The feeds of a folder of sheets: all that is new, and for each municipality what changed for it."""

import functools

import pytest

from data.extract import catalogue, store
from sheets import content, news
from sheets.publish import publish
from tests import editions
from tests.data.news.test_feed import read
from tests.sheets.test_sheet import Read


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = editions.extract(tmp_path_factory.mktemp("news") / "data", revised=True)
    tables = functools.cache(functools.partial(store.read_any, folder=folder))
    maker = content.read_all(tables, lambda name: catalogue.vintage(name, folder))
    read_edition = functools.partial(store.read_vintage, folder=folder)
    codes = ["4601", "1151", "1108"]
    return (
        maker,
        codes,
        [
            news.files(maker, codes, base, catalogue.manifest(folder), tables, read_edition)
            for base in ("", "https://x.no/ark")
        ],
    )


def test_each_municipality_has_what_was_planted_for_it_and_nothing_else(made):
    _, _, (found, _) = made
    assert set(found) == {"nytt.atom", "bergen.atom", "utsira.atom", "sandnes.atom"}
    of = {name: [one for one in read(content) if one["kind"] == "changed"] for name, content in found.items()}
    (bergen,), (utsira,) = of["bergen.atom"], of["utsira.atom"]
    assert bergen["title"] == "Bergen: 2 tall endret, 1 kom til eller falt bort (Tabell 12364)"
    lines = bergen["content"].splitlines()
    assert lines[0].startswith("Brutto driftsinntekter, 1000 kr 2024: ") and len(lines) == 3
    assert utsira["title"] == "Utsira: 1 tall endret (Tabell 12364)" and not of["sandnes.atom"]


def test_links_lead_to_the_sheet_within_the_folder_or_at_its_address(made):
    _, _, (within, at) = made
    assert {one["link"] for one in read(within["bergen.atom"])} == {"bergen.html"}
    assert {one["link"] for one in read(at["bergen.atom"])} == {"https://x.no/ark/bergen.html"}
    assert b'rel="self" href="https://x.no/ark/bergen.atom"' in at["bergen.atom"] and b"self" not in within["nytt.atom"]


def test_the_folder_has_them_and_its_pages_lead_to_them(made, tmp_path):
    maker, codes, (within, _) = made
    publish(
        maker,
        tmp_path,
        codes[1:2],
        "",
        told=lambda _: None,
        beside={k: within[k] for k in ("nytt.atom", "utsira.atom")},
    )
    for page, feed in (("index.html", "nytt.atom"), ("utsira.html", "utsira.atom")):
        links = Read((tmp_path / page).read_text(encoding="utf-8")).links
        assert feed in links and all((tmp_path / link).is_file() for link in links)
