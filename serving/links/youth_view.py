"""What the page Ungt utenforskap tells of the newest year."""

from typing import Any

from serving.links.view import View

AGE = "15-29"


def sentence(view: View) -> str:
    """The answer of the page."""
    from pages.youth import findings, rows

    return findings.answer(view.code or None, rows.found().years[-1], AGE).sentence


def chart(view: View) -> Any | None:
    """The first chart of the page."""
    from pages.youth import findings, rows

    asked = rows.found().years[-1], AGE
    own = findings.municipalities(view.code, *asked) if view.code else None
    return own or findings.counties(view.code or None, *asked)
