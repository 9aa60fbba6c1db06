"""One measure of some municipalities, year by year, with its level and the amounts that it is made of; of one alone also its
peers, by name, together and as a spread."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.common.asked import UnknownChoice
from analysis.common.completeness import mostly
from analysis.measures.registry import of_municipality
from analysis.profile import named, own_years, spread
from analysis.profile.material import Material
from analysis.profile.own_figure import held_against
from analysis.profile.peers import Peers
from analysis.profile.series import Series
from analysis.profile.several import peer_sums
from data.errors import DamagedTable

SPREAD = ("peers_value", "peers_p25", "peers_p75")
OWN_AMOUNTS = ("numerator", "denominator", "fraction", "fraction_unit")
PEERS_AMOUNTS = ("peers_numerator", "peers_denominator")
AMOUNTS = (*OWN_AMOUNTS, *PEERS_AMOUNTS)
COLUMNS = [
    "year", "region_code", "region_name", "measure", "measure_name", "measure_unit", "value", "reason", "level", "level_name",
    "level_judges", "level_side", "peers_called", "peers_with", "peers_of", "peers_kind", *SPREAD, *AMOUNTS, "table",
]  # fmt: skip


def measures(found: Material) -> list[str]:
    """Those that are held against others and have more years than one, in the order of the groups."""
    return [
        name
        for name, one in of_municipality().items()
        if name in found.series and len(found.series[name].years) > 1 and named.compared(name, one)
    ]


def rows(found: Material, codes: Sequence[str], measure: str, against: Peers | None = None) -> pd.DataFrame:
    """COLUMNS, a row a year of each of the municipalities, in their order, and then of each of the peers.

    against: of a municipality alone. In its rows stands what they have together (spread.peers_figure: peers_kind says whether
    it is a median), the amounts of that and their middle half, missing where too few of them have a figure that year
    (completeness.mostly). value is 100 * numerator / denominator, which are missing without a figure and of a measure without
    amounts. The years begin with the first in which one of them all has a figure, and are all where none has any.
    Raises UnknownChoice; DamagedTable where what the measure is made of cannot be read.
    """
    registered = of_municipality().get(measure)
    if registered and measure not in found.series and named.unread(found, registered):
        raise DamagedTable(f"{measure}: {named.not_fetched(found, registered)}.")
    if measure not in measures(found):
        raise UnknownChoice(f"{measure} vises ikke år for år. Disse vises: {', '.join(measures(found))}.")
    one, every = found.series[measure], [*codes, *(against.codes if against else ())]
    there = ~np.isnan(one.value[[found.places[code] for code in every]]).all(axis=0)
    years = one.years[int(there.argmax()) :]
    out = [_row(found, code, measure, year, against if code in codes else None) for code in every for year in years]
    return pd.DataFrame(out, columns=COLUMNS)


def lines(every: pd.DataFrame, codes: Sequence[str]) -> pd.DataFrame:
    """The rows of those that have lines, without those of their peers, from the first year in which anything of them is drawn:
    a peer may have figures for years in which too few of them have any. every: of `rows`."""
    own = every[every["region_code"].isin(codes)]
    drawn = own.loc[own["value"].notna() | own["peers_value"].notna(), "year"]
    return own if drawn.empty else own[own["year"] >= drawn.min()]


def _row(found: Material, code: str, measure: str, year: int, against: Peers | None) -> dict:
    one, registered = found.series[measure], of_municipality()[measure]
    value = float(one.value[found.places[code], one.years.index(year)])
    level = held_against(found, measure, year, value)
    return {
        "year": year, "region_code": code, "region_name": found.names[code], "measure": measure,
        "measure_name": named.name(measure, registered), "measure_unit": registered.unit, "value": value,
        "reason": own_years.reason(found, measure, code, year), "level": level["level"], "level_name": level["level_name"],
        "level_judges": level["level_judges"], "level_side": level["level_side"], "table": one.table,
        **_peers(found, one, year, value, against),
        **_amounts(found, one, measure, year, code, against),
    }  # fmt: skip


def _amounts(found: Material, one: Series, measure: str, year: int, code: str, against: Peers | None) -> dict:
    """AMOUNTS, of the municipality itself and of its peers added up."""
    out: dict = dict.fromkeys(AMOUNTS, np.nan) | {"fraction": "", "fraction_unit": ""}
    if one.part is None or one.whole is None:
        return out
    over, under, unit = peer_sums.called(found, measure)
    over = f"({over})" if " + " in over else over
    out |= {"fraction": f"{over} / {under}", "fraction_unit": unit}
    cell = found.places[code], one.years.index(year)
    if not np.isnan(one.value[cell]):
        out |= {"numerator": float(one.part[cell]), "denominator": float(one.whole[cell])}
    theirs = peer_sums.of(found, against, measure, year) if against else None
    return out | ({"peers_numerator": theirs.over, "peers_denominator": theirs.under} if theirs else {})


def _peers(found: Material, one: Series, year: int, value: float, against: Peers | None) -> dict:
    if against is None or not against.codes:
        nobody: dict = {"peers_called": "", "peers_with": 0, "peers_of": 0, "peers_kind": ""}
        return nobody | dict.fromkeys(SPREAD, np.nan)
    told = spread.among(one, one.years.index(year), value, [found.places[code] for code in against.codes])
    enough = mostly(told["peers_with"], len(against.codes))
    figures = {name: told[name] if enough else np.nan for name in SPREAD}
    return {
        "peers_called": against.called,
        "peers_with": told["peers_with"],
        "peers_of": len(against.codes),
        "peers_kind": told["peers_kind"] if enough else "",
        **figures,
    }
