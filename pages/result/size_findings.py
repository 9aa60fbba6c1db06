"""The findings about size: rows, sentence and chart put together, one function a chart."""

import pandas as pd

from analysis.accounts import net_result
from analysis.common.completeness import COMPARED, mostly
from analysis.result import spread
from charts import words
from charts.drawing import strip_by_class as size_strip_chart
from charts.result import size_headlines, size_scatter as size_scatter_chart
from charts.words import NDR
from data.norwegian import joined
from pages.result.findings import EACH, known
from pages.shared import cached, extract, pickers
from pages.shared.provenance import TABLES, tables
from pages.shared.show import Finding

BANDS = (
    " Båndene omfatter 80 og 50 prosent av kommunene av om lag samme størrelse; lengst til høyre er båndet regnet "
    "for de største samlet. Vår egen utjevning, ikke et usikkerhetsmål."
)
NO_BANDS = " Hver prikk er en kommune. Uten bånd: kommunene med tall er for få til å si hva som er vanlig."
TOO_THIN = f"under {words.number(100 * COMPARED, 0)} prosent av kommunene har tall"
TOO_FEW = f"færre enn {words.number(spread.FEWEST_COMPARED, 0)} kommuner har tall"
MOST_NAMED = 8
GROUPS = " KOSTRA-gruppene er de som gjaldt {day}, også for tidligere år."


@extract.drawn
def size_strip(year: int, classification: str, with_oslo: bool, code: str | None) -> Finding:
    """The spread within each class of size."""
    classes = cached.classes(year, classification, with_oslo)
    each = net_result.known(cached.members(year, classification), with_oslo)
    headline = size_headlines.weakest(classes)
    return Finding(
        headline,
        f"{NDR}, {pickers.place(cached.country(year, with_oslo), with_oslo)}. "
        "Hver prikk er en kommune, stolpen den midtre halvdelen, streken medianen; trekanter ligger utenfor aksen."
        + left_out(classes)
        + _outside(year, classification, with_oslo)
        + (GROUPS.format(day=extract.fetched("kostra_groups")) if classification == "kostra" else "")
        + pickers.left_out(code, with_oslo),
        size_strip_chart.size_strip(each, classes, cached.level(year), chosen=code),
        alt=f"Prikkediagram for {len(classes)} grupper. {headline}.",
        name=f"spredning-{classification}-{year}",
        rows=lambda: known(year, classification, with_oslo, ["size_class", "ndr_pct"]),
        columns=EACH,
        tables=tables(classification),
        scope=net_result.SCOPE[with_oslo],
    )


@extract.drawn
def size_scatter(year: int, with_oslo: bool, code: str | None) -> Finding:
    """Every municipality by size, with the empirical spread along it."""
    each = net_result.known(cached.members(year, "ks"), with_oslo).dropna(subset=["inhabitants"])
    row, bands = cached.country(year, with_oslo), cached.bands(year, with_oslo)
    headline = size_headlines.widest(cached.classes(year, "ks", with_oslo))
    return Finding(
        headline,
        f"{NDR}, {pickers.place(row, with_oslo)}.{BANDS if len(bands) else NO_BANDS}"
        + _outside(year, "ks", with_oslo)
        + pickers.left_out(code, with_oslo),
        size_scatter_chart.size_scatter(each, bands, cached.level(year), chosen=code),
        alt=f"Punktdiagram. {headline}.",
        name=f"storrelse-{year}",
        rows=lambda: known(year, "ks", with_oslo, ["inhabitants"]),
        columns=EACH,
        tables=TABLES,
        scope=net_result.SCOPE[with_oslo],
    )


def left_out(classes: pd.DataFrame) -> str:
    """Which classes are not compared and why, since few of their municipalities have figures: by name, or how many."""
    kept = classes["size_class"].isin(spread.comparable(classes)["size_class"])
    thin = ~mostly(classes["municipalities"], classes["municipalities_of"])
    return "".join(
        f" Ikke med i sammenlikningen, siden {why}: {_named(classes[~kept & out], len(classes))}."
        for why, out in ((TOO_THIN, thin), (TOO_FEW, ~thin))
        if (~kept & out).any()
    )


def _named(out: pd.DataFrame, of: int) -> str:
    names = [words.label(str(label)) for label in out["size_class"]]
    return "; ".join(names) if len(names) <= 3 else f"{len(names)} av {of} grupper"


def _outside(year: int, classification: str, with_oslo: bool) -> str:
    """Who is in no class and why, by name where they are few; see class_tables.outside for all of them."""
    names = list(spread.outside(cached.members(year, classification), with_oslo)["region_name"])
    if not names:
        return ""
    why = "dagens KOSTRA-grupper" if classification == "kostra" else "folketallet i grensene de hadde"
    who = joined(names) if len(names) <= MOST_NAMED else f"{words.n(len(names))} (navngitt på siden om spredning)"
    return f" I ingen gruppe, siden vi ikke har {why} for dem: {who}."
