"""Long lists of municipalities, in closed drawers."""

from collections.abc import Callable

import pandas as pd

from pages.shared import show
from pages.shared.language import st


def drawer(
    title: str, key: str, rows: pd.DataFrame, columns: list[str], source: str, note: str = "", *, chosen: str | None
) -> None:
    """A closed drawer with a table and its source; the title tells how many rows it has. chosen: see show.table."""

    def fill() -> None:
        if note:
            st.caption(note)
        show.table(rows, columns, alt=title, chosen=chosen)
        st.caption(source)

    counted(title, key, rows, fill)


def counted(title: str, key: str, rows: pd.DataFrame, fill: Callable[[], None]) -> None:
    """A closed drawer whose title tells how many rows it has, and which says so where there are none."""
    show.closed(f"{title}: {len(rows)}", key, (lambda: st.markdown("Ingen.")) if rows.empty else fill)
