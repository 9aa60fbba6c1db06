"""What a municipality brought in itself is on no page and in no file for one who may not see it."""

import re
import shutil

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from data.brought_in import documents, survey_answers
from data.brought_in.documents import Document
from data.contract.types import conform
from data.extract import store
from data.folder import PACKAGE
from pages.shared.in_use import own_files
from tests.own_documents import bring
from tests.pages.test_pages import PAGES, arriving, said, shipped_folder  # noqa: F401
from tests.survey_answers import make_answers

BERGEN, SECRET = "4601 Bergen", "hemmelig-utkast"
SHOWS = {"netto-driftsresultat", "budsjettundersokelsen", "egne-tall"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("own") / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    bring(folder, f"ledger-{SECRET}", ("budget", 2027), file_name=f"{SECRET}.csv", notes=[SECRET])
    people = store.read("municipalities", folder).rename(
        columns={"municipality_code": "region_code", "name": "region_name"}
    )
    rows = people.assign(revenue_1000nok=1e6, net_result_1000nok=299_000.0)
    frame = conform(survey_answers.TABLE, make_answers(rows, 2027)[list(survey_answers.TABLE.names)])
    title = f"Svar, {SECRET}"
    one = Document(
        "s-2027", "survey", title, "survey_answers", f"{SECRET}.xlsx", "x", "2026-11-01T00:00:00Z", {"source": SECRET}
    )
    documents.add(one, frame, b"x", folder)
    return folder


@pytest.fixture
def visit(folder, monkeypatch):
    def visit(
        page: str, says: str = "", headers: dict | None = None, user: dict | None = None, kommune: str | None = BERGEN,
        folder=folder,
    ) -> AppTest:  # fmt: skip
        monkeypatch.setenv("DATA_DIR", str(folder))
        monkeypatch.setenv("OWN_FILES", says)
        monkeypatch.setattr(ContextProxy, "headers", property(lambda self: headers or {}))
        at = arriving(page)
        if kommune:
            at.query_params["kommune"] = kommune
        at.user.update(user or {})
        at.run()
        assert not at.exception, at.exception
        return at

    return visit


def everything(block) -> str:
    """All that a page was sent, as bytes read as text."""
    own = block.proto.SerializeToString().decode("utf-8", "replace") if getattr(block, "proto", None) else ""
    return own + "".join(map(everything, getattr(block, "children", {}).values()))


def shows(at: AppTest) -> bool:
    """Whether the page has the name of a file, or the result that every answer has."""
    text = everything(at._tree)
    return SECRET in text or "29,9\u00a0prosent" in text.replace(" ", "\u00a0")


@pytest.mark.parametrize("page", PAGES)
def test_no_page_shows_what_is_hidden_and_those_show_that_do(visit, page):
    hidden = visit(page, headers={"Host": "okonomi.kommune.no"})
    assert SECRET not in everything(hidden._tree)
    if page in SHOWS:
        assert shows(visit(page)) and not shows(hidden)


WAYS = {
    "at the machine": ("", {"Host": "localhost:8501", "Origin": "http://localhost:8501"}, None, own_files.TOLD[""]),
    "by another name": ("", {"Host": "10.0.0.5:8501"}, None, own_files.SHARED),
    "from a page elsewhere": ("", {"Host": "localhost", "Origin": "https://kommune.no"}, None, own_files.SHARED),
    "through a proxy": ("", {"Host": "localhost", "X-Forwarded-For": "10.0.0.7"}, None, own_files.SHARED),
    "off": ("off", {}, None, own_files.TOLD["off"]),
    "off, shared": ("off", {"Host": "okonomi.kommune.no"}, None, own_files.TOLD_OTHERS["off"]),
    "all": ("all", {}, None, own_files.TOLD["all"]),
    "all, shared": ("all", {"Host": "okonomi.kommune.no"}, None, own_files.TOLD_OTHERS["all"]),
    "signed in": ("signed-in", {"Host": "okonomi.kommune.no"}, {"is_logged_in": True}, own_files.IN),
    "not signed in": ("signed-in", {}, {"is_logged_in": False}, own_files.OUT),
    "no way to sign in": ("signed-in", {}, None, own_files.NO_SIGN_IN),
    "no way to sign in, shared": ("signed-in", {"Via": "1.1 proxy"}, None, own_files.NO_SIGN_IN_OTHERS),
    "not understood, shared": ("alle", {"Host": "10.0.0.5"}, None, own_files.TOLD_OTHERS["off"]),
    "not understood": ("alle", {}, None, f"{own_files.HIDDEN}: OWN_FILES=alle er ikke en av off, all og signed-in."),
}
SHOWN = ("at the machine", "all", "all, shared", "signed in")
SETTINGS = ("OWN_FILES", "STREAMLIT_", "secrets.toml", "signed-in")


@pytest.mark.parametrize("way", WAYS)
def test_the_page_says_who_sees_them(visit, way):
    says, headers, user, told = WAYS[way]
    at = visit("egne-tall", says, headers, user)
    assert told in said(at) and shows(at) == (way in SHOWN)
    assert ("Logg inn" in [one.label for one in at.button]) == (way == "not signed in")
    assert ("Ingen egne regnskap" not in said(at)) or shows(at)


def told_by(at: AppTest) -> str:
    """What the page says, as it is read."""
    return said(at).replace("\\", "")


ELSEWHERE = {"Host": "okonomi.kommune.no"}
NONE = re.compile(
    r"\bingen\b[^.|]*\b(?:svar|fil|filer|regnskap|budsjett)\b|\bikke svart\b|\bikke (?:hentet|tatt) inn\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("says", "chosen"), [("", None), ("", BERGEN), ("off", "3222 Lørenskog"), ("signed-in", BERGEN), ("alle", None)]
)
@pytest.mark.parametrize("page", ["netto-driftsresultat", "budsjettundersokelsen", "egne-tall", "data-og-metode"])
def test_where_they_are_not_shown_nothing_says_that_there_are_none_or_names_a_setting(visit, page, says, chosen):
    text = told_by(visit(page, says, ELSEWHERE, kommune=chosen))
    assert NONE.findall(text) == [] and [name for name in SETTINGS if name in text] == []
    if page != "netto-driftsresultat":
        assert "vises ikke her" in text


def test_what_says_that_there_are_none_is_found(visit, folder, monkeypatch, tmp_path):
    empty = tmp_path / "data"
    shutil.copytree(folder, empty)
    (empty / "documents.json").unlink()
    for page in ("budsjettundersokelsen", "egne-tall"):
        assert NONE.search(said(visit(page, folder=empty)))


@pytest.mark.parametrize(("says", "headers"), [("", {}), ("all", {}), ("all", ELSEWHERE)])
@pytest.mark.parametrize("page", ["netto-driftsresultat", "budsjettundersokelsen", "egne-tall"])
def test_who_sees_them_stands_where_they_are_shown(visit, page, says, headers):
    at = visit(page, says, headers)
    told = own_files.TOLD_OTHERS if headers else own_files.TOLD
    assert shows(at) and told[says] in told_by(at)


def test_the_survey_says_why_there_are_no_answers(visit):
    assert own_files.SHARED in said(visit("budsjettundersokelsen", headers=ELSEWHERE))


def test_what_others_have_published_is_shown_all_the_same(visit):
    at = visit("barnehagenormer", "off")
    assert "BASIL" in everything(at._tree)
    text = everything(visit("data-og-metode", "off")._tree)
    assert "BASIL" in text and SECRET not in text


@pytest.mark.parametrize(
    ("option", "value"), [("server.address", "0.0.0.0"), ("server.address", None), ("browser.serverAddress", "kommune.no"),
                          ("server.allowedHosts", ["localhost", "*"]), ("server.corsAllowedOrigins", ["https://kommune.no"])]
)  # fmt: skip
def test_any_setting_that_shares_the_server_hides_them(monkeypatch, option, value):
    ours = {"server.address": "localhost", "server.allowedHosts": ["localhost"]} | {option: value}
    monkeypatch.setattr(own_files.st, "get_option", ours.get)
    assert own_files.is_shared()
    ours.pop(option)
    monkeypatch.setattr(own_files.st, "get_option", ({"server.address": "localhost"} | ours).get)
    assert not own_files.is_shared()
