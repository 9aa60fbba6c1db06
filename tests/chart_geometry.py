"""Where the words and the lines of a chart lie, in pixels from the top left, worked out from the figure alone.

A figure is as wide as its page: WIDTHS are those of a phone and of a desk. Letters are counted, not measured.
"""

import itertools
import re
from typing import NamedTuple

import numpy as np

from charts.drawing import theme
from charts.drawing.plain_parts import decoded

WIDTHS = (343, 1000)
LETTER, LINE_PX, INSET = (
    0.46,
    1.3,
    2.0,
)  # of the size of the type: a letter's width, a line's height; pixels of air in a box
ANCHORS = {"left": 0.0, "bottom": 1.0, "center": 0.5, "middle": 0.5, "right": 1.0, "top": 0.0}
PALE = 0.2  # a line of less opacity is a ground, as a spread is


class Words(NamedTuple):
    """A text of a chart with its box. y: the figure on the axis that it is told of, NaN above or beside all. tip: where
    the line from it leads, None without one."""

    text: str
    color: str
    left: float
    top: float
    right: float
    bottom: float
    y: float
    tip: tuple[float, float] | None

    @property
    def height(self) -> float:
        return self.bottom - self.top


class Drawn(NamedTuple):
    """A line or marks: points in pixels, NaN where a line is open. is_ground: of no figure, as the line of a year."""

    color: str
    is_line: bool
    points: np.ndarray
    is_ground: bool = False


