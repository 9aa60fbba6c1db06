"""What was said then beside what came, a row a figure, and what is not to be had: for page and command alike."""

import pandas as pd

from analysis.accounts import country_series, net_result
from analysis.care import national
from analysis.common.asked import Read
from analysis.kindergarten import assumptions
from analysis.kindergarten.rows import count as count_rows, readings, related
from analysis.municipalities import by_class
from analysis.municipalities.unit_tables import units
from analysis.result import rows as result_rows
from analysis.survey import rows as survey_rows
from analysis.then_and_now import costs, results, size
from analysis.then_and_now.pair import NAN, NotHere, Pair, Subject
from data.brought_in import kindergarten_count
from data.errors import DamagedTable, MissingTable
from data.extract.catalogue import Place

COLUMNS = ["subject", "year", "said_low", "said_high", "came_low", "came_high", "measure_unit", "gap_low", "gap_high",
           "ours_low", "ours_high", "sentence", "reason", "source", "came_source", "view", "link"]  # fmt: skip
SUBJECTS = (
    Subject("budgets", "Budsjettene", "Budsjettene", "budsjettundersokelsen"),
    Subject("results", "Resultatene", "Resultatet", ""),
    Subject("corrected", "Resultatene etter bundne fond", "Økonomisk handlingsrom", "handlingsrom"),
    Subject("room", "Lite handlingsrom", "Økonomisk handlingsrom", "handlingsrom"),
    Subject("size", "Etter størrelse", "Etter størrelse", "spredning"),
    Subject("demography", "Merkostnader av befolkningen", "Befolkning", "befolkning"),
    Subject("care", "Pleie og omsorg", "Pleie og omsorg", "pleie-og-omsorg"),
    Subject("kindergarten", "Barnehagenormene", "Barnehagenormer", "barnehagenormer"),
)
NORM_COSTS, COUNTED_BY = (
    "Kostnaden av bemanningsnormen etter tellingen av barnehagene",
    "Utdanningsdirektoratet (BASIL)",
)
COUNT = "tellingen av hver barnehage før normen"
UNREAD_COUNT = f"{COUNT}, som er her, men ikke kan leses"
NOT_TO_BE_HAD = "ikke for hånden"  # the reason of what is not here
NOT_HERE = "{figure} er ikke for hånden. Det som skal til: {takes}."


def rows(read: Read, edition: Place) -> pd.DataFrame:
    """COLUMNS: the subjects in their order, each by year, and after them what is not to be had, with what it takes.

    said, came: in measure_unit, the lowest and the highest. gap: what came less what was said. ours: our own calculation,
    where what came is not known. Raises MissingTable without accounts, inhabitants or the list of municipalities.
    """
    known, found = units(read), net_result.checked(net_result.results(read))
    made = {
        **_results(read, found, known),
        "demography": costs.demography(read("demography_costs")),
        "care": _care(read),
    }
    missing = _not_here(read("booklet_not_here"))
    try:
        made["kindergarten"] = _kindergarten(read, edition)
    except MissingTable as error:
        takes = UNREAD_COUNT if isinstance(error, DamagedTable) else COUNT
        missing["kindergarten"] = [*missing.get("kindergarten", []), NotHere(NORM_COSTS, takes, COUNTED_BY)]
    missing["size"] = [*missing.get("size", []), *size.not_here(made["size"])]
    told = [_row(one, pair) for one in SUBJECTS for pair in made.get(one.code, [])]
    lacking = [_lacking(one, each) for one in SUBJECTS for each in missing.get(one.code, [])]
    return pd.DataFrame([*told, *lacking], columns=COLUMNS).astype({"year": "Int64"})


def _not_here(table: pd.DataFrame) -> dict[str, list[NotHere]]:
    """By subject, of the table booklet_not_here."""
    of_subject = table.groupby("subject_code", sort=False)
    return {
        str(code): [NotHere(row.figure, row.takes, row.source) for row in own.itertuples()] for code, own in of_subject
    }


def _results(read: Read, found: pd.DataFrame, known) -> dict[str, list[Pair]]:
    yearly = {scope: country_series.rows(read, found, scope == "country", known) for scope in results.SCOPES}
    series = {scope: one.set_index("year")["country_pct"].dropna() for scope, one in yearly.items()}
    persons, rounds = by_class.inhabitants(read("population")), read("published_surveys")

    def classes_of(year: int) -> pd.DataFrame:
        return result_rows.spread_rows(read, result_rows.members(read, found, persons, year, "ks", known), year)

    published = survey_rows.published_rows(read, yearly["without_oslo"], country_series.ssb(read, False))
    return {
        "budgets": results.budgets(published),
        "results": results.published(read("published_results"), series),
        "corrected": results.corrected(read("published_results")),
        "size": size.size(rounds, net_result.years(found), classes_of),
    }


def _care(read: Read) -> list[Pair]:
    totals = national.totals(read)
    first, last = int(totals["year"].min()), int(totals["year"].max())
    return costs.care(national.growth(read, first, last, last).iloc[0], str(totals["source"].iloc[-1]))


def _kindergarten(read: Read, edition: Place) -> list[Pair]:
    """Raises MissingTable where the count of every kindergarten is not here."""
    _, count = kindergarten_count.latest(edition)
    assumed = assumptions.defaults(read)
    total = readings.total(count_rows.units(read, count, assumed), "", assumed)
    each = related.estimates(read, total, assumed.wage_year)
    return costs.kindergarten(each, total, assumed.wage_year, int(count["year"].iloc[0]))


def _row(one: Subject, pair: Pair) -> tuple:
    return (
        one.name, pair.year, pair.said_low, pair.said_high, pair.came_low, pair.came_high, pair.unit, *pair.gap,
        pair.ours_low, pair.ours_high, pair.sentence, pair.reason, pair.source, pair.came_source, one.view, one.path,
    )  # fmt: skip


def _lacking(one: Subject, each: NotHere) -> tuple:
    told = NOT_HERE.format(figure=each.figure, takes=each.takes)
    return (one.name, None, *[NAN] * 4, "", *[NAN] * 4, told, NOT_TO_BE_HAD, each.source, "", one.view, one.path)
