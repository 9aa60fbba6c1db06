"""The share of the children that go to private kindergartens: whose figure is used, and what follows of it."""

from analysis.kindergarten.assumptions import Assumptions, country_private_share_pct
from analysis.kindergarten.rows import related
from analysis.kindergarten.rows.years import with_private_share
from charts.kindergarten import cost_words as told
from pages.kindergarten.count import rows
from pages.kindergarten.years import rows as year_rows
from pages.shared import extract


@extract.cached
def share(code: str | None, assumed: Assumptions) -> tuple[float, str]:
    """Per cent of the children in private kindergartens, and whose figure it is."""
    if assumed.private_share_pct is not None:
        return assumed.private_share_pct, "valgt privat andel"
    if year_rows.there():
        units = year_rows.of(code, assumed) if code else year_rows.units(assumed)
        if year := with_private_share(units):
            whose = "kommunens egen andel" if code else "andelen"
            return float(year_rows.private_share_pct(code, assumed)[year]), f"{whose} i {year}"
    return country_private_share_pct(extract.table("kindergarten_parameters")), "landets andel i 2020"


@extract.cached
def split(code: str | None, assumed: Assumptions) -> str:
    """How much of the cost reaches the municipality as grants to private kindergartens, and when."""
    row, (pct, whose) = rows.total(code, assumed), share(code, assumed)
    own, grants = related.split(row["cost_gross_1000nok"], pct)
    return told.split(row, own, grants, pct, whose)
