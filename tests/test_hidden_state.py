"""No state that a reader does not see: nothing changes what it imported, replaces a method or keeps what was not told.

Held by reading the source, as in test_architecture.py.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache

import pytest

from tests.test_architecture import PRODUCT, tree
from tools import house

SESSION = tuple(
    f"{name}.{of}" for name in ("st", "streamlit") for of in ("session_state", "query_params")
)  # one visitor's own, and his address
MAY_SET = {  # what a program sets of the process that is its own, in a function that starts it
    "run.py": {"os.environ['DATA_DIR']", "os.environ['PYTHONPATH']"},
    "server.py": {"PagesManager.uses_pages_directory"},
}
MAY_CALL = {"run.py": {"os.chdir"}, "loaders/command/main.py": {"logging.basicConfig"},
            "data/text_columns.py": {"pd.set_option"}}  # fmt: skip
SETTERS = re.compile(
    r"(?:.+\.)?(?:set_option|set_memory_pool|set_cpu_count|set_io_thread_count|setlocale|setdefaulttimeout|setcontext|"
    r"filterwarnings|simplefilter|seterr|seed|basicConfig|captureWarnings|chdir|umask|putenv|setrecursionlimit|"
    r"setswitchinterval|install_opener|register_matplotlib_converters)|pd\.options\..+|pio\..+|signal\.signal|"
    r"atexit\.register|logging\.disable|csv\.field_size_limit|gc\.disable"
)
CHANGING = {"append", "add", "update", "setdefault", "pop", "popitem", "clear", "extend", "insert", "remove", "discard",
            "sort", "reverse"}  # fmt: skip
DRAWING = {"Finding", "show.Finding", "st.table", "show.table"}
CACHES = {"cache", "lru_cache", "functools.cache", "functools.lru_cache"}
PLAIN = {"str", "int", "float", "bool", "bytes", "date", "None", "tuple", "frozenset"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCRIPTS = re.compile(
    r"dashboard\.py|pages/(?:.+/(?:\w+_)?page|shared/not_found)\.py"
)  # what Streamlit runs, not imports


class Source:
    """A file's syntax. nodes: all of it. inside: what stands in a function, once."""

    def __init__(self, module: ast.Module, nodes: Iterable[ast.AST] = ()):
        self.module, self.nodes = module, list(nodes) or list(ast.walk(module))
        self._by_kind: dict[type, list] = defaultdict(list)
        for node in self.nodes:
            self._by_kind[type(node)].append(node)
        outer = [one for node in module.body for one in (node.body if isinstance(node, ast.ClassDef) else [node])]
        self.inside = [node for one in outer for node in ast.walk(one) if isinstance(one, FUNCTIONS)]

    def of(self, *kinds: type) -> list:
        """The nodes of these kinds."""
        return [node for kind in kinds for node in self._by_kind[kind]]

    @property
    def imported(self) -> set[str]:
        """The names that it imports, as it calls them."""
        given = [name for node in self.of(ast.Import, ast.ImportFrom) for name in node.names]
        return {(name.asname or name.name).split(".")[0] for name in given}

    @property
    def own(self) -> set[str]:
        """The names that it gives a value of its own, outside functions and classes."""
        kept = [name for node in self.top for name in ast.walk(node) if isinstance(name, ast.Name)]
        return {name.id for name in kept if isinstance(name.ctx, ast.Store)}

    @property
    def top(self) -> list[ast.stmt]:
        """What importing it runs: all but its functions and classes."""
        return [node for node in self.module.body if not isinstance(node, (*FUNCTIONS, ast.ClassDef))]


def dotted(node: ast.AST) -> str:
    """ "pd.options.mode" of that attribute, and of an item of it; "" of what starts with no name."""
    if isinstance(node, ast.Subscript):
        return dotted(node.value)
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return before and f"{before}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def root(node: ast.AST) -> str:
    return dotted(node).split(".")[0]


def parts(nodes: list[ast.AST]) -> Iterator[tuple[ast.AST, ast.AST | None]]:
    """What of other things the statements set, and to what: attributes and items, of every target."""
    for node in (node for node in nodes if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign | ast.Delete)):
        for target in node.targets if isinstance(node, ast.Assign | ast.Delete) else [node.target]:
            for one in target.elts if isinstance(target, ast.Tuple | ast.List) else [target]:
                if isinstance(one, ast.Attribute | ast.Subscript):
                    yield one, getattr(node, "value", None)


