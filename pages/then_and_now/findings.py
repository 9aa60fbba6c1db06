"""The answer of the page and its charts; each is today's figures beside what was published."""

from analysis.accounts import net_result
from charts import level_caveat
from charts.answer import Answer
from charts.drawing.strips.by_class import SizeStrip
from charts.drawing.years import annotations
from charts.result import size_headlines
from charts.survey import rounds_words
from charts.then_and_now import answers, budget_rows
from pages.shared import cached, extract
from pages.shared.finding import Finding
from pages.then_and_now import rows
from pages.then_and_now.costs import PAIR

COLUMNS = ["subject", "year", "said_low", "said_high", "came_low", "came_high", "measure_unit", "gap_low", "gap_high",
           "ours_low", "ours_high", "sentence", "reason", "source", "came_source"]  # fmt: skip
SAID = "Kilden til hvert tall som ble sagt, står i «Tabell og filer»."


@extract.cached
def answer() -> Answer:
    """Of the country: nothing here is of one municipality."""
    return answers.answer(rows.rows())


@extract.drawn
def budgets() -> Finding | None:
    """What was proposed and the accounts, a row a round that has both, with the level; None where none has."""
    rounds = rows.rounds()
    drawn = rounds.dropna(subset=["ndr_low_pct", "actual_ndr_pct"]).reset_index(drop=True)
    if drawn.empty:
        return None
    headline = answers.furthest(rows.rows())
    untold = rounds_words.untold(rounds[rounds["year"] >= drawn["year"].min()])
    marked = annotations.of(extract.table("chart_annotations"), "net_result")
    happened = {year: one.text for one in marked if one.form == "period" for year in range(one.first, one.last + 1)}
    return Finding(
        headline,
        f"Netto driftsresultat. {rounds_words.BOX} {rounds_words.ACCOUNTS.format(mark='Prikk')}",
        budget_rows.budget_rows(drawn, happened),
        alt=f"Prikkediagram over {len(drawn)} år med budsjettforslag, regnskap og anbefalt nivå. {headline}.",
        caveat=f"{rounds_words.sample(drawn, counted=False)} {untold}".strip(),
        name="budsjettforslag-og-regnskap",
        rows=lambda: answers.of(rows.rows(), answers.BUDGETS),
        columns=PAIR,
        tables=("accounts", "key_figures"),
        own_source=rounds_words.said_by_ks(drawn),
        about=(
            answers.proposed_under(drawn),
            answers.came_under(drawn),
            *filter(None, [untold]),
            answers.DIFFER,
            answers.NO_CHART,
        ),
    )


@extract.drawn
def size() -> Finding:
    """The spread within each class of size in the newest accounts."""
    year = max(cached.years())
    classes = cached.classes(year, "ks", False)
    each = net_result.known(cached.members(year, "ks"), False)
    headline = size_headlines.weakest(classes)
    return Finding(
        headline,
        f"Netto driftsresultat i {year}, kommunene utenom Oslo, prosent.",
        SizeStrip(each, classes, cached.level(year), told=size_headlines.lowest_median(classes)).with_chosen(None),
        alt=f"Prikkediagram for {len(classes)} grupper. {headline}.",
        caveat=level_caveat.NOT_A_VERDICT,
        name="spredning",
        rows=lambda: classes,
        columns=["size_class", "municipalities", "ndr_pct_weighted", "ndr_pct_mean", "ndr_pct_median"],
        about=("Hver prikk er en kommune, stolpen den midtre halvdelen, streken medianen.", answers.DIFFER),
    )


@extract.drawn
def every() -> Finding:
    """No chart: the rows of `python -m analysis then-and-now`."""
    found = rows.rows()
    headline = answers.table_headline(found)
    return Finding(
        headline,
        "Hvert tall som ble sagt, det som kom, og avstanden.",
        None,
        alt=headline,
        name="da-og-na",
        rows=lambda: found,
        columns=COLUMNS,
        tables=rows.TABLES,
        own_source=SAID,
        about=(answers.DIFFER, answers.PUBLISHED, answers.READINGS, answers.NO_CHART),
    )
