"""What a file of accounts or budgets comes to, said first when it is brought in, beside SSB's last."""

from data.norwegian import number
from data.operating_result import by_series
from loaders.imported import Imported, Known
from loaders.ledger_words import NAMES


def results(read: Imported, known: Known) -> list[str]:
    """In Norwegian: net operating result of each year in per cent and kroner, and SSB's last. [] for other files."""
    if read.table != "account_lines":
        return []
    rows = by_series(read.frame)
    quarter = read.facts.get("quarter", 0)
    said = [
        f"netto driftsresultat i {NAMES[row.kind_code]} {row.year}{f', {quarter}. kvartal' * bool(quarter)}: "
        f"{number(row.ndr_pct, 2)} prosent, {_million(row.net_result_1000nok)} av {_million(row.revenue_1000nok)} "
        "mill. kr i driftsinntekter"
        for row in rows.itertuples()
    ]
    return said + [_last(read, known)] * bool(said)


def _last(read: Imported, known: Known) -> str:
    years = known.results.get(read.facts["municipality_code"], {})
    year = max((year for year, (_, net) in years.items() if net == net), default=0)
    if not year:
        return "SSB har ikke tall for kommunen i uttrekket å sammenlikne med"
    revenue, net = years[year]
    return (
        f"sist kjent hos SSB (konsern): {year}, {number(100 * net / revenue, 2)} prosent, {_million(net)} av "
        f"{_million(revenue)} mill. kr"
    )


def _million(amount_1000nok: float) -> str:
    return number(amount_1000nok / 1000)