class Chart:
    """The geometry of a figure at a width."""

    def __init__(self, fig: theme.Drawn, width: float):
        sent = decoded(fig.plain)
        self.layout, self.data = sent["layout"], sent["data"]
        margin = self.layout["margin"]
        self.left, self.top = margin["l"], margin["t"]
        self.wide = width - margin["l"] - margin["r"]
        self.tall = self.layout["height"] - margin["t"] - margin["b"]

    @property
    def has_rows(self) -> bool:
        """Whether the chart is of rows: its upright axis has names or nothing, and it is no map."""
        axis = self.layout.get("yaxis", {})
        named = any(re.search(r"[^\W\d]", str(text)) for text in axis.get("ticktext", ()))
        return named or (axis.get("visible") is False and not self.is_map)

    @property
    def is_map(self) -> bool:
        """Whether both axes are of the same measure: its lines are borders, and the ground that words lie on."""
        return "scaleanchor" in self.layout.get("yaxis", {})

    def inside(self, box: Words) -> Words:
        """The part of the words that is within the plot, where lines are drawn."""
        right, bottom = self.left + self.wide, self.top + self.tall
        return box._replace(
            left=max(box.left, self.left),
            top=max(box.top, self.top),
            right=min(box.right, right),
            bottom=min(box.bottom, bottom),
        )

    def rows(self) -> np.ndarray:
        """How far down the marks, bars and lying lines of the rows are."""
        return np.concatenate([one.points[_lies(one)][:, 1] for one in self.drawn()])

    def x(self, value, ref: str = "x") -> np.ndarray:
        """Pixels across. ref: an axis, or "paper"."""
        return self.left + self.wide * self._share(value, ref)

    def y(self, value, ref: str = "y") -> np.ndarray:
        """Pixels down."""
        return self.top + self.tall * (1 - self._share(value, ref))

    def _share(self, value, ref: str) -> np.ndarray:
        if ref == "paper":
            return np.asarray(value, dtype=float)
        name, _, of_domain = ref.partition(" ")
        axis = self.layout.get(f"{name[0]}axis{name[1:]}", {})
        first, last = axis.get("domain", (0.0, 1.0))
        if of_domain:
            return first + (last - first) * np.asarray(value, dtype=float)
        low, high = axis.get("range") or self._bars_from_zero(name[0])
        at = np.asarray(value, dtype=float)
        return first + (last - first) * ((np.log10(at) if axis.get("type") == "log" else at) - low) / (high - low)

    def _bars_from_zero(self, name: str) -> tuple[float, float]:
        """The range that plotly gives an axis of bars, which has none of its own."""
        return 0.0, max(float(np.max(trace[name])) for trace in self.data if trace["type"] == "bar") / 0.95

    def words(self) -> list[Words]:
        """Every text of the frame but the figures of the axes."""
        notes = [
            one for one in self.layout.get("annotations", []) if one.get("visible") is not False and one.get("text")
        ]
        return [*(self._note(one) for one in notes), *(one for trace in self.data for one in self._texts(trace))]

    def _note(self, note: dict) -> Words:
        refs = note.get("xref", "x"), note.get("yref", "y")
        base = np.array([float(self._at(note, "x", refs[0])), float(self._at(note, "y", refs[1]))])
        shift = np.array([note.get("xshift", 0), -note.get("yshift", 0)], dtype=float)
        arrow = bool(note.get("showarrow", True))
        tail = np.array([note.get("ax", -10), note.get("ay", -30)], dtype=float) if arrow else np.zeros(2)
        at = base + shift + tail
        wide, tall = _size(note["text"], note["font"]["size"])
        pad = note.get("borderpad", 1)
        across, down = (_share_of(note, name, ref) for name, ref in zip(("x", "y"), refs, strict=True))
        left, top = at[0] - across * (wide + 2 * pad) + pad, at[1] - down * (tall + 2 * pad) + pad
        value = float(note["y"]) if refs[1] != "paper" and " " not in refs[1] else float("nan")
        tip = (float(base[0]), float(base[1])) if arrow else None
        return Words(note["text"], note["font"]["color"], left, top, left + wide, top + tall, value, tip)

    def _at(self, note: dict, name: str, ref: str) -> np.ndarray:
        axis = self.layout.get(f"{name}axis", {})
        value = 10 ** note[name] if axis.get("type") == "log" and ref == name else note[name]  # a note's is a logarithm
        return (self.x if name == "x" else self.y)(value, ref)

    def _texts(self, trace: dict) -> list[Words]:
        if "text" not in (trace.get("mode") or "") or trace.get("text") is None:
            return []
        x, y = self._points(trace).T
        font, where = trace.get("textfont", {}), trace.get("textposition", "middle center")
        sides = [where] * len(x) if isinstance(where, str) else where
        texts = [trace["text"]] * len(x) if isinstance(trace["text"], str) else list(trace["text"])
        found = []
        for text, side, at, down_at, value in zip(texts, sides, x, y, trace["y"], strict=True):
            down, across = side.split()
            wide, tall = _size(text, font.get("size", 13))
            left = at - {"left": wide, "center": wide / 2, "right": 0.0}[across]
            top = down_at - {"top": tall, "middle": tall / 2, "bottom": 0.0}[down]
            found.append(Words(text, font.get("color", ""), left, top, left + wide, top + tall, float(value), None))
        return found

    def _points(self, trace: dict) -> np.ndarray:
        x, y = (np.asarray(trace[name], dtype=float) for name in ("x", "y"))
        return np.column_stack([self.x(x, trace.get("xaxis", "x")), self.y(y, trace.get("yaxis", "y"))])

    def drawn(self) -> list[Drawn]:
        """Lines and marks that are seen: of the traces, and the lines of the layout."""
        return [*(one for trace in self.data for one in self._trace(trace)), *self._shapes()]

    def _trace(self, trace: dict) -> list[Drawn]:
        if not len(trace.get("x", ())):
            return []
        if trace["type"] == "bar":
            return [self._bars(trace)]
        mode, found = trace.get("mode", "lines"), []
        line, marker = trace.get("line", {}), trace.get("marker", {})
        points = self._points(trace)
        if "lines" in mode and not self.is_map and line.get("width", 2) and _opacity(line.get("color", "")) > PALE:
            found.append(Drawn(line.get("color", ""), True, _stepped(points, line.get("shape", "linear"))))
        if trace.get("fill") == "toself" and "fillcolor" in trace:
            found.append(Drawn(_opaque(trace["fillcolor"]), False, points))
        if "markers" in mode and trace.get("marker", {}).get("opacity", 1) != 0:
            colors = marker.get("color", line.get("color", ""))
            found.append(Drawn(colors if isinstance(colors, str) else "", False, points))
        return found

    def _bars(self, trace: dict) -> Drawn:
        """The corners and the middles of the ends of bars, lying or standing."""
        lying = trace.get("orientation") == "h"
        ends, place = (np.asarray(trace[name], dtype=float) for name in (("x", "y") if lying else ("y", "x")))
        base = np.broadcast_to(np.asarray(trace.get("base", 0.0), dtype=float), ends.shape)
        half = np.asarray(trace.get("width", 0.8), dtype=float) / 2
        along = np.concatenate([base, base, base, base + ends, base + ends, base + ends])
        across = np.concatenate([place - half, place, place + half] * 2)
        x, y = (along, across) if lying else (across, along)
        return Drawn("", False, np.column_stack([self.x(x), self.y(y)]))

    def _shapes(self) -> list[Drawn]:
        found = []
        for shape in self.layout.get("shapes", []):
            if shape["type"] == "line":
                x = self.x([shape["x0"], shape["x1"]], shape.get("xref", "x"))
                y = self.y([shape["y0"], shape["y1"]], shape.get("yref", "y"))
                found.append(Drawn(shape["line"]["color"], True, np.column_stack([x, y]), is_ground=True))
        return found


