"""The direction of imports, between layers and between wings, and the size of files: held by reading the source."""

import ast
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from tools import house
from tools.house import nodes, tree

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("loaders", "data", "languages", "analysis", "charts", "sheets", "pages", "serving")
MAY_IMPORT = {
    "data": set(),
    "languages": {"data"},
    "loaders": {"data"},
    "analysis": {"data"},
    "charts": {"data", "analysis"},
    "sheets": {"data", "languages", "analysis", "charts"},
    "pages": {"data", "languages", "analysis", "charts"},
    "dashboard.py": {"data", "pages"},
    "serving": {
        "data",
        "languages",
        "analysis",
        "charts",
        "sheets",
        "pages",
    },  # what a link shows is what the page tells
    "server.py": {"serving"},
    "run.py": {"installation", "tests", "data"},
    "installation.py": set(),
}
ONLY_IN = {
    "streamlit": ("pages/", "dashboard.py", "serving/", "server.py"),
    "requests": ("loaders/network/client.py",),
    "plotly": ("charts/",),
}
# A wing is a folder of a layer. It imports itself and the layer's common ground; the wings that bring all together, anything.
GROUND = {
    "data": {
        "contract",
        "extract",
        "municipalities",
        "advice",
        "folder",
        "norwegian",
        "typed_number",
        "command_line",
        "closed_output",
        "errors",
        "inert_text",
    },
    "loaders": {"reading", "network", "errors", "stamps"},
    "analysis": {"common", "municipalities", "measures", "accounts"},
    "charts": {"drawing", "files", "words", "level_caveat", "passed", "proposed", "answer"},
    "languages": {path.stem for path in (ROOT / "languages").glob("*")},
    "pages": {"shared"},
    "sheets": {path.stem for path in (ROOT / "sheets").glob("*")},  # layers of one wing
    "serving": {path.stem for path in (ROOT / "serving").glob("*")},
}
OVER_ALL = {
    "data": {"shipped"},
    "loaders": {"command", "refresh", "__main__"},
    "analysis": {"commands", "profile", "missing", "debate", "then_and_now", "__main__"},
}
OURS = {*LAYERS, "dashboard", "server", "run", "installation", "tests", "benchmarks"}
PRODUCT = sorted(
    path for name in MAY_IMPORT for path in ([ROOT / name] if name[-3:] == ".py" else (ROOT / name).rglob("*.py"))
)
SIZED = sorted({*PRODUCT, *(ROOT / "benchmarks").rglob("*.py")})
ALERTS = ("warning", "error", "success", "exception")
MOST_FILES_OF_A_FOLDER = 15
MOST_LINES_OF_A_FILE = 150
MOST_LINES_OF_A_PAGE = 60
MOST_LINES_OF_A_FUNCTION = 40


def called(node: ast.Call) -> str:
    """The name that is called, the last part of it where it is of something."""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def imports(source: Iterable[ast.AST], package: str = "") -> set[str]:
    """Top-level names that these nodes import; a relative import is of its own package."""
    found = set()
    for node in source:
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(package if node.level else node.module.split(".")[0])
        elif isinstance(node, ast.Call) and called(node).endswith(("import_module", "__import__")):
            named = node.args and isinstance(node.args[0], ast.Constant)
            found |= {node.args[0].value.split(".")[0]} if named else set()
    return found


def breaches(paths: Iterable[Path], wrong: Callable[[Path], Collection]) -> dict[str, Collection]:
    """What is wrong with each of the files, by name; not those with which nothing is."""
    return {house.name_of(path): found for path in paths if (found := wrong(path))}


def forbidden(path: Path) -> set[str]:
    """What the file imports and may not."""
    name = house.name_of(path)
    layer = name.split("/")[0]
    used = imports(nodes(path), layer)
    wrong = (used & OURS) - MAY_IMPORT[layer] - {layer}
    return wrong | {package for package, homes in ONLY_IN.items() if package in used and not name.startswith(homes)}


def test_there_is_something_to_read():
    assert {house.name_of(path).split("/")[0] for path in PRODUCT} == set(MAY_IMPORT)


