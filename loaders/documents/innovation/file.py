"""Answers of a survey of innovation as published: one line an answer, see `columns` and the template."""

from data.contract.innovation import ANSWERS
from data.contract.types import conform
from loaders.documents.innovation import rules
from loaders.documents.innovation.columns import PATTERNS, TITLES
from loaders.documents.kind import Choices, Imported, Known, of_years
from loaders.documents.survey.problems import Problems
from loaders.errors import FileError
from loaders.reading import headed
from loaders.reading.source_file import SourceFile


def recognises(file: SourceFile) -> bool:
    """Whether some table of the file has the headings of such answers."""
    return headed.first(file, PATTERNS, set(PATTERNS)) is not None


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every line with a figure. Raises FileError that names line, column and value of the first faults, and how many."""
    choices.refuse_one("svarene gjelder ingen enkelt kommune")
    lines = headed.cells(file, PATTERNS, set(PATTERNS), TITLES.values(), "Bruk malen")
    filled = lines[(lines["share_pct"] != "") | (lines["respondents"] != "")]
    if filled.empty:
        raise FileError(f"ingen svar er fylt ut ({len(lines)} linjer uten tall). Fyll ut minst én linje")
    problems = Problems(TITLES)
    frame = rules.checked(filled, problems)
    problems.stop()
    frame = conform(ANSWERS, frame[list(ANSWERS.names)])
    span, facts = of_years("innovation", frame)
    said = [f"svar: {len(filled)}. Linjer uten tall, hoppet over: {len(lines) - len(filled)}"]
    return Imported(f"innovation-{span}-{file.stem}", f"Innovasjon, {span}", ANSWERS.name, frame, facts, said)
