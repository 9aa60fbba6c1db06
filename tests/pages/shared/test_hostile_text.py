"""No text of a stranger's becomes markup: in any parameter of any page, and in what came with files and tables."""

import json
import re
import shutil
from dataclasses import replace

import pytest
from google.protobuf.message import Message

from data.extract import store
from data.extract.vintage import to_json
from data.folder import PACKAGE
from pages.shared import show
from pages.shared.markdown import plain
from tests.hostile_strings import EVERY, MARKUP
from tests.own_documents import bring
from tests.pages.test_pages import PAGES, arriving, open_page, shipped_folder  # noqa: F401

PARAMETERS = (
    "kommune", "aar", "oslo", "inndeling", "maltall", "nokkeltall", "budsjettaar", "stadium", "vis", "fra", "til", "maal",
    "art", "omfang", "helse", "summert", "funksjoner", "priser", "prisvekst", "enhetskostnader", "vekter", "mottakere",
    "kostnad", "for", "etter", "andel", "ssb_aar", "lonn", "oppholdstid", "uten_familie", "lonn_kr", "prisaar", "norm_under",
    "norm_over", "privat", "sammenlign", "barn_under", "barn_over", "plasser_under", "plasser_over", "arsverk", "pedagoger",
)  # fmt: skip
AS_WRITTEN = {
    "value",
    "default",
    "raw_value",
    "set_value",
    "query_string",
    "url",
    "id",
    "key",
}  # what a field holds, as text

LINES = [" ".join(text.split()) for text in MARKUP]
DANGEROUS = {line: re.compile(r"(?<!\\)" + re.escape(line)) for line in LINES if plain(f"«{line}»") != f"«{line}»"}
UNMARKED = [line for line in DANGEROUS if "mxq" not in line]


def strings(message: Message):
    """Every text of a message that a page shows, with its name; not what a text field holds, which is shown as it is."""
    for field, value in message.ListFields():
        for one in value if isinstance(value, list) or hasattr(value, "add") or hasattr(value, "append") else [value]:
            if isinstance(one, Message):
                yield from strings(one)
            elif isinstance(one, str) and field.name not in AS_WRITTEN:
                yield field.name, one


def elements(at) -> list[Message]:
    """The messages of everything on the page."""
    nodes, found = [at._tree], []
    while nodes:
        node = nodes.pop()
        nodes += list(getattr(node, "children", {}).values())
        proto = getattr(node, "proto", None)
        found += [proto] if isinstance(proto, Message) else []
    return found


def alive(at) -> list[tuple[str, str]]:
    """The texts of the page in which something hostile stands as it was given, with their names."""
    shown = [(name, text) for proto in elements(at) for name, text in strings(proto)]
    shown += [("cell", str(cell)) for table in at.table for cell in table.value.to_numpy().ravel()]
    return [(name, text) for name, text in shown if is_alive(" ".join(text.split()))]


def is_alive(text: str) -> bool:
    """Whether something hostile stands in it as it was given. Nearly all of it has "mxq" in it, and few texts have."""
    lines = DANGEROUS if "mxq" in text else UNMARKED
    return any(line in text and DANGEROUS[line].search(text) for line in lines)


@pytest.mark.parametrize("page", PAGES)
def test_no_parameter_of_an_address_becomes_markup(page):
    for first in range(0, len(EVERY), 4):
        at = arriving(page)
        for number, parameter in enumerate(PARAMETERS):
            at.query_params[parameter] = EVERY[(first + number) % len(EVERY)]
        at.run()
        assert not at.exception, at.exception
        assert alive(at) == []


def test_what_is_alive_is_seen(monkeypatch):
    monkeypatch.setattr("pages.shared.visitors.alerts.plain", str)
    at = arriving("oversikt")
    at.query_params["kommune"] = MARKUP[0]
    assert {name for name, _ in alive(at.run())} == {"body"}


@pytest.mark.parametrize("text", MARKUP)
def test_a_cell_of_a_table_is_escaped(text):
    assert show._cell(text) == plain(text)


@pytest.mark.parametrize("text", ["+1,1", "−1,7", "-1", "2\u202f000–4\u202f999", "Herøy (Nordland)", "1,75\u00a0%", ""])
def test_a_figure_in_a_table_is_as_it_was(text):
    assert show._cell(text) == text


@pytest.fixture(scope="module")
def imported_folder(tmp_path_factory):
    """An extract with hostile names, notes, checks and sources in what came with files and tables; made once."""
    extract = tmp_path_factory.mktemp("hostile") / "data"
    shutil.copytree(PACKAGE, extract, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    for number, text in enumerate(MARKUP):
        bring(extract, f"ledger-{number}", ("accounts", 2025), code="", name=f"Sted {number} {text}", file_name=f"{text}.csv",
              checks=[text], notes=[text], sha256=f"{number:064x}", source=text)  # fmt: skip
        bring(extract, f"ledger-bergen-{number}", ("accounts", 2025), name="Bergen", file_name=f"{text}.csv", checks=[text],
              notes=[text], sha256=f"{number + 99:064x}", source=text)  # fmt: skip
    tables = {
        name: [replace(one, notes=[{"text": text, "mandatory": True} for text in MARKUP]) for one in versions]
        for name, versions in store.manifest(extract).items()
    }
    texts = {"changed": len(MARKUP), "texts": list(MARKUP)}
    largest = [{"region": text, "code": text, "year": 2024, "old": 1.0, "new": 2.0} for text in MARKUP]
    tables["municipalities"][0] = replace(tables["municipalities"][0], revisions=texts)
    tables["accounts"][0] = replace(tables["accounts"][0], revisions={"changed": 46, "largest": largest})
    for name in ("manifest.json", "manifest.copy.json"):
        (extract / name).write_bytes(to_json(tables))
    return extract


@pytest.fixture
def imported(monkeypatch, shipped_folder, imported_folder):  # noqa: F811
    """What pages remember of it lasts, since all tests share it: not to be written to."""
    monkeypatch.setenv("DATA_DIR", str(imported_folder))
    return imported_folder


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("chosen", [{}, {"kommune": "4601 Bergen"}], ids=["all", "Bergen"])
def test_nothing_imported_becomes_markup(imported, page, chosen):
    assert alive(open_page(page, **chosen)) == []


def test_a_damaged_register_quotes_nothing_alive(imported, tmp_path, monkeypatch):
    imported = shutil.copytree(imported, tmp_path / "data")
    monkeypatch.setenv("DATA_DIR", str(imported))
    register = json.loads((imported / "documents.json").read_text(encoding="utf-8"))
    register["[mxq](https://ond.example/mxq)"] = "<b>mxq</b>"
    (imported / "documents.json").write_text(json.dumps(register), encoding="utf-8")
    assert alive(open_page("egne-tall")) == []
