"""The map of the house in CONTRIBUTING.md, drawn from the imports: python -m tools.house writes it anew."""

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("serving", "pages", "sheets", "charts", "analysis", "loaders", "languages", "data")
DOCUMENT = ROOT / "CONTRIBUTING.md"
BEGIN, END = "<!-- house -->\n", "<!-- /house -->"


def name_of(path: Path) -> str:
    """A path as it is written from the top of the project."""
    return path.relative_to(ROOT).as_posix()


def modules() -> dict[str, Path]:
    """Dotted name to path of every module of the layers."""
    paths = [path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))]
    return {name_of(path.with_suffix("")).replace("/", "."): path for path in paths}


@cache
def tree(path: Path) -> ast.Module:
    """The syntax of a file, which all share and none changes."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All of it, walked through once."""
    return tuple(ast.walk(tree(path)))


def imported(path: Path, known: dict[str, Path]) -> set[str]:
    """The modules of ours that a file imports, wherever in it."""
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                full = f"{node.module}.{name.name}"
                found |= {full if full in known else node.module} & set(known)
    return found


def wing(module: str) -> str:
    """layer.wing of a module; the module itself where it stands alone in the layer."""
    return ".".join(module.split(".")[:2])


def links() -> dict[str, set[str]]:
    """Wing to the wings that it imports, of its own layer and of others."""
    known = modules()
    found: dict[str, set[str]] = defaultdict(set)
    for module, path in known.items():
        found[wing(module)] |= {wing(other) for other in imported(path, known)} - {wing(module)}
    return found


def picture() -> str:
    """The layers with what each imports, and below each its wings, the number of files and the wings they stand on."""
    uses, known = links(), modules()
    lines = ["dashboard.py -> pages"]
    for layer in LAYERS:
        below = {
            other.split(".")[0] for name, others in uses.items() if name.startswith(f"{layer}.") for other in others
        }
        onto = ", ".join(other for other in LAYERS if other in below - {layer})
        wings = sorted({wing(module) for module in known if module.startswith(f"{layer}.")})
        folders = [name for name in wings if (ROOT / name.replace(".", "/")).is_dir()]
        alone = "" if folders else f"{len(wings) - 1:>18} files"  # a layer of one wing: all of it but its __init__
        lines += ["", f"{layer}/" + (f" -> {onto}" if onto else "") + alone]
        lines += [_wing(name, known, uses[name]) for name in folders]
    return "\n".join(["```text", *lines, "```", ""])


def _wing(name: str, known: dict[str, Path], uses: set[str]) -> str:
    layer, short = name.split(".")
    count = sum(module.startswith(f"{name}.") and not module.endswith("__init__") for module in known)
    beside = sorted(other.split(".")[1] for other in uses if other.startswith(f"{layer}."))
    return f"  {short + '/':<16}{count:>3} files" + (f"  on {', '.join(beside)}" if beside else "")


def written(text: str) -> str:
    """The document with the picture as it is now between its two marks."""
    before, rest = text.split(BEGIN)
    return before + BEGIN + picture() + END + rest.split(END)[1]


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
