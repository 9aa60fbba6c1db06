"""The findings about size: rows, sentence and chart put together, one function a chart."""

from analysis import net_result
from charts import headlines
from charts import size_scatter as size_scatter_chart
from charts import size_strip as size_strip_chart
from pages.parts import choose, computed, read
from pages.parts.findings import EACH, NDR, known
from pages.parts.show import Finding

TABLES = ("accounts", "population")


@read.drawn
def size_strip(year: int, classification: str, with_oslo: bool, code: str | None) -> Finding:
    """The spread within each class of size."""
    classes = computed.classes(year, classification, with_oslo)
    each = net_result.known(computed.members(year, classification), with_oslo)
    headline = headlines.weakest(classes, computed.phrases())
    return Finding(
        headline,
        f"{NDR}, {choose.place(computed.country(year, with_oslo), with_oslo)}. "
        "Hver prikk er en kommune, stolpen er den midtre halvdelen, streken medianen.",
        size_strip_chart.size_strip(each, classes, computed.level(year), chosen=code),
        alt=f"Prikkediagram for {len(classes)} grupper. {headline}.",
        name=f"spredning-{classification}-{year}",
        rows=lambda: known(year, classification, with_oslo, ["size_class", "ndr_pct"]),
        columns=EACH,
        tables=TABLES,
    )


@read.drawn
def size_scatter(year: int, with_oslo: bool, code: str | None) -> Finding:
    """Every municipality by size, with the empirical spread along it."""
    each = net_result.known(computed.members(year, "ks"), with_oslo or code == "0301").dropna(subset=["inhabitants"])
    headline = headlines.widest(computed.classes(year, "ks", with_oslo), computed.phrases())
    return Finding(
        headline,
        f"{NDR}, {choose.place(computed.country(year, with_oslo), with_oslo)}. Båndene holder 80 og 50 prosent av "
        "kommunene av om lag samme størrelse. Vår egen utjevning av alle kommuner, ikke et usikkerhetsmål.",
        size_scatter_chart.size_scatter(each, computed.bands(year, with_oslo), computed.level(year), chosen=code),
        alt=f"Punktdiagram. {headline}.",
        name=f"storrelse-{year}",
        rows=lambda: known(year, "ks", with_oslo, ["inhabitants"]),
        columns=EACH,
        tables=TABLES,
    )
