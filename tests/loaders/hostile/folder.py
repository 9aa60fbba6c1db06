"""A data folder for the tests of hostile files."""

from pathlib import Path

from data.folder import PACKAGE

NEEDED = ("accounts", "municipalities", "municipality_changes")


def made(folder: Path) -> Path:
    """A data folder with what an import needs, and the documents that ship."""
    (folder / "documents").mkdir(parents=True)
    tables = (path for name in NEEDED for path in PACKAGE.glob(f"{name}.*.parquet"))
    for path in [*PACKAGE.glob("*.json"), *tables, *PACKAGE.glob("documents/*")]:
        (folder / path.relative_to(PACKAGE)).write_bytes(path.read_bytes())
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    """Every file in the folder, with its content."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
