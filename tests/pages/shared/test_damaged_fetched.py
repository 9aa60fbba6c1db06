"""Tables beyond those that ship, fetched and then damaged: no page says of them that they are not here."""

import re
from pathlib import Path

import pytest

from data.brought_in import documents, projections, youth
from data.contract.tables import EXTRACT
from data.extract import store
from tests.damaged_tables import fetched_and_damaged
from tests.pages.shared.test_damaged_neighbours import BERGEN, EVERY, STOPPED, folder, shipped_folder  # noqa: F401
from tests.pages.test_pages import open_page, said, spoken, visit
from tests.whole_extract import MADE
from tests.youth_rows import of_table

ABSENT = re.compile(r"ikke (er )?(med|her|hentet|i uttrekket)\b|mangler\b|ingen framskriving", re.IGNORECASE)
UNREAD = re.compile(r"kan ikke leses|ikke kan leses|kan leses her", re.IGNORECASE)
FETCHED = [name for name in EXTRACT if name not in STOPPED]
PAGES = {
    "kindergarten_children": ["barnehagenormer"], "kindergarten_key_figures": ["barnehagenormer", "sammenlikn"],
    "function_accounts": ["pleie-og-omsorg", "debatten"], "population_projections": ["befolkning", "pleie-og-omsorg"],
    "youth_outside": ["ungt-utenforskap", "kommunen", "sammenlikn", "debatten"],
}  # fmt: skip
OF_OTHERS = {  # clauses of a page that are of no table of the extract
    "barnehagenormer": (
        "Nyere tall fra Udir er ikke her.", "det som mangler i hver barnehage", "Barnehagen mangler 1 årsverk",
    ),
    "debatten": ("| ikke med |",),  # a municipality in a round of the survey
    "nytt": ("| Mangler nå |", "mangler for noen kommuner", "| Mangler minst ett tall |", "Bergen mangler ingen nøkkeltall"),
    "data-og-metode": ("anslag for kommuner som mangler", "Hvem mangler tall", "hvem-mangler-tall", "Mangler mange",
                       "betyr her at tallet ikke er med"),
}  # fmt: skip


def sentences(page: str, **asked: str) -> set[str]:
    """All that the page says, with what stands in its boxes and what to say in the meeting."""
    at = open_page(page, **asked)
    text = " ".join([spoken(at), *(one.value for one in [*at.info, *at.warning, *at.title])]).replace("\\", "")
    return {one.strip() for one in re.split(r"(?<=[.!?])\s|\n", text) if one.strip()}


def absent(told: set[str], page: str) -> set[str]:
    """The clauses that say that something is not here, and neither that it cannot be read nor of what is no table."""
    clauses = {clause.strip() for one in told for clause in re.split(r", og (?!hvorfor:)|;", one)}
    known = OF_OTHERS.get(page, ())
    return {
        one for one in clauses if ABSENT.search(one) and not UNREAD.search(one) and not any(it in one for it in known)
    }


def test_a_clause_is_not_excused_by_another_nor_by_what_another_page_says():
    told = {
        "Tabell 12056 kan ikke leses her, og 13502 er ikke med her.",
        "Leses ikke; tabell 13556 mangler.",
        "| Mangler nå |",
    }
    assert absent(told, "nytt") == {"13502 er ikke med her.", "tabell 13556 mangler."}
    assert "| Mangler nå |" in absent(told, "kommunen")
    reasons = {"Ikke med her, og hvorfor: a (tabell 1 er ikke med her); b (tabell 2 kan ikke leses her)."}
    assert absent(reasons, "debatten") == {"Ikke med her, og hvorfor: a (tabell 1 er ikke med her)"}


@pytest.mark.parametrize("page", EVERY)
@pytest.mark.parametrize("files", ["whole", "damaged", "not here"])
def test_no_page_says_of_a_damaged_table_that_it_is_not_here(folder, page, files):  # noqa: F811
    for one in [] if files == "whole" else documents.current(folder, "projections", "youth", "kindergartens"):
        (folder / one.file).write_bytes(b"")
        if files == "not here" and one.kind != "kindergartens":  # which no table has
            documents.remove(one.id, folder)
    for table in FETCHED:
        fetched_and_damaged(folder, table)
    assert {name for name in FETCHED if store.damage(name, folder)} == set(FETCHED)
    for chosen in ({}, {"kommune": BERGEN}):
        assert not absent(sentences(page, **chosen), page), chosen


