"""Growth in care spending by class, against the spread of its municipalities, and all figures of every class."""

import pandas as pd

from analysis.care import by_class, totals, units
from analysis.care.rows.view import View
from analysis.care.units import LANDET
from charts.care import growth_headlines, growth_strip, growth_words
from pages.care import words
from pages.care.growth import AGES, COUNTS
from pages.care.national import GROWTH
from pages.care.rows import TABLES, material, rows
from pages.shared import cached, extract, pickers
from pages.shared.finding import Finding
from pages.shared.one_question.chart import chart, folded

EACH = ["region_code", "region_name", "size_class", *GROWTH]
CLASS = [
    "unit", *COUNTS, *GROWTH, *units.SHARES, "growth_p10", "growth_p25", "growth_median", "growth_p75",
    "growth_p90", *AGES,
]  # fmt: skip
COUNTIES = {"Fylker": "fylke"}


@extract.drawn
def _classes(view: View, classification: str) -> pd.DataFrame:
    return units.shares(by_class.classes(material(view.choice), rows(view), classification, view.with_oslo))


@extract.drawn
def _each(view: View, classification: str) -> pd.DataFrame:
    return by_class.each(material(view.choice), rows(view), classification, view.with_oslo)


def show_classes(view: View, code: str | None) -> None:
    """The picker of classification, the chart that it governs, and the figures of the classes."""
    classification, view = pickers.classification(COUNTIES), view.of(LANDET)
    chart(_spread(view, classification, code))
    folded(_groups(view, classification), "Alle tall for gruppene, og nedlasting")


@extract.drawn
def _spread(view: View, classification: str, code: str | None) -> Finding:
    classes, each = _classes(view, classification), _each(view, classification)
    headline = _headline(view, classes)
    return Finding(
        headline,
        f"{words.what(view)}. {growth_words.DOTS}",
        growth_strip.growth_strip(each, classes, chosen=code),
        alt=f"Prikkediagram for {len(classes)} grupper. {headline}.",
        name=f"omsorg-{classification}-{view.asked.from_year}-{view.asked.to_year}",
        rows=lambda: _each(view, classification),
        columns=EACH,
        caveat=growth_words.DOTS_IN_PICTURE,
        chosen=code,
        about=tuple(filter(None, [growth_words.READ, _outside(view, classification)])),
        **_of(view, classification),
    )


@extract.drawn
def _groups(view: View, classification: str) -> Finding:
    headline = _headline(view, _classes(view, classification))
    return Finding(
        headline,
        " ".join(filter(None, [f"{words.what(view)}. {growth_words.GROUPS}", _outside(view, classification)])),
        None,
        alt=headline,
        name=f"omsorg-grupper-{classification}-{view.asked.from_year}-{view.asked.to_year}",
        rows=lambda: _classes(view, classification),
        columns=CLASS,
        **_of(view, classification),
    )


def _outside(view: View, classification: str) -> str:
    """Who is in no group, as a sentence."""
    found = totals.outside(material(view.choice), rows(view), classification, view.with_oslo)
    return growth_words.outside(found["region_name"].tolist())


def _headline(view: View, classes: pd.DataFrame) -> str:
    return growth_headlines.by_class(classes, view.asked.from_year, view.asked.to_year, cached.phrases())


def _of(view: View, classification: str) -> dict:
    """Where the figures come from and what they are of."""
    tables = (*TABLES, "kostra_groups") if classification == "kostra" else TABLES
    return {"tables": tables, "own_source": words.source(view), "scope": words.scope(view)}
