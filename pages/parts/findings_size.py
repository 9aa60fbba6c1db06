"""The findings about size: rows, sentence and chart put together, one function a chart."""

from analysis import net_result
from charts import headlines
from charts import size_scatter as size_scatter_chart
from charts import size_strip as size_strip_chart
from pages.parts import choose, computed, read
from pages.parts.findings import EACH, NDR
from pages.parts.show import Finding


def size_strip(year: int, classification: str, with_oslo: bool, code: str | None) -> Finding:
    """The spread within each class of size."""
    classes = computed.classes(year, classification, with_oslo)
    headline = headlines.weakest(classes, computed.phrases())
    row = computed.country(year, with_oslo)
    subtitle = (
        f"{NDR}, {choose.place(year, row['municipalities'], row['municipalities_of'], with_oslo)}. "
        "Hver prikk er en kommune, stolpen er den midtre halvdelen, streken medianen."
    )
    rows = net_result.known(computed.members(year, classification), with_oslo).sort_values(["size_class", "ndr_pct"])
    return Finding(
        headline,
        subtitle,
        _size_strip(year, classification, with_oslo, code),
        f"Prikkediagram for {len(classes)} grupper. {headline}.",
        f"spredning-{classification}-{year}",
        rows,
        EACH,
        ("accounts", "population"),
    )


@read.drawn
def _size_strip(year: int, classification: str, with_oslo: bool, code: str | None):
    each = net_result.known(computed.members(year, classification), with_oslo)
    return size_strip_chart.size_strip(
        each, computed.classes(year, classification, with_oslo), computed.level(year), chosen=code
    )


def size_scatter(year: int, with_oslo: bool, code: str | None) -> Finding:
    """Every municipality by size, with the empirical spread along it."""
    headline = headlines.widest(computed.classes(year, "ks", with_oslo), computed.phrases())
    row = computed.country(year, with_oslo)
    subtitle = (
        f"{NDR}, {choose.place(year, row['municipalities'], row['municipalities_of'], with_oslo)}. Båndene holder 80 og 50 prosent av "
        "kommunene av om lag samme størrelse. Vår egen utjevning av alle kommuner, ikke et usikkerhetsmål."
    )
    rows = net_result.known(computed.members(year, "ks"), with_oslo).sort_values("inhabitants")
    return Finding(
        headline,
        subtitle,
        _size_scatter(year, with_oslo, code),
        f"Punktdiagram. {headline}.",
        f"storrelse-{year}",
        rows,
        EACH,
        ("accounts", "population"),
    )


@read.drawn
def _size_scatter(year: int, with_oslo: bool, code: str | None):
    each = net_result.known(computed.members(year, "ks"), with_oslo or code == "0301").dropna(subset=["inhabitants"])
    return size_scatter_chart.size_scatter(each, computed.bands(year, with_oslo), computed.level(year), chosen=code)
