"""Which budget years and stages there are answers of, and the ones that are asked for."""

import pandas as pd

from analysis.common.asked import UnknownChoice
from analysis.common.numbers import OSLO
from data.advice import command
from data.errors import DataError


class NoAnswers(DataError):
    """No answer to the survey has been brought in; the text says how to."""

    def __init__(self):
        super().__init__(
            f"Ingen svar på budsjettundersøkelsen er importert. Ta inn svar med: {command('import', 'FIL')} "
            f"(mal: {command('template', 'survey')})"
        )


def years(answers: pd.DataFrame) -> list[int]:
    """Budget years with an answer, oldest first. Raises NoAnswers."""
    if answers.empty:
        raise NoAnswers
    return sorted(int(year) for year in answers["budget_year"].unique())


def check_year(answers: pd.DataFrame, year: int | None) -> int:
    """The year, by default the newest. Raises UnknownChoice for one without answers."""
    there = years(answers)
    if year is not None and year not in there:
        raise UnknownChoice(f"Ukjent budsjettår: {year}. Disse finnes: {', '.join(map(str, there))}")
    return there[-1] if year is None else year


def check_stage(answers: pd.DataFrame, year: int, stage: str | None) -> str:
    """The stage, by default the proposal (what KS asks for), else the adopted. Raises UnknownChoice."""
    there = _stages(answers, year)
    if stage is not None and stage not in there:
        raise UnknownChoice(f"Ukjent stadium i {year}: {stage}. Disse finnes: {', '.join(there)}")
    return there[0] if stage is None else stage


def stages(answers: pd.DataFrame) -> dict[int, list[str]]:
    """Budget years with answers, newest first, and the stages of each, the proposal first; {} without answers."""
    there = years(answers) if len(answers) else []
    return {year: _stages(answers, year) for year in reversed(there)}


def _stages(answers: pd.DataFrame, year: int) -> list[str]:
    return sorted(answers.loc[answers["budget_year"] == year, "stage_code"].unique(), reverse=True)


def outturn_year(each: pd.DataFrame, stage: str, wanted: tuple[int, ...] = ()) -> int | None:
    """The first of the wanted years with both answers of the stage and accounts, else the newest; None without one.

    Oslo's alone is none: it is in no class. each: survey.outturn.by_municipality.
    """
    there = each[(each["region_code"] != OSLO) & (each["stage_code"] == stage)]
    known = sorted(int(year) for year in there["year"].unique())
    return next((year for year in wanted if year in known), known[-1] if known else None)
