"""The map of old and young."""

import pandas as pd

from charts import words
from charts.drawing import theme
from charts.drawing.maps import municipality_map
from charts.population import old_map
from pages.population import rows
from pages.population.findings import ABOUT, TABLES
from pages.shared import extract
from pages.shared.finding import Finding
from pages.shared.profile.borders import ground, marks, shapes


@extract.drawn
def finding(year: int, classification: str, code: str | None) -> Finding | None:
    """Every municipality by how many old there are for each 100 young; None where the borders are not here."""
    if not marks():
        return None
    each = rows.each(year, classification)
    said = old_map.headline(each, code)
    return Finding(
        said,
        f"65 år og over per 100 under 20 år, 1. januar {year}, {words.n(len(each))}.",
        municipality_map.with_chosen(_dots(year), _classed(year), code),
        alt=f"Kartdiagram over kommunene. {said}.",
        name=f"eldre-og-unge-kart-{year}",
        rows=lambda: each,
        columns=["region_code", "region_name", "older_65", "younger_0_19", "older_per_100_younger", "inhabitants_on"],
        tables=TABLES,
        own_source=f"{shapes()[1]}.",
        chosen=code,
        caveat="Blått: flere eldre enn unge. Folketallet er regnet i dagens kommunegrenser.",
        about=(old_map.SIGN, *ABOUT),
    )


@extract.drawn
def _classed(year: int) -> pd.DataFrame:
    """In whichever groups: the map has none."""
    return old_map.classed(rows.of_year(year), marks())


@extract.drawn
def _dots(year: int) -> theme.Drawn:
    """Whoever is chosen."""
    return municipality_map.dots(_classed(year), ground(), old_map.LABELS, old_map.UNIT, old_map.said)
