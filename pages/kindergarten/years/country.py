"""The country over the years: children per FTE, and by itself how many kindergartens meet the norms, as Udir has published it."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import one_line
from analysis.kindergarten.rows.years import unrevised
from charts.drawing import theme
from charts.drawing.years import annotations
from charts.kindergarten import headlines as told
from charts.kindergarten.norm_name import NormName
from charts.kindergarten.over_years import country_line, lines as kindergarten_lines
from charts.kindergarten.over_years.country_line import Level, Part
from charts.kindergarten.over_years.lines import Line
from charts.kindergarten.under_charts import country as under, years as under_years
from pages.kindergarten.count import udir
from pages.kindergarten.count.basis import in_force, named, norm as norm_told
from pages.kindergarten.years import rows
from pages.shared import extract
from pages.shared.show import Finding

COMPLIANCE, BOTH = "oppfyller-normene", ("Bemannings-<br>normen", "Pedagog-<br>normen")
PER_FTE, UDIR, SSB = "barn-per-arsverk-landet", "Udir", "SSB"


@extract.drawn
def per_fte(assumed: Assumptions) -> Finding:
    """Children per FTE under the norm: SSB's own figures, and Udir's of the years before them."""
    ssb, published = rows.national("children_per_fte"), rows.national("children_per_fte_udir")
    values, theirs = _by_year(ssb), _by_year(published)
    before = under.older(theirs, values)
    norm, called = one_line(assumed.norm), named(assumed)
    headline = told.two_publishers((UDIR, before), (SSB, values), norm, called)
    norms = extract.table("kindergarten_norms")
    law = "" if called.tried else str(norms.set_index("norm_code").at["staff", "law"])
    return Finding(
        headline,
        under.country_alone(values, before),
        country_line.line(
            [*([Part(UDIR, before, "diamond")] if len(before) else []), Part(SSB, values)],
            under.UNIT,
            level=_level(norm, called, [*before.index, *values.index]),
            unrevised=unrevised(ssb),
        ),
        alt=f"Linjediagram. {headline}.",
        about=(
            *(under_years.PER_FTE, *under_years.per_fte(False, called if norm is None else None), norm_told()),
            *(*under.both_have(values, theirs), *udir.ratio_beside_count(theirs), under_years.MEAN_IN_PICTURE),
        ),
        caveat=under_years.MEAN_IN_PICTURE,
        name=PER_FTE,
        rows=lambda: _by_publisher(published, ssb),
        columns=["year", "udir_per_fte", "ssb_per_fte", "edition", "source"],
        tables=(),
        own_source=under.per_fte(ssb, published[published["year"].isin(before.index)], law),
    )


def foot(with_udir: bool) -> str:
    """What of the country the page rests on. with_udir: its children per FTE are drawn."""
    ssb, theirs = (_by_year(rows.national(code)) for code in ("children_per_fte", "children_per_fte_udir"))
    return under.foot(under.older(theirs, ssb) if with_udir else theirs[:0])


def _by_year(published: pd.DataFrame) -> pd.Series:
    return published.set_index("year")["value"].sort_index()


def _level(norm: float | None, called: NormName, years: list[int]) -> Level | None:
    """The norm from the year it came into force, told where that is after the first year; one that is tried has never been in force."""
    if norm is None:
        return None
    since = years[0] if called.tried else in_force()
    return Level(under_years.norm_line(norm, called, since if since > years[0] else None), norm, since)


def _by_publisher(published: pd.DataFrame, ssb: pd.DataFrame) -> pd.DataFrame:
    """A row a year and publisher, oldest first; the edition where the source tells it."""
    both = (published.rename(columns={"value": "udir_per_fte"}), ssb.rename(columns={"value": "ssb_per_fte"}))
    found = pd.concat(both).sort_values("year", kind="stable", ignore_index=True)
    return found.assign(edition=found["edition"].astype(str).str.extract(r"\b(urevidert|revidert)\b")[0].fillna(""))


@extract.drawn
def compliance() -> Finding:
    """The share of kindergartens that meet each norm, as Udir has published it."""
    published = extract.table("kindergarten_compliance")
    by = {code: group.set_index("year")["meeting_pct"] for code, group in published.groupby("norm_code", observed=True)}
    staff, pedagogue = by["staff"], by["pedagogue"]
    headline = under.compliance(staff, pedagogue)
    return Finding(
        headline,
        under.COMPLIANCE.format(first=int(published["year"].min()), last=int(published["year"].max())),
        kindergarten_lines.lines(
            [Line(BOTH[0], staff), Line(BOTH[1], pedagogue, theme.NEUTRAL, "dash", "square")],
            "",
            percent=True,
            decimals=0,
            height=300,
            starts=True,
            happened=annotations.of(extract.table("chart_annotations"), "kindergarten_norms"),
        ),
        alt=f"Linjediagram. {headline}.",
        about=tuple(filter(None, [under.ORDINARY, norm_told(), udir.beside_count(staff).strip()])),
        caveat=under.ORDINARY,
        name=COMPLIANCE,
        rows=lambda: published.assign(norm_label=published["norm_code"].astype(str).map(under.NORM_NAMES)),
        columns=["norm_label", "year", "meeting_pct", "source"],
        tables=(),
        own_source=under.published(published["source"]),
    )
