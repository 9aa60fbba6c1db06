"""The lists of packages to install, made from the locks: python -m tools.pins writes requirements*.txt anew.

requirements.lock and requirements-test.lock hold every package with its hashes and are the one list of versions; they are
made from pyproject.toml by uv, see CONTRIBUTING.md.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = {
    "requirements.txt": "# What the dashboard and the loader run on, from requirements.lock. README gives a reason per package.",
    "requirements-test.txt": "# What the tests and benchmarks need beside requirements.txt, from requirements-test.lock.",
}


def pins(lock: str) -> list[str]:
    """The lines `name==version ; marker` of a lock, without hashes, in its order."""
    lines = [line.removesuffix("\\").strip() for line in lock.splitlines()]
    return [line for line in lines if line and not line.startswith(("#", "--hash="))]


def texts(root: Path = ROOT) -> dict[str, str]:
    """File name to content of the two lists; the tests' list leaves out what the first has."""
    run, test = (
        pins((root / name).read_text(encoding="utf-8")) for name in ("requirements.lock", "requirements-test.lock")
    )
    of = {"requirements.txt": run, "requirements-test.txt": [line for line in test if line not in run]}
    return {name: "\n".join([HEAD[name], *lines, ""]) for name, lines in of.items()}


if __name__ == "__main__":
    for name, text in texts().items():
        (ROOT / name).write_text(text, encoding="utf-8")
