"""Netto driftsresultat line by line: the formulas stand in data.operating_result, since import is held to them too."""

from data.brought_in.operating_result import NEW_FORMULA, SUMS, by_series, one_series

__all__ = ["NEW_FORMULA", "SUMS", "by_series", "one_series"]
