"""The map as a page: the answer, the picture and the list of the page Kart, as they are before anything is chosen there."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.profile.several.on_map import County, by_share, members, most_below
from charts.drawing.maps import county
from charts.files import table as texts
from charts.profile import level_map, map_headline, map_words
from data.municipalities.names import folded
from sheets.escaped import text
from sheets.overview import listed, map_picture, names
from sheets.overview.frame import Page
from sheets.overview.material import Where


class Marked(NamedTuple):
    """ranked: see on_map.by_share. told: the county that the map marks."""

    ranked: list[County]
    told: county.Told | None

    @property
    def counties(self) -> list[County]:
        """Those where most are below."""
        return most_below(self.ranked)


def marked(rows: pd.DataFrame, county_of: Mapping[str, str], places: Where) -> Marked:
    """What the map of dots and that of areas mark. rows: of profile.on_map. county_of: its name by code."""
    of = Marked(by_share(rows, county_of), None)
    codes = members(of.counties, county_of)
    return of._replace(told=level_map.marked(rows, of.counties, codes, places.shapes)) if places.shapes else of


def page(
    rows: pd.DataFrame, of: Marked, places: Where, sheets: Mapping[str, str], sources: tuple[str, ...], script: str
) -> Page:  # fmt: skip
    """rows: of profile.on_map. sheets: by code the file of each sheet that is in the folder."""
    measure, told = rows.iloc[0]["measure"], map_words.answer(rows, None)
    drawn = f'<p class="beside">{level_map.NOT_DRAWN}</p>'
    if places.shapes and (rows["map_class"] != "").any():
        picture = map_picture.dots(rows, places.shapes, level_map.ALT.format(told.sentence), of.told)
        drawn = f"{map_picture.key(rows, map_words.labels(measure))}{picture}"
    headline = map_headline.headline(rows, of.counties)
    above = "" if told.sentence.startswith(headline) else f"<h2>{text(headline)}</h2>"
    about = map_words.about(measure, MEASURES[measure], float(rows["level"].iloc[0]))
    name, called = names.MAPS[measure]
    body = _body(rows, f"{above}{_how(rows, of)}{drawn}", sheets)
    called = f"{names.CALLED[names.MAP]}: {called}"
    return Page(name, told, body, about, sources, f"{name}.csv", script, called=called)


def as_areas(of_dots: Page, rows: pd.DataFrame, of: Marked, places: Where, sheets: Mapping[str, str]) -> Page:
    """The same map as areas, with the same list."""
    picture = map_picture.areas(rows, places.shapes, level_map.ALT.format(of_dots.told.sentence), of.told)
    key = map_picture.key(rows, map_words.labels(rows.iloc[0]["measure"]), as_areas=True)
    called = f"{names.CALLED[names.MAP]}: {names.AS_AREAS}"
    return of_dots._replace(
        page=names.AREAS, body=_body(rows, f"{_how(rows, of)}{key}{picture}", sheets), called=called
    )


def _how(rows: pd.DataFrame, of: Marked) -> str:
    """What is shown, and how it is read."""
    return f'<p class="beside">{level_map.subtitle(rows)} {map_words.caveat(rows, of.ranked)}</p>'


def _body(rows: pd.DataFrame, drawn: str, sheets: Mapping[str, str]) -> str:
    """The map with the list of all under it."""
    table = f"<section><h2>{level_map.LISTED}</h2>{listed.SEARCH}{_list(rows, sheets)}</section>"
    return f'<section class="map">{drawn}</section>{table}'


def _list(rows: pd.DataFrame, sheets: Mapping[str, str]) -> str:
    measure, gaps = rows.iloc[0]["measure"], bool((rows["reason"] != "").any())
    shown = [name for name in level_map.columns(measure) if gaps or name != "reason"]
    cells = texts.texts(rows.assign(**{measure: rows["value"]}), shown)
    numbers = [MEASURES[name].label for name in shown[2:5]]
    links = [sheets.get(code, "") for code in rows["region_code"]]
    called = [f"{folded(name)} {code}" for name, code in zip(rows["region_name"], rows["region_code"], strict=True)]
    return listed.table(cells, level_map.LISTED, numbers, MEASURES["region_name"].label, links, called)
