"""docs/charts.md has an entry for each chart of the pages, light pictures, and the colours as they are."""

import ast
import importlib
import re

import pytest

from charts.drawing import tokens
from tools import chart_guide
from tools.house import ROOT, tree

GUIDE = (ROOT / "docs" / "charts.md").read_text(encoding="utf-8")
ENTRIES = re.findall(r"^### (.+)$((?:\n(?!##).*)*)", GUIDE, re.MULTILINE)
NAMED = {name for heading, _ in ENTRIES for name in re.findall(r"`([\w-]+)`", heading)}
PICTURES = set(re.findall(r"\(charts/([\w-]+\.png)\)", GUIDE))
OF_A_VARIABLE = {"pages/kindergarten/years/teachers.py": {"barnehagelarere", "private-barnehager"}}  # the file's name
MOST_BYTES = 60_000
PUBLISHED = dict(
    re.findall(r"^\| ([^|]+) \| (.*\(https?://.*) \|$", GUIDE, re.MULTILINE)
)  # the name of each, and its address


def findings():
    """The path, and the name in the source, of every finding of the pages that has a chart."""
    for path in sorted((ROOT / "pages").rglob("*.py")):
        for call in ast.walk(tree(path)):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Finding":
                given = {keyword.arg: keyword.value for keyword in call.keywords}
                figure = call.args[2] if len(call.args) > 2 else given["figure"]
                if not (isinstance(figure, ast.Constant) and figure.value is None):
                    yield path, given["name"]


def beginning(path, name: ast.expr) -> set[str]:
    """What the name of a chart's files begins with, up to the first part that is chosen."""
    where = path.relative_to(ROOT).as_posix()
    if isinstance(name, ast.Name):
        return {getattr(importlib.import_module(where.removesuffix(".py").replace("/", ".")), name.id)}
    first = name.values[0] if isinstance(name, ast.JoinedStr) else name
    if not isinstance(first, ast.Constant):
        return OF_A_VARIABLE[where]
    return {str(first.value).rstrip("-")}


def test_every_chart_of_the_pages_has_an_entry_and_no_entry_is_of_none():
    of_pages = set().union(*(beginning(path, name) for path, name in findings()))
    assert len(of_pages) >= 25 and of_pages == NAMED


@pytest.mark.parametrize("heading", [heading for heading, _ in ENTRIES])
def test_an_entry_says_what_was_what_is_what_it_was_held_against_and_what_was_learnt(heading):
    told = dict(ENTRIES)[heading]
    assert re.search(r"^- As it was", told, re.MULTILINE)
    assert "As it is:" in told or "As it was and is:" in told or "was and is:" in told
    assert "- Held against:" in told and "- Learnt:" in told


@pytest.mark.parametrize("heading", [heading for heading, _ in ENTRIES])
def test_an_entry_names_a_published_chart_whose_address_is_told(heading):
    held = re.search(r"^- Held against: (.*)$", dict(ENTRIES)[heading], re.MULTILINE)
    assert held and [name for name in PUBLISHED if name in held[1]], held and held[1]


def test_every_published_chart_of_the_list_is_held_against_some_chart():
    held = " ".join(re.findall(r"^- Held against: (.*)$", GUIDE, re.MULTILINE))
    assert len(PUBLISHED) >= 10 and [name for name in PUBLISHED if name not in held] == []


def test_the_pictures_are_there_light_and_all_used():
    files = {path.name: path.stat().st_size for path in chart_guide.FOLDER.glob("*")}
    assert set(files) == PICTURES and max(files.values()) <= MOST_BYTES
    written = {start.removesuffix("-2") for _, _, starts in chart_guide.VIEWS.values() for start in starts}
    assert {f"{name}.png" for name in written | {"dumbbell"}} == {
        name for name in files if not name.startswith("before-")
    }


@pytest.mark.parametrize("meaning", tokens.COLOURS)
def test_the_colours_of_the_guide_are_those_of_the_charts(meaning):
    light, dark = tokens.COLOURS[meaning]
    assert f"| {meaning} | {light} | {dark} |" in GUIDE


def test_the_sizes_of_type_are_those_of_the_charts():
    sizes = (tokens.LABEL, tokens.SMALL, tokens.HEADLINE, tokens.SUBTITLE, tokens.SOURCE)
    assert re.findall(r"\d+", GUIDE.split("**Type**")[1].split("**Colours**")[0]) == [str(size) for size in sizes]


def test_the_guide_draws_what_the_page_shows(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)
    charts = chart_guide.drawn("budsjettundersokelsen")
    assert list(charts) == ["budsjettundersokelsen"] and len(charts["budsjettundersokelsen"].data) >= 3
    monkeypatch.setitem(chart_guide.VIEWS, "budsjettundersokelsen", ("", "", ("ingen",)))
    with pytest.raises(ValueError, match="no chart whose name begins with ingen"):
        chart_guide.drawn("budsjettundersokelsen")


def test_the_dumbbell_holds_the_medians_of_both_years():
    fig = chart_guide.dumbbell()
    before, now = (trace for trace in fig.data if trace.mode == "markers")
    assert len(before.x) == len(now.x) == 6 and now.x[0] == pytest.approx(1.9, abs=0.05)
