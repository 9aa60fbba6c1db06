"""The head of the page of HTML for one view: title, description, and what a link to it shows where it is shared."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape

from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from data.errors import DataError
from languages import BOKMAL, LOCALES, default, translated
from pages.shared.in_use import edition
from pages.shared.in_use.edition import KEY
from pages.titles import ABOUT, PRODUCT, TITLES, title
from serving.language import asked
from serving.links import findings, product, view as views

SIZE = (1200, 630)
SAID = ("title", "sentence", "picture_alt")  # of what is told
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Told:
    """What is told of a view. picture: below the base."""

    title: str
    sentence: str
    address: str
    picture: str
    picture_alt: str
    language: str = BOKMAL


def told(path: str, parameters: Mapping[str, str], remembered: str = "") -> Told:
    """What is told of an address in its language. remembered: what this browser has chosen."""
    return of_language(path, parameters, language(path, parameters, remembered))


def of_language(path: str, parameters: Mapping[str, str], language: str) -> Told:
    """What is told of an address in a language, from the figures of now; where they cannot be read, and of a link to older
    ones, what the product is."""
    found = _told(path, parameters, language)
    return replace(found, **{name: translated(getattr(found, name), language) for name in SAID})


def language(path: str, parameters: Mapping[str, str], remembered: str = "") -> str:
    """The language of an address: what is chosen, else that of the municipality, by whatever name or number it is asked for."""
    if own := asked.own(path, parameters, remembered):
        return own
    try:
        with edition.published():
            view = views.of(path, parameters)
        return default(view.code if view else None)
    except DataError:  # the page itself says what is wrong
        return BOKMAL
    except Exception:
        log.exception("Språket til en adresse ble ikke funnet.")
        return BOKMAL


def _told(path: str, parameters: Mapping[str, str], language: str) -> Told:
    from serving.links import picture

    try:
        if edition.older(parameters.get(KEY, "")):  # the figures of then are on the page alone
            return _page_alone(path, language)
        with edition.published():
            view = views.of(path, parameters)
            if view is None:
                return Told(title("finnes-ikke"), ABOUT, "/", product.PATH, PRODUCT, language)
            sentence = findings.sentence(view)
            return Told(
                view.title, sentence, view.address, picture.path(view, language), f"Diagram. {sentence}", language
            )
    except DataError:  # the page itself says what is wrong
        pass
    except Exception:
        log.exception("Forhåndsvisningen av en adresse mislyktes.")
    return _page_alone(path, language)


def _page_alone(path: str, language: str) -> Told:
    page = path.strip("/")
    return Told(title(page), ABOUT, f"/{page}" if page in TITLES else "/", product.PATH, PRODUCT, language)


def html(told: Told, origin: str) -> str:
    """The elements of the head. origin: scheme, host and base, "" where the host is none of ours."""
    picture, name = f"{origin}{told.picture}", "property"
    metas = [
        ("name", "description", told.sentence),
        (name, "og:site_name", PRODUCT),
        (name, "og:type", "website"),
        (name, "og:locale", LOCALES[told.language].replace("-", "_")),
        (name, "og:title", told.title),
        (name, "og:description", told.sentence),
        (name, "og:url", f"{origin}{told.address}"),
        (name, "og:image", picture),
        (name, "og:image:type", "image/png"),
        (name, "og:image:width", str(SIZE[0])),
        (name, "og:image:height", str(SIZE[1])),
        (name, "og:image:alt", told.picture_alt),
        ("name", "twitter:card", "summary_large_image"),
    ]
    lines = (f'<meta {kind}="{key}" content="{escape(text)}">' for kind, key, text in metas)
    return f"<title>{escape(told.title)}</title>" + "".join(lines)


def origin(host: str | None, secure: bool, base: str) -> str:
    """Where the visitor sees the site: "https://kommune.no/okonomi"; the base alone for a host that is none of ours."""
    return f"http{'s' * secure}://{host}{base}" if host and is_host_allowed(host) else base
