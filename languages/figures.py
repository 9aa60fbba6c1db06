"""The texts of a chart as plotly is sent it, in a language: what is written in it, and what it says when it is pointed at."""

import re
from functools import partial
from typing import Any

from languages import translated

TEXTS = {
    "alt", "categoryarray", "customdata", "hovertemplate", "hovertext", "name", "text", "texttemplate", "tickprefix",
    "ticksuffix", "ticktext", "title", "x", "y",
}  # fmt: skip
FIGURE = re.compile(r"(%\{[^}]*\})")  # of a template: where plotly puts a number or a text


def of_figure(sent: dict[str, Any], language: str) -> dict[str, Any]:
    """A copy with its texts in the language; numbers, colours and places are the same."""
    return {key: _of(key, part, language) for key, part in sent.items()}


def _of(key: str, part: Any, language: str) -> Any:
    if isinstance(part, dict):
        return part if "bdata" in part else of_figure(part, language)
    if isinstance(part, list | tuple):
        return list(map(partial(_of, key, language=language), part))
    if isinstance(part, str) and key == "ticksuffix":  # stands after a number, as which it is told
        return translated(f"0{part}", language)[1:]
    if isinstance(part, str) and key in TEXTS:
        return "".join(piece if FIGURE.match(piece) else translated(piece, language) for piece in FIGURE.split(part))
    return part
