"""The count of every kindergarten (Udir, BASIL), one line each: children by age and full-time equivalents.

The year stands in the name of the file; the count is of 15 December, in the municipality codes of the January after.
"""

import re

import pandas as pd

from data.contract.kindergarten import AGES, COUNT
from data.contract.types import conform
from data.norwegian import number
from loaders.documents.kind import Choices, Imported, Known
from loaders.documents.kindergartens import moves, rules
from loaders.errors import FileError
from loaders.reading import headed, sheets
from loaders.reading.source_file import SourceFile

HEADERS = {
    "code_then": r"kode|kommune(nr|nummer|kode)",
    "orgnr": r"orgnr|organisasjonsnummer",
    "name": r"navn|barnehage",
    **{name: f"a{age}" for age, name in enumerate(AGES)},
    "basic_staff_fte": r"gb|årsverk grunnbemanning",
}
SOURCE = "Utdanningsdirektoratet, BASIL"


def recognises(file: SourceFile) -> bool:
    """Whether some table of the file has the headers of a count."""
    try:
        return headed.first(file, HEADERS, set(HEADERS)) is not None
    except FileError:
        return False


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """The count in the file, moved to today's municipalities. Raises FileError with every line that cannot be so."""
    choices.refuse_one("tellingen gjelder alle kommuner og hele barnehagen")
    year, tables = _year(file), list(headed.tables(file, HEADERS, set(HEADERS)))
    if not tables:
        raise FileError(
            "finner ikke overskriftene kode, orgnr, navn, a0 til a5 og gb på én linje; "
            f"{sheets.first_line(sheets.sheets(file))}. Gi kolonnene disse navnene"
        )
    if len(tables) > 1:
        raise FileError(f"flere ark har en telling: {', '.join(sheet.name for sheet, _ in tables)}. Behold ett av dem")
    frame = rules.checked(headed.lines(*tables[0]), moves.codes(year + 1))
    moved = moves.moved(frame.assign(year=year), year + 1, known)
    rows = conform(COUNT, moved[list(COUNT.names)])
    facts = _facts(rows, year)
    return Imported(
        f"kindergartens-{year}",
        f"Barnehagene 15. desember {year}",
        COUNT.name,
        rows,
        facts,
        [*facts["notes"], *tables[0][0].said],
    )


def _year(file: SourceFile) -> int:
    found = re.findall(r"(?<!\d)20\d\d(?!\d)", file.stem)
    if len(set(found)) != 1:
        raise FileError(
            "filnavnet sier ikke hvilket år tellingen er fra. Gi filen et navn med ett årstall, som "
            "kindergartens-2017.csv"
        )
    return int(found[0])


def _facts(rows: pd.DataFrame, year: int) -> dict:
    return {
        "series": [{"kind": "kindergartens", "year": year, "lines": len(rows)}],
        "source": f"{SOURCE}, 15.12.{year}",
        "checks": [],
        "notes": [*_left_out(rows), *moves.remarks(rows, year + 1)],
    }


def _left_out(rows: pd.DataFrame) -> list[str]:
    empty, unknown = rows[list(AGES)].sum(axis=1) == 0, rows["basic_staff_fte"].isna()
    notes = [f"{number(empty.sum(), 0)} av {number(len(rows), 0)} barnehager hadde ingen barn"] if empty.any() else []
    named = ", ".join(rows.loc[unknown, "name"].astype(str))
    return notes + ([f"årsverk mangler for {unknown.sum()}: {named}"] if unknown.any() else [])
