"""What the extract holds, for people and for programs. Every time is UTC."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from data.advice import command
from data.brought_in import damage
from data.contract.tables import EXTRACT
from data.errors import DataError
from data.extract import age, made_up, manifest, store
from data.extract.sound import is_ahead
from data.shipped import newer
from loaders.refresh.journal import Journal, checked, failures
from loaders.ssb.declaration import Source
from loaders.ssb.tables import SOURCES

OUTCOMES = {"new": "ny versjon", "checked": "hentet, samme tall", "unchanged": "uendret"}


@dataclass(frozen=True)
class Status:
    """What the extract holds, and what is wrong with it.

    rows: one dict per declared table: id, table, vintage (None: not fetched), failure (None or the last one), checked
    (None, or {"when", "text"} of the last time the source was asked without failure), too_old (see data.extract.age), damage ("" or what is wrong with
    the file), and for what is there: vintages, fetched, updated, revised, age_days, rows, coverage.
    warnings: what is wrong with the records beside the figures. told: of an installed copy, see data.shipped.newer.
    """

    folder: Path
    rows: list[dict]
    warnings: list[str]
    told: list[str]

    @property
    def bad(self) -> bool:
        """Whether a table is damaged, failed last or is too old, or the records are damaged."""
        return bool(self.warnings) or any(row["damage"] or row["failure"] or row["too_old"] for row in self.rows)


def found(folder: Path) -> Status:
    """Read the manifest and the journals, and hold every file against its checksum. Raises DataError."""
    there, warnings = store.manifest(folder), [store.warning(folder), _unlisted(folder), *damage.found(folder)]
    warnings += _ahead(there)
    failed, asked = _entries(failures, folder, warnings), _entries(checked, folder, warnings)
    old, told = age.too_old(folder), _told(folder, warnings)
    rows = [
        _row(source, there.get(source.table.name, []), folder)
        | {"checked": asked.get(source.id), "failure": failed.get(source.id), "too_old": source.table.name in old}
        for source in SOURCES.values()
    ]
    return Status(folder, rows, [text for text in warnings if text], [text for text in told if text])


def _told(folder: Path, warnings: list[str]) -> list[str]:
    try:
        return [newer.where(), newer.told(folder)]
    except DataError as error:  # of what came along
        warnings.append(str(error))
        return []


def _unlisted(folder: Path) -> str:
    """Says so when the figures lie there without the files that tell of them."""
    tables = [name for name in EXTRACT if any(folder.glob(f"{name}.*.parquet"))]
    if not tables or any((folder / name).exists() for name in (manifest.FILE, manifest.COPY)):
        return ""
    return (
        f"{manifest.FILE} og {manifest.COPY} mangler i {folder}, men tallene ligger der: {', '.join(tables)}. "
        f"Oversikten lages på nytt av dem med: {command('refresh')}"
    )


def _ahead(there: dict[str, list[store.Vintage]]) -> list[str]:
    """The tables that were fetched in the future, by the clock of this machine."""
    now = datetime.now(UTC)
    return [
        f"{name} er hentet {vintages[0].fetched[:16].replace('T', ' ')}, som ikke har vært ennå: klokken på denne "
        "maskinen, eller på den som hentet tabellen, går feil. Rett klokken, og hent tabellen på nytt med: "
        + command("refresh", EXTRACT[name].table_id)
        for name, vintages in there.items()
        if name in EXTRACT and vintages and is_ahead(vintages[0].fetched, now)
    ]


def _entries(journal: Journal, folder: Path, warnings: list[str]) -> dict[str, dict]:
    try:
        return journal.read(folder)
    except DataError as error:
        warnings.append(str(error))
        return {}


def _row(source: Source, vintages: list, folder: Path) -> dict:
    row = {"id": source.id, "table": source.table.name, "vintage": None, "damage": ""}
    if not vintages:
        return row
    newest = vintages[0]
    age = datetime.now(UTC) - datetime.fromisoformat(newest.fetched)
    return row | {
        "vintage": newest.id,
        "damage": store.damage(source.table.name, folder, whole=True),
        "vintages": len(vintages),
        "fetched": newest.fetched,
        "updated": newest.updated,
        "revised": newest.revised,
        "age_days": age.days,
        "rows": newest.rows,
        "made_up": made_up.is_made_up(newest),
        "coverage": newest.coverage,
    }


def lines(status: Status) -> list[str]:
    """The same as text."""
    head = [f"Uttrekket i {status.folder} (tidspunktene er UTC)", *(f"OBS: {text}" for text in status.warnings)]
    head += status.told
    return head + [line for row in status.rows for line in _lines(row)]


def _lines(row: dict) -> list[str]:
    title = f"{row['id']} ({row['table']})"
    if row["vintage"] is None:
        text = [f"{title}: ikke hentet"]
    else:
        text = [f"{title}: versjon {row['vintage']}, {row['age_days']} dager gammel, {row['rows']} rader{_covers(row)}"]
    if row.get("made_up"):
        text.append(f"    {made_up.MARK}, ikke offentlig statistikk")
    if row["damage"]:
        text.append(f"    SKADET: {row['damage']}")
    if row["too_old"]:
        text.append(f"    FOR GAMMEL: kilden er ikke spurt på mer enn {age.most_days():g} dager ({age.SETTING})")
    if row["checked"]:
        outcome = OUTCOMES.get(row["checked"]["text"], row["checked"]["text"])
        text.append(f"    sist kontrollert hos kilden {_time(row['checked'])}: {outcome}")
    if row["failure"]:
        text.append(f"    siste feil {_time(row['failure'])}: {row['failure']['text']}")
    return text


def _time(entry: dict) -> str:
    return entry["when"][:16].replace("T", " ")


def _covers(row: dict) -> str:
    years = [year for year in row["coverage"] if year]
    if not years:
        return ""
    return f", {max(years)}: {row['coverage'][max(years)]['municipalities']} kommuner med tall"
