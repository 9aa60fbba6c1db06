"""The findings about the budget survey: rows, sentence and chart put together, one function a chart."""

import pandas as pd

from analysis.survey.estimate import ALL, RANGE
from analysis.survey.rows import NO_ESTIMATES
from charts.drawing.years import annotations
from charts.survey import headlines, range_rows, ranges, rounds as survey_rounds, words as survey_words
from charts.words import NDR
from pages.shared import cached, extract, provenance
from pages.shared.show import Finding
from pages.survey import rows as survey_rows
from pages.survey.ask import Choice

PUBLISHED = "KS' tall er slik de er omtalt; hvor hvert av dem står, er i tabellen."
ANSWERS = "Svarene er kommunenes egne, tatt inn her, og gjelder kommunekassen."
ROUNDS = [
    "budget_year", "respondents", "ndr_low_pct", "ndr_high_pct", "actual_ndr_pct", "error_low_points",
    "error_high_points", "scope", "statement", "source", "actual_source",
]  # fmt: skip
CLASSES = [
    "size_class", "respondents", "municipalities_of", "response_rate_pct", "revenue_share_pct",
    "inhabitants_share_pct", "weight_pct", "ndr_pct_budget", "ndr_pct_low", "ndr_pct_high", "ndr_pct_mean",
    "ndr_pct_median", "merged_into",
]  # fmt: skip


@extract.drawn
def rounds() -> Finding:
    """KS's published rounds alone, against the accounts."""
    rows = survey_rows.rounds()
    return _rounds(headlines.outcomes(rows), (), rows, NO_ESTIMATES)


@extract.drawn
def estimate(choice: Choice) -> Finding:
    """The estimate of one budget year, beside those of other years and KS's own rounds."""
    total = survey_rows.estimate(*choice).iloc[-1]
    headline = survey_words.estimate(total, cached.level(choice.year), choice.stage)
    rows, estimates = survey_rows.rounds(choice.year), survey_rows.estimates(choice.stage, choice.classification)
    return _rounds(
        headline,
        (survey_words.about(total, choice.told),),
        rows,
        estimates[estimates["year"].between(rows["year"].iloc[0], choice.year)],
    )


def _rounds(headline: str, about: tuple[str, ...], rows: pd.DataFrame, estimates: pd.DataFrame) -> Finding:
    first = min([*rows.loc[rows["ndr_low_pct"].notna(), "year"], *estimates["year"]], default=rows["year"].iloc[0])
    drawn = rows[rows["year"] >= first]
    marked = annotations.of(extract.table("chart_annotations"), "net_result")
    return Finding(
        headline,
        f"{NDR}, kommunekonsern, kommunene utenom Oslo",
        survey_rounds.survey_rounds(drawn, estimates, marked),
        alt=f"Intervalldiagram over {len(drawn)} år med budsjett, regnskap og anbefalt nivå. {headline}.",
        name="budsjettundersokelsen",
        rows=lambda: rows.merge(estimates.rename(columns={"ndr_pct": "ndr_pct_budget"}), on="year", how="left"),
        columns=[*ROUNDS[:7], *(["ndr_pct_budget", *RANGE] if len(estimates) else []), *ROUNDS[7:]],
        tables=("accounts", "key_figures"),
        own_source=PUBLISHED + (f" {ANSWERS}" if len(estimates) else ""),
        about=(*survey_words.rounds(drawn), *about),
    )


@extract.drawn
def classes(choice: Choice, own: tuple[str, str, float] | None) -> Finding:
    """The estimate of every class with its range. own: class, text and value of the chosen municipality's budget."""
    rows = survey_rows.estimate(*choice)
    headline = headlines.weakest(rows[rows["size_class"] != ALL], cached.phrases())
    return Finding(
        headline,
        f"{NDR} i budsjettet, {choice.told} {choice.year}. Ruten er anslaget for gruppen, streken spennet",
        ranges.ranges(range_rows.of_estimates(rows), level_pct=cached.level(choice.year), own=own),
        alt=f"Intervalldiagram med anslag og spenn for {len(rows) - 1} grupper og for alle. {headline}.",
        name=f"budsjett-{choice.classification}-{choice.stage}-{choice.year}",
        rows=lambda: rows.rename(columns={"ndr_pct": "ndr_pct_budget"}),
        columns=CLASSES,
        tables=provenance.tables(choice.classification),
        own_source=ANSWERS,
        about=(survey_words.range_of(rows.iloc[-1]), survey_words.METHOD),
    )
