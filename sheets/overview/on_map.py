"""The map as a page: the answer, the picture and the list of the page Kart, as they are before anything is chosen there."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.measures.registry import MEASURES
from charts.files import table as texts
from charts.profile import level_map, map_words
from data.municipalities.names import folded
from sheets.escaped import text
from sheets.overview import listed, map_picture, names
from sheets.overview.frame import Page
from sheets.overview.material import Where

SHOWN = ["region_code", "region_name", "{measure}", "level_distance", "inhabitants"]
LISTED = "Alle kommuner, lengst under nivået først"
BESIDE = "Kartdiagram over kommunene. {} Listen under kartet har alle."


def page(
    rows: pd.DataFrame, counties: Sequence[str], places: Where, sheets: Mapping[str, str], sources: tuple[str, ...], script: str
) -> Page:  # fmt: skip
    """rows: of profile.on_map. counties: its most_below. sheets: by code the file of each sheet that is in the folder."""
    measure, told = rows.iloc[0]["measure"], map_words.answer(rows, None)
    drawn = '<p class="beside">Kartet kan ikke tegnes her ennå.</p>'
    if places.shapes and (rows["map_class"] != "").any():
        picture = map_picture.dots(rows, places.shapes, BESIDE.format(f"{told.sentence}."))
        drawn = f"{map_picture.key(rows, map_words.labels(measure))}{picture}"
    headline = map_words.headline(rows, counties)
    above = "" if told.sentence.startswith(headline) else f"<h2>{text(headline)}</h2>"
    body = (
        f'<section class="map">{above}<p class="beside">{level_map.subtitle(rows)} {map_words.caveat(measure)}</p>{drawn}</section>'
        f"<section><h2>{LISTED}</h2>{listed.SEARCH}{_list(rows, measure, sheets)}</section>"
    )
    about = map_words.about(measure, MEASURES[measure], float(rows["level"].iloc[0]))
    name, called = names.MAPS[measure]
    kin = names.maps(name)
    return Page(
        name,
        told,
        body,
        about,
        sources,
        f"{name}.csv",
        script,
        called=f"{names.CALLED[names.MAP]}: {called}",
        beside=kin,
    )


def as_areas(of_dots: Page, rows: pd.DataFrame, places: Where, sheets: Mapping[str, str]) -> Page:
    """The same map as areas, with the same list."""
    measure = rows.iloc[0]["measure"]
    picture = map_picture.areas(rows, places.shapes, BESIDE.format(f"{of_dots.told.sentence}."))
    body = (
        f'<section class="map"><p class="beside">{level_map.subtitle(rows)} {map_words.caveat(measure)}</p>'
        f"{map_picture.key(rows, map_words.labels(measure), as_areas=True)}{picture}</section>"
        f"<section><h2>{LISTED}</h2>{listed.SEARCH}{_list(rows, measure, sheets)}</section>"
    )
    called = f"{names.CALLED[names.MAP]}: {names.AS_AREAS}"
    return of_dots._replace(page=names.AREAS, body=body, called=called, beside=names.maps(names.AREAS))


def _list(rows: pd.DataFrame, measure: str, sheets: Mapping[str, str]) -> str:
    shown = [name.format(measure=measure) for name in SHOWN] + ["reason"] * bool((rows["reason"] != "").any())
    cells = texts.texts(rows.assign(**{measure: rows["value"]}), shown)
    numbers = [MEASURES[name].label for name in shown[2:5]]
    links = [sheets.get(code, "") for code in rows["region_code"]]
    called = [f"{folded(name)} {code}" for name, code in zip(rows["region_name"], rows["region_code"], strict=True)]
    return listed.table(cells, LISTED, numbers, MEASURES["region_name"].label, links, called)
