"""The result of a municipality's peers together, year by year."""

import numpy as np

from analysis.common.completeness import mostly
from analysis.profile import peers, spread
from analysis.profile.material import Material

RESULT = "ndr_pct"


def others(found: Material, code: str) -> tuple[tuple[int, float], ...]:
    """The years in which most of the peers have a result, with their result together."""
    one, places = found.series.get(RESULT), [found.places[other] for other in peers.of(found, code).codes]
    if one is None:
        return ()
    known = (~np.isnan(one.value[places])).sum(axis=0)
    held = [column for column, with_ in enumerate(known) if with_ and mostly(int(with_), len(places))]
    return tuple((one.years[column], spread.peers_figure(one, column, places)[0]) for column in held)
