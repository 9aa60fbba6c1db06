"""In which language a link is told of, as the page itself would be: what the address asks for, else what the browser has
chosen, else what the municipality has decided on.
"""

from collections.abc import Mapping
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.requests import cookie_parser

from languages import BOKMAL, WITH_ENGLISH, choice
from pages.shared.language.spoken import KEY, languages_of

MOST_OF_QUERY = 10_000  # bytes that are read of it


def at_once(path: str, asked: Mapping[str, str], remembered: str = "") -> str:
    """The language where the address alone tells it; "" where the municipality does, which it may name in many ways: then
    `serving.links.head.language` tells it."""
    return own(path, asked, remembered) or ("" if asked.get("kommune") else BOKMAL)


def own(path: str, asked: Mapping[str, str], remembered: str = "") -> str:
    """What is chosen, whatever the municipality is; "" for none. path: of the page. remembered: as the cookie has it. What
    is no language of the page is none."""
    return choice.chosen(languages_of(path.strip("/")), asked.get(KEY, ""), remembered)


def chosen(scope) -> str:
    """What the address of a request for a sheet asks for; "" for none."""
    asked = parameters(scope).get(KEY, "")
    return asked if asked in WITH_ENGLISH else ""


def parameters(scope) -> dict[str, str]:
    """The parameters of the address, each as it stands there last."""
    found = parse_qs(scope.get("query_string", b"")[:MOST_OF_QUERY].decode("latin-1"))
    return {name: values[-1] for name, values in found.items()}


def remembered(scope) -> str:
    """What this browser has chosen before, as pages/page.js keeps it: see languages/choice.py."""
    return cookie_parser(Headers(scope=scope).get("cookie", "")).get(KEY, "")
