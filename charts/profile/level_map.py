"""The map of the distance to a level: below it blue circles, above it pale grey diamonds, darker the farther below. See `municipality_map`."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.profile.several.on_map import County
from charts import words
from charts.drawing import theme
from charts.drawing.maps import county, municipality_map
from charts.drawing.maps.borders import Shapes
from charts.drawing.maps.municipality_map import with_chosen
from charts.profile import map_headline, map_words

__all__ = ["areas", "dots", "with_chosen"]
LISTED, NEAR = "Alle kommuner, lengst under nivået først", "Kommune for kommune"
ALT = "Kartdiagram over kommunene. {}. Under kartet er de samme tallene for alle kommuner."
UNIT = "Prosent av brutto driftsinntekter"
NOT_DRAWN = "Kartet kan ikke tegnes her ennå."


def dots(
    rows: pd.DataFrame, under: theme.Drawn, labels: Mapping[str, str], told: county.Told | None = None
) -> theme.Drawn:  # fmt: skip
    """What is drawn whoever is chosen. rows: of profile.on_map. under, told: see municipality_map.dots."""
    return municipality_map.dots(rows, under, labels, map_words.unit(rows), _said, told)


def marked(
    rows: pd.DataFrame, counties: Sequence[County], codes: Collection[str], shapes: Shapes
) -> county.Told | None:
    """The county that the headline names, with how many of its municipalities are below the level; None where it names none,
    see map_headline.headline. codes: its municipalities."""
    one = map_headline.county(rows, counties)
    return county.told(shapes, codes, one.name, f"{one.below} av {one.known}") if one else None


def subtitle(rows: pd.DataFrame) -> str:
    """What is shown, in which unit, of when, and of how many where some lack figures."""
    first, there = rows.iloc[0], int((rows["level_side"] != "").sum())
    some = f"{words.n_of(there, len(rows))} " if there < len(rows) else ""
    return f"{first['measure_name']}, {first['year']}. {UNIT}: kommunekonsern, {some}med Oslo."


def columns(measure: str) -> list[str]:
    """Of `rows`, with the figure under the name of its measure too: those that the list shows."""
    return ["region_code", "region_name", measure, "level_distance", "inhabitants", "reason"]


def areas(
    rows: pd.DataFrame, shapes: municipality_map.Drawable, labels: Mapping[str, str], chosen: str | None,
    told: county.Told | None = None,
) -> theme.Drawn:  # fmt: skip
    """The same as areas."""
    return municipality_map.areas(rows, shapes, labels, map_words.unit(rows), chosen, _said, told)


def _said(row: Mapping[str, Any]) -> str:
    return ", ".join([map_words.said(row), *map_words.inhabitants(row)])
