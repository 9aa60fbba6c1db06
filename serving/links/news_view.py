"""What a link to Nytt og rettet tells."""

from serving.links.view import View


def sentence(view: View) -> str:
    """The page's own answer."""
    from pages.revisions import findings

    return findings.answer(view.code or None, view.name).sentence
