"""Sogndal's ledger, the example that ships: the published results, with their sums, and by a slow second computation."""

import pytest

from analysis.own_files import extracts, operating_result
from data.brought_in import documents
from data.extract import store
from data.folder import PACKAGE

ID = "ledger-sogndal-sogndal-2013-drift"
PUBLISHED = {("accounts", 2011): 2.96, ("budget", 2012): 1.69, ("budget", 2013): 2.93}


@pytest.fixture(scope="module")
def ledger():
    document = documents.find(ID, PACKAGE)
    return document, documents.rows(document, PACKAGE)


def test_the_results_are_those_that_are_published(ledger):
    rows = extracts.extract(*ledger, store.read_reference("recommended_levels")).set_index(["kind", "year"])
    assert {series: round(rows.loc[series, "ndr_pct"], 2) for series in rows.index} == PUBLISHED
    assert set(rows["scope"]) == {"kommunekasse"} and set(rows["municipality_name"]) == {"Sogndal"}


@pytest.mark.parametrize("series", PUBLISHED)
def test_line_by_line_gives_the_same(ledger, series):
    """The formula before 2020 (method of SSB, KOMPIS ver 94059), added up one line at a time."""
    kind, year = series
    income = expenditure = finance = counter = internal = 0.0
    for line in ledger[1].itertuples():
        if (line.kind_code, line.year) != series:
            continue
        art, amount = int(line.art_code), line.amount_1000nok
        if art == 990 and line.function_code == "860":
            counter -= amount
        elif art in (500, 501, 509, 510, 511, 520, 521, 900, 901, 905, 909, 920, 921):
            finance -= amount
        elif 600 <= art <= 895:
            income -= amount
            internal -= amount if art in (690, 790) else 0
        elif art <= 480 or art == 590 or (art == 490 and kind == "budget"):
            expenditure += amount
    slow = 100 * (income - expenditure + finance + counter) / (income - internal)
    lines = ledger[1]
    lines = lines[(lines["kind_code"] == kind) & (lines["year"] == year)]
    assert operating_result.by_series(lines)["ndr_pct"].iloc[0] == pytest.approx(slow, abs=1e-9)


def test_the_difference_of_the_operating_accounts_is_told(ledger):
    assert ledger[0].facts["checks"] == ["regnskap 2011: driftsregnskapet går 16 kr i ubalanse (utgiftene er størst)"]
