"""Whether figures that keep the contract can be true: the level, and how far they moved since the last edition."""

import pandas as pd

from data.contract.schema import Table
from data.norwegian import figure, number
from loaders.errors import CheckError
from loaders.ssb.checks.coverage import ACCEPT
from loaders.ssb.declaration import Level, Moves, Source
from loaders.ssb.edition import is_municipality, labelled
from loaders.ssb.parsed import Parsed

SHOWN = 3


def levels(source: Source, parsed: Parsed) -> None:
    """Raise CheckError where the middle municipality of a year lies outside what is declared."""
    for level in source.levels:
        middle = _middle(source.table, parsed.frame, level)
        outside = middle[(middle < level.low) | (middle > level.high)]
        if len(outside):
            name = labelled(source.table, level.what, parsed.labels) or source.table.title
            raise CheckError(
                f"{source.id}: {name} i {outside.index[0]} er {figure(outside.iloc[0])} for en middels kommune, "
                f"ventet {figure(level.low)} til {figure(level.high)}: er enheten en annen? {ACCEPT}"
            )


def _middle(table: Table, frame: pd.DataFrame, level: Level) -> pd.Series:
    """The median over the municipalities, by year, of the values that the level speaks of, summed."""
    rows = frame[frame[table.value].notna() & is_municipality(frame["region_code"])]
    for column, code in level.what.items():
        rows = rows[rows[column] == code]
    return rows.groupby(["year", "region_code"], observed=True)[table.value].sum().groupby("year").median()


def changes(source: Source, both: pd.DataFrame, parsed: Parsed) -> None:
    """Raise CheckError for what moved more than Moves allows.

    both: ssb.edition.aligned, the two editions side by side.
    """
    limits = source.moves
    if limits is None:
        return
    shared = both.dropna(subset=["old", "new"])
    shared = shared.assign(moved=(shared["new"] - shared["old"]).abs(), size=shared["old"].abs())
    last = both["year"][both["old"].notna()].max()
    whole, single = _moved(source, shared, limits, last, parsed), _single(source, shared, limits, parsed)
    texts = [*single, *whole] if len(single) < len(whole) else [*whole, *single]  # the fewer tell more
    if texts:
        more = f" og {len(texts) - SHOWN} til" if len(texts) > SHOWN else ""
        first = "; ".join(texts[:SHOWN])
        raise CheckError(f"{source.id}: for mye er endret siden forrige utgave: {first}{more}. {ACCEPT}")


def _moved(source: Source, shared: pd.DataFrame, limits: Moves, last: int, parsed: Parsed) -> list[str]:
    """What is said of every measure and year that moved too much, the last year first."""
    by = [*limits.by, "year"]
    rows = shared.assign(changed=shared["moved"] > 1.5 * limits.step, cells=1)
    rows = rows.groupby(by)[["old", "new", "moved", "size", "changed", "cells"]].sum().reset_index()
    most = _codes(rows, limits).isin(limits.steady).map({True: limits.moved_steady, False: limits.moved})
    far = rows["moved"] > most * rows["size"] + limits.step * rows["cells"]
    late = (rows["year"] < last) & (rows["changed"] > limits.closed * rows["cells"])
    rows = rows[far | late].sort_values("year", ascending=False, kind="stable")
    return [_says(source, row, parsed) for row in rows.to_dict("records")]


def _single(source: Source, shared: pd.DataFrame, limits: Moves, parsed: Parsed) -> list[str]:
    """The same of one municipality's steady measures: the largest move of each."""
    rows = shared[_codes(shared, limits).isin(limits.steady) & is_municipality(shared["region_code"])]
    by = ["region_code", *limits.by, "year"]
    rows = rows.assign(cells=1).groupby(by)[["old", "new", "moved", "size", "cells"]].sum().reset_index()
    rows = rows[rows["moved"] > limits.single * rows["size"] + limits.step * rows["cells"]]
    rows = rows.sort_values("moved", ascending=False).drop_duplicates("region_code")
    return [_says(source, row, parsed) for row in rows.to_dict("records")]


def _codes(rows: pd.DataFrame, limits: Moves) -> pd.Series:
    """The code of the measure in every row; "" where the whole table is one measure."""
    return rows[limits.by[0]] if limits.by else pd.Series("", index=rows.index)


def _says(source: Source, row: dict, parsed: Parsed) -> str:
    name = labelled(source.table, row, parsed.labels) or source.table.title
    place = parsed.labels.get("region_code", {}).get(row.get("region_code"), row.get("region_code", ""))
    where = f"{place}: " if place else ""
    how_many = f", {number(row['changed'], 0)} av {number(row['cells'], 0)} tall endret" if "changed" in row else ""
    return f"{where}{name} i {row['year']}: sum {figure(row['old'])} før, {figure(row['new'])} nå{how_many}"
