"""Every chart and table of every page, all drawers open: its rows as a table and as files, each column known and named."""

import ast
import importlib
import io
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from analysis.measures.registry import MEASURES
from charts.files import spreadsheet, table
from pages.municipality import before_merger
from pages.shared import file_buttons, show
from pages.shared.one_question import chart
from tests.data.test_written_figures import NOISE
from tests.pages.municipality.test_before_merger import old, old_folder  # noqa: F401
from tests.pages.shared.true_columns import untrue
from tests.pages.test_pages import PAGES, arriving
from tools.house import ROOT, tree

AFTER_FETCHING = ("kommunen", "budsjettundersokelsen", "pleie-og-omsorg", "barnehagenormer", "debatten", "nytt")
COLUMNS = 6  # the place of `columns` among what a Finding is made of


@pytest.fixture
def opened(monkeypatch):
    """Asks for a page with all its drawers open, and gives what each of its tables and files is made of, by name."""
    seen: dict[str, object] = {}
    monkeypatch.setattr(chart, "opened", lambda label, key, fill: fill())
    monkeypatch.setattr(show, "closed", lambda title, key, fill, **_: fill())
    monkeypatch.setattr(chart, "table_and_files", lambda found, *_: seen.update({found.name: found}))

    def ask(page: str, municipality: str = "", **state) -> list:
        seen.clear()
        at = arriving(page)
        if municipality:
            at.query_params["kommune"] = municipality
        for key, value in state.items():
            at.session_state[key] = value
        at.run()
        assert not at.exception, at.exception
        return list(seen.values())

    return ask


def check(found) -> None:
    """Every column is in the registry under a name of its own, and the table and both files have them all."""
    rows, columns = found.rows(), found.columns
    labels = [MEASURES[column].label for column in columns]
    assert len(set(labels)) == len(labels), (found.name, labels)
    shown = table.texts(rows, columns)
    assert list(shown) == labels and len(shown) == len(rows), found.name
    last = file_buttons.last_columns(found)
    written = spreadsheet.csv(rows, columns, last)
    assert not NOISE.search(written.decode("utf-8-sig")), found.name
    read = pd.read_csv(io.BytesIO(written), sep=";", decimal=",", dtype=str)
    assert list(read) == [*labels, *last] and len(read) == len(rows), found.name
    excel = io.BytesIO(spreadsheet.excel(rows, columns, last, file_buttons.about(found)))
    sheet = pd.read_excel(excel, sheet_name="Tall", engine="calamine", dtype=str)
    assert set(sheet) == {*labels, *last} and len(sheet) == len(rows), found.name
    assert untrue(found) == [], found.name


@pytest.mark.parametrize("municipality", ["", "4601"])
@pytest.mark.parametrize("page", PAGES)
def test_every_table_and_file_of_the_shipped_extract_can_be_made(opened, monkeypatch, page, municipality):
    monkeypatch.delenv("DATA_DIR", raising=False)
    for found in opened(page, municipality):
        check(found)


@pytest.mark.parametrize("municipality", ["", "3301"])
@pytest.mark.parametrize("page", AFTER_FETCHING)
def test_every_table_and_file_can_be_made_when_all_is_fetched(opened, monkeypatch, whole_folder, page, municipality):
    monkeypatch.setenv("DATA_DIR", str(whole_folder))
    for found in opened(page, municipality):
        check(found)


def test_the_sum_of_what_was_merged_is_a_table_and_files(old):  # noqa: F811
    found = before_merger.finding("3301", "Drammen", True)
    check(found)
    assert "vår sum; SSB publiserer ikke denne" in set(found.rows()["sum_of_parts"])


def columns_of(call: ast.Call) -> ast.expr:
    """The expression of its columns; no column where they are handed on, which the tests above see."""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    return given.get("columns", call.args[COLUMNS] if len(call.args) > COLUMNS else ast.List([]))


def written(path: Path, expression: ast.expr) -> Iterator[str]:
    """The columns that an expression of the source names: as they stand, or of what stands at the top of a file."""
    if isinstance(expression, ast.Constant):
        yield str(expression.value)
    elif isinstance(expression, ast.List):
        yield from (name for each in expression.elts for name in written(path, each))
    elif isinstance(expression, ast.Starred):
        yield from written(path, expression.value)
    elif isinstance(expression, ast.IfExp):
        yield from (*written(path, expression.body), *written(path, expression.orelse))
    elif isinstance(expression, ast.Name | ast.Attribute):
        module = importlib.import_module(path.relative_to(ROOT).as_posix().removesuffix(".py").replace("/", "."))
        yield from getattr(module, ast.unparse(expression), ())


def test_every_column_of_every_finding_is_in_the_registry():
    named = {
        (path.relative_to(ROOT).as_posix(), column)
        for path in sorted((ROOT / "pages").rglob("*.py"))
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "Finding"
        for column in written(path, columns_of(call))
    }
    assert len(named) > 200 and not [each for each in named if each[1] not in MEASURES]
