"""Figures for a file: what is subtracted is written as it is by hand, 0.3 and not the 0.30000000000000004 of the machine."""

import numpy as np
import pandas as pd

DIGITS = 10  # after the first one, of a figure above one; decimals of a smaller one
SLACK = 2e-13  # how far off the machine may be, in parts of a figure above one: no source is so fine


def without_noise(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with every figure that is within SLACK of a shorter one as that one: nothing is moved further than that."""
    floats = [name for name in frame if isinstance(frame[name].dtype, np.dtype) and frame[name].dtype.kind == "f"]
    return frame.assign(**{name: _shorter(frame[name].to_numpy(dtype=float)) for name in floats})


def records(frame: pd.DataFrame) -> list[dict]:
    """The rows for JSON, each figure as short as it can be written and told apart, None where there is none. pandas' own
    writes 4.6 as 4.600000000000001."""
    clean = without_noise(frame)
    columns = [[_plain(one) for one in clean[name].tolist()] for name in clean]
    return [dict(zip(clean, row, strict=True)) for row in zip(*columns, strict=True)]


def _plain(one: object) -> object:
    if pd.isna(one):
        return None
    return one.item() if isinstance(one, np.generic) else one


def _shorter(values: np.ndarray) -> np.ndarray:
    known = np.where(np.isfinite(values), values, 0.0)
    size = np.maximum(1.0, np.abs(known))
    unit = 10.0 ** np.clip(DIGITS - np.floor(np.log10(size)), 0, DIGITS)
    short = np.rint(known * unit) / unit + 0.0  # no minus before a zero
    return np.where(np.isfinite(values) & (np.abs(known - short) <= SLACK * size), short, values)
