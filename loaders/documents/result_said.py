"""What a file of accounts or budgets comes to, said first when it is brought in: beside SSB's, the doubts under it."""

from data.brought_in.operating_result import by_series
from data.norwegian import number
from loaders.documents.kind import Imported, Known
from loaders.documents.ledger.columns.header_words import NAMES
from loaders.documents.plausibility import ROUNDING_1000NOK


def results(read: Imported, known: Known) -> list[str]:
    """In Norwegian: net operating result of each year in per cent and kroner, SSB's, the checks. [] for other files."""
    if read.table != "account_lines":
        return []
    rows = by_series(read.frame)
    result = _of_part if read.facts.get("part") else _of_whole
    said = [result(row, read.facts.get("quarter", 0)) for row in rows.itertuples()]
    return [*said, _beside(read, known, set(rows["year"])), *_doubts(read)] if said else []


def _of_whole(row, quarter: int) -> str:
    return (
        f"netto driftsresultat i {NAMES[row.kind_code]} {row.year}{f', {quarter}. kvartal' * bool(quarter)}: "
        f"{number(row.ndr_pct, 2)} prosent, {_million(row.net_result_1000nok)} av {_million(row.revenue_1000nok)} "
        "mill. kr i driftsinntekter"
    )


def _of_part(row, _quarter: int) -> str:
    """No per cent: a part of the accounts has no net operating result."""
    return (
        f"bare en del av {NAMES[row.kind_code]} {row.year}, ikke årets resultat: driftsinntekter "
        f"{_million(row.revenue_1000nok)} og driftsutgifter {_million(row.gross_expenditure_1000nok)} mill. kr på "
        "linjene i filen"
    )


def _beside(read: Imported, known: Known, years: set[int]) -> str:
    """SSB's last figures, those of the same years, and what sets them apart from the file's."""
    there = known.results.get(read.facts["municipality_code"], {})
    there = {year: figures for year, figures in there.items() if figures[1] == figures[1]}
    if not there:
        return "SSB har ikke tall for kommunen i uttrekket å sammenlikne med"
    last = max(there)
    when = "hele året" if read.facts.get("quarter", 0) else "samme år"
    same = [f"; {when}: {_published(year, *there[year])}" for year in sorted(years & there.keys()) if year != last]
    own = "; filen er lest som kommunekassen, uten foretak og andel i selskaper"
    own *= read.facts["scope"] == "kommunekasse"
    return f"sist kjent hos SSB (konsern): {_published(last, *there[last])}{''.join(same)}{own}"


def _doubts(read: Imported) -> list[str]:
    """The checks that the file did not pass, but for an imbalance that is rounding."""
    rounded = [one for one in read.facts.get("series", []) if abs(one["balance_1000nok"]) <= ROUNDING_1000NOK]
    about = tuple(f"{NAMES[one['kind']]} {one['year']}: driftsregnskapet" for one in rounded)
    return [text for text in read.facts.get("checks", []) if not text.startswith(about)]


def _published(year: int, revenue: float, net: float) -> str:
    return f"{year}, {number(100 * net / revenue, 2)} prosent, {_million(net)} av {_million(revenue)} mill. kr"


def _million(amount_1000nok: float) -> str:
    return number(amount_1000nok / 1000)
