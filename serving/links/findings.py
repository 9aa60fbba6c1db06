"""What each page tells first of a view, as one sentence and as a chart: the page's own words, from its own rows.

Everything is of the edition without any municipality's own files; see pages.shared.in_use.edition.published. What the
pages import is imported when it is first asked for: the server starts without it.
"""

from collections.abc import Callable
from typing import Any

from pages.titles import ABOUT
from serving.links import (
    debate_view,
    innovation_view,
    municipality_view,
    news_view,
    population_view,
    then_and_now_view,
    youth_view,
)
from serving.links.view import View

Finding = Any  # pages.shared.finding.Finding, which brings the drawing of charts with it

STATIC = {
    "egne-tall": "Regnskap og budsjett som kommunene selv har lagt inn, med summene hvert resultat er regnet av.",
    "data-og-metode": "Kilder, utgaver, definisjoner og formler, og hvilke kommuner som mangler tall.",
}


def sentence(view: View) -> str:
    """The finding of the page in one sentence with a full stop; of a page without figures, what it is."""
    from pages.shared import extract

    if view.path in STATIC or not view.year:
        return STATIC.get(view.path, ABOUT)
    made_up = extract.made_up()
    return f"{made_up}. " * bool(made_up) + f"{SENTENCES[view.path](view)}."


def chart(view: View) -> Finding | None:
    """The first chart of the page; None of a page that has none."""
    return CHARTS[view.path](view) if view.path in CHARTS and view.year else None


def headline(view: View, found: Finding) -> str:
    """What stands over the chart in a picture of it: its own headline, or the municipality's where it is drawn."""
    own = _result(view) if view.code and CHARTS[view.path] is _over_time else found.headline
    return f"{found.made_up}: " * bool(found.made_up) + own


def _result(view: View) -> str:
    from pages.result import front, municipality

    if view.code:
        return municipality.answer(view.code, view.name, view.year, False).sentence
    return front.country(view.year, False).sentence


def _over_time(view: View) -> Finding:
    from pages.result import findings

    return findings.over_time(view.year, False, view.code or None, view.name, None, False)


def _sizes(view: View) -> str:
    from pages.result import size

    return size.answer(view.year, "ks", False, view.code or None, view.name).sentence


def _strip(view: View) -> Finding:
    from pages.result import size_findings

    return size_findings.size_strip(view.year, "ks", False, view.code or None)


def _limits(view: View) -> str:
    from pages.room import sections

    return sections.answer(view.code or None, view.name, view.year, "ks", False).sentence


def _three(view: View) -> Finding | None:
    from pages.room import against_limits

    there = against_limits.first(view.year, False)
    return against_limits.against(view.year, False, view.code or None, there) if there else None


def _rounds(view: View) -> Finding:
    from pages.survey import findings

    return findings.rounds(view.code or None, view.name)


def _care(view: View) -> tuple[Any, Finding | None]:
    from serving.links import care_view

    return care_view.told(view.code, view.name)


def _budgets(view: View) -> str:
    from pages.survey import sections

    return sections.published_answer(view.name).sentence


def _kindergartens(view: View) -> tuple[Any, Finding]:
    """Answer and first chart, with the assumptions and the year that the page opens with."""
    from pages.kindergarten import answer, assumptions
    from pages.kindergarten.years import rows

    asked = view.code or None, view.name, assumptions.default(), max(rows.years()) if rows.there() else None
    return answer.answer(*asked), answer.chart(*asked)


SENTENCES: dict[str, Callable[[View], str]] = {
    "": _result,
    "netto-driftsresultat": _result,
    "kommunen": municipality_view.sentence,
    "sammenlikn": municipality_view.beside_sentence,
    "kart": municipality_view.on_map_sentence,
    "spredning": _sizes,
    "handlingsrom": _limits,
    "budsjettundersokelsen": _budgets,
    "pleie-og-omsorg": lambda view: _care(view)[0].sentence,
    "barnehagenormer": lambda view: _kindergartens(view)[0].sentence,
    "befolkning": population_view.sentence,
    "ungt-utenforskap": youth_view.sentence,
    "nytt": news_view.sentence,
    "innovasjon": innovation_view.sentence,
    "debatten": debate_view.sentence,
    "da-og-na": then_and_now_view.sentence,
}
CHARTS: dict[str, Callable[[View], Finding | None]] = {
    "": _over_time,
    "netto-driftsresultat": _over_time,
    "kommunen": municipality_view.chart,
    "sammenlikn": municipality_view.beside_chart,
    "kart": municipality_view.on_map,
    "spredning": _strip,
    "handlingsrom": _three,
    "budsjettundersokelsen": _rounds,
    "pleie-og-omsorg": lambda view: _care(view)[1],
    "barnehagenormer": lambda view: _kindergartens(view)[1],
    "befolkning": population_view.chart,
    "ungt-utenforskap": youth_view.chart,
    "debatten": debate_view.chart,
    "da-og-na": then_and_now_view.chart,
}
