"""The rows of the page, each computed once per version of the extract."""

import numpy as np
import pandas as pd

from analysis.common.completeness import mostly
from analysis.profile import material as profile_material, peers as peer_groups
from analysis.profile.own_years import BACK
from analysis.profile.services.youth import OUTSIDE
from analysis.profile.several import compare
from pages.shared import extract
from pages.shared.profile.rows import material, peers, rows

TABLES = profile_material.TABLES
DRAWN = [
    "group", "measure", "measure_name", "year", "value", "reason", "level", "level_name", "level_judges", "level_side", "peers_called", "peers_with",
    "peers_of", "peers_renumbered", "peers_lower", "peers_higher", "gap", "own_sd", "peers_min", "peers_p25", "peers_median", "peers_p75", "peers_max", "peers_value", "peers_kind", "verdict", "sentence", "formula",
    "table", *(f"change_{back}yr{end}" for back in BACK for end in ("", "_reason")),
]  # fmt: skip


def by_group(code: str, asked: str) -> dict[str, pd.DataFrame]:
    """By group, what the page tells of its measures: DRAWN of `rows`."""
    every = rows(code, asked)
    return {group: of_it.reset_index(drop=True) for group, of_it in every[DRAWN].groupby("group", sort=False)}


def of_group(group: str, code: str, asked: str) -> pd.DataFrame:
    """`rows` of one group."""
    every = rows(code, asked)
    return every[every["group"] == group].reset_index(drop=True)


def who(code: str, asked: str) -> str:
    """Which kind of municipalities the peers are, a sentence; "" of those that are called by what they are."""
    return peers(code, asked).kind


@extract.cached
def peer_rows(code: str, asked: str) -> pd.DataFrame:
    """region_code, region_name and peer_why of each of the peers."""
    found, chosen = material(), peers(code, asked)
    why = peer_groups.why(found, code, chosen)
    return pd.DataFrame(
        [{"region_code": one, "region_name": found.names[one], "peer_why": text} for one, text in why.items()],
        columns=["region_code", "region_name", "peer_why"],
    )


def dots(code: str, asked: str, measure: str, year: int) -> list[tuple[str, float]]:
    """Name and figure of each of the peers that has one."""
    found = material()
    one, column = found.series[measure], found.series[measure].years.index(year)
    each = [(found.names[peer], float(one.value[found.places[peer], column])) for peer in peers(code, asked).codes]
    return [(name, value) for name, value in each if not pd.isna(value)]


@extract.cached
def beside(codes: tuple[str, ...]) -> pd.DataFrame:
    """Municipalities side by side; see profile.compare.rows."""
    return compare.rows(material(), codes)


def own_source(code: str, asked: str) -> str:
    """Where what is read of no table of the extract is from: the municipality's figure, and those of the peers that it is
    held against; "" where there is none."""
    found = material()
    one = found.series.get(OUTSIDE)
    year = one.newest() if one else None
    if one is None or year is None:
        return ""
    figures = dict(zip(found.codes, one.value[:, one.years.index(year)], strict=True))
    against = peers(code, asked).codes
    own, others = ([each for each in codes if not np.isnan(figures[each])] for codes in ((code,), against))
    told = [*own, *(others if mostly(len(others), len(against)) else [])]
    return " ".join(filter(None, dict.fromkeys(one.known(found.places[each], year) for each in told)))
