"""python -m analysis budget-survey | budget-outturn | published-surveys | innovation: what each prints."""

import sys
from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.accounts import net_result
from analysis.commands import command
from analysis.commands.command import Command
from analysis.common import asked
from analysis.common.asked import Read
from analysis.innovation import rows as innovation_rows
from analysis.municipalities import unit_tables
from analysis.survey import asked as asked_survey, outturn, representativity, respondents, rows as survey_rows
from data.brought_in import innovation as innovation_answers, survey_answers as answered
from data.brought_in.survey_answers import STAGES
from data.errors import DataError
from data.municipalities.names import plain_name

OUTTURN = ["year", "size_class", "stage_code", "municipalities", "error_points_mean", "error_points_median",
           "error_points_sd", "error_points_p10", "error_points_p90", "budget_ndr_pct", "actual_ndr_pct"]  # fmt: skip
PUBLISHED = ["budget_year", "respondents", "ndr_low_pct", "ndr_high_pct", "actual_ndr_pct", "error_low_points",
             "error_high_points"]  # fmt: skip


def budget_survey(read: Read, chosen: Namespace) -> pd.DataFrame:
    """The estimate of one budget year, or the row of one municipality, answered or not.

    What must be said with it goes to stderr.
    """
    answers = answered.answers(chosen.edition)
    members = survey_rows.members(read, answers, chosen.year, chosen.size_classes, chosen.stage)
    if chosen.municipality:
        code = command.which(read, chosen.municipality, members["region_code"], members["region_name"])
        return members[members["region_code"] == code]
    rows = survey_rows.estimate_rows(members)
    late = answered.superseded(chosen.edition)
    late = late[(late["budget_year"] == rows["year"].iloc[0]) & (late["stage_code"] == rows["stage_code"].iloc[0])]
    who = late["municipality_code"] + " " + late["municipality_name"].map(plain_name)
    older = who + ": svaret i " + late["document_id"] + " teller ikke; det i " + late["superseded_by"] + " er nyere."
    year, stage = int(rows["year"].iloc[0]), rows["stage_code"].iloc[0]
    other = answered.elsewhere(answers, year, stage)
    if len(other):
        print(f"{len(other)} svar gjelder det andre stadiet: --stage {other['stage_code'].iloc[0]}.", file=sys.stderr)
    for note in [*representativity.notes(rows), *older]:
        print(note, file=sys.stderr)
    return rows


def budget_outturn(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a budget year, stage and class; with a municipality, its own rows. Raises DataError without rows."""
    known = unit_tables.units(read)
    answers, results = respondents.by_today(answered.answers(chosen.edition), known), net_result.results(read, known)
    years = asked_survey.years(answers)
    if chosen.year is not None:
        answers = answers[answers["budget_year"] == asked_survey.check_year(answers, chosen.year)]
    if chosen.stage:
        answers = answers[answers["stage_code"] == chosen.stage]
    if chosen.municipality:
        every = results.drop_duplicates("region_code", keep="last")
        code = command.which(read, chosen.municipality, every["region_code"], every["region_name"])
        answers = answers[answers["municipality_code"] == code]
    rows = outturn.by_municipality(answers, results)
    if not chosen.municipality:
        rows = survey_rows.outturn_rows(read, rows, chosen.size_classes, known=known)
    if rows.empty:
        there = ", ".join(map(str, years))
        raise DataError(f"Ingen av de valgte svarene gjelder et år med regnskap. Svarene er for: {there}")
    return rows if chosen.municipality else _first(rows, OUTTURN)


def published_surveys(read: Read, chosen: Namespace) -> pd.DataFrame:
    """KS's published rounds against the outturn."""
    rows = survey_rows.published_rows(read)
    if chosen.year is not None and chosen.year not in rows["budget_year"].tolist():
        there = ", ".join(map(str, rows["budget_year"]))
        raise asked.UnknownChoice(f"Ukjent budsjettår: {chosen.year}. Disse finnes: {there}")
    rows = rows if chosen.year is None else rows[rows["budget_year"] == chosen.year]
    return _first(rows, PUBLISHED)


def innovation(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row an answer about innovation, and what was published in words alone."""
    every = innovation_rows.answers(read, innovation_answers.answers(chosen.edition))
    return innovation_rows.of_year(every, chosen.year) if chosen.year else every


def _first(rows: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    return rows[[*names, *(name for name in rows if name not in names)]]


def _choices(parser: ArgumentParser) -> None:
    command.year(parser, "budsjettår")
    command.classes(parser)
    command.municipality(parser)
    parser.add_argument("--stage", choices=STAGES, help="stadium: kommunedirektørens forslag, eller vedtatt")


def _published_choices(parser: ArgumentParser) -> None:
    command.year(parser, "budsjettår")


def _innovation_choices(parser: ArgumentParser) -> None:
    command.year(parser, "året undersøkelsen er fra")


INNOVATION = "svar om innovasjon i kommunene, slik de er publisert: i tall, eller i ord"
COMMANDS = [
    Command("budget-survey", "anslaget fra budsjettundersøkelsen", survey_rows.COLUMNS, _choices, budget_survey),
    Command("budget-outturn", "budsjett mot regnskap", OUTTURN, _choices, budget_outturn),
    Command("published-surveys", "KS' publiserte runder", PUBLISHED, _published_choices, published_surveys),
    Command("innovation", INNOVATION, innovation_rows.COLUMNS, _innovation_choices, innovation),
]
