"""With whom a municipality is held together, and why: a class that it is in, those most like it, or some that are chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.common.asked import UnknownChoice
from analysis.common.numbers import OSLO
from analysis.profile.material import Material
from data.norwegian import joined, number

CLASSES = {"kostra": "samme KOSTRA-gruppe", "storrelse": "samme størrelse", "fylke": "samme fylke"}
NEAREST, OWN = "likest", "valgte"
CHOICES = {**CLASSES, NEAREST: "likest i størrelse og alder"}
MOST_OWN, MOST_LIKE = 6, 10
TRAITS = ("inhabitants", "share_0_19_pct", "share_65_pct")
UNCOUNTED = "folketallet mangler"


@dataclass(frozen=True)
class Peers:
    """choice: a key of CHOICES, or OWN. codes: in order; the municipality itself is none of them. called: the peers in a
    sentence, "de andre i KOSTRA-gruppe 12"; "" where there are none. why_none: why there are none. kind: which kind of municipalities
    they are, a sentence, where `called` does not say it."""

    choice: str
    codes: tuple[str, ...]
    called: str
    why_none: str = ""
    kind: str = ""


def of(found: Material, code: str, asked: str = "") -> Peers:
    """The peers that are asked for: a choice, or codes with commas between; KOSTRA group where nothing is asked for, and
    those most like it where that group has no other. Raises UnknownChoice."""
    if not asked:
        group = of(found, code, "kostra")
        return group if group.codes else _nearest(found, code)
    if asked == NEAREST:
        return _nearest(found, code)
    return _class(found, code, asked) if asked in CLASSES else _own(found, code, asked.split(","))


def _class(found: Material, code: str, choice: str) -> Peers:
    classes = found.classes[choice]
    label = classes.get(code, "")
    if not label:
        return Peers(choice, (), "", "gruppen er ikke kjent")
    codes = tuple(other for other in found.codes if other != code and classes.get(other) == label)
    if not codes:
        return Peers(choice, (), "", f"{found.names[code]} er alene i {label}")
    kind = found.kinds.get(label, "") if choice == "kostra" else ""
    return Peers(choice, codes, f"de andre {called_class(choice, label)}", kind=kind)


def called_class(choice: str, label: str) -> str:
    """A class after "de andre": "i KOSTRA-gruppe 12", "med 2 000–4 999 innbyggere"."""
    if choice != "storrelse":
        return f"i {label}"
    return f"med {label[:1].lower() + label[1:]} innbyggere" if label[-1:].isdigit() else f"i gruppen {label}"


def _nearest(found: Material, code: str) -> Peers:
    """The ten with the smallest distance in inhabitants (their logarithm) and in the shares of young and old.

    Each of the three counts in its own standard deviation over all municipalities. Oslo, a county as well, is none's.
    """
    apart = distances(found, code)
    order = [
        at for at in np.argsort(apart, kind="stable") if found.codes[at] not in (code, OSLO) and not np.isnan(apart[at])
    ]
    codes = tuple(found.codes[at] for at in order[:MOST_LIKE])
    none = "" if codes else UNCOUNTED
    return Peers(NEAREST, codes, f"de {number(len(codes), 0)} som likner mest" if codes else "", none)


def distances(found: Material, code: str) -> np.ndarray:
    """How far each municipality is from one, NaN where the count is missing."""
    if TRAITS[0] not in found.series:
        return np.full(len(found.codes), np.nan)
    persons, *ages = (found.series[name].value[:, -1] for name in TRAITS)
    traits = [np.log10(persons), *ages]
    z = np.column_stack([(trait - np.nanmean(trait)) / np.nanstd(trait) for trait in traits])
    return np.sqrt(((z - z[found.places[code]]) ** 2).sum(axis=1))


def _own(found: Material, code: str, asked: Sequence[str]) -> Peers:
    codes = tuple(dict.fromkeys(one.strip() for one in asked if one.strip()))
    unknown = [one for one in codes if one not in found.names]
    if unknown or not codes:
        raise UnknownChoice(
            f"Ukjent valg av likemenn: {joined(unknown) or '(tomt)'}. Skriv {', '.join(CHOICES)}, eller inntil {MOST_OWN} "
            "kommunenummer med komma mellom."
        )
    if len(codes) > MOST_OWN:
        raise UnknownChoice(f"{len(codes)} kommuner er valgt som likemenn; det kan være inntil {MOST_OWN}.")
    others = tuple(one for one in codes if one != code)
    called = joined([found.names[one] for one in others])
    return Peers(OWN, others, called, "" if others else f"{found.names[code]} er ikke sin egen likemann")


def why(found: Material, code: str, peers: Peers) -> dict[str, str]:
    """Why each of the peers is one, in words."""
    return {one: _why(found, peers.choice, one) for one in peers.codes}


def _why(found: Material, choice: str, peer: str) -> str:
    at = found.places[peer]
    persons, young, old = (found.series[name].value[at, -1] if name in found.series else np.nan for name in TRAITS)
    counted = UNCOUNTED if np.isnan(persons) else f"{number(persons, 0)} innbyggere"
    if choice == NEAREST:
        return f"{counted}, {number(young, 1)}\u00a0% er 0–19 år og {number(old, 1)}\u00a0% er 65 år og over"
    return f"valgt av deg; {counted}" if choice == OWN else f"{found.classes[choice][peer]}; {counted}"
