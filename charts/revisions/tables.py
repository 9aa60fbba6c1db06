"""The ledgers as tables of text."""

from collections.abc import Iterable

import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.missing import reasons
from analysis.revisions import compared
from charts import words
from data.news.entries import Entry, source
from data.norwegian import GAP, day, figure, number

KINDS = {
    compared.CHANGED: "endret", compared.WITHDRAWN: "tallet falt bort", compared.CAME: "tallet kom til",
    compared.MARK: "mangler av annen grunn", compared.GONE: "raden falt bort", compared.NEW: "ny rad",
}  # fmt: skip


NOT_THERE = "ikke der"
SHORT = {".": "ikke mulig", "..": "mangler", ":": "skjermet"}  # what stands in a cell without a figure


def editions(entries: Iterable[Entry]) -> pd.DataFrame:
    """Each thing that an edition brought: day, source, what."""
    return pd.DataFrame(
        [{"Hentet": day(one.vintage.fetched), "Utgitt": day(one.vintage.updated) or GAP,
          "Kilde": f"{one.table.title} ({source(one.table)})", "Hva": words.first_upper(one.told)} for one in entries]
    )  # fmt: skip


def changes(rows: pd.DataFrame, named: bool = True) -> pd.DataFrame:
    """The ledger of revisions: a text a cell, and why there is none where there is none. named: whose it is, in each."""
    before, after = (_figures(rows, side) for side in compared.SIDES)
    unit = rows["measure_unit"].where(~rows["measure_name"].str.endswith(", %"), "")
    signed = [figure(value) if not value > 0 else f"+{figure(value)}" for value in rows["difference"]]
    share = [GAP if pd.isna(value) else f"{number(value, 1, signed=True)} %" for value in rows["difference_pct"]]
    out = pd.DataFrame({
        MEASURES["region_name"].label: rows["region_name"], "År": rows["year"].astype(str),
        "Tall": rows["measure_name"] + (", " + unit).where(unit != "", ""), "Før": before, "Nå": after,
        "Forskjell": signed, "I prosent": share, "Hva": rows["kind"].map(KINDS),
    }).reset_index(drop=True)  # fmt: skip
    return out if named else out.drop(columns=MEASURES["region_name"].label)


def _figures(rows: pd.DataFrame, side: str) -> list[str]:
    absent = {"before": compared.NEW, "after": compared.GONE}[side]
    pairs = zip(rows[side], rows[f"mark_{side}"], rows["kind"], strict=True)
    return [
        figure(value) if pd.notna(value) else NOT_THERE if kind == absent else SHORT.get(mark, GAP)
        for value, mark, kind in pairs
    ]


def gaps_of_one(rows: pd.DataFrame) -> pd.DataFrame:
    """What one municipality lacks: each measure and reason, with the years."""
    years: dict[tuple[str, str], list] = {}
    columns = (rows[column].tolist() for column in ("measure_name", "reason", "year"))
    for name, reason, year in zip(*columns, strict=True):
        years.setdefault((name, reason), []).append(year)
    return pd.DataFrame(
        [
            {"Tall": name, "År": spans(own), "Hvorfor": words.first_upper(reason)}
            for (name, reason), own in years.items()
        ]
    )


def spans(years: Iterable) -> str:
    """ "2015–2019, 2021"; "alle" where there is no year."""
    every = sorted(int(year) for year in years if pd.notna(year))
    if not every:
        return "alle"
    starts = [year for year in every if year - 1 not in every]
    ends = [year for year in every if year + 1 not in every]
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in zip(starts, ends, strict=True))


def gaps_of_all(counts: pd.DataFrame) -> pd.DataFrame:
    """How many lack each measure in its newest year, and why; not those that nobody lacks. counts: missing.counted."""
    lacking = counts[counts["missing"] > 0]
    why = [
        "; ".join(
            f"{words.first_lower(said)}: {number(row[kind], 0)}" for kind, said in reasons.KINDS.items() if row[kind]
        )
        for _, row in lacking.iterrows()
    ]
    return pd.DataFrame({
        "Tall": lacking["measure_name"], "År": ["alle" if pd.isna(year) else str(year) for year in lacking["year"]],
        "Uten tall": [words.n_of(n, of) for n, of in zip(lacking["missing"], lacking["municipalities_of"], strict=True)],
        "Hvorfor": [words.first_upper(text) for text in why],
    })  # fmt: skip
