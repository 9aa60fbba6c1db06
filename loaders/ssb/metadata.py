"""The shape of a table's metadata: whatever of it is read, is what JSON-stat says it is."""

from collections.abc import Iterator

from loaders.errors import ReplyError
from loaders.ssb.declaration import Source


def checked(source: Source, reply: object) -> dict:
    """The reply, whose parts may be read. Raises ReplyError naming the first part of another shape."""
    if not isinstance(reply, dict):
        raise ReplyError(f"{source.id}: metadata er {type(reply).__name__}, ikke et JSON-stat-datasett")
    wrong = next((part for part, right in _parts(reply) if not right), None)
    if wrong is not None:
        raise ReplyError(f"{source.id}: metadata har ikke formen til JSON-stat: {wrong} mangler eller har feil form")
    return reply


def _parts(reply: dict) -> Iterator[tuple[str, bool]]:
    """Each part by its path, and whether it has its shape; what lies in a part is judged after the part."""
    names, about = reply.get("id"), reply.get("dimension")
    yield "id", _is_texts(names) and bool(names)
    yield "dimension", isinstance(about, dict)
    yield from _told("", reply)
    for name in names or ():
        one = (about or {}).get(name)
        yield f"dimension.{name}", isinstance(one, dict)
        one = one or {}
        yield from _told(f"dimension.{name}.", one)
        yield from _category(f"dimension.{name}.category", one.get("category"))


def _told(path: str, part: dict) -> Iterator[tuple[str, bool]]:
    """The notes of a part, and what SSB adds to the standard."""
    yield f"{path}note", part.get("note") is None or _is_texts(part["note"])
    added = part.get("extension")
    yield f"{path}extension", added is None or isinstance(added, dict)
    added = added or {}
    lists = added.get("codelists", [])
    yield f"{path}extension.codelists", isinstance(lists, list) and all(map(_is_codelist, lists))
    yield f"{path}extension.noteMandatory", _is_map(added.get("noteMandatory"))
    yield f"{path}extension.categoryNoteMandatory", _is_map_of_maps(added.get("categoryNoteMandatory"))


def _category(path: str, part) -> Iterator[tuple[str, bool]]:
    yield path, isinstance(part, dict)
    yield f"{path}.unit", _is_map_of_maps(part.get("unit"))
    notes = part.get("note")
    yield f"{path}.note", _is_map(notes) and all(map(_is_texts, (notes or {}).values()))


def _is_texts(part: object) -> bool:
    return isinstance(part, list) and all(isinstance(text, str) for text in part)


def _is_map(part: object) -> bool:
    return part is None or isinstance(part, dict)


def _is_map_of_maps(part: object) -> bool:
    return part is None or (isinstance(part, dict) and all(map(_is_map, part.values())))


def _is_codelist(part: object) -> bool:
    return isinstance(part, dict) and isinstance(part.get("id"), str) and isinstance(part.get("label", ""), str)
