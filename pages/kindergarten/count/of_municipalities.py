"""The municipalities at the count: children per FTE of each, the chosen one among them, and by size."""

import pandas as pd

from analysis.kindergarten import ratio
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.count import MUNICIPALITY as WITHIN
from charts.kindergarten import count_headlines as counted, headlines as told
from charts.kindergarten.answers.own_count import among
from charts.kindergarten.spread import strip
from charts.kindergarten.under_charts import count as under
from charts.kindergarten.under_charts.years import MEAN_IN_PICTURE
from data.contract.tables import EXTRACT
from pages.kindergarten.count import rows, size_classes
from pages.kindergarten.count.basis import day, fetched, level, named, source
from pages.kindergarten.count.histogram import histogram
from pages.kindergarten.years import rows as years
from pages.shared import cached, extract
from pages.shared.markdown import plain
from pages.shared.show import Finding
from pages.shared.visitors import lacking

CLASS_COLUMNS = [
    "size_class", "units", "units_of", "meeting_norm_pct", "shortfall_gross_fte", "shortfall_net_fte", "ratio_p10",
    "ratio_p25", "ratio_median", "ratio_p75", "ratio_p90",
]  # fmt: skip
MUNICIPALITY = [
    "region_code", "region_name", "over_norm_fte", "meets_norm", "required_fte", "actual_fte", "per_fte",
    "shortfall_fte",
]  # fmt: skip
MUNICIPALITIES = "kommuner-barn-per-arsverk"


@extract.drawn
def municipalities(code: str | None, name: str, assumed: Assumptions) -> Finding:
    """The distribution over municipalities, each with its kindergartens netted, and where the chosen one lies."""
    each = rows.today(rows.municipalities(assumed)).dropna(subset=["per_fte"])
    own = each[each["region_code"] == code]
    if code and len(own):
        row, norm = rows.total(code, assumed), (assumed.over_3, named(assumed))
        headline = among(
            row, name, each["per_fte"], own["per_fte"].item(), rows.year(), *norm, len(cached.municipalities())
        )
    else:
        headline = counted.share_meeting(
            rows.total(None, assumed, WITHIN, True), "dagens kommuner", rows.year(), named(assumed)
        )
    drawn = under.drawn(headline, under.share(ratio.met(each)), rows.counts(assumed))
    others = [plain(name) for name in rows.no_place(assumed)]
    return Finding(
        headline,
        under.municipalities(len(each), len(cached.municipalities()), _then(), day()),
        histogram(each, own, assumed, "kommuner", name),
        alt=f"Fordeling av kommuner etter barn per årsverk. {headline}.",
        about=(
            under.SUMMED.format(day=day()),
            *filter(None, [drawn.strip()]),
            *(*under.none_of_today(others), under.read(assumed, named(assumed)), MEAN_IN_PICTURE),
        ),
        caveat=_caveat(drawn),
        name=MUNICIPALITIES,
        rows=lambda: rows.municipalities(assumed),
        columns=MUNICIPALITY,
        chosen=code,
        tables=(),
        own_source=source(),
        own_fetched=fetched(),
    )


def _then() -> int | None:
    """How many municipalities there were in the year of the count."""
    return extract.table("municipality_counts").set_index("year")["municipalities"].get(rows.year())


def _caveat(drawn: str) -> str:
    """drawn: of under.drawn, "" where the headline has no span: then it is told of a mean."""
    if drawn:
        return f"{drawn}{under.IN_PICTURE}"
    return f"{under.IN_PICTURE if years.there() else _no_newer()} {MEAN_IN_PICTURE}"


def _no_newer() -> str:
    """By SSB's numbers, which of the tables of each municipality cannot be read, and which are not here."""
    lost = [name for name in years.TABLES if not extract.has(name)]
    unread = lacking.unread(*lost)
    absent = [name for name in lost if name not in unread]
    return under.newest(*([EXTRACT[name].table_id for name in names] for names in (unread, absent)))


def classes(code: str | None, assumed: Assumptions) -> Finding:
    """The spread within each class of size, with the municipality's marked."""
    return _classes(size_classes.of_one(code) if code else None, assumed)


@extract.drawn
def _classes(chosen: str | None, assumed: Assumptions) -> Finding:
    each = size_classes.classes(assumed)
    headline = counted.widest_class(
        [size_classes.classes(one) for one in rows.counts(assumed)], cached.phrases(), named(assumed)
    )
    return Finding(
        headline,
        under.classes(rows.year()),
        strip.by_class(
            each.dropna(subset=["ratio_median"]), assumed.over_3, level(assumed),
            told.axis(assumed.under_3, assumed.over_3), chosen_class=chosen,
        ),
        alt=f"Spredning for {len(each)} grupper. {headline}.",
        about=(under.by_class(rows.year(), size_classes.classed_later(), named(assumed)),),
        caveat=under.IN_PICTURE,
        name="barn-per-arsverk-storrelse",
        rows=lambda: pd.DataFrame(each),
        columns=CLASS_COLUMNS,
        tables=("population",),
        own_source=source(),
        own_fetched=fetched(),
    )  # fmt: skip
