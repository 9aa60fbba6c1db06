"""Text for a file that a spreadsheet opens: what would be read there as a formula is text."""

import re

import pandas as pd

_FORMULA = re.compile(r"\s*[=+\-@\t\r]")  # a spreadsheet may leave out the space before it
_NUMBER = re.compile(r"[+-]?[\d \u00a0\u202f.,]*\d\s?%?")


def inert(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with an apostrophe before every text that begins as a formula does; numbers are as they were."""
    numbers = pd.api.types.is_numeric_dtype
    return frame.assign(**{name: frame[name].map(_cell) for name in frame if not numbers(frame[name].dtype)})


def _cell(value):
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) and not _NUMBER.fullmatch(value) else value
