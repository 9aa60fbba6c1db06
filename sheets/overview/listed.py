"""Rows as a table of HTML that is a table on a phone too, and a field that narrows it."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.common.records import records
from analysis.measures.registry import MEASURES
from sheets import index
from sheets.escaped import text

CODE = MEASURES["region_code"].label  # a phone has no room for it; the field knows it

SEARCH = index.FIELD


def table(
    cells: pd.DataFrame, caption: str, numbers: Sequence[str] = (), head: str = "", links: Sequence[str] = (), called: Sequence[str] = ()
) -> str:  # fmt: skip
    """cells: each as text, under its name. numbers: the columns that stand to the right. head: the column that names a row, else
    the first. links: of each row, where its name leads, "" for nowhere. called: of each row, what the field finds it by."""
    named = head or str(cells.columns[0])
    right = {name: ' class="n"' if name in numbers else ' class="code"' if name == CODE else "" for name in cells}
    headings = "".join(f'<th scope="col"{right[name]}>{text(name)}</th>' for name in cells)
    lines = [_row(row, named, right, links[at] if links else "", called[at] if called else "")
             for at, row in enumerate(records(cells))]  # fmt: skip
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{text(caption)}"><table class="rows"><thead><tr>{headings}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table></div>"
    )


def _row(row: Mapping, named: str, right: Mapping[str, str], link: str, called: str) -> str:
    cells = []
    for name, said in row.items():
        shown = f'<a href="{text(link)}">{text(said)}</a>' if name == named and link else text(said)
        cells.append(f'<th scope="row">{shown}</th>' if name == named else f"<td{right[name]}>{shown}</td>")
    found_by = f' data-called="{text(called)}"' if called else ""
    return f"<tr{found_by}>{''.join(cells)}</tr>"
