"""Every file that a published folder has of all municipalities together: each page in each language, and its rows as CSV."""

from collections.abc import Callable, Iterable, Iterator

import pandas as pd

from analysis.common.asked import Read
from analysis.missing import reasons, rows as missing_rows
from analysis.profile.several import on_map as map_rows
from analysis.result import rows as result_rows
from analysis.revisions.editions import ReadEdition
from charts import level_caveat
from charts.revisions import about, tables
from data.contract.tables import EXTRACT
from data.errors import DataError
from data.extract.catalogue import Place
from data.inert_text import inert
from data.written_figures import without_noise
from languages import LANGUAGES
from sheets import index, views
from sheets.content import LICENCE, OURS, Maker, source_of
from sheets.overview import frame, ledgers, material, names, on_map, spread
from sheets.overview.frame import Page
from sheets.overview.material import Kept

OF_RESULT = ("accounts", "population")
Made = tuple[Page, pd.DataFrame]


def files(maker: Maker, codes: Iterable[str], edition: Place, kept: Kept, read: Read, read_edition: ReadEdition, head: str = "", dashboard: str | None = None) -> dict[str, bytes]:  # fmt: skip
    """By name. A page whose tables are not fetched is left out. codes: whose sheets are in the folder. head: of each page. dashboard: see views."""
    of = _Sources(maker, kept)
    sheets = {code: f"{maker.slugs[code]}.html" for code in codes}
    gaps = material.gaps(maker.found)
    made = [
        *_maps(maker, edition, sheets, of),
        *_if_there(lambda: _spread(maker, read, of)),
        *_if_there(lambda: _changed(material.changed(read, read_edition, kept), gaps, of)),
        *_if_there(lambda: _missing(gaps, kept, sheets, of)),
    ]
    out = {page.data: _csv(rows) for page, rows in made}
    there = {names.file(page.page, language) for page, _ in made for language in LANGUAGES}
    for page, _ in made:
        for language in LANGUAGES:
            links = names.links(language, there, page.page) | views.of_page(page.page, language, dashboard)
            out[names.file(page.page, language)] = frame.html(page._replace(marked=maker.marked), language, links, head)
    return out


class _Sources:
    """The editions that a page rests on, a sentence each."""

    def __init__(self, maker: Maker, kept: Kept):
        self.newest = {name: vintages[0] for name, vintages in kept.items() if name in EXTRACT and vintages}
        self.all = maker.sources

    def __call__(self, *tables: str, more: str = "") -> tuple[str, ...]:
        told = (source_of(table, self.newest[table]) for table in tables if table in self.newest)
        return (*told, *filter(None, [more]), OURS, LICENCE)


def _if_there(make: Callable[[], Made]) -> Iterator[Made]:
    try:
        yield make()
    except DataError:  # the page that needs it is not written, and no other leads there
        return


def _maps(maker: Maker, edition: Place, sheets: dict[str, str], of: _Sources) -> Iterator[Made]:
    """Of every measure that the page Kart has, the first as areas too; none where there are no figures."""
    places = material.where(edition)
    sources = of(*OF_RESULT, more=f"{places.source}." if places.source else "")
    there = {measure: found for measure in names.MAPS if (found := missing_rows.years(maker.found, measure))}
    for measure, years in there.items() if set(there) == set(names.MAPS) else ():
        rows = map_rows.rows(maker.found, measure, years[-1], places.points)
        counties = map_rows.most_below(rows, maker.found.classes["fylke"])
        page = on_map.page(rows, counties, places, sheets, sources, index.SEARCH)
        listed = rows.drop(columns=["east_hm", "north_hm"])
        yield page, listed
        if page.page == names.MAP and places.shapes:
            yield on_map.as_areas(page, rows, places, sheets), listed


def _spread(maker: Maker, read: Read, of: _Sources) -> Made:
    found = material.spread(read, maker.found)
    told = (level_caveat.WHAT, level_caveat.NOISE, level_caveat.KONSERN, level_caveat.COUNT)
    return spread.page(found, told, of(*OF_RESULT)), found.classes[result_rows.EVERY_SPREAD]


def _changed(found: material.Changed, gaps: material.Gaps, of: _Sources) -> Made:
    rows = found.rows.assign(kind=found.rows["kind"].map(tables.KINDS))[about.CHANGES]
    return ledgers.changed(found, gaps, of.all), rows


def _missing(gaps: material.Gaps, kept: Kept, sheets: dict[str, str], of: _Sources) -> Made:
    rows = gaps.every.assign(kind=gaps.every["kind"].map(reasons.KINDS))[about.GAPS]
    return ledgers.missing(gaps, kept, sheets, of.all, index.SEARCH), rows


def _csv(rows: pd.DataFrame) -> bytes:
    """Unrounded, with a heading line, in UTF-8 that a spreadsheet knows as such."""
    return inert(without_noise(rows)).to_csv(index=False, lineterminator="\n").encode("utf-8-sig")