def crossed(box: Words, line: np.ndarray) -> bool:
    """Whether a line goes through the inside of the words."""
    low, high = np.array([box.left, box.top]) + INSET, np.array([box.right, box.bottom]) - INSET
    if (low >= high).any():
        return False
    start, step = line[:-1], np.diff(line, axis=0)
    whole = ~np.isnan(step).any(axis=1)
    start, step = start[whole], step[whole]
    with np.errstate(divide="ignore", invalid="ignore"):
        ends = np.stack([(low - start) / step, (high - start) / step])
    flat, inside = step == 0, (start > low) & (start < high)
    enter = np.where(flat, np.where(inside, -np.inf, np.inf), ends.min(axis=0)).max(axis=1, initial=0)
    leave = np.where(flat, np.where(inside, np.inf, -np.inf), ends.max(axis=0)).min(axis=1, initial=1)
    return bool((enter < leave).any())


def away(box: Words, points: np.ndarray) -> np.ndarray:
    """How far each point is from the words, in pixels; 0 on them."""
    low, high = np.array([box.left, box.top]), np.array([box.right, box.bottom])
    return np.hypot(*np.maximum(np.maximum(low - points, points - high), 0).T)


def _size(text: str, size: float) -> tuple[float, float]:
    """Width and height of a text of one or more lines."""
    lines = re.sub(r"<(?!br)[^>]*>", "", text).split("<br>")
    return LETTER * size * max(map(len, lines)), LINE_PX * size * len(lines)


def _share_of(note: dict, name: str, ref: str) -> float:
    """Which part of the box is left of, or above, the place that it is anchored at; auto as plotly reads it."""
    anchor = note.get(f"{name}anchor", "auto")
    if anchor != "auto":
        return ANCHORS[anchor]
    part = note[name] if ref == "paper" else 0.5
    near = 0.0 if part < 1 / 3 else 1.0 if part > 2 / 3 else 0.5
    return near if name == "x" else 1 - near


def _opacity(color: str) -> float:
    found = re.fullmatch(r"rgba\(.*,\s*([\d.]+)\)", color)
    return float(found[1]) if found else 1.0


def _opaque(color: str) -> str:
    """A colour without its opacity, as it stands in the tokens."""
    found = re.fullmatch(r"rgba\((\d+), ?(\d+), ?(\d+), ?[\d.]+\)", color)
    return "#" + "".join(f"{int(part):02X}" for part in found.groups()) if found else color


def _stepped(points: np.ndarray, shape: str) -> np.ndarray:
    """The corners of a line that goes in steps."""
    if shape not in ("hv", "vh") or len(points) < 2:
        return points
    before, after = points[:-1], points[1:]
    corners = (
        np.column_stack([after[:, 0], before[:, 1]]) if shape == "hv" else np.column_stack([before[:, 0], after[:, 1]])
    )
    return np.concatenate([np.stack([before, corners], axis=1).reshape(-1, 2), points[-1:]])


def _lies(one: Drawn) -> np.ndarray:
    """Which of the points are no part of a standing line."""
    if not one.is_line:
        return np.ones(len(one.points), dtype=bool)
    flat = np.diff(one.points[:, 1]) == 0
    return np.concatenate([flat, [False]]) | np.concatenate([[False], flat])


def dense(lines: list[np.ndarray], step: float = 2.0) -> np.ndarray:
    """Points along lines, no farther from each other than a step of pixels."""
    found = []
    for line in lines:
        whole = ~np.isnan(line).any(axis=1)
        found.append(line[whole])
        for start, end in itertools.pairwise(line):
            if not np.isnan([*start, *end]).any():
                parts = np.linspace(0, 1, 2 + int(np.hypot(*(end - start)) / step))
                found.append(start + parts[:, None] * (end - start))
    return np.concatenate(found)
