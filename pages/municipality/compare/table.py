"""The table of municipalities side by side: a line a measure under the name of its group, each figure a link to its view."""

import pandas as pd

from charts.answer import Answer
from charts.profile import beside_answer, side_by_side
from pages.municipality import rows as municipality_rows
from pages.shared import cached, extract, show
from pages.shared.finding import Finding
from pages.shared.in_use import permanent
from pages.shared.language import spoken, st
from pages.shared.markdown import plain
from pages.shared.one_question.chart import beside

SHOWN = [
    "group", "measure_name", "measure_unit", "region_name", "year", "value", "reason", "level", "level_name", "level_side",
    "edition",
]  # fmt: skip


def table(codes: tuple[str, ...], headline: str) -> None:
    """The table, folded away while there is one alone and nothing to compare, and what opens beside it. On paper it is
    open (page.js).
    """
    if len(codes) == 1:
        title = side_by_side.ALL_OF_ONE.format(name=cached.municipalities()[codes[0]])
        show.printed(title, "all-figures", lambda: _shown(codes))
    else:
        _shown(codes)
    beside(_finding(codes, headline))


def _shown(codes: tuple[str, ...]) -> None:
    """The table, and why figures are missing."""
    told, lacking = _told(codes, spoken.language())
    with st.container(key="compare"):
        st.markdown(told)
    for text in lacking:
        st.caption(text)


@extract.cached
def answer(codes: tuple[str, ...]) -> Answer:
    """See beside_answer.answer."""
    return beside_answer.answer(municipality_rows.beside(codes))


@extract.cached
def _told(codes: tuple[str, ...], _language: str) -> tuple[str, list[str]]:
    """The table in markdown, with links that keep the language, and why figures are missing."""
    rows = municipality_rows.beside(codes)
    return markdown(rows), [plain(text) for text in side_by_side.lacking(rows)]


def markdown(rows: pd.DataFrame) -> str:
    """The whole table in markdown: the name of a group stands in a line of its own."""
    each = rows.drop_duplicates("region_code")
    names, codes = each["region_name"].tolist(), each["region_code"].tolist()
    usual = side_by_side.common_year(rows)
    out, group = (
        [_line([f"Tall i {usual}" if usual else "Tall", *map(plain, names)]), _line([":--", *["--:"] * len(names)])],
        "",
    )
    for one in side_by_side.lines(rows):
        if one.group != group:
            group = one.group
            out.append(_line([f"**{plain(group)}**", *[""] * len(names)]))
        cells = [
            f"[{plain(text)}]({_link(side_by_side.address(one.measure, code, one.year), code)})"
            for text, code in zip(one.cells, codes, strict=True)
        ]
        out.append(_line([plain(one.label), *cells]))
    return "\n".join(out)


def _link(address: str, code: str) -> str:
    """Of the same figures and in the same language."""
    return permanent.with_language(permanent.with_moment(address), code)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


@extract.drawn
def _finding(codes: tuple[str, ...], headline: str) -> Finding:
    rows = municipality_rows.beside(codes)
    return Finding(
        headline,
        "",
        None,
        alt=headline,
        name=f"sammenlikn-{'-'.join(codes)}",
        rows=lambda: rows,
        columns=SHOWN,
        tables=tuple(table for table in dict.fromkeys(rows["table"]) if table) or municipality_rows.TABLES,
        scope="kommunekonsern",
        about=side_by_side.about(rows, cached.level(cached.years()[-1])),
    )
