"""How many children there are per full-time equivalent (FTE), over kindergartens, municipalities and size classes."""

import numpy as np
import pandas as pd

from analysis.common.numbers import pct
from analysis.kindergarten.norm import Norm

QUANTILES = {"ratio_p10": 0.1, "ratio_p25": 0.25, "ratio_median": 0.5, "ratio_p75": 0.75, "ratio_p90": 0.9}
MET, SHORT = "oppfylt", "ikke oppfylt"


def met(units: pd.DataFrame) -> pd.Series:
    """Which of them meet the norm. units: of `with_ratio`."""
    return units["meets_norm"] == MET


def with_ratio(units: pd.DataFrame, norm: Norm) -> pd.DataFrame:
    """Adds per_fte, meets_norm in words, shortfall_fte, and over_norm_fte (negative: short); missing where left out.

    per_fte: children over three per FTE, each under three counted as norm.over_3 / norm.under_3 of them (two, with the
    norm as it is). So the norm is met when it is at most norm.over_3, whatever norm is tried.
    """
    has = units["reason"] == ""
    ratio = pct(norm.over_3 * units["required_fte"].where(has), units["actual_fte"]) / 100
    ratio = np.where(units["gap_fte"] == 0, norm.over_3, ratio)
    met = np.select([~has, units["gap_fte"] <= 0], [units["reason"], MET], SHORT)
    over = 0.0 - units["gap_fte"]  # never minus zero
    return units.assign(per_fte=ratio, meets_norm=met, shortfall_fte=units["gap_fte"].clip(lower=0), over_norm_fte=over)


def quantiles(units: pd.DataFrame) -> dict[str, float]:
    """The quantiles of per_fte over some units, missing where none has it. units: with_ratio."""
    known = units["per_fte"].dropna()
    return {name: float(known.quantile(share)) for name, share in QUANTILES.items()}
