"""What the page Da og nå tells, and its chart."""

from typing import Any

from serving.links.view import View


def sentence(_view: View) -> str:
    """The answer of the page."""
    from pages.then_and_now import findings

    return findings.answer().sentence


def chart(_view: View) -> Any:
    """The budgets against the accounts."""
    from pages.then_and_now import findings

    return findings.budgets()
