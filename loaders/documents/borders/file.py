"""Borders of today's municipalities as TopoJSON (Kartverket), each of them once."""

import re

import numpy as np
import pandas as pd

from data.contract.borders import BORDERS
from data.contract.types import conform
from data.norwegian import joined
from loaders.documents.borders import shapes, topology
from loaders.documents.kind import Choices, Imported, Known
from loaders.errors import FileError
from loaders.reading.source_file import SourceFile

BEGINNING, SHOWN = 400, 5
LOOKS = re.compile(rb'\s*\{.*"type"\s*:\s*"(?:Topology|FeatureCollection)"', re.DOTALL)
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
SOURCE = "Kartverket, kommunegrenser {year}, CC BY 4.0, forenklet her"


def recognises(file: SourceFile) -> bool:
    """Whether it begins as TopoJSON or GeoJSON."""
    return LOOKS.match(file.content[:BEGINNING].removeprefix(b"\xef\xbb\xbf")) is not None


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every municipality of today, simplified. Raises FileError with what is wrong and where."""
    choices.refuse_one("grensene gjelder alle kommuner")
    year = YEAR.search(file.name)
    if not year:
        raise FileError("året grensene gjelder, står ikke i navnet. Gi filen et navn som kommuner-2024.topojson")
    found = topology.read(file.content.removeprefix(b"\xef\xbb\xbf"))
    _all_there(set(found.rings), known)
    rings = shapes.rings(found)
    frame = conform(BORDERS, _frame(rings))
    notes = [f"forenklet til {len(frame)} punkter i {sum(map(len, rings.values()))} flater; små øyer er utelatt"]
    facts = {
        "series": [{"kind": "borders", "year": int(year[1]), "lines": len(frame)}],
        "source": SOURCE.format(year=year[1]),
        "checks": [],
        "notes": notes,
    }
    return Imported(f"borders-{year[1]}", f"Kommunegrenser {year[1]}", BORDERS.name, frame, facts, notes)


def _all_there(codes: set[str], known: Known) -> None:
    """Today's municipalities, all of them and no other."""
    other = [f"{code} {known.names[code]}" for code in sorted(set(known.names) - codes)]
    gone = sorted(codes - set(known.names))
    told = [f"mangler {_shown(other)}"] * bool(other) + [f"har med {_shown(gone)}, som ikke er kommuner i dag"] * bool(
        gone
    )
    if told:
        raise FileError(f"filen {' og '.join(told)}. Hent grensene for året som gjelder nå")


def _shown(names: list[str]) -> str:
    more = f" og {len(names) - SHOWN} til" if len(names) > SHOWN else ""
    return (joined(names) if not more else ", ".join(names[:SHOWN])) + more


def _frame(rings: dict[str, list[np.ndarray]]) -> pd.DataFrame:
    each = [(code, at, ring) for code, own in rings.items() for at, ring in enumerate(own)]
    points = np.concatenate([ring for *_, ring in each])
    lengths = [len(ring) for *_, ring in each]
    return pd.DataFrame(
        {
            "municipality_code": np.repeat([code for code, *_ in each], lengths),
            "ring": np.repeat([at for _, at, _ in each], lengths),
            "point": np.concatenate([np.arange(length) for length in lengths]),
            "east_hm": points[:, 0].astype(int),
            "north_hm": points[:, 1].astype(int),
        }
    )
