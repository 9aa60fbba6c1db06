"""The share of the children that go to private kindergartens: whose figure is used, and what follows of it."""

import pandas as pd

from analysis.kindergarten import cost as kindergarten_cost
from analysis.kindergarten.assumptions import Assumptions, country_private_share_pct
from analysis.kindergarten.rows.years import with_private_share
from charts import words
from charts.kindergarten import count_headlines as counted, headlines as told
from charts.kindergarten.few_children import FEW_FTE, at_most
from pages.kindergarten.count import rows
from pages.kindergarten.years import rows as year_rows
from pages.shared import extract


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


def split(code: str | None, assumed: Assumptions) -> str:
    """How much of the cost reaches the municipality as grants to private kindergartens, and when."""
    row, (pct, whose) = rows.total(code, assumed), share(code, assumed)
    if 0 < row["shortfall_gross_fte"] < FEW_FTE:
        return f"Det er {at_most(row['shortfall_gross_fte'])}, for lite til å deles på kommunale og private barnehager."
    lag = kindergarten_cost.LAG_YEARS
    cost = pd.DataFrame({"year": [0, lag], "cost_1000nok": [row["cost_gross_1000nok"], 0.0]})
    parts = kindergarten_cost.with_private_grants(cost, pct)
    own, grants = parts["own_1000nok"].iloc[0], parts["grants_1000nok"].iloc[1]
    source = f"{lag} år senere ({whose}, {words.number(pct, 0)} prosent)"
    if abs(pct - 50) <= counted.HALF_PCT and told.millions(own) == told.millions(grants):
        return (
            "Regnet hver barnehage for seg faller om lag halvparten hver på kommunale barnehager med en gang og på "
            f"tilskuddet til private {source}: {told.millions(own)} mill. kr."
        )
    return (
        f"Regnet hver barnehage for seg faller {told.millions(own)} mill. kr på kommunale barnehager med en gang og "
        f"{told.millions(grants)} mill. kr på tilskuddet til private {source}."
    )
