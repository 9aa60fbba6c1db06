"""A damaged table stops the pages that are of its figures alone: the others stand as they do before it is fetched."""

import os
import re
import shutil
from pathlib import Path

import pytest

from data.contract.tables import EXTRACT
from data.extract import store
from data.folder import PACKAGE
from data.news.entries import source
from pages.shared.visitors import audience
from tests.damaged_tables import WAYS, as_if_written, damage, take_out
from tests.pages.test_pages import PAGES, figures, open_page, said, shipped_folder  # noqa: F401

BERGEN = "4601 Bergen"
EVERY = tuple(page for page in PAGES if page != "netto-driftsresultat")  # which is another address of the first
OF_COUNTED = (
    "oversikt",
    "spredning",
    "handlingsrom",
    "pleie-og-omsorg",
    "befolkning",
    "ungt-utenforskap",
    "debatten",
    "da-og-na",
)
OF_ACCOUNTS = ("oversikt", "kart", "spredning", "handlingsrom", "budsjettundersokelsen", "debatten", "da-og-na", "nytt")
OF_PLACES = (
    *("oversikt", "kommunen", "sammenlikn", "kart", "spredning", "handlingsrom", "budsjettundersokelsen"),
    *("ungt-utenforskap", "debatten", "da-og-na", "nytt"),
)  # fmt: skip
STOPPED = {
    "accounts": (*OF_ACCOUNTS, "kommunen", "sammenlikn"), "key_figures": (), "population": (*OF_COUNTED, "budsjettundersokelsen"), "kostra_groups": (),
    "municipalities": (*OF_PLACES, "barnehagenormer", "befolkning", "innovasjon"),
    "municipality_changes": (*OF_PLACES, "pleie-og-omsorg"),
}  # fmt: skip
OF_FILES = {
    "borders-2024": ["kart", "befolkning", "sammenlikn"], "kindergartens-2017": ["barnehagenormer", "debatten", "da-og-na"],
    "projections-2026": ["befolkning", "pleie-og-omsorg"],
    "youth-2024-fylkene-og-telemark": ["ungt-utenforskap", "kommunen", "debatten", "nytt"],
}  # fmt: skip
STOPPED_BY_FILES = {"youth-2024-fylkene-og-telemark": ["ungt-utenforskap"]}
OF_GROUPS = ("oversikt", "kommunen", "sammenlikn", "kart", "spredning", "debatten", "nytt")


@pytest.fixture
def folder(tmp_path, monkeypatch, shipped_folder) -> Path:  # noqa: F811
    """A copy of the extract, to be damaged."""
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    monkeypatch.setenv("DATA_DIR", str(folder))
    return folder


def stopped(page: str) -> bool:
    """Whether the page says in words that its figures cannot be read, with or without a title above."""
    at = open_page(page, kommune=BERGEN)
    told = "Tallene kan ikke leses" in [header.value for header in at.header]
    assert told or at.title, page
    return told


def test_every_table_that_comes_along_is_tried():
    assert set(STOPPED) == set(store.present(PACKAGE))


@pytest.mark.parametrize("table", STOPPED)
def test_a_damaged_table_stops_the_pages_of_its_own_figures_alone(folder, table):
    damage(folder, table, list(WAYS)[list(STOPPED).index(table) % len(WAYS)])
    assert {page for page in EVERY if stopped(page)} == set(STOPPED[table])


@pytest.mark.parametrize("way", [*WAYS, "of an older contract"])
def test_groups_that_are_damaged_are_as_those_that_are_not_here_in_whatever_way(folder, way):
    damage(folder, "kostra_groups", way) if way in WAYS else as_if_written(folder, "kostra_groups")
    found = {page: open_page(page, kommune=BERGEN) for page in OF_GROUPS}
    assert "KOSTRA" not in said(found["oversikt"])
    lacking = Path(shutil.copytree(folder, folder.with_name("without")))
    take_out(lacking, "kostra_groups")
    os.environ["DATA_DIR"] = str(lacking)  # the fixture puts it back
    for page, at in found.items():
        other = open_page(page, kommune=BERGEN)
        assert [one.value for one in at.title] == [one.value for one in other.title] != [], page
        if page in ("oversikt", "kommunen"):
            assert figures(at) == figures(other), page


