"""What the page Kommunen tells of a municipality with the peers that it opens with."""

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
