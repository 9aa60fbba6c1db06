"""The spread by size as a page: the answer, the strips and the classes of the page Etter størrelse, as it begins."""

from charts import words
from charts.level_caveat import NOT_A_VERDICT
from charts.result import size_answer, size_headlines
from sheets.escaped import text
from sheets.overview import listed, names, strips
from sheets.overview.frame import Page
from sheets.overview.material import Spread


def page(found: Spread, about: tuple[str, ...], sources: tuple[str, ...]) -> Page:
    """about: what must be known of the result of one year."""
    told = size_answer.every_class(found.classes)
    title = size_headlines.OF_EACH.format(found.year)
    counted = words.n_of(len(found.each), found.of)
    cells = size_headlines.main_figures(found.classes)
    body = (
        f"<section><h2>{text(size_headlines.weakest(found.classes))}</h2>"
        f'<p class="beside">{words.NDR}, kommunekonsern, {found.year}, {counted} utenom Oslo. {NOT_A_VERDICT}</p>'
        f"{strips.all_classes(found.each, found.classes, found.level, size_headlines.lowest_median(found.classes))}</section>"
        f"<section><h2>{title}</h2><p>{text(size_headlines.lowest_told(found.classes))}</p>"
        f"{listed.table(cells, title, list(cells.columns[1:]))}</section>"
    )
    notes = (size_headlines.STRIP, size_headlines.AVERAGES, *about)
    return Page(names.SPREAD, told, body, notes, sources, f"{names.SPREAD}.csv")
