"""The findings about size: rows, sentence and chart put together, one function a chart."""

import pandas as pd

from analysis import net_result, spread
from charts import headlines, words
from charts import size_scatter as size_scatter_chart
from charts import size_strip as size_strip_chart
from pages.parts import choose, computed, read
from pages.parts.findings import EACH, NDR, known
from pages.parts.show import Finding

TABLES = ("accounts", "population")


def tables(classification: str) -> tuple[str, ...]:
    """The tables behind figures by class."""
    return (*TABLES, "kostra_groups") if classification == "kostra" else TABLES


@read.drawn
def size_strip(year: int, classification: str, with_oslo: bool, code: str | None) -> Finding:
    """The spread within each class of size."""
    classes = computed.classes(year, classification, with_oslo)
    each = net_result.known(computed.members(year, classification), with_oslo)
    headline = headlines.weakest(classes, computed.phrases())
    return Finding(
        headline,
        f"{NDR}, {choose.place(computed.country(year, with_oslo), with_oslo)}. "
        "Hver prikk er en kommune, stolpen den midtre halvdelen, streken medianen; trekanter ligger utenfor aksen."
        + left_out(classes)
        + _outside(year, classification, with_oslo)
        + choose.left_out(code, with_oslo),
        size_strip_chart.size_strip(each, classes, computed.level(year), chosen=code),
        alt=f"Prikkediagram for {len(classes)} grupper. {headline}.",
        name=f"spredning-{classification}-{year}",
        rows=lambda: known(year, classification, with_oslo, ["size_class", "ndr_pct"]),
        columns=EACH,
        tables=tables(classification),
        scope=net_result.SCOPE[with_oslo],
    )


@read.drawn
def size_scatter(year: int, with_oslo: bool, code: str | None) -> Finding:
    """Every municipality by size, with the empirical spread along it."""
    each = net_result.known(computed.members(year, "ks"), with_oslo).dropna(subset=["inhabitants"])
    headline = headlines.widest(computed.classes(year, "ks", with_oslo))
    return Finding(
        headline,
        f"{NDR}, {choose.place(computed.country(year, with_oslo), with_oslo)}. Båndene omfatter 80 og 50 "
        "prosent av kommunene av om lag samme størrelse. Vår egen utjevning av kommunene med tall, ikke et "
        "usikkerhetsmål." + choose.left_out(code, with_oslo),
        size_scatter_chart.size_scatter(each, computed.bands(year, with_oslo), computed.level(year), chosen=code),
        alt=f"Punktdiagram. {headline}.",
        name=f"storrelse-{year}",
        rows=lambda: known(year, "ks", with_oslo, ["inhabitants"]),
        columns=EACH,
        tables=TABLES,
        scope=net_result.SCOPE[with_oslo],
    )


def left_out(classes: pd.DataFrame) -> str:
    """Which classes are not compared, since too few of their municipalities have figures: by name, or how many."""
    kept = spread.comparable(classes)["size_class"]
    out = [words.label(str(label)) for label in classes["size_class"] if label not in set(kept)]
    if not out:
        return ""
    who = "; ".join(out) if len(out) <= 3 else f"{len(out)} av {len(classes)} grupper"
    return f" Ikke med i sammenlikningen, siden under halvparten av kommunene har tall: {who}."


def _outside(year: int, classification: str, with_oslo: bool) -> str:
    """How many are in no class, where some are."""
    rows = spread.outside(computed.members(year, classification), with_oslo)
    if rows.empty:
        return ""
    why = "dagens KOSTRA-grupper" if classification == "kostra" else "folketallet i grensene de hadde"
    return f" {len(rows)} kommuner er i ingen gruppe, siden vi ikke har {why} for dem."
