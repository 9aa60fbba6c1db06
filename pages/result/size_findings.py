"""The findings about size: rows, sentence and chart put together, one function a chart."""

from analysis.accounts import net_result
from analysis.common.chosen import rows_of
from analysis.result import municipality, spread
from charts.drawing.strips.by_class import SizeStrip
from charts.level_caveat import NOT_A_VERDICT
from charts.result import own_headlines, size_headlines, size_scatter as size_scatter_chart
from charts.words import NDR
from data.municipalities.names import plain_name
from pages.result.columns import EACH
from pages.result.findings import known
from pages.shared import cached, extract, pickers
from pages.shared.net_result import caveats
from pages.shared.provenance import TABLES, tables
from pages.shared.show import Finding

BANDS = (
    " Båndet omfatter 80 prosent av kommunene av om lag samme størrelse; lengst til høyre er det regnet for de største "
    "samlet. Vår egen utjevning, ikke et usikkerhetsmål."
)
NO_BANDS = " Hver prikk er en kommune. Uten bånd: kommunene med tall er for få til å si hva som er vanlig."
GROUPS = " KOSTRA-gruppene er de som gjaldt {day}, også for tidligere år."


@extract.drawn
def size_strip(year: int, classification: str, with_oslo: bool, code: str | None) -> Finding:
    """The spread within each class of size."""
    drawn, headline, about = _of_all(year, classification, with_oslo)
    members = cached.members(year, classification)
    for own in rows_of(net_result.known(members, with_oslo).dropna(subset=["size_class"]), code):
        others = municipality.among_others(members, own["region_code"])
        headline = own_headlines.among(plain_name(own["region_name"]), own["ndr_pct"], year, others)
    return Finding(
        headline,
        f"Netto driftsresultat, {pickers.place_without(cached.country(year, with_oslo), with_oslo, code)}",
        drawn.with_chosen(code),
        alt=f"Prikkediagram for {len(cached.classes(year, classification, with_oslo))} grupper. {headline}.",
        name=f"spredning-{classification}-{year}",
        rows=lambda: known(year, classification, with_oslo, ["size_class", "ndr_pct"]),
        columns=EACH,
        chosen=code,
        tables=tables(classification),
        scope=net_result.SCOPE[with_oslo],
        caveat=NOT_A_VERDICT,
        about=about,
    )


@extract.drawn
def _of_all(year: int, classification: str, with_oslo: bool) -> tuple[SizeStrip, str, tuple[str, ...]]:
    """The dots, the sentence of the strip, and what must be known of it, whoever is chosen."""
    each = net_result.known(cached.members(year, classification), with_oslo)
    classes = cached.classes(year, classification, with_oslo)
    about = _about(
        size_headlines.STRIP,
        size_headlines.left_out(classes),
        _outside(year, classification, with_oslo),
        GROUPS.format(day=extract.fetched("kostra_groups")) if classification == "kostra" else "",
        *caveats.of_year(year, with_oslo),
    )
    strip = SizeStrip(each, classes, cached.level(year), told=size_headlines.lowest_median(classes))
    return strip, size_headlines.weakest(classes), about


@extract.drawn
def size_scatter(year: int, with_oslo: bool, code: str | None) -> Finding:
    """Every municipality by size, with the empirical spread along it."""
    each = net_result.known(cached.members(year, "ks"), with_oslo).dropna(subset=["inhabitants"])
    row, bands = cached.country(year, with_oslo), cached.bands(year, with_oslo)
    classes = cached.classes(year, "ks", with_oslo)
    headline = size_headlines.widest(classes)
    for own in rows_of(each.dropna(subset=["size_class"]), code):
        headline = own_headlines.along_size(plain_name(own["region_name"]), own, classes)
    return Finding(
        headline,
        f"{NDR}, {pickers.place_without(row, with_oslo, code)}",
        size_scatter_chart.size_scatter(each, bands, cached.level(year), chosen=code),
        alt=f"Punktdiagram. {headline}.",
        name=f"storrelse-{year}",
        rows=lambda: known(year, "ks", with_oslo, ["inhabitants"]),
        columns=EACH,
        chosen=code,
        tables=TABLES,
        scope=net_result.SCOPE[with_oslo],
        caveat=NOT_A_VERDICT,
        about=_about(
            BANDS if len(bands) else NO_BANDS, _outside(year, "ks", with_oslo), *caveats.of_year(year, with_oslo)
        ),
    )


def _about(*texts: str) -> tuple[str, ...]:
    return tuple(text.strip() for text in texts if text)


def _outside(year: int, classification: str, with_oslo: bool) -> str:
    """Who is in no class and why; see class_tables.outside for all of them."""
    rows = spread.outside(cached.members(year, classification), with_oslo)
    return size_headlines.outside(list(rows["region_name"]), classification)
