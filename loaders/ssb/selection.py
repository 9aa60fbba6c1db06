"""What to ask of a table of SSB's: the declared codes, those of a codelist, and cut to what one call allows."""

import re

from loaders.errors import ReplyError
from loaders.network.client import Client
from loaders.ssb.declaration import Source
from loaders.ssb.labels import codes as labels_codes
from loaders.ssb.split_query import split
from loaders.stamps import hash_of


def wanted(
    source: Source, client: Client, metadata: dict, replies: dict
) -> tuple[list[list[labels_codes.Chosen]], str]:
    """The selections of the table: the declared one, and the one through a codelist if it is offered."""
    plain = labels_codes.choose(source, metadata)
    codelist, codes = _codelist(source, client, metadata, replies)
    if not codelist:
        return [plain], ""
    summed = labels_codes.Chosen(source.extra.dimension, codes, ("*",), codelist=codelist)
    return [plain, [summed if c.dimension == source.extra.dimension else c for c in plain]], codelist


def _codelist(source: Source, client: Client, metadata: dict, replies: dict) -> tuple[str, tuple[str, ...]]:
    """The offered codelist and the codes of it that are what they should be; "" when most of them are not."""
    name = labels_codes.offered_codelist(source, metadata)
    if not name:
        return "", ()
    answer = client.get(f"/codelists/{name}", f"tabell {source.id}, kodelisten {name}", {"lang": "no"})
    try:
        there = list(dict.fromkeys(value["code"] for value in answer.json["values"]))
    except (KeyError, TypeError) as error:
        raise ReplyError(f"{source.id}: kodelisten {name} har feil form") from error
    codes = tuple(code for code in there if re.fullmatch(source.extra.codes, code))
    if 2 * len(codes) <= len(there):
        return "", ()
    replies["codelist"] = answer.content
    return name, codes


def described(chosen_of_each: list[list[labels_codes.Chosen]]) -> dict:
    """The selections for people, with a hash of every code they came to."""
    asked = [
        {c.dimension: list(c.asked) + ([f"kodeliste {c.codelist}"] if c.codelist else []) for c in chosen}
        for chosen in chosen_of_each
    ]
    codes = [[(c.dimension, c.codelist, list(c.codes)) for c in chosen] for chosen in chosen_of_each]
    return {"queries": asked, "hash": hash_of(codes)}


def queries(chosen: list[labels_codes.Chosen], limit: int) -> list[list[dict]]:
    """The bodies of the calls that one selection takes."""
    codelists = {c.dimension: c.codelist for c in chosen if c.codelist}
    parts = split({c.dimension: tuple(dict.fromkeys(c.codes)) for c in chosen}, limit)
    return [
        [
            {"variableCode": name, "valueCodes": list(codes)}
            | ({"codelist": codelists[name]} if name in codelists else {})
            for name, codes in part.items()
        ]
        for part in parts
    ]
