"""Answers of a survey of innovation as published: one line an answer, see `columns` and the template."""

from data.contract.innovation import ANSWERS
from data.contract.types import conform
from loaders.documents.innovation import rules
from loaders.documents.innovation.columns import PATTERNS, TITLES
from loaders.documents.kind import Choices, Imported, Known
from loaders.documents.survey.problems import Problems
from loaders.errors import FileError
from loaders.reading import headed
from loaders.reading.source_file import SourceFile


def recognises(file: SourceFile) -> bool:
    """Whether some table of the file has the headings of such answers."""
    return headed.first(file, PATTERNS, set(PATTERNS)) is not None


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every line with a figure. Raises FileError that names line, column and value of the first faults, and how many."""
    if choices.municipality or choices.scope:
        raise FileError("svarene gjelder ingen enkelt kommune. Utelat --municipality og --scope")
    table = headed.first(file, PATTERNS, set(PATTERNS))
    if table is None:
        raise FileError(f"finner ikke overskriftene {', '.join(TITLES.values())} på én linje. Bruk malen")
    lines = headed.stripped(headed.lines(*table))
    filled = lines[(lines["share_pct"] != "") | (lines["respondents"] != "")]
    if filled.empty:
        raise FileError(f"ingen svar er fylt ut ({len(lines)} linjer uten tall). Fyll ut minst én linje")
    problems = Problems(TITLES)
    frame = rules.checked(filled, problems)
    problems.stop()
    frame = conform(ANSWERS, frame[list(ANSWERS.names)])
    years = sorted({int(year) for year in frame["year"]})
    span = str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
    facts = {
        "series": [{"kind": "innovation", "year": year, "lines": int((frame["year"] == year).sum())} for year in years],
        "source": "; ".join(dict.fromkeys(frame["source"].astype(str))), "checks": [], "notes": [],
    }  # fmt: skip
    said = [f"svar: {len(filled)}. Linjer uten tall, hoppet over: {len(lines) - len(filled)}"]
    return Imported(f"innovation-{span}-{file.stem}", f"Innovasjon, {span}", ANSWERS.name, frame, facts, said)
