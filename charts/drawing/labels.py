"""Direct labels in room of their own, so that none hides data: beside the plot, or in rows above it.

A figure does not know how wide it is shown, so everything here also has to fit a phone.
"""

import re
import textwrap
from dataclasses import dataclass

import numpy as np

from charts.drawing import theme

LINE, GAP = 17, 3
BESIDE, LEADER = 92, 12
ROOM_RIGHT, ROOM_LEFT = 0.61, 0.39
LETTERS, MOST_LETTERS = 12, 15  # of a line beside a plot, and of a word that is parted
FIRST_PART = re.compile(r"^(kommune|budsjett|regnskaps|investerings)(?=[a-zæøå]{4})", re.IGNORECASE)


@dataclass(frozen=True)
class Mark:
    """A label, its colour, and where it belongs: a value on the y axis, or a share (0 to 1) of the plot's width.

    Lines of the text are parted by <br>. line: the dash of the line from a label above, solid ones lie behind the
    data. line_color: its colour, where it is not that of the text.
    """

    text: str
    at: float
    color: str
    line: str = "solid"
    line_color: str = ""

    @property
    def height(self) -> int:
        """Pixels."""
        return LINE * (1 + self.text.count("<br>"))


def wrap(name: str) -> str:
    """A name in lines that fit beside a plot; a long word is parted with a hyphen, after its first part where it has one."""
    words = [FIRST_PART.sub(r"\1-", word) if len(word) > LETTERS else word for word in name.split(" ")]
    parted = re.sub(
        rf"[^\s-]{{{MOST_LETTERS},}}", lambda one: f"{one[0][: LETTERS - 1]}-{one[0][LETTERS - 1 :]}", " ".join(words)
    )
    return "<br>".join(textwrap.wrap(parted, LETTERS, break_long_words=False))


def beside(fig: theme.Drawn, marks: list[Mark], x: float, px_per_unit: float) -> None:
    """Labels to the right of the plot, moved apart, each with a line to its value at x, the end of the axis.

    px_per_unit: height of one unit of the y axis, or less: on a phone a long legend takes some of the height.
    """
    fig.update_layout(margin={"r": BESIDE})
    marks = sorted(marks, key=lambda mark: -mark.at)
    wanted = np.array([-mark.at * px_per_unit for mark in marks])
    shifts = apart(wanted, np.array([mark.height + GAP for mark in marks])) - wanted
    line = {"showarrow": True, "ax": LEADER, "arrowhead": 0, "arrowwidth": 1, "bgcolor": None, "borderpad": 0}
    theme.notes(
        fig,
        [
            theme.label(mark.text, mark.color, x=x, y=mark.at, ay=float(shift), xanchor="left", align="left",
                        arrowcolor=mark.color, **line)
            for mark, shift in zip(marks, shifts, strict=True)
        ],
    )  # fmt: skip


def led(fig: theme.Drawn, value: float | None, ends: tuple[float, float], color: str) -> None:
    """A thin line from where a value ends, where there is one, to where its name is led from."""
    if value is not None and not np.isnan(value):
        line = {"color": color, "width": 1}
        fig.add_scatter(x=list(ends), y=[value, value], mode="lines", line=line, hoverinfo="skip")


def apart(centres: np.ndarray, heights: np.ndarray) -> np.ndarray:
    """Centres of labels, in pixels and ascending, moved as little as possible (least squares) so that none overlap."""
    stacked = np.concatenate([[0], np.cumsum((heights[1:] + heights[:-1]) / 2)])[: len(centres)]
    loose, count = centres - stacked, len(centres)
    pooled = [
        max(min(loose[first : last + 1].mean() for last in range(i, count)) for first in range(i + 1))
        for i in range(count)
    ]
    return stacked + np.array(pooled)


def above(fig: theme.Drawn, marks: list[Mark], plot_px: int, free_px: int = 0) -> None:
    """Labels in rows above the y axis, each at the top of a line up from the x axis; no line crosses a label.

    Those far to the right have their label on the left of the line. plot_px: height of the plot, or less. free_px: kept
    free at the top, where no line comes.
    """
    top = 1 - (free_px + sum(mark.height for mark in marks)) / plot_px
    fig.update_yaxes(domain=[0, top])
    crowded = any(mark.at > ROOM_RIGHT for mark in marks)
    left = [crowded and mark.at >= ROOM_LEFT for mark in marks]
    order = sorted(
        zip(left, marks, strict=True), key=lambda pair: (not pair[0], pair[1].at if pair[0] else -pair[1].at)
    )
    for on_left, mark in order:
        top += mark.height / plot_px
        _row(fig, mark, top, "right" if on_left else "left")


def _row(fig: theme.Drawn, mark: Mark, top: float, side: str) -> None:
    solid = mark.line == "solid"
    fig.add_shape(
        type="line",
        xref="paper",
        yref="paper",
        x0=mark.at,
        x1=mark.at,
        y0=0,
        y1=top,
        layer="below" if solid else "above",
        line={"color": mark.line_color or mark.color, "width": 1 if solid else 2, "dash": mark.line},
    )
    place = {"x": mark.at, "y": top, "xref": "paper", "yref": "paper", "xanchor": side, "yanchor": "top"}
    theme.note(
        fig,
        mark.text,
        mark.color,
        **place,
        align=side,
        borderpad=0,
        xshift=4 if side == "left" else -4,
    )
