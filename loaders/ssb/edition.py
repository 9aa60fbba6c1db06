"""What a load tells about itself: notes, revised or not, coverage, and what it changed."""

import re
from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.contract.schema import Table
from data.extract import made_up
from loaders.ssb.declaration import Source

LARGEST = 20
SUMMER_TIME = pd.Timedelta(hours=2)  # Norway in June, where the line between the editions goes


def is_revised(source: Source, updated: str, frame: pd.DataFrame) -> bool | None:
    """Whether the figures of the last year are revised, by the date of the edition; None where it means nothing."""
    if not source.revised_from or not updated or frame.empty:
        return None
    in_norway = (pd.Timestamp(updated) + SUMMER_TIME).date().isoformat()
    return in_norway >= f"{int(frame['year'].max()) + 1}-{source.revised_from}"


def notes_of(metadata: dict) -> list[dict]:
    """The notes of the table, then of its dimensions and codes, with the ones that SSB says must be shown marked.

    A source or title that says that the figures are made up is a note that must be shown.
    """
    found = _notes(metadata.get("note"), (metadata.get("extension") or {}).get("noteMandatory"))
    for dimension in metadata["id"]:
        about = metadata["dimension"][dimension]
        extension, category = about.get("extension") or {}, about["category"]
        found += _notes(about.get("note"), extension.get("noteMandatory"))
        of_codes = extension.get("categoryNoteMandatory") or {}
        for code, texts in (category.get("note") or {}).items():
            label = category.get("label", {}).get(code, code)
            found += _notes([f"{label}: {text}" for text in texts], of_codes.get(code))
    head = [str(metadata.get(name) or "") for name in ("source", "label")]
    found += [{"text": text, "mandatory": True} for text in head if made_up.says_so(text)]
    return list({note["text"]: note for note in found}.values())


def _notes(texts: list[str] | None, mandatory: dict[str, bool] | None) -> list[dict]:
    marked = mandatory or {}
    return [{"text": text, "mandatory": bool(marked.get(str(i)))} for i, text in enumerate(texts or [])]


def coverage_of(table: Table, frame: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Per year: regions and municipalities (four digits) with a value, and values. One entry "" without years."""
    if not table.value:
        return {"": {"rows": len(frame)}}
    there = frame[frame[table.value].notna()]
    municipalities = there[is_municipality(there["region_code"])]
    by_year = pd.DataFrame({
        "regions": there.groupby("year")["region_code"].nunique(),
        "municipalities": municipalities.groupby("year")["region_code"].nunique(),
        "values": there.groupby("year").size(),
    })  # fmt: skip
    years = pd.Index(sorted(frame["year"].unique()), name="year")
    by_year = by_year.reindex(years).fillna(0).astype(int)
    return {str(year): {k: int(v) for k, v in row.items()} for year, row in by_year.to_dict("index").items()}


def is_municipality(regions: pd.Series) -> pd.Series:
    """True where a region code is a municipality's: four digits. SSB's own totals and groups are not."""
    kinds = regions.astype("category").cat
    fits = np.array([re.fullmatch(r"\d{4}", code) is not None for code in kinds.categories], dtype=bool)
    return pd.Series(fits[kinds.codes], index=regions.index)


def aligned(table: Table, old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """Every cell of two editions side by side: the key as text and years, `old` and `new` (NaN where missing)."""
    key = list(table.key)
    text = {k: "str" for k in key if isinstance(new[k].dtype, pd.CategoricalDtype)}
    parts = [
        f[[*key, table.value]].astype(text).rename(columns={table.value: n}) for f, n in ((old, "old"), (new, "new"))
    ]
    return parts[0].merge(parts[1], on=key, how="outer")


def revisions_of(table: Table, both: pd.DataFrame | None, labels: Mapping[str, Mapping[str, str]]) -> dict:
    """How many values differ from the vintage before, and the largest differences first; {} for the first one.

    both: aligned(). labels: column -> code -> SSB's text. Only cells with a value in both count as changed;
    added and removed count the others.
    """
    if both is None:
        return {}
    before, after = both["old"], both["new"]
    changed = both[before.notna() & after.notna() & (before != after)]
    size = (changed["new"] - changed["old"]).abs()
    largest = changed.loc[size.sort_values(ascending=False, kind="stable").index[:LARGEST]]
    return {
        "changed": len(changed),
        "added": int((before.isna() & after.notna()).sum()),
        "removed": int((before.notna() & after.isna()).sum()),
        "largest": [_revision(table, row, labels) for row in largest.to_dict("records")],
    }


def _revision(table: Table, row: dict, labels: Mapping[str, Mapping[str, str]]) -> dict:
    """One difference, with codes, and with the names that SSB gives them."""
    region, kinds = row["region_code"], _kinds(table)
    return {
        "region": region, "name": labels.get("region_code", {}).get(region, region),
        "code": " ".join(str(row[k]) for k in kinds), "measure": labelled(table, row, labels),
        "year": int(row["year"]), "old": row["old"], "new": row["new"],
    }  # fmt: skip


def labelled(table: Table, row: Mapping, labels: Mapping[str, Mapping[str, str]]) -> str:
    """What a cell is a figure of, in SSB's words: the texts of its codes, apart from region and year."""
    texts = [labels.get(k, {}).get(str(row[k]), str(row[k])) for k in _kinds(table) if k in row]
    return ", ".join(texts)


def _kinds(table: Table) -> list[str]:
    return [k for k in table.key if k not in ("region_code", "year")]
