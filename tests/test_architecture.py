"""The direction of imports and the size of files, held by reading the source."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("loaders", "data", "analysis", "charts", "pages")
MAY_IMPORT = {
    "data": set(),
    "loaders": {"data"},
    "analysis": {"data"},
    "charts": {"data", "analysis"},
    "pages": {"data", "analysis", "charts"},
    "dashboard.py": {"data", "pages"},
    "server.py": {"pages"},
    "run.py": {"installation", "tests"},
    "installation.py": set(),
}
ONLY_IN = {
    "streamlit": ("pages/", "dashboard.py", "server.py"),
    "requests": ("loaders/network/client.py",),
    "plotly": ("charts/",),
}
OURS = {*LAYERS, "dashboard", "server", "run", "installation", "tests", "benchmarks"}
PRODUCT = sorted(
    path for name in MAY_IMPORT for path in ([ROOT / name] if name[-3:] == ".py" else (ROOT / name).rglob("*.py"))
)
SIZED = sorted({*PRODUCT, *(ROOT / "benchmarks").rglob("*.py")})
MOST_LINES_OF_A_FILE = 150
MOST_LINES_OF_A_FUNCTION = 40


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(source: ast.AST, package: str = "") -> set[str]:
    """Top-level names that the source imports, wherever in it; a relative import is of its own package."""
    found = set()
    for node in ast.walk(source):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(package if node.level else node.module.split(".")[0])
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            named = node.args and isinstance(node.args[0], ast.Constant)
            found |= {node.args[0].value.split(".")[0]} if named else set()
    return found


def forbidden(path: Path) -> set[str]:
    """What the file imports and may not."""
    name = name_of(path)
    layer = name.split("/")[0]
    used = imports(tree(path), layer)
    wrong = (used & OURS) - MAY_IMPORT[layer] - {layer}
    return wrong | {package for package, homes in ONLY_IN.items() if package in used and not name.startswith(homes)}


def test_there_is_something_to_read():
    assert {name_of(path).split("/")[0] for path in PRODUCT} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", PRODUCT, ids=name_of)
def test_imports_go_one_way(path):
    assert forbidden(path) == set()


def test_a_wrong_import_is_seen():
    assert imports(ast.parse("def f():\n    from loaders.http import get")) == {"loaders"}
    assert imports(ast.parse("import importlib\nimportlib.import_module('loaders.ssb.statbank')")) == {
        "importlib",
        "loaders",
    }


@pytest.mark.parametrize("path", PRODUCT, ids=name_of)
def test_the_import_path_is_left_alone(path):
    assert "sys.path" not in [ast.unparse(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)]


@pytest.mark.parametrize(
    "path", [path for path in PRODUCT if name_of(path).startswith(("pages/", "dashboard"))], ids=name_of
)
def test_pages_write_no_html_of_their_own(path):
    source = path.read_text(encoding="utf-8")
    assert "unsafe_allow_html" not in source
    assert "unsafe_allow_javascript" not in source


def functions(path: Path) -> list[ast.AST]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("path", SIZED, ids=name_of)
def test_files_and_functions_stay_short(path):
    long = [node.name for node in functions(path) if node.end_lineno - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION]
    assert long == []
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_OF_A_FILE
