"""Makes the records of the extract whole before a run. Figures are never removed."""

from dataclasses import replace
from pathlib import Path

from data.contract.schema import Table
from data.contract.tables import EXTRACT
from data.errors import ContractError, DataError
from data.extract import manifest, recover, store
from data.extract.files import locked, move
from data.extract.vintage import Vintage
from data.extract.writer import sweep
from loaders.refresh.journal import Journal, checked, failures
from loaders.ssb.edition import coverage_of


def mend(folder: Path, new: bool) -> list[str]:
    """Put back the manifest, from its copy or from the files, and begin anew on damaged journals; what was done.

    new: make the folder if it is not there. Raises DataError when there is no folder, or it cannot be written to.
    """
    said = []
    if not new:
        manifest.need(folder)
    elif not folder.exists():
        said = [f"Mappen {folder} finnes ikke. Den blir laget nå."]
    with locked(folder):
        sweep(folder)
        return said + _manifest(folder) + [line for one in (failures, checked) for line in _journal(one, folder)]


def _manifest(folder: Path) -> list[str]:
    try:
        tables, wrong = manifest.read(folder)
        how = f"Den er satt tilbake fra {manifest.COPY}."
    except ContractError:
        tables, wrong = {}, f"Verken {manifest.FILE} eller {manifest.COPY} i {folder} kan leses."
    if not tables:
        tables = _from_files(folder)
        wrong = wrong or (f"{manifest.FILE} i {folder} mangler." if tables else "")
        how = f"Oversikten er laget på nytt av tallene som ligger der: {_counted(tables)}.{_left_out(tables, folder)}"
    if tables or wrong:
        if wrong:
            _set_aside(folder / manifest.FILE)
        manifest.write(folder, tables)
    return [f"{wrong} {how}"] if wrong else []


def _from_files(folder: Path) -> dict[str, list[Vintage]]:
    found = {name: recover.found(table, folder) for name, table in EXTRACT.items()}
    return {name: [_covered(EXTRACT[name], one, folder) for one in made] for name, made in found.items() if made}


def _covered(table: Table, made: Vintage, folder: Path) -> Vintage:
    """The vintage with its coverage, so that a loss is still seen; without when it keeps an older contract."""
    try:
        return replace(made, coverage=coverage_of(table, store.read_vintage(table, made, folder)))
    except ContractError:
        return made


def _counted(tables: dict[str, list[Vintage]]) -> str:
    return ", ".join(f"{name} ({len(made)})" for name, made in tables.items()) or "ingen tabeller"


def _left_out(tables: dict[str, list[Vintage]], folder: Path) -> str:
    named = {one.file for made in tables.values() for one in made}
    there = [path.name for name in EXTRACT for path in folder.glob(f"{name}.*.parquet") if path.name not in named]
    return f" Disse er skadet og ikke med: {', '.join(there)}." if there else ""


def _journal(journal: Journal, folder: Path) -> list[str]:
    try:
        journal.read(folder)
    except DataError as error:
        _set_aside(folder / journal.file)
        return [str(error)]
    return []


def _set_aside(path: Path) -> None:
    """Keep what was damaged under another name, for those who want to look at it."""
    if path.exists():
        move(path, path.with_suffix(".damaged.json"))
