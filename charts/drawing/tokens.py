"""Sizes of type, and colours with one meaning each, on a light ground and on a dark one. What they mean: docs/charts.md.

Charts are drawn with the light colours; `theme.dark` puts the dark ones in their place.
"""

import re

# Type, in pixels. In a chart: LABEL for ticks, units and direct labels, SMALL for what is beside the point.
SMALL, LABEL = 12, 13
# In a picture file, around the chart; and the mark across figures that are made up.
SOURCE, SUBTITLE, HEADLINE, MARK = 12, 15, 22, 28

# meaning: (light, dark)
COLOURS = {
    "all": ("#5D6E7E", "#7A8896"),
    "total": ("#14506E", "#8FD8FA"),
    "chosen": ("#B4400A", "#FF8A47"),
    "level": ("#6B21C8", "#C084FC"),
    "ink": ("#1F2933", "#E6EAEE"),
    "grid": ("#E4E8EC", "#2C343D"),
    "surface": ("#FFFFFF", "#0E1117"),
}
ALL, TOTAL, CHOSEN, LEVEL, INK, GRID, SURFACE = (light for light, _ in COLOURS.values())
# Six classes, three on each side of a limit: which colour, and how much of it over the ground. The step at the limit is the largest.
SHARES = (("total", 1.0), ("total", 0.8), ("total", 0.62), ("all", 0.34), ("all", 0.17), ("all", 0.03))
MEET = ("all", "total", "chosen", "level")  # may be marks of one chart
WRITTEN = (*MEET, "ink")  # may be text

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b|rgba\((\d+),(\d+),(\d+),([\d.]+)\)")


def faded(colour: str, opacity: float) -> str:
    """The colour, seen through: bands, and dots that lie over each other."""
    return f"rgba({','.join(map(str, rgb(colour)))},{opacity})"


def solid(colour: str, share: float, ground: str = SURFACE) -> str:
    """The colour so pale, of SHARES, that nothing is seen through: as `faded` is on the ground."""
    return "#{:02X}{:02X}{:02X}".format(
        *(round(share * own + (1 - share) * under) for own, under in zip(rgb(colour), rgb(ground), strict=True))
    )


def rgb(colour: str) -> tuple[int, int, int]:
    """ "#FFFFFF" is (255, 255, 255)."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def on_dark(text: str) -> str:
    """Every light colour in the text as its dark one, with its opacity. Raises ValueError on one that is no token."""
    return _COLOUR.sub(_darkened, text)


def _darkened(found: re.Match) -> str:
    solid = found[1] is None
    light = found[0].upper() if solid else "#{:02X}{:02X}{:02X}".format(*map(int, found.groups()[:3]))
    if light not in _DARK:
        raise ValueError(f"{found[0]} is no colour of charts/drawing/tokens.py: use one that has a meaning.")
    return _DARK[light] if solid else faded(_DARK[light], float(found[4]))


_DARK = dict(COLOURS.values())
_DARK |= {
    solid(light, share): solid(dark, share, _DARK[SURFACE]) for name, share in SHARES for light, dark in [COLOURS[name]]
}
