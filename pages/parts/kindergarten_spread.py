"""The municipalities of one of SSB's years: children per FTE by size of municipality, and each by name."""

import pandas as pd

from analysis import kindergarten, kindergarten_figures, kindergarten_spread
from analysis.kindergarten_assumptions import Assumptions
from charts import kindergarten_words, words
from charts import kindergarten_keeping_words as told
from charts import kindergarten_spread as chart
from pages.parts import read
from pages.parts import kindergarten_year_rows as rows
from pages.parts.kindergarten_findings import CLASS_COLUMNS
from pages.parts.show import Finding

EACH = ["region_code", "region_name", "meets_norm", "shortfall_fte", "required_fte", "actual_fte", "per_fte"]


def each(counted: Assumptions, year: int) -> pd.DataFrame:
    """Every municipality of a year, the largest shortfall first, those without a figure last with the reason."""
    found = rows.of_year(year, counted).sort_values("shortfall_fte", ascending=False, ignore_index=True)
    found = found.assign(region_code=found["unit_code"], region_name=found["unit"])
    return found.assign(meets_norm=found["meets_norm"].where(found["reason"] == "", found["reason"]))


@read.cached
def _own_classes(year: int) -> pd.Series:
    return kindergarten_figures.classes(read.table, year, "ks")


@read.cached
def _by_class(counted: Assumptions, year: int) -> pd.DataFrame:
    units, own = rows.of_year(year, counted), _own_classes(year)
    found = kindergarten_spread.quantiles(units, own, kindergarten.by_class(units, own, counted))
    return found[found["units"] > 0].reset_index(drop=True)


def classes(code: str | None, counted: Assumptions, year: int) -> Finding:
    """The spread over municipalities within each class of size in a year."""
    return _classes(_class_of(code, year), counted, year)


@read.drawn
def _classes(chosen: str | None, counted: Assumptions, year: int) -> Finding:
    found = _by_class(counted, year)
    row = found.iloc[-1]
    headline = told.share_meeting(row, year)
    return Finding(
        headline,
        f"SSBs barn per årsverk i {words.number(row['units'], 0)} av {words.number(row['units_of'], 0)} kommuner i "
        f"{year}, hver regnet samlet, etter folketall 1. januar {year + 1}. Stolpen er den midtre halvdelen, streken "
        "åtte av ti, merket medianen; til høyre andelen av kommunene som har nok.",
        chart.by_class(
            found[found["size_class"] != "Uten gruppe"],
            counted.over_3,
            kindergarten_words.axis(counted.under_3, counted.over_3),
            chosen_class=chosen,
        ),
        alt=f"Spredning for {len(found)} grupper. {headline}.",
        name=f"kommuner-barn-per-arsverk-{year}",
        rows=lambda: found,
        columns=CLASS_COLUMNS,
        tables=(*rows.TABLES, "population"),
    )


def _class_of(code: str | None, year: int) -> str | None:
    own = _own_classes(year).get(code) if code else None
    return None if pd.isna(own) else str(own)
