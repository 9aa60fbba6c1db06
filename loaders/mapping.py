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

Every key may be left out.
"""

import os
from dataclasses import replace
from pathlib import Path

import yaml

from loaders.errors import FileError, UsageError
from loaders.imported import Choices

STANDING = "mapping.yaml"
MOST_BYTES = 100_000
MOST_DEEP = 5
CHOICES = {
    "sign": ("income-negative", "all-positive", "income-positive"),
    "unit": ("kr", "1000 kr"),
    "account": ("class-art", "art"),
    "class": ("0", "1", "3", "4"),
    "scope": ("kasse", "konsern", "særbedrift", "fylkeskommune"),
}
TEXTS = ("municipality", "sheet")
KEYS = ("columns", "amounts", *CHOICES, *TEXTS, "own_functions")
COLUMNS = ("account", "service", "class", "year")
KINDS = ("accounts", "budget", "plan")


def read(path: Path | None) -> dict:
    """The mapping, {} without a file; its name under "file". Raises UsageError for a file that is not one."""
    return {} if path is None else _checked(path)


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


def _checked(path: Path) -> dict:
    content = _loaded(path)
    _only(content, KEYS, path.name)
    mapping = {key: _one_of(content[key], CHOICES[key], key, path.name) for key in CHOICES if key in content}
    mapping |= {key: _text(content[key], key, path.name) for key in TEXTS if key in content}
    if "columns" in content:
        _only(content["columns"], COLUMNS, f"{path.name}, columns")
        mapping["columns"] = {k: _text(v, f"columns: {k}", path.name) for k, v in content["columns"].items()}
    if "amounts" in content:
        mapping["amounts"] = [_amount(one, path.name) for one in _listed(content["amounts"], "amounts", path.name)]
    if "own_functions" in content:
        functions = _listed(content["own_functions"], "own_functions", path.name)
        mapping["own_functions"] = [_text(one, "own_functions", path.name) for one in functions]
    return {**mapping, "file": path.name}


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
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise UsageError(
                f"{name}, linje {line}: ikke gyldig YAML her: &, * og ! foran en verdi. Skriv verdien selv."
            )
        if depth > MOST_DEEP:
            raise UsageError(f"{name}, linje {line}: for mange klammer inni hverandre. Se eksemplet i README.")


def _only(content: object, keys: tuple[str, ...], where: str) -> None:
    if not isinstance(content, dict):
        raise UsageError(f"{where}: ventet nøkler. Disse finnes: {', '.join(keys)}.")
    unknown = [str(key)[:40] for key in content if key not in keys]
    if unknown:
        raise UsageError(f"{where}: ukjent nøkkel {', '.join(unknown[:3])}. Disse finnes: {', '.join(keys)}.")


def _listed(content: object, key: str, where: str) -> list:
    if not isinstance(content, list) or not content:
        raise UsageError(f"{where}: {key} skal være en liste.")
    return content


def _amount(content: object, where: str) -> dict:
    _only(content, ("column", "kind", "year"), f"{where}, amounts")
    if "column" not in content:
        raise UsageError(f"{where}: hver linje i amounts skal ha column, navnet på kolonnen.")
    amount = {"column": _text(content["column"], "column", where)}
    if "kind" in content:
        amount["kind"] = _one_of(content["kind"], KINDS, "kind", where)
    if "year" in content:
        year = content["year"]
        if isinstance(year, bool) or not isinstance(year, int) or not 1980 <= year <= 2100:
            raise UsageError(f"{where}: year skal være et årstall, som 2024.")
        amount["year"] = year
    return amount


def _one_of(value: object, allowed: tuple[str, ...], key: str, where: str) -> str:
    text = _text(value, key, where)
    if text not in allowed:
        raise UsageError(f"{where}: {key} er «{text[:40]}». Den kan være {', '.join(allowed)}.")
    return text


def _text(value: object, key: str, where: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        raise UsageError(f"{where}: {key} skal være en tekst.")
    return str(value).strip()