def test_imports_go_one_way():
    assert breaches(PRODUCT, forbidden) == {}


MODULES = house.modules()


def across(module: str, others: set[str]) -> set[str]:
    """Those of the modules that it imports which are of another wing of its layer, and not of the layer's ground."""
    layer, wing = module.split(".")[:2]
    if wing in OVER_ALL.get(layer, ()):
        return set()
    beside = {other for other in others if other.startswith(f"{layer}.") and other.split(".")[1] != wing}
    return {other for other in beside if other.split(".")[1] not in GROUND[layer]}


def test_a_wing_imports_itself_and_the_common_ground():
    wings = {module: path for module, path in MODULES.items() if module.count(".")}
    found = {module: across(module, house.imported(path, MODULES)) for module, path in wings.items()}
    assert {module: others for module, others in found.items() if others} == {}


def test_an_import_across_is_seen():
    assert across("pages.care.page", {"pages.room.page", "pages.care.rows", "pages.shared.show", "charts.words"}) == {
        "pages.room.page"
    }
    assert across("pages.shared.show", {"pages.care.rows"}) == {"pages.care.rows"}
    assert across("analysis.commands.care", {"analysis.care.growth", "analysis.room.three_tests"}) == set()


def folders() -> dict[str, list[str]]:
    return {
        house.name_of(folder): sorted(path.name for path in folder.glob("*.py"))
        for layer in LAYERS
        for folder in [ROOT / layer, *(ROOT / layer).rglob("*/")]
        if any(folder.glob("*.py"))
    }


def test_a_folder_is_small_and_says_what_lives_there():
    there = folders()
    assert {folder: files for folder, files in there.items() if len(files) > MOST_FILES_OF_A_FOLDER} == {}
    assert [folder for folder in there if not ast.get_docstring(tree(ROOT / folder / "__init__.py"))] == []


def test_a_page_is_a_folder_whose_page_only_arranges():
    pages = [path for path in starting("pages/") if path.name in ("page.py", "size_page.py")]
    assert len(pages) == 17
    assert {
        house.name_of(path): len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES_OF_A_PAGE for path in pages
    } == dict.fromkeys(map(house.name_of, pages), False)


def test_the_map_of_the_house_is_as_the_imports_are():
    text = house.DOCUMENT.read_text(encoding="utf-8")
    assert text == house.written(text)


def test_a_wrong_import_is_seen():
    assert imports(ast.walk(ast.parse("def f():\n    from loaders.http import get"))) == {"loaders"}
    assert imports(ast.walk(ast.parse("import importlib\nimportlib.import_module('loaders.ssb.statbank')"))) == {
        "importlib",
        "loaders",
    }


def starting(*names: str) -> list[Path]:
    """The files of the product whose names begin with one of these."""
    return [path for path in PRODUCT if house.name_of(path).startswith(names)]


def import_paths(path: Path) -> list[int]:
    """The lines that name sys.path."""
    named = [node for node in nodes(path) if isinstance(node, ast.Attribute) and node.attr == "path"]
    return [node.lineno for node in named if ast.unparse(node) == "sys.path"]


def declared(path: Path) -> set[str]:
    """The types that a file names for itself: Rows = list[Row], annotated or not."""
    body = [node for node in tree(path).body if isinstance(node, ast.Assign | ast.AnnAssign)]
    named = [node for node in body if isinstance(node.value, ast.Subscript | ast.BinOp)]
    targets = [target for node in named for target in (node.targets if isinstance(node, ast.Assign) else [node.target])]
    names = [one.id for one in targets if isinstance(one, ast.Name)]
    return {name for name in names if name[0].isupper() and not name.isupper()}


def twice(paths: Iterable[Path]) -> dict[str, int]:
    """The names that more than one file declares a type by: the same type, maybe in other words, or two that are taken for one."""
    every = Counter(name for path in paths for name in declared(path))
    return {name: many for name, many in every.items() if many > 1}


