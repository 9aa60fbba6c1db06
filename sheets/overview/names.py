"""What the pages of a published folder are called in an address and in words, in each language that they are in."""

from collections.abc import Collection

from languages import BOKMAL, LANGUAGES

INDEX, MAP, SPREAD, CHANGED, MISSING = "index", "kart", "spredning", "rettet", "mangler"
CALLED = {
    INDEX: "Alle kommuner",
    MAP: "Kart",
    SPREAD: "Etter størrelse",
    CHANGED: "Nytt og rettet",
    MISSING: "Tall som mangler",
}


def file(page: str, language: str) -> str:
    """ "kart.html", "kart-nn.html"."""
    return f"{page}{f'-{language}' * (language != BOKMAL)}.html"


def links(language: str, there: Collection[str], here: str = "") -> dict[str, str]:
    """Where each page of the folder lies, by what is said of it, and the page itself in the other language. there: the files
    of the folder beside the index; here: the page that leads on."""
    pages = {said: file(page, language) for page, said in CALLED.items() if page != here}
    pages = {said: name for said, name in pages.items() if name in there or name == file(INDEX, language)}
    others = {said: file(here, one) for one, said in LANGUAGES.items() if here and one != language}
    return pages | others
