"""A fact of a document that cannot be used is as rows that cannot: what can do without the document, does."""

import shutil
from pathlib import Path

import pytest

from analysis.__main__ import main
from data.brought_in import damage, documents, youth
from data.errors import DamagedTable, MissingTable
from data.extract import store
from data.folder import PACKAGE
from tests.damaged_tables import with_facts
from tests.pages.test_pages import open_page, said
from tests.whole_extract import MADE
from tests.youth_rows import of_table

YOUTH = "youth-2024-fylkene-og-telemark"
OF_PUBLIC = ("borders-2024", "kindergartens-2017", "projections-2026", YOUTH)
BERGEN = "4601 Bergen"
FACTS = [{"imported": "i går"}, {"imported": None}, {"table": "x"}, {"facts": {}}, {"facts": {"source": 1, "series": [], "notes": []}}]  # fmt: skip
PAGES = {
    "borders-2024": ["kart", "befolkning"], "kindergartens-2017": ["barnehagenormer", "debatten"],
    "projections-2026": ["befolkning", "pleie-og-omsorg"], YOUTH: ["kommunen", "debatten", "nytt"],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    monkeypatch.setenv("DATA_DIR", str(folder))
    return folder


def none(name: str):
    raise MissingTable(name)


@pytest.mark.parametrize("facts", FACTS)
@pytest.mark.parametrize("document", OF_PUBLIC)
def test_a_document_of_any_public_kind_is_damaged_and_is_told(folder, document, facts):
    with_facts(folder, document, **facts)
    (one,) = [each for each in documents.newest(folder) if each.id == document]
    for read in (lambda: documents.current(folder, one.kind), lambda: documents.rows(one, folder)):
        with pytest.raises(DamagedTable, match=f"{document} har ubrukelig {next(iter(facts))}"):
            read()
    assert document not in [each.id for each in damage.usable(folder)] and len(damage.found(folder)) == 1


@pytest.mark.parametrize("facts", FACTS)
def test_the_table_of_the_young_stands_where_the_facts_of_a_file_cannot_be_used(folder, facts):
    store.write(youth.TABLE, of_table([("0", 10.1), ("46", 9.2), ("4601", 9.9)]), MADE, folder)
    with_facts(folder, YOUTH, **facts)
    found = youth.where_there(lambda name: store.read(name, folder), folder)
    assert found.unread == youth.FILE_UNREAD and len(found.figures) == 3
    assert isinstance(youth.where_there(none, folder), DamagedTable)


@pytest.mark.parametrize("document", OF_PUBLIC)
def test_no_page_but_that_of_the_file_alone_stops(folder, document):
    with_facts(folder, document, facts={})
    for page in PAGES[document]:
        at = open_page(page, kommune=BERGEN)
        assert "Tallene kan ikke leses" not in [one.value for one in at.header], page
    assert f"{document} har ubrukelig facts" in said(open_page("data-og-metode")).replace("\\", "")


def test_the_page_of_the_young_and_the_commands_stand_on_the_table(folder, capsys):
    store.write(youth.TABLE, of_table([("0", 10.1), ("46", 9.2), ("4601", 9.9)]), MADE, folder)
    with_facts(folder, YOUTH, imported="i går")
    told = said(open_page("ungt-utenforskap", kommune=BERGEN))
    assert "I Bergen er 9,9 prosent" in told and "En fil med slike tall kan ikke leses her." in told
    for command in ("municipality", "debate", "youth-outside"):
        assert main([command, "--municipality", "4601"]) == 0, command
    capsys.readouterr()
    assert main(["extract"]) == 0
    out, err = capsys.readouterr()
    assert YOUTH in err and "har ubrukelig imported" in err and YOUTH not in out and "borders-2024" in out
