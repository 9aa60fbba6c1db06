"""What the page Kommunen tells of a municipality with the peers that it opens with, and the map of them all."""

from typing import Any

from serving.links.view import View


def sentence(view: View) -> str:
    """The answer of the page."""
    from pages.municipality import sections

    return sections.answer(view.code or None, view.name).sentence


def chart(view: View) -> Any | None:
    """The strips of the first group; none where no municipality is chosen."""
    from pages.municipality import sections

    return sections.first_chart(view.code, view.name) if view.code else None


def beside_chart(view: View) -> Any | None:
    """The result of the chosen municipality alone over the years, beside its peers; none where none is chosen."""
    from pages.municipality.compare import over_years

    return over_years.finding((view.code,), "ndr_pct", view.code) if view.code else None


def on_map_sentence(view: View) -> str:
    """The answer of the page Kart, with the measure that it opens with."""
    from charts.profile import map_words
    from pages.municipality.on_map import finding

    return map_words.answer(finding.rows("ndr_pct", view.year), view.code or None).sentence


def on_map(view: View) -> Any:
    """The map of the result as dots; without a figure where the borders are not there."""
    from pages.municipality.on_map import finding

    return finding.finding("ndr_pct", view.year, finding.DOTS, view.code or None)


def beside_sentence(view: View) -> str:
    """The answer of the page Sammenlikn with the chosen municipality alone; the others of an address are not told of."""
    from charts.profile import beside_answer
    from pages.municipality import rows

    return beside_answer.answer(rows.beside((view.code,) if view.code else ())).sentence
