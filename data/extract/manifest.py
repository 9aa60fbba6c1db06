"""manifest.json and its copy beside it: where one is damaged, the other tells what the extract holds."""

import os
from collections.abc import Mapping
from pathlib import Path

from data.advice import REINSTALL, came_along, command
from data.errors import ContractError, DataError
from data.extract.files import holds, put
from data.extract.marks import opened
from data.extract.vintage import Vintage, from_json, to_json

FILE, COPY = "manifest.json", "manifest.copy.json"


def read(folder: Path) -> tuple[dict[str, list[Vintage]], str]:
    """What the files in the folder say now; see `parsed`."""
    found = {name: opened(folder / name)[0] for name in (FILE, COPY)}
    return parsed(folder, {name: content for name, content in found.items() if content is not None})


def parsed(folder: Path, contents: Mapping[str, bytes | DataError]) -> tuple[dict[str, list[Vintage]], str]:
    """Vintages by name of table, newest first ({} without an extract), and what is wrong where the copy had to serve.

    contents: of the manifest and its copy, or what is wrong with one that cannot be read. Raises DataError when there
    is no such folder, ContractError when neither file can be used.
    """
    wrong = []
    for name in (FILE, COPY):
        try:
            tables = from_json(content(contents, name) or b"")
        except ValueError as error:
            wrong.append(f"{folder / name} er skadet: {error}." if name in contents else "")
        except DataError as error:
            wrong.append(str(error))
        else:
            return tables, (wrong[0] or f"{folder / FILE} mangler.") if wrong else ""
    if not any(wrong):
        need(folder)
        return {}, ""
    told = " ".join(text for text in wrong if text)
    again = f"Oversikten lages på nytt av tallene som ligger i mappen med: {command('refresh')}"
    raise ContractError(f"{told} {REINSTALL if came_along(folder) else again}")


def content(contents: Mapping[str, bytes | DataError], name: str) -> bytes | None:
    """The content of one of these files, None when it is not there. Raises what is wrong with it."""
    found = contents.get(name)
    if isinstance(found, DataError):
        raise type(found)(*found.args)
    return found


def need(folder: Path) -> None:
    """Raise DataError unless the folder is there."""
    if os.path.isdir(folder):
        return
    is_what = "er en fil, ikke en mappe" if os.path.exists(folder) else "finnes ikke"
    advice = f"Rett DATA_DIR eller --data, eller hent tallene til en ny mappe med: {command('refresh')}"
    raise DataError(f"{folder} {is_what}.", advice)


def write(folder: Path, tables: dict[str, list[Vintage]]) -> None:
    """Replace both, the copy first, each atomically; a file that holds the very same is left alone."""
    content = to_json(tables)
    for name in (COPY, FILE):
        if not holds(folder / name, content):
            put(folder / name, content)
