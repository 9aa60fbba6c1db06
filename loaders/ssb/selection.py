"""What to ask of a table of SSB's: the declared codes, those of a codelist, and cut to what one call allows."""

import re

from loaders.errors import ReplyError
from loaders.network.client import Client
from loaders.ssb.declaration import Extra, Source
from loaders.ssb.labels import codes as labels_codes
from loaders.ssb.split_query import split
from loaders.stamps import hash_of


def wanted(
    source: Source, client: Client, metadata: dict, replies: dict
) -> tuple[list[list[labels_codes.Chosen]], str]:
    """The selections of the table: the declared one, and the one through a codelist if it is offered."""
    plain = labels_codes.choose(source, metadata)
    extra = source.extra
    codelist, codes = _codelist(source, extra, client, metadata, replies) if extra else ("", ())
    if not extra or not codelist:
        return [plain], ""
    summed = labels_codes.Chosen(extra.dimension, codes, ("*",), codelist=codelist)
    return [plain, [summed if c.dimension == extra.dimension else c for c in plain]], codelist


def _codelist(
    source: Source, extra: Extra, client: Client, metadata: dict, replies: dict
) -> tuple[str, tuple[str, ...]]:
    """The offered codelist and the codes of it that are what they should be; "" when most of them are not."""
    name = labels_codes.offered_codelist(source, metadata)
    if not name:
        return "", ()
    answer = client.get(f"/codelists/{name}", f"tabell {source.id}, kodelisten {name}", {"lang": "no"})
    there = _codes_in(answer.json)
    if there is None:
        raise ReplyError(f"{source.id}: kodelisten {name} har feil form")
    codes = tuple(code for code in there if re.fullmatch(extra.codes, code))
    if 2 * len(codes) <= len(there):
        return "", ()
    replies["codelist"] = answer.content
    return name, codes


def _codes_in(reply: object) -> list[str] | None:
    """The codes of a codelist, once each; None where the reply is none."""
    values = reply.get("values") if isinstance(reply, dict) else None
    if not isinstance(values, list):
        return None
    texts = [value["code"] for value in values if isinstance(value, dict) and isinstance(value.get("code"), str)]
    return list(dict.fromkeys(texts)) if len(texts) == len(values) else None


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
