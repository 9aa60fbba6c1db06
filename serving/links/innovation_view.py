"""What the page Innovasjon tells; a picture of it is the product's own."""

from serving.links.view import View


def sentence(_view: View) -> str:
    """The answer of the page."""
    from pages.innovation import findings

    return findings.answer().sentence
