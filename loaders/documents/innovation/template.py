"""The template: the headings, and a line for each answer that the page draws, without figures."""

import csv
import io
from datetime import date
from pathlib import Path

from data.advice import command
from data.contract.innovation import QUESTIONS
from loaders.documents.innovation.columns import ANSWER_HERE, NAME_HERE, TITLES
from loaders.errors import FileError

SURVEY = "Innovasjonsbarometeret"
GROUPS = ("Alle", f"Landsdel: {NAME_HERE}", f"Størrelse: {NAME_HERE}")
NEWEST = (ANSWER_HERE,) * 3


def write(output: Path | None) -> int:
    """Write the template, by default in the current folder, and say where. Raises FileError rather than overwrite."""
    path = output or Path(f"innovasjon-{date.today().year}.csv")
    if path.suffix.lower() != ".csv":
        raise FileError(f"{path}: malen er en CSV-fil og må ha et navn som slutter på .csv")
    try:
        with open(path, "xb") as file:
            file.write(content().encode("utf-8-sig"))
    except FileExistsError as error:
        raise FileError(f"{path} finnes fra før og er ikke rørt. Velg et annet navn med --output") from error
    except OSError as error:
        raise FileError(f"{path} kan ikke skrives: {error.strerror or error}") from error
    print(
        f"{path}: mal for svar om innovasjon. Fyll ut år, prosent, antall svar og kilde. Linjer uten tall hoppes over."
    )
    print("Ta den inn med:")
    print(command("import", str(path)))
    return 0


def content() -> str:
    """The lines, parted by semicolon as Excel opens them."""
    sink = io.StringIO()
    lines = csv.writer(sink, delimiter=";", lineterminator="\r\n")
    lines.writerow(TITLES.values())
    for group in GROUPS:
        lines.writerow([SURVEY, "", QUESTIONS["introduced"], group, "Ja", "", "", ""])
    for answer in NEWEST:
        lines.writerow([SURVEY, "", QUESTIONS["newest"], GROUPS[0], answer, "", "", ""])
    return sink.getvalue()
