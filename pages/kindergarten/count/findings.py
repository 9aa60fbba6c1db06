"""The findings of the count: rows, sentence and chart put together, one function a chart."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.count import MUNICIPALITY as WITHIN
from analysis.kindergarten.rows.readings import meeting
from charts.kindergarten import count_headlines as counted, headlines as told, ladder_bars, ratio_histogram, ratio_strip
from charts.kindergarten.answers.own_count import own_meeting
from charts.kindergarten.under_charts import count as under
from pages.kindergarten.count import rows, size_classes
from pages.kindergarten.count.basis import day, fetched, norm, source, told_of
from pages.kindergarten.count.by_name import CODES, COLUMNS
from pages.shared import cached, extract
from pages.shared.markdown import plain
from pages.shared.show import Finding

CLASS_COLUMNS = [
    "size_class", "units", "units_of", "meeting_norm_pct", "shortfall_gross_fte", "shortfall_net_fte", "ratio_p10",
    "ratio_p25", "ratio_median", "ratio_p75", "ratio_p90",
]  # fmt: skip
MUNICIPALITY = [
    "region_code", "region_name", "over_norm_fte", "meets_norm", "required_fte", "actual_fte", "per_fte",
    "shortfall_fte",
]  # fmt: skip
KINDERGARTENS = "barnehager-barn-per-arsverk"


def _axis(assumed: Assumptions) -> str:
    return told.axis(assumed.under_3, assumed.over_3)


@extract.drawn
def ladder(code: str | None, name: str, assumed: Assumptions) -> Finding:
    """What is missing as more and more is netted."""
    steps = rows.ladder(code, assumed)
    headline = counted.ladder([rows.ends(code, one) for one in rows.counts(assumed)], name)
    return Finding(
        headline,
        under.ladder(name, rows.year()),
        ladder_bars.ladder(steps),
        alt=f"Stolpediagram med {len(steps)} stolper. {headline}.",
        about=(*under.netted(bool(steps["shortfall_fte"].any())), *told_of(code, assumed, False)),
        caveat=under.of_bars(headline, steps["shortfall_fte"]) + under.OURS_IN_PICTURE,
        name=f"motregning-{code or 'landet'}",
        rows=lambda: steps.rename(columns={"label": "step"}),
        columns=["step", "shortfall_fte", "need_1000nok"],
        tables=(),
        own_source=source(),
        own_fetched=fetched(),
    )


@extract.drawn
def kindergartens(code: str | None, name: str, assumed: Assumptions) -> Finding:
    """The distribution over kindergartens, those of the chosen municipality below."""
    each = rows.kindergartens(assumed).dropna(subset=["per_fte"])
    own = each.loc[each["municipality_code"] == code, "per_fte"].to_numpy()
    whole = counted.share_meeting(rows.total(None, assumed), "barnehagene", rows.year())
    headline = own_meeting(rows.total(code, assumed), met(code, assumed), name, rows.year()) if code else whole
    return Finding(
        headline,
        under.kindergartens(day()),
        ratio_histogram.histogram(
            each["per_fte"].to_numpy(), assumed.over_3, "barnehager", _axis(assumed), own=own, own_name=name
        ),
        alt=f"Fordeling av barnehager etter barn per årsverk. {headline}.",
        about=(under.read(assumed), norm()),
        caveat=under.IN_PICTURE,
        name=KINDERGARTENS,
        rows=lambda: rows.kindergartens(assumed),
        columns=[COLUMNS[0], "municipality_name", *COLUMNS[1:], *CODES[:2]],
        tables=(),
        own_source=source(),
        own_fetched=fetched(),
    )


@extract.cached
def met(code: str, assumed: Assumptions) -> tuple[int, int]:
    """The fewest and the most kindergartens of a municipality that meet the norm, of those counted as it is assumed."""
    same = [one for one in rows.counts(assumed) if one.without_family == assumed.without_family]
    return meeting([rows.units(code, one) for one in same])


@extract.drawn
def municipalities(code: str | None, name: str, assumed: Assumptions) -> Finding:
    """The distribution over municipalities, each with its kindergartens netted."""
    each = rows.today(rows.municipalities(assumed)).dropna(subset=["per_fte"])
    own = each.loc[each["region_code"] == code, "per_fte"].to_numpy()
    headline = counted.share_meeting(rows.total(None, assumed, WITHIN, True), "kommunene", rows.year())
    others = [plain(name) for name in rows.no_place(assumed)]
    return Finding(
        headline,
        under.municipalities(len(each), len(cached.municipalities()), rows.year()),
        ratio_histogram.histogram(
            each["per_fte"].to_numpy(), assumed.over_3, "kommuner", _axis(assumed), own=own, own_name=name
        ),
        alt=f"Fordeling av kommuner etter barn per årsverk. {headline}.",
        about=(*under.none_of_today(others), under.read(assumed)),
        caveat=under.IN_PICTURE,
        name="kommuner-barn-per-arsverk",
        rows=lambda: rows.municipalities(assumed),
        columns=MUNICIPALITY,
        chosen=code,
        tables=(),
        own_source=source(),
        own_fetched=fetched(),
    )


def classes(code: str | None, assumed: Assumptions) -> Finding:
    """The spread within each class of size, with the municipality's marked."""
    return _classes(size_classes.of_one(code) if code else None, assumed)


@extract.drawn
def _classes(chosen: str | None, assumed: Assumptions) -> Finding:
    each = size_classes.classes(assumed)
    headline = counted.widest_class([size_classes.classes(one) for one in rows.counts(assumed)], cached.phrases())
    return Finding(
        headline,
        under.classes(rows.year()),
        ratio_strip.by_class(
            each.dropna(subset=["ratio_median"]), assumed.over_3, _axis(assumed),
            chosen_class=chosen,
        ),
        alt=f"Spredning for {len(each)} grupper. {headline}.",
        about=(under.by_class(rows.year(), size_classes.classed_later()),),
        caveat=under.IN_PICTURE,
        name="barn-per-arsverk-storrelse",
        rows=lambda: pd.DataFrame(each),
        columns=CLASS_COLUMNS,
        tables=("population",),
        own_source=source(),
        own_fetched=fetched(),
    )  # fmt: skip
