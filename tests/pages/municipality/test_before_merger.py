"""The page of a merged municipality tells what it was made of; a sum only when it is asked for, and said to be ours."""

import shutil
from dataclasses import replace

import pytest

from charts.profile import merger_lines
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import store
from data.folder import PACKAGE
from pages.municipality import before_merger
from tests.old_numbers import no_two_alike
from tests.pages.test_pages import arriving, open_page, said, shipped_folder  # noqa: F401

OPEN = "drawer-before-merger"


@pytest.fixture(scope="module")
def old_folder(tmp_path_factory):
    """An extract whose accounts are under the numbers of each year."""
    folder = tmp_path_factory.mktemp("old") / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    accounts = no_two_alike(store.read("accounts", PACKAGE), store.read_reference("municipality_moves"))
    made = accounts.assign(value_1000nok=accounts["value_1000nok"] / 1000)[list(EXTRACT["accounts"].names)]
    vintage = replace(store.vintage("accounts", PACKAGE), fetched="2026-12-01T06:00:00Z")
    store.write("accounts", conform(EXTRACT["accounts"], made), vintage, folder)
    return folder


@pytest.fixture
def old(monkeypatch, old_folder):
    monkeypatch.setenv("DATA_DIR", str(old_folder))


def test_each_part_is_a_line_and_no_sum_is_shown_before_it_is_asked_for(old):
    told = said(open_page("kommunen", kommune="3301 Drammen", **{OPEN: True}))
    assert "da Drammen (0602), Nedre Eiker (0625) og Svelvik (0711) ble slått sammen" in told
    assert "og Nedre Eiker" in told and "vår sum" not in told
    found = before_merger.finding("3301", "Drammen", False)
    assert [trace["name"] for trace in found.figure.plain["data"]] == ["Drammen", "Nedre Eiker", "Svelvik"]
    assert all(list(trace["x"])[-1] == 2019 for trace in found.figure.plain["data"])
    assert "2015–2019" in found.subtitle and "," not in found.subtitle.split("Drammen, ")[1]


def test_the_sum_says_whose_it_is_in_headline_chart_rows_and_notes(old):
    told = said(open_page("kommunen", kommune="3301 Drammen", **{OPEN: True, "sum_av_deler": True}))
    assert "vår sum" in told
    found = before_merger.finding("3301", "Drammen", True)
    assert found.figure.plain["data"][-1]["name"] == merger_lines.OURS
    rows = found.rows()
    ours = rows[rows["sum_of_parts"] != ""]
    assert set(ours["sum_of_parts"]) == {merger_lines.OURS} and len(ours) == 5 and len(rows) == 20
    assert (ours["region_code"] == "").all() and merger_lines.SUM in found.about


@pytest.mark.parametrize(("asked", "shown"), [("true", True), ("false", False), ("kanskje", False)])
def test_an_address_with_the_sum_opens_the_drawer_with_it(old, asked, shown):
    at = arriving("kommunen")
    at.query_params["kommune"], at.query_params["sum_av_deler"] = "3301 Drammen", asked
    at.run()
    assert not at.exception and at.toggle(key="sum_av_deler").value is shown and ("vår sum" in said(at)) is shown
    assert [one.value for one in at.warning if "«kanskje»" in one.value] == [one.value for one in at.warning]
    assert bool(at.warning) == (asked == "kanskje")


def test_what_the_extract_lacks_is_told_and_nothing_is_drawn():
    told = said(open_page("kommunen", kommune="3301 Drammen", **{OPEN: True}))
    assert "Uten tall: Drammen 2015–2019" in told and before_merger.finding("3301", "Drammen", False).figure is None


def test_one_of_which_a_part_was_split_tells_that_and_has_no_lines(old):
    told = said(open_page("kommunen", kommune="1508 Ålesund", **{OPEN: True}))
    assert "Kommunen har hatt dagens grenser siden 2024" in told and "Vis summen" not in told


def test_one_that_was_there_all_along_has_no_such_drawer(old):
    at = open_page("kommunen", kommune="4601 Bergen")
    assert before_merger.TITLE not in [one.label for one in at.expander]


def test_one_of_whose_parts_was_split_says_that_they_are_therefore_not_shown():
    assert "En av dem ble selv delt" in said(open_page("kommunen", kommune="1806 Narvik", **{OPEN: True}))
