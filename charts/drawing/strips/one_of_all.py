"""Dots of all municipalities, made once for whoever is chosen: the chosen one is left out of them, and drawn over them."""

from typing import Any

import numpy as np
import pandas as pd

from charts.drawing import row_marks, theme
from charts.drawing.plain_parts import encoded


class Dots:
    """What each municipality's dot is drawn of. each: region_code and region_name, a row a municipality.

    value: along the axis. across: where in its row. said: what each tells. ends: of the axis.
    """

    def __init__(
        self,
        each: pd.DataFrame,
        value: np.ndarray,
        across: np.ndarray,
        said: list[str],
        ends: tuple[float, float],
    ):
        self.place = {code: at for at, code in enumerate(each["region_code"].tolist())}
        self.names, self.value, self.across, self.said, self.ends = (
            each["region_name"].tolist(),
            value,
            across,
            said,
            ends,
        )

    def x(self, code: str) -> float:
        """Where the dot of a municipality is drawn."""
        return float(np.clip(self.value[self.place[code]], *self.ends))

    def name(self, code: str) -> str:
        return self.names[self.place[code]]

    def draw(self, fig: theme.Drawn, rows: np.ndarray | float = 0.0, loud: np.ndarray | None = None) -> None:
        """All of them. rows: the middle of the row that each is in. loud: which are of what the headline tells of."""
        color: str | list[str] = theme.SOFT
        line = 1.0
        if loud is not None and loud.any():
            color, line = np.where(loud, theme.TOTAL, theme.SOFT).tolist(), 0.7
        row_marks.dots(fig, self.value, rows + self.across, self.said, self.ends, color, 7, line)

    def draw_in_one_row(self, fig: theme.Drawn) -> None:
        """All of them, so small and pale that hundreds are not one grey."""
        row_marks.dots(fig, self.value, self.across, self.said, self.ends, theme.FAINT, 5, 0.7)

    def draw_marked(self, fig: theme.Drawn) -> None:
        """Them over the others of `draw_in_one_row`, in the same places."""
        row_marks.dots(fig, self.value, self.across, self.said, self.ends, theme.TOTAL, 7, 0.7)

    def draw_chosen(self, fig: theme.Drawn, code: str, y: float) -> None:
        """One of them, larger, in the middle of its row."""
        at = self.place[code]
        value, said = self.value[at : at + 1], self.said[at : at + 1]
        row_marks.dots(fig, value, np.array([y]), said, self.ends, theme.CHOSEN, 14)

    def without(self, trace: dict[str, Any], code: str) -> dict[str, Any]:
        """What `draw` drew, without one of them."""
        at, marker = self.place[code], trace["marker"]
        said = trace["text"][:at] + trace["text"][at + 1 :]
        symbol = np.delete(marker["symbol"], at)
        x, y = np.delete(trace["x"], at), np.delete(trace["y"], at)
        return encoded(trace | {"x": x, "y": y, "text": said, "marker": marker | {"symbol": symbol}})
