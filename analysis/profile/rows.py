"""The rows of a profile: one measure of one municipality a row, for page, command, sheet and file alike.

Columns: see COLUMNS. year is the newest in which any municipality has the measure. Figures are unrounded.
"""

import numpy as np
import pandas as pd

from analysis.common.asked import UnknownChoice
from analysis.measures.measure import Measure
from analysis.measures.registry import of_municipality
from analysis.profile import named, own_figure, own_years, peers as peer_groups, sentences, spread
from analysis.profile.material import Material
from analysis.profile.peers import Peers
from analysis.profile.series import Series

OTHER = {choice: (f"{choice}_value", f"{choice}_verdict") for choice in peer_groups.CHOICES}
COLUMNS = [
    "year", "region_code", "region_name", "group", "measure", "measure_name", "measure_unit", "value", "reason",
    "level", "level_name", "level_judges", "level_side", "level_distance",
    "peers", "peers_called", "peers_of", "peers_with", "peers_renumbered", "peers_lower", "peers_higher", *spread.QUANTILES,
    "peers_value", "peers_kind", "gap", "own_sd", "own_changes", "verdict",
    *(f"change_{back}yr{end}" for back in own_years.BACK for end in ("", "_reason")),
    *(column for pair in OTHER.values() for column in pair),
    "edition", "published", "sentence", "formula", "table",
]  # fmt: skip


def rows(found: Material, code: str, asked: str = "") -> pd.DataFrame:
    """COLUMNS, a row a measure in the order of the groups. asked: see peers.of. Raises UnknownChoice.

    peers_renumbered: of too few, how many lack the figure since they have a new number, see own_years. peers_value is
    the sum of the peers' amounts divided, or their median where peers_kind says so. gap: value less peers_value.
    own_sd: see own_years.swing. verdict: see spread.verdict; "" where nothing is held together. change_nyr: in the
    unit of the measure. edition: revidert or urevidert, "" where the source does not say.
    """
    if code not in found.names:
        raise UnknownChoice(f"Ukjent kommune: {code}. Uttrekket har dagens {len(found.names)} kommuner.")
    chosen = peer_groups.of(found, code, asked)
    others = {choice: peer_groups.of(found, code, choice) for choice in peer_groups.CHOICES}
    out = [_row(found, code, measure, one, chosen, others) for measure, one in of_municipality().items()]
    told = pd.DataFrame(out, columns=COLUMNS)
    return told.assign(year=told["year"].astype("Int64"))  # astype of one column copies each of the others by itself


def _row(
    found: Material, code: str, measure: str, registered: Measure, chosen: Peers, others: dict[str, Peers]) -> dict:  # fmt: skip
    row = own_figure.of(found, code, measure, registered)
    row |= {"peers": chosen.choice, "peers_called": chosen.called, "peers_of": len(chosen.codes), "peers_renumbered": 0}
    if not row["table"]:
        return _with_sentence({**_nothing(), **row}, registered)
    one, at, year, value = found.series[measure], found.places[code], row["year"], row["value"]
    column = one.years.index(year)
    sd, steps = own_years.swing(found, measure, at)
    row |= {"own_sd": sd, "own_changes": steps, **own_years.changes(found, measure, code, year)}
    held, shown = named.compared(measure, registered), sentences.decimals(registered)
    row |= _beside(found, one, column, value, sd, chosen if held else None, shown)
    if row["verdict"] == spread.TOO_FEW:
        row["peers_renumbered"] = own_years.renumbered(found, measure, chosen.codes, year)
    for choice, (figure, told) in OTHER.items():
        theirs, of_them = _theirs(found, one, column, others[choice]) if held else (np.nan, 0)
        judged = spread.verdict(value, theirs, sd, of_them, len(others[choice].codes), shown) if held else ""
        row |= {figure: theirs, told: judged}
    return _with_sentence(row, registered, own_years.span(found, measure, at, year))


def _with_sentence(row: dict, registered: Measure, span: tuple[int, int] | None = None) -> dict:
    return row | {"sentence": sentences.sentence(row, registered, span)}


def _nothing() -> dict:
    texts = ("peers_kind", "verdict")
    numbers = {name: np.nan for name in COLUMNS}
    gaps = {f"change_{back}yr_reason": "tallet er ikke i uttrekket" for back in own_years.BACK}
    return (
        numbers
        | dict.fromkeys(texts, "")
        | gaps
        | spread.NONE
        | {"own_changes": 0}
        | {verdict: "" for _, verdict in OTHER.values()}
    )


def _beside(
    found: Material, one: Series, column: int, value: float, sd: float, chosen: Peers | None, shown: int
) -> dict:
    """The peers' figures and what the gap to them is; nothing of a measure that follows the size, without peers. shown: decimals."""
    if chosen is None:
        return {**spread.NONE, "gap": np.nan, "verdict": ""}
    told = spread.among(one, column, value, [found.places[code] for code in chosen.codes])
    theirs = float(told["peers_value"])
    judged = spread.verdict(value, theirs, sd, int(told["peers_with"]), len(chosen.codes), shown)
    return {**told, "gap": value - theirs, "verdict": judged}


def _theirs(found: Material, one: Series, column: int, chosen: Peers) -> tuple[float, int]:
    """The figure of some peers, and how many of them have one."""
    places = [found.places[code] for code in chosen.codes]
    return spread.peers_figure(one, column, places)[0], int((~np.isnan(one.value[places, column])).sum())
