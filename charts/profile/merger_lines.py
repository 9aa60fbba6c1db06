"""A merged municipality before the merger: a line for each that it was made of, and our sum of them when it is asked for."""

import pandas as pd

from charts import words
from charts.drawing import lines, theme
from data.norwegian import joined, number

OURS = "vår sum; SSB publiserer ikke denne"
NOT_ONE = (
    "Hver linje er en av de gamle kommunene, til og med det siste året den fantes. De er andre kommuner enn den som ble til av "
    "dem: vi legger dem aldri sammen uten at det står, og snitt og svingning går aldri over sammenslåingen."
)
SUM = (
    "Summen er av beløpene: netto driftsresultat i de gamle kommunene delt på driftsinntektene deres, lagt sammen. Den er bare "
    "regnet for år der alle har tall, og det de hadde seg imellom, er med i den."
)
ABOUT = (NOT_ONE, SUM)


def drawn(parts: pd.DataFrame, sums: pd.DataFrame) -> theme.Drawn | None:
    """parts: result.parts_before_merger.rows; sums: result.sum_before_merger.rows, empty where they are not asked for. None
    where none has a figure."""
    those = [
        _line(name, of_it)
        for name, (_, of_it) in zip(named(parts), parts.groupby("unit_code", sort=False), strict=True)
    ]
    if len(sums) and sums["value"].notna().any():
        those.append(lines.Line(OURS, "vår sum", sums["year"].tolist(), sums["value"].tolist(), own=True))
    if parts["ndr_pct"].isna().all():
        return None
    return lines.lines(those, "Prosent av brutto driftsinntekter", 1)


def named(parts: pd.DataFrame) -> list[str]:
    """What each part is called, in their order; with its years where another has the same name."""
    units = [
        (of_it["region_name"].iloc[-1], words.years(of_it["year"]))
        for _, of_it in parts.groupby("unit_code", sort=False)
    ]
    names = [name for name, _ in units]
    return [f"{name} {years}" if names.count(name) > 1 else name for name, years in units]


def _line(name: str, rows: pd.DataFrame) -> lines.Line:
    return lines.Line(name, name, rows["year"].tolist(), rows["ndr_pct"].tolist())


def headline(name: str, parts: pd.DataFrame, sums: pd.DataFrame) -> str:
    """Where the parts stood in the last year that they were there, and where our sum did."""
    last = parts[parts["year"] == parts["year"].max()]
    known = last.dropna(subset="ndr_pct").sort_values("ndr_pct")
    year = int(parts["year"].max())
    if len(known) < len(last) or len(known) < 2:
        return f"{name} før {year + 1}: {number(len(known), 0)} av {number(len(last), 0)} gamle kommuner har tall for {year}"
    low, high = known.iloc[0], known.iloc[-1]
    told = f"{low['region_name']} hadde {words.percent(low['ndr_pct'])} og {high['region_name']} {words.percent(high['ndr_pct'])} i {year}"
    own = sums[sums["year"] == year]["value"] if len(sums) else sums.get("value", pd.Series(dtype=float))
    return f"{told}, vår sum {words.percent(own.iloc[0])}" if len(own) and pd.notna(own.iloc[0]) else told


def lacking(parts: pd.DataFrame) -> str:
    """Who of them has no figure, in which years and why; "" where all have."""
    gaps = parts[parts["reason"] != ""]
    told = [
        f"{name} {words.years(of_it['year'].drop_duplicates())} ({reason})"
        for (name, reason), of_it in gaps.groupby(["region_name", "reason"], sort=False)
    ]
    return f"Uten tall: {joined(told)}." if told else ""
