"""How far every municipality is from the three limits: a strip a test."""

import pandas as pd

from charts import words
from charts.drawing import row_marks, theme
from charts.room import limit_row
from charts.room.limit_row import ROW, LimitRow

TOP, BOTTOM, FOOT = 8, 26, 4  # pixels: above the first, below the last, and down to what the triangles are
BOTH, OTHERS = "\u25cf {} under begge grensene", "\u25cb"  # what the dots are


class LimitStrips:
    """One row a test, each with an axis of its own, of which most is the same whoever is chosen. each:
    three_tests.municipalities of one year; those beyond all of two limits are dark. totals: test -> the row for all of class_spread, of the tests that can be
    made. limits: of room.rows."""

    def __init__(self, each: pd.DataFrame, totals: dict[str, pd.Series], limits: pd.DataFrame):
        each = each.assign(beyond_all=_beyond_all(each, tuple(totals)))
        drawn = theme.figure(TOP + BOTTOM + ROW * len(totals))
        drawn.update_layout(margin={"l": 12, "r": 12, "t": TOP, "b": BOTTOM})
        self._rows = [
            LimitRow(drawn, number, len(totals), each, total, limits.loc[test])
            for number, (test, total) in enumerate(totals.items())
        ]
        drawn.finish()
        self._country = drawn

    def with_chosen(self, code: str | None) -> theme.Drawn:
        """The chart, in which a municipality is marked in each row where it has a figure."""
        fig = self._country.over()
        fig.plain["data"].clear()
        fig.plain["layout"].pop("annotations", None)
        for row in self._rows:
            row.draw(fig, code)
        next((row for row in self._rows if row.key(fig, code)), None)  # on the first row with room for it
        row_marks.foot(fig, self._key(), "".join(row.triangles() for row in self._rows), FOOT)
        if not any(row.has(code) for row in self._rows):  # no name stands under a bar
            limit_row.closer(fig, len(self._rows), TOP + BOTTOM)
        return fig

    def _key(self) -> str:
        """What the dots are, and how many where they are as many in each row."""
        dark = max(
            len(row.beyond.place) for row in self._rows
        )  # as many in each row: who is beyond both has both figures
        pale = {len(row.others.place) for row in self._rows}
        many = f"{words.number(max(pale), 0)} " if len(pale) == 1 else ""
        if not dark:
            return f"{OTHERS} {many}kommuner"
        return f"{BOTH.format(words.number(dark, 0))}   {OTHERS} {many}andre"

    def weight(self) -> int:
        """Bytes in memory."""
        return 2 * self._country.weight()


def _beyond_all(each: pd.DataFrame, tests: tuple[str, ...]) -> pd.Series:
    """Who is beyond both limits of two; nobody where one is drawn, or the uncorrected debt, whose limit is for another figure."""
    fails = each[[f"{test}_fails" for test in tests]].eq(1).all(axis=1)
    return fails & (len(tests) == 2) & ("debt" not in tests)
