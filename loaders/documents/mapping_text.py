"""A mapping as the YAML that a person saves: one key a line, in the order of the README."""

import json

from loaders.documents.ledger.owner import UNKNOWN
from loaders.documents.mapping_values import KEYS

NOTES = {
    "municipality": "kommunenummeret", "amounts": "sjekk slag og år", "totals": "eller postings",
    "own_arts": "egen art: KOSTRAs art", "own_functions": "KOSTRA har dem ikke", "class": "1 drift, 0 investering",
    "classes": "egen klasse: KOSTRAs (1 drift, 0 investering, 2 balanse)", "unit": "kr eller 1000 kr",
    "art_digits": "hvilke sifre i kontoen som er KOSTRAs art", "hidden": "radene som et filter skjuler, tas med",
    "sign": "eller all-positive, income-positive", "scope": "eller kasse",
}  # fmt: skip


def written(mapping: dict) -> list[str]:
    """The lines of the YAML. A JSON text is YAML too, so that any header or code comes back as it is."""
    return [line for key in KEYS if key in mapping for line in _key(key, mapping[key])]


def _key(key: str, value: object) -> list[str]:
    note = f"  # {NOTES[key]}" if key in NOTES else ""
    if value == UNKNOWN:
        return [f"{key}: {_json(value)}  # skriv kommunenummeret på fire siffer her"]
    if key == "classes" and isinstance(value, dict) and {"3", "4"} & set(value):
        note += '; er det konsernets regnskap: scope: "konsern" i stedet'
    if key == "amounts" and isinstance(value, list):
        if any(UNKNOWN in one.values() for one in value):
            note = f"  # «{UNKNOWN}»: kind er accounts, budget eller plan, og year er årstallet"
        return [f"amounts:{note}", *(f"  - {_flow(one)}" for one in value)]
    return [f"{key}: {_flow(value) if isinstance(value, dict) else _json(value)}{note}"]


def _flow(pairs: dict) -> str:
    return "{" + ", ".join(f"{_plain(key)}: {_json(value)}" for key, value in pairs.items()) + "}"


def _plain(key: str) -> str:
    return key if key.isalpha() else _json(key)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