def test_a_type_has_one_declaration(tmp_path):
    assert twice(PRODUCT) == {}
    for name, said in (
        ("a", "Rows = list[int]"),
        ("b", "Rows = list[int]\nRead = int | str"),
        ("c", "Read: TypeAlias = str | int"),
    ):
        (tmp_path / f"{name}.py").write_text(said + "\nONE = {}['a']\n", encoding="utf-8")
    assert twice(tmp_path.glob("*.py")) == {"Rows": 2, "Read": 2}


def test_the_import_path_is_left_alone():
    assert breaches(PRODUCT, import_paths) == {}


def markup(path: Path) -> list[str]:
    """The words in it that let HTML or scripts through."""
    source = path.read_text(encoding="utf-8")
    return [word for word in ("unsafe_allow_html", "unsafe_allow_javascript") if word in source]


def test_pages_write_no_html_of_their_own():
    assert breaches(starting("pages/", "dashboard"), markup) == {}


def warnings_of_its_own(path: Path) -> set[str]:
    """The framework's warnings that it calls."""
    calls = [node for node in nodes(path) if isinstance(node, ast.Call)]
    return {ast.unparse(node.func) for node in calls if called(node) in ALERTS} & {f"st.{name}" for name in ALERTS}


def test_pages_warn_through_alerts_which_escapes_what_is_told():
    alerts = "pages/shared/visitors/alerts.py"
    assert set(breaches(starting("pages/"), warnings_of_its_own)) == {alerts}


SILENT = {
    "cache_data",
    "cache_resource",
    "columns",
    "container",
    "context",
    "get_option",
    "query_params",
    "rerun",
    "session_state",
    "user",
}


def of_no_language(path: Path) -> set[str]:
    """What it takes of the framework itself that may say something to the reader."""
    names = {node.asname or node.name for each in nodes(path) if isinstance(each, ast.Import) for node in each.names}
    if "st" not in names:
        return {"streamlit"} & names
    used = {node.attr for node in nodes(path) if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "st"}
    return used - SILENT


def test_pages_write_through_what_knows_the_language():
    """`from pages.shared.language import st` in place of the framework's own, whose texts would be bokmål for everybody."""
    own = starting("pages/shared/language/")
    assert own and breaches([path for path in starting("pages/", "dashboard") if path not in own], of_no_language) == {}


def functions(path: Path) -> list[ast.AST]:
    return [node for node in nodes(path) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def too_long(path: Path) -> list[str]:
    """The functions that are, and the file where it is, each with its lines."""
    of = {node.name: node.end_lineno - node.lineno + 1 for node in functions(path)}
    long = [f"{name}: {count} lines" for name, count in of.items() if count > MOST_LINES_OF_A_FUNCTION]
    lines = len(path.read_text(encoding="utf-8").splitlines())
    return long + [f"the file: {lines} lines"] * (lines > MOST_LINES_OF_A_FILE)


def test_files_and_functions_stay_short():
    found = breaches(SIZED, too_long)
    assert (
        found == {}
    ), f"""A file has {MOST_LINES_OF_A_FILE} lines at most and a function {MOST_LINES_OF_A_FUNCTION}: move one subject
    of it to a module of its own in the same folder, or say it shorter"""


def test_each_breach_is_seen(tmp_path, monkeypatch):
    monkeypatch.setattr(house, "ROOT", tmp_path)
    bad = tmp_path / "pages" / "bad.py"
    bad.parent.mkdir()
    bad.write_text(
        "import requests, sys\nsys.path.append('unsafe_allow_html')\n" + "def f():\n" + "    st.error(1)\n" * 150
    )
    assert breaches([bad], forbidden) == {"pages/bad.py": {"requests"}}
    assert breaches([bad], import_paths) == {"pages/bad.py": [2]}
    assert breaches([bad], markup) == {"pages/bad.py": ["unsafe_allow_html"]}
    assert breaches([bad], warnings_of_its_own) == {"pages/bad.py": {"st.error"}}
    other = bad.with_name("other.py")
    other.write_text("import streamlit as st\nst.rerun()\nst.title('Resultatet')\n")
    assert breaches([bad, other], of_no_language) == {"pages/other.py": {"title"}}
    assert breaches([bad], too_long) == {"pages/bad.py": ["f: 151 lines", "the file: 153 lines"]}
