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
# The map of each measure that the page Kart has, by its address, what it is called and, of the first, the form.
MAPS = {
    "ndr_pct": (MAP, "Netto driftsresultat"),
    "ndr_pct_3yr": ("kart-tre-ar", "Tre år samlet"),
    "ndr_pct_5yr": ("kart-fem-ar", "Fem år samlet"),
    "result_pct": ("kart-etter-bundne-fond", "Etter bundne fond"),
    "fund_pct": ("kart-disposisjonsfond", "Fond"),
    "debt_pct": ("kart-gjeld", "Netto lånegjeld"),
}
AREAS, AS_AREAS = "kart-flater", "Netto driftsresultat som flater"


EVERY_MAP = {said: page for page, said in MAPS.values()} | {AS_AREAS: AREAS}


def maps(here: str, there: Collection[str]) -> dict[str, str]:
    """The other maps: what each is called, and its address without language and ending. there: the pages of the folder."""
    beside = {said: page for said, page in EVERY_MAP.items() if page != here and page in there}
    return beside if here in EVERY_MAP.values() else {}


def every_file() -> list[str]:
    """What a folder has of all municipalities when all figures are there."""
    pages = [*EVERY_MAP.values(), SPREAD, CHANGED, MISSING]
    return [file(page, language) for page in pages for language in LANGUAGES] + [
        f"{page}.csv" for page in pages if page != AREAS
    ]


def file(page: str, language: str) -> str:
    """ "kart.html", "kart-nn.html"."""
    return f"{page}{f'-{language}' * (language != BOKMAL)}.html"


def links(language: str, there: Collection[str], here: str = "") -> dict[str, str]:
    """Where each page of the folder lies, by what is said of it, and the page itself in the other language. there: the files
    of the folder beside the index; here: the page that leads on. Where the first map is not there, the next one that is."""
    first = next((page for page in EVERY_MAP.values() if file(page, language) in there), MAP)
    called = {first if page == MAP else page: said for page, said in CALLED.items()}
    pages = {said: file(page, language) for page, said in called.items() if page != here}
    pages = {said: name for said, name in pages.items() if name in there or name == file(INDEX, language)}
    others = {said: file(here, one) for one, said in LANGUAGES.items() if here and one != language}
    return pages | others
