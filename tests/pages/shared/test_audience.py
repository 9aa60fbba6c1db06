"""On a shared server nobody is told where things lie; at one's own machine the error says where, and what to do."""

import shutil

import pytest
from streamlit import config

from data.folder import PACKAGE
from pages.shared.markdown import UNSEEN
from pages.shared.visitors import audience
from pages.shared.visitors.alerts import HIDDEN
from tests.pages.shared.test_hostile_text import elements, strings
from tests.pages.test_pages import PAGES, extract, open_page, shipped_folder  # noqa: F401

SHARED = [("server.address", "0.0.0.0"), ("server.address", ""), ("server.allowedHosts", ["okonomi.kommune.no"])]


@pytest.fixture
def setting():
    """Sets an option of the server for one test."""
    before = {}

    def set_to(name, value):
        before.setdefault(name, config.get_option(name))
        config.set_option(name, value)

    yield set_to
    for name, value in before.items():
        config.set_option(name, value)


@pytest.mark.parametrize(("name", "value"), SHARED)
def test_others_may_see_it(setting, name, value):
    setting("server.address", "localhost")
    setting("server.allowedHosts", ["localhost", "127.0.0.1", "::1"])
    assert not audience.is_shared()
    setting(name, value)
    assert audience.is_shared()


def no_manifest(folder):
    for name in ("manifest.json", "manifest.copy.json"):
        (folder / name).write_text("{", encoding="utf-8")


def no_table(folder):
    for file in folder.glob("*.parquet"):
        file.write_bytes(b"rest")


def no_register(folder):
    (folder / "documents.json").write_text("{", encoding="utf-8")


def no_copy(folder):
    (folder / "manifest.json").write_text("{", encoding="utf-8")


def nothing(folder):
    for file in [*folder.glob("*.parquet"), *folder.glob("*.json")]:
        file.unlink()


@pytest.fixture(scope="module", params=[no_manifest, no_table, no_register, no_copy, nothing])
def broken(request, tmp_path_factory):
    """A copy of the extract that something has become of; made once, so that what pages remember of it lasts."""
    folder = tmp_path_factory.mktemp("broken") / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    request.param(folder)
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_no_visitor_is_told_where_things_lie(broken, monkeypatch, setting, page):
    monkeypatch.setenv("DATA_DIR", str(broken))
    setting("server.address", "0.0.0.0")
    protos = elements(open_page(page, kommune="4601 Bergen"))
    shown = [text.replace("\\", "").replace(UNSEEN, "") for proto in protos for _, text in strings(proto)]
    assert [text for text in shown if str(broken) in text or "--data" in text or "DATA_DIR" in text] == []


def test_the_owner_at_the_machine_is_told_what_and_where(extract, setting):  # noqa: F811
    no_manifest(extract)
    told = [warning.value for warning in open_page("oversikt").warning]
    assert any("manifest.json" in text.replace("\\", "") for text in told) and HIDDEN not in told
    setting("server.address", "0.0.0.0")
    assert [warning.value for warning in open_page("oversikt").warning] == [HIDDEN]
