"""Amounts as Norwegian files write them: "1 234 567,89", "-12", "−12", "(12)", "12-", "1.234.567,89"."""

import re

import numpy as np
import pandas as pd

PLAIN = re.compile(r"-?\d+(?:,\d+)?")
GROUPED = re.compile(r"-?\d{1,3}(?:([ .'])\d{3})(?:\1\d{3})*(?:,\d+)?")
POINT = re.compile(r"-?\d+\.\d+")
ONE_GROUP = re.compile(r"-?\d{1,3}\.\d{3}")  # 1.234: one thousand or one and a bit? No one can tell
ONE_SPACE = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2212": "-", "\u2013": "-", "\u2019": "'"})


def numbers(values: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """The amounts as float64 (NaN where empty), and which of them cannot be read as a number.

    values: texts, or cells of a spreadsheet (float, int, text, None). A space, dot or apostrophe may stand between
    groups of three, a comma is the decimal sign, and so is a point. "1.234" alone may be either and cannot be read.
    """
    if pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values):
        numbers_ = values.to_numpy(dtype="float64", na_value=np.nan)
        return numbers_, np.isinf(numbers_)
    codes, unique = pd.factorize(values, use_na_sentinel=True)
    parsed = [_number(value) for value in unique]
    table = np.array([*(value for value, _ in parsed), np.nan], dtype="float64")
    bad = np.array([*(wrong for _, wrong in parsed), False], dtype=bool)
    return table[codes], bad[codes]


def _number(value: object) -> tuple[float, bool]:
    """One cell: its amount, and whether it cannot be read. Empty is NaN and fine."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return np.nan, True
    if not isinstance(value, str):
        return float(value), not np.isfinite(value)
    text = _signed(value.translate(ONE_SPACE).strip())
    if text in ("", "-"):  # a lone dash is how tables print zero
        return (np.nan if text == "" else 0.0), False
    if PLAIN.fullmatch(text):
        return float(text.replace(",", ".")), False
    if GROUPED.fullmatch(text) and not ONE_GROUP.fullmatch(text):
        return float(re.sub("[ .']", "", text).replace(",", ".")), False
    if POINT.fullmatch(text) and not ONE_GROUP.fullmatch(text):
        return float(text), False
    return np.nan, True


def _signed(text: str) -> str:
    """Accountants' ways to write a negative amount, as one: (12), 12- and "- 12" are -12."""
    if len(text) > 2 and text[0] == "(" and text[-1] == ")":
        return "-" + text[1:-1].strip()
    if len(text) > 1 and text[-1] == "-":
        return "-" + text[:-1].strip()
    return "-" + text[1:].strip() if text[:1] == "-" else text
