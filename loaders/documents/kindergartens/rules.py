"""What a line of the count must be: codes and organisation numbers that exist, whole children, staff in FTE."""

import numpy as np
import pandas as pd

from data.contract.kindergarten import AGES
from loaders.documents.kostra.owner import orgnr_ok
from loaders.errors import FileError
from loaders.reading.amounts import numbers
from loaders.reading.sheets import is_empty, shown
from loaders.reading.visible import hides

SHOWN = 5
MOST_CHILDREN, MOST_STAFF = 500, 300  # of one age, and in one kindergarten


def checked(lines: pd.DataFrame, codes: set[str]) -> pd.DataFrame:
    """The lines with numbers as numbers. Raises FileError that names line, column and value of all that is wrong.

    lines: text or cells, by line number. codes: the municipality codes in use.
    """
    lines = _filled(lines)
    if lines.empty:
        raise FileError("ingen barnehager under overskriften. Fyll inn én på hver linje")
    texts = {name: _text(lines[name]) for name in ("code_then", "orgnr", "name")}
    failed = [
        *_told(texts["code_then"], ~texts["code_then"].isin(codes), "kode", "er ikke et kommunenummer i bruk da"),
        *_told(texts["orgnr"], ~_orgnr(texts["orgnr"]), "orgnr", "er ikke et gyldig organisasjonsnummer"),
        *_told(texts["orgnr"], texts["orgnr"].duplicated(keep=False), "orgnr", "står flere ganger"),
        *_told(texts["name"], texts["name"] == "", "navn", "mangler"),
        *_told(texts["name"], texts["name"].map(hides), "navn", "har tegn som ikke vises; skriv det på nytt"),
    ]
    figures = {}
    for name in (*AGES, "basic_staff_fte"):
        figures[name], wrong, asked = _figures(lines[name], name)
        failed += _told(lines[name], wrong, _header(name), asked)
    if failed:
        raise FileError("\n  ".join(["Rett dette og importer på nytt:", *failed]))
    return pd.DataFrame(texts | figures, index=lines.index)


def _filled(lines: pd.DataFrame) -> pd.DataFrame:
    """The lines where anything but blanks is written."""
    blank = lines.map(lambda cell: is_empty(cell) or (isinstance(cell, str) and not cell.strip()))
    return lines[~blank.all(axis=1)]


def _text(cells: pd.Series) -> pd.Series:
    return cells.astype(object).map(_plain).astype(str)


def _plain(cell: object) -> str:
    """A cell as text. A code that Excel keeps as a number has lost its leading zero, which is not guessed at."""
    if is_empty(cell):
        return ""
    return f"{cell:.0f}" if isinstance(cell, float) else str(cell).strip()


def _orgnr(values: pd.Series) -> pd.Series:
    return values.map(lambda text: len(text) == 9 and text.isascii() and text.isdecimal() and orgnr_ok(text))


def _figures(cells: pd.Series, name: str) -> tuple[np.ndarray, pd.Series, str]:
    values, bad = numbers(cells)
    if name in AGES:
        wrong = bad | np.isnan(values) | (values < 0) | (values > MOST_CHILDREN) | (values % 1 != 0)
        asked = f"skal være et helt antall barn, 0 til {MOST_CHILDREN}"
    else:
        wrong = bad | (values < 0) | (values > MOST_STAFF)
        asked = f"skal være årsverk fra 0 til {MOST_STAFF}, eller tomt når tallet mangler"
    return values, pd.Series(wrong, index=cells.index), asked


def _header(name: str) -> str:
    return f"a{AGES.index(name)}" if name in AGES else "gb"


def _told(values: pd.Series, wrong: pd.Series, header: str, what: str) -> list[str]:
    """One sentence on what is wrong in a column, with the first lines and values; [] when nothing is."""
    lines = values[wrong.to_numpy(dtype=bool)]
    if lines.empty:
        return []
    first = ", ".join(f"linje {line} ({shown(value)})" for line, value in lines.head(SHOWN).items())
    more = f" og {len(lines) - SHOWN} til" if len(lines) > SHOWN else ""
    return [f"kolonnen {header} {what}: {first}{more}"]