@pytest.mark.parametrize("table", STOPPED)
def test_nytt_og_rettet_names_a_damaged_table_as_it_names_one_that_is_not_here(folder, table):
    without = Path(shutil.copytree(folder, folder.with_name("without")))
    damage(folder, table, "cut")
    take_out(without, table)
    called = f"{EXTRACT[table].title} ({source(EXTRACT[table])})"
    by_name = re.compile(f"{re.escape(called)}|[Tt]abell(en)? {table}\\b")
    found = said(open_page("nytt", kommune=BERGEN)).replace("\\", "")
    os.environ["DATA_DIR"] = str(without)  # the fixture puts it back
    absent = said(open_page("nytt", kommune=BERGEN)).replace("\\", "")
    assert by_name.search(absent) and by_name.search(found), found
    assert "kan ikke leses" in found.lower() and "kan ikke leses" not in absent.lower()


@pytest.mark.parametrize("table", STOPPED)
def test_data_og_metode_says_which_table_is_damaged_what_is_wrong_and_what_mends_it(folder, table):
    damage(folder, table, "cut")
    at = open_page("data-og-metode")
    name, one = store.vintage(table, folder).file, EXTRACT[table]
    assert f"**Skadet:** {one.title} ({one.source})." in said(at) and name in said(at).replace("\\", "")
    assert any(f"run.py refresh {one.table_id} " in code.value for code in at.code)


@pytest.mark.parametrize(
    "document", ["borders-2024", "kindergartens-2017", "projections-2026", "youth-2024-fylkene-og-telemark"]
)
def test_a_damaged_file_stops_the_page_that_is_of_it_alone_and_data_og_metode_says_so(folder, document):
    (path,) = (folder / "documents").glob(f"{document}.*")
    path.write_bytes(b"")
    assert [page for page in OF_FILES[document] if stopped(page)] == STOPPED_BY_FILES.get(document, [])
    assert f"Dokument {document}: filen " in said(open_page("data-og-metode")).replace("\\", "")


def test_befolkning_without_its_damaged_projections_says_that_they_cannot_be_read(folder):
    (path,) = (folder / "documents").glob("projections-2026.*")
    path.write_bytes(b"")
    text = said(open_page("befolkning", kommune=BERGEN))
    assert "SSBs framskrivinger kan ikke leses her, så årene framover kan ikke vises." in text


def test_budsjettundersokelsen_says_why_no_round_is_held_against_the_accounts(folder):
    damage(folder, "key_figures", "cut")
    for chosen in ({}, {"kommune": BERGEN}):
        text = said(open_page("budsjettundersokelsen", **chosen))
        assert "kan holdes mot regnskapet ennå" in text
        assert "tabell 12134, som regnskapet for landet er fra, kan ikke leses." in text
    os.environ["DATA_DIR"] = str(PACKAGE)  # the fixture puts it back
    assert "kan ikke leses" not in said(open_page("budsjettundersokelsen"))


def test_others_are_told_of_no_path_where_the_borders_are_damaged(folder, monkeypatch):
    (path,) = (folder / "documents").glob("borders-2024.*")
    path.write_bytes(b"")
    assert str(folder) in spoken_boxes(open_page("kart"))
    monkeypatch.setattr(audience, "is_shared", lambda: True)
    told = spoken_boxes(open_page("kart"))
    assert str(folder) not in told and "Kartet kan ikke tegnes her ennå." in told


def spoken_boxes(at) -> str:
    """All that stands in boxes, and the rest."""
    return f"{said(at)} {' '.join(one.value for one in at.info)}".replace("\\", "")


def test_a_page_that_runs_has_the_figures_again_when_the_table_is_mended(folder):
    sound, newest = store.read("kostra_groups", folder), store.vintage("kostra_groups", folder)
    damage(folder, "kostra_groups", "cut")
    assert "KOSTRA" not in said(open_page("oversikt", kommune=BERGEN))
    store.write("kostra_groups", sound, newest, folder)
    assert "KOSTRA" in said(open_page("oversikt", kommune=BERGEN))


def test_what_rests_on_a_damaged_table_has_it_not_among_its_sources(folder):
    damage(folder, "key_figures", "cut")
    told = said(open_page("oversikt", kommune=BERGEN, **{"about-netto-driftsresultat": True}))
    assert "12364" in told and "12134" not in told
