"""The small YAML file that says which columns of a municipality's own file are what.

    columns: {account: Kontonr, service: Tjenestenr, class: Kontoklasse, year: År}
    amounts: [{column: Årets beløp, kind: accounts, year: 2024}]
    sign: income-negative      # or all-positive, income-positive
    unit: kr                   # or 1000 kr
    account: class-art         # or art: what the first digits of the account are
    class: 1                   # of accounts that have none
    municipality: "4640"       # or its name
    scope: kasse               # or konsern, særbedrift, fylkeskommune
    sheet: Drift
    own_functions: [199]       # functions of the municipality's own, beside KOSTRA's
    own_arts: {"991": "990"}   # arts of the municipality's own, and KOSTRA's that each is part of
    classes: {"7": 1, "8": 0}  # the first digits of the accounts, where they are not KOSTRA's classes
    art_digits: 3-5            # the digits of the account that are KOSTRA's art, where they are not the first
    totals: left-out           # or postings: lines that may be sums
    hidden: read               # or left-out: rows that a filter of Excel's hides
    part: true                 # the file is a part of the accounts: its result is not the municipality's

Every key may be left out.
"""

import os
from dataclasses import replace
from pathlib import Path

import yaml

from loaders.documents.kind import Choices
from loaders.documents.mapping_values import KEYS, checked
from loaders.errors import FileError, UsageError

STANDING = "mapping.yaml"
MOST_BYTES = 100_000
MOST_DEEP = 5


def read(path: Path | None) -> dict:
    """The mapping, {} without a file; its name under "file". Raises UsageError for a file that is not one."""
    return {} if path is None else checked(_loaded(path), path.name) | {"file": path.name}


def chosen(choices: Choices, path: Path, folder: Path) -> Choices:
    """The choices for one file: with --mapping, else the mapping beside the file, else the one in the data folder.

    Beside extract.csv it is called extract.yaml; in the data folder mapping.yaml. Raises FileError.
    """
    for place in (path.with_suffix(".yaml"), folder / STANDING):
        if not choices.mapping and os.path.isfile(place) and place != path:
            try:
                return replace(choices, mapping=read(place))
            except UsageError as error:  # this file's fault alone: the others go on
                raise FileError(f"{error} Rett kolonnelisten, eller flytt den bort") from error
    return choices


def _loaded(path: Path) -> dict:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UsageError(f"{path.name}: filen er for stor til å være en kolonneliste.")
        text = path.read_text(encoding="utf-8-sig")
        _refuse_marks(text, path.name)
        content = yaml.safe_load(text)
    except OSError as error:
        raise UsageError(f"{path}: filen kan ikke leses ({error.strerror or error}).") from error
    except (UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError) as error:
        where = getattr(error, "problem_mark", None)
        line = f", linje {where.line + 1}" if where else ""
        raise UsageError(f"{path.name}{line}: filen er ikke gyldig YAML (UTF-8). Se eksemplet i README.") from error
    if not isinstance(content, dict) or not content:
        raise UsageError(f"{path.name}: ventet nøkler som «columns: ...». Disse finnes: {', '.join(KEYS)}.")
    return content


def _refuse_marks(text: str, name: str) -> None:
    """Aliases, tags and deep nests are never needed, and a few lines of them can take all memory or time."""
    depth = 0
    for event in yaml.parse(text, yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        where = f"{name}, linje {event.start_mark.line + 1}" if event.start_mark else name
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise UsageError(f"{where}: ikke gyldig YAML her: &, * og ! foran en verdi. Skriv verdien selv.")
        if depth > MOST_DEEP:
            raise UsageError(f"{where}: for mange klammer inni hverandre. Se eksemplet i README.")
