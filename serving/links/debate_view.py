"""What the page Til debatten tells of a municipality or the country, and its chart."""

from typing import Any

from serving.links.view import View


def sentence(view: View) -> str:
    """The answer of the page."""
    from pages.debate import findings

    return findings.answer(view.code or None).sentence


def chart(view: View) -> Any:
    """The result year by year."""
    from pages.debate import findings

    return findings.over_time(view.code or None, view.name)