def changed(source: Source) -> set[str]:
    """What it sets of that which it imported: pd.options.mode.copy_on_write = True."""
    return of_imported(source, source.nodes) | {
        dotted(node.func) for node in source.of(ast.Call) if dotted(node.func) in ("setattr", "delattr", "globals")
    }


def changed_at_import(source: Source) -> set[str]:
    """The same, by the lines that importing it runs."""
    return of_imported(source, [node for one in source.top for node in ast.walk(one)])


def of_imported(source: Source, nodes: list[ast.AST]) -> set[str]:
    names = source.imported
    mine = [part for part, _ in parts(nodes) if root(part) in names and not dotted(part).startswith(SESSION)]
    return {ast.unparse(part) for part in mine}


def set_by_call(source: Source) -> set[str]:
    """Calls that set what a whole process shares: warnings.simplefilter("ignore")."""
    called = {dotted(node.func) for node in source.of(ast.Call) if node.args or node.keywords}
    return {one for one in called if SETTERS.fullmatch(one)}


def replaced(source: Source) -> set[str]:
    """Methods put in place of a thing's own: fig.to_dict = lambda: made. A handler that it asks for is none."""
    made = {node.name for node in source.of(ast.FunctionDef, ast.AsyncFunctionDef)}
    return {
        dotted(part)
        for part, value in parts(source.nodes)
        if isinstance(part, ast.Attribute)
        and not part.attr.endswith("Handler")
        and (isinstance(value, ast.Lambda) or (value and dotted(value).split(".")[-1] in made))
    }


def kept(source: Source) -> set[str]:
    """What functions change of the module's own names: KNOWN[code] = name, KNOWN.append(name), global KNOWN."""
    calls = [node.func for node in source.inside if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    return source.own & {
        *(name for node in source.inside if isinstance(node, ast.Global) for name in node.names),
        *(root(part) for part, _ in parts(source.inside)),
        *(root(call.value) for call in calls if call.attr in CHANGING),
    }


def at_import(source: Source) -> set[str]:
    """Calls for their effect, and work under a condition, that importing it does."""
    lines = [node for node in source.top if isinstance(node, ast.Expr | ast.For | ast.While | ast.With | ast.If)]
    texts = {ast.unparse(node) for node in lines if not isinstance(getattr(node, "value", None), ast.Constant)}
    return {text for text in texts if not text.startswith("if __name__ == '__main__':")}


def frozen(sources: Iterable[Source]) -> set[str]:
    """The names of frozen dataclasses: values, that a cache may be keyed on."""
    classes = [node for source in sources for node in source.of(ast.ClassDef)]
    return {one.name for one in classes if any("frozen=True" in ast.unparse(by) for by in one.decorator_list)}


def cached_on(source: Source, values: set[str]) -> set[str]:
    """Parameters of functions with a cache that are no plain value, or do not say what they are."""
    found = set()
    for function in source.of(*FUNCTIONS):
        if CACHES & {ast.unparse(one).split("(")[0] for one in function.decorator_list}:
            args = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
            found |= {f"{function.name}({one.arg})" for one in args if not names_in(one.annotation) or
                      names_in(one.annotation) - values}  # fmt: skip
    return found


def names_in(annotation: ast.AST | None) -> set[str]:
    return {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)} if annotation else set()


@cache
def sources() -> dict[str, Source]:
    """Every file of the product, read when the first test asks: not by whoever collects the tests."""
    return {house.name_of(path): Source(tree(path), house.nodes(path)) for path in PRODUCT}


def found(check, names: Collection[str] | None = None, but: dict[str, set[str]] | None = None) -> dict[str, set[str]]:
    """What a check finds, by file, without what is allowed there."""
    asked = sources() if names is None else names
    by_name = {name: set(check(sources()[name])) - (but or {}).get(name, set()) for name in asked}
    return {name: one for name, one in by_name.items() if one}


def test_nothing_changes_what_it_imported():
    assert found(changed, but=MAY_SET) == {}
    assert found(set_by_call, but=MAY_CALL) == {}


def test_no_method_is_replaced():
    assert found(replaced) == {}


