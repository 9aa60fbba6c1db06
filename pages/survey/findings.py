"""The findings about the budget survey: rows, sentence and chart put together, one function a chart."""

import pandas as pd

from analysis.survey.estimate import ALL, RANGE
from analysis.survey.rows import NO_ESTIMATES
from charts.drawing.years import annotations
from charts.survey import (
    answers,
    headlines,
    range_rows,
    ranges,
    rounds as survey_rounds,
    rounds_words,
    words as survey_words,
)
from charts.survey.own_accounts import NO_ONE, Own
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
OWN = ["own_name", "own_ndr_pct"]
CLASSES = [
    "size_class", "respondents", "municipalities_of", "response_rate_pct", "revenue_share_pct",
    "inhabitants_share_pct", "weight_pct", "ndr_pct_budget", "ndr_pct_low", "ndr_pct_high", "ndr_pct_mean",
    "ndr_pct_median", "merged_into",
]  # fmt: skip


@extract.drawn
def rounds(code: str | None = None, name: str = "") -> Finding:
    """KS's published rounds alone, against the accounts of all, and of the chosen municipality."""
    rows = survey_rows.rounds()
    return _rounds(headlines.against_level(rows), (), rows, NO_ESTIMATES, code, name)


@extract.drawn
def estimate(choice: Choice, code: str | None = None, name: str = "") -> Finding:
    """The estimate of one budget year, beside those of other years and KS's own rounds."""
    total = survey_rows.estimate(*choice).iloc[-1]
    headline = survey_words.estimate(total, cached.level(choice.year), choice.stage)
    rows, estimates = survey_rows.rounds(choice.year), survey_rows.estimates(choice.stage, choice.classification)
    return _rounds(
        headline,
        (survey_words.about(total, choice.told),),
        rows,
        estimates[estimates["year"].between(rows["year"].iloc[0], choice.year)],
        code,
        name,
    )


def _rounds(
    headline: str, about: tuple[str, ...], rows: pd.DataFrame, estimates: pd.DataFrame, code: str | None, name: str
) -> Finding:
    first = min([*rows.loc[rows["ndr_low_pct"].notna(), "year"], *estimates["year"]], default=rows["year"].iloc[0])
    told = rows["ndr_low_pct"].notna() | rows["actual_ndr_pct"].notna()
    last = rows["year"].iloc[-1] if about else max(rows.loc[told, "year"], default=rows["year"].iloc[-1])
    drawn = rows[rows["year"].between(first, last)]
    marked = annotations.of(extract.table("chart_annotations"), "net_result")
    marked = tuple(each for each in marked if each.form != "year")  # each year has its figure, and boxes need the room
    own = _own(code, name, set(drawn["year"]))
    named = {"year": "year", "value": "own_ndr_pct"}
    every = rows.merge(own.rows[list(named)].rename(columns=named), how="left").assign(own_name=name) if code else rows
    headline = (own.headline(rows) if not about else "") or headline
    untold = rounds_words.untold(rows[rows["year"] >= first])
    return Finding(
        headline,
        _subtitle(own),
        survey_rounds.survey_rounds(drawn, estimates, marked, own),
        alt=f"{_drawn_of(drawn, estimates)}. {headline}.",
        name="budsjettundersokelsen",
        rows=lambda: every.merge(estimates.rename(columns={"ndr_pct": "ndr_pct_budget"}), on="year", how="left"),
        columns=[
            *ROUNDS[:7],
            *(["ndr_pct_budget", *RANGE] if len(estimates) else []),
            *ROUNDS[7:],
            *(OWN if code else ()),
        ],
        tables=("accounts", "key_figures"),
        own_source=f"{rounds_words.said_by_ks(drawn)} {ANSWERS * (len(estimates) > 0)}".strip(),
        whose=f"{code} {name}" if code else "",
        about=(survey_words.ROUNDS, *filter(None, [untold]), *own.about(), *about),
        caveat=f"{rounds_words.sample(drawn, counted=True)} {untold}".strip(),
    )


def _drawn_of(drawn: pd.DataFrame, estimates: pd.DataFrame) -> str:
    """How many years each kind of mark is of: the accounts go on where no budget is."""
    own = f"eget anslag for {len(estimates)}, " if len(estimates) else ""
    boxes, accounts = (drawn[column].notna().sum() for column in ("ndr_low_pct", "actual_ndr_pct"))
    return f"Intervalldiagram med KS' intervall for {boxes} år, {own}regnskapet for {accounts} og anbefalt nivå"


def _subtitle(own: Own) -> str:
    """The measure, and what the marks are of; beside a municipality's, the chart itself says whose each line is."""
    if own.name:
        return "Netto driftsresultat. Regnskapet: konsern."
    return f"Netto driftsresultat. {rounds_words.BOX} {rounds_words.ACCOUNTS.format(mark='Linje')}"


def _own(code: str | None, name: str, years: set[int]) -> Own:
    """The chosen municipality's accounts of the years that are drawn."""
    if not code:
        return NO_ONE
    rows = cached.one(code)
    return Own(name, rows[rows["year"].isin(years)])


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
        caveat=answers.NO_FORECAST,
        name=f"budsjett-{choice.classification}-{choice.stage}-{choice.year}",
        rows=lambda: rows.rename(columns={"ndr_pct": "ndr_pct_budget"}),
        columns=CLASSES,
        tables=provenance.tables(choice.classification),
        own_source=ANSWERS,
        about=(survey_words.range_of(rows.iloc[-1]), survey_words.METHOD),
    )
