"""Holds a declaration against the metadata of today: by code, then by label."""

from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from loaders.declare import Pick, Source
from loaders.errors import MatchError
from loaders.jsonstat import codes_of

SHOWN = 10  # codes named in a message


@dataclass(frozen=True)
class Chosen:
    """The codes to ask for in one dimension. asked: the same as people wrote it. names: SSB's code -> ours."""

    dimension: str
    codes: tuple[str, ...]
    asked: tuple[str, ...]
    names: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    codelist: str = ""


def choose(source: Source, metadata: dict) -> list[Chosen]:
    """What to ask for, one Chosen per declared dimension; raises MatchError naming table, dimension and code.

    A dimension that is not declared is left out if SSB allows it (elimination), and is an error otherwise.
    """
    there = metadata.get("id") if isinstance(metadata, dict) else None
    if not there:
        raise MatchError(f"{source.id}: metadata er ikke et JSON-stat-datasett med dimensjoner")
    for dimension in there:
        declared = any(p.dimension == dimension for p in source.picks)
        if not declared and not _extension(metadata, dimension).get("elimination", False):
            raise MatchError(f"{source.id}: dimensjonen {dimension} er ny og må velges, men er ikke beskrevet")
    missing = [p.dimension for p in source.picks if p.dimension not in there]
    if missing:
        raise MatchError(f"{source.id}: dimensjonen {', '.join(missing)} finnes ikke; tabellen har {', '.join(there)}")
    return [_chosen(source, pick, metadata) for pick in source.picks]


def offered_codelist(source: Source, metadata: dict) -> str:
    """The id of the codelist of the extra selection, or "" when the table does not offer it."""
    if source.extra is None:
        return ""
    lists = _extension(metadata, source.extra.dimension).get("codelists", [])
    by_id = [c["id"] for c in lists if c["id"] == source.extra.codelist]
    by_label = [c["id"] for c in lists if source.extra.label in c.get("label", "").casefold()]
    return next(iter(by_id + by_label), "")


def _extension(metadata: dict, dimension: str) -> dict:
    return metadata["dimension"][dimension].get("extension") or {}


def _chosen(source: Source, pick: Pick, metadata: dict) -> Chosen:
    codes = codes_of(metadata, pick.dimension)
    labels = metadata["dimension"][pick.dimension]["category"].get("label", {})
    if not pick.codes and not pick.by_label:
        kept = tuple(c for c in codes if _kept(pick, c))
        if not kept:
            raise MatchError(f"{source.id}: ingen koder å hente i {pick.dimension}")
        return Chosen(pick.dimension, kept, _asked(pick), {}, labels)
    names = {code: pick.names.get(code, code) for code in pick.codes}
    for code, keywords in pick.codes.items():
        _check_code(source, pick.dimension, code, keywords, labels if code in codes else {})
    for ours, keywords in pick.by_label.items():
        names[_found(source, pick.dimension, keywords, labels)] = ours
    wanted = tuple(c for c in codes if c in names)
    return Chosen(pick.dimension, wanted, wanted, names, labels)


def _kept(pick: Pick, code: str) -> bool:
    if pick.first_year is not None and not (code.isdigit() and int(code) >= pick.first_year):
        return False
    return not pick.mask or fnmatchcase(code, pick.mask)


def _asked(pick: Pick) -> tuple[str, ...]:
    if pick.first_year is not None:
        return (f"from({pick.first_year})",)
    return (pick.mask or "*",)


def matches(keywords: str, label: str) -> bool:
    """Whether every keyword occurs in the label; "a|b" asks for a or b. Case means nothing."""
    label = label.casefold()
    return all(any(word in label for word in either.split("|")) for either in keywords.casefold().split())


def _check_code(source: Source, dimension: str, code: str, keywords: str, labels: dict[str, str]) -> None:
    if code not in labels:
        raise MatchError(f"{source.id}: koden {code} finnes ikke i {dimension} (ventet «{keywords}»)")
    if not matches(keywords, labels[code]):
        raise MatchError(f"{source.id}: koden {code} i {dimension} heter nå «{labels[code]}», ventet «{keywords}»")


def _found(source: Source, dimension: str, keywords: str, labels: dict[str, str]) -> str:
    found = [code for code, label in labels.items() if matches(keywords, label)]
    if len(found) != 1:
        among = "; ".join(f"{code} «{labels[code]}»" for code in list(found or labels)[:SHOWN])
        raise MatchError(f"{source.id}: {len(found)} koder i {dimension} svarer til «{keywords}», ventet én: {among}")
    return found[0]
