"""The map with its words and its rows, which are the list beside it too."""

from collections.abc import Mapping

import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.profile.several import on_map
from charts.answer import Answer
from charts.drawing import theme
from charts.drawing.maps import county, placed
from charts.profile import level_map, map_headline, map_words
from pages.municipality import rows as municipality_rows
from pages.shared import extract
from pages.shared.finding import Finding
from pages.shared.profile.borders import drawable, ground, marks, places, shapes

DOTS, AREAS = "prikker", "flater"


@extract.cached
def rows(measure: str, year: int) -> pd.DataFrame:
    """See profile.on_map.rows; the figure stands under the name of its measure, too."""
    found = on_map.rows(municipality_rows.material(), measure, year, places())
    return found.assign(**{measure: found["value"]})


@extract.cached
def _marks(measure: str, year: int) -> pd.DataFrame:
    """The rows, each where its mark is drawn."""
    return placed.placed(rows(measure, year), marks())


@extract.cached
def by_share(measure: str, year: int) -> list[on_map.County]:
    """See on_map.by_share."""
    return on_map.by_share(rows(measure, year), _county_of())


@extract.cached
def counties(measure: str, year: int) -> list[on_map.County]:
    """Where most are below; see on_map.most_below."""
    return on_map.most_below(by_share(measure, year))


def _county_of() -> Mapping[str, str]:
    return municipality_rows.material().classes["fylke"]


@extract.drawn
def _dots(measure: str, year: int) -> theme.Drawn:
    return level_map.dots(_marks(measure, year), ground(), map_words.labels(measure), _marked(measure, year))


def _marked(measure: str, year: int) -> county.Told | None:
    """The county that the headline tells of."""
    told = counties(measure, year)
    return level_map.marked(_marks(measure, year), told, on_map.members(told, _county_of()), drawable().seen)


@extract.cached
def answer(measure: str, year: int, code: str | None) -> Answer:
    """See map_words.answer."""
    return map_words.answer(rows(measure, year), code)


@extract.drawn
def finding(measure: str, year: int, form: str, code: str | None) -> Finding:
    """The map; without a figure where the borders are not there, or nobody has the measure that year."""
    each, labels, (known, source, _) = rows(measure, year), map_words.labels(measure), shapes()
    told = answer(measure, year, code)
    drawn = None
    if known and (each["map_class"] != "").any():
        of_all, marks = None if form == AREAS else _dots(measure, year), _marks(measure, year)
        drawn = (
            level_map.with_chosen(of_all, marks, code)
            if of_all
            else level_map.areas(marks, drawable(), labels, code, _marked(measure, year))
        )
    return Finding(
        map_headline.headline(each, counties(measure, year)),
        level_map.subtitle(each),
        drawn,
        alt=level_map.ALT.format(told.sentence),
        name=f"kart-{measure}-{year}-{form}",
        rows=lambda: each,
        columns=level_map.columns(measure),
        tables=("accounts", "population"),
        own_source=f"{source}." if source else "",
        chosen=code,
        caveat=map_words.caveat(each, by_share(measure, year)),
        about=map_words.about(measure, MEASURES[measure], float(each["level"].iloc[0])),
    )
