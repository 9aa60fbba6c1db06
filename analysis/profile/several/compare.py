"""Some municipalities side by side: every measure of the registry, a row for each of them. No rank, no sum of measures."""

from collections.abc import Sequence

import pandas as pd

from analysis.common.asked import UnknownChoice
from analysis.measures.registry import of_municipality
from analysis.profile import own_figure
from analysis.profile.material import Material
from data.norwegian import joined

MOST = 6
COLUMNS = own_figure.COLUMNS


def rows(found: Material, codes: Sequence[str]) -> pd.DataFrame:
    """COLUMNS, a row a measure and municipality: measures in the order of the groups, municipalities as asked for.

    Every figure is that of profile.rows. Raises UnknownChoice for a code that is none of today's, one that is asked for
    twice, and more than MOST.
    """
    unknown = [code for code in codes if code not in found.names]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if unknown:
        raise UnknownChoice(f"Ukjent kommune: {joined(unknown)}. Uttrekket har dagens {len(found.names)} kommuner.")
    if twice:
        raise UnknownChoice(f"Samme kommune to ganger: {joined(twice)}.")
    if len(codes) > MOST:
        raise UnknownChoice(too_many(len(codes)))
    each = [own_figure.of(found, code, measure, one) for measure, one in of_municipality().items() for code in codes]
    return pd.DataFrame(each, columns=COLUMNS).astype({"year": "Int64"})


def too_many(asked: int) -> str:
    """That more are asked for than there is room for."""
    return f"{asked} kommuner er valgt; det er plass til {MOST} side om side. Ta bort {asked - MOST}."
