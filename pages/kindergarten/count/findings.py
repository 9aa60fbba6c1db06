"""The findings of the count: rows, sentence and chart put together, one function a chart."""

import numpy as np

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.readings import meeting
from charts import words
from charts.kindergarten import count_headlines as counted, headlines as told, ladder_bars, ratio_histogram
from charts.kindergarten.answers.own_count import own_meeting
from charts.kindergarten.under_charts import count as under
from pages.kindergarten.count import rows
from pages.kindergarten.count.basis import day, fetched, level, norm, source, told_of
from pages.kindergarten.count.by_name import CODES, COLUMNS
from pages.shared import extract
from pages.shared.show import Finding

KINDERGARTENS = "barnehager-barn-per-arsverk"


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
        caveat=under.drawn(headline, under.gone(steps["shortfall_fte"]), rows.counts(assumed)) + under.OURS_IN_PICTURE,
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
    figure, over = _drawn(own if code else each["per_fte"].to_numpy(), assumed, bool(code))
    drawn = under.drawn(headline, figure, over)
    return Finding(
        headline,
        under.kindergartens(len(each), len(rows.kindergartens(assumed)), day()),
        ratio_histogram.histogram(
            each["per_fte"].to_numpy(),
            assumed.over_3,
            level(assumed),
            "barnehager",
            told.axis(assumed.under_3, assumed.over_3),
            own=own,
            own_name=name,
        ),
        alt=f"Fordeling av barnehager etter barn per årsverk. {headline}.",
        about=(*filter(None, [drawn.strip()]), under.read(assumed), norm()),
        caveat=drawn + under.IN_PICTURE,
        name=KINDERGARTENS,
        rows=lambda: rows.kindergartens(assumed),
        columns=[COLUMNS[0], "municipality_name", *COLUMNS[1:], *CODES[:2]],
        tables=(),
        own_source=source(),
        own_fetched=fetched(),
    )


def _drawn(per_fte: np.ndarray, assumed: Assumptions, of_one: bool) -> tuple[str, list[Assumptions]]:
    """How many meet the norm as it is drawn, of a municipality's own or of them all, and what the span of it is over."""
    meet = per_fte <= assumed.over_3 + 1e-9
    if of_one:
        return f"{words.number(meet.sum(), 0)} av {words.number(len(meet), 0)}", _same_family(assumed)
    return f"{words.number(100 * meet.mean(), 0)} prosent", rows.counts(assumed)


def _same_family(assumed: Assumptions) -> list[Assumptions]:
    return [one for one in rows.counts(assumed) if one.without_family == assumed.without_family]


@extract.cached
def met(code: str, assumed: Assumptions) -> tuple[int, int]:
    """The fewest and the most kindergartens of a municipality that meet the norm, of those counted as it is assumed."""
    return meeting([rows.units(code, one) for one in _same_family(assumed)])
