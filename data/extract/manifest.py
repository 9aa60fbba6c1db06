"""manifest.json and its copy beside it: where one is damaged, the other tells what the extract holds."""

import os
from pathlib import Path

from data.advice import command
from data.contract.validate import ContractError, DataError
from data.extract.files import get, holds, put
from data.extract.vintage import Vintage, from_json, to_json

FILE, COPY = "manifest.json", "manifest.copy.json"


def read(folder: Path) -> tuple[dict[str, list[Vintage]], str]:
    """Vintages by name of table, newest first ({} without an extract), and what is wrong where the copy had to serve.

    Raises DataError when there is no such folder, ContractError when neither file can be read.
    """
    need(folder)
    wrong = []
    for name in (FILE, COPY):
        try:
            tables = from_json(get(folder / name))
        except FileNotFoundError:
            wrong.append("")
        except ContractError as error:
            wrong.append(str(error))
        except ValueError as error:
            wrong.append(f"{folder / name} er skadet: {error}.")
        else:
            return tables, (wrong[0] or f"{folder / FILE} mangler.") if wrong else ""
    if not any(wrong):
        return {}, ""
    told = " ".join(text for text in wrong if text)
    raise ContractError(f"{told} Oversikten lages på nytt av tallene som ligger i mappen med: {command('refresh')}")


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
