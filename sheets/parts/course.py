"""The result of a municipality year by year, with the recommended level, and that of its peers together."""

import numpy as np

from analysis.common.completeness import mostly
from analysis.profile import peers, spread
from analysis.profile.material import Material

RESULT = "ndr_pct"


def years(found: Material, code: str) -> tuple[tuple[int, float, float], ...]:
    """Year, result in per cent, NaN for a gap, and the level, NaN where none is set."""
    one = found.series.get(RESULT)
    if one is None:
        return ()
    own = one.value[found.places[code]]
    return tuple(
        (year, float(value), found.levels.recommended.get(year, float("nan")))
        for year, value in zip(one.years, own, strict=True)
    )


def others(found: Material, code: str) -> tuple[tuple[int, float], ...]:
    """The years in which most of the peers have a result, with their result together."""
    one, places = found.series.get(RESULT), [found.places[other] for other in peers.of(found, code).codes]
    if one is None:
        return ()
    known = (~np.isnan(one.value[places])).sum(axis=0)
    held = [column for column, with_ in enumerate(known) if with_ and mostly(int(with_), len(places))]
    return tuple((one.years[column], spread.peers_figure(one, column, places)[0]) for column in held)
