"""Amounts as Norwegian files write them: "1 234 567,89", "-12", "−12", "(12)", "12-", "1.234.567,89"."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

SPACES, MINUS, APOSTROPHE = r"[\x{00A0}\x{2009}\x{202F}]", r"[\x{2212}\x{2013}]", r"[\x{2019}]"
PLAIN = r"^-?[0-9]+(?:,[0-9]+)?$"
BY_SPACE = r"^-?[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?$"
BY_APOSTROPHE = r"^-?[0-9]{1,3}(?:'[0-9]{3})+(?:,[0-9]+)?$"
BY_POINT = r"^-?[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,})$"
DECIMAL_POINT = r"^-?[0-9]+\.[0-9]+$"
EITHER = r"^-?[1-9][0-9]{0,2}\.[0-9]{3}$"  # 1.234: one thousand or one and a bit? Only the rest of the column can tell
EITHER_COMMA = r"^-?[1-9][0-9]{0,2},[0-9]{3}$"  # 45,000 as well: thousands in English, three decimals in Norwegian
DECIMAL_COMMA = r"(?:^-?0|^-?[0-9]{4,}|[ '.][0-9]{3}),[0-9]+$|,(?:[0-9]{1,2}|[0-9]{4,})$"
# How accountants write below zero, and the lone dash that tables print for zero.
SIGNS = ((r"^\((.+)\)$", r"-\1"), (r"^(.+)-$", r"-\1"), (r"^-\s+", "-"), (r"\s+$", ""), ("^-$", "0"))


def numbers(values: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """The amounts as float64 (NaN where empty), and which of them cannot be read as a number.

    values: one column; texts, or cells of a spreadsheet (float, int, text, None). A space, point or apostrophe may
    stand between groups of three; a comma is the decimal sign, and so is a point. "1.234" may be either, and so may
    "1,234": they are read as the other amounts with points or commas in the column are, and cannot be read when there
    are none, or of both kinds.
    """
    found, bad = _numbers(values)
    return (np.where(bad, np.nan, found) if bad.any() else found), bad


def _numbers(values: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    if pd.api.types.is_bool_dtype(values):
        return np.full(len(values), np.nan), np.ones(len(values), dtype=bool)
    if pd.api.types.is_numeric_dtype(values):
        found = values.to_numpy(dtype="float64", na_value=np.nan)
        return found, np.isinf(found)
    if values.dtype == object:
        return _cells(values)
    return _texts(pa.array(values, type=pa.large_string(), from_pandas=True))


def why_not(value: object) -> str:
    """Why one cell cannot be read as an amount, in Norwegian."""
    if hasattr(value, "isoformat") or hasattr(value, "total_seconds"):
        return "er en dato eller et klokkeslett, ikke et beløp. Formater cellen som tall"
    if not isinstance(value, str):
        return "er ikke et beløp. Skriv et tall"
    if pc.match_substring_regex(pa.scalar(value.strip()), EITHER).as_py():
        return "kan være både tusener og desimaler. Fjern punktumet, eller skriv desimaler med komma"
    if _matches(_tidy(pa.array([value], type=pa.large_string())), EITHER_COMMA)[0].as_py():
        return "kan være både tusener og desimaler. Fjern kommaet, eller skriv to desimaler"
    return "er ikke et beløp. Skriv det som 1 234,50"


def _cells(values: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Cells of a spreadsheet: each of its own type."""
    is_text = np.fromiter((isinstance(value, str) for value in values), dtype=bool, count=len(values))
    is_number = np.fromiter((type(value) in (int, float) for value in values), dtype=bool, count=len(values))
    empty = values.isna().to_numpy()
    found, bad = np.full(len(values), np.nan), ~(is_text | is_number | empty)
    found[is_number] = values[is_number].to_numpy(dtype="float64")
    bad |= np.isinf(found)
    found[is_text], bad[is_text] = _texts(pa.array(values[is_text], type=pa.large_string()))
    return found, bad


def _texts(texts: pa.Array) -> tuple[np.ndarray, np.ndarray]:
    """Texts. What most of a column is written as is tried first; only the rest is looked at further."""
    found, undone = _read(texts, (BY_SPACE, PLAIN))
    others = np.flatnonzero(undone)
    rest = _tidy(texts.filter(pa.array(undone)))
    if others.size:
        found[undone], undone[others] = _all_forms(rest)
    return found, undone | np.isinf(found) | _doubtful(texts, rest, others)


def _doubtful(texts: pa.Array, rest: pa.Array, others: np.ndarray) -> np.ndarray:
    """Which are like 45,000, where no comma of the column shows that it is a decimal sign, or points say otherwise.

    rest: the tidied texts that stand in the places `others`.
    """
    either = _mask(_matches(texts, EITHER_COMMA))
    either[others] = _mask(_matches(rest, EITHER_COMMA))
    if not either.any():
        return either
    proved = any(pc.any(_matches(one, DECIMAL_COMMA)).as_py() for one in (texts, rest))
    points = bool(pc.any(_matches(rest, DECIMAL_POINT)).as_py())
    return np.zeros(len(texts), dtype=bool) if proved and not points else either


def _all_forms(rest: pa.Array) -> tuple[np.ndarray, np.ndarray]:
    """Every way of writing; together they say what their points mean."""
    found, undone = _read(rest, (BY_SPACE, PLAIN, BY_APOSTROPHE, BY_POINT))
    grouped = bool(pc.any(_matches(rest, BY_POINT)).as_py())
    decimal = _mask(pc.and_not(_matches(rest, DECIMAL_POINT), pc.or_(_matches(rest, EITHER), _matches(rest, BY_POINT))))
    undone &= ~decimal
    found[decimal] = _cast(rest.filter(pa.array(decimal)))
    either = _mask(_matches(rest, EITHER))
    if grouped != bool(decimal.any()):
        chosen = rest.filter(pa.array(either))
        found[either] = _cast(pc.replace_substring(chosen, ".", "") if grouped else chosen)
        undone &= ~either
    return found, undone & ~_mask(pc.equal(pc.utf8_trim_whitespace(rest), ""))


def _read(texts: pa.Array, forms: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    """The amounts in these forms, and which are in none of them."""
    found, undone = np.full(len(texts), np.nan), texts.is_valid().to_numpy(zero_copy_only=False)
    matches = _mask(_matches(texts, "|".join(forms)))
    digits = texts.filter(pa.array(matches))
    for mark, put in ((" ", ""), (".", ""), ("'", ""), (",", ".")):  # one by one: a third of the time of a pattern
        digits = pc.replace_substring(digits, mark, put)
    found[matches] = _cast(digits)
    return found, undone & ~matches


def _tidy(texts: pa.Array) -> pa.Array:
    """One kind of space, minus and apostrophe; a minus sign in front."""
    for pattern, put in ((SPACES, " "), (MINUS, "-"), (APOSTROPHE, "'")):
        texts = pc.replace_substring_regex(texts, pattern, put)
    texts = pc.utf8_trim_whitespace(texts)
    for pattern, put in SIGNS:
        texts = pc.replace_substring_regex(texts, pattern, put)
    return texts


def _matches(texts: pa.Array, pattern: str) -> pa.Array:
    return pc.match_substring_regex(texts, pattern)


def _mask(found: pa.Array) -> np.ndarray:
    return pc.fill_null(found, False).to_numpy(zero_copy_only=False)


def _cast(texts: pa.Array) -> np.ndarray:
    return pc.cast(texts, pa.float64()).to_numpy(zero_copy_only=False)
