"""python -m analysis budget-survey | budget-outturn | published-surveys: what each prints."""

import sys
from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis import commands, figures, survey_facts, survey_figures, survey_map, survey_outturn
from analysis.commands import Command
from analysis.figures import Read
from data import survey as answered
from data.contract import DataError
from data.names import plain_name
from data.survey import STAGES

OUTTURN = ["year", "size_class", "stage_code", "municipalities", "error_points_mean", "error_points_median",
           "error_points_sd", "error_points_p10", "error_points_p90", "budget_ndr_pct", "actual_ndr_pct"]  # fmt: skip
PUBLISHED = ["budget_year", "respondents", "ndr_low_pct", "ndr_high_pct", "actual_ndr_pct", "error_low_points",
             "error_high_points"]  # fmt: skip


def budget_survey(read: Read, chosen: Namespace) -> pd.DataFrame:
    """The estimate of one budget year, or the row of one municipality, answered or not.

    What must be said with it goes to stderr.
    """
    answers = answered.answers()
    members = survey_figures.members(read, answers, chosen.year, chosen.size_classes, chosen.stage)
    if chosen.municipality:
        code = commands.which(read, chosen.municipality, members["region_code"], members["region_name"])
        return members[members["region_code"] == code]
    rows = survey_figures.estimate_rows(members)
    late = answered.superseded()
    late = late[(late["budget_year"] == rows["year"].iloc[0]) & (late["stage_code"] == rows["stage_code"].iloc[0])]
    who = late["municipality_code"] + " " + late["municipality_name"].map(plain_name)
    older = who + ": svaret i " + late["document_id"] + " teller ikke; det i " + late["superseded_by"] + " er nyere."
    year, stage = int(rows["year"].iloc[0]), rows["stage_code"].iloc[0]
    other = answered.elsewhere(answers, year, stage)
    if len(other):
        print(f"{len(other)} svar gjelder det andre stadiet: --stage {other['stage_code'].iloc[0]}.", file=sys.stderr)
    for note in [*survey_facts.notes(rows), *older]:
        print(note, file=sys.stderr)
    return rows


def budget_outturn(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a budget year, stage and class; with a municipality, its own rows. Raises DataError without rows."""
    known = figures.units(read)
    answers, results = survey_map.by_today(answered.answers(), known), figures.results(read, known)
    years = survey_figures.years(answers)
    if chosen.year is not None:
        answers = answers[answers["budget_year"] == survey_figures.check_year(answers, chosen.year)]
    if chosen.stage:
        answers = answers[answers["stage_code"] == chosen.stage]
    if chosen.municipality:
        every = results.drop_duplicates("region_code", keep="last")
        code = commands.which(read, chosen.municipality, every["region_code"], every["region_name"])
        answers = answers[answers["municipality_code"] == code]
    rows = survey_outturn.by_municipality(answers, results)
    if not chosen.municipality:
        rows = survey_figures.outturn_rows(read, rows, chosen.size_classes, known=known)
    if rows.empty:
        there = ", ".join(map(str, years))
        raise DataError(f"Ingen av de valgte svarene gjelder et år med regnskap. Svarene er for: {there}")
    return rows if chosen.municipality else _first(rows, OUTTURN)


def published_surveys(read: Read, chosen: Namespace) -> pd.DataFrame:
    """KS's published rounds against the outturn."""
    rows = survey_figures.published_rows(read)
    if chosen.year is not None and chosen.year not in rows["budget_year"].tolist():
        there = ", ".join(map(str, rows["budget_year"]))
        raise figures.UnknownChoice(f"Ukjent budsjettår: {chosen.year}. Disse finnes: {there}")
    rows = rows if chosen.year is None else rows[rows["budget_year"] == chosen.year]
    return _first(rows, PUBLISHED)


def _first(rows: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    return rows[[*names, *(name for name in rows if name not in names)]]


def _choices(parser: ArgumentParser) -> None:
    commands.year(parser, "budsjettår")
    commands.classes(parser)
    commands.municipality(parser)
    parser.add_argument("--stage", choices=STAGES, help="stadium: kommunedirektørens forslag, eller vedtatt")


def _published_choices(parser: ArgumentParser) -> None:
    commands.year(parser, "budsjettår")


COMMANDS = [
    Command("budget-survey", "anslaget fra budsjettundersøkelsen", survey_figures.COLUMNS, _choices, budget_survey),
    Command("budget-outturn", "budsjett mot regnskap", OUTTURN, _choices, budget_outturn),
    Command("published-surveys", "KS' publiserte runder", PUBLISHED, _published_choices, published_surveys),
]
