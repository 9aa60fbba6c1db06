"""What a load tells about itself: notes, revised or not, coverage, and what it changed."""

import pandas as pd

from data.schema import Table
from loaders.declare import Source

LARGEST = 20
SUMMER_TIME = pd.Timedelta(hours=2)  # Norway in June, where the line between the editions goes


def is_revised(source: Source, updated: str, frame: pd.DataFrame) -> bool | None:
    """Whether the figures of the last year are revised, by the date of the edition; None where it means nothing."""
    if not source.revised_from or not updated or frame.empty:
        return None
    in_norway = (pd.Timestamp(updated) + SUMMER_TIME).date().isoformat()
    return in_norway >= f"{int(frame['year'].max()) + 1}-{source.revised_from}"


def notes_of(metadata: dict) -> list[dict]:
    """The notes of the table, then of its dimensions and codes, with the ones that SSB says must be shown marked."""
    found = _notes(metadata.get("note"), (metadata.get("extension") or {}).get("noteMandatory"))
    for dimension in metadata["id"]:
        about = metadata["dimension"][dimension]
        extension, category = about.get("extension") or {}, about["category"]
        found += _notes(about.get("note"), extension.get("noteMandatory"))
        of_codes = extension.get("categoryNoteMandatory") or {}
        for code, texts in (category.get("note") or {}).items():
            label = category.get("label", {}).get(code, code)
            found += _notes([f"{label}: {text}" for text in texts], of_codes.get(code))
    return list({note["text"]: note for note in found}.values())


def _notes(texts: list[str] | None, mandatory: dict[str, bool] | None) -> list[dict]:
    marked = mandatory or {}
    return [{"text": text, "mandatory": bool(marked.get(str(i)))} for i, text in enumerate(texts or [])]


def coverage_of(table: Table, frame: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Per year: regions and municipalities (four digits) with a value, and values. One entry "" without years."""
    if not table.value:
        return {"": {"rows": len(frame)}}
    there = frame[frame[table.value].notna()]
    is_municipality = there["region_code"].cat.codes.isin(_municipality_codes(there["region_code"]))
    by_year = pd.DataFrame({
        "regions": there.groupby("year")["region_code"].nunique(),
        "municipalities": there[is_municipality.to_numpy()].groupby("year")["region_code"].nunique(),
        "values": there.groupby("year").size(),
    })  # fmt: skip
    years = pd.Index(sorted(frame["year"].unique()), name="year")
    by_year = by_year.reindex(years).fillna(0).astype(int)
    return {str(year): {k: int(v) for k, v in row.items()} for year, row in by_year.to_dict("index").items()}


def _municipality_codes(regions: pd.Series) -> list[int]:
    return [i for i, code in enumerate(regions.cat.categories) if len(code) == 4 and code.isdigit()]


def revisions_of(table: Table, old: pd.DataFrame | None, new: pd.DataFrame) -> dict:
    """How many values differ from the vintage before, and the largest differences first; {} for the first one.

    Only cells with a value in both count as changed; added and removed count the others.
    """
    if old is None or not table.value:
        return {}
    key = list(table.key)
    as_text = lambda frame: frame[[*key, table.value]].astype({k: "str" for k in key})  # noqa: E731
    both = as_text(old).merge(as_text(new), on=key, how="outer", suffixes=("_old", "_new"))
    before, after = both[f"{table.value}_old"], both[f"{table.value}_new"]
    changed = both[before.notna() & after.notna() & (before != after)]
    size = (changed[f"{table.value}_new"] - changed[f"{table.value}_old"]).abs()
    largest = changed.loc[size.sort_values(ascending=False, kind="stable").index[:LARGEST]]
    return {
        "changed": len(changed),
        "added": int((before.isna() & after.notna()).sum()),
        "removed": int((before.notna() & after.isna()).sum()),
        "largest": [_revision(table, row) for row in largest.to_dict("records")],
    }


def _revision(table: Table, row: dict) -> dict:
    code = " ".join(row[k] for k in table.key if k not in ("region_code", "year"))
    old, new = row[f"{table.value}_old"], row[f"{table.value}_new"]
    return {"region": row["region_code"], "code": code, "year": int(row["year"]), "old": old, "new": new}
