"""The findings of the count: rows, sentence and chart put together, one function a chart."""

from analysis.kindergarten import ratio
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.readings import meeting
from charts.kindergarten import count_headlines as counted, ladder_bars
from charts.kindergarten.answers.own_count import own_meeting
from charts.kindergarten.under_charts import count as under
from pages.kindergarten.count import rows
from pages.kindergarten.count.basis import day, fetched, named, norm, source, told_of
from pages.kindergarten.count.by_name import CODES, COLUMNS
from pages.kindergarten.count.histogram import histogram
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
        under.ladder(name, rows.year(), named(assumed)),
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
    own = each[each["municipality_code"] == code]
    whole = counted.share_meeting(rows.total(None, assumed), "barnehagene", rows.year(), named(assumed))
    headline = (
        own_meeting(rows.total(code, assumed), met(code, assumed), name, rows.year(), named(assumed)) if code else whole
    )
    meet = ratio.met(own if code else each)
    figure, over = (under.of_all(meet), _same_family(assumed)) if code else (under.share(meet), rows.counts(assumed))
    drawn = under.drawn(headline, figure, over)
    return Finding(
        headline,
        under.kindergartens(len(each), len(rows.kindergartens(assumed)), day()),
        histogram(each, own, assumed, "barnehager", name),
        alt=f"Fordeling av barnehager etter barn per årsverk. {headline}.",
        about=(*filter(None, [drawn.strip()]), under.read(assumed, named(assumed)), norm()),
        caveat=drawn + under.IN_PICTURE,
        name=KINDERGARTENS,
        rows=lambda: rows.kindergartens(assumed),
        columns=[COLUMNS[0], "municipality_name", *COLUMNS[1:], *CODES[:2]],
        tables=(),
        own_source=source(),
        own_fetched=fetched(),
    )


def _same_family(assumed: Assumptions) -> list[Assumptions]:
    return [one for one in rows.counts(assumed) if one.without_family == assumed.without_family]


@extract.cached
def met(code: str, assumed: Assumptions) -> tuple[int, int]:
    """The fewest and the most kindergartens of a municipality that meet the norm, of those counted as it is assumed."""
    return meeting([rows.units(code, one) for one in _same_family(assumed)])
