"""The municipalities of one of SSB's years: children per FTE by size of municipality, and each by name."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from charts import words
from charts.kindergarten import cost_words as told, headlines
from charts.kindergarten.spread import strip as chart
from charts.kindergarten.under_charts import years as under
from pages.kindergarten.count.basis import named
from pages.kindergarten.count.of_municipalities import CLASS_COLUMNS
from pages.kindergarten.years import rows
from pages.shared import extract
from pages.shared.show import Finding

EACH = ["region_code", "region_name", "meets_norm", "shortfall_fte", "required_fte", "actual_fte", "per_fte"]
ABOUT = (
    "Hver kommune er regnet samlet; folketallet er 1. januar {after}. Stolpen er den midtre halvdelen, streken åtte av "
    "ti, merket medianen; til høyre andelen av kommunene med tall som har nok."
)


def classes(code: str | None, counted: Assumptions, year: int) -> Finding:
    """The spread over municipalities within each class of size in a year."""
    return _classes(_class_of(code, year), counted, year)


@extract.drawn
def _classes(chosen: str | None, counted: Assumptions, year: int) -> Finding:
    found = rows.by_class(counted, year)
    row = found.iloc[-1]
    headline = told.share_meeting(row, year, named(counted))
    return Finding(
        headline,
        f"SSBs barn per årsverk i {words.number(row['units'], 0)} av {words.number(row['units_of'], 0)} kommuner i "
        f"{year}, etter folketall.",
        chart.by_class(
            found.dropna(subset=["ratio_median"]),
            counted.over_3,
            under.norm_line(counted.over_3, named(counted)),
            headlines.axis(counted.under_3, counted.over_3),
            chosen_class=chosen,
        ),
        about=(ABOUT.format(after=year + 1),),
        alt=f"Spredning for {len(found)} grupper. {headline}.",
        caveat=under.MEAN_IN_PICTURE,
        name=f"kommuner-barn-per-arsverk-{year}",
        rows=lambda: found,
        columns=[*CLASS_COLUMNS, "reason"],
        tables=(*rows.TABLES, "population"),
    )


def _class_of(code: str | None, year: int) -> str | None:
    own = rows.own_classes(year).get(rows.number(code, year)) if code else None
    return None if pd.isna(own) else str(own)
