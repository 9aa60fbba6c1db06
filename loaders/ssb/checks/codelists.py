"""What changed in a table of codes since the last edition, and whether so much can be true."""

import pandas as pd

from loaders.errors import CheckError
from loaders.ssb.checks.coverage import ACCEPT
from loaders.ssb.declaration import Listed, Source
from loaders.ssb.parsed import Parsed

KEPT, SHOWN = 20, 3


def differences(source: Source, old: pd.DataFrame | None, parsed: Parsed) -> dict:
    """{"changed", "added", "removed": counts, "texts": the first of them in words}; {} for the first edition."""
    if old is None:
        return {}
    changed, removed, added = _compared(source, old, parsed)
    changed += _renamed(source, old, parsed.frame)
    counts = {"changed": len(changed), "added": len(added), "removed": len(removed)}
    return counts | {"texts": (changed + removed + added)[:KEPT]}


def plausible(source: Source, old: pd.DataFrame, parsed: Parsed) -> None:
    """Raise CheckError when more of the rows changed, or went, than is declared."""
    changed, removed, _ = _compared(source, old, parsed)
    listed = _rules(source)
    for texts, most, what in ((changed, listed.changed, "endret"), (removed, listed.gone, "borte")):
        if len(texts) > most * len(old):
            first = "; ".join(texts[:SHOWN])
            raise CheckError(f"{source.id}: {len(texts)} av {len(old)} rader er {what}, som {first}. {ACCEPT}")


def _rules(source: Source) -> Listed:
    if source.listed is None:
        raise ValueError(f"{source.id} is not declared as a table of codes")
    return source.listed


def _compared(source: Source, old: pd.DataFrame, parsed: Parsed) -> tuple[list[str], list[str], list[str]]:
    """What changed, went and came, a text for each row."""
    was, now = _said(source, old, parsed), _said(source, parsed.frame, parsed)
    return (
        [f"{key}: {was[key]} → {now[key]}" for key in was if was[key] != now.get(key, was[key])],
        [f"{key}: {was[key]} falt bort" for key in was if key not in now],
        [f"{key}: {now[key]} kom til" for key in now if key not in was],
    )


def _said(source: Source, frame: pd.DataFrame, parsed: Parsed) -> dict[str, str]:
    """What every row says, by its key in words: code and, where the reply tells it, name."""
    text = pd.DataFrame({name: frame[name].astype(str).where(frame[name].notna(), "") for name in frame})
    keys = (" ".join(row).strip() for row in text[list(source.table.key)].itertuples(index=False))
    names = parsed.labels.get(source.table.key[0], {})
    return dict(zip(
        [f"{code} {names.get(code, '')}".strip() for code in keys],
        map(", ".join, text[list(_rules(source).says)].itertuples(index=False)),
        strict=True,
    ))  # fmt: skip


def _renamed(source: Source, old: pd.DataFrame, new: pd.DataFrame) -> list[str]:
    """The codes that have another text, such as the name of a group."""
    code, label = _rules(source).says[0], _rules(source).label
    if not label:
        return []
    was, now = (dict(zip(f[code].astype(str), f[label].astype(str), strict=True)) for f in (old, new))
    return [f"{c}: «{was[c]}» → «{now[c]}»" for c in sorted(was) if was[c] != now.get(c, was[c])]
