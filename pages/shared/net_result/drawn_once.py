"""What the chart of the result over years has whoever is chosen, made once for all pages that draw it."""

from charts.drawing import theme
from charts.drawing.years import annotations
from charts.result import over_time
from pages.shared import cached, extract


@extract.drawn
def country(with_oslo: bool, averages: bool) -> theme.Drawn:
    """The country, its deciles and SSB's own points."""
    rows, deciles, ssb = cached.over_time(with_oslo)
    return over_time.country(rows, deciles, ssb, extract.unrevised(), averages)


@extract.drawn
def happened() -> annotations.Marked:
    """What is marked above the plot."""
    return annotations.of(extract.table("chart_annotations"), "net_result")
