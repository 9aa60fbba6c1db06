"""What the page Befolkning tells of the last count, and its chart."""

from typing import Any

from serving.links.view import View


def sentence(view: View) -> str:
    """The answer of the page."""
    from pages.population import findings, rows

    return findings.answer(view.code or None, view.name, rows.counted().years[-1], "ks").sentence


def chart(view: View) -> Any:
    """The municipalities in each class of size."""
    from pages.population import findings, rows

    return findings.strip(rows.counted().years[-1], "ks", view.code or None)
