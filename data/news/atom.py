"""What is new as an Atom feed (RFC 4287): the same entries keep the same ids, however often it is written."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from data.extract import made_up
from data.news.entries import Entry

FILE = "nytt.atom"
TITLE = "Kommuneøkonomi: nytt og rettet"
PAGE = "nytt"  # the address of the page that the feed is of
MOST = 200  # entries
NAMESPACE = "http://www.w3.org/2005/Atom"
NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what no XML can hold


class Told(NamedTuple):
    """One entry of a feed. key: what it is of, the same each time. updated: UTC, ISO 8601. link: where it is shown."""

    key: str
    title: str
    updated: str
    text: str
    category: str = ""
    link: str = ""


def told(entry: Entry) -> Told:
    """An entry about an edition; made-up figures say so."""
    mark = f"{made_up.MARK}. " if made_up.is_made_up(entry.vintage) else ""
    key = f"{entry.table.table_id}/{entry.vintage.id}/{entry.kind}"
    return Told(
        key, mark + entry.title, entry.vintage.fetched, "\n".join((mark + entry.lines[0], *entry.lines[1:])), entry.kind
    )


def feed(every: Iterable[Told], title: str = TITLE, page: str = PAGE, itself: str = "", of: str = "") -> bytes:
    """The feed, newest first. page: where it and its entries lead. itself: its own address, where that is known. of: what
    tells it from the other feeds of the same extract.
    """
    newest = sorted(every, key=lambda one: one.updated, reverse=True)[:MOST]
    root = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "nb"})
    _put(root, "title", title)
    _put(root, "id", _id(f"feed/{of}"))
    _put(root, "updated", newest[0].updated if newest else "1970-01-01T00:00:00Z")
    _put(ElementTree.SubElement(root, "author"), "name", "Kommuneøkonomi")
    _put(root, "link", rel="alternate", href=page, type="text/html")
    if itself:
        _put(root, "link", rel="self", href=itself, type="application/atom+xml")
    for one in newest:
        _entry(root, one, page)
    ElementTree.indent(root, " ")
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _entry(root: ElementTree.Element, one: Told, page: str) -> None:
    made = ElementTree.SubElement(root, "entry")
    _put(made, "title", one.title)
    _put(made, "id", _id(one.key))
    _put(made, "updated", one.updated)
    _put(made, "link", rel="alternate", href=one.link or page, type="text/html")
    if one.category:
        _put(made, "category", term=one.category)
    _put(made, "content", one.text, type="text")


def _put(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> None:
    made = ElementTree.SubElement(parent, name, {key: NOT_XML.sub(" ", value) for key, value in attributes.items()})
    made.text = NOT_XML.sub(" ", text) or None


def _id(key: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'kommuneokonomi/{key}')}"
