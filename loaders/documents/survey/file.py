"""Answers to the budget survey (budsjettundersøkelsen), .xlsx or CSV: one row a municipality, year and stage."""

import pandas as pd

from data.brought_in.survey_answers import STAGES, TABLE
from data.contract.types import conform
from data.municipalities.names import with_county
from loaders.documents.kind import Choices, Imported, Known
from loaders.documents.survey import fields, rules, sheet
from loaders.documents.survey.columns import CODE
from loaders.documents.survey.problems import Problems
from loaders.documents.survey.sheet import Answers
from loaders.errors import FileError
from loaders.reading.source_file import SourceFile

MOST_BYTES = 10_000_000  # looked into when guessing what a file is; a full survey has 60 000
ODD_SHOWN = 5
OSLO = "0301"


def recognises(file: SourceFile) -> bool:
    """Whether some sheet has municipality numbers beside revenue or net operating result."""
    return len(file.content) <= MOST_BYTES and sheet.looks_like(file)


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every answer of the file. Raises FileError that names line, column and value of the first faults, and how many.

    One municipality: id survey-<year>-<code>-<stage>. Several: survey-<year>-<name of the file>.
    """
    answers = sheet.find(file)
    if answers.rows.empty:
        raise FileError(
            f"ingen svar er fylt ut ({answers.skipped} linjer har bare kommunen). Fyll inn driftsinntekter og netto "
            "driftsresultat på minst én linje"
        )
    problems = Problems(answers.titles)
    frame, said = _fields(answers, known, problems)
    odd = rules.odd(frame, known)
    facts = _facts(frame, answers, odd)
    said = [
        *answers.said,
        *_counted(answers),
        *said,
        *odd[:ODD_SHOWN],
        *([f"og {len(odd) - ODD_SHOWN} til"] * (len(odd) > ODD_SHOWN)),
    ]
    if OSLO in set(frame[CODE]):
        said.append("Oslo er tatt inn, men regnes ikke med i anslaget (utenom Oslo)")
    frame = conform(TABLE, frame[list(TABLE.names)])
    return Imported(_id(frame, file), _title(frame, facts), TABLE.name, frame, facts, said, private=answers.contact)


def _fields(answers: Answers, known: Known, problems: Problems) -> tuple[pd.DataFrame, list[str]]:
    """The rows as the contract has them, and what was assumed. Raises FileError when a rule is broken."""
    asked, padded = fields.codes(answers.rows)
    stage, assumed = fields.stages(answers, problems)
    years, day = fields.years(answers, problems), fields.dates(answers, problems)
    factor, how = fields.factors(answers, known, problems)
    frame, written = fields.amounts_1000nok(answers, factor, problems)
    codes, became = rules.today(asked, years, known)
    frame = frame.assign(municipality_code=codes, budget_year=years, stage_code=stage, reported_on=day)
    rules.places(frame, answers.rows, asked, known, problems)
    rules.amounts(frame, written, answers.rows, known, problems)
    rules.duplicates(frame, answers.rows, problems)
    problems.stop()
    frame["municipality_name"] = codes.map(
        lambda code: with_county(known.names.get(code) or known.former[code][0]) or f"Kommune {code}"
    )
    zeros = [f"kommunenumre uten nullen først: {padded} (301 er lest som 0301)"] if padded else []
    said = [*became, *zeros]
    if assumed:
        said.append("arket sier ikke stadium; svarene er lest som kommunedirektørens forslag")
    return frame, [*said, *([how] if how else [])]


def _counted(answers: Answers) -> list[str]:
    said = [f"svar: {len(answers.rows)}. Linjer uten beløp, hoppet over: {answers.skipped}"]
    if answers.contact:
        said.append("kontaktopplysninger er ikke tatt inn, og filen er derfor ikke kopiert: ta vare på den selv")
    return said


def _facts(frame: pd.DataFrame, answers: Answers, odd: list[str]) -> dict:
    one = frame[CODE].nunique() == 1
    return {
        "municipality_code": frame[CODE].iloc[0] if one else "",
        "municipality_name": frame["municipality_name"].iloc[0] if one else "",
        "scope": "kommunekasse",
        "budget_years": sorted({int(year) for year in frame["budget_year"]}),
        "stages": sorted(set(frame["stage_code"])),
        "answers": len(frame),
        "skipped": answers.skipped,
        "checks": odd,
    }


def _years(frame: pd.DataFrame) -> str:
    first, last = frame["budget_year"].min(), frame["budget_year"].max()
    return str(first) if first == last else f"{first}-{last}"


def _id(frame: pd.DataFrame, file: SourceFile) -> str:
    last = f"{frame[CODE].iloc[0]}-{frame['stage_code'].iloc[0]}" if len(frame) == 1 else file.stem
    return f"survey-{_years(frame)}-{last}"


def _title(frame: pd.DataFrame, facts: dict) -> str:
    who = facts["municipality_name"] or f"{frame[CODE].nunique()} kommuner"
    return f"budsjett {_years(frame)}, {who}, {' og '.join(STAGES[stage] for stage in facts['stages'])}"