@pytest.mark.parametrize("table", FETCHED)
def test_each_of_its_pages_says_that_it_cannot_be_read_where_it_said_that_it_was_not_here(folder, table):  # noqa: F811
    before = {page: sentences(page, kommune=BERGEN) for page in PAGES[table]}
    fetched_and_damaged(folder, table)
    for page in PAGES[table]:
        after = sentences(page, kommune=BERGEN)
        assert any(ABSENT.search(one) for one in before[page] - after), page
        assert any(UNREAD.search(one) for one in after - before[page]), page


@pytest.mark.parametrize("whole", [(youth, projections), (projections,), ()])
@pytest.mark.parametrize("way", ["damaged", "not fetched"])
def test_nytt_og_rettet_says_which_tables_that_are_not_used_files_have_figures_of(folder, way, whole):  # noqa: F811
    """whole: of which the files can be read."""
    for kind in {youth, projections} - {*whole}:
        for one in documents.current(folder, kind.KIND):
            (folder / one.file).write_bytes(b"")
    for table in (youth.TABLE, projections.TABLE, "kindergarten_children") if way == "damaged" else ():
        fetched_and_damaged(folder, table)
    told = spoken(open_page("nytt")).replace("\\", "").splitlines()
    (named,) = [one for one in told if one.startswith("Filer som er hentet inn")] or [""]
    (lost,) = [one for one in told if one.startswith("Kan ikke leses")] or [""]
    assert {name for name, table in EXTRACT.items() if f"Tabell {table.table_id}" in named} == {
        one.TABLE for one in whole
    }
    assert ("Tabell 13556" in lost) == (way == "damaged") and "noen kommune" not in lost


def test_the_words_for_the_meeting_say_of_damaged_tables_of_kindergartens_that_they_cannot_be_read(folder):  # noqa: F811
    assert "Våre nyere tall mangler." in sentences("barnehagenormer", kommune=BERGEN)
    fetched_and_damaged(folder, "kindergarten_children")
    told = sentences("barnehagenormer", kommune=BERGEN)
    assert "Våre nyere tall kan ikke leses." in told and "Våre nyere tall mangler." not in told


def test_a_damaged_file_stops_not_the_young_of_a_table_that_is_whole_and_is_named(folder):  # noqa: F811
    store.write(youth.TABLE, of_table([("0", 10.1), ("46", 9.2), ("4601", 9.9)]), MADE, folder)
    _damage_the_file(folder)
    told = " ".join(sentences("ungt-utenforskap", kommune=BERGEN))
    assert "I Bergen er 9,9 prosent av 15–29-åringene" in told and "En fil med slike tall kan ikke leses her." in told
    told = " ".join(sentences("ungt-utenforskap", kommune="4003 Skien"))
    assert "Vi mangler tall for Skien; i landet er 10,1 prosent" in told and "Tall for Skien kan ikke leses" not in told
    assert "Grunn: tallet er ikke i uttrekket; en fil med slike tall kan ikke leses her." in told


@pytest.mark.parametrize("place", ["4601", "4003"])  # Bergen, in no file; Skien, in the one that is damaged
def test_kommunen_says_of_whom_the_table_has_not_what_is_known(folder, place):  # noqa: F811
    store.write(youth.TABLE, of_table([("0", 10.1), ("46", 9.2), ("0301", 9.9)]), MADE, folder)
    _damage_the_file(folder)
    for language, wanted in {
        "nb": "tallet er ikke i uttrekket; en fil med slike tall kan ikke leses her",
        "nn": "talet er ikkje i uttrekket; ei fil med slike tal kan ikkje lesast her",
        "en": "the figure is not in the extract; a file with such figures cannot be read here",
    }.items():
        told = said(visit("kommunen", {"kommune": place, "sprak": language})).replace("\\", "")
        assert wanted in told, language


def _damage_the_file(folder: Path) -> None:  # noqa: F811
    (one,) = documents.current(folder, youth.KIND)
    (folder / one.file).write_bytes(b"")
