"""What was missing before the norm came, as figures: see `answer.py`, whose count it is."""

from collections.abc import Mapping

from charts.answer import KeyFigure
from charts.kindergarten.few_children import FEW_FTE, at_most
from charts.kindergarten.headlines import between
from charts.kindergarten.norm_name import LAWS, NormName


def span(row: Mapping) -> str:
    """In FTE, from the lowest to the highest of both readings."""
    high = row["shortfall_gross_high_fte"]
    return at_most(high) if high < FEW_FTE else f"{between(row['shortfall_net_low_fte'], high)} årsverk"


def then(count: Mapping | None, year: int | None, norm: NormName = LAWS) -> list[KeyFigure]:
    """What was missing, as one figure; nothing where nobody was counted."""
    if count is None or not count["units"]:
        return []
    nothing = count["shortfall_gross_high_fte"] == 0
    return [KeyFigure(f"Manglet til {norm.label}" if norm.tried else "Manglet før normen", "ingen" if nothing else span(count).replace(" årsverk", "\u00a0årsverk"),
                      f"i {year}")]  # fmt: skip


def readings(count: Mapping) -> tuple[KeyFigure, ...]:
    """Both readings beside each other, with what they cost in a year; nothing of few, or where they are alike."""
    spans = {
        name: between(count[f"shortfall_{name}_low_fte"], count[f"shortfall_{name}_high_fte"])
        for name in ("gross", "net")
    }
    if count["shortfall_gross_high_fte"] < FEW_FTE or spans["gross"] == spans["net"]:
        return ()
    labels = {"gross": "Hver barnehage for seg", "net": "Kommunen under ett"}
    cost = {name: [count[f"cost_{name}_{end}_1000nok"] / 1000 for end in ("low", "high")] for name in spans}
    return tuple(
        KeyFigure(labels[name], f"{span}\u00a0årsverk", f"{between(*cost[name])} mill. kr/år")
        for name, span in spans.items()
    )
