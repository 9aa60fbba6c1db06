"""What the ticks of a strip are, under them: between the words of its ends, on a phone too."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Protocol

from charts.drawing import theme

Tick = tuple[float, str, str]  # place, word, colour
Found = dict[int, list[dict]]  # the words under a strip, by its place
PLOT_PX, LETTER_PX, AIR_PX = 307, 6.2, 8  # of a strip on a phone; of a letter; between words
AWAY_PX, UNDER = 4, -0.26  # from a tick; within a row, as the words of the ends are


class Strip(Protocol):
    """As much of a strip as is asked for here."""

    y: int

    def ends(self) -> list[str]: ...


class Whole(Strip, Protocol):
    """The same with its ticks. level_text: the level's word with its figure."""

    has_level: bool

    @property
    def level_word(self) -> str: ...

    @property
    def level_text(self) -> str: ...

    def ticks(self) -> list[Tick]: ...

    @property
    def others_word(self) -> str: ...

    def others_ticks(self) -> list[Tick]: ...

    def level_ticks(self) -> list[Tick]: ...


def keys(drawn: Sequence[Whole]) -> tuple[list[dict], list[str], list[str]]:
    """What the ticks are, under them, each once: the others' and the level's under the first strip with room for both or, where none
    has, each under its own; and what no strip has room to name, of the others and of the levels. A level is told with its figure."""
    found = _first(drawn, lambda one: one.ticks()) or _and_levels(drawn, {})
    told = _and_others(drawn, found)
    found = _and_levels(drawn, told if told != found or _named(_others(drawn), found) else _and_others(drawn, {}))
    levels = _levels(drawn)
    left = [text for word, text in levels.items() if word not in _named(levels, found)]
    others = [word for word in _others(drawn) if word not in _named(_others(drawn), found)]
    return [label for labels in found.values() for label in labels], others, left


def _first(drawn: Sequence[Whole], ticks: Callable[[Whole], list[Tick]]) -> Found:
    """The words of these ticks under the first strip that has them all and room for them, by its place; {} without one."""
    each = ((one.y, key(one, ticks(one))) for one in drawn)
    return next(({y: labels} for y, labels in each if labels), {})


def _and_levels(drawn: Sequence[Whole], found: Found) -> Found:
    """These words, and each level that is not among them under the first strip that has room and no words yet."""
    for word in _levels(drawn):
        if word not in _named([word], found):
            free = [one for one in drawn if one.has_level and one.level_word == word and one.y not in found]
            found = found | _first(free, lambda one: one.level_ticks())
    return found


def _and_others(drawn: Sequence[Whole], found: Found) -> Found:
    """The same of the kinds of figure that the others have."""
    for word in _others(drawn):
        if word not in _named([word], found):
            free = [one for one in drawn if one.others_word == word and one.y not in found]
            found = found | _first(free, lambda one: one.others_ticks())
    return found


def _named(called: Iterable[str], found: Found) -> set[str]:
    """Those that are told."""
    return {word for word in called for labels in found.values() for label in labels if label["text"].startswith(word)}


def _levels(drawn: Sequence[Whole]) -> dict[str, str]:
    """What the levels are, each with the figure of the first."""
    found: dict[str, str] = {}
    for one in drawn:
        if one.has_level:
            found.setdefault(one.level_word, one.level_text)
    return found


def _others(drawn: Sequence[Whole]) -> list[str]:
    """Whose figures the dark ticks are, each once."""
    return list(dict.fromkeys(one.others_word for one in drawn if one.others_word))


def key(one: Strip, ticks: Sequence[Tick]) -> list[dict]:
    """The word of each tick: of two, the lower's to the left of it and the higher's to the right; of one, where there is room.
    [] without room. ticks: of the strip, those to tell, from the lowest."""
    if not ticks:
        return []
    tries = [["right", "left"]] if len(ticks) == 2 else [["left"], ["right"]][:: 1 if ticks[0][0] < 0.5 else -1]
    sides = next((sides for sides in tries if all(map(partial(_fits, one), ticks, sides))), [])
    return [_word(one.y, *tick, side) for tick, side in zip(ticks, sides, strict=False)]


def beside(left: str, right: str) -> bool:
    """Whether words at both ends of a strip leave air between them on a phone."""
    return LETTER_PX * len(left + right) + AIR_PX <= PLOT_PX


def _fits(one: Strip, tick: Tick, side: str) -> bool:
    first, last = (LETTER_PX * len(text) + AIR_PX for text in one.ends())
    wide = LETTER_PX * len(tick[1]) + AWAY_PX
    start = tick[0] * PLOT_PX - (wide if side == "right" else 0)
    return first <= start and start + wide <= PLOT_PX - last


def _word(y: int, x: float, text: str, color: str, side: str) -> dict:
    place: dict[str, Any] = {"x": x, "y": y + UNDER, "xanchor": side, "yanchor": "middle"}
    shift = AWAY_PX if side == "left" else -AWAY_PX
    return theme.label(text, xshift=shift, font={"color": color, "size": theme.SMALL}, **place)
