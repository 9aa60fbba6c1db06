"""What the marks of a strip are, beside them: under the strip between the words of its ends, or above it after the name, on a phone
too."""

from collections.abc import Sequence
from itertools import permutations, product
from typing import Any, NamedTuple, Protocol

from charts.drawing import theme

PLOT_PX, LETTER_PX, AIR_PX = 307, 6.2, 8  # of a strip on a phone; of a letter; between words
AWAY_PX, UNDER, ABOVE = 4, -0.26, 0.3  # from a mark; within a row, as the words of the ends are, and as the name is
OF_TWO, FEW = (
    0.46,
    0.24,
)  # within a row, where the name has a line under it: the name, and how many of the others there are
LONGEST = "prosentpoeng", "percentage points"  # of a unit, in the language that has the longest
START, END, MIDDLE = "left", "right", "center"  # which part of a word stands at its mark


class Mark(NamedTuple):
    """texts: what it is, the longest first. x: from 0 to 1."""

    kind: str
    x: float
    texts: tuple[str, ...]
    color: str


class Strip(Protocol):
    """As much of a strip as is asked for here. marks: those of others' and of levels that it has."""

    y: int

    def above(self) -> str: ...

    def ends(self) -> list[str]: ...

    def marks(self) -> list[Mark]: ...


Span = tuple[float, float]  # of a word on a phone, from the left


def keys(drawn: Sequence[Strip]) -> tuple[list[dict], list[Mark]]:
    """What each kind of mark is, once: at the first strip that has it and room for it, the longest text that there is room for; and of
    those that no strip has room to name, the first. The kinds take their places in the order that leaves fewest without."""
    found = [_placed(drawn, order) for order in permutations(_by_kind(drawn))]
    return min(found, key=lambda one: len(one[1]))


def _placed(drawn: Sequence[Strip], kinds: Sequence[list[tuple[int, Mark]]]) -> tuple[list[dict], list[Mark]]:
    taken = {(one.y, row): spans for one in drawn for row, spans in _words_of(one).items()}
    labels, left = [], []
    for marks in kinds:
        found = next(filter(None, (_word(y, mark, taken) for y, mark in marks)), None)
        if found is None:
            left.append(marks[0][1])
        else:
            labels.append(found)
    return labels, left


def _by_kind(drawn: Sequence[Strip]) -> list[list[tuple[int, Mark]]]:
    """The marks with the place of their strip; those with the longest texts first, which have the fewest places to stand."""
    found: dict[str, list[tuple[int, Mark]]] = {}
    for one in drawn:
        for mark in one.marks():
            found.setdefault(mark.kind, []).append((one.y, mark))
    return sorted(found.values(), key=lambda marks: -min(map(len, marks[0][1].texts)))


def _words_of(one: Strip) -> dict[float, list[Span]]:
    """Where there are words of its own, under and above it."""
    first, last = (LETTER_PX * len(text.replace(*LONGEST)) for text in one.ends())
    return {UNDER: [(0, first), (PLOT_PX - last, PLOT_PX)], ABOVE: [(0, LETTER_PX * len(one.above()))]}


def _word(y: int, mark: Mark, taken: dict[tuple[int, float], list[Span]]) -> dict | None:
    """The word of a mark where it has room, which is then taken; None without room."""
    sides = (START, END) if mark.x < 0.5 else (END, START)
    for text, (side, row) in product(
        mark.texts, [*product(sides, (UNDER, ABOVE)), *product((MIDDLE,), (UNDER, ABOVE))]
    ):
        span = _span(mark.x, text, side)
        if _is_free(span, taken[y, row]):
            taken[y, row].append(span)
            return _label(y + row, mark, text, side)
    return None


def _span(x: float, text: str, side: str) -> Span:
    wide = LETTER_PX * len(text)
    start = x * PLOT_PX + {START: AWAY_PX, END: -AWAY_PX - wide, MIDDLE: -wide / 2}[side]
    return start, start + wide


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    inside = span[0] >= 0 and span[1] <= PLOT_PX
    return inside and all(span[1] + AIR_PX <= start or end + AIR_PX <= span[0] for start, end in taken)


def beside(left: str, right: str) -> bool:
    """Whether words above a strip, one after the other, have room on a phone."""
    return LETTER_PX * len(left + right) + AIR_PX <= PLOT_PX


def _label(y: float, mark: Mark, text: str, side: str) -> dict:
    place: dict[str, Any] = {"x": mark.x, "y": y, "xanchor": side, "yanchor": "middle"}
    shift = {START: AWAY_PX, END: -AWAY_PX, MIDDLE: 0}[side]
    return theme.label(text, xshift=shift, font={"color": mark.color, "size": theme.SMALL}, **place)
