"""A link with the edition that it showed opens the same figures after a refresh, says so, and leads on to the newest."""

import re
import shutil
import threading
from urllib.parse import parse_qs, urlsplit

import pytest

from data.brought_in import earlier
from data.extract import store
from data.folder import PACKAGE
from pages.shared.in_use import edition, permanent
from serving.links import head
from tests.pages.shared.test_edition import double, folder  # noqa: F401
from tests.pages.test_pages import PAGES, open_page, said, shipped_folder, visit  # noqa: F401

LEFT_OUT = shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv")
THEN, NOW = "−2,4", "−4,9"  # Bergen's result in 2024, and twice that


def after_another(folder) -> str:  # noqa: F811
    """The moment of the shipped edition, after another has come."""
    moment = earlier.moment(store.at(folder))
    double(folder)
    assert earlier.moment(store.at(folder)) > moment
    return moment


@pytest.fixture(scope="module")
def two_editions(tmp_path_factory):
    """A folder with both, and the moment; made once, so that what pages remember of them lasts."""
    there = shutil.copytree(PACKAGE, tmp_path_factory.mktemp("two") / "data", ignore=LEFT_OUT)
    return there, after_another(there)


@pytest.fixture
def link(monkeypatch, two_editions, shipped_folder):  # noqa: F811
    """The moment of the shipped edition, for tests that only look: the folder is not to be written to."""
    monkeypatch.setenv("DATA_DIR", str(two_editions[0]))
    return two_editions[1]


@pytest.fixture
def own_link(folder):  # noqa: F811
    """The same of a folder that the test may write to."""
    return after_another(folder)


def opened(page: str, moment: str, **chosen):
    return visit(page, {permanent.KEY: moment} | chosen)


def begun(moment: str, function):
    """Called as in the run of a page that the address asks older figures of, in a thread of its own."""
    found = []

    def run():
        edition.begin(moment)
        found.append(function())

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return found[0]


def told(at) -> str:
    return said(at) + " ".join(one.value for one in [*at.info, *at.warning])


def test_the_old_figures_are_shown_and_said_to_be_old(link):
    at = opened("oversikt", link, kommune="4601 Bergen", aar="2024")
    assert THEN in told(at) and NOW not in told(at)
    assert "Det er kommet nyere tall siden" in told(at)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_older_figures_says_so_and_leads_to_the_newest(link, page):
    at = opened(page, link, kommune="4601 Bergen")
    assert "Det er kommet nyere tall siden" in told(at) and [one for one in at.button if one.key == "newest"]


def test_the_button_leads_to_the_newest_and_takes_the_moment_out_of_the_address(link):
    at = opened("oversikt", link, kommune="4601 Bergen", aar="2024")
    at.button(key="newest").click().run()
    assert not at.exception
    assert NOW in told(at) and THEN not in told(at) and permanent.KEY not in at.query_params
    assert "nyere tall" not in told(at) and at.query_params["kommune"]


def test_the_moment_is_kept_on_the_next_page(link):
    at = opened("befolkning", link)
    del at.query_params[permanent.KEY]
    at.switch_page("pages/municipality/page.py").run()
    assert not at.exception
    assert "Det er kommet nyere tall siden" in told(at) and at.query_params[permanent.KEY] in (link, [link])


def test_a_link_to_what_is_still_the_newest_says_nothing(folder):  # noqa: F811
    at = opened("oversikt", earlier.moment(store.at(folder)), kommune="4601 Bergen", aar="2024")
    assert THEN in told(at) and "nyere tall" not in told(at) and not [one for one in at.button if one.key == "newest"]


@pytest.mark.parametrize("moment", ["20100101T000000", "i går", "<b>[x](http://a)</b>", "20261399T000000", "9" * 3000])
def test_an_address_that_has_no_edition_is_told_and_gets_the_newest(link, moment):
    at = opened("oversikt", moment, kommune="4601 Bergen", aar="2024")
    assert NOW in told(at) and "de nyeste" in told(at) and "[x](http" not in told(at)


def test_the_link_that_is_copied_opens_the_same(link):
    at = open_page("oversikt", kommune="4601 Bergen", aar="2025", permanent=True)
    address = next(code.value for code in at.code if permanent.KEY in code.value)
    asked = parse_qs(urlsplit(address).query)
    assert asked["kommune"] == ["4601 Bergen"] and asked[permanent.KEY] == [earlier.moment(store.at())]
    again = opened("oversikt", moment=asked.pop(permanent.KEY)[0], **{key: one[0] for key, one in asked.items()})
    assert said(again).split("Kilde")[0][:200] == said(at).split("Kilde")[0][:200]


def test_what_a_shared_link_to_old_figures_tells_has_no_figure_of_now(link):
    new = head.told("/", {"kommune": "4601 Bergen", "aar": "2024"})
    old = head.told("/", {"kommune": "4601 Bergen", "aar": "2024", permanent.KEY: link})
    assert NOW in new.sentence and NOW not in old.sentence and THEN not in old.sentence


def test_links_out_of_older_figures_keep_to_them_or_say_that_they_do_not(link):
    told = said(opened("sammenlikn", link, kommuner=["4601 Bergen", "1103 Stavanger"]))
    links = re.findall(r"\]\(([^)]*kommune=[^)]*)\)", told)
    assert len(links) > 10 and all(f"{permanent.KEY}={link}" in one for one in links)
    assert "(ark/4601) (med de nyeste tallene)" in said(opened("kommunen", link, kommune="4601 Bergen"))
    assert f"{permanent.KEY}=" not in said(open_page("sammenlikn", kommuner=["4601 Bergen"]))


def test_an_address_without_an_edition_is_told_once_and_not_on_the_next_page(link):
    at = opened("befolkning", "i går")
    assert "de nyeste" in told(at)
    del at.query_params[permanent.KEY]
    at.switch_page("pages/municipality/page.py").run()
    assert not at.exception and "de nyeste tallene" not in told(at)


def test_what_is_remembered_of_the_newest_outlives_any_number_of_older_links(own_link, folder):  # noqa: F811
    double(folder, "2026-12-02T00:00:00Z")
    double(folder, "2026-12-03T00:00:00Z")

    def remembered(moment: str = ""):
        return begun(moment, edition.remembered)

    newest = remembered()
    moments = [own_link, "20261201T120000", "20261202T120000"]
    older = [remembered(moment) for moment in moments]
    assert len({id(one) for one in older}) == 3 and all(one.most_bytes < newest.most_bytes for one in older)
    assert remembered() is newest


def test_a_run_of_older_figures_says_so_though_newer_come_while_it_runs(own_link, folder):  # noqa: F811
    assert begun(own_link, lambda: double(folder, "2026-12-02T00:00:00Z") or edition.is_older())
    assert not begun("", edition.is_older)


def test_shipped_figures_are_those_of_the_test():
    accounts = store.read("accounts", PACKAGE)
    own = accounts[(accounts["region_code"] == "4601") & (accounts["year"] == 2024)].set_index("concept_code")[
        "value_1000nok"
    ]
    assert round(100 * own["AGD23"] / own["AGD13"], 1) == -2.4 and round(200 * own["AGD23"] / own["AGD13"], 1) == -4.9
