"""What the ticks of a strip are, under them: between the words of its ends, on a phone too."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Protocol

from charts.drawing import theme

PLOT_PX, LETTER_PX, AIR_PX = 307, 6.2, 8  # of a strip on a phone; of a letter; between words
AWAY_PX, UNDER = 4, -0.26  # from a tick; within a row, as the words of the ends are


class Strip(Protocol):
    """As much of a strip as is asked for here."""

    y: int

    def ends(self) -> list[str]: ...


def key(one: Strip, ticks: Sequence[tuple[float, str, str]]) -> list[dict]:
    """The word of each tick: of two, the lower's to the left of it and the higher's to the right; of one, where there is room.
    [] without room. ticks: of the strip, those to tell, from the lowest."""
    if not ticks:
        return []
    tries = [["right", "left"]] if len(ticks) == 2 else [["left"], ["right"]][:: 1 if ticks[0][0] < 0.5 else -1]
    sides = next((sides for sides in tries if all(map(partial(_fits, one), ticks, sides))), [])
    return [_word(one.y, *tick, side) for tick, side in zip(ticks, sides, strict=False)]


def _fits(one: Strip, tick: tuple[float, str, str], side: str) -> bool:
    first, last = (LETTER_PX * len(text) + AIR_PX for text in one.ends())
    wide = LETTER_PX * len(tick[1]) + AWAY_PX
    start = tick[0] * PLOT_PX - (wide if side == "right" else 0)
    return first <= start and start + wide <= PLOT_PX - last


def _word(y: int, x: float, text: str, color: str, side: str) -> dict:
    place: dict[str, Any] = {"x": x, "y": y + UNDER, "xanchor": side, "yanchor": "middle"}
    shift = AWAY_PX if side == "left" else -AWAY_PX
    return theme.label(text, xshift=shift, font={"color": color, "size": theme.SMALL}, **place)
