"""The finding about budgets against accounts: rows, sentence and chart put together."""

from charts.survey import answers, headlines, range_rows, ranges, words as survey_words
from pages.shared import extract, provenance
from pages.shared.show import Finding
from pages.survey import rows as survey_rows
from pages.survey.ask import Choice
from pages.survey.findings import ANSWERS

OUTTURN = [
    "year", "stage", "size_class", "municipalities", "error_points_mean", "error_points_median", "error_points_sd",
    "error_points_p10", "error_points_p90", "budget_too_low_pct", "budget_ndr_pct", "actual_ndr_pct",
]  # fmt: skip


@extract.drawn
def outturn(year: int, choice: Choice, own: tuple[str, str, float] | None) -> Finding:
    """How far the budgets of a year were from the accounts, by class. own: as in classes."""
    every = survey_rows.outturn(choice.classification)
    rows = every[(every["year"] == year) & (every["stage_code"] == choice.stage)].reset_index(drop=True)
    headline = headlines.outturn(rows.iloc[-1], year, choice.stage)
    return Finding(
        headline,
        survey_words.outturn(rows.iloc[-1], choice.told),
        ranges.ranges(range_rows.of_errors(rows), own=own, zero="Budsjett lik regnskap"),
        alt=f"Intervalldiagram med budsjett minus regnskap for {len(rows) - 1} grupper og for alle. {headline}.",
        caveat=answers.NO_FORECAST,
        name=f"budsjett-mot-regnskap-{choice.classification}-{choice.stage}-{year}",
        rows=lambda: every[every["stage_code"] == choice.stage].assign(stage=choice.told),
        columns=OUTTURN,
        tables=provenance.tables(choice.classification),
        own_source=ANSWERS,
        about=survey_words.OUTTURN,
    )
