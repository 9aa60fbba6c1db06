"""Where the words of a text stand: without what is no language, such as tags, addresses and codes."""

import re

_ELEMENTS = "style|script|code|pre"
_FILES = "atom|csv|docx|html|json|ndjson|no|parquet|pdf|png|py|svg|toml|txt|xlsx|xml"
_PIECE = re.compile(
    rf"""
    (?P<word>(?<!\w)[^\W\d_]+(?!\w|://|\\_|[\w/-]*\.(?:{_FILES})\b)) | \w[\w/-]*\.(?:{_FILES})\b[\w/]*
    | \w+(?:\\_\w+)+ | https?://[^\s<>"')]+
    | <(?:(?:{_ELEMENTS})\b.*?</(?:{_ELEMENTS})> | !--.*?--> | [a-zA-Z/!?][^<>]*>)
    | &\#?\w+; | %\{{[^{{}}]*\}} | `[^`]*` | \]\([^)\s]*
    | [?&][\w-]+=[^\s<>"')&]* | (?<![\w/])/[a-z][\w/-]* | (?<!\S)--?[a-z][\w-]*(?:=\S+)?
    """,
    re.VERBOSE | re.DOTALL,
)
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_SAID = re.compile(r"""(?<=\s)(?:alt|aria-label|placeholder|title)="([^"]*)\"""")


def words_of(text: str) -> list[tuple[int, int]]:
    """Where each word of the text stands."""
    return [found.span() for found in _PIECE.finditer(text) if found.lastgroup]


def said_in_tags(text: str) -> list[tuple[int, int]]:
    """Where the texts stand that tags say to the reader, such as what a picture shows."""
    if '="' not in text:
        return []
    tags = ((tag.start(), tag[0]) for tag in _TAG.finditer(text))
    return [(at + said.start(1), at + said.end(1)) for at, tag in tags for said in _SAID.finditer(tag)]
