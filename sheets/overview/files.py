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
from data.errors import MissingTable
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
Tell = Callable[[str], None]


def files(maker: Maker, codes: Iterable[str], edition: Place, kept: Kept, read: Read, read_edition: ReadEdition, told: Tell, head: str = "", dashboard: str | None = None) -> dict[str, bytes]:  # fmt: skip
    """By name. A page whose tables are not fetched is left out, which is told. codes: whose sheets are in the folder. head: of each page. dashboard: see views. Raises DataError."""
    of = _Sources(maker, kept)
    sheets = {code: f"{maker.slugs[code]}.html" for code in codes}
    gaps = material.gaps(maker.found)
    made = [
        *_maps(maker, edition, sheets, of, told),
        *_if_there(names.SPREAD, lambda: _spread(maker, read, of), told),
        *_if_there(names.CHANGED, lambda: _changed(material.changed(read, read_edition, kept), gaps, of), told),
        _missing(gaps, kept, sheets, of),
    ]
    pages = [page.page for page, _ in made]
    out = {page.data: _csv(rows) for page, rows in made}
    there = {names.file(page, language) for page in pages for language in LANGUAGES}
    for page, _ in made:
        for language in LANGUAGES:
            links = names.links(language, there, page.page) | views.of_page(page.page, language, dashboard)
            whole = page._replace(marked=maker.marked, beside=names.maps(page.page, pages))
            out[names.file(page.page, language)] = frame.html(whole, language, links, head)
    return out


class _Sources:
    """The editions that a page rests on, a sentence each."""

    def __init__(self, maker: Maker, kept: Kept):
        self.newest = material.newest(kept)
        self.all = maker.sources

    def __call__(self, *tables: str, more: str = "") -> tuple[str, ...]:
        told = (source_of(table, self.newest[table]) for table in tables if table in self.newest)
        return (*told, *filter(None, [more]), OURS, LICENCE)


def _if_there(page: str, make: Callable[[], Made], told: Tell) -> Iterator[Made]:
    try:
        yield make()
    except MissingTable as error:  # no other page leads there
        told(f"«{names.CALLED[page]}» er ikke med. {error}")


def _maps(maker: Maker, edition: Place, sheets: dict[str, str], of: _Sources, told: Tell) -> Iterator[Made]:
    """Of every measure that the page Kart has, the first as areas too; not of those without figures."""
    places = material.where(edition)
    sources = of(*OF_RESULT, more=f"{places.source}." if places.source else "")
    for measure, (_, called) in names.MAPS.items():
        years = missing_rows.years(maker.found, measure)
        if not years:
            told(f"«{names.CALLED[names.MAP]}: {called}» er ikke med: uttrekket har ikke tallene.")
            continue
        rows = map_rows.rows(maker.found, measure, years[-1], places.marks)
        marked = on_map.marked(rows, maker.found.classes["fylke"], places)
        page = on_map.page(rows, marked, places, sheets, sources, index.SEARCH)
        listed = rows.drop(columns=["east_hm", "north_hm"])
        yield page, listed
        if page.page == names.MAP and places.shapes:
            yield on_map.as_areas(page, rows, marked, places, sheets), listed


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
