"""A page of HTML in a language: what stands between its tags, and what the tags say to the reader."""

import re

from languages import BOKMAL, translated
from languages.pieces import said_in_tags

_PIECE = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>", re.DOTALL)
_OF_THE_LINK = re.compile(r'<meta (?:name|property)="(?:description|og:title|og:description)" content="([^"]*)">')


def of_html(html: str, language: str) -> str:
    """The page, in bokmål as it is. Addresses, classes, style and script stay."""
    if language == BOKMAL:
        return html
    told, at = [], 0
    for found in _PIECE.finditer(html):
        told += [translated(html[at : found.start()], language), _tag(found[0], language)]
        at = found.end()
    return "".join((*told, translated(html[at:], language)))


def _tag(tag: str, language: str) -> str:
    if link := _OF_THE_LINK.fullmatch(tag):
        return tag.replace(f'content="{link[1]}"', f'content="{translated(link[1], language)}"')
    told, at = [], 0
    for start, end in said_in_tags(tag):
        told += [tag[at:start], translated(tag[start:end], language)]
        at = end
    return "".join((*told, tag[at:]))
