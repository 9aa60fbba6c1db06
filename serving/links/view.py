"""What an address shows: the page, the municipality and the year that are asked for, as the page itself reads them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from data.errors import DataError
from pages.titles import TITLES, title

MOST_CHARACTERS = 200  # of a parameter that is read: names are shorter
MOST_OTHERS = 20
OTHER = re.compile(r"(?!kommune$|aar$)[a-z_]{1,30}")


@dataclass(frozen=True)
class View:
    """path: of a page, "" for the first. code, name: of the chosen municipality, "" for none. year: of the accounts,
    0 where there are none. chosen_year: whether the address asks for it. others: its other choices, as they came.
    """

    path: str
    code: str = ""
    name: str = ""
    year: int = 0
    chosen_year: bool = False
    others: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> str:
        """As in the browser's tab."""
        return title(self.path, self.name)

    @property
    def address(self) -> str:
        """Below the base, with what was understood and the other choices: "/spredning?kommune=4601&aar=2024&oslo=true"."""
        asked = {"kommune": self.code} if self.code else {}
        asked |= ({"aar": str(self.year)} if self.chosen_year else {}) | dict(self.others)
        return f"/{self.path}" + (f"?{urlencode(asked)}" if asked else "")


def of(path: str, parameters: Mapping[str, str]) -> View | None:
    """The view of a path below the base and its parameters; None where there is no such page. Within edition.published.

    What is asked for and not there is left out, as on the page. Raises DataError where the extract cannot be read.
    """
    page = path.strip("/")
    if page not in TITLES:
        return None
    code, name = _municipality(parameters.get("kommune", ""))
    asked, years = parameters.get("aar", ""), _years()
    chosen = asked in map(str, years)
    others = [(key, text) for key, text in parameters.items() if OTHER.fullmatch(key) and len(text) <= MOST_CHARACTERS]
    return View(page, code, name, int(asked) if chosen else max(years, default=0), chosen, tuple(others[:MOST_OTHERS]))


def _municipality(asked: str) -> tuple[str, str]:
    """Code and Norwegian name of the one that is meant, as in the picker; empty for none, or for several."""
    from data.municipalities.names import plain_name
    from pages.shared import cached, extract

    if not asked or len(asked) > MOST_CHARACTERS or not extract.has("municipalities"):
        return "", ""
    codes = cached.register().meant(asked).codes
    return (codes[0], plain_name(cached.municipalities()[codes[0]])) if len(codes) == 1 else ("", "")


def _years() -> list[int]:
    from pages.shared import cached, extract

    try:
        return cached.years() if extract.has("accounts", "municipalities") else []
    except DataError:  # the page says which; the other pages stand all the same
        return []
