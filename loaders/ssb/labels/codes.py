"""Holds a declaration against the metadata of today: by code, then by unit and label."""

from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from loaders.errors import MatchError
from loaders.ssb.declaration import Pick, Source
from loaders.ssb.jsonstat import codes_of
from loaders.ssb.labels import speaks_of as texts
from loaders.ssb.labels.terms import OTHERS
from loaders.ssb.labels.units import unit_of, units_in

SHOWN = 10  # codes named in a message


@dataclass(frozen=True)
class Chosen:
    """The codes to ask for in one dimension. asked: the same as people wrote it. names: SSB's code -> ours.

    said: what was taken though its label is not the expected one.
    """

    dimension: str
    codes: tuple[str, ...]
    asked: tuple[str, ...]
    names: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    codelist: str = ""
    said: tuple[str, ...] = ()


def choose(source: Source, metadata: dict) -> list[Chosen]:
    """What to ask for, one Chosen per declared dimension; raises MatchError naming table, dimension and code.

    metadata: see metadata.checked. A dimension that is not declared is left out if SSB allows it (elimination), and is an error otherwise.
    """
    there = metadata["id"]
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
    by_label = [c["id"] for c in lists if matches(source.extra.label, c.get("label", ""))]
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
    said = [_check_code(source, pick, code, labels if code in codes else {}, metadata) for code in pick.codes]
    for ours, keywords in pick.by_label.items():
        if ours in pick.perhaps and sum(matches(keywords, label) for label in labels.values()) != 1:
            continue
        code, remark = _found(source, pick, keywords, labels)
        if code in names:
            raise MatchError(f"{source.id}: koden {code} i {pick.dimension} svarer til to: «{labels[code]}»")
        names[code] = ours
        said.append(remark)
        _check_unit(source, pick, code, ours, metadata)
    wanted = tuple(c for c in codes if c in names)
    return Chosen(pick.dimension, wanted, wanted, names, labels, said=tuple(text for text in said if text))


def _kept(pick: Pick, code: str) -> bool:
    if pick.first_year is not None and not (code.isdigit() and int(code) >= pick.first_year):
        return False
    return not pick.mask or any(fnmatchcase(code, mask) for mask in pick.mask.split("|"))


def _asked(pick: Pick) -> tuple[str, ...]:
    if pick.first_year is not None:
        return (f"from({pick.first_year})",)
    return tuple((pick.mask or "*").split("|"))


def matches(keywords: str, label: str) -> bool:
    """Whether every keyword occurs in the label, and none with a minus; "a|b" asks for a or b. Case means nothing."""
    label = label.casefold()
    held = lambda either: any(word in label for word in either.lstrip("-").split("|"))
    return all(held(either) != either.startswith("-") for either in keywords.casefold().split())


def _check_code(source: Source, pick: Pick, code: str, labels: dict[str, str], metadata: dict) -> str:
    """What is told of a code whose label is not the expected one; MatchError when it is not the same any more."""
    where, expected = f"{source.id}: koden {code} i {pick.dimension}", pick.codes[code]
    meant = texts.term(expected).name
    if code not in labels:
        raise MatchError(f"{source.id}: koden {code} finnes ikke i {pick.dimension} (ventet «{meant}»)")
    _check_unit(source, pick, code, code, metadata)
    others = [*(term for other, term in pick.codes.items() if other != code), *OTHERS]
    verdict = texts.judge(labels[code], expected, others, _unit(source, pick, code))
    if verdict.other:
        raise MatchError(
            f"{where} heter nå «{labels[code]}», som handler om noe annet: {verdict.other}, ventet {meant}. "
            "Har koden fått nytt innhold, må loaders/ssb/tables.py endres"
        )
    if verdict.known:
        return ""
    return f"koden {code} heter «{labels[code]}» (ventet «{meant}»); tatt inn, for koden og enheten er de samme"


def _unit(source: Source, pick: Pick, code: str) -> str:
    """The declared unit of a code: its own, or the only one of the table."""
    all_units = {unit for p in source.picks for unit in p.units.values()}
    return pick.units.get(code, "") or (next(iter(all_units)) if len(all_units) == 1 else "")


def _check_unit(source: Source, pick: Pick, code: str, declared: str, metadata: dict) -> None:
    """Raise MatchError when SSB says another unit than the declared one; without one, the label may say it."""
    expected = pick.units.get(declared, "")
    category = metadata["dimension"][pick.dimension]["category"]
    base = str(((category.get("unit") or {}).get(code) or {}).get("base") or "")
    label = category.get("label", {}).get(code, "")
    if expected and base and unit_of(base) != expected and not (unit_of(base) == "" and expected in units_in(label)):
        raise MatchError(f"{source.id}: koden {code} «{label}» har enheten «{base}», ventet «{expected}»")


def _found(source: Source, pick: Pick, keywords: str, labels: dict[str, str]) -> tuple[str, str]:
    """The code whose label matches, or the only code there is, where its unit is held against; and what is told of it."""
    found = [code for code, label in labels.items() if matches(keywords, label)]
    if not found and len(labels) == len(pick.by_label) == 1 and pick.units:
        ((code, label),) = labels.items()
        return code, f"koden {code} heter «{label}» (ventet «{keywords}»); tatt inn, for den er den eneste"
    if len(found) != 1:
        among = "; ".join(f"{code} «{labels[code]}»" for code in list(found or labels)[:SHOWN])
        raise MatchError(
            f"{source.id}: {len(found)} koder i {pick.dimension} svarer til «{keywords}», ventet én: {among}"
        )
    return found[0], ""