def test_no_module_keeps_what_a_function_was_told():
    assert found(kept) == {}
    values = PLAIN | frozen(sources().values())
    assert found(lambda source: cached_on(source, values)) == {}


def of_the_page(source: Source) -> set[str]:
    """What it asks of the choices above the page, which the page is to hand on; what a function that draws reads itself."""
    asked = {dotted(node.func) for node in source.of(ast.Call)} & {"pickers.chosen", "pickers.year"}
    for function in source.of(*FUNCTIONS):
        inside = list(ast.walk(function))
        drawn = {dotted(node.func) for node in inside if isinstance(node, ast.Call)} & DRAWING
        asked |= {dotted(node) for node in inside if isinstance(node, ast.Attribute) and drawn} & set(SESSION)
    return asked


def test_what_draws_reads_no_choice_from_the_session():
    pages = [name for name in sources() if name.startswith("pages/") and not SCRIPTS.fullmatch(name)]
    assert found(of_the_page, pages) == {}


def test_importing_a_module_does_nothing():
    modules = [name for name in sources() if not SCRIPTS.fullmatch(name)]
    assert found(at_import, modules) == {}
    assert found(changed_at_import, modules) == {}


def test_what_may_be_set_is_set():
    for name, there in MAY_SET.items():
        assert there == changed(sources()[name])
    for name, there in MAY_CALL.items():
        assert there == set_by_call(sources()[name])


def seen(check, text: str, *more) -> bool:
    return bool(check(Source(ast.parse(text)), *more))


@pytest.mark.parametrize(
    "text",
    ["import pandas as pd\npd.options.mode.copy_on_write = True", "import os\ndef f():\n    os.environ['A'] = '1'",
     "import plotly.io as pio\npio.templates.default = 'none'", "from a import THEME\ndef f():\n    THEME['x'] += 1",
     "import a\na.b, c = 1, 2", "import socket\ndef f():\n    del socket.socket", "def f(x):\n    setattr(x, 'a', 1)"],
)  # fmt: skip
def test_a_change_of_what_is_imported_is_seen(text):
    assert seen(changed, text)
    assert not seen(changed, "import streamlit as st\nst.session_state['a'] = 1\nfig = 1\nfig.a = 2")


@pytest.mark.parametrize(
    "text", ["import warnings\nwarnings.simplefilter('ignore')", "import pandas as pd\npd.set_option('x', 1)",
             "def f():\n    locale.setlocale(locale.LC_ALL, '')", "np.random.seed(1)", "pa.set_memory_pool(pool)"]
)  # fmt: skip
def test_a_call_that_sets_is_seen(text):
    assert seen(set_by_call, text)
    assert not seen(set_by_call, "frame.set_index('a')\nrows.set_axis([])")


def test_a_replaced_method_is_seen():
    assert seen(replaced, "def finished(fig):\n    fig.to_dict = lambda: 1")
    assert seen(replaced, "def show():\n    pass\ndef f(fig):\n    fig.show = show")
    assert not seen(replaced, "def f(fig):\n    fig.height = 3")


def test_a_choice_that_is_read_where_it_is_drawn_is_seen():
    assert seen(of_the_page, "def f(rows):\n    return rows[pickers.chosen()[0]]")
    assert seen(of_the_page, "def f(rows):\n    st.table(rows[st.session_state['kommune']])")
    assert not seen(of_the_page, "def pick():\n    return st.session_state['kommune']")


def test_kept_state_is_seen():
    assert seen(kept, "KNOWN = {}\ndef f(a):\n    KNOWN[a] = 1")
    assert seen(kept, "KNOWN = []\ndef f(a):\n    KNOWN.append(a)")
    assert seen(kept, "N = 0\ndef f():\n    global N\n    N += 1")
    assert not seen(kept, "KNOWN = {}\ndef f(a):\n    mine = dict(KNOWN)\n    mine[a] = 1")
    assert seen(cached_on, "@cache\ndef limit(client: Client): ...", PLAIN)
    assert seen(cached_on, "@lru_cache(maxsize=1)\ndef limit(client): ...", PLAIN)
    assert not seen(cached_on, "@cache\ndef f(a: str, b: tuple[int, ...]): ...", PLAIN)


def test_work_at_import_is_seen():
    assert seen(at_import, "import a\na.start()")
    assert not seen(at_import, "'''Words.'''\nA = start()\nif __name__ == '__main__':\n    run()")
