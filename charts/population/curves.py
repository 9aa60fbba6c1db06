"""The old and the young of one municipality or the country, counted year by year, and projected where they are."""

import numpy as np
import pandas as pd

from charts.drawing import theme
from charts.drawing.lines import Line, lines

OLD, YOUNG, PROJECTED = "65 år og over", "Under 20 år", "67 år og over"
ALTERNATIVES = {"high": "Under 20, høy vekst", "main": "Under 20 år", "low": "Under 20, lav vekst"}
MANY = 1e5  # from here on the axis is in thousands


def curves(rows: pd.DataFrame, own: bool) -> theme.Drawn:
    """rows: of rows.municipality; a year whose count is a rough split is not drawn. own: of a municipality."""
    rows = rows[(rows["kind"] == "counted") & ~rows["rough"]]
    scale, unit = _scale(rows)
    return lines([_line(rows, "older_65", OLD, scale, own), _line(rows, "younger_0_19", YOUNG, scale)], unit)


def ahead(rows: pd.DataFrame, own: bool) -> theme.Drawn:
    """67 and over by SSB's main alternative, against under 20 by every alternative there is."""
    rows = rows[rows["kind"] == "projected"]
    scale, unit = _scale(rows)
    by_variant = {variant: rows[rows["variant"] == variant] for variant in ALTERNATIVES}
    drawn = [_line(by_variant["main"], "older_67", PROJECTED, scale, own)]
    drawn += [
        _line(by_variant[variant], "younger_0_19", name, scale)
        for variant, name in ALTERNATIVES.items()
        if len(by_variant[variant])
    ]
    return lines(drawn, unit)


def _scale(rows: pd.DataFrame) -> tuple[float, str]:
    """What persons are divided by, and the unit that they are then in."""
    many = rows[["older_67", "younger_0_19"]].max().max() >= MANY
    return (1000.0, "1000 innbyggere 1. januar") if many else (1.0, "Innbyggere 1. januar")


def _line(rows: pd.DataFrame, column: str, name: str, scale: float, own: bool = False) -> Line:
    values = np.asarray(rows[column], dtype=float) / scale
    return Line(name, name, rows["year"].astype(int).tolist(), values.tolist(), own)
