"""Shares of the young outside work, education and measures as published: one line a place, year and age group.

Columns: region_code (0 the country, two digits a county, four a municipality), region, year, age_group (15-29 or
20-29), share_pct, persons (may be empty) and source.
"""

from data.contract.types import conform
from data.contract.youth import YOUTH
from loaders.documents.kind import Choices, Imported, Known, of_years
from loaders.documents.survey.problems import Problems
from loaders.documents.youth import rules
from loaders.errors import FileError
from loaders.reading import headed
from loaders.reading.source_file import SourceFile

TITLES = ("region_code", "region", "year", "age_group", "share_pct", "persons", "source")
HEADERS = {name: name.replace("_", " ") for name in TITLES}
NEEDED = set(TITLES) - {"persons"}


def recognises(file: SourceFile) -> bool:
    """Whether some table of the file has the headers of such shares."""
    return headed.first(file, HEADERS, NEEDED) is not None


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every line. Raises FileError that names line, column and value of the first faults, and how many there are."""
    choices.refuse_one("andelene gjelder mange steder")
    lines = headed.cells(file, HEADERS, NEEDED, TITLES, "Gi kolonnene navnene").reindex(
        columns=list(TITLES), fill_value=""
    )
    if lines.empty:
        raise FileError("ingen linjer er fylt ut under overskriftene. Skriv minst én")
    problems = Problems({name: name for name in TITLES})
    frame = rules.checked(lines, known, problems)
    problems.stop()
    frame = conform(YOUTH, frame[list(YOUTH.names)])
    span, facts = of_years("youth", frame)
    said = [] if frame["persons"].notna().any() else ["filen har andeler, men ikke personer"]
    return Imported(f"youth-{span}-{file.stem}", f"Unge utenfor, {span}", YOUTH.name, frame, facts, said)
