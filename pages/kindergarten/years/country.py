"""The country over the years: children per FTE, and how many kindergartens meet the norms, as Udir has published it."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import in_force, one_line
from analysis.kindergarten.rows.years import unrevised
from charts.drawing import theme
from charts.drawing.years import annotations, stacked
from charts.kindergarten import headlines as told, lines as kindergarten_lines
from charts.kindergarten.lines import Line
from charts.kindergarten.under_charts import years as under
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count.basis import norm as norm_told
from pages.kindergarten.count.udir import beside_count
from pages.kindergarten.years import rows
from pages.shared import extract
from pages.shared.show import Finding

COMPLIANCE, BOTH = "oppfyller-normene", ("Bemannings-<br>normen", "Pedagog-<br>normen")


@extract.drawn
def country(assumed: Assumptions) -> Finding:
    """SSB's own children per FTE, and under it the share of kindergartens that meet the norms, on one axis of years."""
    published, ssb, norm = (
        extract.table("kindergarten_compliance"),
        rows.national("children_per_fte"),
        one_line(assumed.norm),
    )
    staff, pedagogue = _met(published)
    norms, values, hollow = (
        extract.table("kindergarten_norms"),
        ssb.set_index("year")["value"].sort_index(),
        unrevised(ssb),
    )
    lawful = choices.is_lawful(assumed)
    headline = told.mean_against(values, norm, lawful)
    begins = (
        in_force(norms, "staff") if lawful else int(values.index.min())
    )  # one that is tried has never been in force
    level = None if norm is None else (under.norm_line(norm, lawful), norm, begins)
    drawn = [stacked.Share(BOTH[0], staff), stacked.Share(BOTH[1], pedagogue, thin=True)]
    marked = annotations.of(extract.table("chart_annotations"), "kindergarten_norms")
    law = str(norms.set_index("norm_code").at["staff", "law"]) if lawful else ""
    return Finding(
        headline,
        under.COUNTRY_ALONE,
        stacked.stacked(values, drawn, under.UNITS, level=level, unrevised=hollow, happened=marked),
        alt=f"To linjediagram over hverandre. {headline}.",
        about=(
            *filter(None, [under.ORDINARY, norm_told(), beside_count(staff).strip()]),
            *(under.PER_FTE, *under.per_fte(False, norm is not None)),
            under.MEAN_IN_PICTURE,
        ),
        caveat=f"{under.ORDINARY} {under.MEAN_IN_PICTURE}",
        name=COMPLIANCE,
        rows=lambda: pd.concat([_published(published), ssb.rename(columns={"value": "ssb_per_fte"})]),
        columns=["norm_label", "year", "meeting_pct", "ssb_per_fte", "source"],
        tables=(),
        own_source=under.published(published["source"]) + under.country(ssb, law),
    )


def _published(published: pd.DataFrame) -> pd.DataFrame:
    return published.assign(norm_label=published["norm_code"].astype(str).map(under.NORM_NAMES))


def _met(published: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Per cent by year of the staffing norm, and of the pedagogue norm."""
    by = {code: group.set_index("year")["meeting_pct"] for code, group in published.groupby("norm_code", observed=True)}
    return by["staff"], by["pedagogue"]


@extract.drawn
def compliance() -> Finding:
    """The share of kindergartens that meet each norm, as Udir has published it."""
    published = extract.table("kindergarten_compliance")
    staff, pedagogue = _met(published)
    headline = under.compliance(staff, pedagogue)
    return Finding(
        headline,
        under.COMPLIANCE.format(last=int(published["year"].max())),
        kindergarten_lines.lines(
            [
                Line(BOTH[0], staff),
                Line(BOTH[1], pedagogue, theme.NEUTRAL, "dash", "square"),
            ],
            "",
            percent=True,
            decimals=0,
            height=280,
            happened=annotations.of(extract.table("chart_annotations"), "kindergarten_norms"),
        ),
        alt=f"Linjediagram. {headline}.",
        about=tuple(filter(None, [under.ORDINARY, norm_told(), beside_count(staff).strip()])),
        caveat=under.ORDINARY,
        name=COMPLIANCE,
        rows=lambda: _published(published),
        columns=["norm_label", "year", "meeting_pct", "source"],
        tables=(),
        own_source=under.published(published["source"]),
    )
